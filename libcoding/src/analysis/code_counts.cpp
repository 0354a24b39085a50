#include "coding/analysis/code_counts.hpp"

#include <algorithm>
#include <utility>

#include "analysis/coded.hpp"
#include "coding/analysis/frequency.hpp"

namespace coding {

CodeCounts counts_of(const Project& project, const CoderId& coder, std::optional<std::size_t> position) {
  const std::size_t first = position.value_or(0);
  const std::size_t end = position ? project.codebook.end_of_subtree(first) : project.codebook.size();
  const auto people = interviewed(project);
  std::vector<bool> spoke(people.size(), false);
  std::vector<bool> held(project.documents.size(), false);
  std::vector<std::pair<std::size_t, Span>> places;
  CodeCounts out;
  for (const CodedPlace& place : coded_places(project, coder, people)) {
    if (place.code < first || place.code >= end) continue;
    ++out.segments;
    held[place.document] = true;
    if (place.participant != nobody) spoke[place.participant] = true;
    places.emplace_back(place.document, place.span);
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (spoke[i]) out.participants.push_back(people[i]);
  }
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held[i]) out.documents.push_back(project.documents[i].id);
  }
  std::sort(places.begin(), places.end());
  out.passages = static_cast<std::size_t>(std::unique(places.begin(), places.end()) - places.begin());
  return out;
}

}  // namespace coding
