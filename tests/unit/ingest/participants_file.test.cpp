#include "coding/ingest/participants_file.hpp"

#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

Diagnostic refused(const std::string& bytes, const std::map<std::string, std::string>& declared = {}) {
  return refusal([&] { read_participants(bytes, "kişiler.csv", declared); });
}

}  // namespace

TEST_CASE("columns get the narrowest type that their values fit") {
  const auto read = read_participants(
      "id,yaş,oran,tarih,il,boş,karma\nY1,41,1.5,2021-05-30,06,,1\nY2,,2,2020-02-29,Ankara,,x\n", "f");
  REQUIRE(read.attributes.size() == 6);
  CHECK(read.attributes[0].type == AttributeType::integer);
  CHECK(read.attributes[1].type == AttributeType::real);
  CHECK(read.attributes[2].type == AttributeType::date);
  CHECK(read.attributes[3].type == AttributeType::text);
  CHECK(read.attributes[4].type == AttributeType::text);
  CHECK(read.attributes[5].type == AttributeType::text);
  CHECK(read_participants("id,t\nY1,2021-02-29\n", "f").attributes[0].type == AttributeType::text);
}

TEST_CASE("participants come in the order of the file, cells trimmed, empty cells not known") {
  const auto read = read_participants("\xEF\xBB\xBF id ; ad \r\n Y10 ;  Ali  Can \r\nY2;\r\n;\r\n", "f");
  REQUIRE(read.participants.size() == 2);
  CHECK(read.participants[0].id.value == "Y10");
  CHECK(read.participants[0].values.at("ad") == "Ali  Can");
  CHECK(read.participants[1].values.empty());
  CHECK(read.attributes[0].key == "ad");
}

TEST_CASE("a value that a spreadsheet would run is read without its apostrophe") {
  const auto read = read_participants("id,tel\nY1,'+90 312\nY2,'tırnak\n", "f");
  CHECK(read.participants[0].values.at("tel") == "+90 312");
  CHECK(read.participants[1].values.at("tel") == "'tırnak");
}

TEST_CASE("declared types and choices hold, and what does not fit them is refused with its line") {
  const std::string bytes = "id,cinsiyet,kıdem\nY1,Kadın,5\n\nY2,Erkek,x\n";
  const auto read = read_participants(bytes, "f", {{"cinsiyet", "Kadın | Erkek"}, {"kıdem", "text"}});
  CHECK(read.attributes[0].type == AttributeType::choice);
  CHECK(read.attributes[0].choices == std::vector<std::string>{"Kadın", "Erkek"});
  CHECK(read.attributes[1].type == AttributeType::text);
  const auto mismatch = refused(bytes, {{"kıdem", "integer"}});
  CHECK(mismatch.slug == "attribute-mismatch");
  CHECK(mismatch.place.line == 4);
  CHECK(refused(bytes, {{"cinsiyet", "Kadın|K"}}).slug == "attribute-mismatch");
  CHECK(refused(bytes, {{"yaş", "integer"}}).slug == "attribute-unknown");
  CHECK(refused(bytes, {{"id", "text"}}).slug == "attribute-unknown");
  CHECK(refused(bytes, {{"kıdem", "sayı"}}).slug == "attribute-type-unknown");
}

TEST_CASE("a broken table of participants is refused by name") {
  CHECK(refused("").slug == "participants-empty");
  CHECK(refused("id,ad\n").slug == "participants-empty");
  CHECK(refused("id,ad\n,\n").slug == "participants-empty");
  CHECK(refused("id,ad,ad\nY1,a,b\n").slug == "column-twice");
  CHECK(refused("id,,ad\nY1,a,b\n").slug == "column-unnamed");
  CHECK(refused("id,ad\nY1\n").slug == "row-length");
  CHECK(refused("id,ad\n,Ali\n").slug == "name-invalid");
  CHECK(refused("id,ad\nY 1,Ali\n").slug == "name-invalid");
  const auto twice = refused("id,ad\nY1,a\n\nY1,b\n");
  CHECK(twice.slug == "participant-duplicate");
  CHECK(twice.place.line == 4);
  CHECK(twice.message.find("line 2") != std::string::npos);
}
