#include "report/trail_wording.hpp"

#include "report/phrase_table.hpp"

namespace coding::report {

namespace {

using P = TrailPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::title, "Audit trail in Halpern’s six classes", "Halpern’in altı sınıfında denetim izi", "مسیر ممیزی در شش دستهٔ هالپرن", "Halpernin altı sinfi üzrə audit izi"},
    {P::documents_title, "Documents with their digests", "Belgeler ve özetleri", "سندها با چکیده‌هایشان", "Sənədlər və həş qiymətləri"},
    {P::section, "Audit trail", "Denetim izi", "مسیر ممیزی", "Audit izi"},
    {P::class_, "Class", "Sınıf", "دسته", "Sinif"},
    {P::record, "Record", "Kayıt", "مدرک", "Qeyd"},
    {P::state, "State", "Durum", "وضعیت", "Vəziyyət"},
    {P::count, "Number", "Sayı", "شمار", "Say"},
    {P::first, "From", "İlk gün", "از", "İlk gün"},
    {P::last, "To", "Son gün", "تا", "Son gün"},
    {P::place, "In the project’s folder", "Proje klasöründe", "در پوشهٔ پروژه", "Layihə qovluğunda"},
    {P::digest, "SHA-256", "SHA-256", "SHA-256", "SHA-256"},
    {P::source, "Imported file", "Alınan dosya", "پروندهٔ واردشده", "İdxal olunan fayl"},
    {P::source_digest, "SHA-256 of the file", "Dosyanın SHA-256 özeti", "SHA-256 پرونده", "Faylın SHA-256 qiyməti"},
    {P::importer, "Importer", "İçe aktarıcı", "واردکننده", "İdxal proqramı"},
    {P::halpern_note, "The classes are Halpern’s (1983), as Lincoln and Guba (1985) give them.", "Sınıflar, Lincoln ve Guba’nın (1985) aktardığı biçimiyle Halpern’indir (1983).", "دسته‌ها از هالپرن (۱۹۸۳) است، چنان‌که لینکلن و گوبا (۱۹۸۵) آورده‌اند.", "Siniflər Halpernə (1983) aiddir, Lincoln və Guba (1985) verdiyi kimi."},
    {P::digest_note, "Of a digest the first 16 of 64 digits are shown; CSV and JSON have all of them.", "Özetlerin 64 basamağından ilk 16’sı gösterilmiştir; CSV ve JSON tümünü içerir.", "از ۶۴ رقم هر چکیده ۱۶ رقم نخست آمده است؛ CSV و JSON همه را دارند.", "Həş qiymətinin 64 rəqəmindən ilk 16-sı göstərilib; CSV və JSON hamısını ehtiva edir."},
    {P::several_note, "Where several files hold a record, the digest is that of their digests, one a line; of the journals, of their last entries.", "Bir kayıt birden çok dosyadaysa özet, dosya özetlerinin satır satır dizilişinden; günlüklerde son girdilerin özetinden alınır.", "اگر مدرکی در چند پرونده باشد، چکیده از چکیده‌های آن‌هاست، هر یک در سطری؛ در روزنگارها از آخرین ثبت‌ها.", "Qeyd bir neçə fayldadırsa, həş qiyməti onların sətir-sətir yazılmış həş qiymətlərindən, jurnallarda isə son yazılarınkından alınır."},
    {P::raw_data, "Raw data", "Ham veri", "داده‌های خام", "İlkin məlumatlar"},
    {P::reduction, "Data reduction and analysis products", "Veri azaltma ve analiz ürünleri", "فراورده‌های کاهش و تحلیل داده‌ها", "Məlumatların azaldılması və təhlili məhsulları"},
    {P::reconstruction, "Data reconstruction and synthesis products", "Veriyi yeniden kurma ve sentez ürünleri", "فراورده‌های بازسازی و ترکیب داده‌ها", "Məlumatların yenidən qurulması və sintezi məhsulları"},
    {P::process, "Process notes", "Süreç notları", "یادداشت‌های فرایند", "Proses qeydləri"},
    {P::intentions, "Materials on intentions and dispositions", "Niyet ve eğilimlere ilişkin belgeler", "مدارک نیت‌ها و گرایش‌ها", "Niyyət və meyllərə dair materiallar"},
    {P::instruments, "Development of the instruments", "Araçların geliştirilmesi", "تدوین ابزارها", "Alətlərin hazırlanması"},
    {P::held, "in the project", "projede", "در پروژه", "layihədə"},
    {P::none, "none in the project", "projede yok", "در پروژه نیست", "layihədə yoxdur"},
    {P::elsewhere, "not part of a project; for the researcher to keep", "projenin dışında; araştırmacı saklar", "بیرون از پروژه؛ نگهداری با پژوهشگر", "layihədən kənar; tədqiqatçı saxlayır"},
    {P::made_anew, "made anew from the project (coding report)", "projeden her seferinde yeniden üretilir (coding report)", "هر بار از پروژه ساخته می‌شود (coding report)", "layihədən hər dəfə yenidən hazırlanır (coding report)"},
    {P::documents, "Transcripts and other documents", "Dökümler ve diğer belgeler", "متن مصاحبه‌ها و سندهای دیگر", "Mətnlər və digər sənədlər"},
    {P::sources, "Imported files, by their digests", "İçe aktarılan dosyalar, özetleriyle", "پرونده‌های واردشده، با چکیده‌هایشان", "İdxal olunan fayllar, həş qiymətləri ilə"},
    {P::participants, "Participants", "Katılımcılar", "مشارکت‌کنندگان", "İştirakçılar"},
    {P::field_memos, "Memos on documents, passages and participants", "Belge, bölüm ve katılımcı notları", "یادداشت‌های سندها، قطعه‌ها و مشارکت‌کنندگان", "Sənəd, hissə və iştirakçı qeydləri"},
    {P::recordings, "Recordings", "Kayıtlar (ses, görüntü)", "ضبط‌ها (صدا، تصویر)", "Yazılar (səs, görüntü)"},
    {P::segments, "Coded segments of all coders", "Tüm kodlayıcıların kodladığı bölümler", "قطعه‌های کدگذاری‌شدهٔ همهٔ کدگذاران", "Bütün kodlayıcıların kodladığı hissələr"},
    {P::codebook, "Codebook: codes", "Kod kitabı: kodlar", "کتابچهٔ کدها: کدها", "Kod kitabı: kodlar"},
    {P::codebook_changes, "Versions of the codebook", "Kod kitabının sürümleri", "نسخه‌های کتابچهٔ کدها", "Kod kitabının versiyaları"},
    {P::merged_codes, "Codes merged into others", "Başkalarıyla birleştirilen kodlar", "کدهای ادغام‌شده", "Başqaları ilə birləşdirilən kodlar"},
    {P::code_notes, "Code notes", "Kod notları", "یادداشت‌های کد", "Kod qeydləri"},
    {P::summaries, "Summaries of cases (framework)", "Durum özetleri (çerçeve)", "خلاصهٔ موردها (چارچوب)", "Hal xülasələri (çərçivə)"},
    {P::cleaning, "Documents that were cleaned, edit by edit", "Düzeltme düzeltme temizlenen belgeler", "سندهایی که ویرایش به ویرایش پالوده شدند", "Düzəliş-düzəliş təmizlənən sənədlər"},
    {P::relations, "Relations between codes", "Kodlar arasındaki ilişkiler", "رابطه‌های میان کدها", "Kodlar arasında əlaqələr"},
    {P::roles, "Codes with a place in the paradigm model", "Paradigma modelinde yeri olan kodlar", "کدهای دارای جایگاه در مدل پارادایمی", "Paradiqma modelində yeri olan kodlar"},
    {P::comparisons, "Memos of constant comparison", "Sürekli karşılaştırma notları", "یادداشت‌های مقایسهٔ مداوم", "Daimi müqayisə qeydləri"},
    {P::theoretical_memos, "Theoretical memos", "Kuramsal notlar", "یادداشت‌های نظری", "Nəzəri qeydlər"},
    {P::storyline, "Storyline", "Öykü çizgisi", "خط داستان", "Hekayə xətti"},
    {P::report, "Tables, figures and reports", "Tablolar, şekiller ve raporlar", "جدول‌ها، شکل‌ها و گزارش‌ها", "Cədvəllər, şəkillər və hesabatlar"},
    {P::journal, "Journal: changes, chained by digests", "Günlük: özetlerle birbirine bağlı değişiklikler", "روزنگار: تغییرها، پیوسته با چکیده", "Jurnal: həş qiymətləri ilə zəncirlənmiş dəyişikliklər"},
    {P::declarations, "Declarations of who worked through a document", "Bir belgeyi kimin incelediğine dair bildirimler", "اعلام‌های بررسی سندها", "Sənədi kimin nəzərdən keçirdiyinə dair bildirişlər"},
    {P::operational_memos, "Operational memos", "Çalışma notları", "یادداشت‌های کاری", "İş qeydləri"},
    {P::checklist_answers, "Answers to reporting checklists", "Kontrol listelerine yanıtlar", "پاسخ‌ها به فهرست‌های وارسی", "Yoxlama siyahılarına cavablar"},
    {P::other_memos, "Other memos", "Diğer notlar", "یادداشت‌های دیگر", "Digər qeydlər"},
    {P::description, "Description of the study", "Çalışmanın açıklaması", "شرح پژوهش", "Tədqiqatın təsviri"},
    {P::questions, "Research questions", "Araştırma soruları", "پرسش‌های پژوهش", "Tədqiqat sualları"},
    {P::reflexive_memos, "Reflexive memos", "Düşünümsel notlar", "یادداشت‌های بازتابی", "Refleksiv qeydlər"},
    {P::proposal, "Proposal, expectations, personal notes", "Öneri, beklentiler, kişisel notlar", "طرح‌نامه، انتظارها، یادداشت‌های شخصی", "Təklif, gözləntilər, şəxsi qeydlər"},
    {P::prompts, "Interview questions", "Görüşme soruları", "پرسش‌های مصاحبه", "Müsahibə sualları"},
    {P::attributes, "Attributes asked of participants", "Katılımcılardan istenen özellikler", "ویژگی‌های پرسیده‌شده از مشارکت‌کنندگان", "İştirakçılardan soruşulan xüsusiyyətlər"},
    {P::queries, "Queries that were kept", "Saklanan sorgular", "پرس‌وجوهای نگه‌داشته‌شده", "Saxlanılan sorğular"},
    {P::guide, "Guides, schedules, pilot forms", "Yönergeler, çizelgeler, pilot formlar", "راهنماها، برنامه‌ها، فرم‌های آزمایشی", "Planlar, cədvəllər, sınaq formaları"},
}};
// clang-format on

static_assert(is_complete(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

std::string at(P first, std::size_t offset, const Language& language) {
  return say(static_cast<P>(static_cast<std::size_t>(first) + offset), language);
}

}  // namespace

std::string say(TrailPhrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  return filled(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(TrailClass which, const Language& language) {
  return at(P::raw_data, static_cast<std::size_t>(which), language);
}

std::string say(TrailState state, const Language& language) {
  return at(P::held, static_cast<std::size_t>(state), language);
}

std::string say(TrailThing thing, const Language& language) {
  return at(P::documents, static_cast<std::size_t>(thing), language);
}

}  // namespace coding::report
