// Every change against every fault at every step: the project is as before or as after, and never anything
// else.
#include "coding/store/change.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "tests/catch.hpp"
#include "tests/fault/changes.hpp"
#include "tests/fault/faulty_disk.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

void documents(const fs::path& p, Disk& disk) {
  std::vector<NewDocument> fresh;
  for (const char* id : {"Y6", "Y7"})
    fresh.push_back({.document = {.id = {id}, .participant = {id}},
                     .text = Text(y5_text),
                     .source = "raw",
                     .extension = "txt"});
  add_documents(p, std::move(fresh), note(), {}, disk);
}

// What a reader sees, with the texts.
struct Seen {
  Project project{};
  std::vector<std::string> texts{};
  std::size_t entries = 0;
  bool operator==(const Seen&) const = default;
};

Seen look(const fs::path& path) {
  Seen seen{.project = read_project(path)};
  for (const Document& document : seen.project.documents)
    seen.texts.push_back(read_text(path, document).bytes());
  seen.entries = read_journal(path).size();
  return seen;
}

bool has_no_error(const Diagnostics& faults) {
  const auto error = std::ranges::find(faults, Severity::error, &Diagnostic::severity);
  if (error != faults.end()) UNSCOPED_INFO(one_line(*error));
  return error == faults.end();
}

bool is_sound(const fs::path& path) { return has_no_error(check_folder(path)); }

// Is everything there what the journals say?
bool is_proven(const fs::path& path) { return has_no_error(verify_history(path).faults); }

void again(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

// "none" when nothing was thrown.
std::string slug_of_run(const Change& change, const fs::path& project, FaultyDisk& disk) {
  try {
    change.run(project, disk);
  } catch (const Error& error) {
    return error.diagnostic().slug;
  } catch (const Killed&) {
    return "killed";
  }
  return "none";
}

struct BeforeAndAfter {
  Seen before{};
  Seen after{};
};

void check_outcome(const std::string& slug, const Seen& seen, const BeforeAndAfter& whole) {
  CHECK(slug != "none");
  CHECK((seen == whole.before || seen == whole.after));
  if (slug == "change-unfinished") CHECK(seen == whole.after);
  if (slug == "file-unwritable" || slug == "disk-full") CHECK(seen == whole.before);
}

// The next change finds nothing in its way.
void check_next_change(const fs::path& project) {
  change_study(
      project, [](Study& study) { study.description = "one more"; }, note());
  CHECK(is_sound(project));
  CHECK(interruption_of(project) == Interruption::none);
}

// One step of the change fails, in a fresh copy.
void try_step(const Change& change, const fs::path& project, FaultyDisk& disk, const BeforeAndAfter& whole) {
  const std::string slug = slug_of_run(change, project, disk);
  const Seen seen = look(project);
  check_outcome(slug, seen, whole);
  CHECK(is_sound(project));
  const bool unproven = seen == whole.before && !change.is_sound_before;
  // For all faults it would take half of the time of these tests.
  if (slug == "killed" && !unproven) CHECK(is_proven(project));
  if (seen == whole.before) {
    change.run(project, real_disk());
    CHECK(look(project) == whole.after);
  }
  check_next_change(project);
}

// Returns the number of steps the change takes.
int try_each_step(const Change& change, Fault fault, int reason = EIO) {
  TemporaryFolder folder;
  const fs::path original = folder.path() / "original";
  make_study(original);
  change.prepare(original);
  BeforeAndAfter whole{.before = look(original)};
  again(original, folder.project());
  FaultyDisk counting(Fault::none, 0);
  change.run(folder.project(), counting);
  whole.after = look(folder.project());
  REQUIRE_FALSE(whole.before == whole.after);
  for (int step = 0; step < counting.steps(); ++step) {
    CAPTURE(change.name, static_cast<int>(fault), step);
    again(original, folder.project());
    FaultyDisk disk(fault, step, reason);
    try_step(change, folder.project(), disk, whole);
  }
  return counting.steps();
}

}  // namespace

TEST_CASE("a step that fails leaves the project before or after the change, and a retry succeeds") {
  for (const Change& change : changes()) {
    for (const Fault fault : {Fault::refused, Fault::partial, Fault::late})
      CHECK(try_each_step(change, fault) > 10);
  }
}

TEST_CASE("a kill at any step leaves the project before or after the change, and a retry succeeds") {
  for (const Change& change : changes()) try_each_step(change, Fault::killed);
}

TEST_CASE("an import that fails or is killed at any step is whole or not there") {
  const Change change{"documents", documents};
  for (const Fault fault : {Fault::refused, Fault::partial, Fault::late, Fault::killed})
    try_each_step(change, fault);
}

TEST_CASE("a full disk is named and changes nothing") {
  for (const Change& change : changes()) try_each_step(change, Fault::partial, ENOSPC);
}

TEST_CASE("a process that really dies at any step holds no lock and leaves no half") {
  TemporaryFolder folder;
  const fs::path original = folder.path() / "original";
  make_study(original);
  const Seen before = look(original);
  const auto run = [&](Disk& disk) {
    add_segments(folder.project(), {"ayse"}, {segment("Y10", {0, 3}, "oyun")}, note(), disk);
  };
  again(original, folder.project());
  FaultyDisk counting(Fault::none, 0);
  run(counting);
  const Seen after = look(folder.project());
  for (int step = 0; step < counting.steps(); ++step) {
    CAPTURE(step);
    again(original, folder.project());
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      FaultyDisk disk(Fault::killed, step);
      try {
        run(disk);
      } catch (const Killed&) {
        ::_exit(7);
      }
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 7);
    const Seen seen = look(folder.project());
    CHECK((seen == before || seen == after));
    run(real_disk());
    CHECK(look(folder.project()) == after);
  }
}

TEST_CASE("making a project that fails at any step leaves a folder in which it can be made") {
  FaultyDisk counting(Fault::none, 0);
  {
    TemporaryFolder folder;
    create_project(folder.project(), {.id = "1", .title = "x"}, note(), counting);
  }
  for (const Fault fault : {Fault::refused, Fault::late, Fault::killed}) {
    for (int step = 0; step < counting.steps(); ++step) {
      CAPTURE(static_cast<int>(fault), step);
      TemporaryFolder folder;
      FaultyDisk disk(fault, step);
      try {
        create_project(folder.project(), {.id = "1", .title = "x"}, note(), disk);
      } catch (const Error&) {
      } catch (const Killed&) {
      }
      bool made = true;
      try {
        create_project(folder.project(), {.id = "1", .title = "x"}, note());
      } catch (const UsageError& error) {
        CHECK(error.diagnostic().slug == "project-exists");
        made = false;
      }
      CHECK(read_study(find_project(folder.project())).title == "x");
      CHECK((made || is_sound(folder.project())));
    }
  }
}

TEST_CASE("an interrupted change in a folder nobody may write is read whole") {
  TemporaryFolder folder;
  make_study(folder.project());
  FaultyDisk counting(Fault::none, 0);
  TemporaryFolder other;
  make_study(other.project());
  documents(other.project(), counting);
  // Killed behind the commit point, before the first file is in its place.
  int step = 0;
  while (interruption_of(folder.project()) != Interruption::after_commit) {
    REQUIRE(step < counting.steps());
    FaultyDisk disk(Fault::killed, step++);
    try {
      documents(folder.project(), disk);
    } catch (const Killed&) {
    }
  }
  const auto files = files_of(folder.project());
  const Seen seen = look(folder.project());
  CHECK(seen.project.documents.size() == 4);
  CHECK(seen.texts.size() == 4);
  CHECK(files_of(folder.project()) == files);
  FaultyDisk read_only(Fault::refused, 0, EROFS);
  CHECK_THROWS_WITH(change_study(
                        folder.project(), [](Study&) {}, note(), read_only),
                    Catch::Contains("Read-only"));
  CHECK(look(folder.project()) == seen);
}
