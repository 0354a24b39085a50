// The journal: who changed what, when and why, one line a change, never rewritten.
//
// journal/<coder>.jsonl is append-only; each entry carries the digest of the one before, so that a line taken
// out or altered is found. What changed is kept in a form that can be undone: lines removed and added, for
// texts and sources their digests (docs/formats/journal.md).
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/ids.hpp"

namespace coding {

// Who changes, when and why. The caller knows; the library has no clock and no user.
struct JournalNote {
  CoderId coder{};
  std::string time{};                 // UTC, ISO 8601: "2026-11-21T18:40:06Z"
  std::string command{};              // "code"
  std::string what{};                 // "coded Y5 120:341 as sosyallesme"
  std::string why{};                  // may be empty
  std::vector<std::string> undoes{};  // see JournalEntry
  std::string process{};  // "process 4711 on ankara": for the message of a second writer; not journalled
  std::chrono::milliseconds patience{0};  // how long to wait for another writer
};

// What happened to one file.
struct FileChange {
  std::string path{};
  // Line files: the lines that stood from `line` on (from 1) gave way to others. line 0: a sorted file, in
  // which each line knows its place (segments).
  std::size_t line = 0;
  std::vector<std::string> removed{};
  std::vector<std::string> added{};
  // Other files: SHA-256 before and after; empty where there was or is no file.
  bool by_digest = false;
  std::string before{};
  std::string after{};
  std::string parity{};  // of the bytes after (base/parity.hpp); empty in older entries
  bool operator==(const FileChange&) const = default;
};

struct JournalEntry {
  CoderId coder{};
  std::string time{};
  std::string command{};
  std::string what{};
  std::string why{};
  std::vector<FileChange> changes{};
  std::vector<std::string> undoes{};  // digests of the entries it takes back, the newest first
  std::string previous{};             // SHA-256 of the line before (without its LF); empty for the first
  std::string seal{};                 // SHA-256 of the line without its seal; empty in older entries
  std::string digest{};               // of this line: computed, not stored
  bool operator==(const JournalEntry&) const = default;
};

// The entry as one line, without its LF. Deterministic.
std::string journal_line(const JournalEntry& entry);

// The entry with the seal that belongs to it.
JournalEntry sealed(JournalEntry entry);

// What turns the old bytes into the new ones: the one stretch of lines that differs.
FileChange line_change(std::string path, const std::string& before, const std::string& after);

// The entries of one coder, or of all (by time, then coder, in the order of their files). Throws DataError
// "journal-malformed". A file that is not there has no entries.
std::vector<JournalEntry> read_journal(const std::filesystem::path& project,
                                       const std::optional<CoderId>& coder = {});

// "journal-altered" (an entry is not as it was written), "journal-broken" (one continues an entry that is not
// there), "journal-malformed", and as a note
// "journal-forked" (two entries continue the same one: one coder in two places, merged by git), each with
// file and line.
Diagnostics verify_journal(const std::filesystem::path& project);

}  // namespace coding
