#include "coding/project/memo.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("what a memo is about follows from what it names") {
  CHECK(subject_of({}) == "study");
  CHECK(subject_of({.document = {"Y5"}}) == "document");
  CHECK(subject_of({.document = {"Y5"}, .span = {3, 3}}) == "document");
  CHECK(subject_of({.document = {"Y5"}, .span = {3, 9}}) == "passage");
  CHECK(subject_of({.code = {"tea"}}) == "code");
  CHECK(subject_of({.document = {"Y5"}, .span = {3, 9}, .code = {"tea"}}) == "segment");
}

TEST_CASE("a segment's remark is a memo by its coder") {
  const Memo memo =
      remark_of({.coder = {"ayse"}, .document = {"Y5"}, .span = {3, 9}, .code = {"tea"}, .memo = "again"});
  CHECK(memo.id.empty());
  CHECK(memo.type == "remark");
  CHECK(memo.author == "ayse");
  CHECK(memo.text == "again");
  CHECK(subject_of(memo) == "segment");
}

TEST_CASE("the words of a memo are found by the case of the language") {
  const Memo memo{.text = "İlk ısınma çayı"};
  CHECK(says(memo, "ISINMA", {"tr"}));
  CHECK_FALSE(says(memo, "isinma", {"tr"}));
  CHECK_THROWS_AS(says(memo, " ", {"tr"}), UsageError);
}
