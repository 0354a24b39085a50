#include "coding/store/new_project.hpp"

#include <map>
#include <system_error>

#include "coding/base/error.hpp"

namespace coding {

namespace {

namespace fs = std::filesystem;

void refuse_used_folder(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) return;
  if (fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored)) return;
  throw UsageError({.slug = "folder-not-empty",
                    .message = "the folder is there and not empty",
                    .hint = "name a new folder for the project",
                    .place = {folder.string()}});
}

void write_codings(const fs::path& folder, const NewProject& project, const JournalNote& note, Disk& disk) {
  std::map<CoderId, std::vector<CodedSegment>> by_coder;
  for (const CodedSegment& each : project.segments) by_coder[each.coder].push_back(each);
  for (const auto& [coder, segments] : by_coder) add_segments(folder, coder, segments, note, disk);
  std::map<CoderId, std::vector<DocumentId>> declared;
  for (const Declaration& each : project.declarations) declared[each.coder].push_back(each.document);
  for (const auto& [coder, documents] : declared) add_declarations(folder, coder, documents, note, disk);
}

void write_parts(const fs::path& folder, NewProject& project, const JournalNote& note, Disk& disk) {
  create_project(folder, project.study, note, disk);
  if (!project.participants.empty()) {
    change_participants(
        folder, [&](Study&, std::vector<Participant>& participants) { participants = project.participants; },
        note, disk);
  }
  if (!project.codebook.empty()) {
    change_codebook(
        folder, [&](Codebook& codebook) { codebook = project.codebook; }, note, disk);
  }
  if (!project.documents.empty()) add_documents(folder, std::move(project.documents), note, {}, disk);
  write_codings(folder, project, note, disk);
  if (!project.relations.empty()) {
    change_relations(
        folder, [&](std::vector<Relation>& relations) { relations = project.relations; }, note, disk);
  }
  if (!project.memos.empty()) put_memos(folder, std::move(project.memos), note, disk);
  if (project.foreign.empty()) return;
  change_files(
      folder,
      [&] {
        std::vector<FileWrite> writes;
        for (auto& [path, bytes] : project.foreign)
          writes.push_back(replacing("foreign/" + path, std::move(bytes)));
        return writes;
      },
      note, disk);
}

}  // namespace

void write_new_project(const fs::path& folder, NewProject project, const JournalNote& note, Disk& disk) {
  refuse_used_folder(folder);
  const fs::path clean = fs::absolute(folder).lexically_normal();
  const fs::path named = clean.has_filename() ? clean : clean.parent_path();
  const fs::path beside = named.parent_path() / ("." + named.filename().string() + ".making");
  std::error_code failure;
  fs::remove_all(beside, failure);
  try {
    write_parts(beside, project, note, disk);
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

}  // namespace coding
