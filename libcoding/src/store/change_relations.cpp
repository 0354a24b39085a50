// Relations come, change and go as lines of one file, which goes with the last of them.
#include "store/change_relations.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/write.hpp"
#include "store/git_attributes.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

void require_passage(const Project& project, const RelationEvidence& evidence) {
  const Document& document = document_at(project, evidence.document);
  if (evidence.span.begin < evidence.span.end && evidence.span.end <= document.length) return;
  const bool is_empty = evidence.span.begin >= evidence.span.end;
  throw UsageError({.slug = is_empty ? "span-empty" : "span-outside",
                    .message = "the evidence " + document.id.value + " " + name_of(evidence.span) +
                               (is_empty ? " holds nothing" : " ends behind the text, which has ") +
                               (is_empty ? "" : std::to_string(document.length) + " characters")});
}

// What was there already may be as wrong as it is; `check` tells it.
void require_sound(const Project& project, const std::vector<Relation>& before,
                   const std::vector<Relation>& after) {
  for (const Relation& relation : after) {
    const Relation* there = find_relation(before, relation.key);
    if (there && *there == relation) continue;
    project.codebook.at(relation.key.from);
    project.codebook.at(relation.key.to);
    kind_at(project.study, relation.key.kind);
    if (relation.key.from == relation.key.to) {
      throw UsageError({.slug = "relation-to-itself",
                        .message = "'" + relation.key.from.value + "' cannot be related to itself",
                        .hint = "name two codes"});
    }
    for (const RelationEvidence& evidence : relation.evidence) {
      const bool is_known = there && std::find(there->evidence.begin(), there->evidence.end(), evidence) !=
                                         there->evidence.end();
      if (!is_known) require_passage(project, evidence);
    }
  }
}

}  // namespace

void add_relation_writes(const Snapshot& snapshot, const std::vector<Relation>& before,
                         const std::vector<Relation>& after, std::vector<FileWrite>& writes,
                         std::vector<FileChange>& changes) {
  if (before == after) return;
  const std::string was = snapshot.exists(relations_path) ? snapshot.read(relations_path) : std::string();
  const std::string now = relations_jsonl(after);
  if (now == was) return;
  writes.push_back(now.empty() ? removing(relations_path) : replacing(relations_path, now));
  changes.push_back(sorted_change(relations_path, was, now));
  if (auto attributes = git_attributes_update(snapshot)) writes.push_back(*std::move(attributes));
}

bool change_relations(const std::filesystem::path& project,
                      const std::function<void(std::vector<Relation>&)>& edit, const JournalNote& note,
                      Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Project read = project_of(work.snapshot(), {.segments = false, .quotes = false});
  auto after = read.relations;
  edit(after);
  after = joined_relations(std::move(after));
  require_sound(read, read.relations, after);
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  add_relation_writes(work.snapshot(), read.relations, after, writes, changes);
  return work.commit(std::move(writes), std::move(changes));
}

}  // namespace coding
