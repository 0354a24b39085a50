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

// "defined: brief, use"; empty when none of the fields differs.
std::string listed(const std::string& deed, std::initializer_list<std::pair<const char*, bool>> differing) {
  std::string out;
  for (const auto& [field, differs] : differing) {
    if (differs) out += (out.empty() ? deed + ": " : ", ") + std::string(field);
  }
  return out;
}

std::string rules(const Code& before, const Code& after) {
  return listed("defined", {{"brief", before.brief != after.brief},
                            {"definition", before.definition != after.definition},
                            {"use", before.use != after.use},
                            {"avoid", before.avoid != after.avoid},
                            {"examples", before.examples != after.examples},
                            {"borderline", before.borderline != after.borderline}});
}

std::string others(const Code& before, const Code& after) {
  return listed("set", {{"level", before.level != after.level},
                        {"question", before.question != after.question},
                        {"stage", before.stage != after.stage},
                        {"role", before.role != after.role},
                        {"action", before.action != after.action},
                        {"gloss", before.glosses != after.glosses},
                        {"in vivo", before.in_vivo != after.in_vivo},
                        {"properties", before.properties != after.properties},
                        {"color", before.color != after.color},
                        {"guid", before.guid != after.guid}});
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
