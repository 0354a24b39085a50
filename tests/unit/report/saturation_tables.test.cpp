#include "coding/report/saturation_tables.hpp"

#include <algorithm>

#include "coding/table/render.hpp"
#include "study.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::report;

namespace {

const Language english{"en"};
const Language turkish{"tr"};

std::string printed(SaturationTable which, const Project& project, SaturationOptions options = {},
                    Format format = Format::text, const Language& reader = english) {
  options.coder = {"c"};
  return render(saturation_table(which, saturation(project, options), project, reader), format,
                {.language = reader});
}

bool has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

// Eight interviews that agree on one code, but for the last one.
Project late_surprise() {
  Project project = small_study();
  project.documents.clear();
  project.participants.clear();
  project.segments.clear();
  for (int i = 1; i <= 8; ++i) {
    interview(project, "Y" + std::to_string(i));
    project.documents.back().order = i;
    give(project, "Y" + std::to_string(i), {0, 13}, "korku");
  }
  give(project, "Y8", {29, 45}, "sevgi");
  return project;
}

}  // namespace

TEST_CASE("tables of saturation are found by their names") {
  for (const SaturationTable which : all_saturation_tables)
    CHECK(saturation_table_named(name_of(which)) == which);
  CHECK(!saturation_table_named("all"));
}

TEST_CASE("a rule that stopped too early is told so, in the reader's language") {
  const std::string rules = printed(SaturationTable::rules, late_surprise());
  CHECK(has(rules, "4+2 is a false stop: of 2 codes 1 come after interview 4, and 1 after interview 6."));
  CHECK(has(rules, "too few interviews"));
  CHECK(has(printed(SaturationTable::rules, late_surprise(), {}, Format::text, turkish),
            "4+2 yanlış bir duruştur: 2 kodun 1 tanesi 4. görüşmeden, 1 tanesi 6. görüşmeden sonra gelir."));
  const std::string machine = printed(SaturationTable::rules, late_surprise(), {}, Format::csv);
  CHECK(has(machine, "guest,4,2,5,4,reached,1,1,"));
  CHECK(has(machine, "francis,10,3,0,,too-few,,,,,\n"));
}

TEST_CASE("the order is named, and labels as an assumption") {
  CHECK(has(printed(SaturationTable::curve, late_surprise()), "the documents’ place in the collection"));
  CHECK(has(printed(SaturationTable::curve, late_surprise(), {.order = InterviewOrder::label}),
            "This is an assumption"));
  Project dated = late_surprise();
  for (Document& each : dated.documents) {
    each.order = 0;
    each.date = "2021-05-30";
  }
  const std::string curve = printed(SaturationTable::curve, dated);
  CHECK(has(curve, "the date of the documents"));
  CHECK(has(curve, "stand by label: 7."));
}

TEST_CASE("without other orders there are no limits for people, and empty ones for machines") {
  const SaturationOptions none{.trials = {.orders = 0}};
  CHECK(!has(printed(SaturationTable::curve, late_surprise(), none), "Lower"));
  CHECK(has(printed(SaturationTable::curve, late_surprise(), none, Format::csv), "1,Y1,1,1,1.125,,\n"));
  CHECK(!has(printed(SaturationTable::rules, late_surprise(), none), "median"));
  CHECK(has(printed(SaturationTable::curve, small_study()), "the middle 95% of all 2 orders"));
}

TEST_CASE("shares of runs stand where there are runs") {
  const std::string runs = printed(SaturationTable::runs, late_surprise(), {}, Format::csv);
  CHECK(runs ==
        "after,base4_run2,base5_run2,base6_run2,base4_run3,base5_run3,base6_run3\n"
        "4,0,,,0,,\n5,0,0,,100,100,\n6,100,100,100,,,\n");
}

TEST_CASE("what does not exist has its reason in the reader's language, and machines have it as it is") {
  Project empty = small_study();
  empty.segments.clear();
  for (const SaturationTable which : all_saturation_tables) {
    CHECK(!has(printed(which, empty), "nan"));
    CHECK(!printed(which, empty).empty());
  }
  CHECK(has(printed(SaturationTable::richness, empty, {}, Format::text, turkish), "ikiden az görüşme"));
  CHECK(has(printed(SaturationTable::richness, empty, {}, Format::csv), "chao2,,,,,,fewer than two samples"));
  CHECK(has(printed(SaturationTable::growth, small_study(), {}, Format::text, turkish), "üçten az görüşme"));
  CHECK(has(printed(SaturationTable::curve, empty), "Documents that c has coded: 0 of 2"));
}

TEST_CASE("parts are told apart by kind, and percentages reach a hundred") {
  const std::string parts = printed(SaturationTable::categories, late_surprise(), {}, Format::csv);
  CHECK(has(parts, "\nwhole,,,,2,2,1,Y8,4,4,"));
  CHECK(has(parts, "\nquestion,RQ1,RQ1,,2,2,1,Y8,"));
  CHECK(!has(parts, "\ncode,"));  // the one category holds all codes
  CHECK(has(printed(SaturationTable::richness, late_surprise(), {}, Format::csv), "coverage,,100,"));
}
