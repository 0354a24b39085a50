// What a command has to do with the outside world: streams, terminal, clock, folder, user.
//
// A command never touches std::cout, the environment or the clock; it is given a Session, so that a test runs
// it in its own process. stdout is the answer and nothing else; stderr is what is said about it.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/request.hpp"
#include "coding/base/diagnostic.hpp"

namespace coding {
struct Table;
struct RenderOptions;
}  // namespace coding

namespace coding::cli {

// What main() knows and a test invents.
struct Environment {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 80;                              // of the terminal
  std::filesystem::path folder{};                        // the working folder
  std::map<std::string, std::string> variables{};        // environment variables
  std::function<std::chrono::sys_seconds()> now{};       // the time of day, for the journal and file headers
  std::function<std::chrono::milliseconds()> running{};  // how long the program has been running
  std::function<int()> output_failure = [] { return 0; };  // errno of the first failed write to `out`
};

// Who takes over what a command would write: weave, which puts it into a manuscript.
struct Takers {
  std::function<void(const std::vector<Table>&, const RenderOptions&)> tables{};
  std::function<void(const std::filesystem::path& file, std::string_view bytes)> files{};
};

// Thrown when the answer cannot be written. run() ends quietly on a closed pipe and complains about the rest.
struct OutputFailed {};

class Session {
 public:
  explicit Session(const Environment& environment, Globals globals = {});
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  const Globals& globals() const { return globals_; }
  void set_globals(Globals globals) { globals_ = std::move(globals); }

  std::istream& in() { return environment_.in; }
  // For bytes that belong to the answer and come in pieces; prefer answer().
  std::ostream& out() { return environment_.out; }

  // Looks at all that leaves through answer() and write(), and throws when it may not. Who writes to out()
  // asks require_allowed() first. None when empty.
  void set_guard(std::function<void(std::string_view)> guard) { guard_ = std::move(guard); }
  // Throws what the guard throws.
  void require_allowed(std::string_view bytes) const {
    if (guard_) guard_(bytes);
  }

  // Whether anything may be held back: who packs texts so that the guard cannot read them shows them apart.
  bool guarded() const { return static_cast<bool>(guard_); }

  // A session for a command that runs inside this one: other streams, the same outside world. Nobody's
  // terminal.
  Environment inner(std::istream& in, std::ostream& out, std::ostream& err) const;
  // From now on tables and files go to who takes them, where one is named.
  void set_takers(Takers takers) { takers_ = std::move(takers); }
  const Takers& takers() const { return takers_; }

  // Writes the answer to stdout or, with -o, to that file (beside and renamed; refuses to replace without
  // --force). Throws UsageError "file-exists", Error "file-unwritable".
  void answer(std::string_view bytes);
  // Writes a file the command line named, under the same rules.
  void write(const std::filesystem::path& file, std::string_view bytes);

  // For a screen of help; a command uses say() and complain().
  std::ostream& err() { return environment_.err; }
  // After a change: what happened, in one line on stderr, and the next step. Silent with --quiet.
  void say(std::string_view what, std::string_view next_step = {});
  // More about what is done, only with --verbose.
  void remark(std::string_view what);
  // Problems on stderr: file:line:column, the line, a caret, a hint; at most 20 of many, a summary last.
  void complain(const Diagnostic& diagnostic);
  void complain(const Diagnostics& diagnostics);
  // "reading transcripts 12/90" on stderr: on a terminal, after one second, one line, erased before anything
  // else.
  void progress(std::string_view what, std::size_t done, std::size_t total);

  bool colors_out() const;  // whether the answer may carry colour
  bool colors_err() const;
  std::size_t columns() const { return environment_.columns; }
  bool out_is_terminal() const { return environment_.out_is_terminal && !globals_.output; }
  bool in_is_terminal() const { return environment_.in_is_terminal; }

  std::chrono::sys_seconds now() const { return environment_.now(); }
  // "2026-07-03T12:00:00Z".
  std::string timestamp() const;
  // The value of an environment variable that is set and not empty.
  std::optional<std::string> variable(const std::string& name) const;

  const std::filesystem::path& folder() const { return environment_.folder; }
  // A path from the command line, seen from the working folder.
  std::filesystem::path path(const std::filesystem::path& named) const;
  // The folder given with -C, else the working folder or the nearest above it that is a project.
  std::optional<std::filesystem::path> found_project() const;
  // The folder given with -C, else the working folder or the nearest above it that holds project.json.
  // Throws UsageError "project-missing".
  std::filesystem::path project_folder() const;
  // --coder, else $CODING_CODER, else the user's name as a slug ("ayse-k"), else "coder".
  std::string coder() const;

 private:
  bool may_color(bool is_terminal) const;
  void erase_progress();

  Environment environment_;
  Globals globals_;
  std::function<void(std::string_view)> guard_;
  Takers takers_;
  bool progress_shown_ = false;
  std::chrono::milliseconds progress_drawn_{0};
};

}  // namespace coding::cli
