// The schema's rules: which elements stand where, in which order and how often, and what their text is.
//
// One walk in document order, parents before children; what lies below an element that the schema does not
// have there is not looked at.
#include <algorithm>

#include "exchange/refi_checking.hpp"

namespace coding {

namespace {

std::string name_at(const RefiChecking& checking, std::size_t element) {
  return quoted_value(checking.element(element).name);
}

bool is_blank(std::string_view text) { return without_spaces(text).empty(); }

// The rule of each child of an element with a rule, and a finding for each that has none.
void find_rules(RefiChecking& checking, std::size_t index) {
  const RefiElementRule& rule = *checking.rules[index];
  for (std::size_t child = checking.element(index).first_child; child != no_element;
       child = checking.element(child).next) {
    const RefiChildRule* const found = child_rule(rule, checking.element(child).name);
    if (found) {
      checking.rules[child] = &found->rule();
      continue;
    }
    const bool is_known = is_refi_element(checking.element(child).name);
    checking.out.add(is_known ? "element-misplaced" : "element-unknown",
                     name_at(checking, child) + " does not belong into " + name_at(checking, index),
                     checking.at_element(child));
  }
}

// By step: how many children there are, and which comes behind one that it should precede.
struct Children {
  std::vector<std::size_t> counts{};
  std::vector<std::size_t> second{};
  std::size_t out_of_order = no_element;
};

Children children_of(const RefiChecking& checking, std::size_t index) {
  const RefiElementRule& rule = *checking.rules[index];
  const auto steps =
      rule.children.empty() ? std::size_t{0} : static_cast<std::size_t>(rule.children.back().step) + 1;
  Children out{.counts = std::vector<std::size_t>(steps),
               .second = std::vector<std::size_t>(steps, no_element)};
  std::size_t reached = 0;
  for (std::size_t child = checking.element(index).first_child; child != no_element;
       child = checking.element(child).next) {
    const RefiChildRule* const found = child_rule(rule, checking.element(child).name);
    if (!found) continue;
    const auto step = static_cast<std::size_t>(found->step);
    if (step < reached && out.out_of_order == no_element) out.out_of_order = child;
    reached = std::max(reached, step);
    if (++out.counts[step] == 2) out.second[step] = child;
  }
  return out;
}

// Whether nothing but white space and hollow lists stands in the list. Requires the answer for its children.
bool is_hollow(const RefiChecking& checking, std::size_t index, const std::vector<bool>& hollow) {
  const QdaElement& element = checking.element(index);
  if (!is_wrapper(*checking.rules[index])) return false;
  std::size_t at = element.tag_end;
  for (std::size_t child = element.first_child; child != no_element; child = checking.element(child).next) {
    if (!hollow[child] || !is_blank(checking.document.text.substr(at, checking.element(child).begin - at)))
      return false;
    at = checking.element(child).end;
  }
  return is_blank(checking.document.text.substr(at, element.close - at));
}

std::vector<bool> hollow_lists(const RefiChecking& checking) {
  std::vector<bool> hollow(checking.document.elements.size());
  for (std::size_t i = hollow.size(); i > 1; --i)
    hollow[i - 1] = checking.rules[i - 1] && is_hollow(checking, i - 1, hollow);
  return hollow;
}

// Takes the list out, and the lists around it that hold nothing else; nothing when the schema wants one.
RefiCure removal(const RefiChecking& checking, std::size_t index, const std::vector<bool>& hollow) {
  while (hollow[checking.element(index).parent]) index = checking.element(index).parent;
  const QdaElement& element = checking.element(index);
  const RefiChildRule* const place = child_rule(*checking.rules[element.parent], element.name);
  if (!hollow[index] || place->required) return {};
  std::size_t begin = element.begin;
  while (is_blank(checking.document.text.substr(begin - 1, 1))) --begin;
  return {.edits = {{begin, element.begin, ""}, {element.begin, element.end, ""}}};
}

std::string listed_names(const RefiElementRule& rule, int step) {
  std::string out;
  for (const RefiChildRule& each : rule.children)
    if (each.step == step) out += (out.empty() ? "" : " or ") + std::string(each.name);
  return out;
}

void check_missing(RefiChecking& checking, std::size_t index, const Children& children,
                   const std::vector<bool>& hollow) {
  const RefiElementRule& rule = *checking.rules[index];
  for (const RefiChildRule& each : rule.children) {
    const bool is_first = &each == rule.children.data() || (&each - 1)->step != each.step;
    if (!is_first || !each.required || children.counts[static_cast<std::size_t>(each.step)] > 0) continue;
    if (is_wrapper(rule)) {
      checking.out.add("wrapper-empty", name_at(checking, index) + " is empty", checking.at_element(index),
                       index == 0 ? RefiCure{} : removal(checking, index, hollow));
    } else {
      checking.out.add("element-missing",
                       name_at(checking, index) + " has no " + listed_names(rule, each.step),
                       checking.at_element(index));
    }
  }
}

void check_children(RefiChecking& checking, std::size_t index, const std::vector<bool>& hollow) {
  const RefiElementRule& rule = *checking.rules[index];
  const Children children = children_of(checking, index);
  if (const std::size_t late = children.out_of_order; late != no_element) {
    checking.out.add(
        "element-order",
        name_at(checking, late) + " stands behind what it should precede in " + name_at(checking, index),
        checking.at_element(late), {.reorder = index});
  }
  for (const RefiChildRule& each : rule.children) {
    const std::size_t second = children.second[static_cast<std::size_t>(each.step)];
    const bool is_first = &each == rule.children.data() || (&each - 1)->step != each.step;
    if (each.repeats || second == no_element || !is_first) continue;
    checking.out.add("element-repeated",
                     name_at(checking, index) + " has more than one " + listed_names(rule, each.step),
                     checking.at_element(second));
  }
  check_missing(checking, index, children, hollow);
}

void check_runs(RefiChecking& checking) {
  for (const QdaRun& run : checking.document.runs) {
    const RefiElementRule* const rule = checking.rules[run.element];
    if (!rule || rule->content == RefiContent::text) continue;
    const bool blank = is_blank(run.raw);
    if (blank && !run.is_cdata && rule->content == RefiContent::children) continue;
    const std::size_t at = checking.document.offset_of(run.raw);
    RefiCure cure;
    if (blank && !run.is_cdata) cure.edits.push_back({at, at + run.raw.size(), ""});
    checking.out.add("text-stray",
                     (blank ? "white space stands in " : "a text stands in ") +
                         name_at(checking, run.element) +
                         (rule->content == RefiContent::nothing ? ", which holds nothing" : ""),
                     checking.at(at), std::move(cure));
  }
}

}  // namespace

void check_structure(RefiChecking& checking) {
  const std::size_t count = checking.document.elements.size();
  for (std::size_t i = 0; i < count; ++i)
    if (checking.rules[i]) find_rules(checking, i);
  const std::vector<bool> hollow = hollow_lists(checking);
  for (std::size_t i = 0; i < count; ++i) {
    if (!checking.rules[i]) continue;
    check_attributes(checking, i);
    check_children(checking, i, hollow);
  }
  check_runs(checking);
}

}  // namespace coding
