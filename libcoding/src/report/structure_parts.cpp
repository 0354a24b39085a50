#include "report/structure_parts.hpp"

#include "report/table_parts.hpp"

namespace coding::report {

Column structure_column(const std::string& key, StructurePhrase title, const Language& reader,
                        ColumnKind kind, int decimals) {
  return {.key = key, .title = say(title, reader), .kind = kind, .decimals = decimals};
}

Cell structure_cell(const Estimate& estimate, const Language& reader) {
  if (estimate.value) return *estimate.value;
  return Missing{structure_reason(estimate.why_undefined, reader)};
}

std::string real_in_words(double value, int decimals, const Language& reader) {
  return format_real(value, decimals, number_style(reader));
}

StructurePhrase phrase_of(CountedUnit unit) {
  switch (unit) {
    case CountedUnit::participant:
      return StructurePhrase::participant;
    case CountedUnit::document:
      return StructurePhrase::document;
    case CountedUnit::turn:
      return StructurePhrase::turn;
    case CountedUnit::paragraph:
      return StructurePhrase::paragraph;
    case CountedUnit::sentence:
      return StructurePhrase::sentence;
    case CountedUnit::segment:
      return StructurePhrase::passage;
  }
  return StructurePhrase::participant;
}

std::string ThingNames::id(Things things, std::size_t item) const {
  if (things == Things::codes) return project_.codebook.codes()[units_.codes[item]].id.value;
  if (units_.options.unit == CountedUnit::participant) return units_.people[item].value;
  return project_.documents[units_.documents[item]].id.value;
}

std::string ThingNames::name(Things things, std::size_t item) const {
  return things == Things::codes ? labels_.of(units_.codes[item]) : id(things, item);
}

std::string ThingNames::list(Things things, const std::vector<std::size_t>& items) const {
  std::string out;
  for (const std::size_t item : items) out += (out.empty() ? "" : ", ") + name(things, item);
  return out;
}

std::vector<std::pair<std::string, Cell>> structure_meta(const CodeUnits& units) {
  return {{"level", units.level},
          {"coder", units.options.coder.value},
          {"unit", std::string(name_of(units.options.unit))},
          {"units", count_cell(units.units)},
          {"question", text_or_missing(units.options.scope.question)},
          {"under", text_or_missing(units.options.scope.under.value)}};
}

}  // namespace coding::report
