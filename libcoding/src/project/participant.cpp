#include "coding/project/participant.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding {

namespace {

struct TypeName {
  AttributeType type;
  std::string_view name;
};

constexpr std::array<TypeName, 6> type_names = {{{AttributeType::text, "text"},
                                                 {AttributeType::integer, "integer"},
                                                 {AttributeType::real, "real"},
                                                 {AttributeType::boolean, "boolean"},
                                                 {AttributeType::date, "date"},
                                                 {AttributeType::choice, "choice"}}};

int days_in(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_date(std::string_view value) {
  if (value.size() != 10 || value[4] != '-' || value[7] != '-') return false;
  const auto year = parse_integer(value.substr(0, 4));
  const auto month = parse_integer(value.substr(5, 2));
  const auto day = parse_integer(value.substr(8, 2));
  if (!year || !month || !day || *year < 0 || *month < 1 || *month > 12 || *day < 1) return false;
  return *day <= days_in(static_cast<int>(*year), static_cast<int>(*month));
}

}  // namespace

std::string name_of(AttributeType type) {
  const auto* found =
      std::find_if(type_names.begin(), type_names.end(), [&](auto& t) { return t.type == type; });
  return std::string(found->name);
}

AttributeType attribute_type_named(std::string_view name) {
  const auto* found =
      std::find_if(type_names.begin(), type_names.end(), [&](auto& t) { return t.name == name; });
  if (found != type_names.end()) return found->type;
  throw DataError({.slug = "attribute-type-unknown",
                   .message = "unknown attribute type '" + std::string(name) + "'",
                   .hint = "it is one of text, integer, real, boolean, date, choice"});
}

bool fits(std::string_view value, const Attribute& attribute) {
  if (value.empty()) return true;
  switch (attribute.type) {
    case AttributeType::text:
      return true;
    case AttributeType::integer:
      return parse_integer(value).has_value();
    case AttributeType::real:
      return parse_real(value).has_value();
    case AttributeType::boolean:
      return value == "true" || value == "false";
    case AttributeType::date:
      return is_date(value);
    case AttributeType::choice:
      return std::find(attribute.choices.begin(), attribute.choices.end(), value) != attribute.choices.end();
  }
  return false;
}

AttributeType guess_type(const std::vector<std::string>& values) {
  if (std::all_of(values.begin(), values.end(), [](auto& value) { return value.empty(); }))
    return AttributeType::text;
  for (const AttributeType type : {AttributeType::integer, AttributeType::real, AttributeType::date}) {
    const Attribute attribute{.type = type};
    if (std::all_of(values.begin(), values.end(), [&](auto& value) { return fits(value, attribute); }))
      return type;
  }
  return AttributeType::text;
}

}  // namespace coding
