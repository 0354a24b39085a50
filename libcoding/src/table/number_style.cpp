#include "coding/table/number_style.hpp"

#include "coding/base/number.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

// Plain ASCII digits with at most one point, dressed for a language.
std::string dressed(std::string_view plain, const NumberStyle& style) {
  std::string out;
  for (const char c : plain) {
    if (c == '.') {
      out += style.decimal_sign;
    } else {
      append_code_point(out, style.zero + static_cast<char32_t>(c - '0'));
    }
  }
  return out;
}

struct Signed {
  bool negative = false;
  std::string digits{};
};

Signed split_sign(std::string plain) {
  if (plain.front() != '-') return {false, std::move(plain)};
  plain.erase(0, 1);
  const bool zero = plain.find_first_not_of("0.") == std::string::npos;
  return {!zero, std::move(plain)};
}

}  // namespace

NumberStyle number_style(const Language& language) {
  const std::string tag = primary(language);
  if (tag == "tr") return {.decimal_sign = ",", .before_percent = "%", .after_percent = ""};
  if (tag == "az") return {.decimal_sign = ","};
  // The left-to-right mark keeps the sign at the left of the number within right-to-left text.
  if (tag == "fa") {
    return {.decimal_sign = "٫", .after_percent = "٪", .minus = "\u200E−", .zero = U'۰'};
  }
  // Languages that a person brings the words for.
  for (const std::string_view comma :
       {"bg", "cs", "da", "de", "el", "es", "fi", "fr", "hr", "hu", "id", "it", "ka", "kk", "ky", "nb",
        "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tk", "tt", "uk", "uz"}) {
    if (tag == comma) return {.decimal_sign = ","};
  }
  return {};
}

std::string format_integer(std::int64_t value, const NumberStyle& style) {
  const auto [negative, digits] = split_sign(std::to_string(value));
  return (negative ? style.minus : "") + dressed(digits, style);
}

std::string format_real(double value, int decimals, const NumberStyle& style) {
  const auto [negative, digits] = split_sign(fixed(value, decimals));
  return (negative ? style.minus : "") + dressed(digits, style);
}

std::string format_percent(double percent, int decimals, const NumberStyle& style) {
  const auto [negative, digits] = split_sign(fixed(percent, decimals));
  return (negative ? style.minus : "") + style.before_percent + dressed(digits, style) + style.after_percent;
}

}  // namespace coding
