// What words like "most" are held to mean: a declared table of classes, their bounds, and their words in
// languages.
//
// No binding standard exists, so the table is data that a study declares and prints. A claim is tested
// against its class's lower bound alone: one may say "most" of all, and that is understatement, not error.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coding {

struct QuantifierClass {
  std::string name{};  // "nearly-all"
  // What must hold, as far as it is set: a share of at least (or more than) so much, so many people, all
  // but so many.
  std::optional<double> at_least{};   // 0 … 1
  std::optional<double> more_than{};  // 0 … 1
  std::optional<std::size_t> people{};
  std::optional<std::size_t> all_but{};
  // Above which the word says less than it could: for information.
  std::optional<double> at_most{};
  std::map<std::string, std::vector<std::string>> words{};  // by language tag
  bool operator==(const QuantifierClass&) const = default;
};

struct QuantifierPolicy {
  std::string name{};
  std::vector<QuantifierClass> classes{};  // the strongest first
  bool operator==(const QuantifierPolicy&) const = default;
};

const QuantifierClass* find_class(const QuantifierPolicy& policy, std::string_view name);

}  // namespace coding
