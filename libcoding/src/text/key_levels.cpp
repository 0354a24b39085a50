#include "key_levels.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "case_folding.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr char32_t circumflex = 0x0302;

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

bool is_latin(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

std::u32string decomposed(const std::u32string& code_points) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const auto source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(code_points.data()),
                                                    static_cast<int32_t>(code_points.size()));
  std::string bytes;
  nfd->normalize(source, status).toUTF8String(bytes);
  return to_code_points(bytes);
}

// Letters whose mark is part of them.
char32_t plain_latin(char32_t c) {
  constexpr std::u32string_view from = U"ıəƏøØđĐłŁħĦ";
  constexpr std::u32string_view to = U"ieEoOdDlLhH";
  const std::size_t at = from.find(c);
  return at == std::u32string_view::npos ? c : to[at];
}

}  // namespace

char32_t without_hamza(char32_t c) {
  switch (c) {
    case 0x0621:
      return 0;
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;
    case 0x0624:
      return 0x0648;
    case 0x0626:
      return 0x06CC;
    default:
      return c;
  }
}

void make_i_one(std::u32string& folded) {
  for (char32_t& c : folded) c = c == U'ı' ? U'i' : c;
  if (folded.size() > 1) remove_dots_on_i(folded);
}

void drop_latin_marks(std::u32string& cluster, bool all) {
  if (cluster.empty() || (cluster.size() == 1 && cluster[0] < 0x80)) return;
  std::u32string kept;
  char32_t base = 0;
  for (const char32_t c : decomposed(cluster)) {
    if (!is_mark(c)) {
      base = all ? plain_latin(c) : c;
      kept += base;
      continue;
    }
    const bool dropped =
        all ? is_latin(base)
            : c == circumflex && std::u32string_view(U"aiuAIU").find(base) != std::u32string_view::npos;
    if (!dropped) kept += c;
  }
  cluster = composed(kept);
}

std::size_t second_half(std::string_view valid, char32_t hyphen, std::size_t byte) {
  if ((hyphen != U'-' && hyphen != 0x2010 && hyphen != 0x00AD) || byte + 1 >= valid.size() ||
      valid[byte] != '\n') {
    return 0;
  }
  std::size_t after = byte + 1;
  const auto letter = static_cast<UChar32>(next_code_point(valid, after));
  const bool small = u_isalpha(letter) != 0 && u_isupper(letter) == 0 && u_istitle(letter) == 0;
  return small ? byte + 1 : 0;
}

}  // namespace coding
