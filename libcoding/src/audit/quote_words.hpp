// Texts as quotes are compared: words by their match key, without speakers' labels and transcribers' remarks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/project/mark.hpp"
#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding::quoting {

// A word of a text: what it is compared by, and where it stands in the text.
struct KeyWord {
  std::u32string key{};
  Span span{};
};

// In order. Left out: what stands in the labels of turns, and in brackets of at most four words, which are
// the transcriber's ("(gülüyor)").
std::vector<KeyWord> key_words(const Text& text, const Language& language,
                               const std::vector<Mark>& marks = {});

// The same of a quote, in the parts that its own marks cut it into: "… a b … c [d] e" has the parts (a b),
// (c), (e); `cut` says what stands before each.
enum class PartMark { none, cut, addition };
struct QuotePart {
  PartMark before = PartMark::none;
  std::string addition{};        // the words in the brackets
  std::vector<KeyWord> words{};  // spans are of the quote
};
std::vector<QuotePart> quote_parts(const Text& quote, const Language& language);

// The first letters of a word, which mostly outlive its endings.
std::u32string stem_of(std::u32string_view key);

// Numbers for words, 0 for those that no quote has.
class Vocabulary {
 public:
  std::uint32_t add(const std::u32string& word);
  std::uint32_t number(const std::u32string& word) const;
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::u32string, std::uint32_t> numbers_;
};

}  // namespace coding::quoting
