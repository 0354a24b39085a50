// Is the project what its journals say, from the first entry to the last?
//
// The chain of every journal is followed, and all changes are done again from nothing: the lines of each file
// must be those that the journals put in and did not take out, each text and source the one whose digest they
// name. What differs was changed outside the program, by a person with an editor or by a disk: which of the
// two nobody can tell from the bytes, so it is named with its place and what the journals say instead. What
// surprises: after git joined the work of several people only the lines of a file are proven, not their
// order; a hand that swaps two lines there is not seen.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/base/disk.hpp"
#include "coding/store/journal.hpp"

namespace coding {

struct Verified {
  // By file and line. "journal-altered", "journal-broken", "journal-malformed", "changed-outside",
  // "line-missing", "file-missing"; as warnings "attributes-changed" and what an altered journal makes
  // uncertain; as notes "journal-forked", "journal-unsealed", "line-returned".
  Diagnostics faults{};
  std::size_t journals = 0;
  std::size_t entries = 0;
  std::size_t files = 0;  // that were compared
};

// Reads every file of the project; linear in its size, with the journals and 32 bytes a line in memory. Never
// throws for what is wrong inside the folder, but DataError "project-missing".
Verified verify_history(const std::filesystem::path& project);

// Takes what was changed outside the program into the journal of note.coder, as one entry that says what
// differs; the files stay as they are. Returns the files. After it the project is what its journals say.
// Throws DataError with the first fault when a journal itself is not whole, and what changes throw.
std::vector<std::string> adopt_outside_changes(const std::filesystem::path& project, const JournalNote& note,
                                               Disk& disk = real_disk());

// The files that it would take.
std::vector<std::string> files_changed_outside(const std::filesystem::path& project);

}  // namespace coding
