// Where listed names stand in a text, as whole words, with what is attached to them.
//
// One pass over the words of the text, whatever the number of names: each kind of word is looked up once, by
// its match key (text/match_key.hpp), and again when a name goes on in the next word. What may be attached:
// behind an apostrophe anything (Ayşe’nin, Ali's); in Persian what a ZWNJ joins (the plural) and the ezafe of
// a name in ا or و (زهرای); in Turkish and Azerbaijani a case or plural ending by the rules of vowel harmony
// (Bakıdan). A hit is the name alone, so that "Ayşe’nin" becomes "[Ö1]’nin". What surprises: a name with a
// capital is only a name where the text has a capital, too, because deniz is also the sea; such a word, an
// ending that could be a part of another word, and a short name with an ending are hits that are not sure.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"

namespace coding {

struct NameHit {
  std::size_t begin = 0;  // bytes of the text: the name without what is attached to it
  std::size_t end = 0;
  std::size_t word_end = 0;  // behind what is attached
  std::size_t name = 0;      // its number in the list
  bool sure = true;
  bool operator==(const NameHit&) const = default;
};

class NameFinder {
 public:
  // Names without a letter are never found.
  NameFinder(const std::vector<std::string>& names, const Language& language);
  ~NameFinder();
  NameFinder(NameFinder&&) noexcept;
  NameFinder& operator=(NameFinder&&) noexcept;

  // From left to right, none overlapping another; of several the longest, and a sure one first. Remembers
  // words it has met, so it is not to be shared between threads. About 100 MB/s.
  std::vector<NameHit> find(std::string_view valid);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A word that may be a name, and how often it stands there.
struct NameCandidate {
  std::string name{};     // as it stood first
  std::size_t count = 0;  // with a capital (Persian: behind a title)
  std::size_t first = 0;  // byte of the first place
};

// Words with a capital that do not only begin sentences, and that stand less often without one. Persian has
// no capitals: there the words behind آقای, خانم, دکتر and other titles. In order of appearance.
std::vector<NameCandidate> name_candidates(std::string_view valid, const Language& language);

}  // namespace coding
