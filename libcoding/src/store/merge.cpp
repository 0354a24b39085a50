#include "coding/store/merge.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "coding/base/error.hpp"
#include "coding/project/faults.hpp"
#include "coding/store/write.hpp"
#include "store/line_fates.hpp"
#include "store/sorted_files.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

namespace fs = std::filesystem;

using Planned = std::map<std::string, std::optional<std::string>>;

struct Side {
  std::map<std::string, std::string> files{};
  std::vector<JournalEntry> entries{};
  std::string study{};  // the project's id
};

Side side_of(const Snapshot& snapshot) {
  Side side{.entries = journal_of(snapshot), .study = study_of(snapshot).id};
  for (const char* path : single_files) {
    if (snapshot.exists(path)) side.files[path] = snapshot.read(path);
  }
  const auto add_folder = [&](const std::string& folder) {
    for (const std::string& name : snapshot.list(folder)) {
      const std::string path = folder + "/" + name;
      side.files[path] = snapshot.read(path);
    }
  };
  for (const char* folder : file_folders) add_folder(folder);
  add_folder("journal");
  return side;
}

bool is_journal(const std::string& path) { return path.starts_with("journal/"); }

// Each line is something by itself.
bool is_joined_by_lines(const std::string& path) {
  return path == "codebook.jsonl" || path == "participants.csv" || is_sorted_file(path) || is_journal(path);
}

std::string missing_lines(const std::string& mine, const std::string& theirs) {
  const auto own = split_lines(mine);
  const std::set<std::string_view> known(own.begin(), own.end());
  std::string out;
  for (const std::string_view line : split_lines(theirs)) {
    if (!is_blank(line) && !known.contains(line)) (out += line) += '\n';
  }
  return out;
}

std::string with_line_end(std::string bytes) {
  if (!bytes.empty() && bytes.back() != '\n') bytes += '\n';
  return bytes;
}

// Did this side change the file since the two went apart?
bool changed_alone(const Side& side, const Side& other, const std::string& path) {
  std::set<std::string> shared;
  for (const JournalEntry& entry : other.entries) shared.insert(entry.digest);
  return std::any_of(side.entries.begin(), side.entries.end(), [&](const JournalEntry& entry) {
    return !shared.contains(entry.digest) &&
           std::any_of(entry.changes.begin(), entry.changes.end(),
                       [&](const FileChange& change) { return change.path == path; });
  });
}

// A file that is one thing: what only one side has or changed; two changes are a conflict.
void plan_whole_file(const Side& mine, const Side& theirs, const std::string& path, Planned& planned,
                     Diagnostics& conflicts) {
  const std::string& bytes = theirs.files.at(path);
  const auto own = mine.files.find(path);
  if (own == mine.files.end()) {
    planned[path] = bytes;
    return;
  }
  if (own->second == bytes || (path == "project.json" && mine.study != theirs.study)) return;
  const bool here = changed_alone(mine, theirs, path);
  const bool there = changed_alone(theirs, mine, path);
  if (there && !here) planned[path] = bytes;
  if (here != there) return;
  conflicts.push_back({.slug = "merge-conflict",
                       .message = "both projects have changed this file, differently",
                       .hint = "make the two alike in one of the projects, then merge again",
                       .place = {path}});
}

// Without the lines that either side took out. What was taken back with `coding undo` may come again.
void drop_taken_out(const Snapshot& joined, Planned& planned) {
  for (auto& [path, bytes] : planned) {
    if (!is_joined_by_lines(path) || is_journal(path)) continue;
    const LineFates fates(joined, path);
    std::string kept;
    for (const std::string_view line : split_lines(*bytes)) {
      const JournalEntry* out = fates.taken_out(line);
      if (!out || !out->undoes.empty()) (kept += line) += '\n';
    }
    bytes = std::move(kept);
  }
}

Planned plan(const Side& mine, const Side& theirs, const Snapshot& snapshot, Diagnostics& conflicts) {
  Planned planned;
  for (const auto& [path, bytes] : theirs.files) {
    if (!is_joined_by_lines(path)) {
      plan_whole_file(mine, theirs, path, planned, conflicts);
      continue;
    }
    const auto own = mine.files.find(path);
    const std::string there = own == mine.files.end() ? std::string() : with_line_end(own->second);
    planned[path] = there + missing_lines(there, bytes);
  }
  drop_taken_out(snapshot.with(planned), planned);
  return planned;
}

// Errors that the joined project would have and this one has not.
void add_new_faults(const Project& before, const Project& after, Diagnostics& conflicts) {
  std::set<std::pair<std::string, std::string>> known;
  for (const Diagnostic& fault : faults_of(before)) known.emplace(fault.slug, fault.message);
  for (Diagnostic& fault : faults_of(after)) {
    if (fault.severity != Severity::error || known.contains({fault.slug, fault.message})) continue;
    fault.place.line = 0;  // the file as it would be is not on disk
    conflicts.push_back(std::move(fault));
  }
}

// A coder's file, or that of the relations, as it is written.
std::string sorted_file(const Project& project, const std::string& path) {
  if (path == relations_path) return relations_jsonl(project.relations);
  std::vector<CodedSegment> segments;
  std::vector<Declaration> declarations;
  for (const CodedSegment& segment : project.segments) {
    if (segments_path(segment.coder) == path) segments.push_back(segment);
  }
  for (const Declaration& declaration : project.declarations) {
    if (declarations_path(declaration.coder) == path) declarations.push_back(declaration);
  }
  return segments_jsonl(std::move(segments)) + declarations_jsonl(std::move(declarations));
}

void add_write(const Side& mine, const Project& after, const std::string& path, const std::string& bytes,
               std::vector<FileWrite>& writes, std::vector<FileChange>& changes) {
  const auto own = mine.files.find(path);
  const std::string before = own == mine.files.end() ? std::string() : own->second;
  if (is_journal(path)) {
    FileWrite write{.path = path, .kind = WriteKind::append};
    write.pieces.push_back({.bytes = missing_lines(before, bytes)});
    if (!write.pieces.front().bytes.empty()) writes.push_back(std::move(write));
  } else if (path == "codebook.jsonl") {
    writes.push_back(replacing(path, codebook_jsonl(after.codebook)));
  } else if (path == "participants.csv") {
    writes.push_back(replacing(path, participants_csv(after.study, after.participants)));
  } else if (is_sorted_file(path)) {
    const std::string sorted = sorted_file(after, path);
    if (sorted == before) return;
    changes.push_back(sorted_change(path, before, sorted));
    const bool is_gone = sorted.empty() && goes_when_empty(path);
    writes.push_back(is_gone ? removing(path) : replacing(path, sorted));
  } else {
    writes.push_back(replacing(path, bytes));
  }
}

std::size_t more(std::size_t after, std::size_t before) { return after > before ? after - before : 0; }

void require_two(const fs::path& project, const fs::path& other) {
  std::error_code ignored;
  if (!fs::equivalent(project, other, ignored)) return;
  throw UsageError({.slug = "merge-itself",
                    .message = "the project cannot be merged with itself",
                    .hint = "name another copy of it",
                    .place = {other.string()}});
}

// The file as it would be is not on disk, so there is no line to look at.
Diagnostic conflict_of(Diagnostic fault) {
  fault.place.line = fault.place.column = 0;
  if (fault.slug != "code-duplicate") return fault;
  fault.message = "both projects have changed a code differently: " + fault.message;
  fault.hint = "make the two alike in one of the projects, then merge again";
  return fault;
}

}  // namespace

Merged merge_project(const fs::path& project, const fs::path& other, const JournalNote& note,
                     const MergeOptions& options, Disk& disk) {
  require_project(project);
  require_project(other);
  require_two(project, other);
  const Side theirs = read_consistently(other, side_of);
  Workplace work(project, note, disk);
  const Side mine = side_of(work.snapshot());
  Merged merged;
  const Planned planned = plan(mine, theirs, work.snapshot(), merged.conflicts);
  const Project before = project_of(work.snapshot(), {.follow_merged = false});
  Project after;
  try {
    after = project_of(work.snapshot().with(planned), {.follow_merged = false});
    add_new_faults(before, after, merged.conflicts);
  } catch (const DataError& error) {
    merged.conflicts.push_back(conflict_of(error.diagnostic()));
  }
  if (!merged.conflicts.empty()) return merged;
  merged.documents = more(after.documents.size(), before.documents.size());
  merged.participants = more(after.participants.size(), before.participants.size());
  merged.codes = more(after.codebook.size(), before.codebook.size());
  merged.segments = more(after.segments.size(), before.segments.size());
  merged.relations = more(after.relations.size(), before.relations.size());
  merged.declarations = more(after.declarations.size(), before.declarations.size());
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  for (const auto& [path, bytes] : planned) add_write(mine, after, path, *bytes, writes, changes);
  merged.changed = options.only_look ? !writes.empty() : work.commit(std::move(writes), std::move(changes));
  return merged;
}

}  // namespace coding
