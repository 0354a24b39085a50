// Letters are read from the tables below and from canonical decompositions, which are compiled into ICU; only
// a script that neither knows opens ICU's transliterators, which takes about 0.1 s, once.
#include "coding/text/slug.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <mutex>
#include <optional>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t longest = 80;

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_mark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(to_icu(c)) & U_GC_M_MASK) != 0; }

struct Reading {
  std::u32string_view letters;
  std::string_view latin;
};

// Latin letters that have no canonical decomposition, in lower case.
constexpr std::array<Reading, 11> latin_readings = {{{U"ı", "i"},
                                                     {U"ə", "e"},
                                                     {U"ß", "ss"},
                                                     {U"æ", "ae"},
                                                     {U"œ", "oe"},
                                                     {U"ø", "o"},
                                                     {U"đð", "d"},
                                                     {U"ł", "l"},
                                                     {U"þ", "th"},
                                                     {U"ħ", "h"},
                                                     {U"ŧ", "t"}}};

// Where Arabic is read otherwise than Persian.
constexpr std::array<Reading, 4> arabic_readings = {{{U"ث", "th"}, {U"ذ", "dh"}, {U"ض", "d"}, {U"وؤ", "w"}}};

// One Latin reading for each letter: its consonant. Vowels that are not written are not supplied.
constexpr std::array<Reading, 25> persian_readings = {
    {{U"اآأإٱ", "a"},   {U"ب", "b"},  {U"پ", "p"},  {U"تط", "t"},   {U"ثسص", "s"}, {U"ج", "j"},  {U"چ", "ch"},
     {U"حهھہەۀة", "h"}, {U"خ", "kh"}, {U"د", "d"},  {U"ذزضظ", "z"}, {U"ر", "r"},   {U"ژ", "zh"}, {U"ش", "sh"},
     {U"عءـ", ""},      {U"غ", "gh"}, {U"ف", "f"},  {U"ق", "q"},    {U"کك", "k"},  {U"گ", "g"},  {U"ل", "l"},
     {U"م", "m"},       {U"ن", "n"},  {U"وؤ", "v"}, {U"یيىئ", "y"}}};

template <std::size_t size>
std::optional<std::string_view> reading(const std::array<Reading, size>& readings, char32_t c) {
  for (const Reading& each : readings) {
    if (each.letters.find(c) != std::u32string_view::npos) return each.latin;
  }
  return std::nullopt;
}

// The letter under its marks ("ö" → "o"), or the letter itself.
char32_t base_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString parts;
  if (!nfc->getDecomposition(to_icu(c), parts)) return c;
  return static_cast<char32_t>(parts.char32At(0));
}

// The small letter or digit of ASCII, or nothing.
std::optional<char> ascii(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) return static_cast<char>(c);
  if (c >= U'A' && c <= U'Z') return static_cast<char>(c + 32);
  return std::nullopt;
}

// What a letter or digit becomes; nothing when no table knows it.
std::optional<std::string> known(char32_t c, bool arabic) {
  if (const auto letter = ascii(c)) return std::string(1, *letter);
  if (c >= 0x0600 && c < 0x0700) {
    if (const auto latin = reading(arabic_readings, c); latin && arabic) return std::string(*latin);
    if (const auto latin = reading(persian_readings, c)) return std::string(*latin);
  }
  if (u_charType(to_icu(c)) == U_DECIMAL_DIGIT_NUMBER) return std::to_string(u_charDigitValue(to_icu(c)));
  const auto lower = static_cast<char32_t>(u_tolower(to_icu(base_letter(c))));
  if (const auto letter = ascii(lower)) return std::string(1, *letter);
  if (const auto latin = reading(latin_readings, lower)) return std::string(*latin);
  return std::nullopt;
}

// Letters of any script in ASCII, with spaces where ICU puts them; empty when ICU knows no reading.
std::string transliterated(std::u32string_view letters) {
  static std::mutex mutex;
  static std::unique_ptr<icu::Transliterator> transliterator;
  const std::lock_guard lock(mutex);
  if (!transliterator) {
    UErrorCode status = U_ZERO_ERROR;
    transliterator.reset(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Any-Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) {
      throw Error(
          {.slug = "transliteration-failed",
           .message = std::string("cannot read other scripts in Latin letters: ") + u_errorName(status),
           .hint = "check the installation of ICU and its data"});
    }
  }
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(to_utf8(letters));
  transliterator->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Collects the parts of a slug; a gap between two parts is one "-".
class SlugMaker {
 public:
  void add(std::string_view ascii) {
    if (ascii.empty()) return;
    if (gap_ && !out_.empty()) out_ += '-';
    gap_ = false;
    out_ += ascii;
  }
  void gap() { gap_ = true; }
  const std::string& text() const { return out_; }

 private:
  std::string out_;
  bool gap_ = false;
};

void add_transliterated(SlugMaker& slug, std::u32string_view letters) {
  for (const char c : transliterated(letters)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug.add({&c, 1});
    } else if (c == ' ') {
      slug.gap();  // between the words of a script that writes none; ʿ and other signs vanish
    }
  }
}

bool is_invisible(char32_t c) {
  return c >= 0x80 && c != 0x200C && u_hasBinaryProperty(to_icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::string at_most(std::string slug, std::size_t length) {
  if (slug.size() <= length) return slug;
  const std::size_t cut = slug.rfind('-', length);
  slug.resize(cut == std::string::npos ? length : cut);
  return slug;
}

}  // namespace

std::string slug(std::string_view name, const Language& language) {
  const bool arabic = primary(language) == "ar";
  const std::u32string text = to_code_points(name);
  SlugMaker slug;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    if (is_mark(c) || is_invisible(c)) {
      ++i;
    } else if (!u_isalnum(to_icu(c))) {
      slug.gap();
      ++i;
    } else if (const auto letters = known(c, arabic)) {
      slug.add(*letters);
      ++i;
    } else {
      // With its marks: in the scripts of India they are the vowels.
      std::size_t end = i + 1;
      while (end < text.size() &&
             (is_mark(text[end]) || (u_isalnum(to_icu(text[end])) && !known(text[end], arabic)))) {
        ++end;
      }
      add_transliterated(slug, std::u32string_view(text).substr(i, end - i));
      i = end;
    }
  }
  if (slug.text().empty()) return "code-" + sha256(name).substr(0, 8);
  return at_most(slug.text(), longest);
}

}  // namespace coding
