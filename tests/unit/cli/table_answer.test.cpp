#include "cli/table_answer.hpp"

#include "coding/base/version.hpp"
#include "tests/unit/cli/desk.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

Table small_table() {
  Table table{.schema = "coding.test/1", .title = "Başlık"};
  table.columns = {{.key = "id", .title = "Kimlik"},
                   {.key = "share", .title = "%", .kind = ColumnKind::percent}};
  add_row(table, {std::string("مهر"), 62.5});
  return table;
}

std::string answered(Desk& desk, const Globals& globals) {
  desk.out.str("");
  Session session(desk.environment(), globals);
  const CommandSpec command{.words = "codebook list"};
  answer_table(session, Request(command, globals, {}, {}), small_table());
  return desk.out.str();
}

}  // namespace

TEST_CASE("the answer says by which command and version it was made, in the format asked for") {
  Desk desk;
  const std::string json = answered(desk, {.format = "json"});
  CHECK(json.find("\"command\": \"codebook list\"") != std::string::npos);
  CHECK(json.find("\"version\": \"" + std::string(version()) + "\"") != std::string::npos);
  CHECK(answered(desk, {.format = "csv", .language = "tr"}) == "id,share\nمهر,62.5\n");
}

TEST_CASE("numbers are written in the reader's language, and only a terminal gets isolates and colour") {
  Desk desk;
  const std::string plain = answered(desk, {.language = "tr"});
  CHECK(plain.find("62,5") != std::string::npos);
  CHECK(plain.find("\u2068") == std::string::npos);
  CHECK(plain.find('\x1B') == std::string::npos);
  desk.terminal = true;
  CHECK(answered(desk, {}).find("\u2068") != std::string::npos);
  CHECK(answered(desk, {.color = Color::always}).find('\x1B') != std::string::npos);
  CHECK(answered(desk, {.color = Color::never}).find('\x1B') == std::string::npos);
}

TEST_CASE("an answer goes to the file that is named, which is not replaced unasked") {
  Desk desk;
  CHECK(answered(desk, {.format = "csv", .output = "t.csv"}).empty());
  CHECK(std::filesystem::exists(desk.folder / "t.csv"));
  CHECK_THROWS_AS(answered(desk, {.format = "csv", .output = "t.csv"}), UsageError);
  CHECK_NOTHROW(answered(desk, {.format = "csv", .output = "t.csv", .force = true}));
}

TEST_CASE("a workbook goes to a file or a pipe, never to a terminal") {
  Desk desk;
  CHECK(answered(desk, {.format = "xlsx"}).starts_with("PK"));
  const auto asked = [&](const Globals& globals) {
    Session session(desk.environment(), globals);
    refuse_binary_on_terminal(session);
  };
  CHECK_NOTHROW(asked({.format = "docx"}));
  desk.terminal = true;
  CHECK_THROWS_AS(asked({.format = "docx"}), UsageError);
  CHECK_NOTHROW(asked({.format = "docx", .output = "a.docx"}));
  CHECK_NOTHROW(asked({.format = "text"}));
}

TEST_CASE("what a guard would not let out does not leave packed, either") {
  Desk desk;
  const Globals globals{.format = "docx"};
  Session session(desk.environment(), globals);
  session.set_guard([](std::string_view bytes) {
    if (bytes.find("مهر") != std::string_view::npos) throw UsageError({.slug = "name-let-out"});
  });
  const CommandSpec command{.words = "codebook list"};
  CHECK_THROWS_AS(answer_table(session, Request(command, globals, {}, {}), small_table()), UsageError);
}

TEST_CASE("captions replace the first table's title, or stand beside it in another language") {
  Desk desk;
  Globals globals{.format = "markdown"};
  globals.style = "apa";
  globals.table_number = 7;
  globals.captions = {"Codes: what they are", "tr: Kodlar"};
  CHECK(answered(desk, globals).starts_with("**Table 7**\n\n*Codes: what they are*\n\nTablo 7. Kodlar\n"));
  globals.style.reset();
  CHECK_THROWS_AS(answered(desk, globals), UsageError);
  globals.table_number.reset();
  CHECK(answered(desk, globals).starts_with("**Codes: what they are**\n"));
  globals.format = "csv";
  CHECK_THROWS_AS(answered(desk, globals), UsageError);
}

TEST_CASE("only a document of Word has a style nobody asked for") {
  Desk desk;
  const auto style = [&](const std::string& format, const std::string& language) {
    Globals globals{.format = format};
    globals.language = language;
    return style_of(Session(desk.environment(), globals));
  };
  CHECK(style("docx", "tr") == TableStyle::turkish);
  CHECK(style("docx", "en") == TableStyle::apa);
  CHECK(style("xlsx", "tr") == TableStyle::plain);
  CHECK(style("html", "fa") == TableStyle::plain);
}
