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
