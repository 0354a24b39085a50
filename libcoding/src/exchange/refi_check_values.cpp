// Attributes and the values of attributes and elements.
#include <array>
#include <charconv>

#include "exchange/refi_checking.hpp"

namespace coding {

namespace {

constexpr std::string_view schema_instance = "http://www.w3.org/2001/XMLSchema-instance";

std::string_view slug_of(RefiType type) {
  switch (type) {
    case RefiType::guid:
      return "guid-malformed";
    case RefiType::color:
      return "color-malformed";
    case RefiType::boolean:
      return "boolean-malformed";
    case RefiType::integer:
    case RefiType::decimal:
      return "number-malformed";
    case RefiType::date:
    case RefiType::date_time:
      return "date-malformed";
    default:
      return "choice-unknown";
  }
}

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// 32 hexadecimal digits with their dashes.
std::string dashed(std::string_view value) {
  if (value.size() == 34 && value.front() == '{' && value.back() == '}') value = value.substr(1, 32);
  if (value.size() != 32 || !is_hexadecimal(value)) return "";
  std::string out(value);
  for (const std::size_t at : {20U, 16U, 12U, 8U}) out.insert(at, 1, '-');
  return out;
}

// "rgb(255, 0, 0)" and "rgba(255, 0, 0, 0.5)".
std::string of_components(std::string_view value) {
  const std::string name = folded_name(value.substr(0, std::min(value.find('('), value.size())));
  if ((name != "rgb" && name != "rgba") || value.back() != ')') return "";
  value = value.substr(name.size() + 1, value.size() - name.size() - 2);
  std::string out = "#";
  for (int i = 0; i < 3; ++i) {
    const std::size_t comma = std::min(value.find(','), value.size());
    const std::string_view part = without_spaces(value.substr(0, comma));
    unsigned number = 256;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc() || end != part.data() + part.size() || number > 255) return "";
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[number / 16];
    out += digits[number % 16];
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
  return out;
}

std::string color_in(std::string_view value) {
  if (value.find('(') != std::string_view::npos) return of_components(value);
  const bool has_mark = value.starts_with('#');
  const std::string_view digits = has_mark ? value.substr(1) : value;
  if (!is_hexadecimal(digits)) return "";
  if (digits.size() == 8) return "#" + std::string(digits.substr(0, 6));
  return !has_mark && digits.size() == 6 ? "#" + std::string(digits) : "";
}

// What a value of the type that is none was meant to be; empty when it cannot be told.
std::string meant_by(RefiType type, std::string_view value) {
  value = without_spaces(value);
  if (type == RefiType::guid) return dashed(value);
  if (type == RefiType::color) return color_in(value);
  const std::string folded = folded_name(value);
  return type == RefiType::boolean && (folded == "true" || folded == "false") ? folded : "";
}

void check_value(RefiChecking& checking, const QdaAttribute& attribute, RefiType type) {
  if (type == RefiType::string) return;
  const std::string value = value_of(attribute);
  if (is_of(type, value)) return;
  RefiCure cure;
  if (const std::string meant = meant_by(type, value); !meant.empty())
    cure.edits.push_back(edit_of(checking, attribute, meant));
  checking.out.add(
      slug_of(type),
      std::string(attribute.name) + " is " + quoted_value(value) + ", not " + std::string(shape_of(type)),
      checking.at(attribute), std::move(cure));
}

void check_missing(RefiChecking& checking, std::size_t index) {
  const QdaElement& element = checking.element(index);
  for (const RefiAttributeRule& each : checking.rules[index]->attributes) {
    if (!each.required || attribute_of(checking.document, index, each.name)) continue;
    const std::string where = quoted_value(element.name) + " has no " + std::string(each.name);
    if (each.name == "isCodable") {
      const std::size_t at = checking.document.offset_of(element.name) + element.name.size();
      checking.out.add("codable-missing", where, checking.at_element(index),
                       {.edits = {{at, at, " isCodable=\"true\""}}});
    } else if (!misnamed_reference(checking, index)) {
      checking.out.add("attribute-missing", where, checking.at_element(index));
    }
  }
}

void check_attribute(RefiChecking& checking, std::size_t index, const QdaAttribute& attribute) {
  const RefiElementRule& rule = *checking.rules[index];
  if (attribute.is_declaration || checking.document.spaces[attribute.space] == schema_instance) return;
  if (const RefiAttributeRule* const found = attribute_rule(rule, attribute.name))
    return check_value(checking, attribute, found->type);
  const std::string in = quoted_value(checking.element(index).name);
  if (misnamed_reference(checking, index) == &attribute) {
    const std::size_t at = checking.document.offset_of(attribute.name);
    const std::string right(rule.attributes[0].name);
    checking.out.add("member-guid", in + " has " + std::string(attribute.name) + " instead of " + right,
                     checking.at(attribute), {.edits = {{at, at + attribute.name.size(), right}}});
    return check_value(checking, attribute, RefiType::guid);
  }
  checking.out.add("attribute-unknown", in + " has an attribute " + quoted_value(attribute.name),
                   checking.at(attribute));
}

}  // namespace

void check_attributes(RefiChecking& checking, std::size_t index) {
  const QdaElement& element = checking.element(index);
  for (std::size_t i = 0; i < element.attribute_count; ++i)
    check_attribute(checking, index, checking.document.attributes[element.attributes + i]);
  check_missing(checking, index);
}

void check_values(RefiChecking& checking) {
  for (std::size_t i = 0; i < checking.document.elements.size(); ++i) {
    const RefiElementRule* const rule = checking.rules[i];
    if (!rule || rule->content != RefiContent::text || rule->text == RefiType::string) continue;
    const std::string value = text_of(checking.document, i);
    if (is_of(rule->text, value)) continue;
    const QdaElement& element = checking.element(i);
    RefiCure cure;
    if (const std::string meant = meant_by(rule->text, value); !meant.empty())
      cure.edits.push_back({element.tag_end, element.close, meant});
    checking.out.add(slug_of(rule->text),
                     std::string(element.name) + " is " + quoted_value(value) + ", not " +
                         std::string(shape_of(rule->text)),
                     checking.at_element(i), std::move(cure));
  }
}

}  // namespace coding
