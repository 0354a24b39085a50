// What must hold of pairs of codes whatever the coding: shares stay within 0 and 1, what is symmetric is
// symmetric, and the order of segments, codes and people changes nothing.
#include <algorithm>

#include "coding/analysis/cooccurrence.hpp"
#include "coding/analysis/crosstab.hpp"
#include "coding/analysis/frequency.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::vector<CountedUnit> all_units = {CountedUnit::participant, CountedUnit::document,
                                            CountedUnit::turn,        CountedUnit::paragraph,
                                            CountedUnit::sentence,    CountedUnit::segment};

// Words of one letter, sentences of one to four, paragraphs of one to three.
std::string random_words(Random& random) {
  std::string out;
  for (int i = 0; i < 12; ++i) {
    out += "Xy";
    const auto end = random.below(4);
    out += end == 0 ? ".\n" : end == 1 ? ". " : " ";
  }
  return out;
}

struct Made {
  Project project{};
  std::vector<std::string> texts{};
};

Made random_study(std::uint64_t seed) {
  Random random(seed);
  Made out;
  Project& project = out.project;
  project.study.language = english;
  project.study.attributes = {{.key = "g"}};
  project.coders = {{"ayse"}};
  for (const char* id : {"a", "b", "c", "d"}) project.codebook.add(code(id));
  const std::size_t documents = 1 + random.below(6);
  for (std::size_t i = 0; i < documents; ++i) {
    const std::string person = "Y" + std::to_string(1 + random.below(4));
    out.texts.push_back(random_words(random));
    project.documents.push_back(document("D" + std::to_string(i), person, out.texts.back().size()));
    if (find_participant(project, {person}) == nullptr) {
      project.participants.push_back(participant(person));
      project.participants.back().values["g"] = random.below(2) == 0 ? "one" : "two";
    }
    const std::size_t segments = random.below(12);
    for (std::size_t j = 0; j < segments; ++j) {
      const std::size_t begin = random.below(out.texts.back().size() - 1);
      const std::size_t end = begin + random.below(15);
      project.segments.push_back(segment(project.documents.back().id.value,
                                         std::string(1, static_cast<char>('a' + random.below(4))),
                                         {begin, end}));
    }
  }
  return out;
}

CodeUnits units_of(const Made& made, CountedUnit unit, int jobs = 1) {
  const auto text_of = [&](const Document& document) {
    return Text(made.texts[std::stoul(document.id.value.substr(1))]);
  };
  const auto marks_of = [](const Document&) { return std::vector<Mark>{}; };
  return code_units(made.project, {.coder = {"ayse"}, .unit = unit, .jobs = jobs}, text_of, marks_of);
}

void check_ranges(const CodePairs& facts) {
  for (const CodePair& pair : facts.pairs) {
    const TwoByTwo table = table_of(facts, pair);
    REQUIRE(pair.both <= facts.totals[pair.a]);
    REQUIRE(pair.both <= facts.totals[pair.b]);
    REQUIRE(table.d >= 0);
    REQUIRE(table.a + table.b + table.c + table.d == static_cast<double>(facts.units));
    for (const Similarity measure : all_similarities) {
      const auto value = similarity(table, measure).value;
      if (!value) continue;
      const bool has_sign = measure == Similarity::phi || measure == Similarity::yule_q;
      REQUIRE(*value >= (has_sign ? -1 - 1e-12 : 0));
      if (measure != Similarity::lift) REQUIRE(*value <= 1 + 1e-12);
    }
    if (!pair.p.value) continue;
    REQUIRE(*pair.p.value > 0);
    REQUIRE(*pair.p_adjusted.value >= *pair.p.value);
    REQUIRE(*pair.p_adjusted.value <= 1);
  }
}

}  // namespace

TEST_CASE("no measure of any pair leaves its range, whatever the unit and however passages overlap") {
  std::size_t together = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const Made made = random_study(seed);
    for (const CountedUnit unit : all_units) {
      const CodePairs facts = cooccurrence(units_of(made, unit), {.minimum = 0});
      check_ranges(facts);
      for (const CodePair& pair : facts.pairs) together += pair.both > 0 ? 1U : 0U;
    }
  }
  CHECK(together > 3000);
}

TEST_CASE("the order of the segments and the number of jobs change no pair") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Made made = random_study(seed);
    Made mixed = made;
    Random random(seed);
    shuffle(mixed.project.segments, random);
    for (const CountedUnit unit : all_units) {
      const CodeUnits one = units_of(made, unit);
      const CodeUnits other = units_of(mixed, unit, 3);
      REQUIRE(one.held == other.held);
      REQUIRE(one.units == other.units);
      REQUIRE(one.unheld == other.unheld);
      REQUIRE(shared_units(one) == shared_units(other, 3));
    }
  }
}

TEST_CASE("passages stand together exactly where a character has both codes") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Made made = random_study(seed);
    const CodePairs facts = cooccurrence(units_of(made, CountedUnit::segment), {.minimum = 0});
    for (const CodePair& pair : facts.pairs) {
      bool meet = false;
      for (const CodedSegment& one : made.project.segments) {
        for (const CodedSegment& other : made.project.segments) {
          const bool of_pair = *made.project.codebook.position(one.code) == facts.codes[pair.a] &&
                               *made.project.codebook.position(other.code) == facts.codes[pair.b];
          const std::size_t length = find_document(made.project, one.document)->length;
          const Span cut{one.span.begin, std::min(one.span.end, length)};
          const Span other_cut{other.span.begin, std::min(other.span.end, length)};
          meet |= of_pair && one.document == other.document && overlaps(cut, other_cut);
        }
      }
      REQUIRE(meet == (pair.both > 0));
    }
  }
}

TEST_CASE("the people of a code in all groups are its frequency") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Made made = random_study(seed);
    const Frequency counts = frequency(made.project, {.coder = {"ayse"}});
    const Crosstab groups =
        crosstab(made.project, {.coder = {"ayse"}, .grouping = {.attribute = "g"}, .jobs = 2});
    const CodePairs pairs = cooccurrence(units_of(made, CountedUnit::participant), {.minimum = 0});
    for (std::size_t i = 0; i < counts.rows.size(); ++i) {
      REQUIRE(groups.rows[i].f == counts.rows[i].f);
      REQUIRE(pairs.totals[i] == counts.rows[i].f);
      if (groups.rows[i].p.value) REQUIRE(*groups.rows[i].p_adjusted.value >= *groups.rows[i].p.value);
    }
    REQUIRE(groups.people == counts.whole);
    REQUIRE(pairs.units == counts.whole);
  }
}
