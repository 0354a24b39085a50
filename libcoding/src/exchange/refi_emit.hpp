// XML written again with edits, and with the children of some elements in the schema's order.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "exchange/refi_findings.hpp"

namespace coding {

// Edits do not overlap; those of one place are done in their order. A child takes along what stands between
// it and the one before. Linear in the text, O(log) an edit.
std::string emitted(const QdaDocument& document, std::vector<QdaEdit> edits,
                    const std::set<std::size_t>& reorder);

}  // namespace coding
