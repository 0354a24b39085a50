#include "coding/analysis/code_counts.hpp"

#include <algorithm>
#include <utility>

#include "analysis/coded.hpp"
#include "coding/analysis/frequency.hpp"

namespace coding {

namespace {

CodeCounts counts_among(const std::vector<CodedPlace>& all, const std::vector<ParticipantId>& people,
                        const Project& project, std::optional<std::size_t> position) {
  const std::size_t first = position.value_or(0);
  const std::size_t end = position ? project.codebook.end_of_subtree(first) : project.codebook.size();
  std::vector<bool> spoke(people.size(), false);
  std::vector<bool> held(project.documents.size(), false);
  std::vector<std::pair<std::size_t, Span>> places;
  CodeCounts out;
  for (const CodedPlace& place : all) {
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

}  // namespace

CodeCounts counts_of(const Project& project, const CoderId& coder, std::optional<std::size_t> position) {
  const auto people = interviewed(project);
  return counts_among(coded_places(project, coder, people), people, project, position);
}

std::vector<CodeCounts> counts_of_each(const Project& project, const CoderId& coder,
                                       const std::vector<std::size_t>& positions) {
  const auto people = interviewed(project);
  const auto places = coded_places(project, coder, people);
  std::vector<CodeCounts> out;
  out.reserve(positions.size());
  for (const std::size_t position : positions) out.push_back(counts_among(places, people, project, position));
  return out;
}

}  // namespace coding
