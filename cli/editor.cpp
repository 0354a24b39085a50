#include "cli/editor.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

#include "coding/base/error.hpp"

extern char** environ;

namespace coding::cli {

namespace {

constexpr int status_not_found = 127;  // the shell's, for a program that is not there

// While the editor has the terminal, Ctrl-C is the editor's.
class InterruptsIgnored {
 public:
  InterruptsIgnored() {
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGQUIT, &ignore, &quit_);
  }
  InterruptsIgnored(const InterruptsIgnored&) = delete;
  InterruptsIgnored& operator=(const InterruptsIgnored&) = delete;
  ~InterruptsIgnored() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
  }

 private:
  struct sigaction interrupt_ = {}, quit_ = {};
};

std::string editor_of(const Session& session) {
  if (const auto visual = session.variable("VISUAL")) return *visual;
  return session.variable("EDITOR").value_or("vi");
}

// The variable may hold options ("code --wait"), so a shell splits it, as git does; the file's name is an
// argument of the shell and never part of what it reads.
int run(const std::string& editor, const std::string& file) {
  std::string script = editor + " \"$@\"";
  std::array<std::string, 5> words = {"sh", "-c", script, editor, file};
  std::array<char*, 6> arguments = {};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGQUIT);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int failed = posix_spawn(&child, "/bin/sh", nullptr, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  if (failed != 0) return status_not_found;
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

void edit_file(const Session& session, const std::filesystem::path& file) {
  const std::string editor = editor_of(session);
  const InterruptsIgnored ignored;
  const int status = run(editor, file.string());
  if (status == 0) return;
  if (status == status_not_found) {
    throw UsageError(
        {.slug = "editor-missing",
         .message = "the editor '" + editor + "' cannot be started",
         .hint = "set VISUAL or EDITOR to the editor of your choice, or use `coding markup show` and "
                 "`coding markup apply`"});
  }
  throw Error({.slug = "editor-failed",
               .message = "the editor '" + editor + "' ended with status " + std::to_string(status),
               .hint = "what was saved is kept; --continue goes on with it"});
}

}  // namespace coding::cli
