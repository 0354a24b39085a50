#include "coding/exchange/refi_structure.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "coding/base/number.hpp"
#include "coding/project/code_guid.hpp"
#include "exchange/refi_element_rules.hpp"
#include "package/xml.hpp"

namespace coding {

namespace {

constexpr std::size_t most_faults = 1'000;

struct Examination {
  const Xml& xml;
  bool is_codebook = false;
  const RefiFiles* files = nullptr;
  std::unordered_map<std::string, std::string_view> things{};  // by GUID: the element
  Diagnostics faults{};
};

void complain(Examination& exam, const pugi::xml_node& node, std::string slug, std::string message) {
  if (exam.faults.size() < most_faults)
    exam.faults.push_back(exam.xml.at({.slug = std::move(slug), .message = std::move(message)}, node));
}

std::string quoted(std::string_view text) { return "'" + std::string(text.substr(0, 80)) + "'"; }

std::string_view name_in(const pugi::xml_node& node) { return local_name(node.name()); }

bool is_namespace(std::string_view attribute) {
  return attribute == "xmlns" || attribute.starts_with("xmlns:") || attribute.starts_with("xsi:");
}

void examine_attributes(Examination& exam, const pugi::xml_node& node, const RefiElementShape& rule) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (is_namespace(attribute.name())) continue;
    const auto found = std::find_if(rule.attributes.begin(), rule.attributes.end(),
                                    [&](const auto& each) { return each.name == attribute.name(); });
    if (found == rule.attributes.end()) {
      complain(exam, node, "refi-attribute", rule.name + " has no attribute " + quoted(attribute.name()));
    } else if (!has_form(attribute.value(), found->form)) {
      complain(exam, node, "refi-value",
               found->name + " of " + rule.name + " is " + quoted(attribute.value()) + " and not " +
                   std::string(name_of(found->form)));
    }
  }
  for (const RefiAttributeShape& each : rule.attributes) {
    if (each.is_required && !node.attribute(each.name.c_str()))
      complain(exam, node, "refi-attribute-missing", rule.name + " has no " + each.name);
  }
}

bool is_named(const RefiChildShape& rule, std::string_view name) {
  return std::find(rule.names.begin(), rule.names.end(), name) != rule.names.end();
}

void complain_of_missing(Examination& exam, const pugi::xml_node& node, const RefiElementShape& rule,
                         const std::vector<std::size_t>& counts) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const RefiChildShape& place = rule.children[i];
    if (counts[i] > 0 || !place.is_required) continue;
    if (place.is_repeatable)
      complain(exam, node, "refi-empty", rule.name + " is empty");
    else
      complain(exam, node, "refi-missing", rule.name + " has no " + place.names.front());
  }
}

void examine_children(Examination& exam, const pugi::xml_node& node, const RefiElementShape& rule) {
  std::vector<std::size_t> counts(rule.children.size());
  std::size_t at = 0;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const auto found = std::find_if(rule.children.begin(), rule.children.end(),
                                    [&](const auto& each) { return is_named(each, name_in(child)); });
    if (found == rule.children.end()) {
      complain(exam, child, "refi-element", rule.name + " has no element " + quoted(name_in(child)));
      continue;
    }
    const auto place = static_cast<std::size_t>(found - rule.children.begin());
    if (place < at)
      complain(exam, child, "refi-order", std::string(name_in(child)) + " stands too late in " + rule.name);
    at = std::max(at, place);
    if (++counts[place] == 2 && !found->is_repeatable)
      complain(exam, child, "refi-too-many", rule.name + " has more than one " + std::string(name_in(child)));
  }
  complain_of_missing(exam, node, rule, counts);
}

void examine_value(Examination& exam, const pugi::xml_node& node, const RefiElementShape& rule) {
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element)
      complain(exam, child, "refi-element", rule.name + " holds text and no elements");
  }
  if (!has_form(node.text().get(), rule.form)) {
    complain(exam, node, "refi-value",
             rule.name + " is " + quoted(node.text().get()) + " and not " + std::string(name_of(rule.form)));
  }
}

bool holds_a_text(std::string_view name) {
  return name == "TextSource" || name == "Note" || name == "Representation" || name == "TextDescription" ||
         name == "Transcript";
}

void examine_text(Examination& exam, const pugi::xml_node& node) {
  const bool is_inside = !node.child("PlainTextContent").empty();
  const bool is_beside = !node.attribute("plainTextPath").empty();
  if (is_inside == is_beside) {
    complain(exam, node, "refi-text",
             std::string(name_in(node)) + (is_inside ? " has its text twice" : " has no text"));
  }
}

void examine_positions(Examination& exam, const pugi::xml_node& node) {
  for (const auto& [first, second] : {std::pair{"startPosition", "endPosition"}, std::pair{"begin", "end"}}) {
    const auto begin = parse_integer(node.attribute(first).value());
    const auto end = parse_integer(node.attribute(second).value());
    if (begin && end && (*begin < 0 || *begin > *end))
      complain(exam, node, "refi-positions",
               "the selection goes from " + std::to_string(*begin) + " to " + std::to_string(*end));
  }
}

void examine_files(Examination& exam, const pugi::xml_node& node) {
  constexpr std::string_view inside = "internal://";
  for (const char* const each : {"plainTextPath", "richTextPath", "path"}) {
    const std::string_view path = node.attribute(each).value();
    if (!path.starts_with(inside)) continue;
    if (!exam.files->contains(std::string(path.substr(inside.size()))))
      complain(exam, node, "refi-file", "there is no file " + quoted(path));
  }
}

void examine_node(Examination& exam, const pugi::xml_node& node) {
  const RefiElementShape* rule = refi_shape_of(name_in(node), exam.is_codebook);
  if (rule == nullptr) return;  // said of the one it stands in
  examine_attributes(exam, node, *rule);
  if (rule->is_value) return examine_value(exam, node, *rule);
  examine_children(exam, node, *rule);
  if (holds_a_text(rule->name)) examine_text(exam, node);
  examine_positions(exam, node);
  if (exam.files != nullptr) examine_files(exam, node);
}

void collect_guid(Examination& exam, const pugi::xml_node& node) {
  if (exam.is_codebook && name_in(node) == "MemberCode") return;
  std::string guid = plain_guid(node.attribute("guid").value());
  if (guid.empty()) return;
  const auto [there, is_new] = exam.things.emplace(guid, name_in(node));
  if (!is_new)
    complain(exam, node, "refi-guid-twice",
             guid + " is the GUID of this " + std::string(name_in(node)) + " and of a " +
                 std::string(there->second));
}

void examine_references(Examination& exam, const pugi::xml_node& node) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    const bool is_member = exam.is_codebook && name_in(node) == "MemberCode" && name == "guid";
    if (!is_refi_reference(name) && !is_member) continue;
    const std::string guid = plain_guid(attribute.value());
    if (guid.empty()) continue;  // said of its form
    const auto found = exam.things.find(guid);
    const std::string_view kind = name == "targetGUID" || is_member ? name_in(node) : name;
    if (found == exam.things.end()) {
      complain(exam, node, "refi-reference",
               std::string(kind) + " leads to " + guid + ", which is nothing here");
    } else if (!may_lead_to(kind, found->second)) {
      complain(exam, node, "refi-reference", std::string(kind) + " leads to a " + std::string(found->second));
    }
  }
}

using VariableTypes = std::map<std::string, std::string>;

VariableTypes variable_types(const Xml& xml) {
  VariableTypes out;
  for (const pugi::xml_node& each : xml.root().child("Variables").children())
    out[plain_guid(each.attribute("guid").value())] = each.attribute("typeOfVariable").value();
  return out;
}

void examine_variable_value(Examination& exam, const pugi::xml_node& node, const VariableTypes& types) {
  const auto type = types.find(plain_guid(node.child("VariableRef").attribute("targetGUID").value()));
  if (type == types.end()) return;
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = name_in(child);
    if (name.ends_with("Value") && name != type->second + "Value")
      complain(exam, child, "refi-value",
               std::string(name) + " is given to a variable of type " + type->second);
  }
}

Diagnostics examine(std::string_view bytes, const std::string& file, const RefiFiles* files) {
  const Xml xml(bytes, file, {});
  const pugi::xml_node root = xml.root();
  Examination exam{.xml = xml, .is_codebook = name_in(root) == "CodeBook", .files = files};
  if (!exam.is_codebook && name_in(root) != "Project") {
    complain(exam, root, "refi-element", "the root is " + quoted(name_in(root)));
    return exam.faults;
  }
  const std::string_view space = exam.is_codebook ? "urn:QDA-XML:codebook:1.0" : "urn:QDA-XML:project:1.0";
  if (root.attribute("xmlns").value() != space)
    complain(exam, root, "refi-namespace", "the namespace is not " + std::string(space));
  const VariableTypes types = variable_types(xml);
  const auto each_element = [&](const auto& look_at) {
    for (pugi::xml_node node = root; node; node = next_node(node, root)) {
      if (node.type() == pugi::node_element) look_at(node);
    }
  };
  each_element([&](const pugi::xml_node& node) { collect_guid(exam, node); });
  each_element([&](const pugi::xml_node& node) {
    examine_node(exam, node);
    examine_references(exam, node);
    if (name_in(node) == "VariableValue") examine_variable_value(exam, node, types);
  });
  return exam.faults;
}

}  // namespace

Diagnostics refi_structure_faults(std::string_view xml, const std::string& file) {
  return examine(xml, file, nullptr);
}

Diagnostics refi_structure_faults(std::string_view xml, const std::string& file, const RefiFiles& files) {
  return examine(xml, file, &files);
}

}  // namespace coding
