// The codebook as a paper's appendix: category by category, each code with its rules, a passage that stands
// for it, and its counts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coding/analysis/quotes.hpp"
#include "coding/project/project.hpp"
#include "coding/table/word_document.hpp"

namespace coding::report {

struct CodebookField {
  std::string label{};  // "Definition", in the reader's language
  std::string text{};
};

struct CodebookEntry {
  std::size_t code = 0;   // position in the codebook
  std::size_t depth = 0;  // 0: a root
  std::string name{};
  std::string level{};
  std::vector<CodebookField> fields{};  // those that say something: brief, definition, use, avoid, borderline
  std::vector<std::string> examples{};  // the codebook's own
  std::optional<FoundQuote> quote{};    // chosen from the coder's passages, when the codebook has no example
  std::size_t segments = 0;             // of the coder, with everything below
  std::size_t participants = 0;
};

struct CodebookAppendixOptions {
  CoderId coder{};
  Language reader{"en"};
  Language gloss{};          // of names, where codes have one; empty: as they are
  std::size_t shorten = 60;  // words to keep of a passage; 0: all
  bool passages = true;      // without: no words of a transcript but the codebook's own
};

// One a code, in tree order. The passage is the first that quotes chooses when it spreads over participants.
// Needs project.segments with their quotes.
std::vector<CodebookEntry> codebook_appendix(const Project& project, const CodebookAppendixOptions& options,
                                             const TextSource& text_of);

// "12 segments of 5 participants".
std::string counts_in_words(const CodebookEntry& entry, const Language& reader);
// "“…” (Y5)" in the language of the study.
std::string quote_in_words(const CodebookEntry& entry, const Project& project);

// The entries as headings and paragraphs, for Word.
std::vector<WordPart> appendix_parts(const std::vector<CodebookEntry>& entries, const Project& project,
                                     const Language& reader);
// The same as a page that needs nothing else.
std::string appendix_page(const std::vector<CodebookEntry>& entries, const Project& project,
                          const Language& reader);

}  // namespace coding::report
