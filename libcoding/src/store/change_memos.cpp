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
void require_subject(const Project& project, const Memo& memo) {
  if (memo.text.empty()) {
    throw UsageError({.slug = "memo-empty",
                      .message = "the memo has no words",
                      .hint = "nothing was changed; `coding memo remove ID` takes a memo away"});
  }
  if (!memo.code.empty()) project.codebook.at(memo.code);
  if (memo.relation && !find_relation(project.relations, *memo.relation)) {
    throw UsageError({.slug = "relation-unknown",
                      .message = "there is no relation '" + name_of(*memo.relation) + "'",
                      .hint = "`coding relations` lists them"});
  }
  if (!memo.participant.empty() && find_participant(project, memo.participant) == nullptr) {
    throw UsageError({.slug = "participant-unknown",
                      .message = "there is no participant '" + memo.participant.value + "'",
                      .hint = "`coding participants` lists them"});
  }
  if (memo.document.empty()) return;
  const Document& document = document_at(project, memo.document);
  if (memo.span.begin <= memo.span.end && memo.span.end <= document.length) return;
  throw UsageError({.slug = "span-outside",
                    .message = "the memo is about a passage outside the text of '" + document.id.value +
                               "', which has " + std::to_string(document.length) + " characters"});
}

Project without_segments(const Snapshot& snapshot) {
  return project_of(snapshot, {.segments = false, .quotes = false});
}

// The author's name is in it, so that two people who write apart never name two memos alike. From `number`
// on, which then is the one after it.
std::string new_memo_id(const Snapshot& snapshot, const std::string& author, std::size_t& number) {
  for (;; ++number) {
    std::string id = author + "-" + std::to_string(number);
    if (snapshot.exists(memo_path(id))) continue;
    ++number;
    return id;
  }
}

}  // namespace

std::string add_memo(const std::filesystem::path& project, Memo memo, const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  require_subject(without_segments(work.snapshot()), memo);
  std::size_t number = 1;
  if (memo.id.empty()) memo.id = new_memo_id(work.snapshot(), note.coder.value, number);
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
  require_subject(without_segments(work.snapshot()), memo);
  return work.commit({replacing(memo_path(id), memo_markdown(memo))});
}

std::size_t put_memos(const std::filesystem::path& project, std::vector<Memo> memos, const JournalNote& note,
                      Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Snapshot& snapshot = work.snapshot();
  const Project read = without_segments(snapshot);
  std::vector<FileWrite> writes;
  std::size_t number = 1;
  for (Memo& memo : memos) {
    require_subject(read, memo);
    if (memo.id.empty()) memo.id = new_memo_id(snapshot, note.coder.value, number);
    std::string bytes = memo_markdown(memo);
    if (snapshot.exists(memo_path(memo.id)) && snapshot.read(memo_path(memo.id)) == bytes) continue;
    writes.push_back(replacing(memo_path(memo.id), std::move(bytes)));
  }
  const std::size_t put = writes.size();
  work.commit(std::move(writes));
  return put;
}

void remove_memo(const std::filesystem::path& project, const std::string& id, const JournalNote& note,
                 Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  require_memo(work.snapshot(), id);
  work.commit({removing(memo_path(id))});
}

}  // namespace coding
