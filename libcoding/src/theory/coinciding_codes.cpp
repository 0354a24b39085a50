#include "theory/coinciding_codes.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace coding {

namespace {

constexpr std::size_t fewest_places = 3;
constexpr double least_index = 0.8;

struct CodedPlace {
  DocumentId document{};
  Span span{};
  std::size_t code = 0;
};

// Of each code the stretches it covers, overlapping ones as one, in the order of the texts.
std::vector<CodedPlace> places_of(const Project& project) {
  std::vector<CodedPlace> all;
  for (const CodedSegment& segment : project.segments) {
    const auto code = project.codebook.position(segment.code);
    if (code && !segment.span.empty()) all.push_back({segment.document, segment.span, *code});
  }
  std::sort(all.begin(), all.end(), [](const CodedPlace& a, const CodedPlace& b) {
    return std::tie(a.code, a.document, a.span.begin, a.span.end) <
           std::tie(b.code, b.document, b.span.begin, b.span.end);
  });
  std::vector<CodedPlace> out;
  for (CodedPlace& place : all) {
    const bool joins = !out.empty() && out.back().code == place.code &&
                       out.back().document == place.document && place.span.begin < out.back().span.end;
    if (joins)
      out.back().span.end = std::max(out.back().span.end, place.span.end);
    else
      out.push_back(std::move(place));
  }
  std::sort(out.begin(), out.end(), [](const CodedPlace& a, const CodedPlace& b) {
    return std::tie(a.document, a.span.begin, a.span.end, a.code) <
           std::tie(b.document, b.span.begin, b.span.end, b.code);
  });
  return out;
}

std::size_t length(Span span) { return span.end - span.begin; }

bool is_one_place(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return end > begin && 2 * (end - begin) >= std::max(length(a), length(b));
}

}  // namespace

std::vector<CoincidingCodes> coinciding_codes(const Project& project) {
  const auto places = places_of(project);
  std::map<std::size_t, std::size_t> counts;
  for (const CodedPlace& place : places) ++counts[place.code];
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> together;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t k = i + 1; k < places.size() && places[k].document == places[i].document &&
                                places[k].span.begin < places[i].span.end;
         ++k) {
      if (places[i].code != places[k].code && is_one_place(places[i].span, places[k].span))
        ++together[std::minmax(places[i].code, places[k].code)];
    }
  }
  std::vector<CoincidingCodes> out;
  for (const auto& [pair, both] : together) {
    const std::size_t a = counts[pair.first];
    const std::size_t b = counts[pair.second];
    const bool below = pair.second < project.codebook.end_of_subtree(pair.first);
    const std::size_t shared = std::min({both, a, b});
    const std::size_t either = a + b - shared;
    if (below || a < fewest_places || b < fewest_places ||
        static_cast<double>(shared) < least_index * static_cast<double>(either))
      continue;
    out.push_back({pair.first, pair.second, shared, either});
  }
  return out;
}

}  // namespace coding
