#include "cli/run.hpp"

#include <cerrno>
#include <new>
#include <stdexcept>

#include "tests/unit/cli/sample.hpp"

using namespace coding;
using namespace coding::cli;

namespace {

template <class Thrown>
ExitCode throws(Session&, const Request&) {
  if constexpr (std::is_base_of_v<Error, Thrown>) {
    throw Thrown({.slug = "x", .message = "it went wrong"});
  } else {
    throw Thrown();
  }
}

struct Fault : std::runtime_error {
  Fault() : std::runtime_error("a broken promise") {}
};

ExitCode says_no(Session&, const Request&) { return ExitCode::answer_is_no; }

Ran run_one(ExitCode (*function)(Session&, const Request&)) {
  return run_sample({"try"}, {{.words = "try", .run = function}});
}

// A stream that takes nothing.
struct Broken : std::streambuf {};

Ran run_broken(int reason) {
  std::istringstream in;
  Broken buffer;
  std::ostream out(&buffer);
  std::ostringstream err;
  const Environment environment{.in = in, .out = out, .err = err, .output_failure = [=] { return reason; }};
  const ExitCode code = run({"version"}, environment, sample());
  return {code, "", err.str()};
}

}  // namespace

TEST_CASE("a command's exit code is the program's") {
  CHECK(run_one(says_no).code == ExitCode::answer_is_no);
  CHECK(run_sample({"frequency"}).code == ExitCode::done);
}

TEST_CASE("each exception has its exit code") {
  CHECK(run_one(throws<UsageError>).code == ExitCode::asked_wrongly);
  CHECK(run_one(throws<DataError>).code == ExitCode::files_wrong);
  CHECK(run_one(throws<Error>).code == ExitCode::files_wrong);
  CHECK(run_one(throws<std::bad_alloc>).code == ExitCode::files_wrong);
  CHECK(run_one(throws<DataError>).err == "error: it went wrong\n");
}

TEST_CASE("any other exception is our fault, and said so") {
  const Ran ran = run_one(throws<Fault>);
  CHECK(ran.code == ExitCode::our_bug);
  CHECK(ran.err.starts_with("error: this is a fault in coding: a broken promise\nhint: please report it"));
}

TEST_CASE("a closed pipe ends quietly, a full disk does not") {
  CHECK(run_broken(EPIPE).code == ExitCode::done);
  CHECK(run_broken(EPIPE).err.empty());
  CHECK(run_broken(ENOSPC).code == ExitCode::files_wrong);
  CHECK(run_broken(ENOSPC).err.starts_with("error: cannot write the answer: No space left on device\n"));
}

TEST_CASE("without a word the screen of help is said, not answered") {
  const Ran ran = run_sample({});
  CHECK(ran.code == ExitCode::asked_wrongly);
  CHECK(ran.out.empty());
  CHECK(ran.err.starts_with("coding - qualitative analysis"));
}

TEST_CASE("help and version are answers") {
  CHECK(run_sample({"-h"}).out.starts_with("coding - "));
  CHECK(run_sample({"frequency", "-h"}).out.starts_with("usage: coding frequency"));
  CHECK(run_sample({"--version"}).out == run_sample({"version"}).out);
  CHECK(run_sample({"version"}).out.starts_with("coding 0."));
  CHECK(run_sample({"-h"}).err.empty());
}
