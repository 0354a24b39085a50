// The file of the relations, for changes that touch more than relations.
#pragma once

#include <vector>

#include "coding/project/relation.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

// Nothing when nothing changes.
void add_relation_writes(const Snapshot& snapshot, const std::vector<Relation>& before,
                         const std::vector<Relation>& after, std::vector<FileWrite>& writes,
                         std::vector<FileChange>& changes);

}  // namespace coding
