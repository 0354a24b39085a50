#include "cli/export_passages.hpp"

#include <algorithm>

#include "cli/counted.hpp"
#include "cli/export_data.hpp"
#include "coding/exchange/data_losses.hpp"
#include "coding/exchange/tei.hpp"
#include "coding/exchange/web_annotations.hpp"

namespace coding::cli {

ExportedFile export_annotations(Session& session, const Request& request) {
  OpenedData opened = open_data(session, request);
  const std::string why = "annotations are about passages";
  add_whole_losses(opened.losses, opened.data, {}, why);
  add_segment_losses(opened.losses, opened.data, "the model of annotations has no place for them");
  add_loss(opened.losses,
           {.what = "texts of documents", .count = opened.data.project.documents.size(), .why = why});
  return {.bytes = web_annotations(opened.data),
          .what = counted(opened.data.project.segments.size(), "annotation"),
          .losses = std::move(opened.losses)};
}

ExportedFile export_tei(Session& session, const Request& request) {
  OpenedData opened = open_data(session, request);
  const Project& project = opened.data.project;
  TeiFile made = project_tei(opened.data);
  add_whole_losses(opened.losses, opened.data, {.participants = false, .codebook = false, .turns = false},
                   "the file is about documents and their codings");
  add_segment_losses(opened.losses, opened.data, "a span has no place for them");
  const auto has_rules = [](const Code& code) {
    return !code.use.empty() || !code.avoid.empty() || !code.examples.empty() || !code.borderline.empty() ||
           !code.sets.empty() || !code.properties.empty() || code.stage != Stage::none ||
           code.role != Role::none;
  };
  const auto& codes = project.codebook.codes();
  add_loss(opened.losses,
           {.what = "codes with rules, examples, sets, properties, stages or roles",
            .count = static_cast<std::size_t>(std::count_if(codes.begin(), codes.end(), has_rules)),
            .why = "a category has its name, its level, its definition and its names in other languages"});
  add_loss(opened.losses, {.what = "segments outside of the text",
                           .count = made.segments_left_out,
                           .why = "an anchor needs a place"});
  add_loss(
      opened.losses,
      {.what = "control characters", .count = made.characters_left_out, .why = "XML has no place for them"});
  return {.bytes = std::move(made.bytes),
          .what = counted(project.documents.size(), "document") + " with " +
                  counted(project.segments.size(), "segment"),
          .losses = std::move(opened.losses)};
}

}  // namespace coding::cli
