#include "cli/checks.hpp"

#include <algorithm>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/registry.hpp"
#include "cli/words.hpp"
#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"

namespace coding::cli {

namespace {

// "a, b or c".
std::string alternatives(const std::vector<std::string>& names, const std::string& before = "",
                         const std::string& last = " or ") {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? last : ", ";
    out += before + names[i];
  }
  return out;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string called(const CommandSpec& command) { return "coding " + command.words; }

std::string page_of(const CommandSpec& command) { return called(command) + " -h shows how it is asked"; }

std::string either(const std::string& suggestion, const std::string& otherwise) {
  return suggestion.empty() ? otherwise : suggestion;
}

[[noreturn]] void refuse_unknown(const std::string& spelled, const std::vector<OptionSpec>& options,
                                 const CommandSpec& command) {
  std::vector<std::string> known;
  for (const OptionSpec& option : options) {
    const bool global = find_option(command.options, option.name) == nullptr;
    if (!global || takes(command, option.name)) known.push_back("--" + option.name);
  }
  throw UsageError({.slug = "option-unknown",
                    .message = called(command) + " has no option " + spelled,
                    .hint = either(did_you_mean(spelled, known), page_of(command))});
}

[[noreturn]] void refuse_without_value(const OptionSpec& option, const std::string* next) {
  const bool dashed = next != nullptr;
  throw UsageError(
      {.slug = "option-value-missing",
       .message = "--" + option.name + " needs a value" + (dashed ? " before " + quoted(*next) : ""),
       .hint = dashed ? "a value that begins with a dash is written --" + option.name + "=" + *next
                      : "write --" + option.name + " " + option.value});
}

bool may_be_value(const std::string* next) { return next != nullptr && !is_option(*next); }

// That a global option means something for the command.
void check_taken(const OptionSpec& option, const CommandSpec& command) {
  if (find_option(command.options, option.name) != nullptr || takes(command, option.name)) return;
  const bool change = option.name == "why" || option.name == "dry-run";
  throw UsageError({.slug = "option-not-taken",
                    .message = "--" + option.name + " means nothing to " + called(command) +
                               (change ? ", which changes nothing" : ""),
                    .hint = "leave it out; " + page_of(command)});
}

void check_long(const std::string& word, const std::string* next, const std::vector<OptionSpec>& options,
                const CommandSpec& command) {
  const std::size_t sign = word.find('=');
  const std::string spelled = word.substr(0, sign);
  const OptionSpec* option = find_option(options, spelled.substr(2));
  if (option == nullptr) refuse_unknown(spelled, options, command);
  check_taken(*option, command);
  if (sign != std::string::npos && option->value.empty()) {
    throw UsageError({.slug = "option-value",
                      .message = spelled + " takes no value, but was given " + quoted(word.substr(sign + 1)),
                      .hint = "write " + spelled + " alone"});
  }
  if (sign == std::string::npos && !option->value.empty() && option->implied.empty() && !may_be_value(next)) {
    refuse_without_value(*option, next);
  }
}

void check_letters(const std::string& word, const std::string* next, const std::vector<OptionSpec>& options,
                   const CommandSpec& command) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const OptionSpec* option = find_letter(options, word[i]);
    if (option == nullptr) refuse_unknown("-" + word.substr(i, 1), options, command);
    check_taken(*option, command);
    if (option->value.empty()) continue;
    if (i + 1 == word.size() && !may_be_value(next)) refuse_without_value(*option, next);
    return;
  }
}

// "an integer from 1 to 22", "a number of at least 0".
std::string kind_in_words(const OptionSpec& option) {
  std::string out = option.kind == ValueKind::integer ? "an integer" : "a number";
  if (option.minimum && option.maximum) {
    out += " from " + limit_text(option, *option.minimum) + " to " + limit_text(option, *option.maximum);
  } else if (option.minimum) {
    out += " of at least " + limit_text(option, *option.minimum);
  } else if (option.maximum) {
    out += " of at most " + limit_text(option, *option.maximum);
  }
  return out;
}

bool number_fits(const OptionSpec& option, const std::string& value) {
  std::optional<double> number = parse_real(value);
  if (option.kind == ValueKind::integer) {
    const auto whole = parse_integer(value);
    number = whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
  }
  return number && (!option.minimum || *number >= *option.minimum) &&
         (!option.maximum || *number <= *option.maximum);
}

std::string later_format(const std::string& format) {
  if (format == "xlsx") return "xlsx comes with a later version; csv opens in a spreadsheet";
  if (format == "docx") return "docx comes with a later version; html opens in a word processor";
  return "";
}

void check_choice(const std::string& what, const std::string& value, const std::vector<std::string>& choices,
                  const std::string& slug) {
  if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return;
  throw UsageError(
      {.slug = slug,
       .message = what + " is " + alternatives(choices) + ", not " + quoted(value),
       .hint = either(did_you_mean(value, choices), what == "--format" ? later_format(value) : "")});
}

void check_value(const OptionSpec& option, const std::string& value) {
  const bool path = option.completion == Completion::file || option.completion == Completion::folder;
  if (!path && first_invalid_byte(value)) {
    throw UsageError({.slug = "option-value",
                      .message = "the value of --" + option.name + " is not valid UTF-8",
                      .hint = "set the terminal to UTF-8"});
  }
  if (option.kind != ValueKind::text && !number_fits(option, value)) {
    throw UsageError(
        {.slug = "option-value",
         .message = "--" + option.name + " is " + kind_in_words(option) + ", not " + quoted(value)});
  }
  check_choice("--" + option.name, value, option.choices, "option-value");
}

// Which description an operand falls under: one that may be repeated takes all that the others leave.
const OperandSpec& described(const CommandSpec& command, std::size_t index, std::size_t count) {
  const auto& all = command.operands;
  const auto found = std::find_if(all.begin(), all.end(), [](const auto& o) {
    return o.times == Times::any || o.times == Times::at_least_once;
  });
  const auto repeated = static_cast<std::size_t>(found - all.begin());
  if (found == all.end() || index < repeated) return all[index];
  const std::size_t behind = all.size() - 1 - repeated;
  return index + behind < count ? all[repeated] : all[all.size() - (count - index)];
}

[[noreturn]] void refuse_operand(const CommandSpec& command, const std::string& operand,
                                 const std::vector<CommandSpec>& table) {
  std::vector<std::string> verbs;
  for (const CommandSpec* relative : family(table, command.words)) {
    if (relative->words != command.words) verbs.push_back(relative->words.substr(command.words.size() + 1));
  }
  std::string hint = page_of(command);
  const std::vector<std::string> near = nearest(operand, verbs);
  if (!near.empty()) hint = "did you mean coding " + command.words + " " + near.front() + "?";
  throw UsageError({.slug = "operand-unexpected",
                    .message = called(command) + " cannot use " + quoted(operand),
                    .hint = hint});
}

}  // namespace

std::string did_you_mean(const std::string& wanted, const std::vector<std::string>& known) {
  std::vector<std::string> near = nearest(wanted, known);
  for (const std::string& name : known) {
    const bool longer = wanted.size() >= 2 && wanted != "--" && name.starts_with(wanted);
    if (near.size() < 3 && longer && std::find(near.begin(), near.end(), name) == near.end())
      near.push_back(name);
  }
  return near.empty() ? "" : "did you mean " + alternatives(near) + "?";
}

void check_word(const std::string& word, const std::string* next, const std::vector<OptionSpec>& options,
                const CommandSpec& command) {
  if (!is_option(word) || word == "--") return;
  if (word.starts_with("--")) return check_long(word, next, options, command);
  check_letters(word, next, options, command);
}

std::vector<std::string> checked_values(const OptionSpec& option, const std::string& value) {
  std::vector<std::string> out = {value};
  if (option.comma_separated) out = split_at_commas(value);
  if (option.value.empty()) return out;
  for (const std::string& one : out) check_value(option, one);
  return out;
}

void check_together(const CommandSpec& command, const Request::Values& values) {
  for (const OptionSpec& option : command.options) {
    if (!option.required || values.contains(option.name)) continue;
    throw UsageError({.slug = "option-missing",
                      .message = called(command) + " needs --" + option.name + " " + option.value,
                      .hint = usage_of(command)});
  }
  for (const OneOf& group : command.one_of) {
    std::vector<std::string> given;
    std::copy_if(group.options.begin(), group.options.end(), std::back_inserter(given),
                 [&](const std::string& name) { return values.contains(name); });
    if (given.size() > 1) {
      throw UsageError({.slug = "options-exclude",
                        .message = alternatives(given, "--", " and ") + " exclude each other",
                        .hint = "keep one of them"});
    }
    if (given.empty() && group.required) {
      throw UsageError({.slug = "option-missing",
                        .message = called(command) + " needs " + alternatives(group.options, "--"),
                        .hint = usage_of(command)});
    }
  }
}

void check_operands(const CommandSpec& command, const std::vector<std::string>& operands,
                    const std::vector<CommandSpec>& table) {
  std::size_t least = 0;
  bool endless = false;
  for (const OperandSpec& operand : command.operands) {
    const bool needed = operand.times == Times::once || operand.times == Times::at_least_once;
    if (needed && least == operands.size()) {
      throw UsageError({.slug = "operand-missing",
                        .message = called(command) + " needs " + operand.name +
                                   (operand.help.empty() ? "" : ": " + operand.help),
                        .hint = usage_of(command)});
    }
    if (needed) ++least;
    if (operand.times == Times::any || operand.times == Times::at_least_once) endless = true;
  }
  if (!endless && operands.size() > command.operands.size()) {
    refuse_operand(command, operands[command.operands.size()], table);
  }
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const OperandSpec& operand = described(command, i, operands.size());
    check_choice(operand.name, operands[i], operand.choices, "operand-value");
  }
}

void refuse_second(const OptionSpec& option) {
  throw UsageError({.slug = "option-twice",
                    .message = "--" + option.name + " is given twice",
                    .hint = "keep one of them"});
}

void refuse_command(const std::string& first, const std::string& second,
                    const std::vector<CommandSpec>& table) {
  std::vector<std::string> verbs;
  for (const CommandSpec* command : family(table, first)) verbs.push_back(command->words);
  if (!verbs.empty() && second.empty()) {
    throw UsageError({.slug = "command-missing",
                      .message = "coding " + first + " needs a second word",
                      .hint = "write " + alternatives(verbs, "coding ")});
  }
  const std::string typed = verbs.empty() ? first : first + " " + second;
  const std::string otherwise =
      verbs.empty() ? "coding help lists the commands" : "write " + alternatives(verbs, "coding ");
  throw UsageError(
      {.slug = "command-unknown",
       .message = "no command is called " + quoted(typed),
       .hint = either(did_you_mean(typed, verbs.empty() ? first_words(table) : verbs), otherwise)});
}

}  // namespace coding::cli
