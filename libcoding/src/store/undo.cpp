#include "coding/store/undo.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/project/locked_codes.hpp"
#include "store/reading.hpp"
#include "store/segment_lines.hpp"
#include "store/soundness.hpp"
#include "store/take_back.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

using Entries = std::vector<JournalEntry>;

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
    out.undone = std::move(undone_);
    return out;
  }

 private:
  // Does the entry take back undos, which is redo?
  bool brings_again(const JournalEntry& entry) {
    bool any = false;
    for (const std::string& digest : entry.undoes) {
      const auto undo = std::find_if(undone_.begin(), undone_.end(),
                                     [&](const StandingUndo& each) { return each.undo.digest == digest; });
      if (undo == undone_.end()) continue;
      done_.insert(done_.end(), undo->changes.rbegin(), undo->changes.rend());
      undone_.erase(undo);
      any = true;
    }
    return any;
  }

  void takes_back(const JournalEntry& entry) {
    StandingUndo undo{.undo = entry};
    for (const std::string& digest : entry.undoes) {
      const auto found = std::find_if(done_.rbegin(), done_.rend(),
                                      [&](const JournalEntry& each) { return each.digest == digest; });
      if (found == done_.rend()) continue;
      undo.changes.push_back(*found);
      done_.erase(std::next(found).base());
    }
    if (!undo.changes.empty()) undone_.push_back(std::move(undo));
  }

  Entries done_;
  std::vector<StandingUndo> undone_;
};

std::string times(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string told_of(const Entries& entries) {
  if (entries.size() == 1) return entries.front().what;
  std::string out = times(entries.size(), "change") + ": ";
  for (const JournalEntry& entry : entries) out += (&entry == entries.data() ? "" : "; ") + entry.what;
  return out;
}

// What is to be done, found in the journal while nobody else can write.
struct Plan {
  Entries taken_back{};  // entries, in this order
  Entries changes{};     // what the person is told of
  Entries remaining{};   // what the coder has done and stays
  const char* verb = "";
};

void require_unlocked_lines(const Codebook& codebook, const JournalEntry& entry) {
  for (const FileChange& change : entry.changes) {
    if (!change.path.starts_with("segments/")) continue;
    for (const auto* lines : {&change.removed, &change.added}) {
      for (const std::string& line : *lines) {
        if (const auto key = quick_key(line)) require_unlocked(codebook, {std::string(key->code)});
      }
    }
  }
}

void commit_without(Workplace& work, const Plan& plan, const Entries& all) {
  TakeBack files(work.snapshot(), plan.remaining, all);
  for (const JournalEntry& entry : plan.taken_back) files.take_back(entry);
  const Project before = project_of(work.snapshot(), {});
  try {
    const Project after = project_of(work.snapshot().with(files.files()), {});
    require_no_new_fault(before, after);
    require_locked_kept(before.codebook, after.codebook);
    for (const JournalEntry& entry : plan.taken_back) require_unlocked_lines(after.codebook, entry);
  } catch (const UsageError& error) {
    Diagnostic fault = error.diagnostic();
    fault.message = "this cannot be taken back, something is built on it; without it " + fault.message;
    fault.hint = "take back first what was built on it; `coding undo --coder NAME` does it for another coder";
    throw UsageError(fault);
  }
  work.commit(files.writes(), files.changes());
}

[[noreturn]] void refuse_count(const std::string& slug, const CoderId& coder, std::size_t there,
                               const std::string& what) {
  const std::string& who = coder.value;
  const std::string has = there == 0 ? who + " has no " + what : who + " has only " + times(there, what);
  throw UsageError({.slug = slug,
                    .message = has + " that could be taken back",
                    .hint = "name whose with --coder; each coder takes back their own"});
}

Entries own_entries(const Entries& all, const CoderId& coder) {
  Entries own;
  std::copy_if(all.begin(), all.end(), std::back_inserter(own),
               [&](const JournalEntry& entry) { return entry.coder == coder; });
  return own;
}

// `plan_for` may refuse. The entry's `what` is only known once the plan is.
template <class PlanFor>
Entries carry_out(const std::filesystem::path& project, const JournalNote& note, Disk& disk,
                  PlanFor plan_for) {
  require_project(project);
  JournalNote told = note;
  Workplace work(project, told, disk);
  const Entries all = journal_of(work.snapshot());
  Plan plan = plan_for(undo_stacks(own_entries(all, note.coder)));
  for (const JournalEntry& entry : plan.taken_back) told.undoes.push_back(entry.digest);
  told.what = plan.verb + told_of(plan.changes);
  commit_without(work, plan, all);
  return std::move(plan.changes);
}

}  // namespace

bool makes_project(const JournalEntry& entry) {
  return std::any_of(entry.changes.begin(), entry.changes.end(), [](const FileChange& change) {
    return change.path == "project.json" && change.removed.empty() && change.line <= 1;
  });
}

UndoStacks undo_stacks(const std::vector<JournalEntry>& entries) {
  Stacks stacks;
  for (const JournalEntry& entry : entries) stacks.read(entry);
  return std::move(stacks).finish();
}

std::vector<JournalEntry> last_changes(const UndoStacks& stacks, const CoderId& coder, std::size_t count) {
  if (count == 0 || stacks.done.size() < count)
    refuse_count("undo-nothing", coder, stacks.done.size(), "change");
  return {stacks.done.begin(), stacks.done.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<JournalEntry> last_undone(const UndoStacks& stacks, const CoderId& coder, std::size_t count) {
  if (count == 0 || stacks.undone.size() < count)
    refuse_count("redo-nothing", coder, stacks.undone.size(), "undo");
  Entries out;
  for (std::size_t i = 0; i < count; ++i)
    out.insert(out.end(), stacks.undone[i].changes.rbegin(), stacks.undone[i].changes.rend());
  return out;
}

std::vector<JournalEntry> undo(const std::filesystem::path& project, std::size_t count,
                               const JournalNote& note, Disk& disk) {
  return carry_out(project, note, disk, [&](const UndoStacks& stacks) {
    Plan plan{.changes = last_changes(stacks, note.coder, count), .verb = "took back "};
    plan.taken_back = plan.changes;
    plan.remaining.assign(stacks.done.begin() + static_cast<std::ptrdiff_t>(count), stacks.done.end());
    return plan;
  });
}

std::vector<JournalEntry> redo(const std::filesystem::path& project, std::size_t count,
                               const JournalNote& note, Disk& disk) {
  return carry_out(project, note, disk, [&](const UndoStacks& stacks) {
    Plan plan{.changes = last_undone(stacks, note.coder, count), .verb = "brought again "};
    for (std::size_t i = 0; i < count; ++i) plan.taken_back.push_back(stacks.undone[i].undo);
    plan.remaining = stacks.done;
    plan.remaining.insert(plan.remaining.end(), plan.changes.begin(), plan.changes.end());
    return plan;
  });
}

}  // namespace coding
