// What the tables of saturation are put together from. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "coding/report/saturation_tables.hpp"
#include "report/saturation_wording.hpp"

namespace coding::report {

Column column(const std::string& key, SaturationPhrase title, const Language& reader,
              ColumnKind kind = ColumnKind::text, int decimals = 1);

// An estimate, `times` as large; its reason in the reader's words.
Cell cell_of(const Estimate& estimate, const Language& reader, double times = 1);

// Percent of the base's codes that are new in the run after interview s; missing where there is none.
Cell share_of_run(const StopOutcome& outcome, std::size_t s);

void add_richness(Table& table, const Unseen& unseen, const Language& reader);

// How the numbers came about, for JSON and for people.
std::vector<std::pair<std::string, Cell>> saturation_meta(const Saturation& facts);
std::vector<std::string> saturation_notes(SaturationTable which, const Saturation& facts,
                                          const Project& project, const Language& reader);

}  // namespace coding::report
