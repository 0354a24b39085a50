#include "coding/store/as_first_coded.hpp"

#include "coding/store/change.hpp"
#include "coding/store/undo.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

// "Y5 0:7 sosyallesme" for each segment.
std::vector<std::string> first_codings(const TemporaryFolder& folder, const std::string& coder = "ayse") {
  const Project project =
      as_first_coded(read_project(folder.project()), read_journal(folder.project()), {coder});
  std::vector<std::string> out;
  for (const CodedSegment& each : project.segments) {
    REQUIRE(project.codebook.find(each.code) != nullptr);
    out.push_back(each.document.value + " " + name_of(each.span) + " " + each.code.value);
  }
  return out;
}

using Codings = std::vector<std::string>;

}  // namespace

TEST_CASE("what nobody changed since is as it is") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK(first_codings(folder) == Codings{"Y10 8:13 oyun", "Y5 0:7 sosyallesme"});
  CHECK(first_codings(folder, "veli").empty());
}

TEST_CASE("merged and removed codes come back with the passages that were given them") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_codebook(
      folder.project(),
      [](Codebook& codebook) {
        codebook.add({.id = {"satranc"}, .name = "satranç", .parent = {"kazanim"}});
        codebook.add({.id = {"bos"}, .name = "boş"});
      },
      note("codes"));
  add_segments(folder.project(), {"ayse"},
               {segment("Y5", {27, 31}, "satranc"), segment("Y5", {32, 41}, "bos")}, note("coded"));
  change_codebook(
      folder.project(), [](Codebook& codebook) { codebook.merge({"satranc"}, {"oyun"}); }, note("merged"));
  remove_segments(folder.project(), {"ayse"}, {{{"Y5"}, {32, 41}, {"bos"}}}, note("uncoded"));
  change_codebook(
      folder.project(), [](Codebook& codebook) { codebook.remove({"bos"}); }, note("removed"));
  CHECK(first_codings(folder) ==
        Codings{"Y10 8:13 oyun", "Y5 0:7 sosyallesme", "Y5 27:31 satranc", "Y5 32:41 bos"});
  const Project then =
      as_first_coded(read_project(folder.project()), read_journal(folder.project()), {"ayse"});
  CHECK(then.codebook.at({"satranc"}).parent == CodeId{"kazanim"});
  CHECK(then.codebook.merged().empty());
}

TEST_CASE("a passage that got another code keeps its first, and what was taken back never was") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_own_segments(
      folder.project(), {"ayse"},
      [](const std::vector<CodedSegment>& own) {
        return recoding(own, {{{"Y10"}, {8, 13}, {"oyun"}}}, {"kazanim"});
      },
      note("recoded"));
  add_segments(folder.project(), {"ayse"}, {segment("Y5", {27, 31}, "oyun")}, note("by mistake"));
  undo(folder.project(), 1, note("u"));
  CHECK(first_codings(folder) == Codings{"Y10 8:13 oyun", "Y5 0:7 sosyallesme"});
}
