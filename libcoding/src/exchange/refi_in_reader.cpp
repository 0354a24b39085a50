// What stands around the sources: users, codes, variables, cases, links, sets.
//
// Codes are read without recursion, so that no depth of them exhausts the stack.
#include "exchange/refi_in_reader.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "exchange/refi_in_xml.hpp"

namespace coding {

namespace {

constexpr std::string_view own_namespace = "urn:QDA-XML:project:1.0";
// Seen in files of Transana, ATLAS.ti and NVivo.
constexpr std::array<std::string_view, 4> other_namespaces = {
    "urn:QDA-XML:project:0:10", "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:0:4",
    "urn:QDA-XML:codebook:1:0"};

// The namespace that an element declares for itself, by its prefix.
std::string declared_namespace(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  const std::string attribute =
      colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  return node.attribute(attribute.c_str()).value();
}

}  // namespace

template <class Take>
void RefiReader::each_in(const pugi::xml_node& root, std::string_view wrapper, std::string_view element,
                         const Take& take) {
  for (const pugi::xml_node& child : root.children()) {
    if (is_named(child, element)) {
      odd("refi-wrapper",
          "an element " + std::string(element) + " stands without " + std::string(wrapper) + " around it",
          "it is read; other programs refuse it", child);
      take(child);
    } else if (is_named(child, wrapper)) {
      for (const pugi::xml_node& inner : child.children()) {
        if (is_named(inner, element)) take(inner);
      }
    }
  }
}

RefiFile RefiReader::read() {
  const pugi::xml_node root = xml_.root();
  if (!is_named(root, "Project")) {
    throw DataError(xml_.at(
        {.slug = "refi-root",
         .message = "the outermost element is '" + std::string(local_name(root.name())) + "', not Project",
         .hint = "export the project as REFI-QDA project (.qdpx) again"},
        root));
  }
  look_at_namespaces(root);
  read_project(root);
  for (auto& [slug, oddity] : oddities_) {
    if (oddity.count > 1) oddity.told.message += " (" + std::to_string(oddity.count) + " times)";
    out_.notes.push_back(std::move(oddity.told));
  }
  return std::move(out_);
}

void RefiReader::look_at_namespaces(const pugi::xml_node& root) {
  const auto look = [&](const pugi::xml_node& node, bool may_be_none) {
    const std::string uri = declared_namespace(node);
    if (uri == own_namespace || (uri.empty() && may_be_none)) return;
    const bool is_known =
        std::find(other_namespaces.begin(), other_namespaces.end(), uri) != other_namespaces.end();
    odd(is_known ? "refi-namespace-other" : "refi-namespace-unknown",
        uri.empty() ? "the elements are in no namespace"
                    : "the namespace is '" + uri + "', not '" + std::string(own_namespace) + "'",
        "it is read all the same", node);
  };
  look(root, false);
  for (const pugi::xml_node& child : root.children()) {
    if (child.type() == pugi::node_element) look(child, true);
  }
}

void RefiReader::read_project(const pugi::xml_node& root) {
  RefiProject& project = out_.project;
  project.name = refi_attribute(root, "name");
  project.origin = refi_attribute(root, "origin");
  project.base_path = refi_attribute(root, "basePath");
  project.making = {.creating_user = refi_guid(refi_attribute(root, "creatingUserGUID")),
                    .created = refi_attribute(root, "creationDateTime"),
                    .modifying_user = refi_guid(refi_attribute(root, "modifyingUserGUID")),
                    .modified = refi_attribute(root, "modifiedDateTime")};
  project.description = description_of(root);
  project.notes = targets_in(root, "NoteRef");
  each_in(root, "Users", "User", [&](const pugi::xml_node& node) {
    project.users.push_back({guid_of_node(node), refi_attribute(node, "name"), refi_attribute(node, "id")});
  });
  read_codes(root);
  each_in(root, "Variables", "Variable",
          [&](const pugi::xml_node& node) { project.variables.push_back(variable_of(node)); });
  each_in(root, "Cases", "Case", [&](const pugi::xml_node& node) { project.cases.push_back(case_of(node)); });
  read_sources(root);
  each_in(root, "Notes", "Note",
          [&](const pugi::xml_node& node) { project.all_notes.push_back(text_of(node)); });
  each_in(root, "Links", "Link", [&](const pugi::xml_node& node) { project.links.push_back(link_of(node)); });
  each_in(root, "Sets", "Set", [&](const pugi::xml_node& node) { project.sets.push_back(set_of(node)); });
  each_in(root, "Graphs", "Graph",
          [&](const pugi::xml_node& node) { project.graphs.push_back(plain_xml(node)); });
}

// CodeBook/Codes/Code; either wrapper may be missing, and ATLAS.ti puts sets of codes into the codebook.
void RefiReader::read_codes(const pugi::xml_node& root) {
  for (const pugi::xml_node& book : root.children()) {
    if (is_named(book, "Codes")) read_codes_below(book);
    if (!is_named(book, "CodeBook")) continue;
    bool has_codes = false;
    for (const pugi::xml_node& codes : book.children()) {
      if (!is_named(codes, "Codes")) continue;
      read_codes_below(codes);
      has_codes = true;
    }
    if (!has_codes) read_codes_below(book);
    each_in(book, "Sets", "Set",
            [&](const pugi::xml_node& node) { out_.project.sets.push_back(set_of(node)); });
  }
}

void RefiReader::read_codes_below(const pugi::xml_node& codes) {
  std::vector<std::pair<pugi::xml_node, std::size_t>> open;  // the codes that the next one may stand in
  pugi::xml_node node = codes.first_child();
  while (node) {
    const bool is_code = is_named(node, "Code");
    if (is_code) {
      while (!open.empty() && open.back().first != node.parent()) open.pop_back();
      RefiCode code = code_of(node);
      if (!open.empty()) code.parent = open.back().second;
      open.emplace_back(node, out_.project.codes.size());
      out_.project.codes.push_back(std::move(code));
    }
    node = next_node(node, codes, !is_code);
  }
}

RefiCode RefiReader::code_of(const pugi::xml_node& node) {
  const std::string codable = refi_attribute(node, "isCodable");
  return {.guid = guid_of_node(node),
          .name = std::string(trim(refi_attribute(node, "name"))),
          .is_codable = codable != "false" && codable != "0",
          .color = color_of(node),
          .description = description_of(node),
          .notes = targets_in(node, "NoteRef")};
}

RefiVariable RefiReader::variable_of(const pugi::xml_node& node) {
  return {guid_of_node(node), std::string(trim(refi_attribute(node, "name"))),
          refi_attribute(node, "typeOfVariable"), description_of(node)};
}

RefiCase RefiReader::case_of(const pugi::xml_node& node) {
  return {.guid = guid_of_node(node),
          .name = std::string(trim(refi_attribute(node, "name"))),
          .description = description_of(node),
          .codes = targets_in(node, "CodeRef"),
          .values = values_of(node),
          .sources = targets_in(node, "SourceRef"),
          .selections = targets_in(node, "SelectionRef")};
}

RefiSet RefiReader::set_of(const pugi::xml_node& node) {
  return {.guid = guid_of_node(node),
          .name = std::string(trim(refi_attribute(node, "name"))),
          .description = description_of(node),
          .codes = targets_in(node, "MemberCode"),
          .sources = targets_in(node, "MemberSource"),
          .notes = targets_in(node, "MemberNote")};
}

RefiLink RefiReader::link_of(const pugi::xml_node& node) {
  return {.guid = guid_of_node(node),
          .name = refi_attribute(node, "name"),
          .direction = refi_attribute(node, "direction"),
          .color = color_of(node),
          .origin = refi_guid(refi_attribute(node, "originGUID")),
          .target = refi_guid(refi_attribute(node, "targetGUID")),
          .notes = targets_in(node, "NoteRef")};
}

std::string RefiReader::description_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children()) {
    if (!is_named(child, "Description")) continue;
    const std::string text(trim(refi_text_of(child)));
    if (!text.empty()) out += (out.empty() ? "" : "\n\n") + text;
  }
  return out;
}

std::string RefiReader::guid_of_node(const pugi::xml_node& node) {
  std::string guid = refi_guid(refi_attribute(node, "guid"));
  if (guid.empty())
    odd("refi-guid-missing", "an element " + std::string(local_name(node.name())) + " has no guid",
        "what refers to it cannot be found", node);
  return guid;
}

std::string RefiReader::target_of(const pugi::xml_node& node) {
  const std::string target = refi_attribute(node, "targetGUID");
  return refi_guid(target.empty() ? refi_attribute(node, "guid") : target);
}

std::vector<std::string> RefiReader::targets_in(const pugi::xml_node& node, std::string_view element) {
  std::vector<std::string> out;
  for (const pugi::xml_node& child : node.children()) {
    if (!is_named(child, element)) continue;
    std::string target = target_of(child);
    if (!target.empty()) out.push_back(std::move(target));
  }
  return out;
}

std::string RefiReader::color_of(const pugi::xml_node& node) {
  const std::string written = refi_attribute(node, "color");
  if (written.empty()) return "";
  std::string color = refi_color(written);
  if (color.empty())
    odd("refi-color", "'" + written + "' is no colour", "the colour is left out", node);
  else if (!written.starts_with('#') || (written.size() != 4 && written.size() != 7))
    odd("refi-color-form", "the colour '" + written + "' is not written as #RRGGBB",
        "it is taken for " + color, node);
  return color;
}

// The place is found out for the first of a kind only: it costs a walk through the file.
void RefiReader::odd(std::string_view slug, std::string message, std::string hint,
                     const pugi::xml_node& node) {
  const auto there = oddities_.find(slug);
  if (there != oddities_.end()) {
    ++there->second.count;
    return;
  }
  const bool is_note = slug == "refi-namespace-other";
  Diagnostic told{.slug = std::string(slug),
                  .message = std::move(message),
                  .hint = std::move(hint),
                  .place = xml_.place_of(node),
                  .severity = is_note ? Severity::note : Severity::warning};
  oddities_.emplace(slug, Oddity{std::move(told), 1});
}

}  // namespace coding
