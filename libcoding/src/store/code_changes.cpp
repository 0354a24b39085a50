#include "store/code_changes.hpp"

#include <algorithm>
#include <map>

#include "coding/base/error.hpp"
#include "store/nouns.hpp"

namespace coding {

namespace {

std::optional<Code> code_in(const std::string& line) {
  std::string padded = line;
  padded.reserve(padded.size() + json_padding);
  JsonReader reader;
  try {
    return parse_code(reader, {.file = "codebook.jsonl", .bytes = padded}, padded);
  } catch (const DataError&) {
    return std::nullopt;  // a line that somebody wrote by hand; `check` names it where it stands
  }
}

std::string places(const Code& before, const Code& after) {
  if (before.parent == after.parent) return "";
  return after.parent.empty() ? "moved to the top" : "moved under " + after.parent.value;
}

std::string rules(const Code& before, const Code& after) {
  std::string out;
  const auto add = [&](bool differs, const char* field) {
    if (differs) out += (out.empty() ? "defined: " : ", ") + std::string(field);
  };
  add(before.brief != after.brief, "brief");
  add(before.definition != after.definition, "definition");
  add(before.use != after.use, "use");
  add(before.avoid != after.avoid, "avoid");
  add(before.examples != after.examples, "examples");
  add(before.borderline != after.borderline, "borderline");
  return out;
}

std::string others(const Code& before, const Code& after) {
  std::string out;
  const auto add = [&](bool differs, const char* field) {
    if (differs) out += (out.empty() ? "set: " : ", ") + std::string(field);
  };
  add(before.level != after.level, "level");
  add(before.question != after.question, "question");
  add(before.stage != after.stage, "stage");
  add(before.role != after.role, "role");
  add(before.color != after.color, "color");
  add(before.guid != after.guid, "guid");
  return out;
}

void add_sets(const Code& before, const Code& after, std::vector<std::string>& out) {
  const auto has = [](const Code& code, const std::string& set) {
    return std::find(code.sets.begin(), code.sets.end(), set) != code.sets.end();
  };
  for (const std::string& set : after.sets)
    if (!has(before, set)) out.push_back("put in the set '" + set + "'");
  for (const std::string& set : before.sets)
    if (!has(after, set)) out.push_back("taken out of the set '" + set + "'");
}

}  // namespace

std::vector<CodeChange> code_changes(const JournalEntry& entry) {
  std::vector<CodeChange> out;
  const auto change_of = [&](const CodeId& id) -> CodeChange& {
    const auto found =
        std::find_if(out.begin(), out.end(), [&](const CodeChange& change) { return change.id == id; });
    if (found != out.end()) return *found;
    return out.emplace_back(CodeChange{.id = id});
  };
  for (const FileChange& change : entry.changes) {
    if (change.path != "codebook.jsonl") continue;
    for (const std::string& line : change.added) {
      if (auto code = code_in(line)) change_of(code->id).after = std::move(code);
    }
    for (const std::string& line : change.removed) {
      if (auto code = code_in(line)) change_of(code->id).before = std::move(code);
    }
  }
  std::erase_if(out, [](const CodeChange& change) { return change.before == change.after; });
  return out;
}

std::vector<std::string> events_of(const CodeChange& change) {
  if (!change.before) return {"added"};
  if (!change.after) return {"removed"};
  const Code& before = *change.before;
  const Code& after = *change.after;
  std::vector<std::string> out;
  if (before.alias != after.alias)
    out.push_back(after.alias.empty() ? "separated from " + before.alias.value
                                      : "merged into " + after.alias.value);
  if (before.name != after.name) out.push_back("renamed from '" + before.name + "' to '" + after.name + "'");
  if (before.alias == after.alias) out.push_back(places(before, after));
  out.push_back(rules(before, after));
  add_sets(before, after, out);
  if (before.active != after.active) out.emplace_back(after.active ? "activated" : "deactivated");
  if (before.locked != after.locked) out.emplace_back(after.locked ? "locked" : "unlocked");
  out.push_back(others(before, after));
  std::erase(out, "");
  return out;
}

}  // namespace coding
