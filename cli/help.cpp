#include "cli/help.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/registry.hpp"
#include "cli/words.hpp"
#include "coding/text/width.hpp"

namespace coding::cli {

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t left_width = 24;  // of the column that holds an option's spelling

constexpr Group groups[] = {Group::start,   Group::code,    Group::theory,   Group::read, Group::count,
                            Group::compare, Group::publish, Group::exchange, Group::help};

// Wraps with an indent on every line.
std::string indented(const std::string& text, std::size_t indent) {
  std::string out;
  for (const std::string& line : wrap(text, page_width - indent)) {
    out += std::string(indent, ' ') + line + "\n";
  }
  return out;
}

// "  left      right", the right side wrapped under itself; a long left side stands on a line of its own.
std::string row(const std::string& left, const std::string& right, std::size_t width = left_width) {
  std::string body = indented(right, width + 2);
  const std::string head = "  " + left;
  if (display_width(head) + 2 > width + 2) return head + "\n" + body;
  return pad_right(head, width + 2) + body.substr(std::min(body.size(), width + 2));
}

std::string spelled(const OperandSpec& operand) {
  switch (operand.times) {
    case Times::once:
      return operand.name;
    case Times::optional:
      return "[" + operand.name + "]";
    case Times::any:
      return "[" + operand.name + "…]";
    case Times::at_least_once:
      return operand.name + "…";
  }
  return operand.name;
}

std::string invocation(const OptionSpec& option) {
  return "--" + option.name + (option.value.empty() ? "" : " " + option.value);
}

std::string invocation(const CommandSpec& command, const OneOf& group) {
  std::string out;
  for (const std::string& name : group.options) {
    const OptionSpec* option = find_option(command.options, name);
    out += (out.empty() ? "" : " | ") + (option == nullptr ? "--" + name : invocation(*option));
  }
  return group.required ? "(" + out + ")" : "[" + out + "]";
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string range_of(const OptionSpec& option) {
  if (option.minimum && option.maximum)
    return limit_text(option, *option.minimum) + " to " + limit_text(option, *option.maximum);
  if (option.minimum) return "at least " + limit_text(option, *option.minimum);
  if (option.maximum) return "at most " + limit_text(option, *option.maximum);
  return "";
}

std::string usage_section(const CommandSpec& command) {
  const std::vector<std::string> lines = wrap(synopsis(command), page_width - 11);
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "usage: " : "           ") + line + "\n";
  return out;
}

std::string example_section(const CommandSpec& command) {
  if (command.examples.empty()) return "";
  std::string out = "\nExamples:\n";
  for (const Example& example : command.examples) {
    out += "  " + example.line + "\n" + indented(example.does, 6);
  }
  return out;
}

std::string operand_section(const CommandSpec& command) {
  std::string out;
  for (const OperandSpec& operand : command.operands) {
    if (operand.help.empty() && operand.choices.empty()) continue;
    const std::string choices = operand.choices.empty() ? "" : " (" + joined(operand.choices) + ")";
    out += row(spelled(operand), operand.help + choices);
  }
  return out.empty() ? "" : "\nOperands:\n" + out;
}

// The options every command takes are named only; `coding help` explains them.
bool stands_everywhere(const OptionSpec& option) {
  static const CommandSpec taking_nothing{.takes = {.project = false}};
  return find_option(global_options(), option.name) != nullptr && takes(taking_nothing, option.name);
}

std::string shortest_spelling(const OptionSpec& option) {
  return option.letter != 0 ? "-" + std::string(1, option.letter) : invocation(option);
}

std::string option_section(const CommandSpec& command) {
  std::string own;
  std::string global;
  std::string everywhere;
  for (const OptionSpec& option : options_of(command)) {
    if (find_option(command.options, option.name) != nullptr) {
      own += row(spelling(option), description_of(option));
    } else if (stands_everywhere(option)) {
      everywhere += (everywhere.empty() ? "" : ", ") + shortest_spelling(option);
    } else {
      global += row(spelling(option), description_of(option));
    }
  }
  const std::string head = own.empty() && global.empty() ? "" : "\nOptions:\n";
  return head + own + (own.empty() || global.empty() ? "" : "\n") + global + "\n" +
         indented("As with every command: " + everywhere + ".", 0);
}

std::string verb_section(const std::vector<CommandSpec>& table, const std::string& words) {
  std::string out;
  for (const CommandSpec* relative : family(table, words)) {
    if (relative->words != words) out += row("coding " + relative->words, relative->summary);
  }
  return out.empty() ? "" : "\nWith a second word:\n" + out;
}

std::string about_section(const CommandSpec& command) {
  std::string out;
  for (const Paragraph& paragraph : paragraphs_of(command.about)) {
    out += "\n" + (paragraph.verbatim ? paragraph.text + "\n" : indented(paragraph.text, 0));
  }
  return out;
}

std::string exit_section(const CommandSpec& command) {
  std::string out = "\nExit status:\n";
  for (const ExitCode code : command.exits) {
    out += row(std::to_string(static_cast<int>(code)), std::string(meaning(code)), 6);
  }
  return out;
}

// The way in, as far as its commands are there.
std::string first_steps(const std::vector<CommandSpec>& table) {
  constexpr std::pair<const char*, const char*> steps[] = {
      {"init", "coding init study --title \"Women in sport\""},
      {"import", "coding -C study import interviews/*.txt"},
      {"code", "coding -C study code Y1 family --new --quote \"my mother came along\""},
      {"frequency", "coding -C study frequency"}};
  std::string out;
  for (const auto& [words, line] : steps) {
    if (find_command(table, words) != nullptr) out += std::string("  ") + line + "\n";
  }
  return out.empty() ? "" : "\nFirst steps:\n" + out;
}

// For "markup", which is no command itself.
std::string family_help(const std::vector<CommandSpec>& table, const std::string& word) {
  std::string out = "usage: coding " + word + " VERB [options]\n" + verb_section(table, word);
  return out + "\ncoding help " + word + " VERB tells more about one of them.\n";
}

}  // namespace

std::string synopsis(const CommandSpec& command) {
  std::string out = "coding " + command.words;
  for (const OperandSpec& operand : command.operands) out += " " + spelled(operand);
  for (const OneOf& group : command.one_of) out += " " + invocation(command, group);
  for (const OptionSpec& option : command.options) {
    if (option.required) out += " " + invocation(option);
  }
  return out + " [options]";
}

std::string usage_of(const CommandSpec& command) { return "usage: " + synopsis(command); }

std::string description_of(const OptionSpec& option) {
  std::vector<std::string> facts;
  if (!option.choices.empty()) facts.push_back(joined(option.choices));
  if (const std::string range = range_of(option); !range.empty()) facts.push_back(range);
  if (option.comma_separated) facts.emplace_back("several with commas");
  if (option.repeatable) facts.emplace_back("may be repeated");
  if (option.required) facts.emplace_back("required");
  if (!option.by_default.empty()) facts.push_back("default: " + option.by_default);
  std::string out;
  for (const std::string& fact : facts) out += (out.empty() ? "" : "; ") + fact;
  return out.empty() ? option.help : option.help + " (" + out + ")";
}

std::vector<Paragraph> paragraphs_of(const std::string& about) {
  std::vector<Paragraph> out;
  std::size_t from = 0;
  while (from < about.size()) {
    const std::size_t end = std::min(about.find("\n\n", from), about.size());
    std::string text = about.substr(from, end - from);
    const bool verbatim = text.starts_with(' ');
    if (!verbatim) std::replace(text.begin(), text.end(), '\n', ' ');
    if (!text.empty()) out.push_back({std::move(text), verbatim});
    from = end + 2;
  }
  return out;
}

std::string screen(const std::vector<CommandSpec>& table) {
  std::string out = "coding - qualitative analysis of interview transcripts\n\n";
  out += "usage: coding COMMAND [operands] [options]\n\n";
  for (const Group group : groups) {
    std::string names;
    for (const std::string& word : first_words(table)) {
      if (family(table, word).front()->group == group) names += (names.empty() ? "" : " ") + word;
    }
    if (!names.empty()) out += row(title_of(group), names, 18);
  }
  out += first_steps(table);
  out += "\ncoding help            every command with what it does\n";
  out += "coding COMMAND -h      how it is asked: examples and options\n";
  out += "coding help COMMAND    all about it: the question, the formula, the columns\n";
  return out;
}

std::string command_list(const std::vector<CommandSpec>& table) {
  std::string out = "usage: coding COMMAND [operands] [options]\n";
  for (const Group group : groups) {
    std::string rows;
    for (const CommandSpec& command : table) {
      if (command.group == group && !command.hidden) rows += row(command.words, command.summary, 22);
    }
    if (rows.empty()) continue;
    std::string title = title_of(group);
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    out += "\n" + title + ":\n" + rows;
  }
  out += "\nGlobal options, before or after the command:\n";
  for (const OptionSpec& option : global_options()) out += row(spelling(option), description_of(option));
  return out;
}

std::string short_help(const std::vector<CommandSpec>& table, const std::string& words) {
  const CommandSpec* command = find_command(table, words);
  if (command == nullptr) return family_help(table, words);
  std::string out = usage_section(*command) + "\n" + indented(command->summary, 0);
  out += example_section(*command) + verb_section(table, words) + operand_section(*command);
  out += option_section(*command);
  return out + "\ncoding help " + words + " tells more.\n";
}

std::string long_help(const std::vector<CommandSpec>& table, const std::string& words) {
  const CommandSpec* command = find_command(table, words);
  if (command == nullptr) return family_help(table, words);
  std::string out = usage_section(*command) + "\n" + indented(command->summary, 0);
  out += about_section(*command) + example_section(*command) + verb_section(table, words);
  return out + operand_section(*command) + option_section(*command) + exit_section(*command);
}

}  // namespace coding::cli
