#include "text/line_pattern.hpp"

#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::int32_t longest_match = 100;        // ICU's steps, about a millisecond each
constexpr std::int32_t largest_stack = 8'000'000;  // bytes

UsageError refused(std::string_view pattern, const std::string& why, const std::string& hint) {
  return UsageError({.slug = "speaker-pattern",
                     .message = "the pattern '" + std::string(pattern) + "' " + why,
                     .hint = hint});
}

std::u16string to_utf16(std::string_view valid) {
  std::u16string out;
  for (std::size_t byte = 0; byte < valid.size();) {
    const char32_t c = next_code_point(valid, byte);
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(U16_LEAD(c));
      out += static_cast<char16_t>(U16_TRAIL(c));
    }
  }
  return out;
}

std::size_t code_points(const std::u16string& text, std::int32_t end) {
  return static_cast<std::size_t>(u_countChar32(text.data(), end));
}

// U16_NEXT spreads into a nest of conditions.
// NOLINTNEXTLINE(readability-function-size)
std::string to_utf8(const std::u16string& text, std::int32_t begin, std::int32_t end) {
  std::string out;
  for (std::int32_t at = begin; at < end;) {
    UChar32 c = 0;
    U16_NEXT(text.data(), at, end, c);
    append_code_point(out, static_cast<char32_t>(c));
  }
  return out;
}

}  // namespace

struct LinePattern::State {
  std::string pattern{};
  URegularExpression* expression = nullptr;
};

LinePattern::LinePattern(std::string_view valid) : state_(new State{.pattern = std::string(valid)}) {
  const std::u16string wide = to_utf16(valid);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  state_->expression = uregex_open(wide.data(), static_cast<std::int32_t>(wide.size()), 0, &where, &status);
  if (U_FAILURE(status)) {
    throw refused(valid, "is no regular expression", "the first group, (…), is the label: '(Y\\d+):'");
  }
  UErrorCode counted = U_ZERO_ERROR;
  if (uregex_groupCount(state_->expression, &counted) < 1) {
    uregex_close(state_->expression);
    state_->expression = nullptr;
    throw refused(valid, "has no group", "put the label into brackets: '(Y\\d+):'");
  }
  uregex_setTimeLimit(state_->expression, longest_match, &counted);
  uregex_setStackLimit(state_->expression, largest_stack, &counted);
}

LinePattern::~LinePattern() {
  if (state_->expression != nullptr) uregex_close(state_->expression);
}

std::optional<LineMatch> LinePattern::at_beginning(std::string_view line) {
  const std::u16string wide = to_utf16(line);
  UErrorCode status = U_ZERO_ERROR;
  uregex_setText(state_->expression, wide.data(), static_cast<std::int32_t>(wide.size()), &status);
  const bool matched = uregex_lookingAt(state_->expression, 0, &status) != 0;
  if (U_FAILURE(status)) {
    throw refused(state_->pattern, "takes too long", "write it without nested repetitions such as (a+)+");
  }
  if (!matched) return std::nullopt;
  const std::int32_t begin = uregex_start(state_->expression, 1, &status);
  const std::int32_t end = uregex_end(state_->expression, 1, &status);
  const std::int32_t all = uregex_end(state_->expression, 0, &status);
  if (begin < 0) return LineMatch{.end = code_points(wide, all)};
  return LineMatch{to_utf8(wide, begin, end), code_points(wide, begin), code_points(wide, all)};
}

}  // namespace coding
