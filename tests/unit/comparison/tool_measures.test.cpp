#include "coding/comparison/tool_measures.hpp"

#include "tests/catch.hpp"
#include "tests/unit/comparison/coded_study.hpp"

using namespace coding;
using namespace coding::test;

TEST_CASE("NVivo's percentage is that of its manual's example, its kappa Cohen's over characters") {
  // Both coded 50 characters, one alone 150, neither 800 of 1,000.
  const NvivoCell cell = nvivo_cell(50, 150, 0, 800);
  CHECK(cell.percent == Approx(0.85));
  CHECK(cell.kappa == Approx((850 - 770.0) / (1000 - 770.0)));  // (200 · 50 + 800 · 950) / 1000 = 770
}

TEST_CASE("NVivo says 1 where all is alike and 0 where one coder has nothing") {
  CHECK(nvivo_cell(0, 0, 0, 100).kappa == 1);
  CHECK(nvivo_cell(100, 0, 0, 0).kappa == 1);
  CHECK(nvivo_cell(0, 30, 0, 70).kappa == Approx(0).margin(1e-15));
}

TEST_CASE("means over NVivo's cells count every document and code, weighted by the document or not") {
  const CodedUnits characters{.coders = {{"a"}, {"b"}},
                              .rows = 2,
                              .groups = {{.name = "D1", .coders = 3, .units = 100, .counts = {{0, 3, 50}}},
                                         {.name = "D2", .coders = 3, .units = 300, .counts = {{0, 1, 30}}}}};
  const std::vector<std::size_t> rows = {0};
  const NvivoMeans means = nvivo_means(characters, rows);
  CHECK(means.cells == 2);
  CHECK(*means.kappa == Approx(0.5));
  CHECK(*means.weighted == Approx(0.25));
  CHECK(*means.percent == Approx(0.95));
  const std::vector<std::size_t> both = {0, 1};
  CHECK(*nvivo_means(characters, both).kappa == Approx(0.75));
  CHECK_FALSE(nvivo_means({.coders = {{"a"}, {"b"}}}, rows).kappa);
}

TEST_CASE("MAXQDA's segments agree when the other coder has most of the same passage under the code") {
  CodedStudy study;
  study.project.coders = {{"a"}, {"b"}};
  study.project.codebook = Codebook({code("x"), code("y")});
  study.add("D", std::string(200, 'w'));
  study.project.segments = {segment("D", "x", {0, 100}, "a"), segment("D", "x", {0, 90}, "b"),
                            segment("D", "x", {120, 140}, "a"), segment("D", "x", {120, 130}, "b"),
                            segment("D", "y", {0, 100}, "a")};
  const auto counts = maxqda_counts(
      study.project, {.coders = study.project.coders, .rows = a_row_each(study.project.codebook)});
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].segments == 4);
  CHECK(counts[0].agreeing == 2);
  CHECK(counts[1].segments == 1);
  CHECK(counts[1].agreeing == 0);
  CHECK(*maxqda_kappa({.segments = 10, .agreeing = 8}, 4).value == Approx((0.8 - 0.25) / 0.75));
  CHECK(maxqda_kappa({}, 4).status == Status::nothing_pairable);
  CHECK(maxqda_kappa({.segments = 10, .agreeing = 8}, 1).status == Status::no_variation);
}

TEST_CASE("pooled kappa takes means of observed and expected agreement") {
  const Patterns first{
      .coders = 2, .categories = 2, .ratings = {1, 1, 0, 0, 1, 0}, .counts = {3, 5, 2}, .units = 10};
  const Patterns second{
      .coders = 2, .categories = 2, .ratings = {1, 1, 0, 0, 0, 1}, .counts = {1, 8, 1}, .units = 10};
  // po .8 and .9; pe .5·.3 + .5·.7 = .5, .1·.2 + .9·.8 = .74.
  const std::vector<Patterns> codes = {first, second};
  CHECK(*pooled_kappa(codes).value == Approx((0.85 - 0.62) / (1 - 0.62)));
  CHECK(pooled_kappa({}).status == Status::nothing_pairable);
  const std::vector<Patterns> alike = {
      {.coders = 2, .categories = 2, .ratings = {0, 0}, .counts = {9}, .units = 9}};
  CHECK(pooled_kappa(alike).status == Status::no_variation);
  const std::vector<Patterns> three = {
      {.coders = 3, .categories = 2, .ratings = {0, 0, 1}, .counts = {9}, .units = 9}};
  CHECK(pooled_kappa(three).status == Status::not_applicable);
}
