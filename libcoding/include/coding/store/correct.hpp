// A document's text replaced by a corrected one, with everything that stands on it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "coding/base/disk.hpp"
#include "coding/project/project.hpp"
#include "coding/project/reanchor.hpp"
#include "coding/store/journal.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct Correction {
  Document document{};        // as it is to be; its text_sha256 is still that of the text that is corrected
  Text text{};                // the corrected one
  std::vector<Mark> marks{};  // of the corrected one
  std::string source{};       // the bytes of the file it was read from; kept where the one before is kept
  std::string extension{};    // "txt"
};

// What would become of the segments of all coders on this document; changes nothing. By coder, then as they
// stand in the file. Throws what read_project and read_text throw, UsageError "document-unknown".
std::vector<Reanchored> planned_correction(const std::filesystem::path& project, const DocumentId& id,
                                           const Text& corrected);

// Text, facts, marks, segments, memos on passages and the kept source, as one change with one journal entry;
// the list of cleaning's edits goes, because it leads to a source that is no more. Returns what became of the
// segments. Throws UsageError "text-same" when nothing differs, "text-empty", "nul-byte", "document-unknown",
// "document-changed" when the text is another one than the caller saw, and what the changes throw.
std::vector<Reanchored> correct_document(const std::filesystem::path& project, Correction correction,
                                         const JournalNote& note, Disk& disk = real_disk());

}  // namespace coding
