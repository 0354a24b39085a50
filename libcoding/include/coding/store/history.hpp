// What the journals tell: all changes in order, those that concern one code or document, and which of them
// were taken back.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coding/store/journal.hpp"

namespace coding {

struct HistoryScope {
  std::optional<CoderId> coder{};
  std::optional<CodeId> code{};          // its definition, and segments with it
  std::optional<DocumentId> document{};  // itself, what stands beside it, and its segments
};

struct HistoryStep {
  JournalEntry entry{};
  bool taken_back = false;  // and not brought again
};

// `entries` as read_journal gives them. A renamed code has its old id in what is older than the renaming.
// Linear, with one parsing of each line that came or went when a code or a document is asked for.
std::vector<HistoryStep> history(const std::vector<JournalEntry>& entries, const HistoryScope& scope = {});

// When each coder changed something last.
std::map<CoderId, std::string> last_changes(const std::vector<JournalEntry>& entries);

}  // namespace coding
