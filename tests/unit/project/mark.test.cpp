#include "coding/project/mark.hpp"

#include "coding/base/error.hpp"
#include "coding/project/document.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("kinds of marks and roles of speakers have names that lead back to them") {
  for (const MarkKind kind : {MarkKind::turn, MarkKind::page, MarkKind::time, MarkKind::heading,
                              MarkKind::language, MarkKind::cell, MarkKind::footnote, MarkKind::aside}) {
    CHECK(mark_kind_named(name_of(kind)) == kind);
  }
  for (const SpeakerRole role : {SpeakerRole::participant, SpeakerRole::interviewer, SpeakerRole::other})
    CHECK(speaker_role_named(name_of(role)) == role);
  CHECK_THROWS_AS(mark_kind_named("chapter"), DataError);
  CHECK_THROWS_AS(speaker_role_named("guest"), DataError);
}

TEST_CASE("marks stand by their beginning, the longer one first") {
  const Mark whole{.kind = MarkKind::heading, .span = {5, 20}};
  const Mark part{.kind = MarkKind::turn, .span = {5, 10}};
  const Mark later{.kind = MarkKind::turn, .span = {6, 30}};
  CHECK(mark_less(whole, part));
  CHECK_FALSE(mark_less(part, whole));
  CHECK(mark_less(part, later));
  CHECK_FALSE(mark_less(part, part));
}
