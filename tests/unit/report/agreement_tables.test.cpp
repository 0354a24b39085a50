#include "coding/report/agreement_tables.hpp"

#include "coding/table/render.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::report;

namespace {

Measured measured(std::string name, std::optional<double> value, std::optional<Interval> interval = {}) {
  return {.measure = std::move(name),
          .agreement = {.status = value ? Status::ok : Status::no_variation, .value = value, .rated = 10},
          .precision = {.interval = interval}};
}

Compared compared() {
  return {.coders = {"ayse", "mehmet"},
          .documents = {"Y1"},
          .all_documents = 4,
          .units = 10,
          .touched = 4,
          .codes = 3,
          .used = 2};
}

// All decisions and two codes, one of them without a value.
std::vector<MeasuredRatings> two_codes() {
  const std::vector<RowName> rows = {{"tea", "Tea"}, {"milk", "Milk"}, {"jam", "Jam"}};
  const Measured good = measured("alpha", 0.9, Interval{0.8, 1});
  return rated_units({{.of = RatedAs::decisions, .units = 20, .measures = {measured("percent", 0.95), good}},
                      {.of = RatedAs::mean, .units = 2, .measures = {measured("percent", 0.9)}},
                      {.of = RatedAs::code,
                       .row = 0,
                       .units = 10,
                       .present = 0.25,
                       .measures = {measured("percent", 0.9), good}},
                      {.of = RatedAs::code,
                       .text = UnitChoice::coded,
                       .row = 0,
                       .units = 4,
                       .measures = {measured("alpha", 0.5)}},
                      {.of = RatedAs::code,
                       .row = 2,
                       .units = 10,
                       .measures = {measured("percent", 1), measured("alpha", std::nullopt)}}},
                     rows, compared(), {"en"});
}

AgreementTableOptions options() { return {.compared = compared()}; }

}  // namespace

TEST_CASE("people get a row a code, with what is over all of them as totals") {
  const Table table = agreement_overview(two_codes(), options());
  CHECK(table.title == "Agreement between coders: ayse, mehmet");
  REQUIRE(table.rows.size() == 4);
  CHECK(table.footer_rows == 2);
  CHECK(table.rows[0] == Row{"Tea", std::int64_t{10}, 25.0, 90.0, 0.9, "[0.80; 1.00]", 0.5});
  CHECK(std::get<std::string>(table.rows[1][0]) == "Jam");
  CHECK_FALSE(std::get<Missing>(table.rows[1][4]).why.empty());
  CHECK(std::get<std::string>(table.rows[2][0]) == "All decisions");
  CHECK(table.rows[3][1] == Cell(Missing{}));
}

TEST_CASE("two coefficients with one sign are called by their whole names") {
  auto ratings = two_codes();
  ratings.front().measures = {measured("cohen", 0.5), measured("fleiss", 0.5)};
  const Table table = agreement_overview(ratings, options());
  CHECK(table.columns[3].title == "Cohen’s κ");
  CHECK(table.columns[4].title == "Fleiss’ κ");
}

TEST_CASE("machines get a row a measure, with what it is of and over which text") {
  const Table table = agreement_table(two_codes(), options());
  CHECK(table.rows.size() == 8);
  CHECK(table.columns[2].key == "of");
  const Row& coded = table.rows[5];
  CHECK(std::get<std::string>(coded[0]) == "tea");
  CHECK(std::get<std::string>(coded[1]) == "Tea, coded text only");
  CHECK(std::get<std::string>(coded[3]) == "coded");
  CHECK_NOTHROW(require_shape(table));
}

TEST_CASE("the paragraph says what is known, and leaves what is not in brackets") {
  const std::string words = agreement_paragraph(two_codes(), options(), "9.9");
  CHECK(words.find("coded 1 of the study’s 4 documents (25.0%)") != std::string::npos);
  CHECK(words.find("Percent agreement = 95.0%; Krippendorff’s α = 0.90, 95 % CI [0.80; 1.00]") !=
        std::string::npos);
  CHECK(words.find("as their ratings do not vary: 1.") != std::string::npos);
  CHECK(words.find("[how they were resolved") != std::string::npos);
  CHECK(words.find(" ran from ") == std::string::npos);  // of one value there is no range
  CHECK(words.ends_with("Computed with coding 9.9.\n"));
}

TEST_CASE("categories of codes that exclude each other have names, also those that are no code") {
  Compared exclusive = compared();
  exclusive.exclusive = "Drinks";
  std::vector<MeasuredUnits> categories(3, {.of = RatedAs::category});
  categories[0].row = 0;
  categories[1].row = 1;
  categories[2].row = 2;
  const auto named = rated_units(categories, {{"tea", "Tea"}}, exclusive, {"en"});
  CHECK(named[0].code == "none");
  CHECK(named[1].name == "Tea");
  CHECK(named[2].name == "several of them");
}
