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

constexpr std::array<Wording, count> wordings = {{
    {Phrase::participant, "Participant", "Katılımcı", "مشارکت‌کننده", "İştirakçı"},
    {Phrase::participants, "Participants", "Katılımcılar", "مشارکت‌کنندگان", "İştirakçılar"},
    {Phrase::document, "Document", "Belge", "سند", "Sənəd"},
    {Phrase::documents, "Documents", "Belgeler", "سندها", "Sənədlər"},
    {Phrase::code, "Code", "Kod", "کد", "Kod"},
    {Phrase::codes, "Codes", "Kodlar", "کدها", "Kodlar"},
    {Phrase::coder, "Coder", "Kodlayıcı", "کدگذار", "Kodlayıcı"},
    {Phrase::coders, "Coders", "Kodlayıcılar", "کدگذاران", "Kodlayıcılar"},
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
    {Phrase::total, "Total", "Toplam", "جمع", "Cəmi"},

    {Phrase::frequency_of_participants, "Frequency by {}: participants (n = {})",
     "Sıklık, düzey: {}; katılımcı sayısı (n = {})",
     "فراوانی در سطح «{}»: شمار مشارکت‌کنندگان (n = {})",
     "Tezlik, səviyyə: {}; iştirakçıların sayı (n = {})"},
    {Phrase::frequency_of_documents, "Frequency by {}: documents (n = {})",
     "Sıklık, düzey: {}; belge sayısı (n = {})", "فراوانی در سطح «{}»: شمار سندها (n = {})",
     "Tezlik, səviyyə: {}; sənədlərin sayı (n = {})"},
    {Phrase::frequency_of_segments, "Frequency by {}: coded segments (n = {})",
     "Sıklık, düzey: {}; kodlanmış bölüm sayısı (n = {})",
     "فراوانی در سطح «{}»: شمار قطعه‌های کدگذاری‌شده (n = {})",
     "Tezlik, səviyyə: {}; kodlanmış hissələrin sayı (n = {})"},
    {Phrase::frequency_of_characters, "Frequency by {}: coded characters (n = {})",
     "Sıklık, düzey: {}; kodlanmış karakter sayısı (n = {})",
     "فراوانی در سطح «{}»: شمار نویسه‌های کدگذاری‌شده (n = {})",
     "Tezlik, səviyyə: {}; kodlanmış simvolların sayı (n = {})"},
    {Phrase::matrix_presence, "{} by {}: presence (1 = coded at least once)",
     "{} × {}: var/yok (1 = en az bir kez kodlandı)",
     "{} × {}: بود و نبود (۱ = دست‌کم یک بار کدگذاری شده)",
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
    {Phrase::results, "Results", "Bulgular", "یافته‌ها", "Nəticələr"},
    {Phrase::research_question, "Research question {}: {}", "Araştırma sorusu {}: {}", "پرسش پژوهش {}: {}",
     "Tədqiqat sualı {}: {}"},
    {Phrase::frequency_section, "Frequencies", "Sıklıklar", "فراوانی‌ها", "Tezliklər"},
    {Phrase::matrix_section, "Participants by codes", "Katılımcı–kod tablosu",
     "جدول مشارکت‌کننده–کد", "İştirakçı–kod cədvəli"},
    {Phrase::table_number, "Table {}. {}", "Tablo {}. {}", "جدول {}. {}", "Cədvəl {}. {}"},

    {Phrase::counts_participants, "f counts participants: people with at least one such segment",
     "f katılımcı sayısıdır: bu kodla en az bir bölümü olan kişiler",
     "f شمار مشارکت‌کنندگان است: کسانی که دست‌کم یک قطعه با این "
     "کد "
     "دارند",
     "f iştirakçıların sayıdır: bu kodla ən azı bir hissəsi olan şəxslər"},
    {Phrase::counts_documents, "f counts documents: those with at least one such segment",
     "f belge sayısıdır: bu kodla en az bir bölümü olan belgeler",
     "f شمار سندها است: سندهایی که دست‌کم یک قطعه با این کد "
     "دارند",
     "f sənədlərin sayıdır: bu kodla ən azı bir hissəsi olan sənədlər"},
    {Phrase::counts_segments, "f counts coded segments, not people",
     "f kodlanmış bölüm sayısıdır, kişi sayısı değildir",
     "f شمار قطعه‌های کدگذاری‌شده است، نه شمار افراد",
     "f kodlanmış hissələrin sayıdır, şəxslərin sayı deyil"},
    {Phrase::counts_characters,
     "f counts characters of text that carry the code, each once; 100 % is all text",
     "f kodu taşıyan karakter sayısıdır, her karakter bir kez sayılır; tüm metin yüzde 100’dür",
     "f شمار نویسه‌هایی است که این کد را دارند، هر نویسه یک بار؛ همهٔ متن ۱۰۰ "
     "درصد "
     "است",
     "f kodu daşıyan simvolların sayıdır, hər simvol bir dəfə sayılır; bütün mətn 100 faizdir"},
    {Phrase::union_note, "each participant is counted once in a row, however many of its codes apply",
     "bir satırda, altındaki kodların kaçı geçerse geçsin, her katılımcı bir kez sayılır",
     "در هر ردیف هر مشارکت‌کننده یک بار شمرده می‌شود، هر چند کد از زیرمجموعه "
     "داشته "
     "باشد",
     "hər sətirdə hər iştirakçı, neçə kodu olursa olsun, bir dəfə sayılır"},
    {Phrase::several_views,
     "a participant may have expressed several views, so the column adds up to more than n",
     "bir katılımcı birden fazla görüş belirttiğinden sütun toplamı n’den büyüktür",
     "هر مشارکت‌کننده می‌تواند چند دیدگاه بیان کرده باشد، پس جمع ستون از n "
     "بیشتر "
     "است",
     "bir iştirakçı bir neçə fikir bildirə bildiyi üçün sütunun cəmi n-dən böyükdür"},
    {Phrase::outside_rows, "segments under none of these rows: {} of {}",
     "bu satırların hiçbirine girmeyen bölümler: {} / {}",
     "قطعه‌هایی که در هیچ‌یک از این ردیف‌ها نیستند: {} از {}",
     "bu sətirlərin heç birinə düşməyən hissələr: {} / {}"},
    {Phrase::unattributed, "segments in documents without a participant, not counted for people: {}",
     "katılımcısı belirtilmemiş belgelerde kalan, kişi sayımına girmeyen bölümler: {}",
     "قطعه‌هایی در سندهای بدون مشارکت‌کننده که در شمار افراد "
     "نیامده‌اند: "
     "{}",
     "iştirakçısı göstərilməyən sənədlərdə, şəxs sayına daxil olmayan hissələr: {}"},
    {Phrase::unheard, "participants without a document, not in n: {}",
     "belgesi olmayan, n’ye katılmayan katılımcılar: {}",
     "مشارکت‌کنندگان بدون سند که در n نیامده‌اند: {}",
     "sənədi olmayan, n-ə daxil edilməyən iştirakçılar: {}"},
    {Phrase::nothing_coded, "nothing has been coded yet", "henüz hiçbir şey kodlanmadı",
     "هنوز چیزی کدگذاری نشده است", "hələ heç nə kodlanmayıb"},
    {Phrase::coded_by, "coded by {}", "kodlayan: {}", "کدگذار: {}", "kodlayan: {}"},
    {Phrase::never_used, "codes never used: {}", "hiç kullanılmayan kodlar: {}",
     "کدهایی که هیچ‌گاه به کار نرفته‌اند: {}",
     "heç istifadə olunmayan kodlar: {}"},
    {Phrase::without_segments, "documents without a segment: {}", "kodlanmış bölümü olmayan belgeler: {}",
     "سندهای بدون قطعهٔ کدگذاری‌شده: {}",
     "kodlanmış hissəsi olmayan sənədlər: {}"},
    {Phrase::tree_note, "the codebook has {}", "kod kitabında {}", "در کتابچهٔ کدها {}", "kod kitabında {}"},

    {Phrase::read_as, "Read", "Okuma", "خواندن", "Oxumaq"},
    {Phrase::data_files, "Data", "Veri", "داده‌ها", "Verilənlər"},
    {Phrase::contents, "Contents", "İçindekiler", "فهرست", "Mündəricat"},
}};

constexpr std::size_t gaps_in(std::string_view words) {
  std::size_t count_of_gaps = 0;
  for (std::size_t at = words.find("{}"); at != std::string_view::npos; at = words.find("{}", at + 2)) ++count_of_gaps;
  return count_of_gaps;
}

constexpr bool is_complete() {
  for (std::size_t i = 0; i < count; ++i) {
    const Wording& wording = wordings[i];
    if (static_cast<std::size_t>(wording.phrase) != i) return false;
    if (wording.en.empty() || wording.tr.empty() || wording.fa.empty() || wording.az.empty()) return false;
    const std::size_t gaps = gaps_in(wording.en);
    if (gaps_in(wording.tr) != gaps || gaps_in(wording.fa) != gaps || gaps_in(wording.az) != gaps) return false;
  }
  return true;
}
static_assert(is_complete(), "every phrase, in the order of the enumeration, in every language with the same gaps");

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
