// Changes to a project, each one transaction with one journal entry.
//
// Every function takes the lock, finishes what an interrupted process left, reads what it depends on while
// nobody else can write, and commits. So two processes never lose each other's work. What would change
// nothing writes nothing and leaves no entry. Throws besides what is named: Error "project-locked",
// "disk-full", "file-unwritable", "change-unfinished", and DataError for a folder that cannot be read.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "coding/base/disk.hpp"
#include "coding/project/mark.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/transaction.hpp"
#include "coding/text/edits.hpp"
#include "coding/text/text.hpp"

namespace coding {

// Makes the folder (its parent must exist) and project.json, with an empty codebook. An empty study.id gets a
// new UUID. Throws UsageError "project-exists" when project.json is there, "folder-not-empty" when anything
// else is that does not begin with a dot or "README".
void create_project(const std::filesystem::path& project, Study study, const JournalNote& note,
                    Disk& disk = real_disk());

struct NewDocument {
  Document document{};  // text_sha256, length and source.sha256 are set here
  Text text{};
  std::vector<Mark> marks{};  // what the source says about stretches of the text
  std::vector<Edit> edits{};  // of cleaning: from the source's text to this one
  std::vector<Memo> memos{};  // remarks that came with the source; id and document are set here
  std::map<std::string, std::string> attributes{};  // of its participant, when that one is new
  std::string source{};                             // the bytes of the imported file
  bool keep_source = true;                          // as sources/<id>.<extension>
  std::string extension{};                          // "docx"
};

// All of them or none. Throws UsageError "document-exists", "name-invalid", "text-empty",
// "participant-unknown". `order` 0 becomes the next one. Participants that are not in participants.csv yet
// are added to it when `add_participants`.
struct AddDocumentsOptions {
  bool add_participants = true;
};
void add_documents(const std::filesystem::path& project, std::vector<NewDocument> documents,
                   const JournalNote& note, const AddDocumentsOptions& options = {},
                   Disk& disk = real_disk());

// What is known of one document, not its text. Participants whom it names and the project does not know are
// added. Returns whether anything changed.
bool change_document(const std::filesystem::path& project, const DocumentId& id,
                     const std::function<void(Document&)>& edit, const JournalNote& note,
                     Disk& disk = real_disk());

// The same with its marks. Throws UsageError "span-outside" for a mark that is not in the text.
bool change_marks(const std::filesystem::path& project, const DocumentId& id,
                  const std::function<void(Document&, std::vector<Mark>&)>& edit, const JournalNote& note,
                  Disk& disk = real_disk());

// Each returns whether anything changed. The functions get what is on disk at that moment, under the lock.
bool change_study(const std::filesystem::path& project, const std::function<void(Study&)>& edit,
                  const JournalNote& note, Disk& disk = real_disk());
bool change_participants(const std::filesystem::path& project,
                         const std::function<void(Study&, std::vector<Participant>&)>& edit,
                         const JournalNote& note, Disk& disk = real_disk());
// Throws UsageError "code-locked", as every change of a codebook does, for a code that was locked and stays
// so.
bool change_codebook(const std::filesystem::path& project, const std::function<void(Codebook&)>& edit,
                     const JournalNote& note, Disk& disk = real_disk());

// Everything but the texts at once: for merging codes, undoing, reconciling. Writes only the files whose
// bytes differ. Documents may be changed or taken out (their text and source go along), not added. Costs
// reading the whole project.
bool change_project(const std::filesystem::path& project, const std::function<void(Project&)>& edit,
                    const JournalNote& note, Disk& disk = real_disk());

struct SegmentsAdded {
  std::size_t added = 0;
  std::size_t already_there = 0;
  bool file_was_unsorted = false;  // the coder's file had been merged by hand; it is sorted now
};

// To one coder's file (the coder in the segments is not looked at). Lines that are there stay byte for byte.
// Throws UsageError "code-unknown", "code-locked", "code-inactive", "document-unknown", "span-outside",
// "span-empty". Costs one pass over that coder's file.
SegmentsAdded add_segments(const std::filesystem::path& project, const CoderId& coder,
                           const std::vector<CodedSegment>& segments, const JournalNote& note,
                           Disk& disk = real_disk());

// What identifies a segment within one coder's file.
struct SegmentKey {
  DocumentId document{};
  Span span{};
  CodeId code{};
  auto operator<=>(const SegmentKey&) const = default;
};
SegmentKey key_of(const CodedSegment& segment);

// How many were there and are gone. Throws UsageError "code-locked".
std::size_t remove_segments(const std::filesystem::path& project, const CoderId& coder,
                            const std::vector<SegmentKey>& keys, const JournalNote& note,
                            Disk& disk = real_disk());

// One coder's segments, and codes that are new, as one change. What is `gone` goes first; a passage that is
// coded already keeps its line. Codes that are there already are left as they are. Throws what add_segments
// and remove_segments throw. Costs one pass over that coder's file.
struct SegmentChange {
  std::vector<Code> new_codes{};
  std::vector<SegmentKey> gone{};
  std::vector<CodedSegment> come{};
};
struct SegmentsChanged {
  std::size_t gone = 0;
  std::size_t came = 0;
  bool file_was_unsorted = false;
};
SegmentsChanged change_segments(const std::filesystem::path& project, const CoderId& coder,
                                const SegmentChange& change, const JournalNote& note,
                                Disk& disk = real_disk());

// The same where the change follows from what the coder has: `plan` gets it as it is on disk, under the lock.
// Costs reading the coder's segments.
SegmentsChanged change_own_segments(
    const std::filesystem::path& project, const CoderId& coder,
    const std::function<SegmentChange(const std::vector<CodedSegment>&)>& plan, const JournalNote& note,
    Disk& disk = real_disk());

// The chosen ones of a coder's segments with another code. Where the passage has that code already they
// become one segment, as merged codes do (project/merged.hpp). Chosen ones that are not there are left out.
SegmentChange recoding(const std::vector<CodedSegment>& own, const std::vector<SegmentKey>& chosen,
                       const CodeId& to);

// What one coder has coded in one document, and the codebook, as one change. `edit` gets both as they are on
// disk, under the lock. A segment that comes back as it was keeps its line byte for byte; coder and document
// of the segments are set here. Throws UsageError "document-unknown", "code-unknown", "span-outside",
// "span-empty". Costs one pass over that coder's file. Returns whether anything changed.
bool change_coding(const std::filesystem::path& project, const CoderId& coder, const DocumentId& document,
                   const std::function<void(Codebook&, std::vector<CodedSegment>&)>& edit,
                   const JournalNote& note, Disk& disk = real_disk());

// coded/<coder>.jsonl: the coder has gone through these documents, or takes that back. How many are declared
// now and were not, or are not any more. Adding throws UsageError "document-unknown". Costs that file.
std::size_t add_declarations(const std::filesystem::path& project, const CoderId& coder,
                             const std::vector<DocumentId>& documents, const JournalNote& note,
                             Disk& disk = real_disk());
std::size_t remove_declarations(const std::filesystem::path& project, const CoderId& coder,
                                const std::vector<DocumentId>& documents, const JournalNote& note,
                                Disk& disk = real_disk());

// relations.jsonl. `edit` gets the relations with merged codes followed, as they are on disk, under the lock.
// Throws UsageError for what it adds or changes: "code-unknown", "kind-unknown", "relation-to-itself",
// "document-unknown", "span-outside", "span-empty". Returns whether anything changed.
bool change_relations(const std::filesystem::path& project,
                      const std::function<void(std::vector<Relation>&)>& edit, const JournalNote& note,
                      Disk& disk = real_disk());

// memos/<id>.md. Without an id the memo gets one made of the coder's name and a number, which is returned.
// Throws UsageError "memo-empty", "memo-exists", "memo-unknown", "name-invalid", "document-unknown",
// "code-unknown", "participant-unknown", "span-outside". change_memo returns whether anything changed.
std::string add_memo(const std::filesystem::path& project, Memo memo, const JournalNote& note,
                     Disk& disk = real_disk());
bool change_memo(const std::filesystem::path& project, const std::string& id,
                 const std::function<void(Memo&)>& edit, const JournalNote& note, Disk& disk = real_disk());
// Many at once, as one change: those without an id are new, others replace what stood there. Returns how many
// were written.
std::size_t put_memos(const std::filesystem::path& project, std::vector<Memo> memos, const JournalNote& note,
                      Disk& disk = real_disk());
void remove_memo(const std::filesystem::path& project, const std::string& id, const JournalNote& note,
                 Disk& disk = real_disk());

// The general door, for files that have no function of their own. `edit` says what to write; it runs under
// the lock. The journal entry is derived from the old and the new bytes: lines for .json, .jsonl, .csv, .md
// and .txt below memos/, digests for others.
bool change_files(const std::filesystem::path& project, const std::function<std::vector<FileWrite>()>& edit,
                  const JournalNote& note, Disk& disk = real_disk());

}  // namespace coding
