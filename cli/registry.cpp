#include "cli/registry.hpp"

#include "cli/commands.hpp"

#include <algorithm>

namespace coding::cli {

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> table = {
      // start
      // code
      // theory
      // read
      // count
      // compare
      // publish
      // exchange
      // help
      help_command(),
      completion_command(),
      complete_command(),
      version_command(),
  };
  return table;
}

const std::vector<Lister>& listers() {
  static const std::vector<Lister> table = {};
  return table;
}

const CommandSpec* find_command(const std::vector<CommandSpec>& table, std::string_view words) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& spec) { return spec.words == words; });
  return found == table.end() ? nullptr : &*found;
}

namespace {

std::string first_word(const CommandSpec& spec) { return spec.words.substr(0, spec.words.find(' ')); }

}  // namespace

std::vector<const CommandSpec*> family(const std::vector<CommandSpec>& table, std::string_view word) {
  std::vector<const CommandSpec*> out;
  for (const CommandSpec& spec : table) {
    if (!spec.hidden && first_word(spec) == word) out.push_back(&spec);
  }
  return out;
}

std::vector<std::string> first_words(const std::vector<CommandSpec>& table) {
  std::vector<std::string> out;
  for (const CommandSpec& spec : table) {
    const std::string word = first_word(spec);
    if (!spec.hidden && std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
  }
  return out;
}

}  // namespace coding::cli
