#include "site/file_names.hpp"

#include <set>

#include "tests/catch.hpp"

using namespace coding;
using coding::site::file_stems;
using coding::site::fragment;
using coding::site::page_file;

namespace {

std::string lower(std::string name) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name;
}

bool is_safe(const std::string& name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-") ==
             std::string::npos;
}

}  // namespace

TEST_CASE("a plain id names its own file", "[site]") {
  CHECK(file_stems({"Y1", "oz-guvenin-artmasi", "a.b_c"}, {"tr"}) ==
        std::vector<std::string>{"Y1", "oz-guvenin-artmasi", "a.b_c"});
}

TEST_CASE("names differ on every file system, whatever the ids", "[site]") {
  const std::vector<std::string> ids = {"y1",
                                        "Y1",
                                        "Öğretmen",
                                        "öğretmen",
                                        "ÖĞRETMEN",
                                        "İ",
                                        "I",
                                        "ı",
                                        "i",
                                        "م۱",
                                        "م۲",
                                        "con",
                                        "NUL",
                                        "com1.x",
                                        "日本",
                                        std::string(150, 'a'),
                                        std::string(151, 'a'),
                                        "Y1~2",
                                        "y1-1"};
  const auto stems = file_stems(ids, {"tr"});
  REQUIRE(stems.size() == ids.size());
  std::set<std::string> taken;
  for (const std::string& stem : stems) {
    INFO(stem);
    CHECK(is_safe(stem));
    CHECK(stem.size() < 100);
    CHECK(taken.insert(lower(page_file(stem, 1))).second);
    CHECK(taken.insert(lower(page_file(stem, 2))).second);
  }
}

TEST_CASE("the first by bytes of ids that differ in case keeps its name", "[site]") {
  const auto stems = file_stems({"y1", "Y1"}, {"tr"});
  CHECK(stems[1] == "Y1");
  CHECK(stems[0].starts_with("y1~"));
}

TEST_CASE("a name of another script is the same whoever stands beside it", "[site]") {
  CHECK(file_stems({"م۱"}, {"fa"})[0] == file_stems({"Y1", "م۱", "م۲"}, {"fa"})[1]);
}

TEST_CASE("the words of devices are no file names", "[site]") {
  for (const char* id : {"con", "Aux", "nul.txt", "COM9", "lpt1"}) CHECK(file_stems({id}, {"en"})[0] != id);
  CHECK(file_stems({"confusion"}, {"en"})[0] == "confusion");
}

TEST_CASE("an anchor of any letters becomes ASCII in a link", "[site]") {
  CHECK(fragment("Y1") == "Y1");
  CHECK(fragment("-Y1:10-20") == "-Y1:10-20");
  CHECK(fragment("ö \"<") == "%C3%B6%20%22%3C");
}
