#include "ingest/speaker_words.hpp"

#include <algorithm>
#include <array>

#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

template <std::size_t Size>
bool one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Turkish i keeps its dot and English I loses its case: both readings of a label are looked up.
template <class Test>
bool in_either_case(std::string_view label, Test test) {
  return test(label_key(label, {"tr"})) || test(label_key(label, {"en"}));
}

std::string without_digits(std::string_view key) {
  std::string letters;
  for (const char c : key) {
    if (c < '0' || c > '9') letters += c;
  }
  return letters;
}

bool is_interviewer(std::string_view word) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"görüşmeci", "görüşmeyiyapan", "araştırmacı",   "moderatör",   "mülakatçı", "röportajcı",
       "soran",     "soru",           "interviewer",   "int",         "interv",    "researcher",
       "moderator", "facilitator",    "question",      "müsahibəçi",  "müsahibə",  "tədqiqatçı",
       "sual",      "sualverən",      "مصاحبهگر",      "مصاحبهکننده", "پرسشگر",    "پرسش",
       "پرسشکننده", "محقق",           "پژوهشگر",       "تسهیلگر",     "سوال",      "سؤال",
       "گرداننده",  "مجری",           "müsahibəaparan"});
  return one_of(word, words);
}

bool is_participant(std::string_view word) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"katılımcı", "görüşülen",   "yanıtlayıcı", "cevap",       "yanıt",      "öğretmen",
       "öğrenci",   "yönetici",    "interviewee", "participant", "respondent", "answer",
       "speaker",   "konuşmacı",   "student",     "teacher",     "iştirakçı",  "müsahib",
       "cavab",     "مصاحبهشونده", "شرکتکننده",   "پاسخگو",      "پاسخ",       "مشارکتکننده"});
  return one_of(word, words);
}

bool is_other(std::string_view word) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"çevirmen", "tercüman", "gözlemci", "raportör", "translator", "interpreter", "observer", "tərcüməçi",
       "müşahidəçi", "مترجم", "ناظر", "notetaker"});
  return one_of(word, words);
}

constexpr auto captions = std::to_array<std::string_view>({"anahtarkelimeler",
                                                           "anahtarsözcükler",
                                                           "tarih",
                                                           "görüşmetarihi",
                                                           "süre",
                                                           "görüşmesüresi",
                                                           "yer",
                                                           "konu",
                                                           "not",
                                                           "notlar",
                                                           "kaynak",
                                                           "kaynaklar",
                                                           "kaynakça",
                                                           "tablo",
                                                           "şekil",
                                                           "ek",
                                                           "örnek",
                                                           "sonuç",
                                                           "amaç",
                                                           "yöntem",
                                                           "bulgular",
                                                           "adres",
                                                           "eposta",
                                                           "telefon",
                                                           "keywords",
                                                           "date",
                                                           "duration",
                                                           "place",
                                                           "location",
                                                           "subject",
                                                           "note",
                                                           "notes",
                                                           "source",
                                                           "sources",
                                                           "references",
                                                           "table",
                                                           "figure",
                                                           "example",
                                                           "title",
                                                           "author",
                                                           "abstract",
                                                           "email",
                                                           "phone",
                                                           "address",
                                                           "from",
                                                           "to",
                                                           "cc",
                                                           "http",
                                                           "https",
                                                           "mailto",
                                                           "tarix",
                                                           "yeri",
                                                           "mövzu",
                                                           "qeyd",
                                                           "mənbə",
                                                           "açarsözlər",
                                                           "nümunə",
                                                           "cədvəl",
                                                           "şəkil",
                                                           "کلیدواژهها",
                                                           "واژگانکلیدی",
                                                           "تاریخ",
                                                           "نکته",
                                                           "منبع",
                                                           "جدول",
                                                           "موضوع"});

}  // namespace

std::string label_key(std::string_view label, const Language& language) {
  std::string key;
  for (const char32_t c : match_key(label, {.language = language}).key) {
    if (is_letter(c) || is_mark(c) || is_digit(c)) append_code_point(key, c);
  }
  return key;
}

std::optional<SpeakerRole> role_named(std::string_view label, const Language& language) {
  for (const Language& tried : {language, Language{"tr"}, Language{"en"}}) {
    const std::string word = without_digits(label_key(label, tried));
    if (is_interviewer(word)) return SpeakerRole::interviewer;
    if (is_participant(word)) return SpeakerRole::participant;
    if (is_other(word)) return SpeakerRole::other;
  }
  return std::nullopt;
}

bool is_ambiguous_letter(std::string_view label) {
  static constexpr auto letters =
      std::to_array<std::string_view>({"g", "i", "m", "a", "q", "r", "s", "م", "پ", "س", "ı"});
  return in_either_case(label, [](const std::string& key) { return one_of(without_digits(key), letters); });
}

bool looks_like_speaker(std::string_view label) {
  if (role_named(label)) return true;
  std::size_t letters = 0;
  bool behind_digits = false;
  bool digits = false;
  for (const char32_t c : to_code_points(label)) {
    if (is_digit(c)) {
      digits = true;
    } else if (is_letter(c)) {
      behind_digits = behind_digits || digits;
      if (is_small_letter(c)) return false;
      ++letters;
    } else if (!is_blank(c) && c != U'.' && c != U'-' && c != zwnj) {
      return false;
    }
  }
  return letters > 0 && letters <= 4 && !behind_digits;
}

bool is_caption(std::string_view label) {
  return in_either_case(label, [](const std::string& key) { return one_of(without_digits(key), captions); });
}

bool is_name_like(std::string_view label) {
  bool begins = true;
  bool capital = false;
  for (const char32_t c : to_code_points(label)) {
    if (begins && is_letter(c)) {
      if (is_small_letter(c)) return false;
      capital = capital || is_capital_letter(c);
    }
    begins = is_blank(c) || c == U'-' || c == U'.';
  }
  return capital;
}

}  // namespace coding
