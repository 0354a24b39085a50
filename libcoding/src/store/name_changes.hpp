// The files of a project with labels for names, or names for labels.
#pragma once

#include "coding/store/pseudonyms.hpp"
#include "store/rewriting.hpp"

namespace coding {

struct LabelledFiles {
  RewrittenFiles files{};
  NamePlaces places{};
  std::size_t hits = 0;
  std::size_t documents = 0;
};

// Throws UsageError "label-taken".
LabelledFiles labelled(const Snapshot& snapshot, const NameKey& key, const NamePlaces& places);

RewrittenFiles named(const Snapshot& snapshot, const NameKey& key, const NamePlaces& places);

}  // namespace coding
