#include "coding/analysis/saturation.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Counts = std::vector<std::size_t>;

// cat(x y) z; Y3 was declared and has nothing, Y4 was not gone through.
Project small() {
  Project project;
  project.study.levels = {"category", "code"};
  project.study.questions = {{.id = "RQ1"}, {.id = "RQ2"}};
  for (int i = 1; i <= 4; ++i) {
    const std::string id = "Y" + std::to_string(i);
    project.participants.push_back(participant(id));
    project.documents.push_back(document(id, id));
    project.documents.back().order = 5 - i;
  }
  project.coders = {{"ayse"}, {"mehmet"}};
  Code cat = code("cat");
  cat.question = "RQ1";
  project.codebook = Codebook({cat, code("x", "x", "cat"), code("y", "y", "cat"), code("z")});
  project.segments = {segment("Y1", "x", {0, 10}),          segment("Y1", "x", {20, 30}),
                      segment("Y1", "z", {0, 10}),          segment("Y2", "x", {0, 10}),
                      segment("Y2", "y", {0, 10}),          segment("Y1", "cat", {40, 50}),
                      segment("Y4", "z", {0, 10}, "mehmet")};
  project.declarations = {{.coder = {"ayse"}, .document = {"Y3"}}};
  return project;
}

Saturation of(const Project& project, ScopeOptions scope = {}, std::optional<InterviewOrder> order = {}) {
  return saturation(project, {.coder = {"ayse"}, .scope = std::move(scope), .order = order});
}

Counts fresh_in(const Saturation& facts) {
  Counts out;
  for (const SaturationStep& step : facts.curve) out.push_back(step.fresh);
  return out;
}

}  // namespace

TEST_CASE("codes are new once, in the order of collection; what was not gone through is no interview") {
  const auto facts = of(small());
  CHECK(fresh_in(facts) == Counts{0, 2, 1});
  CHECK(facts.curve.back().seen == 3);
  CHECK(facts.curve[0].document == 2);
  CHECK(facts.not_coded == 1);
  CHECK(facts.rows == 3);
  CHECK(facts.order.by == InterviewOrder::collection);
  CHECK(fresh_in(of(small(), {}, InterviewOrder::label)) == Counts{2, 1, 0});
}

TEST_CASE("the mean over all orders does not depend on the order") {
  const auto one = of(small());
  const auto other = of(small(), {}, InterviewOrder::label);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(one.curve[i].rarefied == other.curve[i].rarefied);
    CHECK(one.curve[i].band == other.curve[i].band);
  }
  CHECK(one.curve.back().rarefied == Approx(3));
  CHECK(*one.unseen.richness.chao2.value == *other.unseen.richness.chao2.value);
}

TEST_CASE("a category is new with the first of its codes") {
  const auto facts = of(small(), {.level = "category"}, InterviewOrder::label);
  CHECK(facts.level == "category");
  CHECK(fresh_in(facts) == Counts{1, 0, 0});
}

TEST_CASE("parts are the whole, the questions and the codes above") {
  const auto facts = of(small(), {}, InterviewOrder::label);
  REQUIRE(facts.parts.size() == 3);
  CHECK(facts.parts[0].rows == 3);
  CHECK(facts.parts[0].seen == 3);
  CHECK(facts.parts[0].once == 2);
  CHECK(facts.parts[0].last_new == 2);
  CHECK(facts.parts[1].question == "RQ1");
  CHECK(facts.parts[1].rows == 2);
  CHECK(facts.parts[2].code == 0);
  CHECK(facts.parts[2].seen == 2);
  CHECK(facts.parts[2].last_new == 2);
  CHECK(facts.parts[2].at_five.verdict == StopVerdict::too_few);
  CHECK(*facts.parts[2].chao2.value == Approx(2 + 1.0 / 3));
}

TEST_CASE("a part that is all there is does not stand twice") {
  const auto facts = of(small(), {.under = {"cat"}});
  CHECK(facts.parts.size() == 2);
  CHECK(facts.parts[1].question == "RQ1");
  CHECK(of(small(), {.question = "RQ1"}).parts.size() == 1);
}

TEST_CASE("without coding there is nothing to say, and that is said") {
  Project project = small();
  project.segments.clear();
  project.declarations.clear();
  const auto facts = of(project);
  CHECK(facts.curve.empty());
  CHECK(facts.not_coded == 4);
  CHECK(facts.orders.orders == 0);
  CHECK(!facts.unseen.coverage.value);
  CHECK(std::all_of(facts.rules.begin(), facts.rules.end(),
                    [](const auto& rule) { return rule.verdict == StopVerdict::too_few; }));
  CHECK(std::none_of(facts.growth.begin(), facts.growth.end(), [](const auto& curve) { return curve.fit; }));
}
