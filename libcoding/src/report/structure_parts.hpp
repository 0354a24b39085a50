// What tables of networks, clusters, maps and sequences are put together from. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "coding/analysis/thing_distances.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "coding/table/table.hpp"
#include "report/code_labels.hpp"
#include "report/structure_wording.hpp"

namespace coding::report {

Column structure_column(const std::string& key, StructurePhrase title, const Language& reader,
                        ColumnKind kind = ColumnKind::text, int decimals = 2);

// A number with its reason, in the reader's words, when there is none.
Cell structure_cell(const Estimate& estimate, const Language& reader);

// "0.42", ".": a real inside a sentence.
std::string real_in_words(double value, int decimals, const Language& reader);

StructurePhrase phrase_of(CountedUnit unit);

// Ids and names of codes or units, by their number in CodeUnits.
class ThingNames {
 public:
  ThingNames(const CodeUnits& units, const Project& project)
      : units_(units), project_(project), labels_(project.codebook) {}

  std::string id(Things things, std::size_t item) const;
  std::string name(Things things, std::size_t item) const;
  std::string list(Things things, const std::vector<std::size_t>& items) const;

 private:
  const CodeUnits& units_;
  const Project& project_;
  CodeLabels labels_;
};

// What every one of these tables says in JSON: level, coder, unit, question, under.
std::vector<std::pair<std::string, Cell>> structure_meta(const CodeUnits& units);

}  // namespace coding::report
