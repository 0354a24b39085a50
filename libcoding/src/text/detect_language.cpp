#include "coding/text/detect_language.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t fewest_letters = 20;
constexpr double least_score = 0.6;
constexpr double least_votes = 0.1;  // of the words

// In which of the lists a word stands.
enum List : unsigned char { english = 1, turkish = 2, azerbaijani = 4, persian = 8, arabic = 16 };

constexpr auto english_words = std::to_array<std::u32string_view>(
    {U"the",   U"and",   U"of",    U"to",    U"is",   U"that", U"it",    U"for",  U"with",
     U"as",    U"are",   U"this",  U"be",    U"have", U"from", U"by",    U"not",  U"they",
     U"at",    U"or",    U"which", U"their", U"you",  U"we",   U"were",  U"has",  U"can",
     U"what",  U"would", U"there", U"been",  U"but",  U"my",   U"about", U"when", U"because",
     U"these", U"other", U"more",  U"also",  U"how",  U"your", U"who",   U"our"});

constexpr auto turkish_words = std::to_array<std::u32string_view>(
    {U"ve",   U"bir",   U"bu",    U"için",  U"ile",  U"olarak", U"daha",  U"çok",   U"olan",     U"ama",
     U"gibi", U"kadar", U"var",   U"değil", U"şey",  U"ben",    U"diye",  U"göre",  U"ancak",    U"veya",
     U"hem",  U"sonra", U"böyle", U"öyle",  U"oldu", U"olduğu", U"ise",   U"bana",  U"yani",     U"zaman",
     U"evet", U"hayır", U"nasıl", U"neden", U"her",  U"şu",     U"onlar", U"kendi", U"üzerinde", U"vd"});

constexpr auto azerbaijani_words = std::to_array<std::u32string_view>(
    {U"və",   U"bir", U"bu",   U"üçün", U"ilə",    U"də",    U"da",    U"ki",    U"olan", U"daha",
     U"çox",  U"hər", U"amma", U"kimi", U"qədər",  U"deyil", U"mən",   U"sonra", U"necə", U"bəli",
     U"xeyr", U"isə", U"həm",  U"onun", U"olaraq", U"ola",   U"bilər", U"edir",  U"görə", U"öz"});

constexpr auto persian_words = std::to_array<std::u32string_view>(
    {U"و",   U"در",  U"به", U"از",   U"که",   U"این", U"را",  U"با",  U"است", U"برای", U"آن",  U"یک",
     U"های", U"ها",  U"می", U"شود",  U"شد",   U"شده", U"کرد", U"بود", U"هم",  U"یا",   U"تا",  U"ما",
     U"من",  U"خود", U"بر", U"باشد", U"دارد", U"اند", U"کند", U"نیز", U"هر",  U"اگر",  U"ولی", U"چه"});

constexpr auto arabic_words = std::to_array<std::u32string_view>(
    {U"في",  U"من", U"على", U"إلى", U"أن", U"عن", U"التي", U"الذي", U"هذا", U"هذه", U"كان",
     U"ذلك", U"لا", U"ما",  U"مع",  U"قد", U"كل", U"بعد",  U"أو",   U"هو",  U"هي"});

// A word of at most eight letters as one number: no list has a longer one.
constexpr std::size_t longest_listed = 8;
struct PackedWord {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  bool operator==(const PackedWord&) const = default;
  constexpr void add(char32_t letter) {
    high = (high << 16) | (low >> 48);
    low = (low << 16) | (letter & 0xFFFF);
  }
};

template <std::size_t Size>
constexpr bool all_fit(const std::array<std::u32string_view, Size>& words) {
  return std::all_of(words.begin(), words.end(), [](std::u32string_view word) {
    return word.size() <= longest_listed && *std::max_element(word.begin(), word.end()) < 0x800;
  });
}
static_assert(all_fit(english_words) && all_fit(turkish_words) && all_fit(azerbaijani_words) &&
              all_fit(persian_words) && all_fit(arabic_words));

// The words of all lists, in slots: a word stands in the first free one from its own on.
class Lists {
 public:
  Lists() {
    add(english_words, english);
    add(turkish_words, turkish);
    add(azerbaijani_words, azerbaijani);
    add(persian_words, persian);
    add(arabic_words, arabic);
  }
  unsigned with(const PackedWord& word) const { return slots_[slot_of(word)].lists; }

 private:
  struct Slot {
    PackedWord word{};
    unsigned char lists = 0;  // 0: free
  };
  static constexpr std::size_t size = 1024;  // a fifth of it is taken

  std::size_t slot_of(const PackedWord& word) const {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    auto slot = static_cast<std::size_t>(((word.low ^ (word.high * odd)) * odd) >> 54);
    while (slots_[slot].lists != 0 && !(slots_[slot].word == word)) slot = (slot + 1) % size;
    return slot;
  }
  template <std::size_t Size>
  void add(const std::array<std::u32string_view, Size>& words, List list) {
    for (const std::u32string_view letters : words) {
      PackedWord word;
      for (const char32_t letter : letters) word.add(letter);
      Slot& slot = slots_[slot_of(word)];
      slot = {word, static_cast<unsigned char>(slot.lists | list)};
    }
  }
  std::array<Slot, size> slots_{};
};

// What a vote asks of a letter.
enum Trait : unsigned char {
  in_word = 1,
  combining = 2,
  arabic_script = 4,
  schwa = 8,
  shared = 16,
  only_persian = 32,
  only_arabic = 64
};

struct Letter {
  char16_t small = 0;
  unsigned char traits = 0;
};

bool one_of(char32_t c, std::u32string_view letters) { return letters.find(c) != std::u32string_view::npos; }

Letter letter_asked(char32_t c) {
  if (is_mark(c)) return {0, combining};
  if (!is_letter(c)) return {};
  const char32_t small = c == 0x130 ? U'i' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  unsigned traits = in_word;
  if (is_arabic_letter(c)) traits |= arabic_script;
  if (small == U'ə') traits |= schwa;
  if (one_of(small, U"ğış")) traits |= shared;
  if (one_of(c, U"پچژگ")) traits |= only_persian;
  if (one_of(c, U"ةى")) traits |= only_arabic;
  return {small < 0x800 ? static_cast<char16_t>(small) : char16_t{0xFFFF},
          static_cast<unsigned char>(traits)};
}

// The letters that texts are mostly made of.
constexpr char32_t first_unknown = 0x800;
using Letters = std::array<Letter, first_unknown>;

Letters known_letters() {
  Letters known{};
  for (char32_t c = 0; c < first_unknown; ++c) known[c] = letter_asked(c);
  return known;
}

struct Votes {
  std::size_t turkish = 0;
  std::size_t persian = 0;
  std::size_t azerbaijani = 0;
  std::size_t english = 0;
  std::size_t shared = 0;  // ğ ı ş: Turkish, or Azerbaijani where ə stands nearby
  std::size_t schwas = 0;  // words with ə, of which Azerbaijani is full
  std::size_t arabic = 0;
  std::size_t words = 0;
  std::size_t arabic_letters = 0;
  std::size_t latin_letters = 0;
};

std::size_t one_if(bool holds) { return holds ? 1U : 0U; }

// The word that is being read.
struct Word {
  PackedWord letters{};
  std::size_t length = 0;
  unsigned traits = 0;   // of all its letters
  bool arabic = false;   // the script of its first
  bool article = false;  // begins with ال

  void add(const Letter& letter) {
    letters.add(letter.small);
    ++length;
    traits |= letter.traits;
    if (length > 2) return;
    if (length == 1) arabic = (letter.traits & arabic_script) != 0;
    if (length == 2) article = letters.low == ((std::uint64_t{U'ا'} << 16) | U'ل');
  }
  bool has(Trait trait) const { return (traits & trait) != 0; }
};

void vote(const Word& word, const Lists& lists, Votes& votes) {
  ++votes.words;
  const unsigned listed = word.length <= longest_listed ? lists.with(word.letters) : 0U;
  if (word.arabic) {
    const bool with_article = word.length > 4 && word.article;
    votes.arabic_letters += word.length;
    votes.persian += one_if((listed & persian) != 0) + one_if(word.has(only_persian));
    votes.arabic += one_if(((listed & arabic) != 0 || with_article) && (listed & persian) == 0);
    votes.arabic += one_if(word.has(only_arabic));
    return;
  }
  votes.latin_letters += word.length;
  votes.english += one_if((listed & english) != 0);
  votes.turkish += one_if((listed & turkish) != 0);
  votes.azerbaijani += one_if((listed & azerbaijani) != 0);
  votes.schwas += one_if(word.has(schwa));
  votes.shared += one_if(word.has(shared));
}

// Of the code point at `byte`, which moves behind it. Most take one byte or two.
Letter next_letter(const Letters& known, std::string_view valid, std::size_t& byte) {
  const auto lead = static_cast<unsigned char>(valid[byte]);
  if (lead < 0xE0) {
    const bool two = lead >= 0x80;
    const std::size_t c =
        two ? (lead & 0x1FU) << 6 | (static_cast<unsigned char>(valid[byte + 1]) & 0x3FU) : lead;
    byte += two ? 2 : 1;
    return known[c];
  }
  return letter_asked(next_code_point(valid, byte));
}

Votes votes_of(std::string_view valid) {
  static const Lists lists;
  static const Letters known = known_letters();
  Votes votes;
  Word word;
  for (std::size_t byte = 0; byte < valid.size();) {
    const Letter letter = next_letter(known, valid, byte);
    if ((letter.traits & in_word) != 0) {
      word.add(letter);
    } else if ((letter.traits & combining) == 0 && word.length > 0) {
      vote(word, lists, votes);
      word = {};
    }
  }
  if (word.length > 0) vote(word, lists, votes);
  return votes;
}

double as_number(std::size_t count) { return static_cast<double>(count); }

LanguageGuess decided(const char* tag, double votes, double all, std::size_t words) {
  const double score = all > 0 ? votes / all : 0.0;
  const bool sure = score >= least_score && votes >= 2 && votes >= least_votes * static_cast<double>(words);
  return {{sure ? tag : ""}, score};
}

}  // namespace

LanguageGuess detect_language(std::string_view valid) {
  const Votes votes = votes_of(valid);
  if (votes.arabic_letters + votes.latin_letters < fewest_letters) return {};
  if (votes.arabic_letters > votes.latin_letters)
    return decided("fa", as_number(votes.persian), as_number(votes.persian + votes.arabic), votes.words);
  const bool schwa = votes.schwas * 20 >= votes.words && votes.schwas > 0;
  double azerbaijani = as_number(votes.azerbaijani + 2 * votes.schwas + (schwa ? votes.shared : 0));
  double turkish = as_number(votes.turkish + (schwa ? 0 : votes.shared));
  const double english = as_number(votes.english);
  // Words that both have say only that it is one of the two.
  if (schwa) turkish = std::min(turkish, azerbaijani / 4);
  if (!schwa) azerbaijani = std::min(azerbaijani, turkish / 4);
  const double all = turkish + azerbaijani + english;
  if (english >= turkish && english >= azerbaijani) return decided("en", english, all, votes.words);
  return schwa ? decided("az", azerbaijani, all, votes.words) : decided("tr", turkish, all, votes.words);
}

}  // namespace coding
