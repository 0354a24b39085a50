// The break tests of the Unicode Consortium (Debian package unicode-data, read where it is installed), and
// ICU's own word iterator on random text.
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "coding/base/random.hpp"
#include "coding/text/graphemes.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Ends = std::vector<std::size_t>;

struct BreakCase {
  std::string line{};
  std::string text{};
  Ends ends{};
};

// "÷ 0001 × 0308 ÷ 0001 ÷  # comment"
BreakCase parsed(const std::string& line) {
  BreakCase each{.line = line};
  const std::string rule = line.substr(0, line.find('#'));
  std::size_t word = rule.find_first_not_of(" \t");
  while (word != std::string::npos) {
    const std::size_t end = std::min(rule.find_first_of(" \t", word), rule.size());
    const std::string item = rule.substr(word, end - word);
    if (item == "÷") {
      if (!each.text.empty()) each.ends.push_back(each.text.size());
    } else if (item != "×") {
      append_code_point(each.text, static_cast<char32_t>(std::stoul(item, nullptr, 16)));
    }
    word = rule.find_first_not_of(" \t", end);
  }
  return each;
}

void compare_with_file(const char* name, std::size_t at_least,
                       const std::function<Ends(const std::string&)>& ends) {
  const std::string path = std::string("/usr/share/unicode/auxiliary/") + name;
  if (!std::filesystem::exists(path)) {
    WARN("skipped: " << path << " is missing; install unicode-data (Debian) to run the official break tests");
    return;
  }
  std::ifstream file(path);
  std::size_t count = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("÷", 0) != 0) continue;
    const BreakCase each = parsed(line);
    ++count;
    if (ends(each.text) == each.ends) continue;
    INFO(line);
    CHECK(ends(each.text) == each.ends);
  }
  CHECK(count >= at_least);
}

Ends ends_of(const std::vector<Token>& tokens) {
  Ends ends;
  for (const Token& token : tokens) ends.push_back(token.end);
  return ends;
}

class IcuWords {
 public:
  IcuWords() {
    UErrorCode status = U_ZERO_ERROR;
    breaks_ = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
    REQUIRE(U_SUCCESS(status));
  }
  ~IcuWords() { ubrk_close(breaks_); }
  IcuWords(const IcuWords&) = delete;

  Ends ends(const std::string& valid) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, valid.data(), static_cast<std::int64_t>(valid.size()), &status);
    ubrk_setUText(breaks_, &text, &status);
    Ends all;
    ubrk_first(breaks_);
    for (int end = ubrk_next(breaks_); end != UBRK_DONE; end = ubrk_next(breaks_)) {
      all.push_back(static_cast<std::size_t>(end));
    }
    utext_close(&text);
    return all;
  }

 private:
  UBreakIterator* breaks_ = nullptr;
};

// Every script whose letters the rules treat in a way of their own, and all that parts or joins.
const std::u32string alphabet =
    U"aBşıİ'’\".,:;_-@#!?/0129٣۴ "
    U"\t\n\r\u000B\u0085\u2028\u00A0\u2003\u200B\u200C\u200D\u200E\u2067\u2069\u00AD"
    U"\u0301\u0308\u064E\uFE0F אבש״׳ ڪکگیا،٫؟«» カキーひらがな漢字々〇〱ｱﾞﾟ\u3099〜１Ａ한국\u1100\u1161 "
    U"ไทยภาษาลາວខ្មែរမြန်မာ"
    U"🙂👍🏽❤Ⓜ👩👧🇹🇷🇩🇪𝐀𐐀𐤀";

char32_t any_code_point(Random& random) {
  for (;;) {
    const auto c = static_cast<char32_t>(1 + random.below(random.below(2) == 0 ? 0x3100 : 0x10FFFF));
    if (c < 0xD800 || c > 0xDFFF) return c;
  }
}

std::string random_text(Random& random) {
  std::string text;
  const std::size_t length = 1 + random.below(16);
  for (std::size_t i = 0; i < length; ++i) {
    append_code_point(
        text, random.below(10) == 0 ? any_code_point(random) : alphabet[random.below(alphabet.size())]);
  }
  return text;
}

// The valid sequences among random bytes.
std::string valid_part_of_random_bytes(Random& random) {
  std::string bytes;
  const std::size_t length = random.below(40);
  for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(random.below(256));
  for (auto bad = first_invalid_byte(bytes); bad; bad = first_invalid_byte(bytes)) bytes.erase(*bad, 1);
  return bytes;
}

}  // namespace

TEST_CASE("words pass the break test of Unicode") {
  Tokenizer tokenizer({.tailored = false, .spaces = true});
  compare_with_file("WordBreakTest.txt", 1800, [&](const std::string& text) {
    std::vector<Token> tokens;
    tokenizer.tokenize(text, tokens);
    return ends_of(tokens);
  });
}

TEST_CASE("sentences pass the break test of Unicode") {
  compare_with_file("SentenceBreakTest.txt", 500,
                    [](const std::string& text) { return sentence_ends(text, {.tailored = false}); });
}

TEST_CASE("graphemes pass the break test of Unicode") {
  compare_with_file("GraphemeBreakTest.txt", 600,
                    [](const std::string& text) { return grapheme_ends(text); });
}

TEST_CASE("words are those of ICU's iterator on random text of mixed scripts") {
  Random random(20);
  IcuWords icu;
  Tokenizer tokenizer({.tailored = false, .as_icu = true, .spaces = true});
  for (int round = 0; round < 60000; ++round) {
    const std::string text = round % 8 == 0 ? valid_part_of_random_bytes(random) : random_text(random);
    std::vector<Token> tokens;
    tokenizer.tokenize(text, tokens);
    const Ends expected = icu.ends(text);
    if (ends_of(tokens) == expected) continue;
    INFO("round " << round << ": " << text);
    REQUIRE(ends_of(tokens) == expected);
  }
}

TEST_CASE("every character alone and between letters is parted as ICU parts it") {
  IcuWords icu;
  Tokenizer tokenizer({.tailored = false, .as_icu = true, .spaces = true});
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    append_code_point(text, c);
    text += "b 1";
    append_code_point(text, c);
    text += "2";
    std::vector<Token> tokens;
    tokenizer.tokenize(text, tokens);
    if (ends_of(tokens) == icu.ends(text)) continue;
    INFO("U+" << std::hex << static_cast<unsigned>(c));
    REQUIRE(ends_of(tokens) == icu.ends(text));
  }
}

TEST_CASE("tailored words only join what ICU parts, but for @") {
  Random random(21);
  IcuWords icu;
  Tokenizer tokenizer({.spaces = true});
  for (int round = 0; round < 20000; ++round) {
    std::string text = random_text(random);
    for (char& c : text) c = c == '@' ? ' ' : c;
    std::vector<Token> tokens;
    tokenizer.tokenize(text, tokens);
    const Ends expected = icu.ends(text);
    INFO("round " << round << ": " << text);
    for (const std::size_t end : ends_of(tokens)) {
      REQUIRE(std::binary_search(expected.begin(), expected.end(), end));
    }
  }
}
