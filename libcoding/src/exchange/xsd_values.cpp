#include "exchange/xsd_values.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace coding {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view value, std::size_t at) {
  std::size_t count = 0;
  while (at + count < value.size() && is_digit(value[at + count])) ++count;
  return count;
}

// So many digits, taken off the front; nothing when they are not there.
std::optional<int> take_number(std::string_view& value, std::size_t digits) {
  if (digits_at(value, 0) < digits) return std::nullopt;
  int number = 0;
  for (std::size_t i = 0; i < digits; ++i) number = number * 10 + (value[i] - '0');
  value.remove_prefix(digits);
  return number;
}

bool take(std::string_view& value, char wanted) {
  if (value.empty() || value.front() != wanted) return false;
  value.remove_prefix(1);
  return true;
}

std::string_view without_sign(std::string_view value) {
  if (!value.empty() && (value.front() == '-' || value.front() == '+')) value.remove_prefix(1);
  return value;
}

int days_of(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Years of four digits, which is all that anybody writes.
bool take_date(std::string_view& value) {
  const auto year = take_number(value, 4);
  if (!year || *year == 0 || !take(value, '-')) return false;
  const auto month = take_number(value, 2);
  if (!month || *month < 1 || *month > 12 || !take(value, '-')) return false;
  const auto day = take_number(value, 2);
  return day && *day >= 1 && *day <= days_of(*year, *month);
}

bool take_time(std::string_view& value) {
  const auto hour = take_number(value, 2);
  if (!hour || *hour > 23 || !take(value, ':')) return false;
  const auto minute = take_number(value, 2);
  if (!minute || *minute > 59 || !take(value, ':')) return false;
  const auto second = take_number(value, 2);
  if (!second || *second > 59) return false;
  if (!take(value, '.')) return true;
  const std::size_t fraction = digits_at(value, 0);
  value.remove_prefix(fraction);
  return fraction > 0;
}

// All that is left is a time zone, or nothing.
bool is_zone(std::string_view value) {
  if (value.empty() || value == "Z") return true;
  if (!take(value, '+') && !take(value, '-')) return false;
  const auto hours = take_number(value, 2);
  if (!hours || !take(value, ':')) return false;
  const auto minutes = take_number(value, 2);
  return minutes && value.empty() && *minutes < 60 && *hours * 60 + *minutes <= 14 * 60;
}

}  // namespace

bool is_xsd_boolean(std::string_view value) {
  return value == "true" || value == "false" || value == "1" || value == "0";
}

bool is_xsd_integer(std::string_view value) {
  value = without_sign(value);
  return !value.empty() && digits_at(value, 0) == value.size();
}

bool is_xsd_decimal(std::string_view value) {
  value = without_sign(value);
  const std::size_t whole = digits_at(value, 0);
  value.remove_prefix(whole);
  if (value.empty()) return whole > 0;
  if (!take(value, '.')) return false;
  return digits_at(value, 0) == value.size() && whole + value.size() > 0;
}

bool is_xsd_date(std::string_view value) { return take_date(value) && is_zone(value); }

bool is_xsd_date_time(std::string_view value) {
  return take_date(value) && take(value, 'T') && take_time(value) && is_zone(value);
}

}  // namespace coding
