// Names of the values of an enumeration, both ways: what stands in files and on the command line.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace coding {

template <class Value, std::size_t count>
using Names = std::array<std::pair<std::string_view, Value>, count>;

template <class Value, std::size_t count>
std::string_view name_in(const Names<Value, count>& names, Value wanted) {
  for (const auto& [name, value] : names) {
    if (value == wanted) return name;
  }
  return "";
}

template <class Value, std::size_t count>
std::optional<Value> value_in(const Names<Value, count>& names, std::string_view wanted) {
  for (const auto& [name, value] : names) {
    if (name == wanted) return value;
  }
  return std::nullopt;
}

}  // namespace coding
