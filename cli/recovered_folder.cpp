#include "cli/recovered_folder.hpp"

#include <system_error>

#include "coding/base/error.hpp"

namespace coding::cli {

namespace {

namespace fs = std::filesystem;

void refuse_used_folder(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) return;
  if (fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored)) return;
  throw UsageError({.slug = "folder-not-empty",
                    .message = "the folder is there and not empty",
                    .hint = "name a new folder for the recovered project",
                    .place = {folder.string()}});
}

void write_parts(const fs::path& folder, const RecoveredProject& project, NewDocument article,
                 const JournalNote& note) {
  create_project(folder, project.study, note);
  change_participants(
      folder, [&](Study&, std::vector<Participant>& participants) { participants = project.participants; },
      note);
  change_codebook(
      folder, [&](Codebook& codebook) { codebook = project.codebook; }, note);
  std::vector<NewDocument> documents;
  std::vector<DocumentId> ids;
  std::vector<CodedSegment> segments;
  std::int64_t order = 0;
  for (const PrintedDocument& each : project.documents) {
    documents.push_back({.document = each.document, .text = each.text, .keep_source = false});
    documents.back().document.order = ++order;
    ids.push_back(each.document.id);
    segments.insert(segments.end(), each.segments.begin(), each.segments.end());
  }
  article.document.order = ++order;
  documents.push_back(std::move(article));
  add_documents(folder, std::move(documents), note);
  if (!segments.empty()) add_segments(folder, article_coder(), segments, note);
  if (!ids.empty()) add_declarations(folder, article_coder(), ids, note);
}

}  // namespace

void write_recovered(const fs::path& folder, const RecoveredProject& project, NewDocument article,
                     const JournalNote& note) {
  refuse_used_folder(folder);
  const fs::path clean = fs::absolute(folder).lexically_normal();
  const fs::path named = clean.has_filename() ? clean : clean.parent_path();
  const fs::path beside = named.parent_path() / ("." + named.filename().string() + ".recovering");
  std::error_code failure;
  fs::remove_all(beside, failure);
  try {
    write_parts(beside, project, std::move(article), note);
  } catch (...) {
    fs::remove_all(beside, failure);
    throw;
  }
  fs::remove(named, failure);
  failure.clear();
  fs::rename(beside, named, failure);
  if (!failure) return;
  throw Error({.slug = "file-unwritable",
               .message = "cannot name the folder: " + failure.message(),
               .hint = "the project stands in " + beside.string(),
               .place = {folder.string()}});
}

}  // namespace coding::cli
