#include "cli/complaint.hpp"

#include "tests/catch.hpp"

using namespace coding;
using coding::cli::complaint;

namespace {

Diagnostic at(const std::string& file, std::size_t line, const std::string& message) {
  return {.slug = "x", .message = message, .place = {file, line, 1}};
}

}  // namespace

TEST_CASE("a caret stands under the column, and the hint on a line of its own") {
  const Diagnostic wrong{.slug = "x",
                         .message = "no code is called \"famly\"",
                         .hint = "did you mean family?",
                         .place = {"Y1.txt", 12, 5},
                         .source_line = "her famly came"};
  CHECK(complaint({wrong}, {}) ==
        "Y1.txt:12:5: error: no code is called \"famly\"\n"
        "    her famly came\n"
        "        ^\n"
        "hint: did you mean family?\n");
}

TEST_CASE("a column at the end of the line points behind it") {
  const Diagnostic wrong{.message = "m", .place = {"f", 1, 4}, .source_line = "abc"};
  CHECK(complaint({wrong}, {}) == "f:1:4: error: m\n    abc\n       ^\n");
}

TEST_CASE("of a long line the part around the caret is shown") {
  const Diagnostic wrong{.message = "m",
                         .place = {"f", 1, 501},
                         .source_line = std::string(500, 'a') + "X" + std::string(500, 'b')};
  const std::string said = complaint({wrong}, {.columns = 60});
  const std::size_t line = said.find('\n') + 1;
  const std::size_t next = said.find('\n', line) + 1;
  CHECK(said.substr(line, next - line).find("aX") != std::string::npos);
  const std::size_t before = said.substr(line, next - line).find('X') - std::string("…").size() + 1;
  CHECK(said.find('^', next) - next == before);
}

TEST_CASE("control characters are shown and broken bytes replaced") {
  const Diagnostic wrong{.message = "bad \x1b[2J name \xff"};
  CHECK(complaint({wrong}, {}) == "error: bad \u241B[2J name \uFFFD\n");
}

TEST_CASE("at most twenty are shown, errors first, and the last line counts") {
  Diagnostics many;
  for (std::size_t i = 1; i <= 25; ++i) many.push_back(at("f", i, "m"));
  many.insert(many.begin(), {.message = "w", .severity = Severity::warning});
  const std::string said = complaint(many, {});
  CHECK(said.find("f:20:1") != std::string::npos);
  CHECK(said.find("f:21:1") == std::string::npos);
  CHECK(said.find("warning: w") == std::string::npos);
  CHECK(said.ends_with("25 errors, 1 warning; 20 are shown\n"));
}

TEST_CASE("problems are grouped by file, and a hint they share is said once") {
  Diagnostics some = {at("a", 1, "one"), at("b", 1, "two"), at("a", 2, "three")};
  for (Diagnostic& one : some) one.hint = "do it";
  CHECK(complaint(some, {}) ==
        "a:1:1: error: one\na:2:1: error: three\nb:1:1: error: two\nhint: do it\n3 errors\n");
}

TEST_CASE("colour is there when it is wanted") {
  CHECK(complaint({at("f", 1, "m")}, {.color = true}) == "\x1b[1mf:1:1: \x1b[0m\x1b[31merror:\x1b[0m m\n");
}
