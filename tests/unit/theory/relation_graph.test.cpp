#include "coding/theory/relation_graph.hpp"

#include "tests/catch.hpp"
#include "tests/unit/theory/studies.hpp"

using namespace coding;
using namespace coding::test;

namespace {

Project codes(std::initializer_list<const char*> ids, std::vector<Relation> relations) {
  Project project;
  std::vector<Code> made;
  for (const char* id : ids) made.push_back(code(id));
  project.codebook = Codebook(std::move(made));
  project.relations = joined_relations(std::move(relations));
  return project;
}

}  // namespace

TEST_CASE("a ring of kinds that allow none is found, the shortest through its first code") {
  const Project project =
      codes({"a", "b", "c", "d"},
            {related("a", "leads-to", "b"), related("b", "leads-to", "c"), related("c", "causes", "a"),
             related("c", "leads-to", "d"), related("d", "leads-to", "c")});
  const auto rings = forbidden_rings(project);
  REQUIRE(rings.size() == 1);
  CHECK(rings[0].family == "paradigm");
  CHECK(rings[0].codes == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("kinds that allow rings make none, and neither do two families together") {
  CHECK(forbidden_rings(codes({"a", "b"}, {related("a", "hinders", "b"), related("b", "hinders", "a")}))
            .empty());
  Project project = codes({"a", "b"}, {related("a", "leads-to", "b"), related("b", "feeds", "a")});
  project.study.families = {{.name = "paradigm"},
                            {.name = "own", .kinds = {{.name = "feeds", .acyclic = true}}}};
  CHECK(forbidden_rings(project).empty());
  CHECK(forbidden_rings(Project{}).empty());
}

TEST_CASE("reach goes along relations in both directions, and up and down the tree") {
  const Project project = small_theory();
  const auto reached = reached_from(project, project.codebook.position({"core"}).value());
  for (const char* id : {"causal", "care", "tea", "place", "law", "meet", "ask", "trust"}) {
    CAPTURE(id);
    CHECK(reached[project.codebook.position({id}).value()]);
  }
  const Project apart = codes({"a", "b", "c"}, {related("a", "causes", "b")});
  CHECK_FALSE(reached_from(apart, 0)[2]);
}

TEST_CASE("betweenness is the share of shortest ways through a code") {
  // A star: every way between two of the three leaves leads through the middle.
  const Centrality star =
      centrality_of(codes({"m", "x", "y", "z"}, {related("m", "causes", "x"), related("y", "causes", "m"),
                                                 related("z", "hinders", "m")}));
  CHECK(star.betweenness[0] == Approx(1));
  CHECK(star.betweenness[1] == Approx(0));
  CHECK(star.degrees == std::vector<std::size_t>{3, 1, 1, 1});
  // A path of four: each inner code lies on two of three ways between the others.
  const Centrality path =
      centrality_of(codes({"a", "b", "c", "d"}, {related("a", "causes", "b"), related("b", "causes", "c"),
                                                 related("c", "causes", "d")}));
  CHECK(path.betweenness[1] == Approx(2.0 / 3));
  // Two kinds between one pair count once; two codes have nothing between them.
  const Centrality pair =
      centrality_of(codes({"a", "b"}, {related("a", "causes", "b"), related("b", "hinders", "a")}));
  CHECK(pair.degrees == std::vector<std::size_t>{1, 1});
  CHECK(pair.betweenness == std::vector<double>{0, 0});
}
