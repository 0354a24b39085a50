#include "coding/exchange/data_losses.hpp"

#include <algorithm>

namespace coding {

namespace {

std::size_t unknown_members(const ProjectData& data) {
  const Project& project = data.project;
  std::size_t count = project.study.unknown.size();
  const auto add = [&](const auto& things) {
    for (const auto& thing : things) count += thing.unknown.size();
  };
  add(project.study.questions);
  add(project.study.attributes);
  add(project.study.queries);
  add(project.documents);
  add(project.codebook.codes());
  add(project.segments);
  add(project.relations);
  add(project.declarations);
  add(data.memos);
  return count;
}

std::size_t described_codes(const Codebook& codebook) {
  return static_cast<std::size_t>(
      std::count_if(codebook.codes().begin(), codebook.codes().end(), [](const Code& code) {
        return !code.definition.empty() || !code.use.empty() || !code.avoid.empty() || !code.brief.empty() ||
               !code.sets.empty() || !code.properties.empty() || !code.examples.empty() ||
               code.stage != Stage::none || code.role != Role::none || !code.glosses.empty();
      }));
}

std::size_t documents_with_turns(const Project& project) {
  return static_cast<std::size_t>(
      std::count_if(project.documents.begin(), project.documents.end(),
                    [](const Document& document) { return !document.speakers.empty(); }));
}

}  // namespace

Losses losses_of_data(const ProjectData& data) {
  Losses out;
  const Study& study = data.project.study;
  add_loss(out, {.what = "queries", .count = study.queries.size(), .why = "only this program asks them"});
  add_loss(out, {.what = "families of relations",
                 .count = study.families.size(),
                 .why = "relations go out with their kinds alone"});
  std::size_t edits = 0;
  std::size_t omitted = 0;
  for (const Document& document : data.project.documents) {
    for (const CleaningStep& step : document.cleaning) edits += step.edits;
    for (const Omitted& each : document.source.omitted) omitted += each.count;
  }
  add_loss(out,
           {.what = "edits of cleaning", .count = edits, .why = "the texts go out as they were cleaned"});
  add_loss(out, {.what = "counts of what sources have and texts have not",
                 .count = omitted,
                 .why = "they are not in the texts"});
  add_loss(out, {.what = "merged codes",
                 .count = data.project.codebook.merged().size(),
                 .fate = Fate::changed,
                 .why = "their segments go out with the code they were merged into"});
  add_loss(out, {.what = "members that this version does not know",
                 .count = unknown_members(data),
                 .why = "nobody here knows what they mean"});
  return out;
}

void add_whole_losses(Losses& losses, const ProjectData& data, const WholeThings& lost,
                      const std::string& why) {
  const Project& project = data.project;
  const auto add = [&](bool is, const char* what, std::size_t count) {
    if (is) add_loss(losses, {.what = what, .count = count, .why = why});
  };
  add(lost.participants, "participants", project.participants.size());
  add(lost.memos, "memos", data.memos.size());
  add(lost.relations, "relations", project.relations.size());
  add(lost.codebook, "codes with definitions, stages, roles or sets", described_codes(project.codebook));
  add(lost.turns, "documents with turns", documents_with_turns(project));
}

void add_segment_losses(Losses& losses, const ProjectData& data, const std::string& why) {
  std::size_t weights = 0;
  std::size_t stages = 0;
  std::size_t values = 0;
  for (const CodedSegment& segment : data.project.segments) {
    weights += segment.weight ? 1 : 0;
    stages += segment.stage != Stage::none ? 1 : 0;
    values += segment.values.size();
  }
  add_loss(losses, {.what = "weights of segments", .count = weights, .why = why});
  add_loss(losses, {.what = "stages of segments", .count = stages, .why = why});
  add_loss(losses, {.what = "values of properties", .count = values, .why = why});
}

}  // namespace coding
