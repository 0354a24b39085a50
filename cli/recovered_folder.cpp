#include "cli/recovered_folder.hpp"

#include "coding/store/new_project.hpp"

namespace coding::cli {

void write_recovered(const std::filesystem::path& folder, const RecoveredProject& recovered,
                     NewDocument article, const JournalNote& note) {
  NewProject out{
      .study = recovered.study, .participants = recovered.participants, .codebook = recovered.codebook};
  for (const PrintedDocument& each : recovered.documents) {
    out.documents.push_back({.document = each.document, .text = each.text, .keep_source = false});
    out.declarations.push_back({article_coder(), each.document.id});
    out.segments.insert(out.segments.end(), each.segments.begin(), each.segments.end());
  }
  out.documents.push_back(std::move(article));
  write_new_project(folder, std::move(out), note);
}

}  // namespace coding::cli
