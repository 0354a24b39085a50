#include "coding/store/stage_dates.hpp"

#include <algorithm>

#include "coding/store/history.hpp"

namespace coding {

namespace {

bool holds_stages(const FileChange& change) {
  return change.path.starts_with("segments/") || change.path == "codebook.jsonl";
}

// Our writer's own spelling; within a text of the line its quotation marks would have backslashes.
std::string member_of(Stage stage) { return "\"stage\":\"" + name_of(stage) + "\""; }

bool comes_with(const JournalEntry& entry, const std::string& member) {
  return std::any_of(entry.changes.begin(), entry.changes.end(), [&](const FileChange& change) {
    const auto says = [&](const std::string& line) { return line.find(member) != std::string::npos; };
    return holds_stages(change) && std::any_of(change.added.begin(), change.added.end(), says);
  });
}

}  // namespace

std::map<Stage, std::pair<std::string, std::string>> stage_dates(const std::vector<JournalEntry>& entries) {
  std::map<Stage, std::pair<std::string, std::string>> out;
  for (const HistoryStep& step : history(entries)) {
    if (step.taken_back || !step.entry.undoes.empty()) continue;
    for (const Stage stage : {Stage::open, Stage::axial, Stage::selective}) {
      if (!comes_with(step.entry, member_of(stage))) continue;
      const auto [place, fresh] = out.try_emplace(stage, step.entry.time, step.entry.time);
      if (fresh) continue;
      place->second.first = std::min(place->second.first, step.entry.time);
      place->second.second = std::max(place->second.second, step.entry.time);
    }
  }
  return out;
}

}  // namespace coding
