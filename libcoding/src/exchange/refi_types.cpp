#include "exchange/refi_types.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace coding {

namespace {

constexpr std::array<std::string_view, 3> directions = {"Associative", "OneWay", "Bidirectional"};
constexpr std::array<std::string_view, 6> variable_types = {"Text",  "Boolean", "Integer",
                                                            "Float", "Date",    "DateTime"};
constexpr std::array<std::string_view, 10> shapes = {
    "Person",       "Oval",          "Rectangle",  "RoundedRectangle", "Star",
    "LeftTriangle", "RightTriangle", "UpTriangle", "DownTriangle",     "Note"};
constexpr std::array<std::string_view, 3> line_styles = {"dotted", "dashed", "solid"};

bool is_one_of(std::span<const std::string_view> values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_guid(std::string_view value) {
  if (value.size() == 38 && value.front() == '{' && value.back() == '}') value = value.substr(1, 36);
  if (value.size() != 36) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (is_dash ? value[i] != '-' : !is_hexadecimal(value[i])) return false;
  }
  return true;
}

bool is_color(std::string_view value) {
  return (value.size() == 4 || value.size() == 7) && value[0] == '#' &&
         std::all_of(value.begin() + 1, value.end(), is_hexadecimal);
}

void skip_sign(std::string_view& value) {
  if (!value.empty() && (value[0] == '+' || value[0] == '-')) value.remove_prefix(1);
}

// Takes the digits at the beginning away and gives them.
std::string_view digits(std::string_view& value) {
  std::size_t count = 0;
  while (count < value.size() && is_digit(value[count])) ++count;
  const std::string_view out = value.substr(0, count);
  value.remove_prefix(count);
  return out;
}

bool is_integer(std::string_view value) {
  skip_sign(value);
  return !digits(value).empty() && value.empty();
}

bool is_decimal(std::string_view value) {
  skip_sign(value);
  const std::size_t whole = digits(value).size();
  if (value.empty()) return whole > 0;
  if (value[0] != '.') return false;
  value.remove_prefix(1);
  return whole + digits(value).size() > 0 && value.empty();
}

// Two digits of a number up to `most`, taken away.
std::optional<int> two_digits(std::string_view& value, int most) {
  if (value.size() < 2 || !is_digit(value[0]) || !is_digit(value[1])) return std::nullopt;
  const int number = (value[0] - '0') * 10 + (value[1] - '0');
  value.remove_prefix(2);
  return number <= most ? std::optional(number) : std::nullopt;
}

bool take(std::string_view& value, char c) {
  if (value.empty() || value[0] != c) return false;
  value.remove_prefix(1);
  return true;
}

bool is_leap(std::string_view year) {
  const auto last = [&](std::size_t count) {
    int number = 0;
    for (const char c : year.substr(year.size() - count)) number = number * 10 + (c - '0');
    return number;
  };
  return last(2) == 0 ? last(4) % 400 == 0 : last(2) % 4 == 0;
}

bool take_date(std::string_view& value) {
  take(value, '-');
  const std::string_view year = digits(value);
  if (year.size() < 4 || (year.size() > 4 && year[0] == '0') || year == "0000" || !take(value, '-'))
    return false;
  const auto month = two_digits(value, 12);
  if (!month || *month == 0 || !take(value, '-')) return false;
  constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int length = *month == 2 && is_leap(year) ? 29 : lengths[static_cast<std::size_t>(*month - 1)];
  const auto day = two_digits(value, length);
  return day && *day > 0;
}

bool take_time(std::string_view& value) {
  const auto hour = two_digits(value, 24);
  if (!hour || !take(value, ':')) return false;
  const auto minute = two_digits(value, 59);
  if (!minute || !take(value, ':')) return false;
  const auto second = two_digits(value, 59);
  if (!second) return false;
  bool is_whole = true;
  if (take(value, '.')) {
    const std::string_view fraction = digits(value);
    if (fraction.empty()) return false;
    is_whole = fraction.find_first_not_of('0') == std::string_view::npos;
  }
  return *hour < 24 || (*minute == 0 && *second == 0 && is_whole);
}

bool is_zone(std::string_view value) {
  if (value.empty() || value == "Z") return true;
  if (!take(value, '+') && !take(value, '-')) return false;
  const auto hour = two_digits(value, 14);
  if (!hour || !take(value, ':')) return false;
  const auto minute = two_digits(value, 59);
  return minute && (*hour < 14 || *minute == 0) && value.empty();
}

bool is_date(std::string_view value) { return take_date(value) && is_zone(value); }

bool is_date_time(std::string_view value) {
  return take_date(value) && take(value, 'T') && take_time(value) && is_zone(value);
}

}  // namespace

std::string_view without_spaces(std::string_view value) {
  const std::size_t begin = value.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return value.substr(begin, value.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_of(RefiType type, std::string_view value) {
  switch (type) {
    case RefiType::string:
      return true;
    case RefiType::guid:
      return is_guid(without_spaces(value));
    case RefiType::color:
      return is_color(without_spaces(value));
    case RefiType::boolean:
      value = without_spaces(value);
      return value == "true" || value == "false" || value == "1" || value == "0";
    case RefiType::integer:
      return is_integer(without_spaces(value));
    case RefiType::decimal:
      return is_decimal(without_spaces(value));
    case RefiType::date:
      return is_date(value);
    case RefiType::date_time:
      return is_date_time(value);
    case RefiType::direction:
      return is_one_of(directions, without_spaces(value));
    case RefiType::variable_type:
      return is_one_of(variable_types, without_spaces(value));
    case RefiType::shape:
      return is_one_of(shapes, without_spaces(value));
    case RefiType::line_style:
      return is_one_of(line_styles, without_spaces(value));
  }
  return true;
}

std::string_view shape_of(RefiType type) {
  switch (type) {
    case RefiType::string:
      return "a text";
    case RefiType::guid:
      return "a GUID: 8-4-4-4-12 hexadecimal digits";
    case RefiType::color:
      return "a colour: #RRGGBB or #RGB";
    case RefiType::boolean:
      return "true or false";
    case RefiType::integer:
      return "a whole number";
    case RefiType::decimal:
      return "a decimal number without exponent";
    case RefiType::date:
      return "a date: 2026-07-03";
    case RefiType::date_time:
      return "a date and time: 2026-07-03T12:00:00Z";
    case RefiType::direction:
      return "Associative, OneWay or Bidirectional";
    case RefiType::variable_type:
      return "Text, Boolean, Integer, Float, Date or DateTime";
    case RefiType::shape:
      return "one of the ten shapes";
    case RefiType::line_style:
      return "dotted, dashed or solid";
  }
  return "";
}

}  // namespace coding
