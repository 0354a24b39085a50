// The segments of the compared coders in the documents that are compared. Private to the room.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/comparison/coded_units.hpp"
#include "coding/project/project.hpp"

namespace coding {

// use(document, coder, segment): the numbers of `shared` and of `coders`, and the position in the project, in
// the project's order. O(segments).
template <class Use>
void each_compared_segment(const Project& project, const std::vector<CoderId>& coders,
                           const std::vector<SharedDocument>& shared, Use use) {
  std::unordered_map<std::string_view, std::size_t> documents;
  for (std::size_t i = 0; i < shared.size(); ++i)
    documents.emplace(project.documents[shared[i].document].id.value, i);
  std::unordered_map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < coders.size(); ++i) numbers.emplace(coders[i].value, i);
  for (std::size_t i = 0; i < project.segments.size(); ++i) {
    const auto coder = numbers.find(project.segments[i].coder.value);
    if (coder == numbers.end()) continue;
    const auto document = documents.find(project.segments[i].document.value);
    if (document != documents.end()) use(document->second, coder->second, i);
  }
}

}  // namespace coding
