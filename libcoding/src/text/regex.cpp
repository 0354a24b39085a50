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

// What is wrong, in a reader's words; empty when there are none for it.
std::string fault_named(UErrorCode status) {
  switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
      return "a parenthesis has no other";
    case U_REGEX_MISSING_CLOSE_BRACKET:
      return "a [ has no ]";
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
      return "there is no such sign behind a backslash";
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG:
      return "a repetition is written {2} or {2,5}, the smaller number first";
    case U_REGEX_INVALID_RANGE:
      return "a range in [ ] runs backwards";
    case U_REGEX_INVALID_BACK_REF:
      return "it refers to a group that is not there";
    case U_REGEX_LOOK_BEHIND_LIMIT:
      return "what stands in (?<=…) has no greatest length";
    case U_REGEX_PROPERTY_SYNTAX:
      return "there is no such property of characters";
    case U_REGEX_RULE_SYNTAX:
      return "* + ? and { need something before them";
    default:
      return "";
  }
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
    const std::string named = fault_named(status);
    throw UsageError({.slug = "regex-malformed",
                      .message = "'" + text + "' is not a regular expression: " +
                                 (named.empty() ? u_errorName(status) : named),
                      .hint = "put a backslash before a sign that stands for itself",
                      .place = {"", 0, static_cast<std::size_t>(std::max(1, fault.offset))}});
  }

  bool matches(std::string_view valid) {
    subject = to_icu(valid);
    matcher->reset(subject);
    UErrorCode status = U_ZERO_ERROR;
    const bool found = matcher->matches(status) != 0;
    if (U_FAILURE(status)) fail_slow(" on '" + std::string(valid) + "'", status);
    return found;
  }

  std::vector<Span> find_all(std::u32string_view in) {
    subject = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(in.data()),
                                            static_cast<int32_t>(in.size()));
    matcher->reset(subject);
    std::vector<Span> out;
    UErrorCode status = U_ZERO_ERROR;
    int32_t unit = 0;            // where we are, in UTF-16 …
    std::size_t code_point = 0;  // … and in code points
    const auto go_to = [&](int32_t to) {
      code_point += static_cast<std::size_t>(subject.countChar32(unit, to - unit));
      unit = to;
      return code_point;
    };
    while (matcher->find(status) != 0 && U_SUCCESS(status)) {
      const std::size_t begin = go_to(matcher->start(status));
      out.push_back({begin, go_to(matcher->end(status))});
    }
    if (U_FAILURE(status)) fail_slow("", status);
    return out;
  }

  [[noreturn]] void fail_slow(const std::string& where, UErrorCode status) const {
    const bool room = status == U_REGEX_STACK_OVERFLOW;
    throw UsageError({.slug = "regex-slow",
                      .message = "the regular expression '" + text + "' takes too " +
                                 (room ? "much memory" : "long") + where,
                      .hint = "avoid repetitions within repetitions, such as (a+)+"});
  }
};

Regex::Regex(std::string_view valid) : state_(std::make_unique<State>(valid)) {}
Regex::~Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;

bool Regex::matches(std::string_view valid) { return state_->matches(valid); }

std::vector<Span> Regex::find_all(std::u32string_view text) { return state_->find_all(text); }

}  // namespace coding
