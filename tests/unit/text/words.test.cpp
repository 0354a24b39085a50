#include "coding/text/words.hpp"

#include <algorithm>

#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Words = std::vector<std::string>;

Words words(const std::string& text, const WordOptions& options = {.language = {"tr"}}) {
  Words all;
  for (const Token& token : tokens_of(text, options))
    all.push_back(text.substr(token.begin, token.end - token.begin));
  return all;
}

TokenKind kind(const std::string& text) {
  const auto tokens = tokens_of(text, {.spaces = true});
  REQUIRE(tokens.size() == 1);
  return tokens[0].kind;
}

std::string random_text(Random& random) {
  static const std::u32string alphabet =
      U"aBşıİ''’\"..,!?؟::;-‐_@@##/wwhtp012٣ "
      U"\t\n\u00A0\u200C\u00AD\u0301کی،ไทยカ漢한🙂👩\u200D🇹🇷";
  std::u32string text;
  const std::size_t length = random.below(24);
  for (std::size_t i = 0; i < length; ++i) text += alphabet[random.below(alphabet.size())];
  return to_utf8(text);
}

WordOptions random_options(Random& random) {
  const auto flip = [&random] { return random.below(2) == 0; };
  return {.language = {flip() ? "tr" : "fa"},
          .tailored = random.below(4) != 0,
          .as_icu = flip(),
          .join_hyphens = flip(),
          .attach_periods = flip(),
          .join_lines = flip(),
          .spaces = true};
}

}  // namespace

TEST_CASE("suffixes stay with the word and with the number") {
  CHECK(words("MÖT’lerde 1992'de 3,5’lik H1N1'den") == Words{"MÖT’lerde", "1992'de", "3,5’lik", "H1N1'den"});
  CHECK(words("'ev' 5'") == Words{"'", "ev", "'", "5", "'"});
  CHECK(words("10:20'de 1:02:03 a:b 5: 6") == Words{"10:20'de", "1:02:03", "a", ":", "b", "5", ":", "6"});
}

TEST_CASE("a Persian word with its ZWNJ is one token, and the Persian comma is none of it") {
  CHECK(words("می‌روم، کتاب‌های من؟؟", {.language = {"fa"}}) ==
        Words{"می‌روم", "،", "کتاب‌های", "من", "؟؟"});
}

TEST_CASE("runs of the same mark are one token") {
  CHECK(words("ne?! gel!... ha!!!") == Words{"ne", "?", "!", "gel", "!", "...", "ha", "!!!"});
  CHECK(words("1.2..3") == Words{"1.2", "..", "3"});
}

TEST_CASE("addresses, tags and names stay whole") {
  CHECK(words("bkz. https://tr.wikipedia.org/wiki/İzmir_(il)?a=b&c, www.a-b.com/x.") ==
        Words{"bkz", ".", "https://tr.wikipedia.org/wiki/İzmir_(il)?a=b&c", ",", "www.a-b.com/x", "."});
  CHECK(words("(http://a.b)'den, HTTP://X") == Words{"(", "http://a.b", ")", "'", "den", ",", "HTTP://X"});
  CHECK(words("ad-soyad+x@b-c.com.tr'ye yaz, a@b!") ==
        Words{"ad-soyad+x@b-c.com.tr'ye", "yaz", ",", "a@b", "!"});
  CHECK(words("#barınma #1 a#b @ayşe'nin @ @@x") ==
        Words{"#barınma", "#", "1", "a", "#", "b", "@ayşe'nin", "@", "@", "@x"});
  CHECK(words("www.a.com'da (bkz. http://a/(b)).") ==
        Words{"www.a.com'da", "(", "bkz", ".", "http://a/(b)", ")", "."});
  CHECK(words("http: //a") == Words{"http", ":", "/", "/", "a"});
}

TEST_CASE("hyphens join words when asked to, never a range of numbers") {
  const WordOptions joined{.language = {"tr"}, .join_hyphens = true};
  CHECK(words("F-16'yı Doğu‐Batı 1990-1995 -a a- b") ==
        Words{"F", "-", "16'yı", "Doğu", "‐", "Batı", "1990", "-", "1995", "-", "a", "a", "-", "b"});
  CHECK(words("F-16'yı Doğu‐Batı 1990-1995 -a a- b 3-lü", joined) ==
        Words{"F-16'yı", "Doğu‐Batı", "1990", "-", "1995", "-", "a", "a", "-", "b", "3-lü"});
}

TEST_CASE("a word broken over two lines is one when asked to") {
  const WordOptions joined{.language = {"tr"}, .join_lines = true};
  CHECK(words("kişi-\nsel Doğu-\nBatı ki\u00AD\nşi a-\n b", joined) ==
        Words{"kişi-\nsel", "Doğu", "-", "Batı", "ki\u00AD\nşi", "a", "-", "b"});
  CHECK(words("kişi-\nsel") == Words{"kişi", "-", "sel"});
}

TEST_CASE("abbreviations keep their full stop when asked to") {
  const WordOptions attached{.language = {"tr"}, .attach_periods = true};
  CHECK(words("Av. ile av. vb. e.g. Prof... ev.", attached) ==
        Words{"Av.", "ile", "av", ".", "vb.", "e.g.", "Prof", "...", "ev", "."});
  CHECK(words("vb.", {.language = {"fa"}, .attach_periods = true}) == Words{"vb", "."});
}

TEST_CASE("a token says what it is") {
  CHECK(kind("ev") == TokenKind::word);
  CHECK(kind("1992'de") == TokenKind::word);
  CHECK(kind("漢字") == TokenKind::word);
  CHECK(kind("3,14") == TokenKind::number);
  CHECK(kind("۱۲") == TokenKind::number);
  CHECK(kind("...") == TokenKind::punctuation);
  CHECK(kind("،") == TokenKind::punctuation);
  CHECK(kind("_") == TokenKind::punctuation);
  CHECK(kind("€") == TokenKind::symbol);
  CHECK(kind("👩\u200D👧") == TokenKind::symbol);
  CHECK(kind("  ") == TokenKind::space);
  CHECK(kind("\u2067") == TokenKind::space);
  CHECK(is_word(TokenKind::number));
  CHECK_FALSE(is_word(TokenKind::symbol));
}

TEST_CASE("an ASCII character has the kind that Unicode gives it, alone and before a space") {
  for (char c = 1; c < 127; ++c) {
    const std::string alone(1, c);
    const auto tokens = tokens_of(alone + " ", {.spaces = true});
    INFO(static_cast<int>(c));
    CHECK(kind(alone) == tokens[0].kind);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    CHECK((tokens[0].kind == TokenKind::word) == letter);
    CHECK((tokens[0].kind == TokenKind::symbol) == (std::string("$+<=>^`|~").find(c) != std::string::npos));
    CHECK((tokens[0].kind == TokenKind::space) == (c <= ' '));
  }
}

TEST_CASE("without tailoring a colon joins letters, as ICU it parts them and @ is a letter") {
  CHECK(words("a:b c@d", {.tailored = false}) == Words{"a:b", "c", "@", "d"});
  CHECK(words("a:b c@d", {.tailored = false, .as_icu = true}) == Words{"a", ":", "b", "c@d"});
}

TEST_CASE("tokens with spaces tile the text, and without them are the same but for the spaces") {
  Random random(30);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    WordOptions options = random_options(random);
    std::vector<Token> tokens = tokens_of(text, options);
    INFO("round " << round << ": " << text);
    std::size_t end = 0;
    for (const Token& token : tokens) {
      REQUIRE(token.begin == end);
      REQUIRE(token.end > token.begin);
      REQUIRE((static_cast<unsigned char>(text[token.begin]) & 0xC0) != 0x80);
      end = token.end;
    }
    REQUIRE(end == text.size());
    options.spaces = false;
    tokens.erase(std::remove_if(tokens.begin(), tokens.end(),
                                [](const Token& token) { return token.kind == TokenKind::space; }),
                 tokens.end());
    REQUIRE(tokens_of(text, options) == tokens);
  }
}

TEST_CASE("a tokenizer that has seen other text, or was moved, gives the same tokens") {
  Random random(31);
  Tokenizer used({.language = {"tr"}});
  for (int round = 0; round < 500; ++round) {
    const std::string text = random_text(random);
    std::vector<Token> tokens = {{0, 1, TokenKind::word}};
    used.tokenize(text, tokens);
    REQUIRE(tokens.front() == Token{0, 1, TokenKind::word});
    tokens.erase(tokens.begin());
    REQUIRE(tokens == tokens_of(text, {.language = {"tr"}}));
    Tokenizer moved = std::move(used);
    used = std::move(moved);
  }
}

TEST_CASE("letters beyond the eight quick blocks are found as well") {
  // Latin, IPA, Greek, Cyrillic, Armenian, Arabic, Syriac, N'Ko: 24 blocks of two-byte letters.
  std::string text;
  Words expected;
  for (const char32_t c : {0xE7U, 0x11FU, 0x18DU, 0x1DDU, 0x21DU, 0x259U, 0x3B1U, 0x3F0U, 0x430U, 0x45FU,
                           0x491U, 0x4D9U, 0x561U, 0x628U, 0x6A9U, 0x6CCU, 0x712U, 0x7CAU}) {
    const std::string word = "a" + to_utf8(std::u32string(3, static_cast<char32_t>(c))) + "b";
    text += word + " ";
    expected.push_back(word);
  }
  CHECK(words(text + text).size() == 2 * expected.size());
  CHECK(words(text) == expected);
}
