#include "coding/theory/model_check.hpp"

#include <algorithm>
#include <map>

#include "tests/catch.hpp"
#include "tests/unit/theory/studies.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::vector<std::string> slugs(const Project& project) {
  std::vector<std::string> out;
  for (const ModelFinding& finding : model_check(project)) out.push_back(finding.slug);
  return out;
}

void change(Project& project, const std::string& id, const std::function<void(Code&)>& edit) {
  Code changed = project.codebook.at({id});
  edit(changed);
  project.codebook.replace(changed);
}

void relate(Project& project, Relation relation) {
  project.relations.push_back(std::move(relation));
  project.relations = joined_relations(std::move(project.relations));
}

using Slugs = std::vector<std::string>;

}  // namespace

TEST_CASE("a whole theory leaves nothing to ask") { CHECK(slugs(small_theory()).empty()); }

TEST_CASE("nothing is asked of a content analysis, which has neither roles nor relations") {
  Project project;
  project.codebook = Codebook({code("tea"), code("talk")});
  CHECK(slugs(project).empty());
  CHECK(slugs(Project{}).empty());
}

TEST_CASE("each question is asked when its reason is there") {
  struct Case {
    std::string slug;
    std::function<void(Project&)> spoil;
  };
  const Case cases[] = {
      {"role-missing",
       [](Project& p) {
         change(p, "teach", [](Code& c) { c.stage = Stage::axial; });
         change(p, "meet", [](Code& c) { c.role = Role::none; });
       }},
      {"component-empty", [](Project& p) { change(p, "law", [](Code& c) { c.role = Role::context; }); }},
      {"category-unrelated", [](Project& p) { p.codebook.add(categorised("alone", Role::context)); }},
      {"evidence-missing", [](Project& p) { relate(p, related("place", "context-of", "core", 0)); }},
      {"relation-contested", [](Project& p) { relate(p, related("place", "context-of", "core", 1, 1)); }},
      {"relation-misplaced", [](Project& p) { relate(p, related("trust", "causes", "core")); }},
      {"relation-ring",
       [](Project& p) {
         p.codebook.add(categorised("joy", Role::consequence));
         relate(p, related("trust", "leads-to", "joy"));
         relate(p, related("joy", "leads-to", "trust"));
       }},
      {"relation-contrary", [](Project& p) { relate(p, related("law", "eases", "meet")); }},
      {"core-is-title", [](Project& p) { change(p, "core", [](Code& c) { c.name = "how Schools learn"; }); }},
      {"core-unreached",
       [](Project& p) {
         p.study.core = {"trust"};
         p.relations =
             joined_relations({related("care", "leads-to", "trust"), related("place", "context-of", "meet"),
                               related("law", "hinders", "meet")});
       }},
      {"codes-alike", [](Project& p) { p.codebook.add(code("asking", "talk", "teach")); }}};
  for (const Case& each : cases) {
    CAPTURE(each.slug);
    Project project = small_theory();
    each.spoil(project);
    const Slugs found = slugs(project);
    CHECK(std::find(found.begin(), found.end(), each.slug) != found.end());
  }
}

TEST_CASE("a grounded theory is asked for its core category") {
  Project project = small_theory();
  project.study.core = {};
  change(project, "core", [](Code& c) { c.role = Role::none; });
  CHECK(slugs(project) == Slugs{"core-missing"});
  change(project, "core", [](Code& c) { c.stage = Stage::none; });
  CHECK(slugs(project).empty());
  project.study.method = Method::constructivist;
  CHECK(slugs(project) == Slugs{"core-missing"});
}

TEST_CASE("in Glaser's way nobody is asked for the paradigm") {
  Project project;
  project.study.method = Method::glaserian;
  Code axial = code("tea");
  axial.stage = Stage::axial;
  project.codebook = Codebook({axial});
  CHECK(slugs(project) == Slugs{"core-missing"});
}

TEST_CASE("codes coincide from three places on, when four in five are the same") {
  const auto theory_with = [](std::size_t together, std::size_t more) {
    Project project = small_theory();
    for (std::size_t i = 0; i < together; ++i) {
      project.segments.push_back(segment("D1", "tea", {10 * i, 10 * i + 6}));
      project.segments.push_back(segment("D1", "ask", {10 * i + 1, 10 * i + 6}));
    }
    for (std::size_t i = 0; i < more; ++i)
      project.segments.push_back(segment("D2", "ask", {10 * i, 10 * i + 6}));
    return project;
  };
  CHECK(slugs(theory_with(2, 0)).empty());
  CHECK(slugs(theory_with(3, 0)) == Slugs{"codes-coincide"});
  CHECK(slugs(theory_with(4, 1)) == Slugs{"codes-coincide"});
  CHECK(slugs(theory_with(4, 2)).empty());
  // Another coder's passage at the same place is the same place.
  Project twice = theory_with(3, 0);
  twice.segments.push_back(segment("D1", "tea", {0, 6}, "veli"));
  CHECK(slugs(twice) == Slugs{"codes-coincide"});
}

TEST_CASE("an empty cell is a note only where its row and its column are in use") {
  Project project = small_theory();
  change(project, "care", [](Code& c) { c.action = ActionLevel::group; });
  change(project, "meet", [](Code& c) { c.action = ActionLevel::society; });
  std::map<std::string, std::size_t> counts;
  for (const ModelFinding& finding : model_check(project)) {
    CHECK(finding.severity == Severity::note);
    ++counts[finding.slug];
  }
  CHECK(counts == std::map<std::string, std::size_t>{{"cell-empty", 8}});
}
