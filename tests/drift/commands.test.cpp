// What every command promises by being in the table.
#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "cli/markdown.hpp"
#include "cli/parse.hpp"
#include "cli/registry.hpp"
#include "cli/words.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::cli;

TEST_CASE("every command has a function, a sentence and an example") {
  for (const CommandSpec& command : commands()) {
    INFO(command.words);
    CHECK(command.run != nullptr);
    CHECK(command.summary.ends_with('.'));
    if (command.hidden) continue;
    CHECK_FALSE(command.about.empty());
    CHECK_FALSE(command.examples.empty());
  }
}

TEST_CASE("commands and options have names of their own") {
  std::set<std::string> words;
  for (const CommandSpec& command : commands()) {
    INFO(command.words);
    CHECK(words.insert(command.words).second);
    std::set<std::string> names;
    std::set<char> letters = {'C', 'f', 'o', 'h'};
    for (const OptionSpec& option : command.options) {
      INFO(option.name);
      CHECK(names.insert(option.name).second);
      const bool replaces = find_option(global_options(), option.name) != nullptr;
      CHECK((option.letter == 0 || replaces || letters.insert(option.letter).second));
    }
  }
}

TEST_CASE("a default and the options that exclude each other are described ones") {
  for (const CommandSpec& command : commands()) {
    INFO(command.words);
    for (const OptionSpec& option : command.options) {
      INFO(option.name);
      CHECK_FALSE((option.required && !option.by_default.empty()));
      if (option.choices.empty() || option.by_default.empty()) continue;
      for (const std::string& value : split_at_commas(option.by_default)) {
        CHECK(std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end());
      }
    }
    for (const OneOf& group : command.one_of) {
      for (const std::string& name : group.options) CHECK(find_option(command.options, name) != nullptr);
    }
  }
}

TEST_CASE("at most one operand is repeated, and none that must stand follows one that may be left out") {
  for (const CommandSpec& command : commands()) {
    INFO(command.words);
    int repeated = 0;
    bool optional_before = false;
    for (const OperandSpec& operand : command.operands) {
      if (operand.times == Times::any || operand.times == Times::at_least_once) ++repeated;
      const bool needed = operand.times == Times::once || operand.times == Times::at_least_once;
      CHECK_FALSE((needed && optional_before));
      if (!needed) optional_before = true;
    }
    CHECK(repeated <= 1);
  }
}

// Single and double quotes as a shell takes them; enough for examples.
std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> out;
  std::string word;
  bool started = false;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && c == ' ') {
      if (started) out.push_back(word);
      word.clear();
      started = false;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
      started = true;
    } else if (c == quote) {
      quote = 0;
    } else {
      word += c;
      started = true;
    }
  }
  if (started) out.push_back(word);
  return out;
}

TEST_CASE("every example is a line that its command takes, or one of its family that prepares it") {
  for (const CommandSpec& command : commands()) {
    bool shown = command.examples.empty();
    for (const Example& example : command.examples) {
      INFO(example.line);
      std::vector<std::string> words = shell_words(example.line);
      REQUIRE(words.front() == "coding");
      words.erase(words.begin());
      words.erase(
          std::find_if(words.begin(), words.end(),
                       [](const std::string& word) { return word == "|" || word == ">" || word == "&&"; }),
          words.end());
      std::string taken;
      try {
        taken = parse(words, commands()).request->command().words;
      } catch (const UsageError& error) {
        FAIL_CHECK(error.what());
      }
      const std::string family = command.words.substr(0, command.words.find(' '));
      const std::string prepares = family == "redo" ? "undo" : family;
      const std::string its = taken.substr(0, taken.find(' '));
      CHECK((its == family || its == prepares));
      shown = shown || taken == command.words;
    }
    INFO(command.words);
    CHECK(shown);
  }
}

TEST_CASE("docs/commands holds the page of every command as the program has it") {
  const std::filesystem::path folder = CODING_SOURCE_DIR "/docs/commands";
  for (const std::string& word : first_words(commands())) {
    INFO(word << ": run scripts/write-command-pages.sh");
    REQUIRE(std::filesystem::exists(folder / (word + ".md")));
    CHECK(read_file(folder / (word + ".md")) == markdown_page(commands(), word));
  }
}
