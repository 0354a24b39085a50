#include "coding/lexicon/index_file.hpp"
#include "tests/unit/cli/desk.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

std::string long_interview(std::size_t sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i)
    text += "Önce korktum, sonra sevdim; bunu " + std::to_string(i) + " kere söyledim.\n";
  return text;
}

}  // namespace

TEST_CASE("the index of a large project is kept, also where no .coding/ is there yet, and only there") {
  Desk desk;
  desk.study();
  const auto kept = index_path(desk.folder);
  desk.done({"words"});
  CHECK_FALSE(std::filesystem::exists(kept));

  desk.file("Y3.txt", long_interview(100'000));
  desk.done({"import", "Y3.txt"});
  std::filesystem::remove_all(desk.folder / ".coding");  // as in a clone
  const std::string first = desk.done({"words", "--top", "3"});
  REQUIRE(std::filesystem::exists(kept));
  CHECK(std::filesystem::exists(desk.folder / ".coding" / ".gitignore"));
  CHECK(desk.done({"words", "--top", "3"}) == first);

  // A damaged index is made anew, and so is one that does not know a document.
  std::filesystem::resize_file(kept, 1000);
  CHECK(desk.done({"words", "--top", "3"}) == first);
  desk.file("Y4.txt", "Bambaşka bir söz.\n");
  desk.done({"import", "Y4.txt"});
  CHECK(desk.done({"words", "--top", "0"}).find("Bambaşka") != std::string::npos);
}
