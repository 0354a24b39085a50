#include "coding/analysis/combined_coders.hpp"

#include <algorithm>
#include <set>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

struct Given {
  std::string coder;
  Span span;
};

Project study(const std::vector<Given>& given) {
  Project out;
  out.documents = {test::document("Y1", "Y1", 40)};
  out.codebook = Codebook({test::code("trust")});
  for (const Given& each : given) out.segments.push_back(test::segment("Y1", "trust", each.span, each.coder));
  return out;
}

const std::vector<CoderId> everybody = {{"a"}, {"b"}, {"c"}};

std::vector<Span> spans_of(const Project& project, std::size_t at_least) {
  std::vector<Span> out;
  for (const CodedSegment& each : combined_segments(project, everybody, at_least, {"all"}))
    out.push_back(each.span);
  return out;
}

// Character by character, from the definition.
std::vector<Span> by_definition(const Project& project, std::size_t at_least) {
  const auto coders_with = [&](auto holds) {
    std::set<std::string> out;
    for (const CodedSegment& each : project.segments) {
      if (holds(each.span)) out.insert(each.coder.value);
    }
    return out.size();
  };
  std::vector<Span> out;
  for (std::size_t p = 0; p < 40; ++p) {
    if (coders_with([&](Span s) { return s.begin <= p && p < s.end; }) < at_least) continue;
    const bool goes_on = !out.empty() && out.back().end == p && p > 0 &&
                         coders_with([&](Span s) { return s.begin < p && p < s.end; }) >= at_least;
    if (goes_on)
      ++out.back().end;
    else
      out.push_back({p, p + 1});
  }
  return out;
}

}  // namespace

TEST_CASE("the union joins what overlaps and leaves neighbours apart") {
  CHECK(spans_of(study({{"a", {0, 10}}, {"b", {5, 15}}}), 1) == std::vector<Span>{{0, 15}});
  CHECK(spans_of(study({{"a", {0, 10}}, {"a", {10, 15}}}), 1) == std::vector<Span>{{0, 10}, {10, 15}});
  CHECK(spans_of(study({{"a", {0, 10}}, {"a", {10, 15}}, {"b", {0, 15}}}), 1) == std::vector<Span>{{0, 15}});
}

TEST_CASE("two coders agree where both coded, and cut where only one goes on") {
  CHECK(spans_of(study({{"a", {0, 10}}, {"b", {5, 15}}}), 2) == std::vector<Span>{{5, 10}});
  CHECK(spans_of(study({{"a", {0, 10}}, {"a", {10, 15}}, {"b", {0, 15}}}), 2) ==
        std::vector<Span>{{0, 10}, {10, 15}});
  CHECK(spans_of(study({{"a", {0, 10}}, {"a", {2, 12}}}), 2).empty());
  CHECK(spans_of(study({}), 1).empty());
}

TEST_CASE("combined stretches are those of the definition, character by character") {
  Random random(3);
  for (int round = 0; round < 3000; ++round) {
    std::vector<Given> given;
    const std::size_t count = random.below(9);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t begin = random.below(30);
      given.push_back({everybody[random.below(3)].value, {begin, begin + 1 + random.below(9)}});
    }
    const Project project = study(given);
    for (std::size_t at_least = 1; at_least <= 3; ++at_least)
      REQUIRE(spans_of(project, at_least) == by_definition(project, at_least));
  }
}

TEST_CASE("who is not asked does not count, and a merged code counts as what it went into") {
  Project project = study({{"a", {0, 10}}, {"d", {0, 20}}});
  Code merged = test::code("trst");
  merged.alias = {"trust"};
  project.codebook = Codebook({test::code("trust"), merged});
  project.segments[0].code = {"trst"};
  const auto out = combined_segments(project, everybody, 1, {"union"});
  REQUIRE(out.size() == 1);
  CHECK(out[0].span == Span{0, 10});
  CHECK(out[0].code.value == "trust");
  CHECK(out[0].coder.value == "union");
}
