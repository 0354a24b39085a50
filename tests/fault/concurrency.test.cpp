// Readers beside a writer, and two writers.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/check.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

TEST_CASE("a reader beside a writer sees every change whole or not at all") {
  TemporaryFolder folder;
  make_study(folder.project());
  std::atomic<bool> done{false};
  std::atomic<int> torn{0};
  std::atomic<int> reads{0};
  std::string refusal;
  std::thread reader([&] {
    while (!done) {
      try {
        const Project project = read_project(folder.project());
        // Each change makes title, codebook and segments agree on a number.
        const bool agree = project.study.description.empty() ||
                           (project.codebook.at({"oyun"}).definition == project.study.description &&
                            project.segments[0].memo == project.study.description);
        if (!agree) ++torn;
        ++reads;
      } catch (const Error& error) {
        refusal = one_line(error.diagnostic());
      }
    }
  });
  for (int i = 0; i < 60; ++i) {
    change_project(
        folder.project(),
        [&](Project& project) {
          project.study.description = std::to_string(i);
          Code code = project.codebook.at({"oyun"});
          code.definition = std::to_string(i);
          project.codebook.replace(code);
          project.segments[0].memo = std::to_string(i);
        },
        note());
  }
  done = true;
  reader.join();
  CHECK(refusal == "");
  CHECK(torn == 0);
  CHECK(reads > 0);
}

TEST_CASE("a second writer is told who is at work, and a reader is not held up") {
  TemporaryFolder folder;
  make_study(folder.project());
  const Lock lock(folder.project(), {.holder = "veli (process 12 on van)"});
  try {
    change_study(
        folder.project(), [](Study& study) { study.title = "x"; }, note());
    FAIL("two writers at once");
  } catch (const Error& error) {
    CHECK(error.diagnostic().slug == "project-locked");
    CHECK_THAT(error.diagnostic().message, Catch::Contains("veli (process 12 on van)"));
    CHECK_FALSE(error.diagnostic().hint.empty());
  }
  CHECK(read_project(folder.project()).study.title == "Satranç");
}

TEST_CASE("processes that wait for each other lose no segment") {
  TemporaryFolder folder;
  make_study(folder.project());
  constexpr int writers = 4;
  for (int w = 0; w < writers; ++w) {
    if (::fork() != 0) continue;
    JournalNote patient = note();
    patient.patience = std::chrono::seconds(20);
    for (std::size_t i = 0; i < 8; ++i)
      add_segments(folder.project(), {"elif"}, {segment("Y5", {i, 20 + static_cast<std::size_t>(w)}, "oyun")},
                   patient);
    ::_exit(0);
  }
  for (int w = 0; w < writers; ++w) {
    int status = 0;
    ::wait(&status);
    CHECK(status == 0);
  }
  CHECK(read_segments(folder.project(), {"elif"}).size() == writers * 8);
  CHECK(verify_journal(folder.project()).empty());
}
