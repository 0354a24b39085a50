#include "coding/base/process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "tests/catch.hpp"

using namespace coding;

namespace {

ProcessResult shell(const std::string& script, std::string_view input = "",
                    const ProcessLimits& limits = {}) {
  return run_program({"/bin/sh", "-c", script}, input, limits);
}

double seconds_of(const std::string& script, const ProcessLimits& limits, ProcessResult& result) {
  const auto start = std::chrono::steady_clock::now();
  result = shell(script, "", limits);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("a program takes its input and gives output, errors and status") {
  const ProcessResult result = shell("cat; echo olmadı >&2; exit 3", "öz güven\n");
  CHECK(result.end == ProcessEnd::exited);
  CHECK(result.status == 3);
  CHECK(result.output == "öz güven\n");
  CHECK(result.errors == "olmadı\n");
  CHECK_FALSE(result.ok());
  CHECK(shell("true").ok());
}

TEST_CASE("input and output may be larger than any pipe") {
  const std::string input(5'000'000, 'x');
  CHECK(run_program({"/bin/cat"}, input).output == input);
}

TEST_CASE("the input can be opened by path and read twice") {
  CHECK(shell("cat /dev/stdin; cat /dev/stdin", "ab").output == "abab");
}

TEST_CASE("words go to the program as they are") {
  const std::string word = "$(touch /tmp/x); `id` 'a' \"b\" *\n";
  CHECK(run_program({"/usr/bin/printf", "%s|%s", word, ""}, "").output == word + "|");
}

TEST_CASE("a program that hangs is stopped, its children with it") {
  ProcessResult result;
  CHECK(seconds_of("sleep 60 & sleep 60", {.seconds = 1}, result) < 10);
  CHECK(result.end == ProcessEnd::too_slow);
  // It has closed its output and goes on.
  CHECK(seconds_of("exec >&- 2>&-; sleep 60", {.seconds = 1}, result) < 10);
  CHECK(result.end == ProcessEnd::too_slow);
}

TEST_CASE("a program that writes without end is stopped") {
  ProcessResult result;
  CHECK(seconds_of("yes", {.seconds = 30, .output_bytes = 1'000'000}, result) < 20);
  CHECK(result.end == ProcessEnd::too_much_output);
  CHECK(result.output.size() < 1'200'000);
  const ProcessResult noisy = shell("head -c 1000000 /dev/zero >&2");
  CHECK(noisy.ok());
  CHECK(noisy.errors.size() == 65536);
}

TEST_CASE("a program gets no more memory than it may have") {
  const ProcessLimits limits{.seconds = 30, .memory_bytes = std::size_t{64} << 20};
  const ProcessResult result = shell("x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo ${#x}", "", limits);
  CHECK_FALSE(result.output == "200000000\n");
}

TEST_CASE("a program that is missing or none says so") {
  const ProcessResult missing = run_program({"/nonexistent/pdftotext"}, "");
  CHECK(missing.end == ProcessEnd::not_started);
  CHECK_FALSE(missing.errors.empty());
  CHECK(run_program({"/etc/passwd"}, "").end == ProcessEnd::not_started);
}

TEST_CASE("a program that crashes names its signal") {
  const ProcessResult result = shell("kill -SEGV $$");
  CHECK(result.end == ProcessEnd::signalled);
  CHECK(result.status == 11);
}

TEST_CASE("a child inherits no descriptor and almost no environment") {
  const int open_file = ::fcntl(0, F_DUPFD, 50);  // without close-on-exec
  REQUIRE(open_file >= 50);
  const ProcessResult result = shell("ls /proc/self/fd; env");
  ::close(open_file);
  CHECK(result.output.find('\n' + std::to_string(open_file) + '\n') == std::string::npos);
  CHECK(result.output.starts_with("0\n1\n2\n3\n"));  // 3 is the folder that ls reads
  CHECK(result.output.find("HOME=") == std::string::npos);
  CHECK(result.output.find("LC_ALL=C.UTF-8") != std::string::npos);
}

TEST_CASE("programs are found in folders, in their order") {
  CHECK(find_program("sh", "/nonexistent:/bin:/usr/bin") == "/bin/sh");
  CHECK(find_program("/bin/sh", "") == "/bin/sh");
  CHECK_FALSE(find_program("sh", ""));
  CHECK_FALSE(find_program("sh", ":.:bin"));
  CHECK_FALSE(find_program("passwd", "/etc"));  // not executable
  CHECK_FALSE(find_program("bin", "/usr"));     // a folder
  CHECK_FALSE(find_program("/nonexistent/sh", "/bin"));
}
