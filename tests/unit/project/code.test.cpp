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

TEST_CASE("every level of action reads back from its name") {
  for (const ActionLevel level : {ActionLevel::none, ActionLevel::individual, ActionLevel::interaction,
                                  ActionLevel::group, ActionLevel::suborganization, ActionLevel::organization,
                                  ActionLevel::community, ActionLevel::society, ActionLevel::international}) {
    CHECK(action_level_named(name_of(level)) == level);
  }
  CHECK(thrown<DataError>([] { action_level_named("team"); }).slug == "action-unknown");
}

TEST_CASE("a gloss names its language, and an empty one takes it out") {
  Glosses glosses;
  add_gloss(glosses, "en: individual health");
  add_gloss(glosses, " tr :bireysel sağlık: iyilik");
  CHECK(gloss_texts(glosses) ==
        std::vector<std::string>{"en: individual health", "tr: bireysel sağlık: iyilik"});
  add_gloss(glosses, "en:");
  CHECK(glosses == Glosses{{"tr", "bireysel sağlık: iyilik"}});
  for (const char* text : {"health", ": health", "e: health", "english: health", "سلامت: health", ""})
    CHECK(thrown<DataError>([&] { add_gloss(glosses, text); }).slug == "gloss-malformed");
}
