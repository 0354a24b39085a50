#include "coding/report/wording.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "coding/table/number_style.hpp"

namespace coding::report {

namespace {

struct Wording {
  Phrase phrase;
  std::string_view en;
  std::string_view tr;
  std::string_view fa;
  std::string_view az;
};

constexpr auto count = static_cast<std::size_t>(Phrase::count_);

// clang-format counts Persian letters differently from run to run and never comes to rest here.
// clang-format off
constexpr std::array<Wording, count> wordings = {{
    {Phrase::participant, "Participant", "Katılımcı", "مشارکت‌کننده", "İştirakçı"},
    {Phrase::participants, "Participants", "Katılımcılar", "مشارکت‌کنندگان", "İştirakçılar"},
    {Phrase::document, "Document", "Belge", "سند", "Sənəd"},
    {Phrase::documents, "Documents", "Belgeler", "سندها", "Sənədlər"},
    {Phrase::code, "Code", "Kod", "کد", "Kod"},
    {Phrase::codes, "Codes", "Kodlar", "کدها", "Kodlar"},
    {Phrase::coder, "Coder", "Kodlayıcı", "کدگذار", "Kodlayıcı"},
    {Phrase::coders, "Coders", "Kodlayıcılar", "کدگذاران", "Kodlayıcılar"},
    {Phrase::last_change, "Last change", "Son değişiklik", "آخرین تغییر", "Son dəyişiklik"},
    {Phrase::segments, "Segments", "Kodlanmış bölümler", "قطعه‌های کدگذاری‌شده",
     "Kodlanmış hissələr"},
    {Phrase::characters, "Characters", "Karakterler", "نویسه‌ها", "Simvollar"},
    {Phrase::level, "Level", "Düzey", "سطح", "Səviyyə"},
    {Phrase::id, "Id", "Kimlik", "شناسه", "Kimlik"},
    {Phrase::title, "Title", "Başlık", "عنوان", "Başlıq"},
    {Phrase::language, "Language", "Dil", "زبان", "Dil"},
    {Phrase::date, "Date", "Tarih", "تاریخ", "Tarix"},
    {Phrase::order, "Order", "Sıra", "ترتیب", "Sıra"},
    {Phrase::quote, "Quote", "Alıntı", "نقل‌قول", "Sitat"},
    {Phrase::place, "Place", "Yer", "جا", "Yer"},
    {Phrase::memo, "Memo", "Not", "یادداشت", "Qeyd"},
    {Phrase::definition, "Definition", "Tanım", "تعریف", "Tərif"},
    {Phrase::when_to_use, "When to use", "Ne zaman kullanılır", "چه زمانی به کار می‌رود",
     "Nə vaxt istifadə olunur"},
    {Phrase::when_not_to_use, "When not to use", "Ne zaman kullanılmaz",
     "چه زمانی به کار نمی‌رود", "Nə vaxt istifadə olunmur"},
    {Phrase::question, "Question", "Soru", "پرسش", "Sual"},
    {Phrase::total, "Total", "Toplam", "جمع", "Cəmi"},
    {Phrase::speaker, "Speaker", "Konuşan",
     "گوینده", "Danışan"},
    {Phrase::role, "Role", "Rol",
     "نقش", "Rol"},
    {Phrase::role_participant, "participant", "katılımcı",
     "مشارکت‌کننده", "iştirakçı"},
    {Phrase::role_interviewer, "interviewer", "görüşmeci",
     "مصاحبه‌گر", "müsahibəçi"},
    {Phrase::role_other, "other", "diğer",
     "دیگر", "digər"},
    {Phrase::time, "Time", "Zaman",
     "زمان", "Vaxt"},
    {Phrase::change, "Change", "Değişiklik",
     "تغییر", "Dəyişiklik"},
    {Phrase::reason, "Why", "Gerekçe",
     "دلیل", "Səbəb"},
    {Phrase::state, "State", "Durum",
     "وضعیت", "Vəziyyət"},
    {Phrase::taken_back, "taken back", "geri alındı",
     "پس گرفته شد", "geri götürülüb"},
    {Phrase::turn, "Turn", "Söz sırası",
     "نوبت", "Söz növbəsi"},
    {Phrase::turns, "Turns", "Söz sıraları",
     "نوبت‌ها", "Söz növbələri"},
    {Phrase::words, "Words", "Sözcükler",
     "واژه‌ها", "Sözlər"},
    {Phrase::word, "Word", "Sözcük",
     "واژه", "Söz"},
    {Phrase::label, "Label", "Etiket",
     "برچسب", "Etiket"},
    {Phrase::kind, "Kind", "Tür",
     "نوع", "Növ"},
    {Phrase::rule, "Rule", "Kural",
     "قاعده", "Qayda"},
    {Phrase::was, "Was", "Önce",
     "پیش از آن", "Əvvəl"},
    {Phrase::now, "Now", "Şimdi",
     "اکنون", "İndi"},
    {Phrase::author, "Author", "Yazan",
     "نویسنده", "Müəllif"},
    {Phrase::text, "Text", "Metin",
     "متن", "Mətn"},
    {Phrase::left_context, "Left", "Sol bağlam",
     "بافت پیشین", "Sol kontekst"},
    {Phrase::hit, "Hit", "Eşleşme",
     "یافته", "Tapıntı"},
    {Phrase::right_context, "Right", "Sağ bağlam",
     "بافت پسین", "Sağ kontekst"},
    {Phrase::category, "Category", "Kategori",
     "مقوله", "Kateqoriya"},
    {Phrase::pattern, "Pattern", "Örüntü",
     "الگو", "Nümunə"},
    {Phrase::forms, "Forms", "Biçimler",
     "صورت‌ها", "Formalar"},
    {Phrase::occurrences, "Occurrences", "Geçiş sayısı",
     "شمار رخداد", "Rast gəlmə sayı"},
    {Phrase::per_ten_thousand, "per 10,000 words", "10.000 sözcükte",
     "در هر ۱۰٬۰۰۰ واژه", "10.000 sözdə"},
    {Phrase::dispersion_dp, "DP", "DP",
     "DP", "DP"},
    {Phrase::juilland_d, "D", "D",
     "D", "D"},
    {Phrase::in_target, "Target", "Hedef",
     "هدف", "Hədəf"},
    {Phrase::in_reference, "Reference", "Karşılaştırma",
     "مرجع", "Müqayisə"},
    {Phrase::log_likelihood, "G²", "G²",
     "G²", "G²"},
    {Phrase::log_ratio, "Log ratio", "Log oran",
     "نسبت لگاریتمی", "Loq nisbəti"},
    {Phrase::p_value, "p", "p",
     "p", "p"},
    {Phrase::together, "Together", "Birlikte",
     "باهم", "Birlikdə"},
    {Phrase::log_dice, "logDice", "logDice",
     "logDice", "logDice"},
    {Phrase::pointwise_information, "PMI", "PMI",
     "PMI", "PMI"},
    {Phrase::all_others, "all others", "diğerlerinin tümü", "همهٔ دیگران", "bütün digərləri"},
    {Phrase::brief_definition, "In brief", "Kısaca", "به اختصار", "Qısaca"},
    {Phrase::examples, "Typical examples", "Tipik örnekler", "نمونه‌های شاخص", "Tipik nümunələr"},
    {Phrase::borderline_examples, "Borderline examples", "Sınırdaki örnekler", "نمونه‌های مرزی",
     "Sərhəddəki nümunələr"},
    {Phrase::sets, "Sets", "Kümeler", "مجموعه‌ها", "Çoxluqlar"},
    {Phrase::set, "Set", "Küme", "مجموعه", "Çoxluq"},
    {Phrase::merged_into, "Merged into", "Birleştiği kod", "ادغام‌شده در", "Birləşdiyi kod"},
    {Phrase::event, "Event", "Olay", "رویداد", "Hadisə"},
    {Phrase::segments_held, "Segments then", "O andaki bölümler", "قطعه‌ها در آن زمان", "O andakı hissələr"},
    {Phrase::inactive, "not active", "etkin değil", "غیرفعال", "aktiv deyil"},
    {Phrase::locked, "locked", "kilitli", "قفل‌شده", "kilidli"},

    {Phrase::frequency_of_participants, "Frequency by {}: participants (n = {})",
     "“{}” düzeyinde sıklık: katılımcı sayısı (n = {})",
     "فراوانی در سطح «{}»: شمار مشارکت‌کنندگان (n = {})",
     "“{}” səviyyəsində tezlik: iştirakçıların sayı (n = {})"},
    {Phrase::frequency_of_documents, "Frequency by {}: documents (n = {})",
     "“{}” düzeyinde sıklık: belge sayısı (n = {})", "فراوانی در سطح «{}»: شمار سندها (n = {})",
     "“{}” səviyyəsində tezlik: sənədlərin sayı (n = {})"},
    {Phrase::frequency_of_segments, "Frequency by {}: coded segments (n = {})",
     "“{}” düzeyinde sıklık: kodlanmış bölüm sayısı (n = {})",
     "فراوانی در سطح «{}»: شمار قطعه‌های کدگذاری‌شده (n = {})",
     "“{}” səviyyəsində tezlik: kodlanmış hissələrin sayı (n = {})"},
    {Phrase::frequency_of_characters, "Frequency by {}: coded characters (of {} characters of text)",
     "“{}” düzeyinde sıklık: kodlanmış karakter sayısı (metnin tamamı {} karakter)",
     "فراوانی در سطح «{}»: شمار نویسه‌های کدگذاری‌شده (از {} "
     "نویسهٔ "
     "متن)",
     "“{}” səviyyəsində tezlik: kodlanmış simvolların sayı (bütün mətn {} simvol)"},
    {Phrase::matrix_presence, "{} by {}: presence (1 = coded at least once)",
     "{} × {}: var/yok (1 = en az bir kez kodlandı)",
     "{} × {}: بود یا نبود (۱ = دست‌کم یک بار کدگذاری شده)",
     "{} × {}: var/yox (1 = ən azı bir dəfə kodlanıb)"},
    {Phrase::matrix_segments, "{} by {}: number of coded segments", "{} × {}: kodlanmış bölüm sayısı",
     "{} × {}: شمار قطعه‌های کدگذاری‌شده", "{} × {}: kodlanmış hissələrin sayı"},
    {Phrase::matrix_characters, "{} by {}: number of coded characters", "{} × {}: kodlanmış karakter sayısı",
     "{} × {}: شمار نویسه‌های کدگذاری‌شده", "{} × {}: kodlanmış simvolların sayı"},
    {Phrase::participants_title, "Participants (n = {})", "Katılımcılar (n = {})",
     "مشارکت‌کنندگان (n = {})", "İştirakçılar (n = {})"},
    {Phrase::documents_title, "Documents (n = {})", "Belgeler (n = {})", "سندها (n = {})",
     "Sənədlər (n = {})"},
    {Phrase::codebook_title, "Codebook: {}", "Kod kitabı: {}", "کتابچهٔ کدها: {}", "Kod kitabı: {}"},
    {Phrase::status_title, "{}", "{}", "{}", "{}"},
    {Phrase::quotes_title, "Quotes", "Alıntılar", "نقل‌قول‌ها", "Sitatlar"},
    {Phrase::quotes_of, "Quotes: {} ({})", "Alıntılar: {} ({})", "نقل‌قول‌ها: {} ({})",
     "Sitatlar: {} ({})"},
    {Phrase::quotes_of_all, "Quotes ({})", "Alıntılar ({})", "نقل‌قول‌ها ({})", "Sitatlar ({})"},
    {Phrase::results, "Results", "Bulgular", "یافته‌ها", "Nəticələr"},
    {Phrase::research_question, "Research question {}: {}", "Araştırma sorusu {}: {}", "پرسش پژوهش {}: {}",
     "Tədqiqat sualı {}: {}"},
    {Phrase::frequency_section, "Frequencies", "Sıklıklar", "فراوانی‌ها", "Tezliklər"},
    {Phrase::matrix_section, "Participants by codes", "Katılımcı–kod tablosu",
     "جدول مشارکت‌کننده–کد", "İştirakçı–kod cədvəli"},
    {Phrase::table_number, "Table {}. {}", "Tablo {}. {}", "جدول {}. {}", "Cədvəl {}. {}"},
    {Phrase::turns_title, "Turns of {} ({})", "{} söz sıraları ({})",
     "نوبت‌های {} ({})", "{}: söz növbələri ({})"},
    {Phrase::speakers_title, "Speakers of {} ({})", "{} konuşanları ({})",
     "گویندگان {} ({})", "{}: danışanlar ({})"},
    {Phrase::marks_title, "Marks of {} ({})", "{} işaretleri ({})",
     "نشانه‌های {} ({})", "{}: işarələr ({})"},
    {Phrase::edits_title, "Edits of {} ({})", "{} düzeltmeleri ({})",
     "ویرایش‌های {} ({})", "{}: düzəlişlər ({})"},
    {Phrase::correction_title, "Segments of {} on the corrected text ({})", "{}: düzeltilen metinde bölümler ({})",
     "{}: بخش‌ها در متن تصحیح‌شده ({})", "{}: düzəldilmiş mətndə hissələr ({})"},
    {Phrase::anchoring_exact, "exact", "aynı", "دقیق", "eyni"},
    {Phrase::anchoring_moved, "moved", "taşınmış", "جابه‌جا", "köçürülmüş"},
    {Phrase::anchoring_changed, "changed", "değişmiş", "تغییریافته", "dəyişmiş"},
    {Phrase::anchoring_lost, "lost", "kayıp", "گم‌شده", "itmiş"},
    {Phrase::memos_title, "Memos ({})", "Notlar ({})",
     "یادداشت‌ها ({})", "Qeydlər ({})"},
    {Phrase::history_title, "Changes ({})", "Değişiklikler ({})",
     "تغییرها ({})", "Dəyişikliklər ({})"},
    {Phrase::found_title, "Found: {} ({})", "Bulunan: {} ({})",
     "یافته‌ها: {} ({})", "Tapılan: {} ({})"},
    {Phrase::concordance_title, "{}: {} occurrences", "{}: {} geçiş",
     "{}: {} رخداد", "{}: {} dəfə"},
    {Phrase::words_title, "Words ({} of {} different, {} in all)", "Sözcükler ({} / {} farklı, toplam {})",
     "واژه‌ها ({} از {} گوناگون، {} در مجموع)", "Sözlər ({} / {} fərqli, cəmi {})"},
    {Phrase::keyness_title, "Key words of {} against {}", "{} anahtar sözcükleri ({} ile karşılaştırma)",
     "واژه‌های کلیدی {} در برابر {}", "{} açar sözləri ({} ilə müqayisə)"},
    {Phrase::collocates_title, "Words near {} ({} occurrences)", "{} yakınındaki sözcükler ({} geçiş)",
     "واژه‌های نزدیک {} ({} رخداد)", "{} yaxınlığındakı sözlər ({} dəfə)"},
    {Phrase::dictionary_title, "Dictionary: {}", "Sözlük: {}",
     "واژه‌نامه: {}", "Lüğət: {}"},
    {Phrase::merged_title, "Merged codes ({})", "Birleştirilen kodlar ({})", "کدهای ادغام‌شده ({})",
     "Birləşdirilən kodlar ({})"},
    {Phrase::sets_title, "Sets of codes ({})", "Kod kümeleri ({})", "مجموعه‌های کد ({})", "Kod çoxluqları ({})"},
    {Phrase::biography_title, "The life of {}", "{} kodunun öyküsü", "سرگذشت {}", "{} kodunun tarixçəsi"},

    {Phrase::counts_participants,
     "f is the number of participants who have at least one segment with the code.",
     "f, sözlerinde bu kodun en az bir kez geçtiği katılımcıların sayısıdır.",
     "f شمار مشارکت‌کنندگانی است که دست‌کم یک قطعه با این کد "
     "دارند.",
     "f sözlərində bu koda ən azı bir dəfə rast gəlinən iştirakçıların sayıdır."},
    {Phrase::counts_documents, "f is the number of documents that have at least one segment with the code.",
     "f, bu kodun en az bir kez geçtiği belgelerin sayısıdır.",
     "f شمار سندهایی است که دست‌کم یک قطعه با این کد دارند.",
     "f bu koda ən azı bir dəfə rast gəlinən sənədlərin sayıdır."},
    {Phrase::counts_segments, "f is the number of coded segments, not of people.",
     "f, kodlanmış bölümlerin sayısıdır; kişi sayısı değildir.",
     "f شمار قطعه‌های کدگذاری‌شده است، نه شمار افراد.",
     "f kodlanmış hissələrin sayıdır, şəxslərin sayı deyil."},
    {Phrase::counts_characters,
     "f is the number of characters that carry the code, each counted once; 100% is the whole text.",
     "f, kodu taşıyan karakterlerin sayısıdır; her karakter bir kez sayılır, metnin tamamı %100’dür.",
     "f شمار نویسه‌هایی است که این کد را دارند؛ هر نویسه یک بار شمرده می‌شود و "
     "همهٔ "
     "متن "
     "۱۰۰٪ "
     "است.",
     "f kodu daşıyan simvolların sayıdır; hər simvol bir dəfə sayılır, bütün mətn 100%-dir."},
    {Phrase::union_note, "Each participant counts once in a row, however many of its codes apply.",
     "Her katılımcı bir satırda, oradaki kodların kaçı geçerse geçsin, bir kez sayılır.",
     "هر مشارکت‌کننده در هر ردیف تنها یک بار شمرده می‌شود، هر چند تا از کدهای "
     "آن "
     "را "
     "داشته "
     "باشد.",
     "Hər iştirakçı bir sətirdə, oradakı kodların neçəsi keçsə də, bir dəfə sayılır."},
    {Phrase::several_views, "A participant may express several views, so the column adds up to more than n.",
     "Bir katılımcı birden fazla görüş belirtebildiğinden sütunun toplamı n’den büyüktür.",
     "هر مشارکت‌کننده ممکن است چند دیدگاه بیان کرده باشد؛ از این رو جمع ستون "
     "بیشتر "
     "از "
     "n "
     "است.",
     "Bir iştirakçı bir neçə fikir bildirə bildiyi üçün sütunun cəmi n-dən böyükdür."},
    {Phrase::outside_rows, "Segments that belong to none of these rows: {} of {}.",
     "Bu satırların hiçbirine girmeyen bölüm sayısı: {} (toplam {}).",
     "قطعه‌هایی که در هیچ‌یک از این ردیف‌ها جای ندارند: {} از "
     "{}.",
     "Bu sətirlərin heç birinə aid olmayan hissələr: {} (cəmi {})."},
    {Phrase::unattributed, "Segments in documents without a participant, which count for nobody: {}.",
     "Katılımcısı belirtilmemiş belgelerdeki, kişi sayımına girmeyen bölüm sayısı: {}.",
     "قطعه‌های سندهای بدون مشارکت‌کننده که در شمار افراد "
     "نیامده‌اند: "
     "{}.",
     "İştirakçısı göstərilməyən sənədlərdəki, şəxslərin sayına daxil edilməyən hissələr: {}."},
    {Phrase::unheard, "Participants without a document, not part of n: {}.",
     "Belgesi olmadığı için n’ye girmeyen katılımcı sayısı: {}.",
     "مشارکت‌کنندگان بدون سند که در n نیامده‌اند: {}.",
     "Sənədi olmadığı üçün n-ə daxil edilməyən iştirakçılar: {}."},
    {Phrase::nothing_coded, "Nothing has been coded yet.", "Henüz hiçbir şey kodlanmadı.",
     "هنوز چیزی کدگذاری نشده است.", "Hələ heç nə kodlanmayıb."},
    {Phrase::no_codes, "no codes yet", "henüz kod yok", "هنوز کدی نیست", "hələ kod yoxdur"},
    {Phrase::no_quotes, "No passage has been given this code.", "Bu kod hiçbir bölüme verilmedi.",
     "به هیچ قطعه‌ای این کد داده نشده است.",
     "Bu kod heç bir hissəyə verilməyib."},
    {Phrase::coded_by, "coded by {}", "kodlayan: {}", "کدگذار: {}", "kodlayan: {}"},
    {Phrase::never_used, "Codes never used: {}", "Hiç kullanılmayan kodlar: {}",
     "کدهای بی‌کاربرد: {}", "Heç istifadə olunmayan kodlar: {}"},
    {Phrase::without_segments, "Documents without a segment: {}", "Kodlanmış bölümü olmayan belgeler: {}",
     "سندهای بدون قطعهٔ کدگذاری‌شده: {}",
     "Kodlanmış hissəsi olmayan sənədlər: {}"},
    {Phrase::tree_note, "Codebook: {}", "Kod kitabı: {}", "کتابچهٔ کدها: {}", "Kod kitabı: {}"},
    {Phrase::without_interviewers, "Interviewers' turns are not counted.", "Görüşmecilerin söz sıraları sayılmadı.",
     "نوبت‌های مصاحبه‌گران شمرده نشده‌اند.", "Müsahibəçilərin söz növbələri sayılmayıb."},
    {Phrase::without_stop_words, "Stop words are left out: {}.", "Durak sözcükler çıkarıldı: {}.",
     "ایست‌واژه‌ها کنار گذاشته شده‌اند: {}.", "Dayanma sözləri çıxarılıb: {}."},
    {Phrase::grouped_forms, "Forms of a word are counted together under the commonest one.", "Bir sözcüğün biçimleri en sık geçeni altında birlikte sayıldı.",
     "صورت‌های یک واژه با هم و زیر پرکاربردترین آن‌ها شمرده شده‌اند.", "Bir sözün formaları ən çox rast gəlinəni altında birlikdə sayılıb."},
    {Phrase::nothing_found, "Nothing was found.", "Hiçbir şey bulunamadı.",
     "چیزی یافت نشد.", "Heç nə tapılmadı."},

    {Phrase::read_as, "To read", "Okumak için", "برای خواندن", "Oxumaq üçün"},
    {Phrase::data_files, "Data", "Veri", "داده‌ها", "Verilənlər"},
    {Phrase::contents, "Contents", "İçindekiler", "فهرست", "Mündəricat"},
}};
// clang-format on

constexpr std::size_t gaps_in(std::string_view words) {
  std::size_t count_of_gaps = 0;
  for (std::size_t at = words.find("{}"); at != std::string_view::npos; at = words.find("{}", at + 2))
    ++count_of_gaps;
  return count_of_gaps;
}

constexpr bool is_complete() {
  for (std::size_t i = 0; i < count; ++i) {
    const Wording& wording = wordings[i];
    if (static_cast<std::size_t>(wording.phrase) != i) return false;
    if (wording.en.empty() || wording.tr.empty() || wording.fa.empty() || wording.az.empty()) return false;
    const std::size_t gaps = gaps_in(wording.en);
    if (gaps_in(wording.tr) != gaps || gaps_in(wording.fa) != gaps || gaps_in(wording.az) != gaps)
      return false;
  }
  return true;
}
static_assert(is_complete(),
              "every phrase, in the order of the enumeration, in every language with the same gaps");

std::string_view words_of(const Wording& wording, const Language& language) {
  const std::string tag = primary(language);
  if (tag == "tr") return wording.tr;
  if (tag == "fa") return wording.fa;
  if (tag == "az") return wording.az;
  return wording.en;
}

}  // namespace

std::string say(Phrase phrase, const Language& language, std::initializer_list<std::string> gaps) {
  std::string_view pattern = words_of(wordings[static_cast<std::size_t>(phrase)], language);
  const auto* gap = gaps.begin();
  std::string out;
  for (std::size_t at = pattern.find("{}"); at != std::string_view::npos; at = pattern.find("{}")) {
    out += pattern.substr(0, at);
    if (gap != gaps.end()) out += *gap++;
    pattern.remove_prefix(at + 2);
  }
  out += pattern;
  return out;
}

std::string number(std::size_t value, const Language& language) {
  return format_integer(static_cast<std::int64_t>(value), number_style(language));
}

}  // namespace coding::report
