#include "coding/lexicon/patterns.hpp"

#include <algorithm>
#include <functional>

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

PatternOptions in(const std::string& language) {
  return {.match = {.language = {language}}, .words = {.language = {language}}};
}

// The words that a pattern of one word matches, as they were given.
std::vector<std::string> found(const std::string& pattern, const std::vector<std::string>& words,
                               const std::string& language = "tr") {
  const PatternOptions options = in(language);
  std::vector<std::string> keys;
  for (const std::string& word : words) keys.push_back(word_key(word, options.match));
  const std::vector<std::string_view> types(keys.begin(), keys.end());
  const Pattern parsed = parse_pattern(pattern, options);
  REQUIRE(parsed.words.size() == 1);
  std::vector<std::string> out;
  const auto matched = matching_types(parsed.words, types);
  for (const std::uint32_t type : matched[0]) out.push_back(words[type]);
  return out;
}

using Words = std::vector<std::string>;

// How many tokens of a text of words the pattern covers from the first place where it matches; 0: nowhere.
std::size_t covered(const std::string& pattern, const Words& words) {
  const PatternOptions options = in("tr");
  std::vector<std::string_view> types;
  std::vector<std::uint32_t> tokens;
  for (const std::string& word : words) {
    tokens.push_back(word == "|" ? barrier : static_cast<std::uint32_t>(types.size()));
    types.push_back(word);
  }
  const std::vector<Pattern> patterns{parse_pattern(pattern, options)};
  const auto resolved = resolve(patterns, types);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (const std::size_t length = matched_length(resolved[0], tokens, at)) return length;
  }
  return 0;
}

std::string refusal(const std::string& pattern) {
  try {
    parse_pattern(pattern, in("tr"));
  } catch (const UsageError& error) {
    return error.diagnostic().slug + ":" + std::to_string(error.diagnostic().place.column);
  }
  return "";
}

// From the definition, by recursion over code points.
bool slow_glob(std::u32string_view glob, std::u32string_view type) {
  if (glob.empty()) return type.empty();
  if (glob[0] == U'*')
    return slow_glob(glob.substr(1), type) || (!type.empty() && slow_glob(glob, type.substr(1)));
  if (type.empty() || (glob[0] != U'?' && glob[0] != type[0])) return false;
  return slow_glob(glob.substr(1), type.substr(1));
}

}  // namespace

TEST_CASE("globs find whole words whatever their case, by the document's language") {
  CHECK(found("kadın*", {"kadın", "kadınlar", "Kadının", "kadir"}) == Words{"kadın", "kadınlar", "Kadının"});
  CHECK(found("ığdır*", {"IĞDIR", "Iğdır’a", "İğdir"}) == Words{"IĞDIR", "Iğdır’a"});
  CHECK(found("IĞDIR*", {"IĞDIR", "Iğdır’a", "İğdir"}) == Words{"IĞDIR", "Iğdır’a"});
  CHECK(found("k?r", {"kar", "kâr", "kir", "kırk"}) == Words{"kar", "kâr", "kir"});
}

TEST_CASE("a word is found in its variants only") {
  CHECK(found("istanbul", {"İstanbul", "ISTANBUL", "istanbullu"}) == Words{"İstanbul"});
  CHECK(found("علی", {"علي", "علی", "علیه"}, "fa") == Words{"علي", "علی"});
  CHECK(found("می‌خواند", {"می‌خواند", "میخواند", "خواند"}, "fa") ==
        Words{"می‌خواند", "میخواند"});
  CHECK(found("می*", {"می‌خواند", "میخواند", "خواند"}, "fa") ==
        Words{"می‌خواند", "میخواند"});
}

TEST_CASE("a star stands for nothing, too, and may stand anywhere") {
  const Words words{"ev", "evler", "sev", "sevgi"};
  CHECK(found("ev*", words) == Words{"ev", "evler"});
  CHECK(found("*ev", words) == Words{"ev", "sev"});
  CHECK(found("*ev*", words) == words);
  CHECK(found("s*i", words) == Words{"sevgi"});
  CHECK(found("*", words) == words);
  CHECK(found("??", words) == Words{"ev"});
  CHECK(found("?ev*", words) == Words{"sev", "sevgi"});
}

TEST_CASE("an escaped star is no wildcard") {
  const Pattern pattern = parse_pattern("a\\*b", in("tr"));
  for (const WordPattern& word : pattern.words) CHECK(word.kind == PatternKind::word);
  CHECK(found("ev\\*", {"ev", "evler"}) == Words{"ev"});
  CHECK(refusal("\\*") == "pattern-empty:1");
}

TEST_CASE("globs agree with their definition on every small pattern and word") {
  const std::u32string signs = U"aç*?";
  const std::u32string letters = U"aç";
  std::vector<std::u32string> globs{U""};
  std::vector<std::u32string> texts{U""};
  for (std::size_t from = 0, length = 0; length < 4; ++length) {
    const std::size_t to = globs.size();
    for (; from < to; ++from) {
      for (const char32_t c : signs) globs.push_back(globs[from] + c);
    }
  }
  for (std::size_t i = 0; texts.size() < 63; ++i) {
    for (const char32_t c : letters) texts.push_back(texts[i] + c);
  }
  std::vector<std::string> keys;
  for (const auto& text : texts) keys.push_back(to_utf8(text));
  const std::vector<std::string_view> types(keys.begin(), keys.end());
  std::vector<WordPattern> patterns;
  for (const auto& glob : globs) {
    std::string key;
    for (const char32_t c : glob) {
      if (c == U'*') {
        key += WordPattern::any_run;
      } else if (c == U'?') {
        key += WordPattern::any_one;
      } else {
        append_code_point(key, c);
      }
    }
    patterns.push_back({PatternKind::glob, key});
  }
  const auto matched = matching_types(patterns, types);
  std::size_t wrong = 0;
  for (std::size_t g = 0; g < globs.size(); ++g) {
    std::vector<std::uint32_t> expected;
    for (std::uint32_t t = 0; t < texts.size(); ++t) {
      if (slow_glob(globs[g], texts[t])) expected.push_back(t);
    }
    wrong += matched[g] == expected ? 0 : 1;
  }
  CHECK(globs.size() == 341);
  CHECK(wrong == 0);
}

TEST_CASE("a regular expression matches the whole word, its letters folded") {
  const Words words{"Kadın", "KADINLAR", "kadir", "kadın2"};
  CHECK(found("/kadın(lar)?/", words) == Words{"Kadın", "KADINLAR"});
  CHECK(found("/KADIN(LAR)?/", words) == Words{"Kadın", "KADINLAR"});
  CHECK(found("/kad\\p{L}+\\d/", words) == Words{"kadın2"});
  CHECK(found("/[Kk]ad[ıi].+/", words) == words);
  CHECK(found("/(?<Ad>a|d)\\k<Ad>/", {"aa", "ad", "dd"}) == Words{"aa", "dd"});
  CHECK(found("/كتاب.*/", {"کتاب‌ها", "كتاب"}, "fa") == Words{"کتاب‌ها", "كتاب"});
}

TEST_CASE("a regular expression that takes forever is given up") {
  const std::vector<std::string> words{std::string(40, 'a') + "b"};
  CHECK_THROWS_AS(found("/(a+)+c/", words), UsageError);
}

TEST_CASE("words behind each other are a phrase, quoted or not") {
  CHECK(parse_pattern("\"öz güven*\"", in("tr")).words == parse_pattern("öz güven*", in("tr")).words);
  CHECK(covered("öz güven*", {"bir", "öz", "güveni", "var"}) == 2);
  CHECK(covered("öz güven*", {"öz", "bir", "güveni"}) == 0);
  CHECK(covered("a * b", {"a", "x", "b"}) == 3);
  CHECK(covered("a /b+/ c", {"a", "bbb", "c"}) == 3);
}

TEST_CASE("what the tokenizer cuts is a phrase, as it is in a text") {
  const Pattern pattern = parse_pattern("e-posta*", in("tr"));
  REQUIRE(pattern.words.size() == 2);
  CHECK(pattern.words[0] == WordPattern{PatternKind::word, "e"});
  CHECK(pattern.words[1].kind == PatternKind::glob);
  CHECK(parse_pattern("ankara'ya", in("tr")).words.size() == 1);
}

TEST_CASE("a gap lets so many words stand between") {
  CHECK(covered("a ~2 b", {"a", "b"}) == 2);
  CHECK(covered("a ~2 b", {"a", "x", "x", "b"}) == 4);
  CHECK(covered("a ~2 b", {"a", "x", "x", "x", "b"}) == 0);
  CHECK(covered("a ~0 b", {"a", "x", "b"}) == 0);
  CHECK(covered("a ~1 b c", {"a", "b", "b", "c"}) == 4);
  CHECK(covered("a ~3 b", {"a", "b", "x", "b"}) == 2);
}

TEST_CASE("no phrase crosses a barrier") {
  CHECK(covered("a b", {"a", "|", "b"}) == 0);
  CHECK(covered("a ~5 b", {"a", "|", "b", "a", "b"}) == 2);
}

TEST_CASE("phrases with gaps agree with their definition on random texts") {
  Random random(9);
  for (int round = 0; round < 2000; ++round) {
    ResolvedPattern pattern;
    const std::size_t words = 1 + random.below(4);
    for (std::size_t i = 0; i < words; ++i) {
      pattern.words.push_back({static_cast<std::uint32_t>(random.below(3))});
      if (i > 0) pattern.gaps.push_back(random.below(4));
    }
    std::vector<std::uint32_t> tokens;
    for (std::size_t i = 0; i < 12; ++i) {
      tokens.push_back(random.below(12) == 0 ? barrier : static_cast<std::uint32_t>(random.below(3)));
    }
    std::size_t best = 0;
    const std::function<void(std::size_t, std::size_t)> walk = [&](std::size_t word, std::size_t at) {
      if (at >= tokens.size() || tokens[at] != pattern.words[word][0]) return;
      if (word + 1 == words) {
        best = best == 0 ? at + 1 : std::min(best, at + 1);
        return;
      }
      for (std::size_t skipped = 0; skipped <= pattern.gaps[word]; ++skipped) {
        if (skipped > 0 && (at + skipped >= tokens.size() || tokens[at + skipped] == barrier)) return;
        walk(word + 1, at + skipped + 1);
      }
    };
    walk(0, 0);
    REQUIRE(matched_length(pattern, tokens, 0) == best);
  }
}

TEST_CASE("a faulty pattern is refused at its place") {
  CHECK(refusal("") == "pattern-empty:1");
  CHECK(refusal("...") == "pattern-empty:1");
  CHECK(refusal("a \"b") == "pattern-quote-open:3");
  CHECK(refusal("a /b") == "pattern-regex-open:3");
  CHECK(refusal("~5 a") == "pattern-gap:1");
  CHECK(refusal("a ~5") == "pattern-gap:5");
  CHECK(refusal("a ~5 ~5 b") == "pattern-gap:6");
  CHECK(refusal("a ~101 b") == "pattern-gap:3");
  CHECK(refusal("a ~99999999999999999999 b") == "pattern-gap:3");
  CHECK(refusal("aǀ") == "pattern-letter:2");
  CHECK(refusal("/a(/").starts_with("regex-malformed:"));
  CHECK(refusal("ev") == "");
}

TEST_CASE("thousands of patterns are looked for in one pass") {
  std::vector<std::string> keys;
  Random random(3);
  for (std::size_t i = 0; i < 20000; ++i) {
    std::string key;
    for (std::size_t k = 0; k < 4 + random.below(6); ++k) key += static_cast<char>('a' + random.below(20));
    keys.push_back(key);
  }
  const std::vector<std::string_view> types(keys.begin(), keys.end());
  std::vector<WordPattern> patterns;
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string part = keys[random.below(keys.size())].substr(0, 3);
    const char run = WordPattern::any_run;
    const char one = WordPattern::any_one;
    patterns.push_back({PatternKind::glob, part + run});
    patterns.push_back({PatternKind::glob, run + part});
    patterns.push_back({PatternKind::glob, run + part + run});
    patterns.push_back({PatternKind::glob, part + one + run + 'a'});
    patterns.push_back({PatternKind::word, keys[random.below(keys.size())]});
  }
  const auto matched = matching_types(patterns, types);
  for (std::size_t i = 0; i < patterns.size(); i += 97) {
    std::vector<std::uint32_t> expected;
    for (std::uint32_t t = 0; t < types.size(); ++t) {
      if (matches(patterns[i], types[t])) expected.push_back(t);
    }
    REQUIRE(matched[i] == expected);
  }
}
