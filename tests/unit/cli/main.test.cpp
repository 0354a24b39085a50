// What only a process can show: descriptors, pipes and signals.
#include "tests/unit/cli/shell.hpp"

using namespace coding::cli;

namespace {

const std::string program = std::string("'") + CODING_PROGRAM + "' ";

}  // namespace

TEST_CASE("a full disk is said, with exit 3") {
  const Shell shell;
  int status = 0;
  const std::string said = shell.run(program + "help 2>&1 >/dev/full", &status);
  CHECK(status == 3);
  CHECK(said.find("error: cannot write the answer: No space left on device") == 0);
}

TEST_CASE("a closed pipe ends quietly") {
  const Shell shell;
  shell.file("pipe.sh",
             "{ { sleep 0.2; " + program + "help --man 2>err; echo $? >code; } | true; }; cat code err");
  CHECK(shell.run("sh pipe.sh") == "0\n");
}

TEST_CASE("an interrupt ends with 130") {
  const Shell shell;
  // Opening a pipe without a reader waits until the interrupt.
  shell.file("interrupt.sh", "mkfifo wait\ntimeout --preserve-status -s INT 0.3 " + program +
                                 "completion bash -o wait --force\necho $?\n");
  CHECK(shell.run("sh interrupt.sh 2>&1") == "130\n");
}

TEST_CASE("a closed stdout is an error, not a crash") {
  const Shell shell;
  int status = 0;
  shell.run(program + "version >&- 2>/dev/null", &status);
  CHECK(status == 3);
}

TEST_CASE("an output file is refused when it is there") {
  const Shell shell;
  int status = 0;
  shell.file("page", "old");
  CHECK(shell.run(program + "completion bash -o page 2>&1", &status).find("the file is there already") !=
        std::string::npos);
  CHECK(status == 2);
  CHECK(shell.run("cat page") == "old");
  shell.run(program + "completion bash -o page --force", &status);
  CHECK(status == 0);
  CHECK(shell.run("head -c 6 page") == "# bash");
}
