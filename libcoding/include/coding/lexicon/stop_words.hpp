// Words that are left out of counts: function words, and the fillers of speech.
//
// The lists for tr, fa, az and en are our own, compiled by word class (docs/methods/grouping-words.md); they
// are data of the program (libcoding/data/stop_words) and can be replaced by a file of the user's. Words are
// compared as keys (text/match_key), so capitals and letter variants need no entry. Fillers (ııı, hmm, yani,
// یعنی) are a list of their own: whether "yani" says something is for the researcher to decide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"

namespace coding {

class StopWords {
 public:
  StopWords() = default;
  // Keys in any order; empty ones and repetitions are passed over.
  explicit StopWords(std::vector<std::string> keys);

  bool contains(std::string_view key) const;
  // Sorted by bytes.
  const std::vector<std::string>& keys() const noexcept { return keys_; }

  bool operator==(const StopWords&) const = default;

 private:
  std::vector<std::string> keys_;
};

enum class StopWordGroup { function_words, fillers };

// Our own list; empty for a language that has none.
StopWords stop_words(const Language& language, StopWordGroup group);

// A list as users write it: UTF-8, one word a line, # and what follows it is a remark, blank lines are passed
// over. Throws DataError "stop-word-phrase" for a line that the tokenizer makes several words or none of,
// "not-utf8"; "stop-words-empty" when no word is in it.
StopWords read_stop_words(std::string_view bytes, std::string_view file, const Language& language);

// What either list or both hold.
StopWords joined(const StopWords& a, const StopWords& b);

}  // namespace coding
