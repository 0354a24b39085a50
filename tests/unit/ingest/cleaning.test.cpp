#include "coding/ingest/cleaning.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("rules are done in the order given and their edits composed to one list") {
  const Text text("bir  kişi-\nsel  bilgi ");
  const Cleaned cleaned = clean(text, {}, {"hyphens", "spaces"}, {.language = {"tr"}});
  CHECK(cleaned.text.bytes() == "bir kişisel\nbilgi");
  CHECK(coding::apply(text, cleaned.edits) == cleaned.text);
  REQUIRE(cleaned.steps.size() == 2);
  CHECK(cleaned.steps[0].rule == "hyphens");
  CHECK(cleaned.steps[0].edits == 2);
  CHECK(cleaned.steps[1].edits == 2);
}

TEST_CASE("without rules nothing changes") {
  const Text text("a  b -\nc");
  const Cleaned cleaned = clean(text, {{.kind = MarkKind::page, .span = {0, 2}, .label = "1"}}, {});
  CHECK(cleaned.text == text);
  CHECK(cleaned.edits.empty());
  CHECK(cleaned.steps.empty());
  CHECK(cleaned.marks.size() == 1);
}

TEST_CASE("marks move with the text, and one whose stretch is gone is left out") {
  const Text text("Y1:   evet   hayır\n   \nson");
  const std::vector<Mark> marks{{.kind = MarkKind::turn, .span = {0, 18}, .label = "Y1", .said = 6},
                                {.kind = MarkKind::page, .span = {0, 23}, .label = "1"},
                                {.kind = MarkKind::aside, .span = {19, 22}, .label = "boş"}};
  const Cleaned cleaned = clean(text, marks, {"spaces"});
  REQUIRE(cleaned.marks.size() == 2);
  CHECK(cleaned.marks[0].kind == MarkKind::page);
  CHECK(cleaned.text.slice(cleaned.marks[1].span) == "Y1: evet hayır");
  CHECK(cleaned.text.slice({cleaned.marks[1].said, cleaned.marks[1].span.end}) == "evet hayır");
}

TEST_CASE("an unknown rule is refused with the nearest name before anything is done") {
  try {
    clean(Text("a"), {}, {"spaces", "hyphen"});
    FAIL("accepted");
  } catch (const UsageError& error) {
    CHECK(error.diagnostic().slug == "cleaning-unknown");
    CHECK(error.diagnostic().hint == "did you mean 'hyphens'?");
  }
}

TEST_CASE("stretches in another language keep their letters") {
  const Text text("علي كتاب\nعلي كتاب");
  const Cleaned cleaned = clean(text, {{.kind = MarkKind::language, .span = {9, 17}, .label = "ar"}},
                                {"persian"}, {.language = {"fa"}});
  CHECK(cleaned.text.bytes() == "علی کتاب\nعلي كتاب");
}

TEST_CASE("hyphens that stay are told with their place") {
  const Cleaned cleaned = clean(Text("yüz-yüze\nve yüz-\nyüze"), {}, {"hyphens"}, {.language = {"tr"}});
  REQUIRE(cleaned.notes.size() == 1);
  CHECK(cleaned.notes[0].slug == "hyphens-left");
  CHECK(cleaned.notes[0].place.line == 2);
  CHECK(cleaned.notes[0].place.column == 7);
}

TEST_CASE("turns and headings keep their lines when lines are joined") {
  std::string line = "kelimede kelimede kelimede kelimede kelimede kelimede kelimede";
  std::string text;
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < 8; ++i) {
    if (i % 2 == 0) marks.push_back({.kind = MarkKind::turn, .span = {i * 63, i * 63 + 125}, .said = i * 63});
    text += line + "\n";
  }
  const Cleaned cleaned = clean(Text(text), marks, {"lines"});
  CHECK(std::count(cleaned.text.bytes().begin(), cleaned.text.bytes().end(), '\n') == 4);
  CHECK(cleaned.marks.size() == 4);
}

TEST_CASE("every rule may be named") {
  for (const std::string& rule : cleaning_rules()) CHECK(clean(Text("a b"), {}, {rule}).steps.size() == 1);
}
