// The parts of a project read from one snapshot: what the reader, the changes and the check have in common.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/journal.hpp"
#include "store/json.hpp"
#include "store/nouns.hpp"
#include "store/snapshot.hpp"

namespace coding {

Study study_of(const Snapshot& snapshot);
std::vector<Participant> participants_of(const Snapshot& snapshot);
std::vector<Document> documents_of(const Snapshot& snapshot, const ReadOptions& options);
std::vector<CoderId> coders_of(const Snapshot& snapshot);
Codebook codebook_of(const Snapshot& snapshot);
Project project_of(const Snapshot& snapshot, const ReadOptions& options);

// Of these coders, in their order, each one's as sort_key says. src/store/reading_segments.cpp.
std::vector<CodedSegment> segments_of(const Snapshot& snapshot, const std::vector<CoderId>& coders,
                                      const ReadOptions& options);

// One coder's, sorted by document; and those of these coders, in their order.
// src/store/reading_declarations.cpp.
std::vector<Declaration> declarations_of(const Snapshot& snapshot, const CoderId& coder);
std::vector<Declaration> declarations_of(const Snapshot& snapshot, const std::vector<CoderId>& coders,
                                         const ReadOptions& options);

// As they are written, and with lines of one relation joined. src/store/reading_relations.cpp.
std::vector<Relation> relations_of(const Snapshot& snapshot);

// The journals of all coders one behind the other, or one coder's.
// With `mentioning`, only entries in whose line these bytes stand.
std::vector<JournalEntry> journal_of(const Snapshot& snapshot, const std::optional<CoderId>& coder = {},
                                     std::string_view mentioning = {});

// The names in a folder that end so, without the ending, in natural order.
std::vector<std::string> stems_of(const Snapshot& snapshot, const std::string& folder,
                                  std::string_view ending);

// The files that stand in the folder itself, and the folders of the others; journals stand by themselves.
inline constexpr const char* relations_path = "relations.jsonl";
inline constexpr std::array single_files = {"project.json", "participants.csv", "codebook.jsonl",
                                            relations_path};
inline constexpr std::array file_folders = {"documents", "sources", "memos",  "definitions",
                                            "segments",  "coded",   "foreign"};

inline std::string document_path(const DocumentId& id) { return "documents/" + id.value + ".json"; }
inline std::string text_path(const DocumentId& id) { return "documents/" + id.value + ".txt"; }
inline std::string marks_path(const DocumentId& id) { return "documents/" + id.value + ".marks.jsonl"; }
inline std::string edits_path(const DocumentId& id) { return "documents/" + id.value + ".edits.jsonl"; }
inline std::string memo_path(const std::string& id) { return "memos/" + id + ".md"; }
inline std::string segments_path(const CoderId& id) { return "segments/" + id.value + ".jsonl"; }
inline std::string declarations_path(const CoderId& id) { return "coded/" + id.value + ".jsonl"; }
inline std::string journal_path(const CoderId& id) { return "journal/" + id.value + ".jsonl"; }

// The lines of a file without their LF, the blank ones, too.
std::vector<std::string_view> split_lines(std::string_view bytes);

// The lines of a .jsonl file; blank ones are left out.
struct NumberedLine {
  std::string_view text{};
  std::size_t number = 0;
};
std::vector<NumberedLine> lines_in(std::string_view bytes);
bool is_blank(std::string_view line);

// A text that can be one: "file-empty", "nul-byte", "not-utf8", else what the document says of it:
// "text-changed", "length-mismatch".
void require_text(const Document& document, std::string_view bytes);

}  // namespace coding
