// GUIDs: what they name, how they are written, and what points at them.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "coding/base/digest.hpp"
#include "exchange/refi_checking.hpp"

namespace coding {

namespace {

// A thing that has a GUID, or an attribute that points at one.
struct Occurrence {
  std::size_t element = 0;
  const QdaAttribute* attribute = nullptr;
  RefiKind kind = RefiKind::none;
  std::string guid{};  // plain
};

// What shares a GUID within one element name is one kind: a quote of a PDF stands there twice, as
// PDFSelection and as PlainTextSelection, with one GUID, in the files of one program.
bool are_of_one_kind(const RefiChecking& checking, const Occurrence& a, const Occurrence& b) {
  return a.kind == b.kind && (a.kind != RefiKind::selection ||
                              checking.element(a.element).name == checking.element(b.element).name);
}

struct Guids {
  std::vector<Occurrence> things{};                                          // in document order
  std::vector<Occurrence> references{};                                      // in document order
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_guid{};  // indices of things
};

void collect(const RefiChecking& checking, std::size_t element, Guids& guids) {
  const RefiElementRule& rule = *checking.rules[element];
  const QdaElement& of = checking.element(element);
  const QdaAttribute* const misnamed = misnamed_reference(checking, element);
  for (std::size_t i = 0; i < of.attribute_count; ++i) {
    const QdaAttribute& attribute = checking.document.attributes[of.attributes + i];
    const bool is_name = rule.names != RefiKind::none && attribute.name == "guid";
    const RefiAttributeRule* const found =
        &attribute == misnamed ? rule.attributes.data() : attribute_rule(rule, attribute.name);
    if (!is_name && (!found || found->points_at == RefiKind::none)) continue;
    if (auto guid = guid_in(value_of(attribute))) {
      if (is_name)
        guids.things.push_back({element, &attribute, rule.names, std::move(*guid)});
      else
        guids.references.push_back({element, &attribute, found->points_at, std::move(*guid)});
    }
  }
}

Guids guids_in(const RefiChecking& checking) {
  Guids guids;
  for (std::size_t i = 0; i < checking.document.elements.size(); ++i)
    if (checking.rules[i]) collect(checking, i, guids);
  for (std::size_t i = 0; i < guids.things.size(); ++i) guids.by_guid[guids.things[i].guid].push_back(i);
  return guids;
}

std::string described(const RefiChecking& checking, const Occurrence& reference) {
  return std::string(checking.element(reference.element).name) + " " +
         std::string(reference.attribute->name) + " " +
         std::string(without_spaces(reference.attribute->value));
}

void check_targets(RefiChecking& checking, const Guids& guids) {
  for (const Occurrence& reference : guids.references) {
    const auto found = guids.by_guid.find(reference.guid);
    if (found == guids.by_guid.end()) {
      checking.out.add("reference-dangling", described(checking, reference) + " names nothing in the file",
                       checking.at(*reference.attribute));
      continue;
    }
    const bool is_right = reference.kind == RefiKind::any ||
                          std::any_of(found->second.begin(), found->second.end(), [&](std::size_t thing) {
                            return guids.things[thing].kind == reference.kind;
                          });
    if (is_right) continue;
    checking.out.add("reference-kind",
                     described(checking, reference) + " names " +
                         std::string(name_of(guids.things[found->second.front()].kind)) + ", not " +
                         std::string(name_of(reference.kind)),
                     checking.at(*reference.attribute));
  }
}

// Sync points are pointed at from their transcript only, and vertices from their graph: by that element and
// GUID.
using InScope = std::map<std::pair<std::size_t, std::string_view>, std::vector<const QdaAttribute*>>;

InScope in_scope(const RefiChecking& checking, const std::vector<Occurrence>& occurrences) {
  InScope out;
  for (const Occurrence& each : occurrences) {
    if (each.kind != RefiKind::sync_point && each.kind != RefiKind::vertex) continue;
    out[{checking.element(each.element).parent, each.guid}].push_back(each.attribute);
  }
  return out;
}

// Gives things a GUID of their own.
class Minting {
 public:
  Minting(const RefiChecking& checking, const Guids& guids)
      : checking_(checking),
        guids_(guids),
        things_(in_scope(checking, guids.things)),
        references_(in_scope(checking, guids.references)) {}

  // Of the thing, and of the references that can mean no other.
  RefiCure own_guid(const Occurrence& thing, std::size_t nth) const {
    const std::string made = new_guid(thing.guid, nth);
    RefiCure cure{.edits = {edit_of(checking_, *thing.attribute, made)}};
    const std::pair<std::size_t, std::string_view> scope{checking_.element(thing.element).parent, thing.guid};
    const auto same = things_.find(scope);
    const auto pointing = references_.find(scope);
    if (same == things_.end() || same->second.size() > 1 || pointing == references_.end()) return cure;
    for (const QdaAttribute* each : pointing->second) cure.edits.push_back(edit_of(checking_, *each, made));
    return cure;
  }

 private:
  std::string new_guid(const std::string& guid, std::size_t nth) const {
    std::string made = named_uuid("urn:coding:refi-repair", guid + "#" + std::to_string(nth));
    while (guids_.by_guid.contains(made)) made = named_uuid("urn:coding:refi-repair", made);
    return made;
  }

  const RefiChecking& checking_;
  const Guids& guids_;
  InScope things_;
  InScope references_;
};

// The first thing of each kind that has the GUID; there are few kinds.
void check_owners(RefiChecking& checking, const Guids& guids, const Minting& minting,
                  const std::vector<std::size_t>& same) {
  std::vector<std::size_t> firsts;
  std::size_t code_end = 0;
  for (std::size_t nth = 0; nth < same.size(); ++nth) {
    const Occurrence& thing = guids.things[same[nth]];
    const std::string name(checking.element(thing.element).name);
    const auto first = std::find_if(firsts.begin(), firsts.end(), [&](std::size_t index) {
      return are_of_one_kind(checking, guids.things[index], thing);
    });
    const auto first_place = [&] {
      return std::to_string(checking.at(*guids.things[firsts.front()].attribute).line);
    };
    if (first != firsts.end()) {
      checking.out.add(
          "guid-twice",
          name + " has the GUID of another, " + std::string(without_spaces(thing.attribute->value)),
          checking.at(*thing.attribute), minting.own_guid(thing, nth));
    } else {
      if (firsts.size() == 1) {
        checking.out.add("guid-shared",
                         name + " has the GUID of the " +
                             std::string(checking.element(guids.things[firsts.front()].element).name) +
                             " in line " + first_place(),
                         checking.at(*thing.attribute));
      }
      firsts.push_back(same[nth]);
    }
    if (thing.kind != RefiKind::code) continue;
    if (checking.element(thing.element).begin < code_end)
      checking.out.add(
          "code-cycle",
          "a code lies below one with its GUID " + std::string(without_spaces(thing.attribute->value)),
          checking.at(*thing.attribute));
    code_end = std::max(code_end, checking.element(thing.element).end);
  }
}

// All attributes with one GUID, written in more than one way; and those in braces that are not among them.
void check_spelling(RefiChecking& checking, const Guids& guids) {
  std::unordered_map<std::string_view, std::vector<const QdaAttribute*>> written;
  std::vector<std::string_view> order;
  const auto add = [&](const std::vector<Occurrence>& occurrences) {
    for (const Occurrence& each : occurrences) {
      auto& all = written[each.guid];
      if (all.empty()) order.push_back(each.guid);
      all.push_back(each.attribute);
    }
  };
  add(guids.things);
  add(guids.references);
  RefiCure braces;
  const QdaAttribute* first_brace = nullptr;
  for (const std::string_view guid : order) {
    const auto& all = written[guid];
    const std::string_view as_first = without_spaces(all.front()->value);
    const auto other = std::find_if(all.begin(), all.end(), [&](const QdaAttribute* each) {
      return without_spaces(each->value) != as_first;
    });
    RefiCure cure;
    for (const QdaAttribute* each : all) {
      const std::string_view value = without_spaces(each->value);
      if (other != all.end() && value != guid)
        cure.edits.push_back(edit_of(checking, *each, std::string(guid)));
      if (other != all.end() || !value.starts_with('{')) continue;
      if (!first_brace) first_brace = each;
      braces.edits.push_back(edit_of(checking, *each, std::string(value.substr(1, value.size() - 2))));
    }
    if (other == all.end()) continue;
    checking.out.add(
        "guid-spelling",
        "one GUID is written " + quoted_value(as_first) + " and " + quoted_value((*other)->value),
        checking.at(**other), std::move(cure));
  }
  if (!first_brace) return;
  const std::size_t count = braces.edits.size();
  checking.out.add("guid-braces",
                   std::to_string(count) + (count == 1 ? " GUID is" : " GUIDs are") + " in braces",
                   checking.at(*first_brace), std::move(braces));
}

// Sets whose members are sets, taken away as long as one has no member or no owner left: circles remain.
void check_sets(RefiChecking& checking, const Guids& guids) {
  std::unordered_map<std::size_t, std::vector<std::size_t>> members;
  std::unordered_map<std::size_t, std::size_t> owners;
  for (const Occurrence& reference : guids.references) {
    const std::size_t set = checking.element(reference.element).parent;
    const auto found = guids.by_guid.find(reference.guid);
    if (set == no_element || !checking.rules[set] || checking.rules[set]->names != RefiKind::set) continue;
    if (found == guids.by_guid.end()) continue;
    for (const std::size_t thing : found->second) {
      if (guids.things[thing].kind != RefiKind::set) continue;
      members[set].push_back(guids.things[thing].element);
      ++owners[guids.things[thing].element];
      break;  // who has the GUID twice is told so; one of them is enough for a circle
    }
  }
  std::vector<std::size_t> free;
  for (const auto& [set, inside] : members)
    if (!owners.contains(set)) free.push_back(set);
  while (!free.empty()) {
    const std::size_t set = free.back();
    free.pop_back();
    const auto found = members.find(set);
    if (found == members.end()) continue;
    for (const std::size_t member : found->second)
      if (--owners[member] == 0) free.push_back(member);
    members.erase(found);
  }
  if (members.empty()) return;
  std::size_t first = no_element;
  for (const auto& [set, inside] : members) first = std::min(first, set);
  checking.out.add("set-cycle", "sets contain each other in a circle", checking.at_element(first));
}

// The name of the value's element without "Value", against its variable's type.
void check_value_types(RefiChecking& checking, const Guids& guids) {
  for (const Occurrence& reference : guids.references) {
    if (reference.kind != RefiKind::variable) continue;
    const auto found = guids.by_guid.find(reference.guid);
    const std::size_t value = checking.element(reference.element).next;
    if (found == guids.by_guid.end() || value == no_element || !checking.rules[value]) continue;
    const Occurrence& variable = guids.things[found->second.front()];
    const std::string type = value_of(checking.document, variable.element, "typeOfVariable");
    const std::string_view name = checking.element(value).name;
    if (variable.kind != RefiKind::variable || !is_of(RefiType::variable_type, type) ||
        name == type + "Value")
      continue;
    checking.out.add("value-type", std::string(name) + " belongs to a variable of type " + quoted_value(type),
                     checking.at_element(value));
  }
}

void check_links(RefiChecking& checking) {
  for (std::size_t i = 0; i < checking.document.elements.size(); ++i) {
    if (!checking.rules[i] || checking.rules[i]->names != RefiKind::link) continue;
    for (const std::string_view end : {"originGUID", "targetGUID"}) {
      if (!attribute_of(checking.document, i, end))
        checking.out.add("link-open", "a link has no " + std::string(end), checking.at_element(i));
    }
  }
}

}  // namespace

void check_references(RefiChecking& checking) {
  const Guids guids = guids_in(checking);
  check_spelling(checking, guids);
  check_targets(checking, guids);
  const Minting minting(checking, guids);
  for (std::size_t i = 0; i < guids.things.size(); ++i) {
    const auto& same = guids.by_guid.at(guids.things[i].guid);
    if (same.front() == i && same.size() > 1) check_owners(checking, guids, minting, same);
  }
  check_sets(checking, guids);
  check_value_types(checking, guids);
  check_links(checking);
}

}  // namespace coding
