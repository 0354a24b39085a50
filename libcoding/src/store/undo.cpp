#include "coding/store/undo.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "coding/base/error.hpp"
#include "store/reading.hpp"
#include "store/soundness.hpp"
#include "store/take_back.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

using Entries = std::vector<JournalEntry>;

// An undo on its way through the journal.
struct Undone {
  std::string digest{};  // of the undo's entry
  Entries entries{};     // what it took back, the newest first
};

class Stacks {
 public:
  void read(const JournalEntry& entry) {
    if (entry.undoes.empty()) {
      if (makes_project(entry)) return;
      done_.push_back(entry);
      undone_.clear();
      return;
    }
    if (!brings_again(entry)) takes_back(entry);
  }

  UndoStacks finish() && {
    UndoStacks out{.done = std::move(done_)};
    std::reverse(out.done.begin(), out.done.end());
    std::reverse(undone_.begin(), undone_.end());
    for (Undone& undo : undone_) out.undone.push_back(std::move(undo.entries));
    return out;
  }

  const Undone* last_undone(std::size_t number) const {
    return number < undone_.size() ? &undone_[undone_.size() - 1 - number] : nullptr;
  }

 private:
  // Does the entry take back undos, which is redo?
  bool brings_again(const JournalEntry& entry) {
    bool any = false;
    for (const std::string& digest : entry.undoes) {
      const auto undo = std::find_if(undone_.begin(), undone_.end(),
                                     [&](const Undone& each) { return each.digest == digest; });
      if (undo == undone_.end()) continue;
      done_.insert(done_.end(), undo->entries.rbegin(), undo->entries.rend());
      undone_.erase(undo);
      any = true;
    }
    return any;
  }

  void takes_back(const JournalEntry& entry) {
    Undone undo{.digest = entry.digest};
    for (const std::string& digest : entry.undoes) {
      const auto found = std::find_if(done_.rbegin(), done_.rend(),
                                      [&](const JournalEntry& each) { return each.digest == digest; });
      if (found == done_.rend()) continue;
      undo.entries.push_back(*found);
      done_.erase(std::next(found).base());
    }
    if (!undo.entries.empty()) undone_.push_back(std::move(undo));
  }

  Entries done_;
  std::vector<Undone> undone_;
};

Stacks stacks_of(const Entries& entries) {
  Stacks stacks;
  for (const JournalEntry& entry : entries) stacks.read(entry);
  return stacks;
}

std::string times(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// Entries of other coders that came after one of ours, by their clocks.
Entries others_since(const Entries& all, const JournalEntry& entry) {
  Entries out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out), [&](const JournalEntry& other) {
    return other.coder != entry.coder && other.time >= entry.time;
  });
  return out;
}

std::string told_of(const Entries& entries) {
  if (entries.size() == 1) return entries.front().what;
  std::string out = times(entries.size(), "change") + ": ";
  for (const JournalEntry& entry : entries) out += (&entry == entries.data() ? "" : "; ") + entry.what;
  return out;
}

// Takes the entries back in their order and commits.
void commit_without(Workplace& work, const Entries& entries, const Entries& remaining, const Entries& all) {
  TakeBack files(work.snapshot(), remaining);
  for (const JournalEntry& entry : entries) files.take_back(entry, others_since(all, entry));
  const Project before = project_of(work.snapshot(), {});
  try {
    require_no_new_fault(before, project_of(work.snapshot().with(files.files()), {}));
  } catch (const UsageError& error) {
    Diagnostic fault = error.diagnostic();
    fault.message = "this cannot be taken back, something is built on it; without it " + fault.message;
    fault.hint = "take back first what was built on it; `coding undo --coder NAME` does it for another coder";
    throw UsageError(fault);
  }
  work.commit(files.writes(), files.changes());
}

[[noreturn]] void refuse_count(const std::string& slug, const CoderId& coder, std::size_t there,
                               const std::string& what, const std::string& verb) {
  const std::string& who = coder.value;
  throw UsageError({.slug = slug,
                    .message = there == 0
                                   ? who + " has no " + what + " that could be " + verb
                                   : who + " has only " + times(there, what) + " that could be " + verb,
                    .hint = "name whose with --coder; each coder takes back their own"});
}

// The digest of an undo's entry, which only the file has: UndoStacks speaks of what was taken back.
Entries undo_entries(const Entries& own, const Stacks& stacks, std::size_t count) {
  Entries out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& digest = stacks.last_undone(i)->digest;
    out.push_back(*std::find_if(own.begin(), own.end(),
                                [&](const JournalEntry& entry) { return entry.digest == digest; }));
  }
  return out;
}

Entries own_entries(const Entries& all, const CoderId& coder) {
  Entries own;
  std::copy_if(all.begin(), all.end(), std::back_inserter(own),
               [&](const JournalEntry& entry) { return entry.coder == coder; });
  return own;
}

}  // namespace

bool makes_project(const JournalEntry& entry) {
  return std::any_of(entry.changes.begin(), entry.changes.end(), [](const FileChange& change) {
    return change.path == "project.json" && change.removed.empty();
  });
}

UndoStacks undo_stacks(const std::vector<JournalEntry>& entries) { return stacks_of(entries).finish(); }

std::vector<JournalEntry> last_changes(const UndoStacks& stacks, const CoderId& coder, std::size_t count) {
  if (count == 0 || stacks.done.size() < count)
    refuse_count("undo-nothing", coder, stacks.done.size(), "change", "taken back");
  return {stacks.done.begin(), stacks.done.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<JournalEntry> last_undone(const UndoStacks& stacks, const CoderId& coder, std::size_t count) {
  if (count == 0 || stacks.undone.size() < count)
    refuse_count("redo-nothing", coder, stacks.undone.size(), "undo", "taken back");
  Entries out;
  for (std::size_t i = 0; i < count; ++i)
    out.insert(out.end(), stacks.undone[i].rbegin(), stacks.undone[i].rend());
  return out;
}

std::vector<JournalEntry> undo(const std::filesystem::path& project, std::size_t count,
                               const JournalNote& note, Disk& disk) {
  require_project(project);
  JournalNote told = note;
  Workplace work(project, told, disk);
  const Entries all = journal_of(work.snapshot());
  const UndoStacks stacks = undo_stacks(own_entries(all, note.coder));
  Entries changes = last_changes(stacks, note.coder, count);
  for (const JournalEntry& entry : changes) told.undoes.push_back(entry.digest);
  told.what = "took back " + told_of(changes);
  const Entries remaining(stacks.done.begin() + static_cast<std::ptrdiff_t>(count), stacks.done.end());
  commit_without(work, changes, remaining, all);
  return changes;
}

std::vector<JournalEntry> redo(const std::filesystem::path& project, std::size_t count,
                               const JournalNote& note, Disk& disk) {
  require_project(project);
  JournalNote told = note;
  Workplace work(project, told, disk);
  const Entries all = journal_of(work.snapshot());
  const Entries own = own_entries(all, note.coder);
  const Stacks stacks = stacks_of(own);
  UndoStacks finished = Stacks(stacks).finish();
  Entries again = last_undone(finished, note.coder, count);
  const Entries undos = undo_entries(own, stacks, count);
  for (const JournalEntry& entry : undos) told.undoes.push_back(entry.digest);
  told.what = "brought again " + told_of(again);
  Entries remaining = std::move(finished.done);
  remaining.insert(remaining.end(), again.begin(), again.end());
  commit_without(work, undos, remaining, all);
  return again;
}

}  // namespace coding
