#include "coding/report/data_graphs.hpp"

#include <map>

#include "coding/analysis/scope.hpp"
#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"

namespace coding::report {

namespace {

// By position in the codebook: the coder's segments of the code itself.
std::vector<std::size_t> own_segments(const Project& project, const CoderId& coder) {
  std::vector<std::size_t> out(project.codebook.size(), 0);
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != coder) continue;
    if (const auto position = project.codebook.position(segment.code)) ++out[*position];
  }
  return out;
}

GraphAttributes attributes_of(const Project& project, std::size_t position) {
  const Code& code = project.codebook.codes()[position];
  return {{"level", level_at(project, position)},
          {"question", project.codebook.question(position)},
          {"role", name_of(code.role)},
          {"stage", name_of(code.stage)}};
}

}  // namespace

LabelledGraph codebook_graph(const Project& project, const CoderId& coder) {
  const Codebook& codebook = project.codebook;
  const std::vector<std::size_t> own = own_segments(project, coder);
  LabelledGraph out{.title = project.study.title, .language = project.study.language};
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    std::size_t all = 0;
    for (std::size_t below = i; below < codebook.end_of_subtree(i); ++below) all += own[below];
    GraphAttributes attributes = attributes_of(project, i);
    attributes.emplace_back("segments", static_cast<double>(own[i]));
    attributes.emplace_back("segments_with_below", static_cast<double>(all));
    out.nodes.push_back({.id = codebook.codes()[i].id.value,
                         .label = codebook.codes()[i].name,
                         .attributes = std::move(attributes)});
  }
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (const auto parent = codebook.parent(i))
      out.edges.push_back({.from = codebook.codes()[*parent].id.value, .to = codebook.codes()[i].id.value});
  }
  return out;
}

LabelledGraph participants_graph(const Project& project, const CoderId& coder) {
  const Codebook& codebook = project.codebook;
  LabelledGraph out{.title = project.study.title, .language = project.study.language, .directed = false};
  for (const Participant& each : project.participants) {
    GraphAttributes attributes{{"kind", "participant"}};
    for (const Attribute& attribute : project.study.attributes) {
      const auto value = each.values.find(attribute.key);
      if (value != each.values.end()) attributes.emplace_back(attribute.key, value->second);
    }
    out.nodes.push_back(
        {.id = "p:" + each.id.value, .label = each.id.value, .attributes = std::move(attributes)});
  }
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    GraphAttributes attributes{{"kind", "code"}};
    for (auto& attribute : attributes_of(project, i)) attributes.push_back(std::move(attribute));
    out.nodes.push_back({.id = "c:" + codebook.codes()[i].id.value,
                         .label = codebook.codes()[i].name,
                         .attributes = std::move(attributes)});
  }
  const DocumentIndex documents(project);
  std::map<std::pair<ParticipantId, std::size_t>, std::size_t> ties;
  for (const CodedSegment& segment : project.segments) {
    const Document* document = segment.coder == coder ? documents.find(segment.document) : nullptr;
    const auto position = codebook.position(segment.code);
    if (document == nullptr || !position) continue;
    const ParticipantId who = participant_at(project, *document, segment.span);
    if (!who.empty()) ++ties[{who, *position}];
  }
  for (const Participant& each : project.participants) {
    for (auto tie = ties.lower_bound({each.id, 0}); tie != ties.end() && tie->first.first == each.id; ++tie) {
      out.edges.push_back({.from = "p:" + each.id.value,
                           .to = "c:" + codebook.codes()[tie->first.second].id.value,
                           .attributes = {{"weight", static_cast<double>(tie->second)}}});
    }
  }
  return out;
}

}  // namespace coding::report
