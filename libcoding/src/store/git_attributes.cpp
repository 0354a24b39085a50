#include "store/git_attributes.hpp"

#include <string>

namespace coding {

namespace {

// Each line is explained in docs/design/decisions/0045-merging.md.
constexpr const char* rules =
    R"(# How git joins this project: docs/guide/teams.md of coding. No setup is needed.
* -text
/codebook.jsonl merge=union
/participants.csv merge=union
/segments/*.jsonl merge=union
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

}  // namespace coding
