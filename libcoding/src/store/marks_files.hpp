// Marks, edits and memos out of their files.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/store/marks.hpp"
#include "store/json.hpp"
#include "store/snapshot.hpp"

namespace coding {

Mark parse_mark(JsonReader& reader, const JsonSource& source, std::string_view line);

// The marks of the kind turn; none when there is no file.
std::vector<Mark> turns_of(const Snapshot& snapshot, const DocumentId& id);

// All of them, sorted; none when there is no file.
std::vector<Mark> marks_of(const Snapshot& snapshot, const Document& document);

// `length` of the text, in code points.
std::vector<Mark> parse_marks(const JsonSource& source, std::size_t length);
std::vector<Edit> parse_edits(const JsonSource& source, const Text& text);
Memo parse_memo(const JsonSource& source, std::string id);
Memo memo_of(const Snapshot& snapshot, const std::string& id);
// Throws UsageError "memo-unknown".
void require_memo(const Snapshot& snapshot, const std::string& id);

}  // namespace coding
