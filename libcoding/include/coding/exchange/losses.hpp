// What did not go along when a project went from one program to another, item by item.
//
// REFI-QDA's standard (1.5, section 7) asks programs to list what they discard in as much detail as possible.
// Every reader and writer of this room fills such a list, in both directions; nothing is dropped in silence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

enum class Fate {
  lost,     // it is not there any more
  changed,  // it is there in another form
  kept      // it has no place in the project and stands beside it, to be written back
};

// "lost", "changed", "kept".
std::string_view name_of(Fate fate);

struct Loss {
  std::string what{};  // plural, lower case: "graphs", "picture selections", "colours of links"
  std::string name{};  // which one; things without names of their own are counted together
  std::size_t count = 1;
  Fate fate = Fate::lost;
  std::string why{};  // a clause: "a project has no drawings"
  bool operator==(const Loss&) const = default;
};

using Losses = std::vector<Loss>;

// Adds to the count of the same thing with the same fate and reason, or at the end. Nothing for a count of 0.
// O(length of the list).
void add_loss(Losses& losses, Loss loss);

// How many things have this fate.
std::size_t count_of(const Losses& losses, Fate fate);

}  // namespace coding
