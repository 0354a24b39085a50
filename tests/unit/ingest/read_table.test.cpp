#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

std::vector<Reading> table(const std::string& bytes) { return read_table(bytes, {.file = "a.csv"}, {}); }

Diagnostic refused(const std::string& bytes) {
  return refusal([&] { table(bytes); });
}

}  // namespace

TEST_CASE("a row a document, with what is known of its participant") {
  const auto readings = table(
      "ID;KATILIMCI;METİN;Dil;Tarih;Başlık;yaş\n"
      "g1;Y1;\"Merhaba.\nİyiyim.\";tr;2020-03-12;İlk;34\ng2;Y2;سلام;fa;;;\ng3;Y3;;;;;\n");
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].text.bytes() == "Merhaba.\nİyiyim.\n");
  CHECK(readings[0].id == "g1");
  CHECK(readings[0].participant == "Y1");
  CHECK(readings[0].language.tag == "tr");
  CHECK(readings[0].date == "2020-03-12");
  CHECK(readings[0].title == "İlk");
  CHECK(readings[0].attributes == std::map<std::string, std::string>{{"yaş", "34"}});
  CHECK(readings[1].attributes.empty());
  CHECK(omitted(readings[0], "rows without text") == 1);
  CHECK(readings[1].importer == "table/1");
  CHECK(table("participant\ttext\nY1\tEvet\n").at(0).id == "Y1");
}

TEST_CASE("a row a turn, one conversation or several") {
  const auto one = table(
      "Konuşan,Başlangıç,Bitiş,Söz,ton\nAna,00:00:01,2.5,Nasılsınız?,sakin\nY1,[00:03],,İyi.,\n"
      "Y1,,,Çok iyi.,\n");
  REQUIRE(one.size() == 1);
  CHECK(turns_of(one[0]) == "Ana=1000-2500 Nasılsınız?|Y1=3000-? İyi. Çok iyi.|");
  CHECK(omitted(one[0], "cells of column 'ton'") == 1);
  const auto two = table("belge,speaker,text\ng1,A,bir\ng2,B,iki\ng1,C,üç\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].id == "g1");
  CHECK(two[0].text.bytes() == "A: bir\nC: üç\n");
  CHECK(two[1].text.bytes() == "B: iki\n");
  CHECK(table("گوینده,متن\nم۱,سلام\n").at(0).text.bytes() == "م۱: سلام\n");
  CHECK(table("Danışan,Mətn\nM,Salam\n").at(0).text.bytes() == "M: Salam\n");
}

TEST_CASE("a table without a known shape is refused with its columns") {
  const Diagnostic unclear = refused("ad,yaş\na,3\n");
  CHECK(unclear.slug == "columns-unclear");
  CHECK(unclear.message.find("'ad', 'yaş'") != std::string::npos);
  CHECK(refused("text\na\n").slug == "columns-unclear");
  CHECK(refused("\n").slug == "empty-file");
  CHECK(refused("id,text\n").slug == "columns-unclear");
}

TEST_CASE("a wrong cell is named by its place") {
  const Diagnostic twice = refused("id,text\ng1,a\ng1,b\n");
  CHECK(twice.slug == "document-twice");
  CHECK(twice.place == Place{"a.csv", 3, 1});
  CHECK(refused("id,text\n,a\n").slug == "document-unnamed");
  const Diagnostic time = refused("speaker,text,time\nA,\"b\nc\",dün\n");
  CHECK(time.slug == "time-malformed");
  CHECK(time.place.line == 3);
}
