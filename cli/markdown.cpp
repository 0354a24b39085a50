#include "cli/markdown.hpp"

#include "cli/help.hpp"
#include "cli/registry.hpp"
#include "cli/words.hpp"

namespace coding::cli {

namespace {

std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '|' ? "\\|" : std::string(1, c);
  return out;
}

std::string table_row(const std::string& left, const std::string& right) {
  return "| `" + cell(left) + "` | " + cell(right) + " |\n";
}

std::string option_table(const std::vector<OptionSpec>& options) {
  std::string out = "\n| option | what it does |\n|---|---|\n";
  for (const OptionSpec& option : options) out += table_row(spelling(option), description_of(option));
  return out;
}

std::string about(const CommandSpec& command) {
  std::string out;
  for (const Paragraph& paragraph : paragraphs_of(command.about)) {
    out += paragraph.verbatim ? "\n```\n" + paragraph.text + "\n```\n" : "\n" + paragraph.text + "\n";
  }
  return out;
}

std::string examples(const CommandSpec& command) {
  if (command.examples.empty()) return "";
  std::string out = "\n**Examples**\n";
  for (const Example& example : command.examples) {
    out += "\n```sh\n" + example.line + "\n```\n" + example.does + "\n";
  }
  return out;
}

std::string operands(const CommandSpec& command) {
  if (command.operands.empty()) return "";
  std::string out = "\n| operand | what it is |\n|---|---|\n";
  for (const OperandSpec& operand : command.operands) out += table_row(operand.name, operand.help);
  return out;
}

std::string exits(const CommandSpec& command) {
  std::string out = "\n| exit status | meaning |\n|---|---|\n";
  for (const ExitCode code : command.exits) {
    out += table_row(std::to_string(static_cast<int>(code)), std::string(meaning(code)));
  }
  return out;
}

std::string section(const CommandSpec& command, const std::string& level) {
  std::string out = level + " coding " + command.words + "\n\n" + command.summary + "\n\n```\n";
  out += synopsis(command) + "\n```\n" + about(command) + examples(command) + operands(command);
  return out + option_table(options_of(command)) + exits(command);
}

}  // namespace

std::string markdown_page(const std::vector<CommandSpec>& table, const std::string& first_word) {
  std::string out = "<!-- Made by scripts/write-command-pages.sh from the program; do not edit. -->\n";
  if (find_command(table, first_word) == nullptr) out += "# coding " + first_word + "\n";
  bool first = true;
  for (const CommandSpec* command : family(table, first_word)) {
    const bool is_title = first && command->words == first_word;
    out += (is_title ? "" : "\n") + section(*command, is_title ? "#" : "##");
    first = false;
  }
  return out;
}

}  // namespace coding::cli
