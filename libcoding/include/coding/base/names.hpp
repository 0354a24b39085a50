// Names of the values of an enumeration, both ways: what stands in files and on the command line.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "coding/base/error.hpp"

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

// Throws DataError "<kind>-unknown" with the names there are.
template <class Value, std::size_t count>
Value value_named(const Names<Value, count>& names, std::string_view name, const std::string& kind) {
  if (const auto value = value_in(names, name)) return *value;
  std::string allowed;
  for (const auto& [text, value] : names) {
    if (!text.empty()) allowed += (allowed.empty() ? "" : ", ") + std::string(text);
  }
  throw DataError({.slug = kind + "-unknown",
                   .message = "unknown " + kind + " '" + std::string(name) + "'",
                   .hint = "it is one of " + allowed});
}

}  // namespace coding
