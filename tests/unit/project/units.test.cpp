#include "coding/project/units.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const Text talk("Başlık\n\nG: Nasıl? Anlat.\nY1: İyi vd. ama.\nSonra da.\n");

std::vector<Mark> turns() {
  return {{.kind = MarkKind::turn, .span = {8, 24}, .label = "G", .said = 11},
          {.kind = MarkKind::turn, .span = {25, 51}, .label = "Y1", .said = 29}};
}

std::vector<std::string> pieces(Unit unit, const std::vector<Mark>& marks) {
  std::vector<std::string> out;
  for (const UnitSpan& each : units_of(talk, marks, unit, {"tr"}))
    out.push_back(each.speaker + "|" + std::string(talk.slice(each.span)));
  return out;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("turns are units without their labels, and nothing outside them is lost") {
  CHECK(pieces(Unit::turn, turns()) == Pieces{"|Başlık", "G|Nasıl? Anlat.", "Y1|İyi vd. ama.\nSonra da."});
}

TEST_CASE("paragraphs and sentences stay within their turn") {
  CHECK(pieces(Unit::paragraph, turns()) ==
        Pieces{"|Başlık", "G|Nasıl? Anlat.", "Y1|İyi vd. ama.", "Y1|Sonra da."});
  CHECK(pieces(Unit::sentence, turns()) ==
        Pieces{"|Başlık", "G|Nasıl?", "G|Anlat.", "Y1|İyi vd. ama.", "Y1|Sonra da."});
}

TEST_CASE("without turns a turn is a paragraph, and a document is all of it") {
  CHECK(pieces(Unit::turn, {}) == Pieces{"|Başlık", "|G: Nasıl? Anlat.", "|Y1: İyi vd. ama.", "|Sonra da."});
  CHECK(pieces(Unit::document, turns()).size() == 1);
  CHECK(units_of(Text(" \n\n "), {}, Unit::document, {}).empty());
}

TEST_CASE("lines are those of an editor, with the label and the speaker of the turn they begin in") {
  CHECK(pieces(Unit::line, turns()) ==
        Pieces{"|Başlık", "G|G: Nasıl? Anlat.", "Y1|Y1: İyi vd. ama.", "Y1|Sonra da."});
  CHECK(pieces(Unit::line, {}).size() == 4);
}

TEST_CASE("words are those that are counted, without labels") {
  CHECK(pieces(Unit::word, turns()) ==
        Pieces{"|Başlık", "G|Nasıl", "G|Anlat", "Y1|İyi", "Y1|vd", "Y1|ama", "Y1|Sonra", "Y1|da"});
}

TEST_CASE("units have names that lead back to them") {
  for (const Unit unit :
       {Unit::document, Unit::turn, Unit::paragraph, Unit::sentence, Unit::line, Unit::word})
    CHECK(unit_named(name_of(unit)) == unit);
  CHECK_THROWS_AS(unit_named("page"), UsageError);
}
