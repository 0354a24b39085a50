#include "report/checklist_wording.hpp"

#include "report/numbered_gaps.hpp"

namespace coding::report {

namespace {

using P = ChecklistPhrase;

// clang-format off
constexpr PhraseTable<P> wordings = {{
    {P::coreq_title, "COREQ checklist (Tong, Sainsbury and Craig 2007)", "COREQ kontrol listesi (Tong, Sainsbury ve Craig 2007)", "فهرست وارسی COREQ (تانگ، سینزبری و کریگ ۲۰۰۷)", "COREQ yoxlama siyahısı (Tong, Sainsbury və Craig 2007)"},
    {P::srqr_title, "SRQR checklist (O’Brien et al. 2014)", "SRQR kontrol listesi (O’Brien vd. 2014)", "فهرست وارسی SRQR (اوبراین و همکاران ۲۰۱۴)", "SRQR yoxlama siyahısı (O’Brien və b. 2014)"},
    {P::section, "Reporting checklists", "Raporlama kontrol listeleri", "فهرست‌های وارسی گزارش", "Hesabat yoxlama siyahıları"},
    {P::number, "No.", "No", "شماره", "№"},
    {P::domain, "Domain", "Bölüm", "حوزه", "Bölmə"},
    {P::item, "Item", "Madde", "مورد", "Bənd"},
    {P::state, "State", "Durum", "وضعیت", "Vəziyyət"},
    {P::said, "What is said", "Bilgi", "آنچه گفته شده", "Məlumat"},
    {P::gap, "[to be filled in by the author]", "[yazar dolduracak]", "[نویسنده تکمیل کند]", "[müəllif dolduracaq]"},
    {P::own_words, "The items are named in words of our own; their wording is in the paper that is cited.", "Maddeler kendi sözlerimizle adlandırılmıştır; özgün metinleri anılan makalededir.", "موارد به عبارت خود ما آمده‌اند؛ متن اصلی آن‌ها در مقالهٔ یادشده است.", "Bəndlər öz sözlərimizlə adlandırılıb; əsl mətnləri göstərilən məqalədədir."},
    {P::tally, "Of {1} items, {2} are filled by the project, {3} in part; {4} are answered by the author and {5} wait for the author.", "{1} maddenin {2} tanesi projeden, {3} tanesi kısmen doldurulmuştur; {4} tanesini yazar yanıtlamıştır, {5} tanesi yazarı beklemektedir.", "از {1} مورد، {2} مورد را پروژه پر کرده است و {3} مورد را تا اندازه‌ای؛ {4} مورد را نویسنده پاسخ داده است و {5} مورد در انتظار نویسنده است.", "{1} bəndin {2} ədədi layihədən, {3} ədədi qismən doldurulub; {4} ədədini müəllif cavablandırıb, {5} ədədi müəllifi gözləyir."},
    {P::team, "Research team and reflexivity", "Araştırma ekibi ve düşünümsellik", "گروه پژوهش و بازتابندگی", "Tədqiqat qrupu və refleksivlik"},
    {P::design, "Study design", "Çalışmanın deseni", "طرح پژوهش", "Tədqiqatın dizaynı"},
    {P::analysis, "Analysis and findings", "Analiz ve bulgular", "تحلیل و یافته‌ها", "Təhlil və nəticələr"},
    {P::title_and_abstract, "Title and abstract", "Başlık ve özet", "عنوان و چکیده", "Başlıq və xülasə"},
    {P::introduction, "Introduction", "Giriş", "مقدمه", "Giriş"},
    {P::methods, "Methods", "Yöntem", "روش", "Metodlar"},
    {P::results, "Results", "Bulgular", "یافته‌ها", "Nəticələr"},
    {P::discussion, "Discussion", "Tartışma", "بحث", "Müzakirə"},
    {P::other, "Other", "Diğer", "دیگر", "Digər"},
    {P::interviewers, "Interviewers’ labels in the transcripts: {1}.", "Dökümlerde görüşmecilerin etiketleri: {1}.", "برچسب مصاحبه‌گران در متن‌ها: {1}.", "Mətnlərdə müsahibəçilərin etiketləri: {1}."},
    {P::other_speakers, "Other speakers in the transcripts: {1}.", "Dökümlerde konuşan başka kişiler: {1}.", "گویندگان دیگر در متن‌ها: {1}.", "Mətnlərdə danışan başqa şəxslər: {1}."},
    {P::attributes, "Kept of each participant: {1}.", "Her katılımcı için tutulan özellikler: {1}.", "ویژگی‌های ثبت‌شدهٔ هر مشارکت‌کننده: {1}.", "Hər iştirakçı üçün saxlanılan xüsusiyyətlər: {1}."},
    {P::questions, "Research questions: {1}", "Araştırma soruları: {1}", "پرسش‌های پژوهش: {1}", "Tədqiqat sualları: {1}"},
    {P::prompts, "Asked in the interviews: {1}", "Görüşmelerde sorulanlar: {1}", "پرسیده‌شده در مصاحبه‌ها: {1}", "Müsahibələrdə soruşulanlar: {1}"},
    {P::repeats, "Participants with more than one document: {1} of {2}.", "Birden fazla belgesi olan katılımcılar: {1} / {2}.", "مشارکت‌کنندگانی که بیش از یک سند دارند: {1} از {2}.", "Birdən çox sənədi olan iştirakçılar: {1} / {2}."},
    {P::length, "By the time marks of {1} document(s), the recordings last {2} to {3} minutes, {4} in all.", "{1} belgenin zaman işaretlerine göre kayıtların süresi {2} ile {3} dakika arasındadır, toplamı {4} dakikadır.", "بنا بر نشانه‌های زمان {1} سند، ضبط‌ها از {2} تا {3} دقیقه و روی هم {4} دقیقه‌اند.", "{1} sənədin vaxt işarələrinə görə yazıların müddəti {2} ilə {3} dəqiqə arasındadır, cəmi {4} dəqiqədir."},
    {P::field_memos, "Memos about documents, passages and participants: {1}.", "Belgeler, bölümler ve katılımcılar hakkındaki notlar: {1}.", "یادداشت‌های مربوط به سندها، قطعه‌ها و مشارکت‌کنندگان: {1}.", "Sənədlər, hissələr və iştirakçılar haqqında qeydlər: {1}."},
    {P::reflexive_memos, "Reflexive memos: {1}.", "Düşünümsel notlar: {1}.", "یادداشت‌های بازتابی: {1}.", "Refleksiv qeydlər: {1}."},
    {P::imports, "{1} document(s) came from files whose SHA-256 digests are kept.", "{1} belge, SHA-256 özetleri saklanan dosyalardan alınmıştır.", "{1} سند از پرونده‌هایی آمده است که چکیدهٔ SHA-256 آن‌ها نگه داشته می‌شود.", "{1} sənəd SHA-256 həş qiymətləri saxlanılan fayllardan götürülüb."},
    {P::cleaning, "Steps of cleaning, of which every edit is kept: {1}.", "Her düzeltmesi saklanan temizleme adımları: {1}.", "گام‌های پالایش که هر ویرایش آن‌ها نگه داشته شده است: {1}.", "Hər düzəlişi saxlanılan təmizləmə addımları: {1}."},
    {P::in_vivo, "Codes named in the participants’ own words (in vivo): {1}.", "Adı katılımcıların kendi sözleri olan (in vivo) kodların sayısı: {1}.", "شمار کدهایی که نامشان گفتهٔ خود مشارکت‌کنندگان است (in vivo): {1}.", "Adı iştirakçıların öz sözləri olan (in vivo) kodların sayı: {1}."},
    {P::quotations, "{1} coded segment(s) of {2} participant(s) can be quoted with the id of who spoke.", "{2} katılımcının {1} kodlanmış bölümü, konuşanın kimlik koduyla alıntılanabilir.", "{1} قطعهٔ کدگذاری‌شده از {2} مشارکت‌کننده را می‌توان با شناسهٔ گوینده نقل کرد.", "{2} iştirakçının {1} kodlanmış hissəsi danışanın kodu ilə sitat kimi verilə bilər."},
    {P::themes, "At the top of the codebook: {1}.", "Kod kitabının en üst düzeyi: {1}.", "بالاترین سطح کتابچهٔ کدها: {1}.", "Kod kitabının ən üst səviyyəsi: {1}."},
    {P::rare_codes, "Codes that one participant alone has: {1} of {2}.", "Yalnız bir katılımcıda bulunan kodlar: {1} / {2}.", "کدهایی که تنها نزد یک مشارکت‌کننده‌اند: {1} از {2}.", "Yalnız bir iştirakçıda olan kodlar: {1} / {2}."},
    {P::counter_evidence, "Passages given as evidence against a relation: {1}.", "Bir ilişkiye karşı kanıt gösterilen bölümler: {1}.", "قطعه‌هایی که شاهد خلاف رابطه‌ای آمده‌اند: {1}.", "Bir əlaqəyə qarşı dəlil göstərilən hissələr: {1}."},
    {P::claims, "The claims of the manuscript can be checked against the coding (coding audit).", "Makaledeki savlar kodlamayla karşılaştırılabilir (coding audit).", "ادعاهای مقاله را می‌توان با کدگذاری سنجید (coding audit).", "Məqalədəki iddialar kodlaşdırma ilə yoxlanıla bilər (coding audit)."},
    {P::trail, "The journal holds {1} change(s) ({2}), each chained to the one before it by a digest.", "Günlükte {1} değişiklik vardır ({2}); her biri bir öncekine özetiyle bağlıdır.", "روزنگار {1} تغییر دارد ({2}) که هر یک با چکیدهٔ پیشین به آن پیوسته است.", "Jurnalda {1} dəyişiklik var ({2}); hər biri həş qiyməti ilə əvvəlkinə bağlıdır."},
    {P::study_title, "The title of the study in the project: {1}", "Çalışmanın projedeki başlığı: {1}", "عنوان پژوهش در پروژه: {1}", "Tədqiqatın layihədəki başlığı: {1}"},
}};
// clang-format on

static_assert(is_complete(wordings));
static_assert(same_numbered_gaps(wordings));
[[maybe_unused]] const bool wordings_listed = list_phrases(wordings);

}  // namespace

std::string say(ChecklistPhrase phrase, const Language& language, const std::vector<std::string>& gaps) {
  return filled_by_number(words_of(wordings[static_cast<std::size_t>(phrase)], language), gaps);
}

std::string say(ChecklistDomain domain, const Language& language) {
  return say(static_cast<P>(static_cast<std::size_t>(P::team) + static_cast<std::size_t>(domain)), language);
}

}  // namespace coding::report
