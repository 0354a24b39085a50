#include "cli/man.hpp"

#include <string_view>

#include "cli/help.hpp"
#include "cli/words.hpp"
#include "coding/base/version.hpp"

namespace coding::cli {

namespace {

// Text that roff prints as it stands: no escapes, no requests at the start of a line, dashes that can be
// copied.
std::string roff(std::string_view text) {
  std::string out;
  bool at_start = true;
  for (const char c : text) {
    if (at_start && (c == '.' || c == '\'')) out += "\\&";
    at_start = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string tagged(const std::string& tag, const std::string& text) {
  return ".TP\n\\fB" + roff(tag) + "\\fR\n" + roff(text) + "\n";
}

std::string options(const std::vector<OptionSpec>& list) {
  std::string out;
  for (const OptionSpec& option : list) out += tagged(spelling(option), description_of(option));
  return out;
}

std::string about(const CommandSpec& command) {
  std::string out;
  for (const Paragraph& paragraph : paragraphs_of(command.about)) {
    out += paragraph.verbatim ? ".PP\n.nf\n" + roff(paragraph.text) + "\n.fi\n"
                              : ".PP\n" + roff(paragraph.text) + "\n";
  }
  return out;
}

std::string examples(const CommandSpec& command) {
  std::string out;
  for (const Example& example : command.examples) out += tagged(example.line, example.does);
  return out;
}

// The global options a command takes, named; what they do stands once, in the section of its own.
std::string globals_of(const CommandSpec& command) {
  std::string out;
  for (const OptionSpec& option : global_options()) {
    if (!takes(command, option.name) || find_option(command.options, option.name) != nullptr) continue;
    out += (out.empty() ? "" : ", ") + ("--" + option.name);
  }
  return ".PP\n" + roff("Global options: " + out + ".") + "\n";
}

std::string section(const CommandSpec& command) {
  std::string out = ".SS " + roff("coding " + command.words) + "\n.B " + roff(synopsis(command)) + "\n.PP\n";
  out += roff(command.summary) + "\n" + about(command);
  for (const OperandSpec& operand : command.operands) {
    if (!operand.help.empty()) out += tagged(operand.name, operand.help);
  }
  return out + options(command.options) + globals_of(command) + examples(command);
}

constexpr const char* environment =
    ".SH ENVIRONMENT\n"
    ".TP\n.B CODING_CODER\nThe coder, when \\-\\-coder is not given.\n"
    ".TP\n.B NO_COLOR\nWhen set, nothing is coloured unless \\-\\-color asks for it.\n"
    ".TP\n.B SOURCE_DATE_EPOCH\nSeconds since 1970 that are taken as the time of day, so that a re\\-run "
    "writes the same "
    "bytes.\n"
    ".TP\n.BR VISUAL \", \" EDITOR\nThe editor that is opened on a coded text.\n";

constexpr const char* files =
    ".SH FILES\n.TP\n.B project.json\nMarks the folder of a project; its other files are described in "
    "docs/formats.\n";

}  // namespace

std::string man_page(const std::vector<CommandSpec>& table) {
  const std::string release = "coding " + std::string(version());
  std::string out = ".TH CODING 1 \"\" \"" + roff(release) + "\" \"User commands\"\n.SH NAME\n";
  out += "coding \\- qualitative analysis of interview transcripts\n.SH SYNOPSIS\n";
  out += ".B coding\n.I command\n[\\fIoperands\\fR] [\\fIoptions\\fR]\n.SH DESCRIPTION\n";
  out +=
      "Codes interview transcripts, measures agreement between coders, counts, draws and publishes.\n"
      "The project is the current folder or the nearest one above it that holds project.json.\n"
      "The answer goes to standard output; what is said about it goes to standard error.\n";
  out += ".SH GLOBAL OPTIONS\nThey stand before or after the command.\n" + options(global_options());
  out += ".SH COMMANDS\n";
  for (const CommandSpec& command : table) {
    if (!command.hidden) out += section(command);
  }
  out += ".SH EXIT STATUS\n";
  for (const ExitCode code : {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly,
                              ExitCode::files_wrong, ExitCode::our_bug, ExitCode::interrupted}) {
    out += tagged(std::to_string(static_cast<int>(code)), std::string(meaning(code)));
  }
  return out + environment + files;
}

}  // namespace coding::cli
