#include "coding/analysis/code_units.hpp"

#include <algorithm>
#include <utility>

#include "analysis/coded.hpp"
#include "base/parallel.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/project/units.hpp"

namespace coding {

namespace {

constexpr Names<CountedUnit, 6> unit_names = {{{"participant", CountedUnit::participant},
                                               {"document", CountedUnit::document},
                                               {"turn", CountedUnit::turn},
                                               {"paragraph", CountedUnit::paragraph},
                                               {"sentence", CountedUnit::sentence},
                                               {"segment", CountedUnit::segment}}};

// That a code is held by a unit: numbers of one document's units, then of all.
struct Held {
  std::uint32_t code = 0;
  std::uint32_t unit = 0;
  auto operator<=>(const Held&) const = default;
};

// What is found in one document, or among all people.
struct Part {
  std::vector<Span> units{};
  std::vector<std::uint32_t> participants{};  // by unit
  std::vector<Held> held{};
  std::size_t outside = 0;
  std::size_t unheld = 0;
};

struct PlacesOf {
  const CodedPlace* first = nullptr;
  const CodedPlace* last = nullptr;
};

// By document; all of a document's places stand together.
std::vector<PlacesOf> places_by_document(const std::vector<CodedPlace>& places, std::size_t documents) {
  std::vector<PlacesOf> out(documents);
  const CodedPlace* const end = places.data() + places.size();
  for (const CodedPlace* first = places.data(); first != end;) {
    const CodedPlace* last = first;
    while (last != end && last->document == first->document) ++last;
    out[first->document] = {first, last};
    first = last;
  }
  return out;
}

std::vector<Span> passages_of(const PlacesOf& places) {
  std::vector<Span> out;
  for (const CodedPlace* place = places.first; place != places.last; ++place) {
    if (!place->span.empty()) out.push_back(place->span);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool is_interviewer(const Document& document, const std::string& label) {
  if (label.empty()) return false;
  const auto found = std::find_if(document.speakers.begin(), document.speakers.end(),
                                  [&](const Speaker& speaker) { return speaker.label == label; });
  return found != document.speakers.end() && found->role == SpeakerRole::interviewer;
}

class Finder {
 public:
  Finder(const Project& project, const CodeUnitsOptions& options, const Scope& scope,
         const Attribution& attribution)
      : project_(project), options_(options), scope_(scope), attribution_(attribution) {}

  Part people(const std::vector<CodedPlace>& places, std::size_t people) const {
    Part out;
    out.units.resize(people);
    for (std::size_t i = 0; i < people; ++i) out.participants.push_back(static_cast<std::uint32_t>(i));
    for (const CodedPlace& place : places) {
      const bool is_somebodys = place.participant != nobody;
      add(place, is_somebodys ? place.participant : 0, is_somebodys ? place.participant + 1 : 0, out);
    }
    put_in_order(out.held);
    return out;
  }

  Part document(std::size_t position, const PlacesOf& places, const TextSource& text_of,
                const MarkSource& marks_of) const {
    Part out{.units = units_in(project_.documents[position], places, text_of, marks_of)};
    for (const CodedPlace* place = places.first; place != places.last; ++place) {
      const auto [first, last] = touched(place->span, out.units);
      add(*place, first, last, out);
    }
    put_in_order(out.held);
    for (const Span unit : out.units) {
      const std::size_t person = attribution_(position, unit);
      out.participants.push_back(person == nobody ? no_number : static_cast<std::uint32_t>(person));
    }
    return out;
  }

 private:
  std::vector<Span> units_in(const Document& document, const PlacesOf& places, const TextSource& text_of,
                             const MarkSource& marks_of) const {
    if (options_.unit == CountedUnit::document) return {{0, document.length}};
    if (options_.unit == CountedUnit::segment) return passages_of(places);
    std::vector<Span> out;
    const Unit kind = unit_named(name_of(options_.unit));
    for (const UnitSpan& each :
         units_of(text_of(document), marks_of(document), kind, language_of(project_, document))) {
      if (options_.interviewers || !is_interviewer(document, each.speaker)) out.push_back(each.span);
    }
    return out;
  }

  // The numbers [first, last) of the units a passage is in.
  std::pair<std::size_t, std::size_t> touched(Span span, const std::vector<Span>& units) const {
    if (options_.unit == CountedUnit::document) return {0, 1};
    if (span.empty()) return {0, 0};
    if (options_.unit == CountedUnit::segment) {
      const auto at = std::lower_bound(units.begin(), units.end(), span);
      const auto number = static_cast<std::size_t>(at - units.begin());
      return {number, number + 1};
    }
    const auto first = std::upper_bound(units.begin(), units.end(), span.begin,
                                        [](std::size_t at, const Span& unit) { return at < unit.end; });
    const auto last = std::lower_bound(first, units.end(), span.end,
                                       [](const Span& unit, std::size_t at) { return unit.begin < at; });
    return {static_cast<std::size_t>(first - units.begin()), static_cast<std::size_t>(last - units.begin())};
  }

  void add(const CodedPlace& place, std::size_t first, std::size_t last, Part& out) const {
    std::size_t row = scope_.row_of[place.code];
    if (row == no_row) {
      ++out.outside;
      return;
    }
    if (first == last) ++out.unheld;
    for (; row != no_row; row = scope_.row_above[row]) {
      for (std::size_t unit = first; unit < last; ++unit)
        out.held.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(unit)});
    }
  }

  static void put_in_order(std::vector<Held>& held) {
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
  }

  const Project& project_;
  const CodeUnitsOptions& options_;
  const Scope& scope_;
  const Attribution& attribution_;
};

void require_numbers(std::size_t units) {
  if (units < no_number) return;
  throw UsageError({.slug = "units-too-many",
                    .message = std::to_string(units) + " units are more than this can count",
                    .hint = "take a larger unit, such as turn or document"});
}

void join(Part part, std::uint32_t document, CodeUnits& out) {
  require_numbers(out.units + part.units.size());
  for (const Held& each : part.held)
    out.held[each.code].push_back(static_cast<std::uint32_t>(out.units) + each.unit);
  out.units += part.units.size();
  out.documents.insert(out.documents.end(), part.units.size(), document);
  out.participants.insert(out.participants.end(), part.participants.begin(), part.participants.end());
  if (out.options.unit == CountedUnit::segment)
    out.passages.insert(out.passages.end(), part.units.begin(), part.units.end());
  out.outside += part.outside;
  out.unheld += part.unheld;
}

}  // namespace

std::string_view name_of(CountedUnit unit) { return name_in(unit_names, unit); }
CountedUnit counted_unit_named(std::string_view name) { return value_named(unit_names, name, "unit"); }

bool needs_texts(CountedUnit unit) {
  return unit == CountedUnit::turn || unit == CountedUnit::paragraph || unit == CountedUnit::sentence;
}

CodeUnits code_units(const Project& project, const CodeUnitsOptions& options, const TextSource& text_of,
                     const MarkSource& marks_of) {
  const Scope scope = scope_of(project, options.scope);
  CodeUnits out{.options = options,
                .level = resolve_level(project.study, options.scope.level),
                .codes = scope.rows,
                .people = interviewed(project)};
  out.held.resize(out.codes.size());
  const auto places = coded_places(project, options.coder, out.people);
  out.segments = places.size();
  const Attribution attribution(project, out.people);
  const Finder finder(project, options, scope, attribution);
  if (options.unit == CountedUnit::participant) {
    join(finder.people(places, out.people.size()), no_number, out);
    return out;
  }
  const auto by_document = places_by_document(places, project.documents.size());
  std::vector<Part> parts(by_document.size());
  in_parallel(parts.size(), options.jobs, [&](std::size_t i, std::size_t) {
    parts[i] = finder.document(i, by_document[i], text_of, marks_of);
  });
  for (std::size_t i = 0; i < parts.size(); ++i)
    join(std::exchange(parts[i], {}), static_cast<std::uint32_t>(i), out);
  return out;
}

}  // namespace coding
