// The check's steps: each looks at one part of the folder, reports what is wrong and keeps what is sound.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/base/error.hpp"
#include "coding/project/project.hpp"
#include "coding/store/journal.hpp"
#include "store/reading.hpp"

namespace coding {

// What could be read, and in which line each noun stands.
struct Inspection {
  const Snapshot& snapshot;
  Project project{};
  std::vector<std::size_t> participant_lines{};
  std::vector<std::size_t> code_lines{};
  // By file, as project.segments and project.declarations stand.
  std::map<std::string, std::vector<std::size_t>> lines_of_coders{};
  // What relations rest on, with its line in relations.jsonl.
  struct Evidence {
    RelationKey key{};
    RelationEvidence evidence{};
    std::size_t line = 0;
  };
  std::vector<Evidence> evidence{};
  bool codebook_whole = true;  // without faults, so that a code that is missing is really missing
  bool documents_whole = true;
  bool participants_whole = true;
  bool study_whole = true;
  Diagnostics faults{};
};

// Runs a strict reader; its complaint becomes a fault. Returns whether there was none.
template <class Read>
bool attempt(Diagnostics& faults, Read read) {
  try {
    read();
    return true;
  } catch (const Error& error) {
    faults.push_back(error.diagnostic());
    return false;
  }
}

// The lines of a .jsonl file that can be read; of a merge conflict only the first marker is reported.
template <class Use>
void each_line(Inspection& inspection, const std::string& path, const std::string& bytes, Use use) {
  attempt(inspection.faults, [&] { require_no_conflict({.file = path, .bytes = bytes}); });
  for (const NumberedLine& line : lines_in(bytes)) {
    const JsonSource source{.file = path, .bytes = line.text, .first_line = line.number};
    const bool conflicts = line.text.starts_with("<<<<<<< ") || line.text.starts_with(">>>>>>> ") ||
                           line.text.starts_with("=======") || line.text.starts_with("||||||| ");
    if (!conflicts) attempt(inspection.faults, [&] { use(source, line); });
  }
}

// The bytes of a file. Nothing when it is missing or cannot be read, which is reported.
std::optional<std::string> bytes_or_fault(Inspection& inspection, const std::string& path);

// "ayse did on 2026-11-22T08:00:00Z (removed tea, “as agreed”)".
std::string told(const JournalEntry& entry);

void inspect_study(Inspection& inspection);
void inspect_participants(Inspection& inspection);
void inspect_documents(Inspection& inspection);
void inspect_marks(Inspection& inspection);  // marks and edits beside the texts
void inspect_memos(Inspection& inspection);
void inspect_codebook(Inspection& inspection);
void inspect_segments(Inspection& inspection);
void inspect_declarations(Inspection& inspection);  // src/store/check_declarations.cpp
void inspect_relations(Inspection& inspection);     // src/store/check_relations.cpp
void inspect_examples(Inspection& inspection);      // of codes, that link to passages
void inspect_values(Inspection& inspection);        // project/faults.hpp, with the lines of the files
void inspect_texts(Inspection& inspection);         // each text, and the quotes on it
void inspect_merge(Inspection& inspection);         // what git left when it joined two people's files
void inspect_aliases(Inspection& inspection);       // codes that were merged by one and used by another
void inspect_sources(Inspection& inspection);       // the files that were imported, against their digests
void inspect_leftovers(Inspection& inspection);     // files that belong to nothing, interrupted changes

}  // namespace coding
