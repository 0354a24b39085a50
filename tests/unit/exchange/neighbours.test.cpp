#include <algorithm>
#include <fstream>

#include "coding/exchange/foreign.hpp"
#include "exchange/sqlite_file.hpp"
#include "exchange/taguette_text.hpp"
#include "tests/study.hpp"
#include "tests/unit/exchange/database_maker.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string qualcoder_tables =
    "CREATE TABLE project (databaseversion text, date text, memo text, about text, codername text);"
    "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,"
    " owner text, date text);"
    "CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,"
    " supercatid integer);"
    "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,"
    " date text, color text, supercid integer);"
    "CREATE TABLE code_text (ctid integer primary key, cid, fid integer, seltext text, pos0, pos1,"
    " owner text, date text, memo text, important integer);"
    "CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,"
    " owner text, date text);"
    "CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);"
    "CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer,"
    " pos1 integer, memo text);"
    "CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text,"
    " valuetype text);"
    "CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer);"
    "CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);"
    "CREATE TABLE stored_sql (title text, description text, grouper text, ssql text);"
    "INSERT INTO project VALUES ('v16', '2024-01-15', 'why', 'QualCoder 4.0', 'Ana B');";

// An emoji and CR LF stand before what is coded.
const std::string qualcoder_rows =
    "INSERT INTO source VALUES (1, 'first.txt', '\xF0\x9F\x98\x80 we'||char(13,10)||'grow beans', NULL,"
    " 'noisy', 'Ana B', '2024-01-16 10:00:00'), (2, 'picture.png', NULL, '/images/picture.png', '', 'Ana B', "
    "'');"
    "INSERT INTO code_cat VALUES (1, 'garden', 'Ana B', '', '', NULL), (2, 'loop', 'Ana B', '', '', 3),"
    " (3, 'loop 2', 'Ana B', '', '', 2);"
    "INSERT INTO code_name VALUES (1, 'beans', 'a crop', 1, 'Ana B', '', '#AABBCC', NULL),"
    " (2, 'broad beans', '', NULL, 'Ana B', '', 'red', 1);"
    "INSERT INTO code_text VALUES (1, 1, 1, 'beans', 11, 16, 'Ana B', '2024', 'here', 1),"
    " (2, 2, 1, 'beans', 12, 17, 'Can', '2024', '', 0), (3, 1, 1, 'gone', -4, 2, 'Can', '', '', 0),"
    " (4, 1, 1, 'other', 2, 4, 'Can', '', '', 0), (5, 9, 1, 'we', 2, 4, 'Can', '', '', 0),"
    " (6, 1, 1, '', 'x', 'y', 'Can', '', '', 0), (7, 1, 1, 'beans', 11, 16, 'Ana B', '2024', 'again', 0);"
    "INSERT INTO annotation VALUES (1, 1, 2, 4, 'who?', 'Can', '2024-02-01');"
    "INSERT INTO cases VALUES (1, 'Y 1', 'calm', 'Ana B', '');"
    "INSERT INTO case_text VALUES (1, 1, 1, 0, 16, '');"
    "INSERT INTO attribute_type VALUES ('age', '', '', '', 'case', 'numeric');"
    "INSERT INTO attribute VALUES (1, 'age', 'case', '41', 1), (2, 'tape', 'journal', 'x', 1);"
    "INSERT INTO journal VALUES (1, 'day one', 'it rained', '2024-01-17', 'Can');"
    "INSERT INTO stored_sql VALUES ('a', '', '', 'select 1');";

const ForeignOptions options{.language = {"en"}, .coder = {"tester"}};

std::size_t count_of(const Losses& losses, const std::string& what, Fate fate) {
  std::size_t out = 0;
  for (const Loss& each : losses) out += each.what == what && each.fate == fate ? each.count : 0;
  return out;
}

}  // namespace

TEST_CASE("a QualCoder database becomes a project, and what finds no place is itemised") {
  const Incoming in = read_foreign(database("study.qda", qualcoder_tables + qualcoder_rows), options);
  const NewProject& project = in.project;
  CHECK(in.origin == "QualCoder 4.0, database v16");
  REQUIRE(project.documents.size() == 1);
  CHECK(project.documents[0].text.bytes() == "\xF0\x9F\x98\x80 we\ngrow beans");
  CHECK(project.documents[0].document.id.value == "first");
  CHECK(project.documents[0].document.participant.value == "Y-1");
  REQUIRE(project.participants.size() == 1);
  CHECK(project.participants[0].values.at("age") == "41");
  CHECK(project.study.attributes.at(0).type == AttributeType::integer);
  CHECK(ids_of(project.codebook).size() == 5);
  CHECK(project.codebook.at({"broad-beans"}).parent.value == "beans");
  CHECK(project.codebook.at({"beans"}).definition == "a crop");
  CHECK(project.codebook.at({"beans"}).color == "#AABBCC");
  // The second coding was one off and its words were found; the fourth keeps its place.
  REQUIRE(project.segments.size() == 3);
  for (const CodedSegment& each : project.segments)
    CHECK(holds(each.quote, project.documents[0].text, each.span));
  const auto ana = std::find_if(project.segments.begin(), project.segments.end(),
                                [](const CodedSegment& each) { return each.coder.value == "Ana-B"; });
  REQUIRE(ana != project.segments.end());
  CHECK(ana->span == Span{10, 15});
  CHECK(ana->values == std::vector<PropertyValue>{{"important", "yes"}});
  CHECK(ana->memo.find("again") != std::string::npos);
  CHECK(count_of(in.losses, "places of codings", Fate::changed) == 1);
  CHECK(count_of(in.losses, "words of codings", Fate::changed) == 1);
  CHECK(count_of(in.losses, "codings", Fate::lost) == 3);
  CHECK(count_of(in.losses, "places in the tree of codes", Fate::changed) == 1);
  CHECK(count_of(in.losses, "stored questions", Fate::kept) == 1);
  CHECK(count_of(in.losses, "values of attributes", Fate::kept) == 1);
  CHECK(count_of(in.losses, "pictures, recordings and pages of PDF", Fate::kept) == 1);
  CHECK(count_of(in.losses, "colours", Fate::lost) == 1);
  CHECK(project.memos.size() == 5);
  CHECK(count_of(in.losses, "memos", Fate::lost) == 0);
}

TEST_CASE("a folder of QualCoder is known, and what was written is a sound project") {
  const std::string folder = scratch_name("garden.qda");
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder + "/documents");
  std::filesystem::rename(database("data.qda", qualcoder_tables + qualcoder_rows), folder + "/data.qda");
  std::ofstream(folder + "/documents/first.txt") << "as it came";
  CHECK(foreign_format_of(folder) == "qualcoder");
  Incoming in = read_foreign(folder, options);
  CHECK(in.project.study.title == "garden");
  CHECK(count_of(in.losses, "original files", Fate::kept) == 1);
  const std::string out = scratch_name("written");
  std::filesystem::remove_all(out);
  write_new_project(out, std::move(in.project), {.coder = {"tester"}});
  CHECK(std::filesystem::exists(out + "/foreign/qualcoder-original-first.txt"));
}

TEST_CASE("a database that is damaged, unfinished or without its tables is refused") {
  const auto slug = [](const std::string& path, const std::string& from) {
    return thrown<Error>([&] { read_foreign(path, {.from = from}); }).slug;
  };
  const std::string bare = database("bare.qda", "CREATE TABLE project (databaseversion text, memo text);");
  CHECK(slug(bare, "qualcoder") == "database-table-missing");
  CHECK(foreign_format_of(bare).empty());
  const std::string odd = database(
      "odd.qda",
      "CREATE TABLE project (databaseversion text, memo text); CREATE TABLE code_cat (catid integer);");
  CHECK(slug(odd, "qualcoder") == "database-column-missing");
  const std::string whole = database("whole.qda", qualcoder_tables + qualcoder_rows);
  std::string bytes = read_file(whole);
  std::fill(bytes.begin() + 4096 + 8, bytes.begin() + 4096 * 3, '\x5A');
  CHECK(thrown<DataError>([&] { const SqliteFile file(bytes, "x"); }).slug == "database-damaged");
  CHECK(thrown<DataError>([&] { const SqliteFile file("no database at all", "x"); }).slug ==
        "database-malformed");
  std::ofstream(whole + "-wal") << "something";
  CHECK(slug(whole, "qualcoder") == "database-unfinished");
  std::filesystem::remove(whole + "-wal");
}

TEST_CASE("bytes between the tags lead to the same words in a text of lines") {
  const TaguetteText text("<p>a\xC3\xA7 <b>&amp;</b> b</p>\n<p>two<br>three&#233;</p>");
  CHECK(text.text().bytes() == "a\xC3\xA7 & b\ntwo\nthree\xC3\xA9");
  // a ç(2) sp & sp b LF two three é(2)
  CHECK(text.bytes() == 18);
  const auto words = [&](std::int64_t begin, std::int64_t end) {
    const auto span = text.span(begin, end);
    return span ? std::string(text.text().slice(*span)) : "nothing";
  };
  CHECK(words(4, 5) == "&");
  CHECK(words(8, 11) == "two");
  CHECK(words(11, 18) == "three\xC3\xA9");
  CHECK(words(6, 11) == "b\ntwo");
  CHECK(words(7, 8) == "nothing");
  CHECK(words(-1, 3) == "nothing");
  CHECK(words(0, 99) == "nothing");
}

namespace {

const std::string taguette =
    "CREATE TABLE users (login text, email text);"
    "CREATE TABLE projects (id integer primary key, name text, description text);"
    "CREATE TABLE documents (id integer primary key, name text, description text, filename text,"
    " project_id integer, contents text, text_direction text);"
    "CREATE TABLE commands (id integer primary key, user_login text, project_id integer, payload text);"
    "CREATE TABLE highlights (id integer primary key, document_id integer, start_offset integer,"
    " end_offset integer, snippet text);"
    "CREATE TABLE tags (id integer primary key, project_id integer, path text, description text);"
    "CREATE TABLE highlight_tags (highlight_id integer, tag_id integer);"
    "INSERT INTO users VALUES ('ana', 'a@b.c');"
    "INSERT INTO projects VALUES (1, 'One', 'about');"
    "INSERT INTO documents VALUES (1, 'talk.docx', '', 'talk.docx', 1, '<p>\xC3\xA7ok "
    "<b>iyi</b></p><p>son</p>', 'LEFT_TO_RIGHT');"
    "INSERT INTO tags VALUES (1, 1, 'mood.good', 'a definition'), (2, 1, 'mood.bad', ''), (3, 1, 'e.g. "
    "this', '');"
    "INSERT INTO highlights VALUES (1, 1, 5, 8, '<p><b>iyi</b></p>'), (2, 1, 0, 3, '<p>son</p>'), (3, 1, 8, "
    "11, '<p>son</p>');"
    "INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 3);"
    "INSERT INTO commands VALUES (1, 'ana', 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1}'), (2, "
    "'ana', 1, 'no json');";

}  // namespace

TEST_CASE("a Taguette database becomes a project, coders from its log") {
  const std::string path = database("t.sqlite3", taguette);
  CHECK(foreign_format_of(path) == "taguette");
  const Incoming in = read_foreign(path, options);
  CHECK(in.project.study.title == "One");
  CHECK(in.project.documents.at(0).text.bytes() == "\xC3\xA7ok iyi\nson");
  REQUIRE(in.project.segments.size() == 3);
  CHECK(in.project.segments[0].quote.exact == "son");
  CHECK(in.project.segments[0].coder.value == "tester");
  CHECK(in.project.segments[1].quote.exact == "iyi");
  CHECK(in.project.segments[1].coder.value == "ana");
  CHECK(in.project.codebook.at({"good"}).parent.value == "mood");
  CHECK(in.project.codebook.at({"e-g-this"}).name == "e.g. this");
  CHECK(count_of(in.losses, "highlights without a tag", Fate::kept) == 1);
  CHECK(count_of(in.losses, "places of highlights", Fate::changed) == 1);
  CHECK(count_of(in.losses, "accounts with their rights, passwords and addresses", Fate::lost) == 1);
}

TEST_CASE("of several projects in a Taguette database one is named") {
  const std::string path = database("two.sqlite3", taguette + "INSERT INTO projects VALUES (2, 'Two', '');");
  const Diagnostic several = thrown<UsageError>([&] { read_foreign(path, options); });
  CHECK(several.slug == "project-several");
  CHECK(several.hint.find("2 “Two”") != std::string::npos);
  CHECK(read_foreign(path, {.coder = {"tester"}, .project = "One"}).project.segments.size() == 3);
  CHECK(read_foreign(path, {.coder = {"tester"}, .project = "2"}).project.segments.empty());
}
