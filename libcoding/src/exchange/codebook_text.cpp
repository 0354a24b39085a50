// Markdown and outline.
#include "coding/exchange/codebook_files.hpp"
#include "coding/text/trim.hpp"
#include "exchange/left_out.hpp"

namespace coding {

namespace {

// What Markdown would take for a sign of its own is written out; a line break stays one.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "<br>";
      continue;
    }
    if (std::string_view("\\*`_<[]#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ";") + name;
  return out;
}

void add_fields(const Code& code, const std::string& indent, std::string& out) {
  const auto add = [&](const std::string& field, const std::string& value) {
    if (!value.empty()) out += indent + "- " + field + ": " + escaped(value) + "\n";
  };
  add("level", code.level);
  add("question", code.question);
  add("brief", code.brief);
  add("definition", code.definition);
  add("use", code.use);
  add("avoid", code.avoid);
  add("stage", name_of(code.stage));
  add("role", name_of(code.role));
  add("action", name_of(code.action));
  add("gloss", joined(gloss_texts(code.glosses)));
  add("in-vivo", code.in_vivo ? "yes" : "");
  for (const Property& property : code.properties) add("property", property_text(property));
  for (const std::string& example : code.examples) add("example", example);
  for (const std::string& example : code.borderline) add("borderline", example);
  add("sets", joined(code.sets));
  add("color", code.color);
  add("active", code.active ? "" : "no");
  add("locked", code.locked ? "yes" : "");
  add("guid", code.guid);
}

bool has_fields_beyond_definition(const Code& code) {
  Code bare{.id = code.id, .name = code.name, .parent = code.parent};
  bare.level = code.level;
  bare.definition = code.definition;
  bare.unknown = code.unknown;
  return bare != code;
}

}  // namespace

CodebookFile codebook_markdown(const Study& study, const Codebook& codebook) {
  CodebookFile out;
  if (!study.title.empty()) out.bytes = "# " + escaped(study.title) + "\n\n";
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Code& code = codebook.codes()[i];
    const std::string indent(2 * codebook.depth(i), ' ');
    out.bytes += indent + "- **" + escaped(code.name) + "** `" + code.id.value + "`\n";
    add_fields(code, indent + "  ", out.bytes);
  }
  count_merged(out.left_out, codebook);
  return out;
}

CodebookFile codebook_outline(const Codebook& codebook) {
  CodebookFile out;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Code& code = codebook.codes()[i];
    out.bytes += std::string(2 * codebook.depth(i), ' ') + collapse_spaces(code.name);
    if (!code.definition.empty()) out.bytes += ": " + collapse_spaces(code.definition);
    out.bytes += "\n";
  }
  count_left_out(out.left_out, codebook, "fields beyond name and definition", has_fields_beyond_definition);
  count_merged(out.left_out, codebook);
  return out;
}

}  // namespace coding
