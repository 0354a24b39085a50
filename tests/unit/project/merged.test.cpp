#include "coding/project/merged.hpp"

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Ids = std::vector<std::string>;

// a(a1 a2(a2x)) b c
Codebook tree() {
  return Codebook({code("a"), code("a1", "first", "a"), code("a2", "second", "a"), code("a2x", "x", "a2"),
                   code("b"), code("c")});
}

Ids merged_ids(const Codebook& codebook) {
  Ids out;
  for (const Code& each : codebook.merged()) out.push_back(each.id.value);
  return out;
}

std::string told(const std::vector<CodedSegment>& segments) {
  std::string out;
  for (const CodedSegment& each : segments)
    out += each.document.value + ":" + std::to_string(each.span.begin) + " " + each.code.value +
           (each.memo.empty() ? "" : "(" + each.memo + ")") + "; ";
  return out;
}

}  // namespace

TEST_CASE("a merged code leaves the tree, keeps its words, and its id means the other code") {
  Codebook codebook = tree();
  codebook.merge({"a2"}, {"b"});
  CHECK(ids_of(codebook) == Ids{"a", "a1", "b", "a2x", "c"});
  REQUIRE(codebook.merged().size() == 1);
  CHECK(codebook.merged()[0].name == "second");
  CHECK(codebook.merged()[0].alias.value == "b");
  CHECK(codebook.at({"a2"}).id.value == "b");
  CHECK(codebook.position({"a2"}) == codebook.position({"b"}));
  CHECK(codebook.at({"a2x"}).parent.value == "b");
  CHECK(codebook.followed({"nobody"}).value == "nobody");
  CHECK(texts_of(codebook.ids_of({"b"})) == Ids{"b", "a2"});
}

TEST_CASE("merging again makes a chain, whose lines stay as they are") {
  Codebook codebook = tree();
  codebook.merge({"a1"}, {"b"});
  codebook.merge({"b"}, {"c"});
  CHECK(merged_ids(codebook) == Ids{"b", "a1"});
  CHECK(codebook.merged()[1].alias.value == "b");
  CHECK(codebook.followed({"a1"}).value == "c");
  CHECK(texts_of(codebook.ids_of({"a1"})) == Ids{"c", "b", "a1"});
}

TEST_CASE("a code that goes into one below it gives up its place to it") {
  Codebook codebook = tree();
  codebook.merge({"a"}, {"a2x"});
  CHECK(ids_of(codebook) == Ids{"a2x", "a1", "a2", "b", "c"});
  CHECK(codebook.at({"a2x"}).parent.empty());
  CHECK(codebook.at({"a2"}).parent.value == "a2x");
}

TEST_CASE("a code is not merged into itself, nor into what it was merged into") {
  Codebook codebook = tree();
  CHECK(thrown<UsageError>([&] { codebook.merge({"b"}, {"b"}); }).slug == "merge-itself");
  codebook.merge({"b"}, {"c"});
  const Codebook before = codebook;
  CHECK(thrown<UsageError>([&] { codebook.merge({"b"}, {"c"}); }).slug == "merge-itself");
  CHECK(thrown<UsageError>([&] { codebook.merge({"yok"}, {"c"}); }).slug == "code-unknown");
  CHECK(codebook == before);
}

TEST_CASE("an id that was merged is taken, and names of merged codes are known last") {
  Codebook codebook = tree();
  codebook.merge({"a2"}, {"b"});
  CHECK(thrown<UsageError>([&] { codebook.add(code("a2", "again")); }).slug == "code-duplicate");
  CHECK(new_code_id(codebook, "a2", {}, english).value == "a2-2");
  CHECK(resolve_one(codebook, "second", english).value == "b");
  CHECK(merged_code_meant(codebook, "second", english)->id.value == "a2");
  CHECK(merged_code_meant(codebook, "a2", english)->id.value == "a2");
  codebook.add(code("new", "second"));
  CHECK(resolve_one(codebook, "second", english).value == "new");
  CHECK(merged_code_meant(codebook, "second", english) == nullptr);
}

TEST_CASE("what was merged into a code goes with it when it is removed") {
  Codebook codebook = tree();
  codebook.merge({"a1"}, {"c"});
  codebook.remove({"c"});
  CHECK(codebook.merged().empty());
  CHECK(codebook.find({"a1"}) == nullptr);
}

TEST_CASE("aliases that lead nowhere or to themselves make no codebook") {
  const auto alias = [](const std::string& id, const std::string& into) {
    Code made = code(id);
    made.alias = {into};
    return made;
  };
  CHECK(thrown<DataError>([&] { Codebook({code("a"), alias("b", "yok")}); }).slug == "alias-unknown");
  CHECK(thrown<DataError>([&] {
          Codebook({code("a"), alias("b", "d"), alias("d", "b")});
        }).slug == "alias-cycle");
  CHECK(thrown<DataError>([&] { Codebook({code("a"), alias("a", "a")}); }).slug == "code-duplicate");
}

TEST_CASE("segments of merged codes are the other code's, and a passage coded with both counts once") {
  Codebook codebook = tree();
  codebook.merge({"a1"}, {"b"});
  std::vector<CodedSegment> segments = {segment("Y1", "a1", {0, 5}), segment("Y1", "b", {0, 5}),
                                        segment("Y1", "c", {0, 5}), segment("Y1", "a1", {7, 9}),
                                        segment("Y1", "b", {0, 5}, "veli")};
  segments[0].memo = "of a1";
  segments[0].weight = 40;
  segments[1].memo = "of b";
  const auto written = segments;
  follow_merged(codebook, segments);
  CHECK(told(segments) == "Y1:0 b(of b\n\nof a1); Y1:0 c; Y1:7 b; Y1:0 b; ");
  CHECK(segments[0].weight == 40);

  CHECK(as_written(codebook, written, segments) == written);
  segments[0].memo = "anew";
  const auto now = as_written(codebook, written, segments);
  CHECK(told(now) == "Y1:0 b(anew); Y1:0 c; Y1:7 a1; Y1:0 b; ");
}
