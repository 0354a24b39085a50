// Pairs of codes and groups of people of a published study, found again.
//
// The study is that of ankara.test.cpp: 22 teachers, 50 codes. The article prints no statistics of pairs; the
// numbers below were computed from its lists by an independent script, in exact fractions: of the 1,225 pairs
// 29 have p < .05 in Fisher's exact test and none is left after Benjamini and Hochberg's correction.
#include "coding/analysis/cooccurrence.hpp"
#include "coding/analysis/crosstab.hpp"
#include "coding/base/number.hpp"
#include "coding/store/folder.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const Project& ankara() {
  static const Project project =
      read_project(CODING_SOURCE_DIR "/data/ankara", {.only_coder = CoderId{"arastirmaci"}});
  return project;
}

CodePairs pairs_of(std::size_t minimum, Multiplicity correction = Multiplicity::bh) {
  const CodeUnits units = code_units(ankara(), {.coder = {"arastirmaci"}}, {}, {});
  return cooccurrence(units, {.minimum = minimum, .correction = correction, .jobs = 2});
}

const std::string& name_at(const CodePairs& facts, std::uint32_t code) {
  return ankara().codebook.codes()[facts.codes[code]].name;
}

}  // namespace

TEST_CASE("29 of Ankara's 1,225 pairs have a small p, and none after correction") {
  for (const Multiplicity correction : {Multiplicity::bh, Multiplicity::holm}) {
    const CodePairs facts = pairs_of(1, correction);
    CHECK(facts.units == 22);
    CHECK(facts.codes.size() == 50);
    CHECK(facts.pairs.size() == 1225);
    CHECK(facts.tests == 1225);
    CHECK(facts.below == 29);
    CHECK(facts.below_adjusted == 0);
    CHECK(fixed(*facts.smallest_p.value, 4) == "0.0026");
  }
  CHECK(pairs_of(1, Multiplicity::none).below_adjusted == 29);
}

TEST_CASE("of Ankara's codes that three people or more have, 19 of 378 pairs have a small p") {
  const CodePairs facts = pairs_of(3);
  CHECK(facts.codes.size() == 28);
  CHECK(facts.rare == 22);
  CHECK(facts.pairs.size() == 378);
  CHECK(facts.below == 19);
  CHECK(facts.below_adjusted == 0);
}

TEST_CASE("active participation and liking the lesson have the measures of the worked example") {
  const CodePairs facts = pairs_of(1);
  std::size_t found = 0;
  for (const CodePair& pair : facts.pairs) {
    if (name_at(facts, pair.a) != "derse etkin katılım" || name_at(facts, pair.b) != "dersi sevme") continue;
    ++found;
    const TwoByTwo table = table_of(facts, pair);
    CHECK(table == TwoByTwo{8, 5, 1, 8});
    const std::vector<std::string> expected = {"0.571", "0.727", "0.740", "0.752", "0.727",
                                               "0.364", "0.800", "0.504", "0.855", "1.504"};
    for (std::size_t i = 0; i < all_similarities.size(); ++i) {
      CAPTURE(name_of(all_similarities[i]));
      CHECK(fixed(*similarity(table, all_similarities[i]).value, 3) == expected[i]);
    }
    CHECK(fixed(*pair.p.value, 4) == "0.0306");
  }
  CHECK(found == 1);
}

TEST_CASE("two of five leaders and two of seventeen members use WEB2 tools") {
  const Crosstab facts = crosstab(ankara(), {.coder = {"arastirmaci"}, .grouping = {.attribute = "rol"}});
  CHECK(facts.groups.labels == std::vector<std::string>{"MMT", "TM"});
  CHECK(facts.groups.sizes == std::vector<std::size_t>{5, 17});
  CHECK(facts.people == 22);
  std::size_t found = 0;
  for (const CrosstabRow& row : facts.rows) {
    if (ankara().codebook.codes()[row.code].name != "WEB2 araçlarının kullanımı") continue;
    ++found;
    CHECK(row.counts == std::vector<std::size_t>{2, 2});
    CHECK(fixed(*row.p.value, 2) == "0.21");
    CHECK(fixed(*row.chi_square.cramers_v.value, 2) == "0.31");
    CHECK(fixed(*row.odds.ratio.value, 1) == "5.0");
    CHECK_FALSE(row.odds.adjusted);
    CHECK(row.is_exact);
    CHECK(row.chi_square.below_five == 3);
  }
  CHECK(found == 1);
  CHECK(facts.below_adjusted == 0);
}
