#include <map>

#include <pugixml.hpp>

#include "coding/exchange/code_description.hpp"
#include "coding/exchange/codebook_files.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/left_out.hpp"
#include "text/xml_characters.hpp"

namespace coding {

namespace {

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes{};
};

void add_code(const std::string& guid, const Code& code, pugi::xml_node parent, pugi::xml_node& made) {
  made = parent.append_child("Code");
  made.append_attribute("guid") = guid.c_str();
  made.append_attribute("name") = xml_characters(code.name).c_str();
  made.append_attribute("isCodable") = code.active ? "true" : "false";
  if (!code.color.empty()) made.append_attribute("color") = code.color.c_str();
  const std::string description = xml_characters(code_description(code));
  if (!description.empty()) made.append_child("Description").text() = description.c_str();
}

void add_sets(const Study& study, const Codebook& codebook, const std::vector<std::string>& guids,
              pugi::xml_node book) {
  std::map<std::string, std::vector<std::size_t>> sets;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    for (const std::string& set : codebook.codes()[i].sets) sets[set].push_back(i);
  }
  if (sets.empty()) return;
  pugi::xml_node all = book.append_child("Sets");
  for (const auto& [name, codes] : sets) {
    pugi::xml_node set = all.append_child("Set");
    set.append_attribute("guid") = guid_of_set(study, name).c_str();
    set.append_attribute("name") = xml_characters(name).c_str();
    for (const std::size_t code : codes)
      set.append_child("MemberCode").append_attribute("guid") = guids[code].c_str();
  }
}

}  // namespace

CodebookFile codebook_qdc(const Study& study, const Codebook& codebook) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node book = document.append_child("CodeBook");
  book.append_attribute("xmlns") = "urn:QDA-XML:codebook:1.0";
  book.append_attribute("origin") = "coding";
  pugi::xml_node codes = book.append_child("Codes");
  const std::vector<std::string> guids = guids_of(study, codebook);
  std::vector<pugi::xml_node> nodes(codebook.size());
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const auto parent = codebook.parent(i);
    add_code(guids[i], codebook.codes()[i], parent ? nodes[*parent] : codes, nodes[i]);
  }
  add_sets(study, codebook, guids, book);
  StringWriter writer;
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  CodebookFile out{.bytes = std::move(writer.bytes)};
  count_left_out(out.left_out, codebook, "level", [](const Code& code) { return !code.level.empty(); });
  count_left_out(out.left_out, codebook, "question", [](const Code& code) { return !code.question.empty(); });
  count_left_out(out.left_out, codebook, "stage", [](const Code& code) { return code.stage != Stage::none; });
  count_left_out(out.left_out, codebook, "role", [](const Code& code) { return code.role != Role::none; });
  count_left_out(out.left_out, codebook, "action",
                 [](const Code& code) { return code.action != ActionLevel::none; });
  count_left_out(out.left_out, codebook, "gloss", [](const Code& code) { return !code.glosses.empty(); });
  count_left_out(out.left_out, codebook, "in_vivo", [](const Code& code) { return code.in_vivo; });
  count_left_out(out.left_out, codebook, "properties",
                 [](const Code& code) { return !code.properties.empty(); });
  count_left_out(out.left_out, codebook, "locked", [](const Code& code) { return code.locked; });
  count_merged(out.left_out, codebook);
  return out;
}

}  // namespace coding
