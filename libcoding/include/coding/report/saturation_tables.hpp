// Saturation as tables: the curve, the runs, the rules, the curves drawn on, the estimates, and parts of the
// codebook.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "coding/analysis/saturation.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// In the order in which they are read.
//   curve       one row an interview: new and cumulative codes, those expected in any order, the band
//   runs        the shares of Guest, Namey & Chen, one row for each interview after which runs begin
//   rules       one row a rule: where it stops, what came later, where it stops in other orders
//   growth      one row a curve of Lowe et al.
//   richness    one row an estimate: measure, parameters, value, se, lower, upper
//   categories  one row for the whole, each research question and each code above the rows
enum class SaturationTable { curve, runs, rules, growth, richness, categories };

inline constexpr std::array all_saturation_tables = {SaturationTable::curve,    SaturationTable::runs,
                                                     SaturationTable::rules,    SaturationTable::growth,
                                                     SaturationTable::richness, SaturationTable::categories};

std::string_view name_of(SaturationTable which);  // "curve", "runs", …
std::optional<SaturationTable> saturation_table_named(std::string_view name);

// Percentages are 0 … 100. Notes say which order was taken, and which rule stopped too early.
Table saturation_table(SaturationTable which, const Saturation& facts, const Project& project,
                       const Language& reader);

// The note where codes are counted as they were given at first (store/as_first_coded.hpp).
std::string codebook_then(const Language& reader);

}  // namespace coding::report
