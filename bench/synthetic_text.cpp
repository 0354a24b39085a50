#include "bench/synthetic_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "coding/text/fold.hpp"
#include "coding/text/utf8.hpp"

namespace coding::bench {

namespace {

constexpr std::size_t slot_count = 1 << 18;

constexpr std::array consonants = {"b", "c", "ç", "d", "f", "g", "h", "k", "l", "m",
                                   "n", "p", "r", "s", "ş", "t", "v", "y", "z"};
constexpr std::array back_vowels = {"a", "a", "ı", "o", "u"};
constexpr std::array front_vowels = {"e", "e", "i", "ö", "ü"};
constexpr std::array codas = {"", "", "", "k", "l", "m", "n", "r", "ş"};

template <class Items>
std::string_view one_of(const Items& items, Random& random) {
  return items[random.below(items.size())];
}

std::string made_up_word(Random& random) {
  const auto& vowels = random.below(2) == 0 ? back_vowels : front_vowels;
  const std::uint64_t syllables = 1 + random.below(4);
  std::string word;
  for (std::uint64_t i = 0; i < syllables; ++i) {
    word += one_of(consonants, random);
    word += one_of(vowels, random);
    word += one_of(codas, random);
  }
  return word;
}

// Letters as often as Persian has them, roughly.
std::string made_up_persian_word(Random& random) {
  static const std::u32string letters = U"ااااااییییینننرررددددههههتتتممموووسسبببشکلزخفگقپجعحچطصغژضظذثآ";
  const std::uint64_t length = 2 + random.below(3) + random.below(4);
  const std::uint64_t joint = random.below(8) == 0 && length > 3 ? 2 : length;
  std::string word;
  for (std::uint64_t i = 0; i < length; ++i) {
    if (i == joint) word += "\u200C";
    append_code_point(word, letters[random.below(letters.size())]);
  }
  return word;
}

// Writes a text and knows the code point it has come to.
class Writer {
 public:
  void add(std::string_view bytes) {
    bytes_ += bytes;
    length_ += count_code_points(bytes);
  }
  std::size_t length() const { return length_; }
  std::string bytes() && { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::size_t length_ = 0;
};

void add_sentence(const Vocabulary& vocabulary, char end, Random& random, Writer& writer) {
  const bool persian = vocabulary.language() == MadeUp::persian;
  const std::uint64_t words = 5 + random.below(14);
  const std::string_view first = vocabulary.draw(random);
  writer.add(persian ? std::string(first) : title_case(first, {"tr"}));
  for (std::uint64_t i = 1; i < words; ++i) {
    writer.add(random.below(12) == 0 ? (persian ? "، " : ", ") : " ");
    writer.add(vocabulary.draw(random));
  }
  writer.add(persian && end == '?' ? "؟" : std::string_view(&end, 1));
}

}  // namespace

Vocabulary::Vocabulary(std::size_t words, std::uint64_t seed, MadeUp language) : language_(language) {
  Random random(seed);
  std::unordered_set<std::string> seen;
  while (words_.size() < words) {
    std::string word = language == MadeUp::persian ? made_up_persian_word(random) : made_up_word(random);
    if (seen.insert(word).second) words_.push_back(std::move(word));
  }
  std::uint64_t sum = 0;
  for (std::size_t k = 1; k <= words; ++k) sum += (std::uint64_t{1} << 32) / k;
  std::uint64_t below = 0;
  for (std::size_t k = 1; k <= words; ++k) {
    below += (std::uint64_t{1} << 32) / k;
    slots_.resize(static_cast<std::size_t>(below * slot_count / sum), static_cast<std::uint16_t>(k - 1));
  }
}

std::string_view Vocabulary::draw(Random& random) const {
  return words_[slots_[random.below(slots_.size())]];
}

SyntheticText synthetic_text(const Vocabulary& vocabulary, std::size_t characters, Random& random) {
  SyntheticText text;
  Writer writer;
  for (std::size_t turn = 0; writer.length() < characters; ++turn) {
    const bool asks = turn % 2 == 0;
    writer.add(turn == 0 ? "S: " : asks ? "\nS: " : "\nC: ");
    const std::uint64_t sentences = asks ? 1 : 3 + random.below(6);
    for (std::uint64_t i = 0; i < sentences; ++i) {
      if (i > 0) writer.add(" ");
      const std::size_t begin = writer.length();
      add_sentence(vocabulary, asks ? '?' : '.', random, writer);
      text.sentences.push_back({begin, writer.length()});
    }
    writer.add("\n");
  }
  text.bytes = std::move(writer).bytes();
  return text;
}

}  // namespace coding::bench
