// The documents of a project by their ids, for those who look up one for each of a million segments.
#pragma once

#include <unordered_map>

#include "coding/project/project.hpp"

namespace coding {

class DocumentIndex {
 public:
  // The project must stay as it is as long as the index is used. O(documents).
  explicit DocumentIndex(const Project& project) {
    for (const Document& document : project.documents) documents_.emplace(document.id, &document);
  }

  // Nothing when the project has no such document. O(1).
  const Document* find(const DocumentId& id) const {
    const auto found = documents_.find(id);
    return found == documents_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<DocumentId, const Document*> documents_;
};

}  // namespace coding
