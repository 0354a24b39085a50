#include "exchange/qda_declaration.hpp"

#include <algorithm>
#include <optional>

namespace coding {

namespace {

constexpr std::string_view spaces = " \t\r\n";

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
}

// The value of `name = "value"` at the beginning, which is taken away; nothing when something else stands
// there.
std::optional<std::string_view> taken(std::string_view& text, std::string_view name) {
  std::string_view rest = text;
  skip_spaces(rest);
  if (rest.size() == text.size() || !rest.starts_with(name)) return std::nullopt;
  rest.remove_prefix(name.size());
  skip_spaces(rest);
  if (!rest.starts_with('=')) return std::nullopt;
  rest.remove_prefix(1);
  skip_spaces(rest);
  if (!rest.starts_with('"') && !rest.starts_with('\'')) return std::nullopt;
  const std::size_t end = rest.find(rest[0], 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = rest.substr(1, end - 1);
  text = rest.substr(end + 1);
  return value;
}

bool is_version(std::string_view value) {
  return value.size() > 2 && value.starts_with("1.") &&
         value.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

}  // namespace

bool is_xml_declaration(std::string_view inside) {
  const auto version = taken(inside, "version");
  if (!version || !is_version(*version)) return false;
  if (const auto encoding = taken(inside, "encoding"); encoding && encoding->empty()) return false;
  if (const auto alone = taken(inside, "standalone"); alone && *alone != "yes" && *alone != "no")
    return false;
  skip_spaces(inside);
  return inside.empty();
}

std::string_view declared_encoding(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  std::string_view inside = xml.substr(5, std::min(xml.find("?>"), xml.size()) - 5);
  taken(inside, "version");
  return taken(inside, "encoding").value_or(std::string_view{});
}

}  // namespace coding
