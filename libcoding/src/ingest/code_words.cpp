#include "ingest/code_words.hpp"

#include <array>
#include <string>
#include <utility>

#include "coding/text/trim.hpp"

namespace coding {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> labels = {
    {{"Brief: ", "brief"},
     {"Use: ", "use"},
     {"Avoid: ", "avoid"},
     {"Example: ", "example"},
     {"Borderline: ", "borderline"}}};

void add_paragraph(std::string& text, std::string_view paragraph) {
  if (!text.empty()) text += "\n\n";
  text += paragraph;
}

void put_paragraph(Code& code, std::string_view paragraph, std::string_view& field) {
  for (const auto& [label, name] : labels) {
    if (!paragraph.starts_with(label)) continue;
    field = name;
    paragraph.remove_prefix(label.size());
    if (field == "example") return void(code.examples.emplace_back(paragraph));
    if (field == "borderline") return void(code.borderline.emplace_back(paragraph));
    break;
  }
  if (field == "brief") return add_paragraph(code.brief, paragraph);
  if (field == "use") return add_paragraph(code.use, paragraph);
  if (field == "avoid") return add_paragraph(code.avoid, paragraph);
  if (field == "example") return add_paragraph(code.examples.back(), paragraph);
  if (field == "borderline") return add_paragraph(code.borderline.back(), paragraph);
  add_paragraph(code.definition, paragraph);
}

}  // namespace

void put_description(Code& code, std::string_view description) {
  description = trim(description);
  std::string_view field;
  while (!description.empty()) {
    const auto end = description.find("\n\n");
    put_paragraph(code, description.substr(0, end), field);
    if (end == std::string_view::npos) return;
    description.remove_prefix(end + 2);
  }
}

}  // namespace coding
