// Taking changes back, and bringing them again.
//
// An undo is a change like any other: one transaction with one entry in the journal, which names the entries
// it takes back, so that the journal is never rewritten and the undo itself can be undone (that is redo).
// Each coder takes back their own changes, the newest first; what others did since stays. The method is the
// inverse of each entry's changes applied to the files as they are now. What surprises: a change is refused
// when its lines are not there any more because somebody changed them again, or when the project would not be
// sound without it (a code that has been used meanwhile); a new change forgets what could be brought again.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "coding/base/disk.hpp"
#include "coding/store/journal.hpp"

namespace coding {

// An undo that was not taken back, with the changes that it took back, the newest first.
struct StandingUndo {
  JournalEntry undo{};
  std::vector<JournalEntry> changes{};
};

// What a coder can take back and bring again, each the newest first. The making of the project is in neither.
struct UndoStacks {
  std::vector<JournalEntry> done{};
  std::vector<StandingUndo> undone{};
};

// The making of a project cannot be taken back.
bool makes_project(const JournalEntry& entry);

// From the coder's entries in the order of the file. An entry that takes back what is not there (a journal
// that was put together by hand) counts for nothing.
UndoStacks undo_stacks(const std::vector<JournalEntry>& entries);

// What `count` undos of one change, or `count` redos, would take back or bring again; each in the order in
// which that is done. Throws UsageError "undo-nothing", "redo-nothing" when there are fewer.
std::vector<JournalEntry> last_changes(const UndoStacks& stacks, const CoderId& coder, std::size_t count);
std::vector<JournalEntry> last_undone(const UndoStacks& stacks, const CoderId& coder, std::size_t count);

// Takes back the last `count` changes of note.coder as one change, and returns them, the newest first; the
// entry's `what` is made here. Throws
// UsageError "undo-nothing" (there are fewer), "undo-conflict" (what the change wrote is not there any more),
// what a fault in the project would be called that was not there before ("code-unknown", …), and DataError
// "undo-not-kept" when a text that was replaced on another machine is not kept on this one.
std::vector<JournalEntry> undo(const std::filesystem::path& project, std::size_t count,
                               const JournalNote& note, Disk& disk = real_disk());

// Brings again what the last `count` undos took back, and returns it in the order it was once done. Throws
// the same, "redo-nothing" for "undo-nothing".
std::vector<JournalEntry> redo(const std::filesystem::path& project, std::size_t count,
                               const JournalNote& note, Disk& disk = real_disk());

}  // namespace coding
