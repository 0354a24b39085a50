#include "coding/text/regex.hpp"

#include <unicode/regex.h>

#include <algorithm>
#include <string>

#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr int32_t time_limit = 100;               // ICU's steps, each about a millisecond
constexpr int32_t stack_limit = 8 * 1024 * 1024;  // bytes

icu::UnicodeString to_icu(std::string_view valid) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(valid.data(), static_cast<int32_t>(valid.size())));
}

}  // namespace

struct Regex::State {
  std::string text;
  std::unique_ptr<icu::RegexPattern> pattern;
  std::unique_ptr<icu::RegexMatcher> matcher;
  icu::UnicodeString subject;

  explicit State(std::string_view valid) : text(valid) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError fault{};
    pattern.reset(icu::RegexPattern::compile(to_icu(valid), 0, fault, status));
    if (U_SUCCESS(status)) matcher.reset(pattern->matcher(status));
    if (U_SUCCESS(status)) matcher->setTimeLimit(time_limit, status);
    if (U_SUCCESS(status)) matcher->setStackLimit(stack_limit, status);
    if (U_SUCCESS(status)) return;
    throw UsageError({.slug = "regex-malformed",
                      .message = "'" + text + "' is not a regular expression: " + u_errorName(status),
                      .hint = "put a backslash before a sign that stands for itself",
                      .place = {"", 0, static_cast<std::size_t>(std::max(1, fault.offset))}});
  }

  bool matches(std::string_view valid) {
    subject = to_icu(valid);
    matcher->reset(subject);
    UErrorCode status = U_ZERO_ERROR;
    const bool found = matcher->matches(status) != 0;
    if (U_SUCCESS(status)) return found;
    throw UsageError({.slug = "regex-slow",
                      .message = "the regular expression '" + text + "' takes too long on '" +
                                 std::string(valid) + "': " + u_errorName(status),
                      .hint = "avoid repetitions within repetitions, such as (a+)+"});
  }
};

Regex::Regex(std::string_view valid) : state_(std::make_unique<State>(valid)) {}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

bool Regex::matches(std::string_view valid) { return state_->matches(valid); }

}  // namespace coding
