// The chain of a project's journals: which entry was altered, and where one was taken out.
//
// Each entry carries the digest of the one before and a seal, the digest of its own. The first tells that a
// journal is whole up to its last entry, the second which line is not as it was written, the last one
// included. Entries of the first months have no seal.
#pragma once

#include "coding/base/diagnostic.hpp"
#include "store/snapshot.hpp"

namespace coding {

struct ChainOptions {
  bool unsealed = false;  // note last entries for which nothing vouches
};

// "journal-altered", "journal-broken", "journal-malformed"; as notes "journal-forked", "journal-unsealed".
Diagnostics chain_faults(const Snapshot& snapshot, const ChainOptions& options = {});

}  // namespace coding
