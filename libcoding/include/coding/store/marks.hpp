// What stands beside a document's text: marks, edits of cleaning, memos.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "coding/project/mark.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/text/edits.hpp"
#include "coding/text/text.hpp"

namespace coding {

// documents/<id>.marks.jsonl, in order; none when there is no such file. Throws what read_project throws, and
// DataError "span-outside", "marks-unsorted".
std::vector<Mark> read_marks(const std::filesystem::path& project, const Document& document);

// documents/<id>.edits.jsonl: what cleaning did, from the source's text to this one. `text` is the
// document's.
std::vector<Edit> read_edits(const std::filesystem::path& project, const Document& document,
                             const Text& text);

// memos/*.md, in natural order of their ids. Throws DataError "memo-malformed" with file and line.
std::vector<Memo> read_memos(const std::filesystem::path& project);
// One of them. Throws UsageError "memo-unknown".
Memo read_memo(const std::filesystem::path& project, const std::string& id);

// One line, without its LF.
std::string mark_line(const Mark& mark);

// The files: each line with its LF; sorted by mark_less.
std::string marks_jsonl(std::vector<Mark> marks);

// Positions in the file are those of the cleaned text.
std::string edits_jsonl(const std::vector<Edit>& edits);

std::string memo_markdown(const Memo& memo);

}  // namespace coding
