// definitions/<code>.json: the rules of a code that were changed after it was made, on one line.
//
// The codebook is joined by git line by line and never conflicts. That two people changed the rules of one
// code must not pass unseen, so each change of the rules also writes this file, which git joins as text: both
// sides then stand in a conflict of one line. As long as the codebook holds one line of the code, that line
// is what counts; when it holds several, this file says which rules hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/code.hpp"
#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

inline std::string definition_path(const CodeId& id) { return "definitions/" + id.value + ".json"; }

bool same_definition(const Code& a, const Code& b);

// Takes definition, use, avoid and examples out of the file. Throws as the reader does, "merge-conflict" too.
void read_definition(const Snapshot& snapshot, Code& code);

// The files that a new codebook.jsonl asks for: of codes whose rules it changes, and of new codes that find
// the file of an older one of their id.
std::vector<FileWrite> definition_writes(const Snapshot& snapshot, const std::string& new_codebook);

}  // namespace coding
