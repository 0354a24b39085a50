// With a slow twin: every unit × code × coder rated one by one, character by character.
#include "coding/comparison/coded_patterns.hpp"

#include "coding/base/random.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/project/units.hpp"
#include "tests/catch.hpp"
#include "tests/unit/comparison/coded_study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Written = std::map<std::string, std::uint64_t>;

std::vector<Span> naive_units(const CodedStudy& study, const Document& each,
                              const CodedUnitsOptions& options) {
  const auto asks = [&](const std::string& label) { return !options.interviewers && label == "G"; };
  std::vector<Span> out;
  if (options.unit == CodedUnit::document) return {{0, each.length}};
  if (options.unit == CodedUnit::character) {
    for (std::size_t i = 0; i < each.length; ++i) {
      bool counts = true;
      for (const Mark& mark : study.marks_of()(each))
        counts = counts && !(asks(mark.label) && mark.span.begin <= i && i < mark.span.end);
      if (counts) out.push_back({i, i + 1});
    }
    return out;
  }
  const Unit kind = unit_named(name_of(options.unit));
  for (const UnitSpan& unit : units_of(study.text_of()(each), study.marks_of()(each), kind, each.language)) {
    if (!asks(unit.speaker)) out.push_back(unit.span);
  }
  return out;
}

// Whether the coder gave the row to the unit.
bool naive_rating(const Project& project, const CodedUnitsOptions& options, const Document& document,
                  const CoderId& coder, std::size_t row, Span unit) {
  std::size_t covered = 0;
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    bool is_covered = false;
    for (const CodedSegment& each : project.segments) {
      const auto& rows = options.rows.of[*project.codebook.position(each.code)];
      is_covered =
          is_covered || (each.coder == coder && each.document == document.id && each.span.begin <= i &&
                         i < each.span.end && std::find(rows.begin(), rows.end(), row) != rows.end());
    }
    covered += is_covered ? 1 : 0;
  }
  if (options.rule == TouchRule::any) return covered > 0;
  return options.rule == TouchRule::majority ? 2 * covered > unit.length() : covered == unit.length();
}

struct Naive {
  std::vector<Written> codes{};
  Written coded_alone{};  // the first row's, without units that nobody gave any row
  Written sets{};         // each coder's set as its rows joined
};

std::vector<bool> who_coded(const CodedStudy& study, const CodedUnitsOptions& options,
                            const DocumentId& document) {
  std::vector<bool> out;
  for (const CoderId& coder : options.coders) {
    const auto ids = documents_coded_by(study.project, coder);
    out.push_back(std::find(ids.begin(), ids.end(), document) != ids.end());
  }
  return out;
}

void add_unit(const CodedStudy& study, const CodedUnitsOptions& options, const Document& document, Span unit,
              Naive& out) {
  const std::vector<bool> coded = who_coded(study, options, document.id);
  std::vector<std::string> words(options.rows.rows);
  std::string sets;
  bool touched = false;
  // A code that is in no row: as if it had one more.
  CodedUnitsOptions behind = options;
  behind.rows.of[3] = {3};
  for (std::size_t coder = 0; coder < coded.size(); ++coder) {
    std::string set;
    for (std::size_t row = 0; row < options.rows.rows; ++row) {
      const bool given =
          coded[coder] && naive_rating(study.project, options, document, options.coders[coder], row, unit);
      words[row] += !coded[coder] ? "-" : given ? "1" : "0";
      if (given) set += std::to_string(row);
      touched = touched || given;
    }
    sets += (coded[coder] ? "{" + set + "}" : "-");
    touched = touched ||
              (coded[coder] && naive_rating(study.project, behind, document, options.coders[coder], 3, unit));
  }
  for (std::size_t row = 0; row < words.size(); ++row) ++out.codes[row][words[row]];
  if (touched) ++out.coded_alone[words[0]];
  ++out.sets[sets];
}

Naive naive(const CodedStudy& study, const CodedUnitsOptions& options) {
  Naive out{.codes = std::vector<Written>(options.rows.rows)};
  for (const Document& document : study.project.documents) {
    const std::vector<bool> coded = who_coded(study, options, document.id);
    if (std::count(coded.begin(), coded.end(), true) < 2) continue;
    for (const Span unit : naive_units(study, document, options))
      add_unit(study, options, document, unit, out);
  }
  return out;
}

Written written_sets(const CodedUnits& units, const Patterns& patterns) {
  Written out;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    std::string word;
    for (const Rating rating : patterns.pattern(i)) {
      if (rating == no_rating) {
        word += "-";
        continue;
      }
      word += "{";
      for (const auto row : units.sets[static_cast<std::size_t>(rating)]) word += std::to_string(row);
      word += "}";
    }
    out[word] += patterns.counts[i];
  }
  return out;
}

// Three documents of short turns, three coders, four codes: two of them share a row, one has none.
CodedStudy random_study(Random& random) {
  CodedStudy study;
  study.project.coders = {{"a"}, {"b"}, {"c"}};
  study.project.codebook = Codebook({code("x"), code("y"), code("z"), code("w")});
  for (const char* id : {"D1", "D2", "D3"}) {
    std::string words;
    std::vector<Mark> marks;
    while (words.size() < 60) {
      const bool asks = random.below(3) == 0;
      const std::size_t begin = words.size();
      words += asks ? "G: " : "Y: ";
      const std::size_t said = words.size();
      for (std::uint64_t i = 0; i <= random.below(3); ++i) words += random.below(2) == 0 ? "Ah be. " : "Of. ";
      words.pop_back();
      marks.push_back(
          {.kind = MarkKind::turn, .span = {begin, words.size()}, .label = asks ? "G" : "Y", .said = said});
      words += random.below(2) == 0 ? "\n" : "\n\n";
    }
    study.add(id, words);
    study.project.documents.back().speakers = {{.label = "G", .role = SpeakerRole::interviewer}};
    study.marks[id] = marks;
    for (const CoderId& coder : study.project.coders) {
      if (random.below(4) == 0) continue;
      study.project.declarations.push_back({.coder = coder, .document = {id}});
      for (std::uint64_t n = random.below(6); n > 0; --n) {
        const std::size_t begin = random.below(50);
        const char* codes[] = {"x", "y", "z", "w"};
        study.project.segments.push_back(
            segment(id, codes[random.below(4)], {begin, begin + 1 + random.below(20)}, coder.value));
      }
    }
  }
  return study;
}

void check_codes(const CodedUnits& units, const Naive& slow) {
  const auto fast = code_patterns(units);
  for (std::size_t row = 0; row < 3; ++row) CHECK(written(fast[row]) == slow.codes[row]);
  CHECK(written(code_patterns(units, UnitChoice::coded)[0]) == slow.coded_alone);
  CHECK(written_sets(units, clustered_sets(units).patterns) == slow.sets);
}

void check_decisions(const CodedUnits& units, const Naive& slow) {
  Written all;
  for (const Written& each : slow.codes) {
    for (const auto& [word, count] : each) all[word] += count;
  }
  CHECK(written(joined(code_patterns(units))) == all);
  const std::vector<std::size_t> rows = {0, 1, 2};
  CHECK(written(clustered_decisions(units, rows).patterns) == all);
}

// Whether there was anything to compare.
bool check_sparse(const CodedStudy& study, CodedUnitsOptions options) {
  const Naive slow = naive(study, options);
  CodedUnits units;
  try {
    units = coded_units(study.project, options, study.text_of(), study.marks_of());
  } catch (const UsageError&) {
    CHECK(slow.codes[0].empty());
    return false;
  }
  check_codes(units, slow);
  check_decisions(units, slow);
  options.jobs = 2;
  CHECK(coded_units(study.project, options, study.text_of(), study.marks_of()).groups == units.groups);
  return true;
}

}  // namespace

TEST_CASE("sparse counts are those of a table of units and codes") {
  Random random(4711);
  int compared = 0;
  for (int round = 0; round < 120; ++round) {
    const CodedStudy study = random_study(random);
    CodedUnitsOptions options{.coders = study.project.coders,
                              .rows = {.rows = 3, .of = {{0}, {1, 2}, {2}, {}}},
                              .interviewers = round % 2 == 0,
                              .sets = true};
    for (const auto unit : {CodedUnit::document, CodedUnit::turn, CodedUnit::paragraph, CodedUnit::sentence,
                            CodedUnit::line, CodedUnit::word, CodedUnit::character}) {
      for (const auto rule : {TouchRule::any, TouchRule::majority, TouchRule::contained}) {
        options.unit = unit;
        options.rule = rule;
        compared += check_sparse(study, options) ? 1 : 0;
      }
    }
  }
  CHECK(compared > 1000);
}

namespace {

CodedUnits two_groups() {
  return {.coders = {{"a"}, {"b"}},
          .rows = 2,
          .groups = {{.name = "D1",
                      .coders = 3,
                      .units = 10,
                      .touched = 4,
                      .counts = {{0, 3, 1}, {0, 1, 2}, {1, 2, 1}},
                      .sets = {{{1, 1}, 1}, {{1, 0}, 2}, {{0, 3}, 1}}},
                     {.name = "D2",
                      .coders = 3,
                      .units = 5,
                      .touched = 1,
                      .counts = {{0, 3, 1}},
                      .sets = {{{1, 1}, 1}}}},
          .sets = {{}, {0}, {1}, {0, 1}}};
}

}  // namespace

TEST_CASE("clusters hold what each document adds") {
  const CodedUnits units = two_groups();
  const std::vector<std::size_t> rows = {0};
  const ClusteredPatterns clustered = clustered_decisions(units, rows);
  CHECK(clustered.clusters.size() == 2);
  CHECK(written(clustered.patterns) == written(code_patterns(units)[0]));
  std::vector<std::uint64_t> sums;
  for (const auto& cluster : clustered.clusters) {
    sums.push_back(0);
    for (const auto& part : cluster) sums.back() += part.units;
  }
  CHECK(sums == std::vector<std::uint64_t>{10, 5});
}

TEST_CASE("without uncoded text only units with some code by somebody are left") {
  const auto patterns = code_patterns(two_groups(), UnitChoice::coded);
  CHECK(written(patterns[0]) == Written{{"11", 2}, {"10", 2}, {"00", 1}});
  CHECK(written(patterns[1]) == Written{{"01", 1}, {"00", 4}});
}

TEST_CASE("two codes of one unit are 'several' among codes that exclude each other") {
  const CodedUnits units = two_groups();
  CHECK(written(clustered_exclusive(units).patterns) == Written{{"11", 2}, {"10", 2}, {"03", 1}, {"00", 10}});
  CHECK(several_ratings(units) == 1);
}

TEST_CASE("rows that nobody used, prevalence, one category against the rest, coded units alone") {
  const CodedUnits units = two_groups();
  CHECK(used_rows(units) == std::vector<std::size_t>{0, 1});
  const Patterns first = code_patterns(units)[0];
  CHECK(prevalence(first) == Approx(6.0 / 30));
  CHECK(prevalence(Patterns{.coders = 2, .categories = 2}) == 0);
  const ClusteredPatterns several = against_the_rest(clustered_exclusive(units), 3);
  CHECK(written(several.patterns) == Written{{"01", 1}, {"00", 14}});
  CHECK(several.clusters.size() == 2);
  CHECK(several.clusters[1] == std::vector<ClusteredPatterns::Part>{{0, 1}, {0, 4}});
  CHECK(written(without_absence(first)) == Written{{"11", 2}, {"10", 2}});
}
