#include "coding/store/change.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/project/faults.hpp"
#include "coding/project/locked_codes.hpp"
#include "coding/project/merged.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/write.hpp"
#include "coding/text/collate.hpp"
#include "store/change_relations.hpp"
#include "store/git_attributes.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"
#include "store/soundness.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace fs = std::filesystem;

namespace {

void require_free_folder(const fs::path& project) {
  std::error_code ignored;
  if (fs::exists(project / "project.json", ignored) || Snapshot(project).exists("project.json")) {
    throw UsageError({.slug = "project-exists",
                      .message = "there is a project in this folder already",
                      .hint = "choose another folder",
                      .place = {project.string()}});
  }
  for (const auto& entry : fs::directory_iterator(project, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.front() == '.' || name.starts_with("README")) continue;
    throw UsageError({.slug = "folder-not-empty",
                      .message = "the folder is not empty: there is '" + name + "' in it",
                      .hint = "choose a new folder for the project",
                      .place = {project.string()}});
  }
}

void sort_naturally(std::vector<Participant>& participants) {
  std::stable_sort(participants.begin(), participants.end(),
                   [](const auto& a, const auto& b) { return natural_less(a.id.value, b.id.value); });
}

// The files of what differs. The columns of participants.csv follow the study, so both go together.
std::vector<FileWrite> study_writes(const Study& study, const std::vector<Participant>& participants,
                                    const Study& old_study,
                                    const std::vector<Participant>& old_participants) {
  std::vector<FileWrite> writes;
  if (study != old_study) writes.push_back(replacing("project.json", project_json(study)));
  if (participants != old_participants || study.attributes != old_study.attributes)
    writes.push_back(replacing("participants.csv", participants_csv(study, participants)));
  return writes;
}

using SegmentsByCoder = std::map<CoderId, std::vector<CodedSegment>>;

SegmentsByCoder by_coder(const Project& project) {
  SegmentsByCoder out;
  for (const CoderId& coder : project.coders) out[coder];
  for (const CodedSegment& segment : project.segments) out[segment.coder].push_back(segment);
  return out;
}

void add_document_writes(const Snapshot& snapshot, const Project& before, const Project& after,
                         std::vector<FileWrite>& writes) {
  std::set<DocumentId> kept;
  for (const Document& document : after.documents) {
    kept.insert(document.id);
    const Document& old = document_at(before, document.id);
    if (document != old) writes.push_back(replacing(document_path(document.id), document_json(document)));
  }
  for (const Document& document : before.documents) {
    if (kept.contains(document.id)) continue;
    writes.push_back(removing(document_path(document.id)));
    writes.push_back(removing(text_path(document.id)));
    for (const std::string& path : {marks_path(document.id), edits_path(document.id)}) {
      if (snapshot.exists(path)) writes.push_back(removing(path));
    }
    for (const std::string& name : snapshot.list("sources")) {
      if (fs::path(name).stem() == document.id.value || name == document.id.value)
        writes.push_back(removing("sources/" + name));
    }
  }
}

// Only the lines that came or went: each knows its place in a sorted file.
FileChange segments_change(const std::string& path, const std::vector<CodedSegment>& before,
                           const std::vector<CodedSegment>& after) {
  std::multiset<std::string> gone;
  for (const CodedSegment& segment : before) gone.insert(segment_line(segment));
  FileChange change{.path = path};
  for (const CodedSegment& segment : after) {
    const std::string line = segment_line(segment);
    const auto same = gone.find(line);
    if (same == gone.end())
      change.added.push_back(line);
    else
      gone.erase(same);
  }
  change.removed.assign(gone.begin(), gone.end());
  return change;
}

// `before` as it is written.
void add_segment_writes(const Project& before, const Project& after, std::vector<FileWrite>& writes,
                        std::vector<FileChange>& changes) {
  const auto old_segments = by_coder(before);
  auto new_segments = by_coder(after);
  for (auto& [coder, segments] : new_segments) {
    const auto old = old_segments.find(coder);
    if (old != old_segments.end()) segments = as_written(before.codebook, old->second, std::move(segments));
  }
  for (const auto& [coder, segments] : new_segments) {
    const auto old = old_segments.find(coder);
    const std::vector<CodedSegment> none;
    const auto& there = old == old_segments.end() ? none : old->second;
    if (old != old_segments.end() && there == segments) continue;
    writes.push_back(replacing(segments_path(coder), segments_jsonl(segments)));
    changes.push_back(segments_change(segments_path(coder), there, segments));
  }
  for (const auto& [coder, segments] : old_segments) {
    if (new_segments.contains(coder)) continue;
    writes.push_back(removing(segments_path(coder)));
    changes.push_back(segments_change(segments_path(coder), segments, {}));
  }
}

using DeclarationsByCoder = std::map<CoderId, std::vector<Declaration>>;

DeclarationsByCoder declarations_by_coder(const Project& project) {
  DeclarationsByCoder out;
  for (const Declaration& declaration : project.declarations) out[declaration.coder].push_back(declaration);
  return out;
}

void add_declaration_writes(const Snapshot& snapshot, const Project& before, const Project& after,
                            std::vector<FileWrite>& writes, std::vector<FileChange>& changes) {
  if (before.declarations == after.declarations) return;
  const auto now = declarations_by_coder(after);
  auto all = declarations_by_coder(before);
  for (const auto& [coder, own] : now) all[coder];
  for (const auto& [coder, old] : all) {
    const auto own = now.find(coder);
    const std::string path = declarations_path(coder);
    const std::string was = snapshot.exists(path) ? snapshot.read(path) : std::string();
    const std::string bytes = own == now.end() ? std::string() : declarations_jsonl(own->second);
    if (bytes == was || (own != now.end() && own->second == old)) continue;
    writes.push_back(bytes.empty() ? removing(path) : replacing(path, bytes));
    changes.push_back(sorted_change(path, was, bytes));
  }
}

}  // namespace

void create_project(const fs::path& project, Study study, const JournalNote& note, Disk& disk) {
  require_free_folder(project);
  disk.make_directory(project);
  Workplace work(project, note, disk);
  require_free_folder(project);
  if (study.id.empty()) study.id = random_uuid();
  std::vector<FileWrite> writes;
  writes.push_back(replacing("project.json", project_json(study)));
  writes.push_back(replacing("participants.csv", participants_csv(study, {})));
  writes.push_back(replacing("codebook.jsonl", ""));
  writes.push_back(git_attributes_write(work.snapshot()));
  work.commit(std::move(writes));
  const fs::path parent = fs::absolute(project).parent_path();
  disk.sync_directory(parent);
}

bool change_study(const fs::path& project, const std::function<void(Study&)>& edit, const JournalNote& note,
                  Disk& disk) {
  return change_participants(
      project, [&](Study& study, std::vector<Participant>&) { edit(study); }, note, disk);
}

bool change_participants(const fs::path& project,
                         const std::function<void(Study&, std::vector<Participant>&)>& edit,
                         const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Study old_study = study_of(work.snapshot());
  const auto old_participants = participants_of(work.snapshot());
  Study study = old_study;
  auto participants = old_participants;
  edit(study, participants);
  sort_naturally(participants);
  Project before{.study = old_study, .participants = old_participants};
  Project after{.study = study, .participants = participants};
  if (study.core != old_study.core) after.codebook = before.codebook = codebook_of(work.snapshot());
  if (study.core == old_study.core)
    after.study.core = before.study.core = {};  // is no code without a codebook
  require_no_new_fault(before, after);
  return work.commit(study_writes(study, participants, old_study, old_participants));
}

bool change_codebook(const fs::path& project, const std::function<void(Codebook&)>& edit,
                     const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Codebook before = codebook_of(work.snapshot());
  Codebook after = before;
  edit(after);
  if (after == before) return false;
  require_locked_kept(before, after);
  std::vector<FileWrite> writes;
  writes.push_back(replacing("codebook.jsonl", codebook_jsonl(after)));
  return work.commit(std::move(writes));
}

bool change_project(const fs::path& project, const std::function<void(Project&)>& edit,
                    const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  Project before = project_of(work.snapshot(), {});
  Project after = before;
  edit(after);
  sort_naturally(after.participants);
  require_no_new_fault(before, after);
  require_locked_kept(before.codebook, after.codebook);
  if (!before.codebook.merged().empty())
    before.segments = project_of(work.snapshot(), {.follow_merged = false}).segments;
  auto writes = study_writes(after.study, after.participants, before.study, before.participants);
  std::vector<FileChange> changes;
  add_document_writes(work.snapshot(), before, after, writes);
  if (after.codebook != before.codebook)
    writes.push_back(replacing("codebook.jsonl", codebook_jsonl(after.codebook)));
  add_segment_writes(before, after, writes, changes);
  add_declaration_writes(work.snapshot(), before, after, writes, changes);
  add_relation_writes(work.snapshot(), before.relations, after.relations, writes, changes);
  return work.commit(std::move(writes), std::move(changes));
}

bool change_files(const fs::path& project, const std::function<std::vector<FileWrite>()>& edit,
                  const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  return work.commit(edit());
}

}  // namespace coding
