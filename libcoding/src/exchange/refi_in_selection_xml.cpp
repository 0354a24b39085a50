#include "exchange/refi_in_selection_xml.hpp"

#include "exchange/refi_in_xml.hpp"

namespace coding {

namespace {

void put(pugi::xml_node node, const char* name, const std::string& value) {
  if (!value.empty()) node.append_attribute(name) = value.c_str();
}

void refer(pugi::xml_node node, const char* element, const std::string& target) {
  node.append_child(element).append_attribute("targetGUID") = target.c_str();
}

}  // namespace

std::string selection_xml(const RefiSelection& selection, Span span) {
  pugi::xml_document tree;
  pugi::xml_node node = tree.append_child("PlainTextSelection");
  node.append_attribute("guid") = selection.guid.c_str();
  put(node, "name", selection.name);
  node.append_attribute("startPosition") = span.begin;
  node.append_attribute("endPosition") = span.end;
  put(node, "creatingUser", selection.making.creating_user);
  put(node, "creationDateTime", selection.making.created);
  put(node, "modifyingUser", selection.making.modifying_user);
  put(node, "modifiedDateTime", selection.making.modified);
  for (const RefiCoding& each : selection.codings) {
    pugi::xml_node coding = node.append_child("Coding");
    coding.append_attribute("guid") = each.guid.c_str();
    put(coding, "creatingUser", each.creating_user);
    put(coding, "creationDateTime", each.created);
    refer(coding, "CodeRef", each.code);
    for (const std::string& note : each.notes) refer(coding, "NoteRef", note);
  }
  return printed_xml(tree);
}

std::string note_xml(const RefiText& note) {
  pugi::xml_document tree;
  pugi::xml_node node = tree.append_child("Note");
  node.append_attribute("guid") = note.guid.c_str();
  put(node, "name", note.name);
  put(node, "richTextPath", note.rich_path);
  put(node, "plainTextPath", note.plain_path);
  put(node, "creatingUser", note.making.creating_user);
  put(node, "creationDateTime", note.making.created);
  if (!note.description.empty()) node.append_child("Description").text() = note.description.c_str();
  return printed_xml(tree);
}

std::string link_xml(const RefiLink& link) {
  pugi::xml_document tree;
  pugi::xml_node node = tree.append_child("Link");
  node.append_attribute("guid") = link.guid.c_str();
  put(node, "name", link.name);
  put(node, "direction", link.direction);
  put(node, "color", link.color);
  put(node, "originGUID", link.origin);
  put(node, "targetGUID", link.target);
  for (const std::string& note : link.notes) refer(node, "NoteRef", note);
  return printed_xml(tree);
}

std::string set_xml(const RefiSet& set) {
  pugi::xml_document tree;
  pugi::xml_node node = tree.append_child("Set");
  node.append_attribute("guid") = set.guid.c_str();
  node.append_attribute("name") = set.name.c_str();
  if (!set.description.empty()) node.append_child("Description").text() = set.description.c_str();
  for (const std::string& each : set.sources) refer(node, "MemberSource", each);
  for (const std::string& each : set.notes) refer(node, "MemberNote", each);
  return printed_xml(tree);
}

}  // namespace coding
