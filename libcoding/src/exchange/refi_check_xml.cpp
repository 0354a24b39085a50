// Faults of the XML itself and of its namespaces.
#include <algorithm>
#include <array>
#include <map>

#include "exchange/qda_reference.hpp"
#include "exchange/refi_checking.hpp"

namespace coding {

namespace {

constexpr std::string_view schema_instance = "http://www.w3.org/2001/XMLSchema-instance";

// Seen in files of programs, the two right ones among them.
constexpr std::array<std::string_view, 5> seen_namespaces = {
    refi_project_namespace, refi_codebook_namespace, "urn:QDA-XML:project:0:10", "urn:QDA-XML:codebook:0:4",
    "urn:QDA-XML:codebook:1:0"};

std::string_view right_namespace(const RefiChecking& checking) {
  return checking.is_codebook ? refi_codebook_namespace : refi_project_namespace;
}

// The bytes of a character that XML has not.
std::string_view written_at(std::string_view text, std::size_t at) {
  if (text[at] == '&') return text.substr(at, reference_at(text.substr(at)).length);
  return text.substr(at, text[at] == '\xEF' ? 3 : 1);
}

// Where the characters of a text are that XML has not, counted in two ways.
struct BadCharacters {
  std::vector<QdaEdit> removals{};
  std::vector<std::int64_t> code_points{};
  std::vector<std::int64_t> units{};
};

BadCharacters bad_characters(const RefiChecking& checking, std::size_t content) {
  BadCharacters out;
  std::int64_t code_point = 0;
  std::int64_t unit = 0;
  const auto [first, last] = runs_of(checking.document, content);
  for (std::size_t i = first; i < last; ++i) {
    const QdaRun& run = checking.document.runs[i];
    each_character(run.raw, run.is_cdata, [&](std::string_view written, char32_t character) {
      if (!is_xml_character(character)) {
        const std::size_t at = checking.document.offset_of(written);
        out.removals.push_back({at, at + written.size(), ""});
        out.code_points.push_back(code_point);
        out.units.push_back(unit);
      }
      ++code_point;
      unit += character > 0xFFFF ? 2 : 1;
    });
  }
  return out;
}

std::int64_t below(const std::vector<std::int64_t>& sorted, std::int64_t position) {
  return std::lower_bound(sorted.begin(), sorted.end(), position) - sorted.begin();
}

// Takes the characters out of a PlainTextContent and moves the positions behind them; empty when ways of
// counting disagree on one.
RefiCure cure_of_text(const RefiChecking& checking, std::size_t content) {
  constexpr std::array<std::string_view, 3> positions = {"startPosition", "endPosition", "position"};
  const BadCharacters bad = bad_characters(checking, content);
  RefiCure cure{.edits = bad.removals};
  const std::size_t text = checking.element(content).parent;
  for (std::size_t child = checking.element(text).first_child; child != no_element;
       child = checking.element(child).next) {
    for (const std::string_view name : positions) {
      const QdaAttribute* const attribute = attribute_of(checking.document, child, name);
      const auto position = attribute ? number_of(value_of(*attribute)) : std::nullopt;
      if (!position) continue;
      const std::int64_t moved = below(bad.code_points, *position);
      if (moved != below(bad.units, *position)) return {};
      if (moved > 0) cure.edits.push_back(edit_of(checking, *attribute, std::to_string(*position - moved)));
    }
  }
  return cure;
}

// The PlainTextContent in whose text an offset lies, else no_element.
std::size_t content_at(const RefiChecking& checking, std::size_t offset) {
  const auto& runs = checking.document.runs;
  const auto behind = std::upper_bound(
      runs.begin(), runs.end(), offset,
      [&](std::size_t at, const QdaRun& run) { return at < checking.document.offset_of(run.raw); });
  if (behind == runs.begin()) return no_element;
  const QdaRun& run = *(behind - 1);
  const bool is_inside = offset < checking.document.offset_of(run.raw) + run.raw.size();
  const QdaElement& element = checking.element(run.element);
  return is_inside && element.name == "PlainTextContent" && element.parent != no_element ? run.element
                                                                                         : no_element;
}

void check_characters(RefiChecking& checking) {
  std::map<std::size_t, std::size_t> in_texts;
  for (const QdaFault& fault : checking.document.faults) {
    if (fault.slug != "xml-character") continue;
    const std::size_t content = content_at(checking, fault.at);
    if (content == no_element) {
      const std::size_t length = written_at(checking.document.text, fault.at).size();
      checking.out.add(fault.slug, fault.message, checking.at(fault.at),
                       {.edits = {{fault.at, fault.at + length, ""}}});
    } else if (++in_texts[content] == 1) {
      checking.out.add(fault.slug, fault.message + ", the first in this text", checking.at(fault.at),
                       cure_of_text(checking, content));
    }
  }
}

// Every declaration of one namespace becomes one of the right one.
std::vector<QdaEdit> redeclared(const RefiChecking& checking, std::string_view uri) {
  std::vector<QdaEdit> edits;
  for (const QdaAttribute& each : checking.document.attributes) {
    if (each.is_declaration && each.value == uri)
      edits.push_back(edit_of(checking, each, std::string(right_namespace(checking))));
  }
  const QdaElement& root = checking.element(0);
  if (uri.empty() && !attribute_of(checking.document, 0, "xmlns")) {
    const std::size_t behind_name = checking.document.offset_of(root.name) + root.name.size();
    edits.push_back({behind_name, behind_name, " xmlns=\"" + std::string(right_namespace(checking)) + "\""});
  }
  return edits;
}

std::string described(std::string_view uri) { return uri.empty() ? "no namespace" : quoted_value(uri); }

void check_root(RefiChecking& checking, std::string_view uri) {
  if (uri == right_namespace(checking)) return;
  const bool is_seen =
      std::find(seen_namespaces.begin(), seen_namespaces.end(), uri) != seen_namespaces.end();
  checking.out.add(
      is_seen ? "namespace-other" : "namespace-unknown",
      "the file is in " + described(uri) + " instead of '" + std::string(right_namespace(checking)) + "'",
      checking.at_element(0), {.edits = redeclared(checking, uri)});
}

void check_schema_location(RefiChecking& checking) {
  const QdaElement& root = checking.element(0);
  for (std::size_t i = 0; i < root.attribute_count; ++i) {
    const QdaAttribute& each = checking.document.attributes[root.attributes + i];
    if (checking.document.spaces[each.space] != schema_instance || !each.name.ends_with("schemaLocation"))
      continue;
    const std::string_view space = each.value.substr(0, each.value.find_first_of(" \t\r\n"));
    if (!space.starts_with("urn:QDA-XML:") || space == right_namespace(checking)) continue;
    const std::size_t at = checking.document.offset_of(each.value);
    checking.out.add("schema-location", "schemaLocation speaks of " + quoted_value(space), checking.at(each),
                     {.edits = {{at, at + space.size(), std::string(right_namespace(checking))}}});
  }
}

}  // namespace

void check_scan(RefiChecking& checking) {
  const bool is_whole = checking.document.is_whole;
  for (const QdaFault& fault : checking.document.faults) {
    if (!is_whole || fault.slug != "xml-character")
      checking.out.add(fault.slug, fault.message, checking.at(fault.at));
  }
  if (is_whole) check_characters(checking);
  constexpr std::size_t deep = 256;
  std::vector<std::size_t> depths(checking.document.elements.size(), 1);
  for (std::size_t i = 1; i < depths.size(); ++i) {
    depths[i] = depths[checking.element(i).parent] + 1;
    if (depths[i] != deep + 1) continue;
    checking.out.add("nesting-deep", "elements are nested deeper than 256", checking.at_element(i));
    return;
  }
}

void check_namespaces(RefiChecking& checking) {
  const std::size_t of_root = checking.element(0).space;
  check_root(checking, checking.document.spaces[of_root]);
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> others;  // namespace: first element, how many
  for (std::size_t i = 1; i < checking.document.elements.size(); ++i) {
    const std::size_t space = checking.element(i).space;
    if (space == of_root || !checking.rules[i]) continue;
    ++others.emplace(space, std::pair(i, std::size_t{0})).first->second.second;
  }
  for (const auto& [space, found] : others) {
    const std::string_view uri = checking.document.spaces[space];
    checking.out.add("namespace-mixed",
                     std::to_string(found.second) +
                         (found.second == 1 ? " element is in " : " elements are in ") + described(uri) +
                         ", the first is " + std::string(checking.element(found.first).name),
                     checking.at_element(found.first), {.edits = redeclared(checking, uri)});
  }
  check_schema_location(checking);
}

}  // namespace coding
