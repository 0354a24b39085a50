// A concordance: each place where a pattern occurs, with what stands around it (key word in context).
//
// Places come from the index, document by document, so the first lines are there before the last document is
// looked at; the words around come from the text, which is read only for documents with a hit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/corpus.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct Hit {
  std::uint32_t document = 0;  // of the index
  std::uint32_t turn = 0;      // of the index
  std::uint32_t first_word = 0;
  std::uint32_t words = 0;  // gaps included
  bool operator==(const Hit&) const = default;
};

// The places of a pattern in the included parts, in the order of the documents and of the text. A place is
// where the pattern begins; of several ways to match from there the one that ends first. A phrase does not
// leave its turn. Refers to index and selection, which must outlive it.
class Hits {
 public:
  Hits(const Index& index, const Selection& selection, PreparedPattern pattern);
  ~Hits();
  Hits(Hits&&) noexcept;
  Hits& operator=(Hits&&) noexcept;

  // The hits of the next document that has any; empty at the end. Starting costs about 50 ns for each form
  // that is matched, then about 10 ns a hit.
  std::vector<Hit> next_document();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All of them.
std::vector<Hit> hits_of(const Index& index, const Selection& selection, const PreparedPattern& pattern);

enum class ContextUnit { words, characters, turn };

// Never beyond the turn. Characters are graphemes (what a reader sees as one), none of which is cut.
struct ContextOptions {
  ContextUnit unit = ContextUnit::words;
  std::size_t left = 8;  // of words or characters
  std::size_t right = 8;
};

// A hit as a reader sees it. Left, match and right are stretches of the text that follow each other, white
// space and line breaks included; with a context of words, left begins and right ends with a word.
struct ConcordanceLine {
  std::uint32_t document = 0;  // of the index
  std::uint32_t turn = 0;
  Span span{};       // of the match, in code points
  Span left_span{};  // of the contexts
  Span right_span{};
  std::string left{}, match{}, right{};
  std::string label{};          // of the turn; empty: none
  ParticipantId participant{};  // empty: not known, or no participant
  bool operator==(const ConcordanceLine&) const = default;
};

// What the lines of hits of one document say. `text` is that document's. Throws DataError "index-stale" when
// the text is not as long as the index says.
std::vector<ConcordanceLine> lines_of(const Index& index, const Selection& selection, const Text& text,
                                      std::span<const Hit> hits, const ContextOptions& options = {});

enum class ConcordanceOrder { text, left, right, match };

// left: by the words before the match, the nearest first; right: by those behind it; match: by the match and
// then those behind it. All by folded words in the alphabet of the language; equal ones stay as
// they are.
void sort_lines(std::vector<ConcordanceLine>& lines, ConcordanceOrder order, const Language& language);

// A regular expression over running text, words and all: not from the index, but turn by turn through the
// match key of the texts, so that case and letters are levelled as everywhere (lexicon/patterns.hpp folds the
// expression). White space of any length is one space.
class TextSearch {
 public:
  // Throws UsageError "regex-malformed".
  TextSearch(const Index& index, const Selection& selection, std::string_view regex);
  ~TextSearch();
  TextSearch(TextSearch&&) noexcept;
  TextSearch& operator=(TextSearch&&) noexcept;

  // The lines of one document. Empty matches are passed over. Throws UsageError "regex-slow". About 30 MB/s.
  std::vector<ConcordanceLine> lines(std::uint32_t document, const Text& text, const ContextOptions& options);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coding
