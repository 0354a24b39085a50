#include "coding/project/codebook.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Ids = std::vector<std::string>;
using Positions = std::vector<std::size_t>;

// a(a1 a2(a2x a2y)) b c(c1)
Codebook ragged() {
  return Codebook({code("a"), code("a1", "first", "a"), code("a2", "second", "a"), code("a2x", "x", "a2"),
                   code("a2y", "y", "a2"), code("b"), code("c"), code("c1", "first", "c")});
}

// A change that throws, and what it must leave as it was.
template <class Change>
Diagnostic refused(Codebook codebook, const Change& change) {
  const Codebook before = codebook;
  const Diagnostic said = thrown<UsageError>([&] { change(codebook); });
  CHECK(codebook == before);
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(codebook.position(before.codes()[i].id) == i);
    CHECK(codebook.depth(i) == before.depth(i));
    CHECK(codebook.end_of_subtree(i) == before.end_of_subtree(i));
  }
  CHECK(codebook.size() == before.size());
  return said;
}

}  // namespace

TEST_CASE("codes given in any order stand in tree order, siblings as given") {
  const Codebook codebook({code("c1", "c1", "c"), code("a2x", "x", "a2"), code("a2", "second", "a"),
                           code("b"), code("a1", "first", "a"), code("c"), code("a")});
  CHECK(ids_of(codebook) == Ids{"b", "c", "c1", "a", "a2", "a2x", "a1"});
}

TEST_CASE("a codebook already in tree order stays as it is") {
  const Codebook codebook = ragged();
  CHECK(Codebook(codebook.codes()) == codebook);
  CHECK(ids_of(codebook) == Ids{"a", "a1", "a2", "a2x", "a2y", "b", "c", "c1"});
}

TEST_CASE("a ragged tree knows depths, ends, parents, children and roots") {
  const Codebook codebook = ragged();
  const Positions depths = {0, 1, 1, 2, 2, 0, 0, 1};
  const Positions ends = {5, 2, 5, 4, 5, 6, 8, 8};
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    CAPTURE(i);
    CHECK(codebook.depth(i) == depths[i]);
    CHECK(codebook.end_of_subtree(i) == ends[i]);
    CHECK(codebook.has_children(i) == (ends[i] > i + 1));
  }
  CHECK(codebook.parent(4) == 2);
  CHECK_FALSE(codebook.parent(5));
  CHECK(codebook.children(0) == Positions{1, 2});
  CHECK(codebook.children(5).empty());
  CHECK(codebook.roots() == Positions{0, 5, 6});
  CHECK(codebook.path(4) == Ids{"a", "second", "y"});
  CHECK(codebook.path(5) == Ids{"b"});
}

TEST_CASE("an empty codebook is a codebook") {
  const Codebook codebook;
  CHECK(codebook.empty());
  CHECK(codebook.roots().empty());
  CHECK_FALSE(codebook.position({"a"}));
  CHECK_FALSE(codebook.position({}));
  CHECK(thrown([&] { codebook.at({"a"}); }).slug == "code-unknown");
  CHECK(codebook == Codebook(std::vector<Code>{}));
}

TEST_CASE("names may repeat, ids may not") {
  const Codebook codebook({code("ogretmen"), code("oz-guven", "öz güvenin artması", "ogretmen"),
                           code("ogrenci"), code("ogrenci-oz-guven", "öz güvenin artması", "ogrenci")});
  CHECK(codebook.size() == 4);
  const Diagnostic twice = thrown<DataError>([] { Codebook({code("a", "x"), code("a", "y")}); });
  CHECK(twice.slug == "code-duplicate");
  CHECK(twice.message == "two codes have the id 'a'");
}

TEST_CASE("an id is lower-case letters, digits and hyphens, at most 200") {
  CHECK(is_well_formed(CodeId{"oz-guven-2"}));
  CHECK(is_well_formed(CodeId{std::string(200, 'a')}));
  CHECK_FALSE(is_well_formed(CodeId{std::string(201, 'a')}));
  for (const char* bad : {"", "A", "a b", "ö", "a_b", "a.b", "a/b", "a\n"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_well_formed(CodeId{bad}));
  }
  CHECK(thrown<DataError>([] { Codebook({code("Öz", "öz")}); }).slug == "code-id-invalid");
  CHECK(thrown<DataError>([] { Codebook({code("", "öz")}); }).slug == "code-id-invalid");
  CHECK(thrown<DataError>([] { Codebook({code("oz", "")}); }).slug == "code-name-empty");
}

TEST_CASE("a parent that does not exist is named") {
  const Diagnostic said = thrown<DataError>([] { Codebook({code("a", "a", "yok")}); });
  CHECK(said.slug == "parent-unknown");
  CHECK(said.message == "the code 'a' has the parent 'yok', which does not exist");
}

TEST_CASE("a ring of parents is refused, naming a code of the ring and not one that hangs on it") {
  CHECK(thrown<DataError>([] { Codebook({code("a", "a", "a")}); }).message ==
        "the code 'a' is its own ancestor");
  const Diagnostic said = thrown<DataError>([] {
    Codebook({code("root"), code("leaf", "leaf", "twig"), code("twig", "twig", "a"), code("a", "a", "b"),
              code("b", "b", "c"), code("c", "c", "a")});
  });
  CHECK(said.slug == "parent-cycle");
  CHECK(said.message == "the code 'a' is its own ancestor");
}

TEST_CASE("a hundred thousand codes in one chain overflow nothing and take no square of time") {
  constexpr std::size_t deep = 100'000;
  std::vector<Code> chain;
  for (std::size_t i = 0; i < deep; ++i) {
    chain.push_back(code("c" + std::to_string(i), "same", i == 0 ? "" : "c" + std::to_string(i - 1)));
  }
  chain.front().question = "RQ1";
  std::reverse(chain.begin(), chain.end());
  Codebook codebook(std::move(chain));
  REQUIRE(codebook.size() == deep);
  CHECK(codebook.depth(deep - 1) == deep - 1);
  CHECK(codebook.end_of_subtree(0) == deep);
  CHECK(codebook.path(deep - 1).size() == deep);
  CHECK(codebook.question(deep - 1) == "RQ1");
  // All of one name: each path is a walk to the root unless the walk stops where the wanted steps end.
  CHECK(resolve(codebook, "same", english).size() == deep);
  CHECK(resolve(codebook, "same > same", english).size() == deep - 1);
  codebook.move({"c50000"}, {});
  CHECK(codebook.depth(deep - 1) == deep - 50'001);
  CHECK(thrown([&] { codebook.move({"c0"}, {"c49999"}); }).slug == "parent-cycle");
}

TEST_CASE("a ring of a hundred thousand is refused as quickly") {
  std::vector<Code> ring;
  for (std::size_t i = 0; i < 100'000; ++i) {
    ring.push_back(code("c" + std::to_string(i), "c", "c" + std::to_string((i + 1) % 100'000)));
  }
  CHECK(thrown<DataError>([&] { Codebook{ring}; }).slug == "parent-cycle");
}

TEST_CASE("a code that is not there is missed by name, with the nearest id") {
  const Codebook codebook({code("sosyallesme", "sosyalleşme")});
  CHECK(codebook.find({"sosyalesme"}) == nullptr);
  const Diagnostic said = thrown<UsageError>([&] { codebook.at({"sosyalesme"}); });
  CHECK(said.slug == "code-unknown");
  CHECK(said.hint == "did you mean 'sosyallesme'?");
}

TEST_CASE("a code is added as the last child of its parent, behind what its siblings hold") {
  Codebook codebook = ragged();
  codebook.add(code("a3", "third", "a"));
  codebook.add(code("d"));
  codebook.add(code("b1", "under b", "b"));
  CHECK(ids_of(codebook) == Ids{"a", "a1", "a2", "a2x", "a2y", "a3", "b", "b1", "c", "c1", "d"});
  CHECK(codebook.path(*codebook.position({"b1"})) == Ids{"b", "under b"});
}

TEST_CASE("an addition that cannot be made leaves the codebook as it was") {
  CHECK(refused(ragged(), [](Codebook& c) { c.add(code("a2x", "again")); }).slug == "code-duplicate");
  CHECK(refused(ragged(), [](Codebook& c) { c.add(code("d", "d", "yok")); }).slug == "parent-unknown");
  CHECK(refused(ragged(), [](Codebook& c) { c.add(code("d", "d", "d")); }).slug == "parent-unknown");
  CHECK(refused(ragged(), [](Codebook& c) { c.add(code("D", "d")); }).slug == "code-id-invalid");
  CHECK(refused(ragged(), [](Codebook& c) { c.add(code("d", "")); }).slug == "code-name-empty");
}

TEST_CASE("a code moves with everything below it") {
  Codebook codebook = ragged();
  codebook.move({"a2"}, {"c"}, {"c1"});
  CHECK(ids_of(codebook) == Ids{"a", "a1", "b", "c", "a2", "a2x", "a2y", "c1"});
  CHECK(codebook.at({"a2"}).parent == CodeId{"c"});
  CHECK(codebook.depth(5) == 2);
  codebook.move({"a2"}, {});
  CHECK(ids_of(codebook) == Ids{"a", "a1", "b", "c", "c1", "a2", "a2x", "a2y"});
  codebook.move({"a2"}, {}, {"a"});
  CHECK(ids_of(codebook) == Ids{"a2", "a2x", "a2y", "a", "a1", "b", "c", "c1"});
  codebook.move({"a"}, {"a2y"});
  CHECK(ids_of(codebook) == Ids{"a2", "a2x", "a2y", "a", "a1", "b", "c", "c1"});
  CHECK(codebook.path(4) == Ids{"second", "y", "a", "first"});
}

TEST_CASE("moving a code to where it stands changes nothing, and siblings can change places") {
  Codebook codebook = ragged();
  codebook.move({"a2"}, {"a"});
  CHECK(codebook == ragged());
  codebook.move({"a1"}, {"a"}, {"a2"});
  CHECK(codebook == ragged());
  codebook.move({"a2"}, {"a"}, {"a1"});
  CHECK(ids_of(codebook) == Ids{"a", "a2", "a2x", "a2y", "a1", "b", "c", "c1"});
}

TEST_CASE("ids that live in the codebook itself may be handed to a change of it") {
  Codebook codebook = ragged();
  // Long enough that the text of the id is not inside the string object.
  const std::string far = "a-code-whose-id-does-not-fit-into-a-short-string";
  codebook.add(code(far, "far"));
  codebook.move(codebook.codes()[2].id, codebook.at({far}).id);
  CHECK(ids_of(codebook) == Ids{"a", "a1", "b", "c", "c1", far, "a2", "a2x", "a2y"});
  CHECK(codebook.at({"a2"}).parent == CodeId{far});
  codebook.move(codebook.codes()[0].id, codebook.codes()[3].id, codebook.codes()[4].id);
  CHECK(ids_of(codebook) == Ids{"b", "c", "a", "a1", "c1", far, "a2", "a2x", "a2y"});
  codebook.remove(codebook.codes().back().id);
  CHECK_FALSE(codebook.position({"a2y"}));
  codebook.replace(codebook.codes()[0]);
  CHECK(codebook.codes()[0].name == "b");
}

TEST_CASE("a move that cannot be made leaves the codebook as it was") {
  CHECK(refused(ragged(), [](Codebook& c) { c.move({"a"}, {"a"}); }).slug == "parent-cycle");
  const Diagnostic below = refused(ragged(), [](Codebook& c) { c.move({"a"}, {"a2y"}); });
  CHECK(below.slug == "parent-cycle");
  CHECK(below.message == "'a' cannot stand under 'a2y', which stands under it");
  CHECK(refused(ragged(), [](Codebook& c) { c.move({"yok"}, {"a"}); }).slug == "code-unknown");
  CHECK(refused(ragged(), [](Codebook& c) { c.move({"a"}, {"yok"}); }).slug == "code-unknown");
  CHECK(refused(ragged(), [](Codebook& c) { c.move({"a1"}, {"c"}, {"yok"}); }).slug == "code-unknown");
  CHECK(refused(ragged(), [](Codebook& c) { c.move({"a1"}, {"c"}, {"b"}); }).slug == "code-not-sibling");
  CHECK(refused(ragged(), [](Codebook& c) { c.move({"a1"}, {"a"}, {"a1"}); }).slug == "code-not-sibling");
}

TEST_CASE("only a code without children can be removed") {
  CHECK(refused(ragged(), [](Codebook& c) { c.remove({"a2"}); }).slug == "code-has-children");
  CHECK(refused(ragged(), [](Codebook& c) { c.remove({"yok"}); }).slug == "code-unknown");
  Codebook codebook = ragged();
  codebook.remove({"a2y"});
  codebook.remove({"a2x"});
  codebook.remove({"a2"});
  CHECK(ids_of(codebook) == Ids{"a", "a1", "b", "c", "c1"});
  CHECK(codebook.end_of_subtree(0) == 2);
  codebook.add(code("a2", "again"));
  CHECK(codebook.position({"a2"}) == 5);
}

TEST_CASE("a replaced code keeps its place and its parent, whatever the new one says") {
  Codebook codebook = ragged();
  Code changed = code("a2", "renamed", "c");
  changed.definition = "what it means";
  codebook.replace(changed);
  CHECK(codebook.at({"a2"}).name == "renamed");
  CHECK(codebook.at({"a2"}).parent == CodeId{"a"});
  CHECK(codebook.position({"a2"}) == 2);
  CHECK(refused(ragged(), [](Codebook& c) { c.replace(code("yok")); }).slug == "code-unknown");
  CHECK(refused(ragged(), [](Codebook& c) { c.replace(code("a", "")); }).slug == "code-name-empty");
}

TEST_CASE("a code answers the question of the nearest code above it that names one") {
  Codebook codebook = ragged();
  Code a = codebook.at({"a"});
  a.question = "RQ1";
  codebook.replace(a);
  Code c1 = codebook.at({"c1"});
  c1.question = "RQ2";
  codebook.replace(c1);
  CHECK(codebook.question(4) == "RQ1");
  CHECK(codebook.question(5).empty());
  CHECK(codebook.question(6).empty());
  CHECK(codebook.question(7) == "RQ2");
}
