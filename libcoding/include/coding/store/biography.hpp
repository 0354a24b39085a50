// The life of a code as the journals tell it: what happened to it, and the passages it held at each time.
//
// The journals are replayed from the first entry on. A code holds the segments that carry its id and, from
// the moment another code is merged into it, those that carry that one's. What surprises: entries of several
// people are put in order by their times, so two clocks that differ may exchange neighbours; what was there
// is there all the same, because each line comes and goes by itself.
#pragma once

#include <string>
#include <vector>

#include "coding/project/segment.hpp"
#include "coding/store/journal.hpp"

namespace coding {

struct BiographyStep {
  JournalEntry entry{};
  bool taken_back = false;
  std::vector<std::string> events{};  // "added", "renamed from 'a' to 'b'", "merged from 'c'", "coded 3", …
  std::size_t held = 0;               // passages after it: a passage that a coder gave it twice counts once
  std::vector<CodedSegment> passages{};  // the same, with `passages`; by document, span and coder
};

struct BiographyOptions {
  bool passages = false;
};

// `entries` as read_journal gives them. Of a code that is known to nobody, nothing. Linear in the entries,
// with one look at each line that came or went; with passages also in what was held.
std::vector<BiographyStep> biography(const std::vector<JournalEntry>& entries, const CodeId& code,
                                     const BiographyOptions& options = {});

}  // namespace coding
