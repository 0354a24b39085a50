#include "store/git_attributes.hpp"

#include <algorithm>
#include <string>

#include "store/reading.hpp"

namespace coding {

namespace {

// Each line is explained in docs/design/decisions/0045-merging.md.
constexpr const char* rules =
    R"(# How git joins this project: docs/guide/teams.md of coding. No setup is needed.
* -text
/codebook.jsonl merge=union
/participants.csv merge=union
/segments/*.jsonl merge=union
/coded/*.jsonl merge=union
/relations.jsonl merge=union
/journal/*.jsonl merge=union
/documents/*.txt -merge
/documents/*.jsonl -merge
/sources/** -diff -merge
)";

}  // namespace

std::string_view git_attributes_rules() { return rules; }

FileWrite git_attributes_write(const Snapshot& snapshot) {
  std::string bytes = snapshot.exists(git_attributes) ? snapshot.read(git_attributes) : std::string();
  if (!bytes.empty() && bytes.back() != '\n') bytes += '\n';
  return replacing(git_attributes, bytes + rules);
}

bool has_older_rules(std::string_view bytes) {
  return bytes.find("/segments/*.jsonl merge=union\n/journal/*.jsonl merge=union\n") !=
         std::string_view::npos;
}

bool has_rules_before_relations(std::string_view bytes) {
  return has_older_rules(bytes) ||
         bytes.find("/coded/*.jsonl merge=union\n/journal/*.jsonl merge=union\n") != std::string_view::npos;
}

std::optional<FileWrite> git_attributes_update(const Snapshot& snapshot) {
  if (!snapshot.exists(git_attributes)) return std::nullopt;
  std::string bytes = snapshot.read(git_attributes);
  const auto lines = split_lines(bytes);
  const auto has = [&](std::string_view line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  if (!has("/segments/*.jsonl merge=union")) return std::nullopt;
  std::string missing;
  for (const std::string_view rule : later_rules) {
    if (!has(rule)) (missing += rule) += '\n';
  }
  if (missing.empty()) return std::nullopt;
  if (bytes.back() != '\n') bytes += '\n';
  return replacing(git_attributes, bytes + missing);
}

}  // namespace coding
