// Correspondence analysis as tables.
#pragma once

#include "coding/analysis/correspondence_map.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// One row an axis, a code, a participant or document, or a value of the attribute.
enum class CorrespondenceTable { axes, codes, rows, groups };

Table correspondence_table(CorrespondenceTable which, const CorrespondenceMap& facts, const Project& project,
                           const Language& reader);

}  // namespace coding::report
