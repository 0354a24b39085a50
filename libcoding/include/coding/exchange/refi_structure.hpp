// Whether XML keeps the rules of REFI-QDA: which elements stand where, how often and in which order, which
// attributes they need, what form values have, and whether what is referred to is there.
//
// Written from the standard (Project Exchange 1.5), not from its schema, of which no copy is needed. It says
// a little more than the schema: references must lead to a thing of the right kind, a GUID names one thing,
// a text stands in the file or beside it and not in both or neither, a selection does not end before it
// begins, a value has its variable's type.
#pragma once

#include <string>
#include <string_view>

#include "coding/base/diagnostic.hpp"
#include "coding/exchange/refi_project.hpp"

namespace coding {

// Faults of a project.qde or a .qdc, in the order of the file, each with line and column, at most 1,000 of
// them; prefixes of a namespace are not followed. Slugs: "refi-namespace", "refi-element", "refi-order",
// "refi-missing", "refi-too-many", "refi-empty", "refi-attribute", "refi-attribute-missing", "refi-value",
// "refi-text", "refi-positions", "refi-guid-twice", "refi-reference". Throws what reading XML throws.
Diagnostics refi_structure_faults(std::string_view xml, const std::string& file);

// The same, and "refi-file" for internal:// paths whose file is not among these.
Diagnostics refi_structure_faults(std::string_view xml, const std::string& file, const RefiFiles& files);

}  // namespace coding
