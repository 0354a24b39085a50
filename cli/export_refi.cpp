#include "cli/export_refi.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/counted.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/exchange/refi_export.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kept_name = "refi.jsonl";

// In foreign/ of the project: what an import could not place.
void read_kept_into(Outgoing& outgoing, const fs::path& folder) {
  if (!fs::is_directory(folder)) return;
  if (fs::exists(folder / kept_name))
    outgoing.kept = read_kept(read_file(folder / kept_name), std::string("foreign/") + kept_name);
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != kept_name) outgoing.kept_files[name] = read_file(entry.path());
  }
}

std::size_t files_in(const fs::path& folder) {
  if (!fs::is_directory(folder)) return 0;
  const auto all = fs::directory_iterator(folder);
  return static_cast<std::size_t>(
      std::count_if(begin(all), end(all), [](const auto& entry) { return entry.is_regular_file(); }));
}

// Without what other coders did, where one is named.
ProjectFiles files_for_companion(const Session& session, const Project& project) {
  ProjectFiles files = project_files_in(session.project_folder());
  if (!session.globals().coder) return files;
  const auto is_of = [&](const std::string& file) {
    return std::any_of(project.coders.begin(), project.coders.end(),
                       [&](const CoderId& coder) { return file.ends_with("/" + coder.value + ".jsonl"); });
  };
  std::erase_if(files, [&](const auto& file) {
    return (file.first.starts_with("segments/") || file.first.starts_with("coded/")) && !is_of(file.first);
  });
  return files;
}

// A coder's own, where one is named; an archive is of everybody else's, too.
Project project_to_export(const Session& session) {
  if (!session.globals().coder) return open_project(session, {.quotes = false});
  Project project = open_shown_project(session, {.quotes = false});
  const CoderId coder = shown_coder(session, project);
  std::erase_if(project.coders, [&](const CoderId& each) { return each != coder; });
  std::erase_if(project.declarations, [&](const Declaration& each) { return each.coder != coder; });
  return project;
}

Outgoing outgoing_of(const Session& session) {
  const fs::path folder = session.project_folder();
  Outgoing out{.project = project_to_export(session),
               .texts = texts_of(session),
               .marks = marks_of(session),
               .memos = read_memos(folder)};
  out.files = files_for_companion(session, out.project);
  read_kept_into(out, folder / "foreign");
  out.changes = read_journal(folder).size();
  out.imported_files = files_in(folder / "sources");
  return out;
}

std::string described(const Project& project) {
  return counted(project.documents.size(), "document") + ", " + counted(project.codebook.size(), "code") +
         " and " + counted(project.segments.size(), "segment");
}

}  // namespace

std::vector<OptionSpec> refi_options() {
  return {{.name = "target",
           .value = "PROGRAM",
           .help = "of a .qdpx: whose habits it is to suit",
           .by_default = "generic",
           .choices = refi_targets()},
          {.name = "plain", .help = "of a .qdpx: without the note for what REFI-QDA has no place for"}};
}

ExportedFile exported_refi(Session& session, const Request& request) {
  const Outgoing outgoing = outgoing_of(session);
  const RefiExportOptions options{.target = refi_target_named(request.text("target")),
                                  .companion = !request.flag("plain")};
  RefiExport made = export_refi(outgoing, options);
  session.complain(made.notes);
  ExportedFile out{.what = described(outgoing.project), .losses = std::move(made.losses)};
  RefiArchive archive = archive_of(std::move(made), outgoing, options);
  out.bytes = qdpx_of(archive);
  for (auto& [name, bytes] : archive.files) {
    if (name.ends_with(".txt")) out.readable.push_back(std::move(bytes));
  }
  out.readable.push_back(std::move(archive.xml));
  return out;
}

}  // namespace coding::cli
