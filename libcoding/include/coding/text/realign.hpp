// Where the stretches of a text stand in a corrected version of it.
//
// Words are compared by their match key (text/match_key.hpp), so that NFC and NFD, line breaks, case and
// kinds of quote marks make no difference. The way from old to new words is a diff (patience anchors, Myers
// 1986 in the gaps); words that it leaves without a counterpart are looked for elsewhere, in rows (a
// paragraph that was moved). A stretch follows its words; where some are gone its ends go to the nearest that
// are left. The rules with their reasons: docs/methods/re-anchoring.md. What surprises: a stretch whose words
// could as well be others of the same spelling (of "evet, evet" one was taken out) is lost rather than
// guessed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// exact: the same words, in their order among the others. moved: the same words, elsewhere. changed: some of
// its words are gone or others have come in between; the ends stand at what is left. lost: its words are
// gone, or where they are is ambiguous.
enum class Anchoring { exact, moved, changed, lost };

// "exact", "moved", "changed", "lost".
std::string name_of(Anchoring anchoring);

struct NewPlace {
  Anchoring anchoring = Anchoring::lost;
  Span span{};  // of the new text; when lost: where the words stood, not empty unless the new text is
  bool is_gone = false;  // lost, and none of its words has a counterpart
};

class Realignment {
 public:
  // Keeps what it needs of both texts. About linear: 500 KB in less than half a second.
  Realignment(const Text& before, const Text& after, const Language& language);
  ~Realignment();
  Realignment(Realignment&&) noexcept;
  Realignment& operator=(Realignment&&) noexcept;

  // Throws UsageError "span-outside" for what is not in the old text. An empty stretch is never lost: it goes
  // where position() says, and is exact.
  NewPlace place(Span before) const;

  // Where a place between two words is now, by the words that kept their order: rises with `before`, the end
  // goes to the end.
  std::size_t position(std::size_t before) const;

  // Does this stretch of the new text hold whole words, and none that are the counterpart of an old one?
  bool is_new(Span after) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace coding
