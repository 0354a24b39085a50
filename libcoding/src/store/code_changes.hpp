// What an entry of the journal did to the lines of codes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "coding/project/code.hpp"
#include "coding/store/journal.hpp"

namespace coding {

struct CodeChange {
  CodeId id{};
  std::optional<Code> before{};
  std::optional<Code> after{};
};

// By id, without codes whose line only moved. Lines that are no code are passed over.
std::vector<CodeChange> code_changes(const JournalEntry& entry);

// "added", "removed", "renamed from 'a' to 'b'", "moved under b", "defined: definition, use", "locked", …
std::vector<std::string> events_of(const CodeChange& change);

}  // namespace coding
