// bash and zsh share tables written as `case` statements in the syntax both have: which words are commands,
// which options have values, what may stand where. Around them each has its own way to look at the line and
// to offer. What may stand somewhere is an action: "@code" asks the project, "@file" the disk, anything else
// is a list.
//
// Surprises: bash splits words at "=", so that "--by=code" arrives as three; and `compgen -W` would run a
// "$(…)" that stands in an id, so ids are compared in a loop instead.
#include "cli/completion.hpp"

#include <algorithm>
#include <set>

#include "cli/registry.hpp"
#include "cli/words.hpp"

namespace coding::cli {

namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between = " ") {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

// In single quotes, for a shell whose way to write one inside is `inside`.
std::string quoted(const std::string& text, const std::string& inside) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? inside : std::string(1, c);
  return out + "'";
}

std::string in_sh(const std::string& text) { return quoted(text, "'\\''"); }

std::string in_fish(const std::string& text) {
  std::string doubled;
  for (const char c : text) doubled += c == '\\' ? "\\\\" : std::string(1, c);
  return quoted(doubled, "\\'");
}

std::string action_of(Completion completion, const std::vector<std::string>& choices) {
  if (!choices.empty()) return joined(choices);
  return completion == Completion::none ? "" : "@" + name_of(completion);
}

// Every spelling of an option: "--format", "-f".
std::vector<std::string> spellings(const OptionSpec& option) {
  std::vector<std::string> out = {"--" + option.name};
  if (option.letter != 0) out.push_back("-" + std::string(1, option.letter));
  return out;
}

std::vector<const CommandSpec*> offered(const std::vector<CommandSpec>& table) {
  std::vector<const CommandSpec*> out;
  for (const CommandSpec& command : table) {
    if (!command.hidden) out.push_back(&command);
  }
  return out;
}

// Commands and the first words of those that only have two.
std::vector<std::string> known_words(const std::vector<CommandSpec>& table) {
  std::vector<std::string> out = first_words(table);
  for (const CommandSpec* command : offered(table)) {
    if (std::find(out.begin(), out.end(), command->words) == out.end()) out.push_back(command->words);
  }
  return out;
}

std::set<std::string> valued_options(const std::vector<CommandSpec>& table) {
  std::set<std::string> out;
  const auto add = [&out](const OptionSpec& option) {
    const auto all = spellings(option);
    if (!option.value.empty()) out.insert(all.begin(), all.end());
  };
  for (const OptionSpec& option : global_options()) add(option);
  for (const CommandSpec* command : offered(table)) {
    for (const OptionSpec& option : command->options) add(option);
  }
  return out;
}

// The second words that may follow a first one.
std::vector<std::string> verbs(const std::vector<CommandSpec>& table, const std::string& word) {
  std::vector<std::string> out;
  for (const CommandSpec* command : family(table, word)) {
    if (command->words != word) out.push_back(command->words.substr(word.size() + 1));
  }
  return out;
}

bool repeats(const OperandSpec& operand) {
  return operand.times == Times::any || operand.times == Times::at_least_once;
}

std::string option_words(const std::vector<OptionSpec>& options) {
  std::string out;
  for (const OptionSpec& option : options) out += (out.empty() ? "--" : " --") + option.name;
  return out;
}

std::string value_arms(const std::string& command, const std::vector<OptionSpec>& options) {
  std::string out;
  for (const OptionSpec& option : options) {
    if (option.value.empty()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : spellings(option)) patterns.push_back(in_sh(command + ":" + name));
    out += "    " + joined(patterns, "|") +
           ") action=" + in_sh(action_of(option.completion, option.choices)) + " ;;\n";
  }
  return out;
}

std::string operand_arms(const std::vector<CommandSpec>& table, const std::string& words) {
  std::string out;
  const CommandSpec* command = find_command(table, words);
  const std::vector<std::string> seconds = verbs(table, words);
  const std::size_t count = command == nullptr ? 0 : command->operands.size();
  for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
    std::string action = joined(seconds);
    std::string pattern = in_sh(words + ":" + std::to_string(i));
    if (i < count) {
      const OperandSpec& operand = command->operands[i];
      if (i > 0 || seconds.empty()) action = action_of(operand.completion, operand.choices);
      if (repeats(operand)) pattern = in_sh(words + ":") + "*";
    }
    if (!action.empty()) out += "    " + pattern + ") action=" + in_sh(action) + " ;;\n";
  }
  return out;
}

// The tables bash and zsh share.
std::string shared_tables(const std::vector<CommandSpec>& table) {
  std::vector<std::string> known;
  std::string options = "    '') options=" + in_sh(option_words(global_options())) + " ;;\n";
  std::string values = value_arms("", global_options());
  std::string operands = "    ':0') action='@command' ;;\n";
  for (const std::string& words : known_words(table)) {
    known.push_back(in_sh(words));
    const CommandSpec* command = find_command(table, words);
    const std::vector<OptionSpec> all = command == nullptr ? std::vector<OptionSpec>{} : options_of(*command);
    options += "    " + in_sh(words) + ") options=" + in_sh(option_words(all)) + " ;;\n";
    values += value_arms(words, all);
    operands += operand_arms(table, words);
  }
  const auto valued = valued_options(table);
  return "_coding_is_command() {\n  case \"$1\" in " + joined(known, "|") +
         ") return 0 ;; esac\n  return 1\n}\n\n"
         "_coding_has_value() {\n  case \"$1\" in " +
         joined({valued.begin(), valued.end()}, "|") +
         ") return 0 ;; esac\n  return 1\n}\n\n"
         "_coding_options() {\n  options=''\n  case \"$1\" in\n" +
         options + "  esac\n}\n\n_coding_value() {\n  action=''\n  case \"$1:$2\" in\n" + values +
         "  esac\n}\n\n_coding_operand() {\n  action=''\n  case \"$1:$2\" in\n" + operands + "  esac\n}\n";
}

constexpr const char* bash_tail = R"sh(
_coding_add() {
  [[ $1 == "$current"* ]] && COMPREPLY+=("$(printf %q "$1")")
}

_coding_offer() {
  local id
  case "$1" in
    '') ;;
    @file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    @folder) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    @command) for id in $_coding_commands; do _coding_add "$id"; done ;;
    @*) while IFS=$'\t' read -r id _; do _coding_add "$id"; done \
          < <("${COMP_WORDS[0]}" "${project[@]}" __complete "${1#@}" 2>/dev/null) ;;
    *) for id in $1; do _coding_add "$id"; done ;;
  esac
}

_coding() {
  local current=${COMP_WORDS[COMP_CWORD]} command= pending= word= action= options= operands=0 i
  local -a project=()
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == = ]]; then continue; fi
    if [[ -n $pending ]]; then
      case "$pending" in -C|--project) project=(-C "$word") ;; esac
      pending=
    elif _coding_has_value "$word"; then
      pending=$word
    elif [[ $word != -* ]]; then
      if ((operands == 0)) && _coding_is_command "${command:+$command }$word"; then
        command="${command:+$command }$word"
      else
        ((operands++))
      fi
    fi
  done
  if [[ $current == = ]]; then current=; fi
  if [[ -n $pending ]]; then
    _coding_value "$command" "$pending"
    _coding_offer "$action"
  elif [[ $current == -* ]]; then
    _coding_options "$command"
    _coding_offer "$options"
  else
    _coding_operand "$command" "$operands"
    _coding_offer "$action"
  fi
}

complete -F _coding coding
)sh";

constexpr const char* zsh_tail = R"sh(
_coding_offer() {
  local id note
  local -a ids
  case "$1" in
    '') ;;
    @file) _files ;;
    @folder) _files -/ ;;
    @command) _describe command _coding_commands ;;
    @*) while IFS=$'\t' read -r id note; do ids+=("$id"); done \
          < <("${words[1]}" "${project[@]}" __complete "${1#@}" 2>/dev/null)
        compadd -a ids ;;
    *) compadd -- ${=1} ;;
  esac
}

_coding() {
  local command= pending= word= action= options= operands=0 i
  local -a project
  for ((i = 2; i < CURRENT; i++)); do
    word=${words[i]}
    if [[ -n $pending ]]; then
      case "$pending" in -C|--project) project=(-C "$word") ;; esac
      pending=
    elif _coding_has_value "$word"; then
      pending=$word
    elif [[ $word != -* ]]; then
      if ((operands == 0)) && _coding_is_command "${command:+$command }$word"; then
        command="${command:+$command }$word"
      else
        ((operands++))
      fi
    fi
  done
  if [[ -n $pending ]]; then
    _coding_value "$command" "$pending"
    _coding_offer "$action"
  elif [[ ${words[CURRENT]} == --*=* ]]; then
    _coding_value "$command" "${words[CURRENT]%%=*}"
    compset -P '*='
    _coding_offer "$action"
  elif [[ ${words[CURRENT]} == -* ]]; then
    _coding_options "$command"
    _coding_offer "$options"
  else
    _coding_operand "$command" "$operands"
    _coding_offer "$action"
  fi
}

if [[ $funcstack[1] == _coding ]]; then _coding "$@"; else compdef _coding coding; fi
)sh";

constexpr const char* fish_middle = R"sh(
# The command's words that stand before the cursor, and how many operands follow them.
function __coding_state
    set -l found ''
    set -l operands 0
    set -l pending 0
    for word in (commandline -opc)[2..-1]
        if test $pending = 1
            set pending 0
        else if __coding_has_value $word
            set pending 1
        else if not string match -q -- '-*' $word
            set -l longer (string trim -- "$found $word")
            if test $operands = 0; and __coding_is_command $longer
                set found $longer
            else
                set operands (math $operands + 1)
            end
        end
    end
    echo $found
    echo $operands
end

function __coding_in
    set -l state (__coding_state)
    test "$state[1]" = "$argv[1]"
end

function __coding_at
    set -l state (__coding_state)
    test "$state[1]" = "$argv[1]"; and test $state[2] $argv[2] $argv[3]
end

function __coding_ids
    set -l project
    set -l words (commandline -opc)
    for i in (seq (count $words))
        if contains -- $words[$i] -C --project; and test $i -lt (count $words)
            set project -C $words[(math $i + 1)]
        end
    end
    $words[1] $project __complete $argv[1] 2>/dev/null
end

complete -c coding -f
)sh";

std::string fish_values(const std::string& action) {
  if (action.empty()) return " -x";
  if (action == "@file") return " -r -F";
  if (action == "@folder") return " -x -a '(__fish_complete_directories)'";
  if (action.starts_with('@')) return " -x -a " + in_fish("(__coding_ids " + action.substr(1) + ")");
  return " -x -a " + in_fish(action);
}

std::string fish_options(const std::string& words, const std::vector<OptionSpec>& options) {
  std::string out;
  for (const OptionSpec& option : options) {
    out += "complete -c coding -n " + in_fish("__coding_in \"" + words + "\"") + " -l " + option.name;
    if (option.letter != 0) out += " -s " + std::string(1, option.letter);
    if (!option.value.empty()) out += fish_values(action_of(option.completion, option.choices));
    out += " -d " + in_fish(option.help) + "\n";
  }
  return out;
}

std::string fish_words(const std::vector<CommandSpec>& table) {
  std::string out;
  for (const std::string& word : first_words(table)) {
    const CommandSpec& command = *family(table, word).front();
    const std::string help = command.words == word ? command.summary : title_of(command.group);
    out += "complete -c coding -n '__coding_at \"\" = 0' -a " + in_fish(word) + " -d " + in_fish(help) + "\n";
    for (const CommandSpec* relative : family(table, word)) {
      if (relative->words == word) continue;
      out += "complete -c coding -n " + in_fish("__coding_at \"" + word + "\" = 0") + " -a " +
             in_fish(relative->words.substr(word.size() + 1)) + " -d " + in_fish(relative->summary) + "\n";
    }
  }
  return out;
}

std::string fish_operands(const std::vector<CommandSpec>& table, const CommandSpec& command) {
  std::string out;
  for (std::size_t i = 0; i < command.operands.size(); ++i) {
    const OperandSpec& operand = command.operands[i];
    const std::string action = operand.completion == Completion::command && operand.choices.empty()
                                   ? joined(first_words(table))
                                   : action_of(operand.completion, operand.choices);
    if (action.empty()) continue;
    const std::string test = std::string(repeats(operand) ? " -ge " : " = ") + std::to_string(i);
    std::string values = fish_values(action);
    values.erase(0, values.find_first_of('-') + 2);  // an operand needs -F or -a, not the option's -x or -r
    out += "complete -c coding -n " + in_fish("__coding_at \"" + command.words + "\"" + test) + values + "\n";
  }
  return out;
}

}  // namespace

std::string bash_completion(const std::vector<CommandSpec>& table) {
  const std::string list = "\n_coding_commands=" + in_sh(joined(first_words(table))) + "\n";
  return "# bash completion, made by: coding completion bash\n\n" + shared_tables(table) + list + bash_tail;
}

std::string zsh_completion(const std::vector<CommandSpec>& table) {
  std::string list = "\ntypeset -ga _coding_commands=(\n";
  for (const std::string& word : first_words(table)) {
    const CommandSpec& command = *family(table, word).front();
    list +=
        "  " + in_sh(word + ":" + (command.words == word ? command.summary : title_of(command.group))) + "\n";
  }
  return "#compdef coding\n# zsh completion, made by: coding completion zsh\n\n" + shared_tables(table) +
         list + ")\n" + zsh_tail;
}

std::string fish_completion(const std::vector<CommandSpec>& table) {
  std::vector<std::string> known;
  for (const std::string& words : known_words(table)) known.push_back(in_fish(words));
  const auto valued = valued_options(table);
  std::string out = "# fish completion, made by: coding completion fish\n\n";
  out += "function __coding_is_command\n    contains -- $argv[1] " + joined(known) + "\nend\n\n";
  out += "function __coding_has_value\n    contains -- $argv[1] " + joined({valued.begin(), valued.end()}) +
         "\nend\n";
  out += fish_middle + fish_words(table) + fish_options("", global_options());
  for (const CommandSpec* command : offered(table)) {
    out += fish_options(command->words, options_of(*command)) + fish_operands(table, *command);
  }
  return out;
}

}  // namespace coding::cli
