#include "coding/theory/paradigm.hpp"

#include "coding/theory/core_category.hpp"
#include "coding/theory/stages.hpp"
#include "tests/catch.hpp"
#include "tests/unit/theory/studies.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::size_t at(const Project& project, const std::string& id) {
  return project.codebook.position({id}).value();
}

}  // namespace

TEST_CASE("a code plays its own part, else that of the nearest code above it") {
  const Project project = small_theory();
  const auto roles = effective_roles(project.codebook);
  CHECK(roles[at(project, "tea")] == Role::causal);
  CHECK(roles[at(project, "ask")] == Role::strategy);
  CHECK(roles[at(project, "core")] == Role::phenomenon);
}

TEST_CASE("a component has heads that gather, categories, subcategories and open codes") {
  const Project project = small_theory();
  const Paradigm paradigm = paradigm_of(project);
  REQUIRE(paradigm.components.size() == 5);
  const ParadigmComponent& causal = paradigm.components[0];
  CHECK(causal.heads == std::vector{at(project, "causal")});
  REQUIRE(causal.categories.size() == 1);
  CHECK(causal.categories[0].code == at(project, "care"));
  CHECK(causal.categories[0].below.empty());
  CHECK(causal.open_codes == 2);
  const ParadigmComponent& strategy = paradigm.components[3];
  CHECK(strategy.heads.empty());
  CHECK(strategy.subcategories == 1);
  CHECK(strategy.open_codes == 1);
  CHECK(paradigm.core == at(project, "core"));
}

TEST_CASE("without a named core the only phenomenon is the core, of two none is") {
  Project project = small_theory();
  project.study.core = {};
  CHECK(paradigm_of(project).core == at(project, "core"));
  project.codebook.add(categorised("other", Role::phenomenon));
  CHECK_FALSE(paradigm_of(project).core);
  CHECK_FALSE(paradigm_of(Project{}).core);
}

TEST_CASE("the conditional matrix has a row for each level in use and counts open codes") {
  Project project = small_theory();
  const auto give = [&](const std::string& id, ActionLevel level) {
    Code changed = project.codebook.at({id});
    changed.action = level;
    project.codebook.replace(changed);
  };
  give("care", ActionLevel::society);
  give("meet", ActionLevel::individual);
  const ConditionalMatrix matrix = conditional_matrix(project, paradigm_of(project));
  CHECK(matrix.levels == std::vector{ActionLevel::individual, ActionLevel::society});
  CHECK(matrix.cells[0][3].open_codes == 1);
  CHECK(matrix.cells[1][0].open_codes == 2);
  CHECK(matrix.cells[1][3].categories.empty());
  CHECK(matrix.without_level.size() == 3);
  CHECK(conditional_matrix({}, paradigm_of({})).cells.empty());
}

TEST_CASE("the core is tested by frequency, centrality, reach and share of interviews") {
  Project project = small_theory();
  project.segments = {segment("D1", "core", {0, 5}), segment("D2", "tea", {0, 5}),
                      segment("D1", "ask", {50, 60}), segment("D3", "ask", {0, 5}),
                      segment("D3", "trust", {0, 5})};
  const Paradigm paradigm = paradigm_of(project);
  const CoreFacts facts = core_facts(project, paradigm, *paradigm.core);
  CHECK(facts.segments == 1);
  CHECK(facts.evidence == 1);  // both relations rest on one passage
  CHECK(facts.documents == 1);
  CHECK(facts.all_documents == 4);
  CHECK(facts.degree == 2);
  CHECK(facts.degree_rank == 2);  // meet is related to four
  REQUIRE(facts.components.size() == 5);
  CHECK(facts.components[0].relations == 1);
  CHECK(facts.components[1].relations == 0);
  CHECK(facts.components[1].reached);
  CHECK(facts.components[3].together == 1);
  CHECK(facts.components[3].with_component == 2);
  CHECK(facts.components[0].together == 0);
}

TEST_CASE("stages are counted only where somebody names one") {
  Project plain;
  plain.codebook = Codebook({code("tea")});
  CHECK(stage_progress(plain, {}).empty());
  Project project = small_theory();
  project.segments = {segment("D1", "tea", {0, 5}), segment("D2", "tea", {0, 5})};
  project.segments[0].stage = Stage::open;
  const Memo compared{.id = "m", .type = "comparison", .code = {"tea"}};
  const auto counts = stage_progress(project, {compared});
  const auto count = [&](Stage stage, StageStep step) {
    for (const StageCount& each : counts) {
      if (each.stage == stage && each.step == step) return std::pair{each.done, each.of};
    }
    return std::pair{std::size_t{999}, std::size_t{999}};
  };
  using Pair = std::pair<std::size_t, std::size_t>;
  CHECK(count(Stage::open, StageStep::segments) == Pair{1, 2});
  CHECK(count(Stage::open, StageStep::codes) == Pair{0, 11});
  CHECK(count(Stage::axial, StageStep::placed) == Pair{6, 6});
  CHECK(count(Stage::axial, StageStep::components) == Pair{5, 5});
  CHECK(count(Stage::axial, StageStep::supported) == Pair{5, 5});
  CHECK(count(Stage::selective, StageStep::core) == Pair{1, 1});
  CHECK(count(Stage::selective, StageStep::reached) == Pair{5, 5});
}
