#include "coding/text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "case_folding.hpp"
#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

std::string ascii_lower(std::string_view ascii, bool dotted_i) {
  std::string out;
  out.reserve(ascii.size());
  for (const char c : ascii) {
    if (dotted_i && c == 'I') {
      out += "ı";
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return out;
}

std::string ascii_upper(std::string_view ascii, bool dotted_i) {
  std::string out;
  out.reserve(ascii.size());
  for (const char c : ascii) {
    if (dotted_i && c == 'i') {
      out += "İ";
    } else {
      out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
  }
  return out;
}

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw Error({.slug = "unicode-failed",
               .message = std::string("a Unicode operation failed: ") + u_errorName(status),
               .hint = "texts of more than 2 GB are not supported"});
}

// What `map` writes into ICU's sink, as a string.
template <class Map>
std::string written(std::size_t expected, Map map) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out,
                                        static_cast<int32_t>(std::min<std::size_t>(expected, 1U << 30)));
  UErrorCode status = U_ZERO_ERROR;
  map(sink, status);
  require(status);
  return out;
}

bool is_nfc(std::string_view valid) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) && normalizer->isNormalizedUTF8(valid, status) && U_SUCCESS(status);
}

std::string nfc(std::string_view valid) {
  return written(valid.size(), [&](icu::ByteSink& sink, UErrorCode& status) {
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_SUCCESS(status)) normalizer->normalizeUTF8(0, valid, sink, nullptr, status);
  });
}

std::string folded(std::string_view valid, bool dotted_i) {
  const std::uint32_t options = dotted_i ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT;
  return written(valid.size(), [&](icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8Fold(options, valid, sink, nullptr, status);
  });
}

}  // namespace

std::string fold(std::string_view valid, const Language& language) {
  const bool dotted_i = has_dotted_i(language);
  if (is_ascii(valid)) return ascii_lower(valid, dotted_i);
  std::string out = is_nfc(valid) ? folded(valid, dotted_i) : folded(nfc(valid), dotted_i);
  if (dotted_i && out.find("\u0307") != std::string::npos) {
    std::u32string code_points = to_code_points(out);
    remove_dots_on_i(code_points);
    out = to_utf8(code_points);
  }
  return is_nfc(out) ? out : nfc(out);
}

std::string lower(std::string_view valid, const Language& language) {
  if (is_ascii(valid)) return ascii_lower(valid, has_dotted_i(language));
  return written(valid.size(), [&](icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8ToLower(primary(language).c_str(), 0, valid, sink, nullptr, status);
  });
}

std::string upper(std::string_view valid, const Language& language) {
  if (is_ascii(valid)) return ascii_upper(valid, has_dotted_i(language));
  return written(valid.size(), [&](icu::ByteSink& sink, UErrorCode& status) {
    icu::CaseMap::utf8ToUpper(primary(language).c_str(), 0, valid, sink, nullptr, status);
  });
}

std::string title_case(std::string_view valid, const Language& language) {
  std::size_t begin = 0;
  std::size_t end = 0;
  while (end < valid.size()) {
    begin = end;
    if (u_isalpha(static_cast<UChar32>(next_code_point(valid, end)))) break;
    begin = end;
  }
  const std::string_view letter = valid.substr(begin, end - begin);
  std::string out(valid.substr(0, begin));
  if (has_dotted_i(language) && letter == "i") {
    out += "İ";
  } else if (!letter.empty()) {
    append_code_point(out, static_cast<char32_t>(u_totitle(static_cast<UChar32>(to_code_points(letter)[0]))));
  }
  out += valid.substr(end);
  return out;
}

}  // namespace coding
