// Projects of RQDA, made here from the tables that it makes.
#include <algorithm>
#include <string>

#include "coding/base/error.hpp"
#include "coding/exchange/foreign.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"
#include "tests/unit/exchange/database_maker.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string tables = R"(
CREATE TABLE project (databaseversion text, date text, dateM text, memo text, about text);
CREATE TABLE source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
CREATE TABLE freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
CREATE TABLE codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text,
                      status integer);
CREATE TABLE treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text,
                     date text, memo text);
CREATE TABLE cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
CREATE TABLE caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text,
                          date text, memo text);
CREATE TABLE caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer);
CREATE TABLE fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text, status integer);
CREATE TABLE journal (name text, journal text, date text, dateM text, owner text, status integer);
CREATE TABLE annotation (fid integer, position integer, annotation text, owner text, date text, dateM text,
                         status integer);
CREATE TABLE image (name text, id integer, date text, dateM text, owner text, status integer);
)";

const std::string rows = R"(
INSERT INTO project VALUES ('0.2.2', '', '', 'About gardens.', '');
INSERT INTO source VALUES ('Y1', 1, 'Bahçe 🙂 güzel.' || char(10) || 'Sonra yağmur.', 'calm', 'ada', '', '', 1),
                          ('gone', 2, 'Old words.', '', 'ada', '', '', 0);
INSERT INTO freecode VALUES ('joy', 'when glad', 'ada', '', '', 1, 1, '#FF0000'),
                            ('rain', '', 'ada', '', '', 2, 1, 'red'), ('old', '', 'ada', '', '', 3, 0, NULL);
INSERT INTO codecat VALUES ('feelings', NULL, 1, 'ada', '', '', 'how it is felt', 1),
                           ('weather', NULL, 2, 'ada', '', '', '', 1);
INSERT INTO treecode VALUES (1, 1, '', '', '', 1, 'ada'), (2, 2, '', '', '', 1, 'ada'), (2, 1, '', '', '', 1, 'ada'),
                            (1, 9, '', '', '', 1, 'ada');
INSERT INTO coding VALUES (1, 1, 'güzel', 8.0, 13.0, 1, 'ada', 'Mon Jan 15 10:22:33 2024', 'so she says'),
                          (2, 1, 'yağmur', 0.0, 6.0, 1, 'bob', '', ''), (1, 1, 'Bahçe', 0.0, 5.0, 0, 'ada', '', ''),
                          (9, 1, 'Bahçe', 0.0, 5.0, 1, 'ada', '', ''), (1, 1, 'nothing', 900.0, 910.0, 1, 'ada', '', '');
INSERT INTO cases VALUES ('Ayşe', 'the first', 'ada', '', '', 1, 1);
INSERT INTO caselinkage VALUES (1, 1, 0.0, 29.0, 1, 'ada', '', ''), (7, 1, 0.0, 2.0, 1, 'ada', '', '');
INSERT INTO caseAttr VALUES ('age', '41', 1, '', '', 'ada', 1), ('town', 'NA', 1, '', '', 'ada', 1);
INSERT INTO fileAttr VALUES ('place', 'garden', 1, '', '', 'ada', 1), ('place', 'x', 2, '', '', 'ada', 1);
INSERT INTO journal VALUES ('day one', 'We began.', 'Mon Jan 15 10:22:33 2024', '', 'ada', 1);
INSERT INTO annotation VALUES (1, 6, 'a smile', 'ada', '', '', 1);
INSERT INTO image VALUES ('a.png', 1, '', '', 'ada', 1);
)";

const ForeignOptions options{.coder = {"tester"}};

std::size_t count_of(const Losses& losses, std::string_view what) {
  std::size_t out = 0;
  for (const Loss& each : losses) out += each.what == what ? each.count : 0;
  return out;
}

}  // namespace

TEST_CASE("an RQDA database becomes a project: what it marks as deleted stays out") {
  const std::string path = database("garden.rqda", tables + rows);
  CHECK(foreign_format_of(path) == "rqda");
  const Incoming in = read_foreign(path, options);
  CHECK(in.origin == "RQDA, database 0.2.2");
  REQUIRE(in.project.documents.size() == 1);
  CHECK(in.project.documents[0].document.participant.value == "Ayşe");
  REQUIRE(in.project.segments.size() == 2);
  CHECK(in.project.segments[0].quote.exact == "yağmur");
  CHECK(in.project.segments[0].coder.value == "bob");
  CHECK(in.project.segments[1].quote.exact == "güzel");
  CHECK(in.project.segments[1].span == Span{8, 13});
  CHECK(in.project.segments[1].memo == "so she says");
  REQUIRE(in.project.participants.size() == 1);
  CHECK(in.project.participants[0].values ==
        std::map<std::string, std::string>{{"age", "41"}, {"place", "garden"}});
  REQUIRE(in.project.memos.size() == 5);
  CHECK(std::any_of(in.project.memos.begin(), in.project.memos.end(), [](const Memo& memo) {
    return memo.text == "a smile" && memo.span == Span{6, 7} && memo.document.value == "Y1";
  }));
}

TEST_CASE("codes of RQDA stand below their first category, and further ones are sets") {
  const Incoming in = read_foreign(database("codes.rqda", tables + rows), options);
  CHECK(in.project.codebook.at({"joy"}).parent.value == "feelings");
  CHECK(in.project.codebook.at({"joy"}).definition == "when glad");
  CHECK(in.project.codebook.at({"joy"}).color == "#FF0000");
  CHECK(in.project.codebook.at({"rain"}).parent.value == "feelings");
  CHECK(in.project.codebook.at({"rain"}).sets == std::vector<std::string>{"weather"});
  CHECK(in.project.codebook.find({"old"}) == nullptr);
  CHECK(count_of(in.losses, "categories of codes") == 1);
  CHECK(count_of(in.losses, "further categories of codes") == 1);
  CHECK(count_of(in.losses, "colours") == 1);
}

TEST_CASE("what of RQDA finds no place is itemised") {
  const Incoming in = read_foreign(database("losses.rqda", tables + rows), options);
  CHECK(count_of(in.losses, "deleted rows") == 3);
  CHECK(count_of(in.losses, "places of codings") == 1);
  CHECK(count_of(in.losses, "codings") == 2);
  CHECK(count_of(in.losses, "dates of codings") == 1);
  CHECK(count_of(in.losses, "links of cases") == 1);
  CHECK(count_of(in.losses, "values of attributes") == 1);
  CHECK(count_of(in.losses, "pictures") == 1);
}

TEST_CASE("an RQDA database of the first versions, and one without a column that is needed") {
  const std::string first = R"(
CREATE TABLE source (name text, id integer, file text, memo text, status integer);
CREATE TABLE freecode (name text, memo text, id integer, status integer);
CREATE TABLE treecode (cid integer, catid integer);
CREATE TABLE codecat (name text, catid integer, status integer);
CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer);
INSERT INTO source VALUES ('a', 1, 'One two.', '', 1);
INSERT INTO freecode VALUES ('c', '', 1, 1);
INSERT INTO coding VALUES (1, 1, 'two', 4, 7, 1);
)";
  const Incoming in = read_foreign(database("first.rqda", first), options);
  REQUIRE(in.project.segments.size() == 1);
  CHECK(in.project.segments[0].quote.exact == "two");
  CHECK(in.project.segments[0].coder.value == "tester");
  CHECK(in.project.documents[0].document.participant.value == "a");
  const std::string broken = database("broken.rqda", first + "ALTER TABLE coding DROP COLUMN selend;");
  CHECK(thrown<DataError>([&] { read_foreign(broken, options); }).slug == "database-column-missing");
}
