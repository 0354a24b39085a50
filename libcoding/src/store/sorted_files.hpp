// Files whose lines each know their place: the order of the lines says nothing, so that git joins
// two people's by lines, and the journal notes what came and went without a place.
#pragma once

#include <string>

#include "coding/store/journal.hpp"

namespace coding {

// segments/<coder>.jsonl, coded/<coder>.jsonl, relations.jsonl and the lists in foreign/.
bool is_sorted_file(const std::string& path);

// Whether the file goes with its last line, as those of declarations, relations and foreign things do.
bool goes_when_empty(const std::string& path);

// Whether line `a` stands before line `b` in such a file.
bool stands_before(const std::string& a, const std::string& b);

// The lines that came and went, in the order of the files.
FileChange sorted_change(const std::string& path, const std::string& before, const std::string& after);

}  // namespace coding
