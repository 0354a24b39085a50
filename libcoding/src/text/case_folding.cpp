// ICU's C functions on a few UTF-16 units: no allocation for the single code points that nearly all text is
// made of.
#include "case_folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace coding {

namespace {

constexpr char32_t dot_above = 0x0307;

// Marks of class 230 stand above; one of them between i and the dot makes it another letter
// (SpecialCasing.txt).
bool lets_dot_through(char32_t c) {
  const auto combining_class = u_getCombiningClass(static_cast<UChar32>(c));
  return combining_class != 0 && combining_class != 230;
}

}  // namespace

void append_folded(std::u32string& out, char32_t code_point, bool dotted_i) {
  if (code_point < 0x80) {
    if (dotted_i && code_point == U'I') {
      out += U'ı';
    } else {
      out += code_point >= U'A' && code_point <= U'Z' ? code_point + 32 : code_point;
    }
    return;
  }
  UChar from[2];
  UChar to[8];
  int32_t length = 0;
  U16_APPEND_UNSAFE(from, length, code_point);
  UErrorCode status = U_ZERO_ERROR;
  const int32_t folded = u_strFoldCase(
      to, 8, from, length, dotted_i ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT, &status);
  for (int32_t i = 0; i < folded;) {
    char32_t c = 0;
    U16_NEXT_UNSAFE(to, i, c);
    out += c;
  }
}

void remove_dots_on_i(std::u32string& code_points) {
  std::size_t kept = 0;
  bool on_i = false;
  for (const char32_t c : code_points) {
    if (on_i && c == dot_above) continue;
    on_i = c == U'i' || (on_i && lets_dot_through(c));
    code_points[kept++] = c;
  }
  code_points.resize(kept);
}

std::u32string composed(const std::u32string& code_points) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const auto source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(code_points.data()),
                                                    static_cast<int32_t>(code_points.size()));
  const icu::UnicodeString target = nfc->normalize(source, status);
  std::u32string out;
  for (int32_t i = 0; i < target.length(); i = target.moveIndex32(i, 1)) {
    out += static_cast<char32_t>(target.char32At(i));
  }
  return out;
}

}  // namespace coding
