// Columns and cells that many tables are made of.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "coding/analysis/scope.hpp"
#include "coding/base/estimate.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// For JSON and CSV only; its title is its key.
inline Column machines(const std::string& key, ColumnKind kind = ColumnKind::text) {
  return {.key = key, .title = key, .kind = kind, .audience = Audience::machines};
}

// Not for JSON and CSV, which have the same in columns of numbers.
inline Column people(std::string key, Phrase title, const Language& reader) {
  return {.key = std::move(key), .title = say(title, reader), .audience = Audience::people};
}

inline Column everyone(std::string key, Phrase title, const Language& reader,
                       ColumnKind kind = ColumnKind::text, int decimals = 1) {
  return {.key = std::move(key), .title = say(title, reader), .kind = kind, .decimals = decimals};
}

inline Column real_column(const std::string& key, std::string title, int decimals) {
  return {.key = key, .title = std::move(title), .kind = ColumnKind::real, .decimals = decimals};
}

inline Column share_column(const std::string& key, std::string title, int decimals) {
  Column column = real_column(key, std::move(title), decimals);
  column.range = Range::within_one;
  return column;
}

inline Column p_column(const std::string& key, std::string title, int decimals = 4) {
  Column column = real_column(key, std::move(title), decimals);
  column.range = Range::probability;
  return column;
}

inline Cell bound(const std::optional<Interval>& interval, double Interval::*end) {
  if (!interval) return Missing{};
  return (*interval).*end;
}

inline Cell text_or_missing(std::string text) {
  if (text.empty()) return Missing{};
  return text;
}

inline std::string in_one_line(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

// " · RQ1 · Sosyal gelişim": what a title adds when not the whole codebook is counted.
inline std::string limits_of(const ScopeOptions& scope, const Project& project) {
  std::string out;
  if (!scope.question.empty()) out += " · " + scope.question;
  if (!scope.under.empty()) out += " · " + project.codebook.at(scope.under).name;
  return out;
}

}  // namespace coding::report
