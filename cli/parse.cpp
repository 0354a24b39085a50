// Two passes. The first walks over global options to find the command's words; the second lets
// Boost.Program_options split everything else by the description of that command. Boost's own complaints
// never reach anyone: what could go wrong is checked on the way in, so that a message can name the allowed
// values.
//
// Surprise: Boost takes "--why --dry-run" as the value "--dry-run" and refuses "--title="; check_word()
// decides both before Boost sees them. A word like -3 is an operand or a value, never an option.
#include "cli/parse.hpp"

#include <algorithm>

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include "cli/checks.hpp"
#include "cli/registry.hpp"
#include "cli/words.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"

namespace coding::cli {

namespace po = boost::program_options;

namespace {

using Words = std::vector<std::string>;

// The options of a command and, behind them, the global ones it does not replace, taken or not.
std::vector<OptionSpec> known_options(const CommandSpec& command) {
  std::vector<OptionSpec> out = options_of(command);
  for (const OptionSpec& global : global_options()) {
    if (find_option(out, global.name) == nullptr) out.push_back(global);
  }
  return out;
}

// The command named in the words, which are taken out of them.
const CommandSpec& take_command(Words& words, const std::vector<CommandSpec>& table) {
  const std::vector<std::size_t> places = command_places(words);
  if (places.empty()) {
    throw UsageError({.slug = "command-missing",
                      .message = "no command was given",
                      .hint = "coding -h lists the commands"});
  }
  const std::string& first = words[places[0]];
  const CommandSpec* found = find_command(table, first);
  const CommandSpec* longer = nullptr;
  if (places.size() > 1) longer = find_command(table, first + " " + words[places[1]]);
  if (found == nullptr && longer == nullptr) {
    refuse_command(first, places.size() > 1 ? words[places[1]] : "", table);
  }
  if (longer != nullptr) words.erase(words.begin() + static_cast<std::ptrdiff_t>(places[1]));
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(places[0]));
  return longer != nullptr ? *longer : *found;
}

po::options_description description_of(const std::vector<OptionSpec>& options) {
  po::options_description out;
  for (const OptionSpec& option : options) {
    std::string names = option.name;
    if (option.letter != 0) names += "," + std::string(1, option.letter);
    if (option.value.empty()) {
      out.add_options()(names.c_str(), "");
    } else {
      out.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  }
  return out;
}

// Boost's hook: sees the words that are left, may take some and say what they are.
std::vector<po::option> before_boost(Words& words, const std::vector<OptionSpec>& options,
                                     const CommandSpec& command) {
  const std::string word = words.front();
  if (is_number(word)) {
    words.erase(words.begin());
    return {po::option("", {word})};
  }
  check_word(word, words.size() > 1 ? &words[1] : nullptr, options, command);
  if (word.starts_with("--") && word.find('=') == word.size() - 1) {
    words.erase(words.begin());
    return {po::option(word.substr(2, word.size() - 3), {""})};
  }
  const OptionSpec* option = word.starts_with("--") ? find_option(options, word.substr(2)) : nullptr;
  const bool has_value = words.size() > 1 && parse_real(words[1]).has_value();
  if (option != nullptr && !option->implied.empty() && !has_value) {
    words.erase(words.begin());
    return {po::option(option->name, {option->implied})};
  }
  return {};
}

std::vector<po::option> split(const Words& words, const std::vector<OptionSpec>& options,
                              const CommandSpec& command) {
  namespace style = po::command_line_style;
  const po::options_description description = description_of(options);
  const auto hook = [&](Words& left) { return before_boost(left, options, command); };
  return po::command_line_parser(words)
      .options(description)
      .style(style::allow_long | style::long_allow_next | style::long_allow_adjacent | style::allow_short |
             style::allow_dash_for_short | style::short_allow_next | style::short_allow_adjacent |
             style::allow_sticky)
      .extra_style_parser(hook)
      .run()
      .options;
}

Globals globals_from(const Request::Values& values) {
  const auto value = [&](const char* name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second.back());
  };
  Globals out;
  if (const auto given = value("project")) out.project = *given;
  if (const auto given = value("output")) out.output = *given;
  out.format = value("format").value_or(out.format);
  out.language = value("lang").value_or(out.language);
  if (const auto given = value("seed")) out.seed = std::stoull(*given);
  if (const auto given = value("jobs")) out.jobs = static_cast<unsigned>(std::stoul(*given));
  const std::string color = value("color").value_or("auto");
  out.color = color == "always" ? Color::always : color == "never" ? Color::never : Color::automatic;
  out.coder = value("coder");
  out.why = value("why");
  out.force = values.contains("force");
  out.dry_run = values.contains("dry-run");
  out.allow_names = values.contains("allow-names");
  out.quiet = values.contains("quiet");
  out.verbose = values.contains("verbose");
  return out;
}

Request request_from(const CommandSpec& command, const Words& words, const std::vector<CommandSpec>& table) {
  const std::vector<OptionSpec> options = known_options(command);
  Request::Values values;
  Words operands;
  for (const po::option& part : split(words, options, command)) {
    if (part.string_key.empty()) {
      operands.insert(operands.end(), part.value.begin(), part.value.end());
      continue;
    }
    const OptionSpec& option = *find_option(options, part.string_key);
    const bool again = values.contains(option.name);
    if (again && !option.repeatable && !option.value.empty()) refuse_second(option);
    std::vector<std::string> checked = checked_values(option, part.value.empty() ? "" : part.value.front());
    auto& all = values[option.name];
    all.insert(all.end(), checked.begin(), checked.end());
  }
  check_operands(command, operands, table);
  check_together(command, values);
  Request::Values globals;
  for (const OptionSpec& global : global_options()) {
    if (find_option(command.options, global.name) != nullptr) continue;
    if (auto found = values.extract(global.name)) globals.insert(std::move(found));
  }
  return Request(command, globals_from(globals), std::move(values), std::move(operands));
}

// Whether one of these words stands before a "--".
bool asks_for(const Words& words, std::initializer_list<std::string_view> wanted) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::find_first_of(words.begin(), end, wanted.begin(), wanted.end()) != end;
}

// The command a help option stands with, leniently: what is wrong besides does not matter now.
std::string topic_of(const Words& words, const std::vector<CommandSpec>& table) {
  const std::vector<std::size_t> places = command_places(words);
  if (places.empty()) return "";
  const std::string& first = words[places[0]];
  if (places.size() > 1) {
    std::string both = first + " " + words[places[1]];
    if (find_command(table, both) != nullptr) return both;
  }
  if (find_command(table, first) == nullptr && family(table, first).empty()) refuse_command(first, "", table);
  return first;
}

}  // namespace

Parsed parse(const Words& words, const std::vector<CommandSpec>& table) {
  if (asks_for(words, {"-h", "--help"}))
    return {.action = Action::show_help, .topic = topic_of(words, table)};
  if (asks_for(words, {"--version"})) return {.action = Action::show_version};
  Words rest = words;
  const CommandSpec& command = take_command(rest, table);
  return {.action = Action::run, .request = request_from(command, rest, table)};
}

}  // namespace coding::cli
