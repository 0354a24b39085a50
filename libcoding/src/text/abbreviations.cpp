#include "abbreviations.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "coding/text/fold.hpp"

namespace coding {

namespace {

using std::string_view;

// Small: in any case. With a capital: only with a capital.
constexpr string_view everywhere[] = {"Prof", "Dr",  "Mr",  "Mrs",   "Ms",   "St",  "Jr",  "Sr",     "e.g",
                                      "i.e",  "etc", "vs",  "cf",    "viz",  "pp",  "ca",  "approx", "Ph.D",
                                      "Rev",  "Vol", "Fig", "et al", "ibid", "eds", "Inc", "Ltd"};
constexpr string_view turkish[] = {"vb",  "vd",  "vs",    "bkz",   "bk",  "krş", "örn", "yy",  "Doç", "Yrd",
                                   "Öğr", "Gör", "Arş",   "Uzm",   "Av",  "Sok", "Sk",  "Cad", "Cd",  "Mah",
                                   "Mh",  "Apt", "Blv",   "Tel",   "Müh", "Mim", "Ecz", "Hz",  "Sn",  "Gen",
                                   "Alb", "Yzb", "Bnb",   "Çev",   "Haz", "Yay", "Ed",  "Fak", "Böl", "m.ö",
                                   "m.s", "t.c", "a.g.e", "a.g.m", "Ort", "Müd", "Bşk", "dk",  "sn"};
constexpr string_view azerbaijani[] = {"və s", "və b", "məs", "Dos",   "Akad", "Küç", "Şəh",
                                       "Ray",  "Pr",   "b.e", "b.e.ə", "e.ə",  "Tel", "müəl"};
constexpr string_view persian[] = {"ق.م", "ه.ش", "ه.ق", "هـ.ش", "هـ.ق", "ر.ک", "رک", "ب.م", "پ.ن", "ج.ا"};

// Folded, with whether it must be written with a capital.
using Entries = std::map<std::string, bool, std::less<>>;

bool is_titled(string_view word, const Language& language) {
  return word == title_case(word, language) && word != lower(word, language);
}

template <std::size_t n>
Entries entries_of(const string_view (&list)[n], const Language& language) {
  Entries entries;
  for (const string_view word : list) entries.emplace(fold(word, language), is_titled(word, language));
  return entries;
}

bool holds(const Entries& entries, string_view word, const Language& language) {
  const auto entry = entries.find(fold(word, language));
  return entry != entries.end() && (!entry->second || is_titled(word, language));
}

// Of one language, beside those common to all.
const Entries* own_entries(const Language& language) {
  static const Entries of_turkish = entries_of(turkish, {"tr"});
  static const Entries of_azerbaijani = entries_of(azerbaijani, {"az"});
  static const Entries of_persian = entries_of(persian, {"fa"});
  const std::string tag = primary(language);
  if (tag == "tr") return &of_turkish;
  if (tag == "az") return &of_azerbaijani;
  return tag == "fa" ? &of_persian : nullptr;
}

bool is_listed(string_view word, const Language& language) {
  static const Entries common = entries_of(everywhere, {"en"});
  if (holds(common, word, {"en"})) return true;
  const Entries* own = own_entries(language);
  return own != nullptr && holds(*own, word, language);
}

constexpr std::size_t longest_word = 16;  // in bytes

// Answers given before, each in the place of its hash: the last words of sentences are few, and folding them
// is most of what finding the sentences of a long text costs.
class Answers {
 public:
  bool of(string_view word, const Language& language) {
    if (language != language_) {
      language_ = language;
      kept_.fill({});
    }
    Answer& kept = kept_[std::hash<string_view>()(word) % kept_.size()];
    if (string_view(kept.word.data(), kept.length) != word) {
      kept.length = word.copy(kept.word.data(), kept.word.size());
      kept.listed = is_listed(word, language);
    }
    return kept.listed;
  }

 private:
  struct Answer {
    std::array<char, longest_word> word{};
    std::size_t length = 0;
    bool listed = false;
  };
  Language language_{};
  std::array<Answer, 1024> kept_{};
};

// The second words of those that have two, folded.
std::set<std::string, std::less<>> second_words() {
  std::set<std::string, std::less<>> out;
  const auto add = [&](const auto& list, const Language& language) {
    for (const string_view entry : list) {
      if (const auto space = entry.find(' '); space != string_view::npos)
        out.insert(fold(entry.substr(space + 1), language));
    }
  };
  add(everywhere, {"en"});
  add(turkish, {"tr"});
  add(azerbaijani, {"az"});
  add(persian, {"fa"});
  return out;
}

}  // namespace

bool is_abbreviation(string_view word, const Language& language) {
  thread_local Answers answers;
  return !word.empty() && word.size() <= longest_word && answers.of(word, language);
}

bool may_close_abbreviation(string_view word, const Language& language) {
  static const auto closing = second_words();
  constexpr std::size_t longest = 8;  // in bytes, whatever the letters of "al" are spelled with
  return word.size() <= longest && closing.contains(fold(word, language));
}

}  // namespace coding
