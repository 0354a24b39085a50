#include "cli/project_access.hpp"

#include "coding/base/file.hpp"
#include "tests/unit/cli/desk.hpp"

using namespace coding;
using namespace coding::cli;

TEST_CASE("whose coding is shown: the one asked for, the only one, else the user") {
  Desk desk;
  desk.study();
  Session session(desk.environment());
  const Project one = open_project(session);
  CHECK(shown_coder(session, one).value == "ayse");

  Project several = one;
  several.coders = {{"ali"}, {"ayse"}};
  CHECK(shown_coder(session, several).value == "ayse");
  Session asking(desk.environment(), {.coder = "ali"});
  CHECK(shown_coder(asking, several).value == "ali");
  CHECK_THROWS_AS(shown_coder(asking, one), UsageError);
  several.coders = {{"ali"}, {"veli"}};
  CHECK_THROWS_AS(shown_coder(session, several), UsageError);
  several.coders = {};
  CHECK(shown_coder(session, several).empty());
}

TEST_CASE("the project is read the same with any number of threads, from any folder inside it") {
  Desk desk;
  desk.study();
  std::vector<Project> read;
  for (const unsigned jobs : {1U, 2U, 0U}) {
    Session session(desk.environment(), {.jobs = jobs});
    read.push_back(open_project(session));
  }
  CHECK(read[0] == read[1]);
  CHECK(read[0] == read[2]);
  CHECK(read[0].segments.size() == 1);
  Environment below = desk.environment();
  below.folder = desk.folder / "documents";
  Session session(below);
  CHECK(open_project(session) == read[0]);
  CHECK(texts_of(session)(read[0].documents[0]).length() == read[0].documents[0].length);
}

TEST_CASE("a report is the same bytes twice, and counts are the same with one job and with two") {
  Desk desk;
  desk.study();
  desk.done({"report", "-o", "bir"});
  desk.done({"report", "-o", "iki"});
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(desk.folder / "bir")) {
    if (!entry.is_regular_file()) continue;
    const auto twin = desk.folder / "iki" / std::filesystem::relative(entry.path(), desk.folder / "bir");
    CHECK(read_file(entry.path()) == read_file(twin));
    ++files;
  }
  CHECK(files >= 10);
  for (const char* command : {"frequency", "matrix"}) {
    CHECK(desk.done({command, "-f", "json", "--jobs", "1"}) ==
          desk.done({command, "-f", "json", "--jobs", "2"}));
  }
}

TEST_CASE("a change is signed by the user, with the reason and the time of day") {
  Desk desk;
  desk.study();
  Session session(desk.environment(), {.why = "okuma"});
  const CommandSpec command{.words = "code"};
  const JournalNote note = note_of(session, Request(command, session.globals(), {}, {}), "coded it");
  CHECK(note.coder.value == "ayse");
  CHECK(note.why == "okuma");
  CHECK(note.what == "coded it");
  CHECK(note.command == "code");
  CHECK(note.time == session.timestamp());
}

TEST_CASE("what is printed as CSV is read again without a change") {
  Desk desk;
  desk.study();
  desk.done({"codebook", "add", "+ artı", "--parent", "Duygu"});
  desk.done({"code", "Y1", "sevgi", "--lines", "2"});
  desk.done({"codebook", "-f", "csv", "-o", "kodlar.csv"});
  desk.done({"quotes", "-f", "csv", "-o", "alintilar.csv"});
  const Session session(desk.environment());
  const Project before = open_project(session);
  CHECK(desk.run({"codebook", "import", "kodlar.csv"}).err.find("nothing changed") != std::string::npos);
  CHECK(desk.run({"code", "--from", "alintilar.csv"}).err.find("nothing changed") != std::string::npos);
  CHECK(open_project(session) == before);
}

TEST_CASE("outside a project every command that needs one says so") {
  Desk desk;
  for (const char* command :
       {"status", "documents", "participants", "codebook", "frequency", "matrix", "quotes"}) {
    const Ran ran = desk.run({command});
    INFO(command);
    CHECK(ran.code == ExitCode::asked_wrongly);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("coding init") != std::string::npos);
  }
}
