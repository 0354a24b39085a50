#include "coding/agreement/continuum.hpp"

#include <algorithm>
#include <tuple>

#include "coding/base/error.hpp"

namespace coding {

namespace {

using Units = std::vector<MarkedUnit>;

std::string shown(const Continuum& continuum, const MarkedUnit& unit) {
  const std::string code =
      unit.code < continuum.codes.size() ? continuum.codes[unit.code] : std::to_string(unit.code);
  return "'" + code + "' " + std::to_string(unit.begin) + "-" + std::to_string(unit.end);
}

std::string place_of(const Continuum& continuum, std::size_t document, std::size_t coder) {
  const std::string& name = continuum.documents[document].name;
  return "coder '" + continuum.coders[coder] + "'" + (name.empty() ? "" : " in '" + name + "'");
}

// Units in order of begin; equal codes beside each other when only they must not overlap.
Units in_order(Units units, Overlaps allowed) {
  const auto key = [allowed](const MarkedUnit& unit) {
    return std::tuple(allowed == Overlaps::between_codes ? unit.code : 0, unit.begin, unit.end, unit.code);
  };
  const auto less = [key](const MarkedUnit& a, const MarkedUnit& b) { return key(a) < key(b); };
  if (!std::is_sorted(units.begin(), units.end(), less)) std::sort(units.begin(), units.end(), less);
  return units;
}

std::optional<std::pair<MarkedUnit, MarkedUnit>> overlap_in(const Units& given, Overlaps allowed) {
  const Units units = in_order(given, allowed);
  for (std::size_t i = 1; i < units.size(); ++i) {
    const bool compared = allowed == Overlaps::none || units[i - 1].code == units[i].code;
    if (compared && units[i].begin < units[i - 1].end) return std::pair(units[i - 1], units[i]);
  }
  return std::nullopt;
}

void check_units(const Continuum& continuum, std::size_t document, std::size_t coder) {
  const ContinuumDocument& stretch = continuum.documents[document];
  for (const MarkedUnit& unit : *stretch.coders[coder]) {
    const bool sound = 0 <= unit.begin && unit.begin < unit.end && unit.end <= stretch.length &&
                       unit.code < continuum.codes.size();
    if (sound) continue;
    throw DataError({.slug = "unit-outside",
                     .message = place_of(continuum, document, coder) + " marked " + shown(continuum, unit) +
                                ", the document is 0-" + std::to_string(stretch.length),
                     .hint = "a unit has at least one position, ends within its document and bears a code"});
  }
}

}  // namespace

std::optional<UnitOverlap> first_overlap(const Continuum& continuum, Overlaps allowed) {
  for (std::size_t d = 0; d < continuum.documents.size(); ++d) {
    const ContinuumDocument& document = continuum.documents[d];
    for (std::size_t i = 0; i < document.coders.size(); ++i) {
      if (!document.coders[i]) continue;
      if (const auto found = overlap_in(*document.coders[i], allowed))
        return UnitOverlap{d, i, found->first, found->second};
    }
  }
  return std::nullopt;
}

void require_no_overlap(const Continuum& continuum, Overlaps allowed) {
  const auto found = first_overlap(continuum, allowed);
  if (!found) return;
  throw DataError(
      {.slug = "units-overlap",
       .message = place_of(continuum, found->document, found->coder) + " marked " +
                  shown(continuum, found->first) + " and " + shown(continuum, found->second) +
                  ", which overlap",
       .hint = allowed == Overlaps::none
                   ? "this coefficient needs codes that exclude each other: compute it code by code, or "
                     "for one domain of codes"
                   : "join the two units, or end the first where the second begins"});
}

void check(const Continuum& continuum) {
  if (!continuum.domains.empty() && continuum.domains.size() != continuum.codes.size())
    throw UsageError({.slug = "continuum-shape",
                      .message = std::to_string(continuum.domains.size()) + " domains for " +
                                 std::to_string(continuum.codes.size()) + " codes",
                      .hint = "give the domain of every code, or none"});
  for (std::size_t d = 0; d < continuum.documents.size(); ++d) {
    const ContinuumDocument& document = continuum.documents[d];
    if (document.coders.size() != continuum.coders.size() || document.length < 0 ||
        document.length > longest_stretch)
      throw UsageError({.slug = "continuum-shape",
                        .message = "document '" + document.name + "' has length " +
                                   std::to_string(document.length) + " and " +
                                   std::to_string(document.coders.size()) + " coders of " +
                                   std::to_string(continuum.coders.size()),
                        .hint = "give every document one entry a coder, and a length from 0 to 10^12"});
    for (std::size_t i = 0; i < document.coders.size(); ++i)
      if (document.coders[i]) check_units(continuum, d, i);
  }
}

std::size_t coder_count(const ContinuumDocument& document) {
  return static_cast<std::size_t>(std::count_if(document.coders.begin(), document.coders.end(),
                                                [](const auto& units) { return units.has_value(); }));
}

bool is_pairable(const ContinuumDocument& document) { return coder_count(document) >= 2; }

Continuum only_codes(const Continuum& continuum, const std::vector<bool>& kept) {
  Continuum out = continuum;
  for (ContinuumDocument& document : out.documents)
    for (auto& units : document.coders)
      if (units) std::erase_if(*units, [&kept](const MarkedUnit& unit) { return !kept.at(unit.code); });
  return out;
}

Continuum with_codes(const Continuum& continuum, const std::vector<CodeNumber>& by,
                     std::vector<std::string> codes) {
  Continuum out = continuum;
  out.codes = std::move(codes);
  out.domains.clear();
  for (ContinuumDocument& document : out.documents)
    for (auto& units : document.coders)
      if (units)
        for (MarkedUnit& unit : *units) unit.code = by.at(unit.code);
  return out;
}

}  // namespace coding
