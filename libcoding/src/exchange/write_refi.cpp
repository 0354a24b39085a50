#include "coding/exchange/write_refi.hpp"

#include "coding/base/error.hpp"
#include "exchange/write_refi_parts.hpp"
#include "package/zip_file.hpp"

// The order of everything below is that of the standard's schema.

namespace coding {

namespace {

template <class All, class One>
void write_all(XmlLines& xml, std::string_view wrapper, const All& all, const std::vector<std::string>& kept,
               const One& write_one) {
  if (all.empty() && kept.empty()) return;
  xml.begin(wrapper);
  for (const auto& each : all) write_one(xml, each);
  for (const std::string& each : kept) xml.raw(each);
  xml.end();
}

void write_user(XmlLines& xml, const RefiUser& user) {
  xml.begin("User");
  xml.attribute("guid", user.guid);
  xml.attribute_if("name", user.name);
  xml.attribute_if("id", user.id);
  xml.end();
}

void begin_code(XmlLines& xml, const RefiCode& code) {
  xml.begin("Code");
  xml.attribute("guid", code.guid);
  xml.attribute("name", code.name);
  xml.attribute("isCodable", code.is_codable ? "true" : "false");
  xml.attribute_if("color", code.color);
  write_description(xml, code.description);
  write_references(xml, "NoteRef", code.notes);
}

// A code's element is open until the next one that does not stand below it.
void write_codes(XmlLines& xml, const std::vector<RefiCode>& codes) {
  if (codes.empty()) return;
  xml.begin("CodeBook");
  xml.begin("Codes");
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    while (!open.empty() && (!codes[i].parent || open.back() != *codes[i].parent)) {
      xml.end();
      open.pop_back();
    }
    begin_code(xml, codes[i]);
    open.push_back(i);
  }
  for (; !open.empty(); open.pop_back()) xml.end();
  xml.end();
  xml.end();
}

void write_variable(XmlLines& xml, const RefiVariable& variable) {
  xml.begin("Variable");
  xml.attribute("guid", variable.guid);
  xml.attribute("name", variable.name);
  xml.attribute("typeOfVariable", variable.type);
  write_description(xml, variable.description);
  xml.end();
}

void write_case(XmlLines& xml, const RefiCase& one) {
  xml.begin("Case");
  xml.attribute("guid", one.guid);
  xml.attribute_if("name", one.name);
  write_description(xml, one.description);
  write_references(xml, "CodeRef", one.codes);
  write_values(xml, one.values);
  write_references(xml, "SourceRef", one.sources);
  write_references(xml, "SelectionRef", one.selections);
  xml.end();
}

void write_link(XmlLines& xml, const RefiLink& link) {
  xml.begin("Link");
  xml.attribute("guid", link.guid);
  xml.attribute_if("name", link.name);
  xml.attribute_if("direction", link.direction);
  xml.attribute_if("color", link.color);
  xml.attribute_if("originGUID", link.origin);
  xml.attribute_if("targetGUID", link.target);
  write_references(xml, "NoteRef", link.notes);
  xml.end();
}

void write_set(XmlLines& xml, const RefiSet& set) {
  xml.begin("Set");
  xml.attribute("guid", set.guid);
  xml.attribute("name", set.name);
  write_description(xml, set.description);
  write_references(xml, "MemberCode", set.codes);
  write_references(xml, "MemberSource", set.sources);
  write_references(xml, "MemberNote", set.notes);
  xml.end();
}

void begin_project(XmlLines& xml, const RefiProject& project) {
  xml.begin("Project");
  xml.attribute("xmlns", "urn:QDA-XML:project:1.0");
  xml.attribute("name", project.name);
  xml.attribute_if("origin", project.origin);
  xml.attribute_if("creatingUserGUID", project.making.creating_user);
  xml.attribute_if("creationDateTime", project.making.created);
  xml.attribute_if("modifyingUserGUID", project.making.modifying_user);
  xml.attribute_if("modifiedDateTime", project.making.modified);
  xml.attribute_if("basePath", project.base_path);
}

}  // namespace

std::string refi_xml(const RefiProject& project, const RefiElements& kept) {
  XmlLines xml;
  xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  begin_project(xml, project);
  write_all(xml, "Users", project.users, {}, write_user);
  write_codes(xml, project.codes);
  write_all(xml, "Variables", project.variables, {}, write_variable);
  write_all(xml, "Cases", project.cases, kept.cases, write_case);
  write_all(xml, "Sources", project.sources, kept.sources, [&](XmlLines& out, const RefiSource& source) {
    const auto more = kept.selections.find(source.text.guid);
    write_source(out, source, more == kept.selections.end() ? std::vector<std::string>{} : more->second);
  });
  write_all(xml, "Notes", project.all_notes, kept.notes,
            [](XmlLines& out, const RefiText& note) { write_text(out, "Note", note, {}); });
  write_all(xml, "Links", project.links, kept.links, write_link);
  write_all(xml, "Sets", project.sets, kept.sets, write_set);
  write_all(xml, "Graphs", project.graphs, {},
            [](XmlLines& out, const std::string& graph) { out.raw(graph); });
  write_description(xml, project.description);
  write_references(xml, "NoteRef", project.notes);
  xml.end();
  return std::move(xml).take();
}

std::string refi_text_xml(std::string_view element, const RefiText& text,
                          const std::vector<std::string>& kept_selections) {
  XmlLines xml;
  write_text(xml, element, text, kept_selections);
  return std::move(xml).take();
}

std::string qdpx_file(std::string project_xml, const RefiFiles& files) {
  if (files.size() + 1 >= 65'535) {
    throw Error({.slug = "refi-too-many-files",
                 .message = "a .qdpx archive cannot hold " + std::to_string(files.size()) + " files",
                 .hint = "export fewer documents, or with another --target"});
  }
  ZipParts parts;
  parts.emplace_back("project.qde", std::move(project_xml));
  for (const auto& [name, bytes] : files) parts.emplace_back("sources/" + name, bytes);
  return zip_file(parts);
}

}  // namespace coding
