#include "coding/comparison/measured_units.hpp"

#include <cmath>

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/comparison/coded_study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// Ten sentences in two documents: code 0 both on 2, one alone on 1 and 1; code 1 both on 1, the rest absent;
// code 2 nobody. Five sentences have any code.
CodedUnits ten_sentences() {
  return {.coders = {{"a"}, {"b"}},
          .rows = 3,
          .groups = {{.name = "D1",
                      .coders = 3,
                      .units = 6,
                      .touched = 4,
                      .counts = {{0, 1, 1}, {0, 3, 2}, {1, 3, 1}},
                      .sets = {{{1, 0}, 1}, {{1, 1}, 2}, {{2, 2}, 1}}},
                     {.name = "D2",
                      .coders = 3,
                      .units = 4,
                      .touched = 1,
                      .counts = {{0, 2, 1}},
                      .sets = {{{0, 1}, 1}}}},
          .sets = {{}, {0}, {1}}};
}

UnitMeasureOptions wanting(std::vector<std::string> measures) {
  return {.measures = std::move(measures), .how = {.metric = Metric(Level::nominal, {0, 1})}};
}

const MeasuredUnits& the(const std::vector<MeasuredUnits>& all, RatedAs of, UnitChoice text,
                         std::optional<std::size_t> row = {}) {
  for (const MeasuredUnits& each : all) {
    if (each.of == of && each.text == text && each.row == row) return each;
  }
  FAIL("there is no such row");
  return all.front();
}

double value(const MeasuredUnits& units, const std::string& measure) {
  for (const Measured& each : units.measures) {
    if (each.measure == measure) return each.agreement.value.value() * each.scale;
  }
  FAIL("there is no " << measure);
  return 0;
}

}  // namespace

TEST_CASE("each code, all decisions and the mean over codes are measured, with and without uncoded text") {
  const auto all = measured_codes(ten_sentences(), wanting({"percent", "alpha"}));
  CHECK(value(the(all, RatedAs::code, UnitChoice::all, 0), "percent") == Approx(0.8));
  CHECK(value(the(all, RatedAs::code, UnitChoice::all, 1), "percent") == 1);
  const MeasuredUnits& decisions = the(all, RatedAs::decisions, UnitChoice::all);
  CHECK(decisions.units == 20);
  CHECK(*decisions.present == Approx(8.0 / 40));
  CHECK(value(decisions, "percent") == Approx(0.9));
  CHECK(value(the(all, RatedAs::mean, UnitChoice::all), "percent") == Approx(0.9));
  // Ten pairable values of five units: 6 present, 4 absent, two units differ: Do .4, De 2·6·4/90.
  const MeasuredUnits& coded = the(all, RatedAs::code, UnitChoice::coded, 0);
  CHECK(coded.units == 5);
  CHECK(coded.measures.size() == 1);
  CHECK(value(coded, "alpha") == Approx(1 - 0.4 / (48.0 / 90)));
  CHECK(the(all, RatedAs::mean, UnitChoice::all).measures[0].precision.interval == std::nullopt);
}

TEST_CASE("a code that nobody used has no row, and alone all agree on nothing") {
  const auto all = measured_codes(ten_sentences(), wanting({"alpha"}));
  for (const MeasuredUnits& each : all) CHECK(each.row != std::optional<std::size_t>(2));
  CodedUnits nothing = ten_sentences();
  for (UnitGroup& group : nothing.groups) group.counts.clear();
  const auto none = measured_codes(nothing, wanting({"percent", "alpha"}));
  CHECK(value(none.front(), "percent") == 1);
  CHECK(none.front().measures[1].agreement.status == Status::no_variation);
}

TEST_CASE("percentages of papers are over the units that somebody gave the code") {
  const auto all =
      measured_codes(ten_sentences(), wanting({"turkish", "miles-huberman", "iranian", "holsti"}));
  const MeasuredUnits& code = the(all, RatedAs::code, UnitChoice::all, 0);
  CHECK(value(code, "turkish") == Approx(50));
  CHECK(value(code, "miles-huberman") == Approx(0.5));
  CHECK(value(code, "iranian") == Approx(100 * 4.0 / 6));
  CHECK(value(code, "holsti") == Approx(4.0 / 6));
  // None of them is corrected for chance, so nothing is said without uncoded text.
  for (const MeasuredUnits& each : all) CHECK(each.text == UnitChoice::all);
}

TEST_CASE("other tools' measures stand where they were asked for, and only where they exist") {
  ToolCounts tools{.characters = ten_sentences(), .maxqda = {{.segments = 6, .agreeing = 4}, {2, 2}, {}}};
  const auto all = measured_codes(ten_sentences(), wanting({"pooled", "percent", "maxqda", "nvivo"}), tools);
  std::vector<std::string> names;
  for (const Measured& each : the(all, RatedAs::code, UnitChoice::all, 0).measures)
    names.push_back(each.measure);
  CHECK(names == std::vector<std::string>{"percent", "maxqda", "nvivo"});
  CHECK(value(the(all, RatedAs::decisions, UnitChoice::all), "maxqda") == Approx((0.75 - 0.5) / 0.5));
  CHECK(the(all, RatedAs::decisions, UnitChoice::all).measures.front().measure == "pooled");
  CodedUnits three = ten_sentences();
  three.coders.push_back({"c"});
  const auto of_three = measured_codes(three, wanting({"nvivo", "maxqda"}));
  for (const Measured& each : of_three.front().measures)
    CHECK(each.agreement.status == Status::not_applicable);
}

TEST_CASE("resamples of documents draw what the documents hold") {
  UnitMeasureOptions options = wanting({"percent"});
  options.how.resampling = ResamplingOptions{.replicates = 400, .seed = 3};
  options.how.resampled = Resampled::documents;
  const auto all = measured_codes(ten_sentences(), options);
  // D1 agrees on 5 of 6 for code 0, D2 on 3 of 4: no resample of two documents is outside of these.
  const auto& percent = the(all, RatedAs::code, UnitChoice::all, 0).measures.front();
  REQUIRE(percent.precision.interval);
  CHECK(percent.precision.interval->lower >= 0.75);
  CHECK(percent.precision.interval->upper <= 5.0 / 6 + 1e-12);
}

TEST_CASE("sets agree in part, and too many different ones are refused") {
  const auto all =
      measured_sets(ten_sentences(), SetDistance::jaccard, wanting({"percent", "alpha", "holsti"}));
  CHECK(value(all.front(), "percent") == Approx(0.8));
  CHECK(all.front().measures[2].agreement.status == Status::not_applicable);
  CHECK(the(all, RatedAs::units, UnitChoice::coded).units == 5);
  CodedUnits many = ten_sentences();
  many.sets.resize(5001);
  CHECK(thrown([&] { measured_sets(many, SetDistance::masi, wanting({"alpha"})); }).slug == "sets-too-many");
}

TEST_CASE("codes that exclude each other are categories, each also against the rest") {
  const auto all = measured_exclusive(ten_sentences(), wanting({"percent", "alpha"}));
  CHECK(value(all.front(), "percent") == Approx(0.8));
  // Of 20 values 12 say none, 6 the first, 2 the second: De = (400 - 144 - 36 - 4) / 380.
  CHECK(value(all.front(), "alpha") == Approx(1 - 0.2 / (216.0 / 380)));
  CHECK(value(the(all, RatedAs::category, UnitChoice::all, 2), "percent") == 1);
}

TEST_CASE("a population is one of units: decisions have as many more, coded units none") {
  const auto error = [](const UnitMeasureOptions& options, RatedAs of, UnitChoice text,
                        std::optional<std::size_t> row = {}) {
    const auto all = measured_codes(ten_sentences(), options);
    return the(all, of, text, row).measures.front().precision.standard_error.value();
  };
  const UnitMeasureOptions infinite = wanting({"alpha"});
  UnitMeasureOptions half = infinite;
  half.how.precision.population = 20;
  for (const RatedAs of : {RatedAs::code, RatedAs::decisions}) {
    const auto row = of == RatedAs::code ? std::optional<std::size_t>(0) : std::nullopt;
    CHECK(error(half, of, UnitChoice::all, row) ==
          Approx(error(infinite, of, UnitChoice::all, row) * std::sqrt(0.5)));
    CHECK(error(half, of, UnitChoice::coded, row) == error(infinite, of, UnitChoice::coded, row));
  }
  half.how.precision.population = 9;
  CHECK_THROWS_AS(measured_codes(ten_sentences(), half), UsageError);
}
