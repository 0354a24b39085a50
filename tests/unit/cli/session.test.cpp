#include "cli/session.hpp"

#include <unistd.h>

#include <fstream>

#include "coding/base/file.hpp"
#include "tests/unit/cli/sample.hpp"

using namespace coding;
using namespace coding::cli;
namespace fs = std::filesystem;

namespace {

// A folder that goes away with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "coding-session-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
};

struct World {
  std::istringstream in{};
  std::ostringstream out{};
  std::ostringstream err{};
  std::chrono::milliseconds running{0};
  Environment environment{.in = in,
                          .out = out,
                          .err = err,
                          .folder = fs::temp_directory_path(),
                          .now = [] { return std::chrono::sys_seconds(std::chrono::seconds(1782000000)); },
                          .running = [this] { return running; }};
};

}  // namespace

TEST_CASE("the answer goes to stdout") {
  World world;
  Session(world.environment).answer("f\n");
  CHECK(world.out.str() == "f\n");
  CHECK(world.err.str().empty());
}

TEST_CASE("with an output file the answer goes there, and replaces only when forced") {
  const Folder folder;
  World world;
  world.environment.folder = folder.path;
  Session(world.environment, {.output = "a.csv"}).answer("1\n");
  CHECK(world.out.str().empty());
  CHECK_THROWS_AS(Session(world.environment, {.output = "a.csv"}).answer("2\n"), UsageError);
  CHECK(read_file(folder.path / "a.csv") == "1\n");
  Session(world.environment, {.output = "a.csv", .force = true}).answer("2\n");
  CHECK(read_file(folder.path / "a.csv") == "2\n");
}

TEST_CASE("what was done and the next step are said on stderr, unless quiet") {
  World world;
  Session(world.environment).say("added \"family\"", "coding code Y1 family --quote TEXT");
  Session(world.environment, {.quiet = true}).say("nothing");
  Session(world.environment).remark("nothing");
  Session(world.environment, {.verbose = true}).remark("read 22 documents");
  CHECK(world.err.str() == "added \"family\"\nnext: coding code Y1 family --quote TEXT\nread 22 documents\n");
}

TEST_CASE("progress shows after a second, on a terminal, and is erased at the end") {
  World world;
  world.environment.err_is_terminal = true;
  {
    Session session(world.environment);
    session.progress("reading", 1, 90);
    CHECK(world.err.str().empty());
    world.running = std::chrono::milliseconds(1001);
    session.progress("reading", 12, 90);
    CHECK(world.err.str() == "reading 12/90");
    world.running = std::chrono::milliseconds(1050);
    session.progress("reading", 13, 90);
    CHECK(world.err.str() == "reading 12/90");
  }
  CHECK(world.err.str() == "reading 12/90\r\x1b[K");
}

TEST_CASE("progress is silent without a terminal") {
  World world;
  world.running = std::chrono::milliseconds(5000);
  Session(world.environment).progress("reading", 1, 2);
  CHECK(world.err.str().empty());
}

TEST_CASE("colour follows the option, the terminal and NO_COLOR") {
  World world;
  CHECK_FALSE(Session(world.environment).colors_out());
  CHECK(Session(world.environment, {.color = Color::always}).colors_out());
  world.environment.out_is_terminal = true;
  CHECK(Session(world.environment).colors_out());
  CHECK_FALSE(Session(world.environment, {.color = Color::never}).colors_out());
  CHECK_FALSE(Session(world.environment, {.output = "file"}).colors_out());
  world.environment.variables["NO_COLOR"] = "";
  CHECK(Session(world.environment).colors_out());
  world.environment.variables["NO_COLOR"] = "1";
  CHECK_FALSE(Session(world.environment).colors_out());
}

TEST_CASE("the coder is the option, the variable, or the user as a slug") {
  World world;
  CHECK(Session(world.environment).coder() == "coder");
  world.environment.variables["USER"] = "Dr. Ada_K.";
  CHECK(Session(world.environment).coder() == "dr-ada-k");
  world.environment.variables["CODING_CODER"] = "merve";
  CHECK(Session(world.environment).coder() == "merve");
  CHECK(Session(world.environment, {.coder = "ada"}).coder() == "ada");
}

TEST_CASE("the project is this folder or the nearest above that holds project.json") {
  const Folder folder;
  fs::create_directories(folder.path / "study/documents/deep");
  std::ofstream(folder.path / "study/project.json") << "{}";
  World world;
  world.environment.folder = folder.path / "study/documents/deep";
  CHECK(Session(world.environment).project_folder() == folder.path / "study");
  world.environment.folder = folder.path;
  CHECK_THROWS_AS(Session(world.environment).project_folder(), UsageError);
  CHECK(Session(world.environment, {.project = "study"}).project_folder() == folder.path / "study");
  CHECK_THROWS_AS(Session(world.environment, {.project = "study/documents"}).project_folder(), UsageError);
}

TEST_CASE("the clock is the environment's") {
  World world;
  CHECK(Session(world.environment).timestamp() == "2026-06-21T00:00:00Z");
}
