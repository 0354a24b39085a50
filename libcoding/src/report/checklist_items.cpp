// The items of COREQ and SRQR, each named in a few words of our own. The texts of the checklists are their
// publishers'.
#include "report/checklist_wording.hpp"
#include "report/numbered_gaps.hpp"

namespace coding::report {

namespace {

// 1 … 32 of COREQ, then 1 … 21 of SRQR.
enum class Item { coreq, coreq_last = 31, srqr, count_ = 53 };

constexpr Item at(std::size_t place) { return static_cast<Item>(place); }

// clang-format off
constexpr PhraseTable<Item> wordings = {{
    {at(0), "Who held the interviews", "Görüşmeleri kimin yaptığı", "چه کسی مصاحبه کرد", "Müsahibələri kimin apardığı"},
    {at(1), "Academic degrees of the researchers", "Araştırmacıların akademik dereceleri", "مدارک دانشگاهی پژوهشگران", "Tədqiqatçıların elmi dərəcələri"},
    {at(2), "Their work at the time", "O sıradaki görevleri", "شغل آنان در آن زمان", "O vaxtkı vəzifələri"},
    {at(3), "Their gender", "Cinsiyetleri", "جنسیت آنان", "Cinsləri"},
    {at(4), "Their training and experience", "Eğitim ve deneyimleri", "آموزش و تجربهٔ آنان", "Hazırlıq və təcrübələri"},
    {at(5), "Acquaintance with participants before the study", "Katılımcılarla çalışma öncesindeki tanışıklık", "آشنایی پیشین با مشارکت‌کنندگان", "İştirakçılarla əvvəlki tanışlıq"},
    {at(6), "What participants knew of the interviewer", "Katılımcıların görüşmeci hakkında bildikleri", "آنچه مشارکت‌کنندگان از مصاحبه‌گر می‌دانستند", "İştirakçıların müsahibəçi haqqında bildikləri"},
    {at(7), "Assumptions and interests of the interviewer", "Görüşmecinin ön kabulleri ve ilgileri", "پیش‌فرض‌ها و علایق مصاحبه‌گر", "Müsahibəçinin ön qənaətləri və maraqları"},
    {at(8), "Tradition the method stands in", "Yöntemin dayandığı gelenek", "سنت روش‌شناختی", "Metodun əsaslandığı ənənə"},
    {at(9), "How participants were chosen", "Katılımcıların nasıl seçildiği", "مشارکت‌کنندگان چگونه برگزیده شدند", "İştirakçıların necə seçildiyi"},
    {at(10), "How they were asked to take part", "Katılmalarının nasıl istendiği", "چگونه از آنان دعوت شد", "İştiraka necə dəvət edildikləri"},
    {at(11), "How many took part", "Kaç kişinin katıldığı", "چند نفر شرکت کردند", "Neçə nəfərin iştirak etdiyi"},
    {at(12), "Who refused or left, and why", "Katılmayı istemeyenler ya da ayrılanlar, nedenleriyle", "چه کسانی نپذیرفتند یا کناره گرفتند و چرا", "İmtina edənlər və ya ayrılanlar, səbəbləri ilə"},
    {at(13), "Where the data were collected", "Verilerin nerede toplandığı", "داده‌ها کجا گردآوری شد", "Məlumatların harada toplandığı"},
    {at(14), "Who else was there", "Ortamda başka kimlerin bulunduğu", "چه کسان دیگری حضور داشتند", "Başqa kimlərin olduğu"},
    {at(15), "What the sample is like", "Örneklemin özellikleri", "ویژگی‌های نمونه", "Seçmənin xüsusiyyətləri"},
    {at(16), "Interview guide, and whether it was tried out", "Görüşme formu ve ön denemesi", "راهنمای مصاحبه و اجرای آزمایشی آن", "Müsahibə planı və sınaqdan keçirilməsi"},
    {at(17), "Repeated interviews", "Yinelenen görüşmeler", "مصاحبه‌های تکرارشده", "Təkrar müsahibələr"},
    {at(18), "Recording of sound or picture", "Ses ya da görüntü kaydı", "ضبط صدا یا تصویر", "Səs və ya görüntü yazısı"},
    {at(19), "Field notes", "Alan notları", "یادداشت‌های میدانی", "Sahə qeydləri"},
    {at(20), "How long the interviews took", "Görüşmelerin ne kadar sürdüğü", "مصاحبه‌ها چه اندازه طول کشید", "Müsahibələrin nə qədər çəkdiyi"},
    {at(21), "Saturation of the data", "Veri doygunluğu", "اشباع داده‌ها", "Məlumatların doyması"},
    {at(22), "Transcripts shown to participants", "Dökümlerin katılımcılara gösterilmesi", "نشان دادن متن‌ها به مشارکت‌کنندگان", "Mətnlərin iştirakçılara göstərilməsi"},
    {at(23), "How many people coded", "Kaç kişinin kodladığı", "چند نفر کدگذاری کردند", "Neçə nəfərin kodlaşdırdığı"},
    {at(24), "The coding tree", "Kod ağacı", "درخت کدها", "Kod ağacı"},
    {at(25), "Where the themes come from", "Temaların nereden geldiği", "مضمون‌ها از کجا آمده‌اند", "Mövzuların haradan gəldiyi"},
    {at(26), "Software", "Yazılım", "نرم‌افزار", "Proqram təminatı"},
    {at(27), "What participants said of the findings", "Katılımcıların bulgulara ilişkin görüşleri", "نظر مشارکت‌کنندگان دربارهٔ یافته‌ها", "İştirakçıların nəticələr haqqında fikri"},
    {at(28), "Quotations, and who is quoted", "Alıntılar ve kime ait oldukları", "نقل‌قول‌ها و گویندگان آن‌ها", "Sitatlar və kimə aid olduqları"},
    {at(29), "Whether data and findings agree", "Veri ile bulguların uyuşması", "همخوانی داده‌ها و یافته‌ها", "Məlumatlarla nəticələrin uyğunluğu"},
    {at(30), "The major themes", "Ana temalar", "مضمون‌های اصلی", "Əsas mövzular"},
    {at(31), "Minor themes and cases that differ", "Yan temalar ve farklı durumlar", "مضمون‌های فرعی و موارد متفاوت", "İkinci dərəcəli mövzular və fərqli hallar"},
    {at(32), "Title: the subject and the kind of study", "Başlık: konu ve çalışmanın türü", "عنوان: موضوع و نوع پژوهش", "Başlıq: mövzu və tədqiqatın növü"},
    {at(33), "Abstract in the form of the journal", "Derginin istediği biçimde özet", "چکیده به شکلی که مجله می‌خواهد", "Jurnalın tələb etdiyi formada xülasə"},
    {at(34), "The problem, and what is known of it", "Sorun ve hakkında bilinenler", "مسئله و آنچه از آن دانسته است", "Problem və haqqında bilinənlər"},
    {at(35), "Purpose or question", "Amaç ya da soru", "هدف یا پرسش", "Məqsəd və ya sual"},
    {at(36), "Approach and paradigm", "Yaklaşım ve paradigma", "رویکرد و پارادایم", "Yanaşma və paradiqma"},
    {at(37), "Who the researchers are, and what it means for the study", "Araştırmacıların kim olduğu ve bunun çalışmaya etkisi", "پژوهشگران کیستند و این چه اثری بر پژوهش دارد", "Tədqiqatçıların kim olduğu və bunun tədqiqata təsiri"},
    {at(38), "Setting", "Bağlam", "بافت پژوهش", "Kontekst"},
    {at(39), "Sampling, and when it was enough", "Örnekleme ve ne zaman yeterli görüldüğü", "نمونه‌گیری و بسندگی آن", "Seçmə və nə vaxt yetərli sayıldığı"},
    {at(40), "Ethics", "Etik", "اخلاق پژوهش", "Etika"},
    {at(41), "How and when data were collected", "Verilerin nasıl ve ne zaman toplandığı", "داده‌ها چگونه و کی گردآوری شد", "Məlumatların necə və nə vaxt toplandığı"},
    {at(42), "Guides and devices", "Formlar ve araçlar", "راهنماها و ابزارها", "Planlar və vasitələr"},
    {at(43), "Who and what was studied", "Kimin ve neyin incelendiği", "چه کسان و چه چیزی بررسی شد", "Kimin və nəyin öyrənildiyi"},
    {at(44), "Transcription, storage and pseudonyms", "Yazıya dökme, saklama ve takma adlar", "پیاده‌سازی، نگهداری و نام‌های مستعار", "Mətnə köçürmə, saxlama və təxəllüslər"},
    {at(45), "Analysis", "Analiz", "تحلیل", "Təhlil"},
    {at(46), "Trustworthiness", "İnandırıcılık", "اعتمادپذیری", "Etibar edilə bilmə"},
    {at(47), "Findings and what they mean", "Bulgular ve anlamları", "یافته‌ها و معنای آن‌ها", "Nəticələr və mənaları"},
    {at(48), "Evidence from the data", "Veriden kanıtlar", "شواهد از داده‌ها", "Məlumatlardan dəlillər"},
    {at(49), "Earlier work, transfer and contribution", "Önceki çalışmalar, aktarılabilirlik ve katkı", "پژوهش‌های پیشین، انتقال‌پذیری و سهم پژوهش", "Əvvəlki işlər, köçürülə bilmə və töhfə"},
    {at(50), "Limitations", "Sınırlılıklar", "محدودیت‌ها", "Məhdudiyyətlər"},
    {at(51), "Conflicts of interest", "Çıkar çatışmaları", "تعارض منافع", "Maraqların toqquşması"},
    {at(52), "Funding", "Mali destek", "تأمین مالی", "Maliyyələşdirmə"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string words_of_item(Checklist checklist, std::size_t number, const Language& language) {
  const std::size_t first = checklist == Checklist::coreq ? 0 : static_cast<std::size_t>(Item::srqr);
  return std::string(words_of(wordings[first + number - 1], language));
}

}  // namespace coding::report
