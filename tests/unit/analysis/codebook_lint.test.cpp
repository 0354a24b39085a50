#include "coding/analysis/codebook_lint.hpp"

#include "analysis/codebook_lint_names.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Code defined(const std::string& id, const std::string& name, const std::string& definition,
             const std::string& parent = "") {
  Code made = code(id, name, parent);
  made.definition = definition;
  return made;
}

std::vector<std::string> told(const Project& project) {
  std::vector<std::string> out;
  for (const LintFinding& finding : codebook_lint(project)) {
    std::string line = finding.slug + ":";
    for (const CodeId& id : finding.codes) line += " " + id.value;
    out.push_back(line);
  }
  return out;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("each kind of finding is found, and nothing else") {
  Project project;
  project.study.language = turkish;
  Code idle = code("idle", "boşta");
  idle.active = false;
  project.codebook =
      Codebook({code("cat", "Üst"), defined("a", "güven duyma", "komşulara güven duymak", "cat"),
                defined("b", "GÜVEN  DUYMA", "suyu sırayla taşımak"),
                defined("c", "güven duymak", "ekmeği birlikte pişirmek"), idle,
                defined("d", "sabır", "komşulara güvenle bakmak, güven duymak")});
  project.segments = {segment("Y1", "a", {0, 5}),         segment("Y1", "a", {3, 8}),
                      segment("Y1", "a", {0, 5}, "veli"), segment("Y1", "b", {0, 5}),
                      segment("Y2", "c", {0, 5}),         segment("Y2", "c", {5, 8})};
  CHECK(told(project) == Told{"definition-missing: cat", "name-homonym: a b", "name-similar: a c",
                              "name-similar: b c", "definitions-overlap: a d", "segments-overlap: a",
                              "code-unused: d", "code-used-once: b"});
}

TEST_CASE("a codebook without trouble has no findings") {
  Project project;
  project.codebook =
      Codebook({defined("a", "trust", "leaning on others"), defined("b", "work", "what hands do")});
  project.segments = {segment("Y1", "a", {0, 1}), segment("Y1", "a", {2, 3}), segment("Y1", "b", {0, 1}),
                      segment("Y2", "b", {0, 1})};
  CHECK(told(project).empty());
}

TEST_CASE("names are alike up to one letter in eight, without marks, and never by their numbers") {
  const auto alike = [](const char* a, const char* b, const Language& language = turkish) {
    return similar(ComparedName(a, language), ComparedName(b, language));
  };
  CHECK(alike("öğrenme isteği", "ogrenme istegi"));
  CHECK(alike("öğrenme", "öğrenmee"));
  CHECK(alike("kitab okumaq", "kitap okumaq"));
  CHECK_FALSE(alike("iş", "eş"));
  CHECK_FALSE(alike("güven", "sevgi"));
  CHECK_FALSE(alike("aşama 1", "aşama 2"));
  CHECK_FALSE(alike("merak", "emek"));
  CHECK(alike("هم‌نشینی", "هم نشینی", {"fa"}));
  CHECK(alike("كتاب خوانی", "کتاب خوانی", {"fa"}));
}

TEST_CASE("shared words are a Jaccard index of the first five letters without stop words") {
  const LintOptions options{.is_stop_word = [](std::string_view word) { return word == "ve"; }};
  CHECK(shared_words("komşular güvenli ve sakin", "Komşulara güvenle sakin", turkish, options) == 1.0);
  CHECK(shared_words("bir iki üç dört", "iki üç dört beş", turkish, options) == Approx(0.6));
  CHECK(shared_words("bir iki", "bir iki", turkish, options) == 0.0);
  CHECK(shared_words("", "bir iki üç", turkish, options) == 0.0);
}
