// Manuscripts that the program's own commands fill, in this process.
#include "coding/base/file.hpp"
#include "tests/unit/cli/desk.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

std::string bytes_of(const Desk& desk, const std::string& name) { return read_file(desk.folder / name); }

}  // namespace

TEST_CASE("a manuscript is filled, byte for byte the same each time") {
  Desk desk;
  desk.study();
  desk.file("p.md", "{{n: korku}}/{{participants}} ({{percent: korku}}): {{who: Duygu}}, {{list: Duygu}}.\n");
  const std::string woven = desk.done({"weave", "p.md"});
  CHECK(woven == "1/2 (%50,0): Y1, korku (1), sevgi (0).\n");
  CHECK(desk.done({"weave", "p.md"}) == woven);
  desk.done({"weave", "p.md", "-o", "q.md"});
  CHECK(bytes_of(desk, "q.md") == woven);
}

TEST_CASE("a woven paper follows its coding") {
  Desk desk;
  desk.study();
  desk.file("p.md", "{{n: Duygu}} {{segments}} {{passages: Duygu}}\n");
  CHECK(desk.done({"weave", "p.md"}) == "1 1 1\n");
  desk.done({"code", "Y1", "sevgi", "--quote", "Önce korktum"});
  desk.done({"code", "Y2", "korku", "--quote", "Hiç"});
  CHECK(desk.done({"weave", "p.md"}) == "2 3 2\n");
}

TEST_CASE("when one placeholder cannot be filled, all are told and nothing is written") {
  Desk desk;
  desk.study();
  std::string text;
  for (int i = 0; i < 30; ++i) text += "{{n: yok" + std::to_string(i) + "}}\n";
  desk.file("p.md", text);
  const Ran ran = desk.run({"weave", "p.md", "-o", "q.md"});
  CHECK(ran.code == ExitCode::files_wrong);
  CHECK(ran.err.find("p.md:1:6: error") != std::string::npos);
  CHECK(ran.err.find("p.md:30:6: error") != std::string::npos);
  CHECK(ran.err.find("30 errors\n") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(desk.folder / "q.md"));
}

TEST_CASE("what a command inside says besides its answer is passed on") {
  Desk desk;
  desk.study();
  desk.done({"codebook", "merge", "korku", "--into", "sevgi"});
  desk.file("p.md", "{{n: korku}}\n");
  CHECK(desk.run({"weave", "p.md"}).err.find("was merged into 'sevgi'") != std::string::npos);
  CHECK(desk.run({"weave", "p.md", "--quiet"}).err.empty());
}

TEST_CASE("a manuscript changes no project") {
  Desk desk;
  desk.study();
  for (const std::string command : {"uncode Y1 korku", "memo add --text x", "undo", "codebook add x",
                                    "report -o r", "weave p.md", "init x --title x", "network -o n.dot"}) {
    INFO(command);
    desk.file("p.md", "{{table: " + command + "}}\n");
    CHECK(desk.run({"weave", "p.md"}).code == ExitCode::files_wrong);
    desk.file("p.md", "{{text: " + command + "}}\n");
    CHECK(desk.run({"weave", "p.md"}).code == ExitCode::files_wrong);
  }
  CHECK_FALSE(std::filesystem::exists(desk.folder / "r"));
  CHECK_FALSE(std::filesystem::exists(desk.folder / "x"));
  CHECK_FALSE(std::filesystem::exists(desk.folder / "n.dot"));
}
