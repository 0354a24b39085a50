// Stems: what the forms of a word have in common, so that they can be counted together.
//
// A stem is a key for grouping and nothing to show: Snowball makes "ai" of aile. lexicon/grouping.hpp labels
// a group with its commonest form. By language (docs/methods/grouping-words.md has the measurements):
//   tr  hunspell with the Turkish dictionary; what it does not know is cut at the apostrophe and given to
//       Snowball. Where the dictionary holds a softened form (kitabı, ağacın), Snowball's hardened stem is
//       taken if the dictionary knows it, too (kitap, ağaç).
//   fa  the word as the match key has it; on request a light list of suffixes, cut only when what remains is
//       itself among the words.
//   az  the first five letters: measured better than Snowball's Turkish, and there is no dictionary.
//   en and the other languages of Snowball: Snowball. Any other: the word itself.
// What surprises: hunspell's dictionary takes 0.3 s to load and is loaded when the first stem is asked for.
// A word that it
// does not know costs up to a tenth of a millisecond, so stems are worked out for word types and are worth
// keeping: method() names what made them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/text/language.hpp"

namespace coding {

// Where Debian and its relatives keep hunspell's dictionaries: what callers pass when the user named nothing.
const std::vector<std::filesystem::path>& usual_dictionary_folders();

// The .aff file of a language's dictionary in the first folder that has it with its .dic; tr only (for fa and
// az there is none that stems).
std::optional<std::filesystem::path> find_dictionary(const Language& language,
                                                     const std::vector<std::filesystem::path>& folders);

struct StemOptions {
  Language language{};
  std::filesystem::path dictionary{};  // hunspell's .aff file, its .dic beside it; empty: none
  bool persian_suffixes = false;       // fa: cut the light list of suffixes
};

// Not to be shared between threads.
class Stemmer {
 public:
  // Throws DataError "dictionary-missing" when the dictionary named is not there, "dictionary-unusable" when
  // it is not in UTF-8.
  explicit Stemmer(StemOptions options);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // The stems of word types, one each, never empty. The types are keys: folded by text/match_key with the
  // language, ZWNJ dropped. The same list gives the same stems; in Persian with suffixes, a stem depends on
  // which other types are there.
  std::vector<std::string> stems(const std::vector<std::string_view>& types);

  // What makes the stems, as a stable name to keep with them: "tr/hunspell+snowball/1:<size of the .dic>".
  // Stems kept under another name are out of date.
  const std::string& method() const;

  // "stems-no-dictionary" (tr without hunspell), "stems-first-letters" (az), "stems-none": notes for the
  // user.
  const Diagnostics& notes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A Turkish word up to its apostrophe, which sets a suffix off a name or number (ankara'ya, 1992'de); the
// whole word when fewer than two letters stand before it (o'connor, l'entrée).
std::string_view before_apostrophe(std::string_view word);

// A Persian word (as a key) without the longest suffix of the light list, when at least three letters remain;
// otherwise the word. کتابهایشان gives کتاب; انسان gives انس, which is why stems() asks whether that is a
// word.
std::string_view without_persian_suffix(std::string_view key);

}  // namespace coding
