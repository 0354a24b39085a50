// The counts of a published study, found again.
//
// Source: "Professional Learning Communities: An Analysis of the Professional Development Practice According
// to the Teachers' Views" (a Turkish case study; 22 teachers, Y1 to Y22, who led professional learning
// communities in Ankara). The article prints, for each of its 50 codes, who expressed it; these lists stand
// in ankara/placements.tsv as printed. They are the counts of a published study, carried over as facts; none
// of its text is here. One list names Y16 twice: 220 placements are printed, 219 are distinct. The unions
// below are not printed in the article; they follow from the lists and were counted by hand and by a script.
#include <map>

#include "coding/analysis/frequency.hpp"
#include "coding/analysis/matrix.hpp"
#include "coding/base/file.hpp"
#include "coding/base/number.hpp"
#include "coding/project/faults.hpp"
#include "coding/store/folder.hpp"
#include "coding/text/trim.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Counts = std::map<std::string, std::size_t>;

// question, category, subcategory (may be empty), code, participants
std::vector<std::vector<std::string>> placements() {
  const std::string bytes = read_file(CODING_SOURCE_DIR "/tests/oracle/ankara/placements.tsv");
  std::vector<std::vector<std::string>> lines;
  for (const auto line : split(trim(bytes), '\n')) {
    lines.emplace_back();
    for (const auto field : split(line, '\t')) lines.back().emplace_back(field);
  }
  lines.erase(lines.begin());  // the header
  return lines;
}

CodeId code_under(Codebook& codebook, const CodeId& parent, const std::string& name,
                  const std::string& question) {
  for (const Code& each : codebook.codes()) {
    if (each.name == name && each.parent == parent) return each.id;
  }
  const CodeId id = new_code_id(codebook, name, parent, turkish);
  codebook.add({.id = id, .name = name, .parent = parent, .question = parent.empty() ? question : ""});
  return id;
}

// One document a participant, one segment a placement, each at a place of its own.
Project from_lists() {
  Project project;
  project.study.language = turkish;
  project.study.levels = {"kategori", "alt kategori", "kod"};
  project.study.questions = {{.id = "RQ1"}, {.id = "RQ2"}};
  project.coders = {{"authors"}};
  for (int i = 1; i <= 22; ++i) {
    const std::string id = "Y" + std::to_string(i);
    project.participants.push_back(participant(id));
    project.documents.push_back(document(id, id, 2200));
  }
  std::size_t place = 0;
  for (const auto& line : placements()) {
    CodeId id = code_under(project.codebook, {}, line[1], line[0]);
    if (!line[2].empty()) id = code_under(project.codebook, id, line[2], "");
    id = code_under(project.codebook, id, line[3], "");
    for (const auto who : split(line[4], ' ')) {
      project.segments.push_back(segment(std::string(who), id.value, {place, place + 10}, "authors"));
      place += 10;
    }
  }
  return project;
}

// The study's, else the only one.
CoderId coder_of(const Project& project) { return choose_coder(project, {}, {}); }

Frequency people(const Project& project, const std::string& level) {
  return frequency(project, {.coder = coder_of(project), .scope = {.level = level}});
}

Counts by_name(const Project& project, const Frequency& facts) {
  Counts out;
  for (const FrequencyRow& row : facts.rows) out[project.codebook.codes()[row.code].name] = row.f;
  return out;
}

void check_categories(const Project& project) {
  const Frequency facts = people(project, "category");
  CHECK(facts.whole == 22);
  CHECK(facts.unheard == 0);
  CHECK(facts.outside == 0);
  CHECK(by_name(project, facts) == Counts{{"Kişisel ve sosyal gelişim", 17},
                                          {"Mesleki gelişim", 22},
                                          {"Örgütsel gelişim", 20},
                                          {"Öğrenci tutumları", 14},
                                          {"Akademik gelişim", 15},
                                          {"Sosyal gelişim", 5}});
  const std::map<std::string, std::string> percents = {
      {"Kişisel ve sosyal gelişim", "77.3"}, {"Mesleki gelişim", "100.0"}, {"Örgütsel gelişim", "90.9"},
      {"Öğrenci tutumları", "63.6"},         {"Akademik gelişim", "68.2"}, {"Sosyal gelişim", "22.7"}};
  for (const FrequencyRow& row : facts.rows) {
    CHECK(fixed(*row.percent.value, 1) == percents.at(project.codebook.codes()[row.code].name));
  }
}

void check_subcategories(const Project& project) {
  CHECK(by_name(project, people(project, "subcategory")) ==
        Counts{{"hedef dilde (İngilizce) ifade becerisi", 15},
               {"yeni uygulamalar, yöntem, teknik ve projeler", 16},
               {"sınıf yönetimi", 2},
               {"öğrenmeye açıklık ve isteklilik", 10},
               {"mesleki yalnızlığın azalması", 11},
               {"kolektif öğrenme becerisi", 18},
               {"mesleki tükenmişliğin azalması", 6},
               {"motivasyon", 14},
               {"memnuniyet", 11},
               {"dil becerilerinin gelişimi", 10},
               {"akademik başarı", 6},
               {"farklı etkinlik ve uygulamaları öğrenme", 8}});
}

// The list of each code, in the order of the article, without the second Y16.
void check_codes(const Project& project) {
  const Frequency facts = people(project, "code");
  const auto lines = placements();
  REQUIRE(facts.rows.size() == 50);
  REQUIRE(lines.size() == 50);
  std::map<std::size_t, std::size_t> histogram;
  for (std::size_t i = 0; i < 50; ++i) {
    CHECK(project.codebook.codes()[facts.rows[i].code].name == lines[i][3]);
    std::vector<std::string> expected;
    for (const auto who : split(lines[i][4], ' ')) {
      if (expected.empty() || expected.back() != who) expected.emplace_back(who);
    }
    CHECK(texts_of(facts.rows[i].participants) == expected);
    ++histogram[facts.rows[i].f];
  }
  CHECK(histogram == std::map<std::size_t, std::size_t>{{1, 14},
                                                        {2, 8},
                                                        {3, 7},
                                                        {4, 4},
                                                        {5, 3},
                                                        {6, 2},
                                                        {7, 2},
                                                        {8, 2},
                                                        {9, 2},
                                                        {10, 1},
                                                        {13, 3},
                                                        {14, 2}});
}

void check_matrix(const Project& project) {
  const Matrix facts = matrix(project, {.coder = coder_of(project)});
  CHECK(facts.columns.size() == 50);
  CHECK(facts.total == 219);
  Counts codes_of;
  for (std::size_t i = 0; i < facts.rows.size(); ++i) codes_of[facts.rows[i]] = facts.row_totals[i];
  CHECK(codes_of == Counts{{"Y1", 21},  {"Y2", 8},  {"Y3", 11},  {"Y4", 9},   {"Y5", 10}, {"Y6", 9},
                           {"Y7", 11},  {"Y8", 11}, {"Y9", 8},   {"Y10", 13}, {"Y11", 5}, {"Y12", 15},
                           {"Y13", 13}, {"Y14", 9}, {"Y15", 12}, {"Y16", 16}, {"Y17", 5}, {"Y18", 11},
                           {"Y19", 9},  {"Y20", 6}, {"Y21", 3},  {"Y22", 4}});
  CHECK(facts.rows.front() == "Y1");
  CHECK(facts.rows[1] == "Y2");
  CHECK(facts.rows.back() == "Y22");
}

}  // namespace

TEST_CASE("Ankara: the lists give the study's counts at every level") {
  const Project project = from_lists();
  REQUIRE(project.codebook.size() == 6 + 12 + 50);
  check_categories(project);
  check_subcategories(project);
  check_codes(project);
  check_matrix(project);
}

TEST_CASE(
    "Ankara: the project folder of synthetic interviews gives the same counts, and is without a fault") {
  const std::string folder = CODING_SOURCE_DIR "/data/ankara";
  const Project project = read_project(folder);
  REQUIRE(project.codebook.size() == 6 + 12 + 50);
  check_categories(project);
  check_subcategories(project);
  check_codes(project);
  check_matrix(project);
  CHECK(faults_of(project).empty());
  for (const Document& each : project.documents) {
    CAPTURE(each.id.value);
    CHECK(faults_of_text(project, each, read_text(folder, each)).empty());
  }
}

TEST_CASE("Ankara: one list names Y16 twice, which is two mentions of one person") {
  const Project project = from_lists();
  const Matrix mentions = matrix(project, {.coder = coder_of(project), .cells = MatrixCells::segments});
  CHECK(mentions.total == 220);
  const auto id = resolve_one(project.codebook, "öğrenme isteği ve merakı", turkish);
  const ScopeOptions only{.under = id};
  CHECK(frequency(project, {.coder = coder_of(project), .scope = only}).rows[0].f == 8);
  CHECK(frequency(project, {.coder = coder_of(project), .count = Count::segments, .scope = only}).rows[0].f ==
        9);
}

TEST_CASE("Ankara: the questions share the codes 31 to 19, and the namesakes stay apart") {
  const Project project = from_lists();
  CHECK(frequency(project, {.coder = coder_of(project), .scope = {.question = "RQ1"}}).rows.size() == 31);
  CHECK(frequency(project, {.coder = coder_of(project), .scope = {.question = "RQ2"}}).rows.size() == 19);
  const auto namesakes = resolve(project.codebook, "ÖZ GÜVENİN ARTMASI", turkish);
  REQUIRE(namesakes.size() == 2);
  CHECK(frequency(project, {.coder = coder_of(project), .scope = {.under = namesakes[0]}}).rows[0].f == 6);
  CHECK(frequency(project, {.coder = coder_of(project), .scope = {.under = namesakes[1]}}).rows[0].f == 1);
  CHECK(resolve_one(project.codebook, "Sosyal gelişim > öz güvenin artması", turkish) == namesakes[1]);
}
