// The code tree of a published grounded theory, found again in data/khuzestan.
//
// Source: a Persian study of the professional learning community of upper-secondary teachers in Khuzestan
// province (grounded theory after Strauss and Corbin, 18 interviews). Its Table 1 prints components, axial
// codes, categories and open codes; they stand in khuzestan/codes.tsv in its order, and are facts carried
// over; none of the study's sentences is here. The table has 170 open codes where the abstract says 169. The
// counts below were counted by hand and by a script. The interviews, and what codes they were given, are
// ours.
#include <algorithm>
#include <array>
#include <map>

#include "coding/analysis/frequency.hpp"
#include "coding/base/file.hpp"
#include "coding/project/faults.hpp"
#include "coding/store/folder.hpp"
#include "coding/text/csv.hpp"
#include "coding/text/trim.hpp"
#include "coding/theory/model_check.hpp"
#include "coding/theory/paradigm.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Path = std::vector<std::string>;

const std::string folder = CODING_SOURCE_DIR "/data/khuzestan";

// The rows of Table 1: component, axial code, category, open code.
std::vector<Path> printed() {
  const std::string bytes = read_file(CODING_SOURCE_DIR "/tests/oracle/khuzestan/codes.tsv");
  std::vector<Path> lines;
  for (const auto line : split(trim(bytes), '\n')) {
    lines.emplace_back();
    for (const auto field : split(line, '\t')) lines.back().emplace_back(field);
  }
  lines.erase(lines.begin());  // the header
  return lines;
}

// Names from the component down, in the codebook's order.
std::vector<Path> paths_of(const Codebook& codebook, std::size_t depth) {
  std::vector<Path> paths;
  Path path;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    path.resize(codebook.depth(i));
    path.push_back(codebook.codes()[i].name);
    if (codebook.depth(i) == depth) paths.push_back(path);
  }
  return paths;
}

// How many of the paths stand below each component.
std::map<std::string, std::size_t> by_component(const std::vector<Path>& paths) {
  std::map<std::string, std::size_t> counts;
  for (const Path& path : paths) ++counts[path.front()];
  return counts;
}

std::map<std::string, std::size_t> counts(const std::vector<std::size_t>& of) {
  return {{"شرایط علی", of[0]},
          {"شرایط بستر", of[1]},
          {"عوامل مداخله‌گر", of[2]},
          {"راهبردها", of[3]},
          {"پیامدها", of[4]}};
}

}  // namespace

TEST_CASE("Khuzestan: the codebook is the study's table, in its order, and the core category") {
  Codebook codebook = read_project(folder).codebook;
  CHECK(codebook.at({"core"}).name ==
        "مدل اجتماع یادگیری حرفه‌ای معلمان دوره دوم متوسطه "
        "استان "
        "خوزستان");
  codebook.remove({"core"});
  REQUIRE(codebook.size() == 5 + 17 + 42 + 170);
  CHECK(paths_of(codebook, 3) == printed());
  CHECK(by_component(paths_of(codebook, 0)) == counts({1, 1, 1, 1, 1}));
  CHECK(by_component(paths_of(codebook, 1)) == counts({4, 3, 2, 4, 4}));
  CHECK(by_component(paths_of(codebook, 2)) == counts({9, 7, 4, 11, 11}));
  CHECK(by_component(paths_of(codebook, 3)) == counts({36, 28, 13, 48, 45}));
}

TEST_CASE("Khuzestan: every code says in English what it is, and in Persian what passages it is for") {
  const Project project = read_project(folder);
  const Codebook& codebook = project.codebook;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Code& code = codebook.codes()[i];
    CAPTURE(code.id.value);
    REQUIRE(codebook.depth(i) < project.study.levels.size());
    CHECK(code.level == (code.id == project.study.core ? "" : project.study.levels[codebook.depth(i)]));
    CHECK(code.glosses.contains("en"));
    CHECK_FALSE(code.definition.empty());
  }
}

TEST_CASE("Khuzestan: the axial codes are five components by four levels of action, three cells empty") {
  const Project project = read_project(folder);
  const Codebook& codebook = project.codebook;
  std::map<std::pair<Role, ActionLevel>, std::size_t> cells;
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    const Code& code = codebook.codes()[i];
    if (codebook.depth(i) != 1) continue;
    CHECK(code.role == codebook.codes()[codebook.parent(i).value()].role);
    for (std::size_t below = i; below < codebook.end_of_subtree(i); ++below)
      cells[{code.role, code.action}] += codebook.depth(below) == 3 ? 1 : 0;
  }
  using R = Role;
  using A = ActionLevel;
  CHECK(cells == std::map<std::pair<Role, ActionLevel>, std::size_t>{{{R::causal, A::individual}, 16},
                                                                     {{R::causal, A::group}, 9},
                                                                     {{R::causal, A::organization}, 6},
                                                                     {{R::causal, A::society}, 5},
                                                                     {{R::context, A::individual}, 15},
                                                                     {{R::context, A::group}, 4},
                                                                     {{R::context, A::organization}, 9},
                                                                     {{R::intervening, A::organization}, 7},
                                                                     {{R::intervening, A::society}, 6},
                                                                     {{R::strategy, A::individual}, 13},
                                                                     {{R::strategy, A::group}, 7},
                                                                     {{R::strategy, A::organization}, 17},
                                                                     {{R::strategy, A::society}, 11},
                                                                     {{R::consequence, A::individual}, 10},
                                                                     {{R::consequence, A::group}, 5},
                                                                     {{R::consequence, A::organization}, 21},
                                                                     {{R::consequence, A::society}, 9}});
}

TEST_CASE("Khuzestan: the model has the study's counts, and every relation rests on a passage") {
  const Project project = read_project(folder);
  const Paradigm paradigm = paradigm_of(project);
  std::vector<std::array<std::size_t, 3>> counted;
  for (const ParadigmComponent& component : paradigm.components) {
    counted.push_back({component.categories.size(), component.subcategories, component.open_codes});
    CHECK(component.heads.size() == 1);
  }
  CHECK(counted == std::vector<std::array<std::size_t, 3>>{
                       {4, 9, 36}, {3, 7, 28}, {2, 4, 13}, {4, 11, 48}, {4, 11, 45}});
  CHECK(conditional_matrix(project, paradigm).levels.size() == 4);
  REQUIRE(project.relations.size() == 30);
  std::size_t passages = 0;
  for (const Relation& relation : project.relations) {
    CAPTURE(name_of(relation.key));
    CHECK(evidence_count(relation, false) > 0);
    passages += relation.evidence.size();
  }
  CHECK(passages == 59);
  std::map<std::string, std::size_t> asked;
  for (const ModelFinding& finding : model_check(project)) ++asked[finding.slug];
  CHECK(asked == std::map<std::string, std::size_t>{
                     {"relation-contested", 4}, {"core-is-title", 1}, {"cell-empty", 3}});
}

TEST_CASE("Khuzestan: each open code has a passage, and segments carry open codes alone") {
  const Project project = read_project(folder);
  CHECK(faults_of(project).empty());
  for (const Document& each : project.documents) {
    CAPTURE(each.id.value);
    CHECK(faults_of_text(project, each, read_text(folder, each)).empty());
  }
  const Frequency facts =
      frequency(project, {.coder = choose_coder(project, {}, {}), .count = Count::segments});
  REQUIRE(facts.rows.size() == 170);
  CHECK(facts.outside == 0);
  for (const FrequencyRow& row : facts.rows) {
    CAPTURE(project.codebook.codes()[row.code].id.value);
    CHECK(row.f >= 1);
  }
}

TEST_CASE("Khuzestan: the invented participants are of the three kinds that the study admits") {
  const Project project = read_project(folder);
  REQUIRE(project.documents.size() == 18);
  std::map<std::string, std::size_t> kinds;
  std::map<std::string, int> fewest_years;
  for (const Participant& each : project.participants) {
    const std::string& kind = each.values.at("گروه");
    const int years = std::stoi(each.values.at("سابقه"));
    const auto [at, first] = fewest_years.emplace(kind, years);
    if (!first) at->second = std::min(at->second, years);
    ++kinds[kind];
  }
  CHECK(kinds == std::map<std::string, std::size_t>{{"کارشناس آموزش‌وپرورش", 6},
                                                    {"متخصص علوم تربیتی", 6},
                                                    {"مدیر مدرسه", 6}});
  CHECK(fewest_years.at("کارشناس آموزش‌وپرورش") >= 5);
  CHECK(fewest_years.at("مدیر مدرسه") > 10);
}

TEST_CASE("Khuzestan: each relation names codes, and its passages stand once in their transcripts") {
  const Project project = read_project(folder);
  const std::string file = CODING_SOURCE_DIR "/examples/recipes/khuzestan/relations.csv";
  std::vector<CsvRow> rows = read_csv(read_file(file), file);
  CHECK(rows.front().cells == Path{"from", "relation", "to", "document", "quote", "evidence", "note"});
  rows.erase(rows.begin());
  std::map<Path, std::map<std::string, std::size_t>> evidence;
  for (const CsvRow& row : rows) {
    CAPTURE(row.line);
    REQUIRE(row.cells.size() == 7);
    CHECK(project.codebook.find({row.cells[0]}) != nullptr);
    CHECK(project.codebook.find({row.cells[2]}) != nullptr);
    if (row.cells[3].empty()) continue;  // a proposition
    const std::string& quote = row.cells[4];
    const std::string text = read_text(folder, document_at(project, {row.cells[3]})).bytes();
    const std::size_t place = text.find(quote);
    REQUIRE(place != std::string::npos);
    CHECK(text.find(quote, place + 1) == std::string::npos);
    ++evidence[{row.cells[0], row.cells[1], row.cells[2]}][row.cells[5]];
  }
  CHECK(evidence.size() == 30);
  std::size_t contradicted = 0;
  for (const auto& [relation, passages] : evidence) {
    CAPTURE(relation);
    CHECK(passages.contains("for"));
    contradicted += passages.count("against");
  }
  CHECK(contradicted == 8);
}
