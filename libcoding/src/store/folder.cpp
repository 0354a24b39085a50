#include "coding/store/folder.hpp"

#include "coding/project/merged.hpp"
#include "store/reading.hpp"

namespace coding {

namespace fs = std::filesystem;

bool holds_project(const fs::path& folder) {
  std::error_code ignored;
  if (fs::exists(folder / "project.json", ignored)) return true;
  return fs::exists(folder / ".coding" / "commit.json", ignored) && Snapshot(folder).exists("project.json");
}

fs::path find_project(const fs::path& start) {
  const fs::path from = fs::absolute(start).lexically_normal();
  for (fs::path folder = from;; folder = folder.parent_path()) {
    if (holds_project(folder)) return folder;
    if (folder == folder.parent_path()) break;
  }
  throw DataError({.slug = "project-missing",
                   .message = "there is no project in this folder or one above it",
                   .hint = "make one with `coding init`, or name its folder with -C",
                   .place = {from.string()}});
}

Project read_project(const fs::path& project, const ReadOptions& options) {
  return read_consistently(project, [&](const Snapshot& snapshot) { return project_of(snapshot, options); });
}

Study read_study(const fs::path& project) {
  return read_consistently(project, [](const Snapshot& snapshot) { return study_of(snapshot); });
}

Text read_text(const fs::path& project, const Document& document) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    const std::string path = text_path(document.id);
    if (!snapshot.exists(path)) {
      throw DataError({.slug = "text-missing",
                       .message = "the text of document '" + document.id.value + "' is missing",
                       .hint = "restore it from a copy or from version control",
                       .place = {path}});
    }
    std::string bytes = snapshot.read(path);
    require_text(document, bytes);
    return Text(std::move(bytes));
  });
}

std::vector<CodedSegment> read_segments(const fs::path& project, const CoderId& coder) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    if (!snapshot.exists(segments_path(coder))) return std::vector<CodedSegment>();
    auto segments = segments_of(snapshot, {coder}, {});
    follow_merged(codebook_of(snapshot), segments);
    return segments;
  });
}

std::vector<CoderId> read_coders(const fs::path& project) {
  return read_consistently(project, [](const Snapshot& snapshot) { return coders_of(snapshot); });
}

}  // namespace coding
