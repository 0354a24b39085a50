#include "text/encoding_guess.hpp"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// Measured on short interviews: Turkish 35 to 50, Persian 18 to 28, German 58, Russian 30, noise 10 to 18.
constexpr int least_confidence = 25;
constexpr std::size_t sample_bytes = 8000;  // ICU's detector looks at no more
constexpr std::size_t around = 200;

bool is_high(char c) { return static_cast<unsigned char>(c) > 0x7F; }

// Lines, or stretches of long ones, that hold bytes above 127.
std::string sample_of(std::string_view bytes) {
  std::string sample;
  std::size_t taken = 0;
  while (sample.size() < sample_bytes) {
    const auto high = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(taken), bytes.end(), is_high);
    if (high == bytes.end()) break;
    const auto at = static_cast<std::size_t>(high - bytes.begin());
    const std::size_t first = std::max(taken, at - std::min(at, around));
    const std::size_t feed = bytes.substr(first, at - first).rfind('\n');
    const std::size_t begin = feed == std::string_view::npos ? first : first + feed + 1;
    const std::size_t end = std::min(bytes.size(), at + around);
    sample += bytes.substr(begin, end - begin);
    taken = end;
  }
  return sample;
}

// The detector names the part of Latin-1 and Latin-5; their Windows forms also have quotes and dashes.
std::string whole_code_page(const std::string& name) {
  if (name == "ISO-8859-1") return "windows-1252";
  if (name == "ISO-8859-9") return "windows-1254";
  if (name == "ISO-8859-8-I") return "windows-1255";
  return name;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// Without their marks or NULs the UTFs were looked at already; mainframes' EBCDIC ("IBM424_rtl") is a name
// that ICU's own converters do not know.
bool is_no_guess(std::string_view name) { return name.starts_with("UTF-") || name.starts_with("IBM"); }

EncodingGuess detected(const std::string& sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return {};
  for (int32_t i = 0; i < count; ++i) {
    const std::string name = ucsdet_getName(matches[i], &status);
    const int confidence = ucsdet_getConfidence(matches[i], &status);
    if (confidence >= least_confidence && !is_no_guess(name)) return {whole_code_page(name), confidence};
  }
  return {};
}

bool is_one_of(const std::string& tag, std::initializer_list<std::string_view> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_turkic_letter(char32_t c) {
  static constexpr std::u32string_view letters = U"çğıöşüÇĞİÖŞÜâîûÂÎÛ";
  return letters.find(c) != std::u32string_view::npos;
}

// A vowel sign is at home on a letter only: windows-1256 reads Turkish ö as one.
bool is_arabic(char32_t c, char32_t before) {
  const bool vowel = c >= 0x64B && c <= 0x652;
  if (vowel) return before >= 0x620 && before <= 0x6D3;
  return (c >= 0x600 && c <= 0x6FF) || c == 0x200C;
}

// Quotes, dashes, the ellipsis, the no-break space, … of the Windows code pages.
bool is_typographic(char32_t c) {
  return (c >= 0x2010 && c <= 0x203A) || std::u32string_view(U"\u00A0«»°·´§•€").find(c) < 9;
}

}  // namespace

std::string utf16_without_mark(std::string_view bytes) {
  std::array<std::size_t, 2> nuls = {0, 0};
  if (bytes.size() % 2 != 0) return "";
  for (std::size_t at = bytes.find('\0'); at != std::string_view::npos; at = bytes.find('\0', at + 1)) {
    ++nuls[at % 2];
    if (nuls[0] != 0 && nuls[1] != 0) return "";
  }
  if (nuls[0] + nuls[1] < 2) return "";
  // Spaces and line ends alone make one in ten, in any script that has spaces.
  if (20 * (nuls[0] + nuls[1]) < bytes.size() / 2) return "";
  return nuls[1] > 0 ? "UTF-16LE" : "UTF-16BE";
}

EncodingGuess guess_encoding(std::string_view bytes, const Language& declared) {
  const std::string tag = primary(declared);
  if (is_one_of(tag, {"tr", "az"})) return {"windows-1254", 0};
  if (is_one_of(tag, {"fa", "ar", "ur"})) return {"windows-1256", 0};
  return detected(sample_of(bytes));
}

int percent_plausible(std::string_view valid, const Language& declared) {
  const std::string tag = primary(declared);
  std::size_t high = 0;
  std::size_t plausible = 0;
  char32_t before = 0;
  for (std::size_t byte = 0; byte < valid.size();) {
    const char32_t c = next_code_point(valid, byte);
    const char32_t last = std::exchange(before, c);
    if (c < 0x80) continue;
    ++high;
    const bool letter = is_one_of(tag, {"tr", "az"})         ? is_turkic_letter(c)
                        : is_one_of(tag, {"fa", "ar", "ur"}) ? is_arabic(c, last)
                                                             : u_isalpha(static_cast<UChar32>(c)) != 0;
    plausible += letter || is_typographic(c) ? 1 : 0;
  }
  return high == 0 ? 100 : static_cast<int>(100 * plausible / high);
}

}  // namespace coding
