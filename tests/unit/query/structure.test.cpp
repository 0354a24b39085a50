#include "query/structure.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

// "A: …" lines as turns.
std::vector<Mark> turns_in(const Text& text) {
  std::vector<Mark> marks;
  std::size_t begin = 0;
  std::string line;
  for (const char c : text.bytes()) {
    if (c != '\n') {
      line += c;
      continue;
    }
    marks.push_back({.span = {begin, begin + line.size()}, .label = line.substr(0, 1), .said = begin + 3});
    begin += line.size() + 1;
    line.clear();
  }
  return marks;
}

}  // namespace

TEST_CASE("a question's number is read in four languages and three kinds of digits") {
  for (const char* words : {"3. Why?", "3) Why?", "Soru 3: Neden?", "soru 3 neden", "Q3 Why?", "S3 - Neden?",
                            "Sual 3.", "سؤال ۳: چرا؟", "پرسش ۳", "س٣: لماذا", "03. Why?", " 3: x", "3"}) {
    INFO(words);
    CHECK(question_number(words) == "3");
  }
}

TEST_CASE("a number that begins a sentence is no question's") {
  for (const char* words : {"3. sınıfta okuyor.", "3.5 yıl", "3 yıl oldu", "1992: geldim", "Sınıf 3", "",
                            "Soru", "x3.", "Soru 1992: x"}) {
    INFO(words);
    CHECK(question_number(words).empty());
  }
}

TEST_CASE("what others say up to the next numbered question answers it") {
  const Text text("G: 1. Why?\nA: Because.\nG: And?\nA: 2. So.\nG: Q2 x\nA: y\n");
  const Document document{.speakers = {{.label = "G", .role = SpeakerRole::interviewer}, {.label = "A"}}};
  const Structure structure(document, text, turns_in(text));
  const auto at = [&](std::string_view words) { return structure.question_at(text.bytes().find(words)); };
  CHECK(at("1. Why") == "");
  CHECK(at("Because") == "1");
  CHECK(at("And") == "");
  CHECK(at("2. So") == "1");
  CHECK(at("y\n") == "2");
}

TEST_CASE("without known interviewers whoever speaks may ask, without turns a line may") {
  const Text spoken("B: 1. Why?\nA: Because.\n");
  CHECK(Structure({}, spoken, turns_in(spoken)).question_at(15) == "1");
  const Text lines("1. Why?\nBecause.\n2. And?\nSo.\n");
  const Structure structure({}, lines, {});
  CHECK(structure.question_at(0).empty());
  CHECK(structure.question_at(10) == "1");
  CHECK(structure.question_at(26) == "2");
}

TEST_CASE("the signs of Markdown are no words of a heading") {
  const Text text("## Methods ##\nx\n");
  const Structure structure({}, text, {{.kind = MarkKind::heading, .span = {0, 13}, .level = 2}});
  CHECK(structure.headings_above(14) == std::vector<std::string>{"Methods"});
}

TEST_CASE("a place stands under the headings above it, and a heading not under itself") {
  const Text text("Study\nx\nMethods\ny\nPeople\nz\nResults\nw\n");
  const auto heading = [&](const char* words, int level) {
    const std::size_t begin = text.bytes().find(words);
    return Mark{
        .kind = MarkKind::heading, .span = {begin, begin + std::string(words).size()}, .level = level};
  };
  const Structure structure(
      {}, text, {heading("Study", 1), heading("Methods", 2), heading("People", 3), heading("Results", 2)});
  const auto above = [&](std::string_view words) {
    return structure.headings_above(text.bytes().find(words));
  };
  CHECK(above("Study").empty());
  CHECK(above("x\n") == std::vector<std::string>{"Study"});
  CHECK(above("z\n") == std::vector<std::string>{"Study", "Methods", "People"});
  CHECK(above("w\n") == std::vector<std::string>{"Study", "Results"});
}
