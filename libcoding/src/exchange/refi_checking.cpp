#include "exchange/refi_checking.hpp"

#include <charconv>
#include <limits>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&apos;";
    else
      out += c;
  }
  return out;
}

bool is_reference(const RefiElementRule& rule) {
  return rule.attributes.size() == 1 && rule.attributes[0].points_at != RefiKind::none;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string quoted_value(std::string_view value) {
  const std::string_view start = value.substr(0, byte_of_code_point(value, 60));
  return "'" + std::string(start) + (start.size() < value.size() ? "…'" : "'");
}

QdaEdit edit_of(const RefiChecking& checking, const QdaAttribute& attribute, const std::string& value) {
  const std::size_t begin = checking.document.offset_of(attribute.value);
  return {begin, begin + attribute.value.size(), escaped(value)};
}

QdaEdit removal_of(const RefiChecking& checking, const QdaAttribute& attribute) {
  const std::string_view text = checking.document.text;
  std::size_t begin = checking.document.offset_of(attribute.name);
  while (begin > 0 && without_spaces(text.substr(begin - 1, 1)).empty()) --begin;
  return {begin, checking.document.offset_of(attribute.value) + attribute.value.size() + 1, ""};
}

std::optional<std::int64_t> number_of(const std::string& value) {
  if (!is_of(RefiType::integer, value)) return std::nullopt;
  std::string_view digits = without_spaces(value);
  if (digits[0] == '+') digits.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc()) return number;
  using limits = std::numeric_limits<std::int64_t>;
  return digits[0] == '-' ? limits::min() : limits::max();
}

std::optional<std::string> guid_in(std::string_view value) {
  if (!is_of(RefiType::guid, value)) return std::nullopt;
  value = without_spaces(value);
  if (value[0] == '{') value = value.substr(1, value.size() - 2);
  return folded_name(value);
}

const QdaAttribute* misnamed_reference(const RefiChecking& checking, std::size_t element) {
  const RefiElementRule& rule = *checking.rules[element];
  if (!is_reference(rule) || attribute_of(checking.document, element, rule.attributes[0].name))
    return nullptr;
  return attribute_of(checking.document, element, rule.attributes[0].name == "guid" ? "targetGUID" : "guid");
}

std::optional<std::string> read_entry(RefiChecking& checking, std::size_t entry) {
  const std::string& name = checking.sources.archive->names()[entry];
  try {
    return checking.sources.archive->read(name);
  } catch (const DataError& refusal) {
    const Diagnostic& why = refusal.diagnostic();
    checking.out.add(why.slug, why.message, why.place);
    return std::nullopt;
  }
}

}  // namespace coding
