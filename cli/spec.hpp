// One description of each command and option, as data.
//
// From it come the parser, the help pages, the man page, the shell completions and the suggestions, so that
// they cannot disagree. A command is one value in cli/commands/<name>.cpp and one line in cli/registry.cpp.
// The idea is osmium-tool's and Ninja's: what a program offers is a table it can be asked for.
//
// Surprise: two-word commands ("codebook add") are commands of their own; the parser takes the longest match.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"

namespace coding::cli {

class Session;
class Request;

// The tasks by which help groups the commands, in the order of help.
enum class Group { start, code, theory, read, count, compare, publish, exchange, help };

// "start", "code", … and the phrase the screen of `coding -h` shows: "start a study".
std::string name_of(Group group);
std::string title_of(Group group);

// What a shell offers after TAB for a value.
enum class Completion {
  none,
  file,
  folder,
  document,
  code,
  participant,
  coder,
  memo,
  format,
  language,
  command
};

// "document", "code", …: the word `coding __complete` takes; empty for none.
std::string name_of(Completion completion);

// How often an operand stands.
enum class Times { once, optional, any, at_least_once };

struct OperandSpec {
  std::string name{};  // upper case: "DOC"
  std::string help{};  // one phrase, lower case, no full stop
  Times times = Times::once;
  Completion completion = Completion::none;
  std::vector<std::string> choices{};  // when only these are allowed
};

// What a value must be, checked before the command runs.
enum class ValueKind { text, integer, real };

struct OptionSpec {
  std::string name{};        // without dashes: "parent"
  char letter = 0;           // 'f' for -f; 0 when there is none
  std::string value{};       // the value's name, "TEXT"; empty makes it a flag
  std::string help{};        // one phrase, lower case, no full stop
  std::string by_default{};  // what stands when the option is not given; empty when nothing does
  std::string implied{};     // what it means without its value, which is a number; empty: it needs one
  std::vector<std::string> choices{};
  ValueKind kind = ValueKind::text;
  std::optional<double> minimum{};  // of a number, inclusive
  std::optional<double> maximum{};
  bool repeatable = false;       // may stand several times
  bool comma_separated = false;  // "a,b,c" is three values, each checked; Request::list gives them
  bool required = false;
  Completion completion = Completion::none;
};

// Options of which at most one may stand (exactly one when required).
struct OneOf {
  std::vector<std::string> options{};
  bool required = false;
};

struct Example {
  std::string line{};  // the whole command line, as typed: "coding frequency --by category"
  std::string does{};  // what it does, one phrase
};

// Which global options mean something for a command; the others are refused with a message that says so.
// --quiet, --verbose, --color and --help always do; --why and --dry-run follow CommandSpec::writes.
struct Takes {
  bool project = true;    // -C
  bool format = false;    // -f
  bool output = false;    // -o and --force
  bool language = false;  // --lang
  bool coder = false;     // --coder
  bool seed = false;      // --seed
  bool jobs = false;      // --jobs
  bool force = false;     // --force where the command itself replaces something; -o brings it along
};

// The reading commands' usual set: a project, -f, -o and --lang.
inline constexpr Takes reading{.project = true, .format = true, .output = true, .language = true};

// The formats of this version, "text" first.
const std::vector<std::string>& all_formats();

struct CommandSpec {
  std::string words{};  // "frequency", "codebook add"
  Group group = Group::help;
  std::string summary{};  // one sentence, capital first, full stop last; at most about 60 columns
  std::vector<OperandSpec> operands{};
  std::vector<OptionSpec> options{};  // one with the name of a global option takes its place
  std::vector<OneOf> one_of{};
  Takes takes{};
  std::vector<std::string> formats = all_formats();  // what -f takes here
  bool writes = false;                               // changes the project: --why and --dry-run apply
  std::string
      about{};  // paragraphs separated by blank lines: the question, the formula, the columns, the cost
  std::vector<Example> examples{};
  std::vector<ExitCode> exits = {ExitCode::done, ExitCode::asked_wrongly, ExitCode::files_wrong};
  bool speaks_names = false;  // it is about names itself: its answer is not held back
  bool hidden = false;        // works, but is in no help
  ExitCode (*run)(Session&, const Request&) = nullptr;
};

// The options every command shares, in the order of help.
const std::vector<OptionSpec>& global_options();

// Whether the command answers with what stands in a project, so that a name might be in it.
bool may_let_names_out(const CommandSpec& command);

// Whether a global option ("format", "why", …) means something for the command.
bool takes(const CommandSpec& command, const std::string& global);

// The options that may stand with a command: its own, then the global ones it takes.
std::vector<OptionSpec> options_of(const CommandSpec& command);

// "--parent CODE", "-f, --format FORMAT" with both spellings.
std::string spelling(const OptionSpec& option);

// A minimum or maximum of the option as people write it: 100000, not 1e+05.
std::string limit_text(const OptionSpec& option, double limit);

}  // namespace coding::cli
