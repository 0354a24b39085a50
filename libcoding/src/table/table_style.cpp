#include "coding/table/table_style.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace coding {

namespace {

constexpr std::array<std::pair<TableStyle, std::string_view>, 4> styles = {{
    {TableStyle::plain, "plain"},
    {TableStyle::apa, "apa"},
    {TableStyle::turkish, "turkish"},
    {TableStyle::iranian, "iranian"},
}};

}  // namespace

std::string_view name_of(TableStyle style) { return styles[static_cast<std::size_t>(style)].second; }

std::optional<TableStyle> table_style_named(std::string_view name) {
  const auto found =
      std::find_if(styles.begin(), styles.end(), [&](const auto& each) { return each.second == name; });
  if (found == styles.end()) return std::nullopt;
  return found->first;
}

TableStyle usual_table_style(const Language& language) {
  const std::string tag = primary(language);
  if (tag == "tr") return TableStyle::turkish;
  return tag == "fa" ? TableStyle::iranian : TableStyle::apa;
}

Language language_of(TableStyle style, const Language& reader) {
  if (style == TableStyle::turkish) return {"tr"};
  if (style == TableStyle::iranian) return {"fa"};
  return reader;
}

}  // namespace coding
