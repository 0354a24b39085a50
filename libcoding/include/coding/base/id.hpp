// Ids as distinct types, so that a call with swapped ids does not compile.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace coding {

// An id of one kind of thing. Compared by bytes; empty means "none".
template <class Tag>
struct Id {
  std::string value;
  bool empty() const noexcept { return value.empty(); }
  auto operator<=>(const Id&) const = default;
};

}  // namespace coding

template <class Tag>
struct std::hash<coding::Id<Tag>> {
  std::size_t operator()(const coding::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
