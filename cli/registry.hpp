// The table of commands: adding one is a file in cli/commands and a line in registry.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

// All commands, in the order of help.
const std::vector<CommandSpec>& commands();

// The command whose words are exactly these, or null.
const CommandSpec* find_command(const std::vector<CommandSpec>& table, std::string_view words);

// The commands that begin with a word: "codebook", "codebook add", …; hidden ones left out.
std::vector<const CommandSpec*> family(const std::vector<CommandSpec>& table, std::string_view first_word);

// The first words of all commands that are not hidden, each once, in order.
std::vector<std::string> first_words(const std::vector<CommandSpec>& table);

// Something a shell offers: an id and, for shells that show it, what it stands for.
struct Candidate {
  std::string id{};
  std::string note{};
};

// Lists the ids of one kind in the session's project. May throw; the scripts drop the message and offer
// nothing.
struct Lister {
  Completion kind = Completion::none;
  std::vector<Candidate> (*list)(Session&) = nullptr;
};

// The listers behind `coding __complete KIND`.
const std::vector<Lister>& listers();

}  // namespace coding::cli
