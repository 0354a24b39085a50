// Memos come, change and go as files of their own.
#include "coding/base/error.hpp"
#include "coding/project/project.hpp"
#include "coding/store/change.hpp"
#include "store/marks_files.hpp"
#include "store/reading.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

// Against what is on disk, under the lock.
void require_subject(const Snapshot& snapshot, const Memo& memo) {
  if (memo.text.empty()) {
    throw UsageError({.slug = "memo-empty",
                      .message = "the memo has no words",
                      .hint = "nothing was changed; `coding memo remove ID` takes a memo away"});
  }
  const Project project = project_of(snapshot, {.segments = false, .quotes = false});
  if (!memo.code.empty()) project.codebook.at(memo.code);
  if (memo.relation && !find_relation(project.relations, *memo.relation)) {
    throw UsageError({.slug = "relation-unknown",
                      .message = "there is no relation '" + name_of(*memo.relation) + "'",
                      .hint = "`coding relations` lists them"});
  }
  if (memo.document.empty()) return;
  const Document& document = document_at(project, memo.document);
  if (memo.span.begin <= memo.span.end && memo.span.end <= document.length) return;
  throw UsageError({.slug = "span-outside",
                    .message = "the memo is about a passage outside the text of '" + document.id.value +
                               "', which has " + std::to_string(document.length) + " characters"});
}

// The author's name is in it, so that two people who write apart never name two memos alike.
std::string new_memo_id(const Snapshot& snapshot, const std::string& author) {
  for (std::size_t number = 1;; ++number) {
    std::string id = author + "-" + std::to_string(number);
    if (!snapshot.exists(memo_path(id))) return id;
  }
}

}  // namespace

std::string add_memo(const std::filesystem::path& project, Memo memo, const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  require_subject(work.snapshot(), memo);
  if (memo.id.empty()) memo.id = new_memo_id(work.snapshot(), note.coder.value);
  if (!is_well_formed_name(memo.id)) {
    throw UsageError({.slug = "name-invalid",
                      .message = "'" + memo.id + "' cannot be a memo's id",
                      .hint = "use letters, digits, hyphens and underscores"});
  }
  if (work.snapshot().exists(memo_path(memo.id))) {
    throw UsageError({.slug = "memo-exists",
                      .message = "there is a memo '" + memo.id + "' already",
                      .hint = "give another id, or change that one"});
  }
  work.commit({replacing(memo_path(memo.id), memo_markdown(memo))});
  return memo.id;
}

bool change_memo(const std::filesystem::path& project, const std::string& id,
                 const std::function<void(Memo&)>& edit, const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  require_memo(work.snapshot(), id);
  Memo memo = memo_of(work.snapshot(), id);
  edit(memo);
  memo.id = id;
  require_subject(work.snapshot(), memo);
  return work.commit({replacing(memo_path(id), memo_markdown(memo))});
}

void remove_memo(const std::filesystem::path& project, const std::string& id, const JournalNote& note,
                 Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  require_memo(work.snapshot(), id);
  work.commit({removing(memo_path(id))});
}

}  // namespace coding
