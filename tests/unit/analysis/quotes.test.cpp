#include "coding/analysis/quotes.hpp"

#include <map>

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Places = std::vector<std::string>;

std::string long_passage() {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += i % 2 == 0 ? "ş" : std::to_string(i % 10);
  return bytes;
}

const std::map<std::string, std::string>& texts() {
  static const std::map<std::string, std::string> all = {{"Y1", "bir iki üç dört beş"},
                                                         {"Y2", long_passage()},
                                                         {"Y10", "on bir on iki"},
                                                         {"N1", "kimsenin notu"}};
  return all;
}

CodedSegment quoted(const std::string& document, const std::string& code, Span span,
                    const std::string& coder = "ayse") {
  CodedSegment made = segment(document, code, span, coder);
  made.quote = quote_of(Text(texts().at(document)), span);
  return made;
}

Project small() {
  Project project;
  for (const char* id : {"Y1", "Y2", "Y10"}) project.participants.push_back(participant(id));
  project.documents = {document("N1", ""), document("Y1", "Y1"), document("Y2", "Y2", 300),
                       document("Y10", "Y10")};
  project.coders = {{"ayse"}, {"mehmet"}};
  project.codebook = Codebook({code("cat"), code("x", "x", "cat"), code("y", "y", "cat"), code("z")});
  project.segments = {quoted("Y10", "x", {0, 6}),   quoted("Y2", "x", {0, 250}),
                      quoted("Y1", "x", {4, 7}),    quoted("Y1", "x", {0, 3}),
                      quoted("Y1", "cat", {0, 10}), quoted("Y1", "z", {8, 10}),
                      quoted("N1", "x", {0, 8}),    quoted("Y1", "y", {0, 3}, "mehmet")};
  return project;
}

Text text_of(const Document& document) { return Text(texts().at(document.id.value)); }

Places places(const Project& project, QuoteOptions options) {
  options.coder = {"ayse"};
  Places out;
  for (const FoundQuote& quote : quotes(project, options, text_of)) {
    out.push_back(quote.code.value + " " + quote.document.value + " " + std::to_string(quote.span.begin));
  }
  return out;
}

}  // namespace

TEST_CASE("quotes stand by code, then person, document and place, in natural order") {
  CHECK(places(small(), {}) ==
        Places{"cat Y1 0", "x N1 0", "x Y1 0", "x Y1 4", "x Y2 0", "x Y10 0", "z Y1 8"});
}

TEST_CASE("a code brings everything below it, and only this coder's") {
  CHECK(places(small(), {.code = {"cat"}}).size() == 6);
  CHECK(places(small(), {.code = {"y"}}).empty());
  CHECK(places(small(), {.code = {"z"}}) == Places{"z Y1 8"});
  CHECK(thrown<UsageError>([] { places(small(), {.code = {"yok"}}); }).slug == "code-unknown");
}

TEST_CASE("the longest are kept, at most so many of each participant, in the usual order") {
  CHECK(places(small(), {.longest = 2}) == Places{"cat Y1 0", "x Y2 0"});
  CHECK(places(small(), {.code = {"x"}, .per_participant = 1}) ==
        Places{"x N1 0", "x Y1 0", "x Y2 0", "x Y10 0"});
  CHECK(places(small(), {.longest = 2, .per_participant = 1}) == Places{"cat Y1 0", "x Y2 0"});
  CHECK(places(small(), {.longest = 100, .per_participant = 100}).size() == 7);
}

TEST_CASE("a turned span is not the longest") {
  Project project = small();
  project.segments.push_back(segment("Y1", "z", {9, 3}));
  CHECK(places(project, {.longest = 1}) == Places{"x Y2 0"});
}

TEST_CASE("a text is read once, and only for a passage too long to stand in its segment") {
  Project project = small();
  project.segments.push_back(quoted("Y2", "z", {10, 260}));
  Places wanted;
  const auto found = quotes(project, {.coder = {"ayse"}}, [&](const Document& document) {
    wanted.push_back(document.id.value);
    return text_of(document);
  });
  CHECK(wanted == Places{"Y2"});
  for (const FoundQuote& quote : found) {
    CHECK(quote.text == Text(texts().at(quote.document.value)).slice(quote.span));
  }
}

TEST_CASE("what a changed text now says at the place is never given out as the quote") {
  const Project project = small();
  const auto found = [&](const std::string& now) {
    return quotes(project, {.coder = {"ayse"}, .longest = 1}, [&](const Document&) { return Text(now); })[0]
        .text;
  };
  CHECK(found(std::string(300, 'a')) == project.segments[1].quote.exact);
  CHECK(found("short") == project.segments[1].quote.exact);
}

TEST_CASE("a quote says whose it is and keeps the memo") {
  Project project = small();
  project.segments[5].memo = "cok iyi";
  const auto found = quotes(project, {.coder = {"ayse"}, .code = {"z"}}, text_of);
  REQUIRE(found.size() == 1);
  CHECK(found[0].participant.value == "Y1");
  CHECK(found[0].coder.value == "ayse");
  CHECK(found[0].memo == "cok iyi");
  CHECK(found[0].span == Span{8, 10});
  CHECK(found[0].text == "üç");
}

TEST_CASE("segments of an unknown code or document give no quote") {
  Project project = small();
  project.segments = {segment("Y1", "yok", {0, 3}), segment("yok", "x", {0, 3})};
  CHECK(places(project, {}).empty());
  CHECK(quotes({}, {}, text_of).empty());
}

namespace {

// Three people: Y1 has three passages of x, Y2 and Y10 one each, and Y1 also all of y.
Project spoken_by_three() {
  Project project = small();
  project.segments = {quoted("Y1", "x", {0, 18}),  quoted("Y1", "x", {4, 10}), quoted("Y1", "x", {8, 18}),
                      quoted("Y2", "x", {0, 5}),   quoted("Y10", "x", {0, 5}), quoted("Y1", "y", {0, 18}),
                      quoted("Y10", "y", {6, 12}), quoted("N1", "z", {0, 8})};
  return project;
}

Relation statement(const std::string& from, const std::string& to, const std::string& document, Span span,
                   bool against) {
  RelationEvidence evidence{.document = {document}, .span = span, .against = against, .coder = {"mehmet"}};
  evidence.quote = quote_of(Text(texts().at(document)), span);
  return {.key = {{from}, "causes", {to}}, .evidence = {evidence}};
}

}  // namespace

TEST_CASE("quotes are spread: nobody is quoted twice before all were quoted once") {
  CHECK(places(spoken_by_three(), {.code = {"x"}, .spread = 3}) == Places{"x Y1 0", "x Y2 0", "x Y10 0"});
  CHECK(places(spoken_by_three(), {.code = {"x"}, .spread = 4}) ==
        Places{"x Y1 0", "x Y1 8", "x Y2 0", "x Y10 0"});
  CHECK(places(spoken_by_three(), {.code = {"x"}, .spread = 100}).size() == 5);
  CHECK(places(spoken_by_three(), {.code = {"cat"}, .spread = 3}) == Places{"x Y1 0", "x Y2 0", "y Y10 6"});
}

TEST_CASE("over all codes, who was quoted least comes first, and no passage stands under two codes") {
  // Of x the longest is Y1's; y would then be Y1's again, but Y10 has no quote yet.
  CHECK(places(spoken_by_three(), {.spread = 1}) == Places{"x Y1 0", "y Y10 6", "z N1 0"});
}

TEST_CASE("a passage that speaks against a relation of its code says so and is kept") {
  Project project = spoken_by_three();
  project.relations = {statement("x", "z", "Y1", {5, 6}, true), statement("y", "z", "Y1", {0, 3}, false)};
  const auto found = quotes(project, {.coder = {"ayse"}, .code = {"x"}}, text_of);
  REQUIRE(found.size() == 5);
  for (const FoundQuote& quote : found) {
    const bool meets = quote.document.value == "Y1" && quote.span.begin <= 5 && quote.span.end > 5;
    CHECK(quote.against.size() == (meets ? 1U : 0U));
  }
  // Two of Y1, which then is quoted enough.
  CHECK(places(project, {.code = {"x"}, .spread = 1}) == Places{"x Y1 0", "x Y1 4", "x Y2 0"});
}

TEST_CASE("evidence against a relation that nobody coded is printed with a choice of quotes, and only then") {
  Project project = spoken_by_three();
  project.relations = {statement("x", "z", "Y2", {100, 120}, true)};
  CHECK(places(project, {.code = {"x"}}).size() == 5);
  const auto found = quotes(project, {.coder = {"ayse"}, .code = {"x"}, .spread = 1}, text_of);
  REQUIRE(found.size() == 2);
  CHECK(found[1].document.value == "Y2");
  CHECK(found[1].span == Span{100, 120});
  CHECK(found[1].code.value == "x");
  CHECK(found[1].participant.value == "Y2");
  CHECK(found[1].coder.value == "mehmet");
  REQUIRE(found[1].against.size() == 1);
  CHECK(name_of(found[1].against[0]) == "x causes z");
  CHECK(places(project, {.code = {"y"}, .spread = 1}) == Places{"y Y1 0"});
}

TEST_CASE("concentration counts the quotes shown, over all who carry the code") {
  const Project project = spoken_by_three();
  const auto facts = [&](QuoteOptions options) {
    options.coder = {"ayse"};
    return concentration_of(project, options, quotes(project, options, text_of));
  };
  const QuoteConcentration all = facts({.code = {"x"}});
  CHECK(all.quotes == 5);
  CHECK(all.quoted == 3);
  CHECK(texts_of(all.most) == Places{"Y1"});
  CHECK(all.most_quotes == 3);
  CHECK(all.never.empty());
  CHECK(*all.gini.value == Approx(4.0 / 15.0));
  const QuoteConcentration one = facts({.code = {"x"}, .longest = 1});
  CHECK(texts_of(one.most) == Places{"Y1"});
  CHECK(texts_of(one.never) == Places{"Y2", "Y10"});
  CHECK(*one.gini.value == Approx(2.0 / 3.0));
  CHECK(*facts({.code = {"x"}, .spread = 3}).gini.value == 0.0);
  // Nobody's words are nobody's quote.
  const QuoteConcentration none = facts({.code = {"z"}});
  CHECK(none.quotes == 0);
  CHECK_FALSE(none.gini.value);
}
