// What surprises: the dictionary writes names with a capital, so a folded word that it does not know is asked
// for once more in title case; and it holds softened forms of some nouns (kitabı, ağacı) as words of their
// own, which would keep them apart from kitap and ağaç.
#include "lexicon/turkish_stems.hpp"

#include <algorithm>
#include <vector>

#include <hunspell/hunspell.hxx>

#include "coding/base/error.hpp"
#include "coding/lexicon/stems.hpp"
#include "coding/text/fold.hpp"

namespace coding {

namespace {

const Language turkish{"tr"};

// hunspell refuses longer words; these never reach it.
constexpr std::size_t longest = 200;

// Does `stem` end in p, ç, t or k where `softened` has b, c, d or ğ?
bool is_hardened(const std::string& stem, const std::string& softened) {
  constexpr std::string_view pairs[][2] = {{"p", "b"}, {"ç", "c"}, {"t", "d"}, {"k", "ğ"}};
  return std::any_of(std::begin(pairs), std::end(pairs), [&](const auto& pair) {
    const auto& [hard, soft] = pair;
    if (!stem.ends_with(hard)) return false;
    const std::string begin = stem.substr(0, stem.size() - hard.size()) + std::string(soft);
    return softened.size() > begin.size() && softened.starts_with(begin);
  });
}

}  // namespace

struct TurkishStems::Spelling {
  explicit Spelling(const std::filesystem::path& affixes)
      : words(affixes.c_str(), std::filesystem::path(affixes).replace_extension(".dic").c_str()) {}
  Hunspell words;
};

TurkishStems::TurkishStems(std::filesystem::path dictionary) : dictionary_(std::move(dictionary)) {}
TurkishStems::~TurkishStems() = default;

TurkishStems::Spelling* TurkishStems::spelling() {
  if (!spelling_ && !dictionary_.empty()) {
    spelling_ = std::make_unique<Spelling>(dictionary_);
    if (spelling_->words.get_dict_encoding() != "UTF-8") {
      throw DataError({.slug = "dictionary-unusable",
                       .message = "the dictionary is in " + spelling_->words.get_dict_encoding(),
                       .hint = "take one in UTF-8, such as Debian's hunspell-tr",
                       .place = {dictionary_.string()}});
    }
  }
  return spelling_.get();
}

bool TurkishStems::is_word(const std::string& word) { return spelling()->words.spell(word); }

// The dictionary's stem of a word: the word itself when it is one of them, else the first; "" when unknown.
std::string TurkishStems::known_stem(const std::string& word) {
  if (word.size() > longest) return "";
  for (const std::string& form : {word, title_case(word, turkish)}) {
    const std::vector<std::string> stems = spelling()->words.stem(form);
    if (std::find(stems.begin(), stems.end(), form) != stems.end()) return word;
    if (!stems.empty() && !stems[0].empty()) return fold(stems[0], turkish);
    if (is_word(form)) return word;
  }
  return "";
}

std::string TurkishStems::hardened(const std::string& softened) {
  const std::string stem = snowball_.stem(softened);
  return is_hardened(stem, softened) && is_word(stem) ? stem : softened;
}

std::string TurkishStems::stem(const std::string& key) {
  const std::string head(before_apostrophe(key));
  if (spelling() == nullptr) return snowball_.stem(head);
  if (std::string stem = known_stem(key); !stem.empty()) return hardened(stem);
  // What stands before an apostrophe is a name or a number and has no suffix left: known or not, it is whole.
  if (head.size() < key.size()) {
    const std::string stem = known_stem(head);
    return stem.empty() ? snowball_.stem(head) : stem;
  }
  return snowball_.stem(key);
}

}  // namespace coding
