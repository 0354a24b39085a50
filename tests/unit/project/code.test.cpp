#include "coding/project/code.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

TEST_CASE("every stage and role reads back from its name") {
  for (const Stage stage : {Stage::none, Stage::open, Stage::axial, Stage::selective}) {
    CHECK(stage_named(name_of(stage)) == stage);
  }
  for (const Role role : {Role::none, Role::causal, Role::phenomenon, Role::context, Role::intervening,
                          Role::strategy, Role::consequence}) {
    CHECK(role_named(name_of(role)) == role);
  }
  CHECK(name_of(Stage::none).empty());
  CHECK(name_of(Role::none).empty());
  CHECK(name_of(Stage::axial) == "axial");
  CHECK(name_of(Role::consequence) == "consequence");
}

TEST_CASE("an unknown stage or role is refused, and the hint lists those there are") {
  const Diagnostic stage = thrown<DataError>([] { stage_named("Open"); });
  CHECK(stage.slug == "stage-unknown");
  CHECK(stage.message == "unknown stage 'Open'");
  CHECK(stage.hint == "it is one of open, axial, selective");
  CHECK(thrown<DataError>([] { role_named("cause"); }).slug == "role-unknown");
}
