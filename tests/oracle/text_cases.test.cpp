// Input and expected pairs for keys, tokens, sentences and positions, from the suites and documents that each
// line names (text_cases/cases.tsv, carried over as facts). Characters without a picture are written \uXXXX.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/file.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/sentences.hpp"
#include "coding/text/text.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/words.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

struct Case {
  std::string id, language, level, input, expected, query, source;
};

// Fields of a study that do not hold; docs/design/decisions/0027-sentences.md says why.
const std::map<std::string, std::string> decided_otherwise = {
    {"sentences-006", "Bugün 2. köprü Fsm.'de trafik vardı.değil mi?"},
};

std::string unescaped(std::string_view field) {
  std::string out;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\') {
      out += field[i];
    } else if (field[++i] == 'u') {
      append_code_point(out,
                        static_cast<char32_t>(std::stoul(std::string(field.substr(i + 1, 4)), nullptr, 16)));
      i += 4;
    } else {
      out += field[i] == 'n' ? '\n' : field[i] == 't' ? '\t' : field[i];
    }
  }
  return out;
}

std::vector<Case> cases_of(std::string_view area) {
  const std::string bytes = read_file(CODING_SOURCE_DIR "/tests/oracle/text_cases/cases.tsv");
  std::vector<Case> cases;
  for (const std::string_view line : split(trim(bytes), '\n')) {
    if (line.substr(0, line.find('-')) != area) continue;
    std::vector<std::string> fields;
    for (const std::string_view field : split(line, '\t')) fields.push_back(unescaped(field));
    REQUIRE(fields.size() == 7);
    cases.push_back({fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]});
  }
  return cases;
}

MatchOptions match_options(const Case& each) {
  const std::string& level = each.level;
  return {.language = {each.language},
          .zwnj = level == "zwnj=keep"    ? Zwnj::keep
                  : level == "zwnj=space" ? Zwnj::space
                                          : Zwnj::drop,
          .collapse_spaces = false,
          .ignore_hamza = level == "hamza",
          .ignore_circumflex = level == "circumflex",
          .ignore_marks = level == "ascii",
          .join_lines = level == "dehyphen"};
}

Span span_of(std::string_view numbers) {
  const auto fields = split(numbers, ':');
  REQUIRE(fields.size() == 2);
  return {std::stoul(std::string(fields[0])), std::stoul(std::string(fields[1]))};
}

std::size_t utf16_units(std::string_view valid) {
  std::size_t units = 0;
  for (std::size_t byte = 0; byte < valid.size();) units += next_code_point(valid, byte) > 0xFFFF ? 2 : 1;
  return units;
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

TEST_CASE("keys are those of the published cases") {
  const auto cases = cases_of("key");
  REQUIRE(cases.size() == 57);
  for (const Case& each : cases) {
    INFO(each.id << " (" << each.source << ")");
    CHECK(to_utf8(match_key(each.input, match_options(each)).key) == each.expected);
  }
}

TEST_CASE("hits map back as in the published cases") {
  const auto cases = cases_of("map_back");
  REQUIRE(cases.size() == 3);
  for (const Case& each : cases) {
    INFO(each.id << " (" << each.source << ")");
    const MatchKey key = match_key(each.input, match_options(each));
    const std::u32string query = to_code_points(each.query);
    const std::size_t at = key.key.find(query);
    REQUIRE(at != std::u32string::npos);
    CHECK(source_of(key, {at, at + query.size()}) == span_of(each.expected));
  }
}

TEST_CASE("positions are those of the published cases") {
  const auto cases = cases_of("offsets");
  REQUIRE(cases.size() == 3);
  for (const Case& each : cases) {
    INFO(each.id << " (" << each.source << ")");
    const Text text(each.input);
    const Span span = span_of(each.query);
    const auto expected = split(each.expected, '|');
    REQUIRE(expected.size() == 3);
    CHECK(text.slice(span) == expected[0]);
    CHECK(Span{text.byte_of(span.begin), text.byte_of(span.end)} == span_of(expected[1]));
    CHECK(Span{utf16_units(text.slice({0, span.begin})), utf16_units(text.slice({0, span.end}))} ==
          span_of(expected[2]));
  }
}

TEST_CASE("tokens are those of the published cases") {
  const auto cases = cases_of("tokens");
  REQUIRE(cases.size() == 21);
  for (const Case& each : cases) {
    INFO(each.id << " (" << each.source << ")");
    std::vector<std::string> found;
    for (const Token& token : tokens_of(each.input, {.language = {each.language},
                                                    .join_hyphens = each.level == "hyphen=join",
                                                    .attach_periods = each.level == "abbr=attach"})) {
      found.push_back(each.input.substr(token.begin, token.end - token.begin));
    }
    CHECK(found == strings(split(each.expected, '|')));
  }
}

TEST_CASE("sentences are those of the published cases but one") {
  const auto cases = cases_of("sentences");
  REQUIRE(cases.size() == 8);
  for (const Case& each : cases) {
    INFO(each.id << " (" << each.source << ")");
    const Text text(each.input);
    std::vector<std::string> found;
    for (const Span& span : sentences_of(text, {.language = {each.language}}))
      found.emplace_back(text.slice(span));
    const auto other = decided_otherwise.find(each.id);
    CHECK(found == (other != decided_otherwise.end() ? std::vector<std::string>{other->second}
                                                     : strings(split(each.expected, '|'))));
  }
}
