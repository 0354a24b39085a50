#include "store/line_fates.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "coding/base/error.hpp"
#include "store/json_writer.hpp"

namespace coding {

namespace {

// An entry that replaces a stretch names the lines in between as taken out and put in.
void cancel_common(FileChange& change) {
  std::multiset<std::string> added(change.added.begin(), change.added.end());
  std::multiset<std::string> common;
  for (const std::string& line : change.removed) {
    const auto found = added.find(line);
    if (found == added.end()) continue;
    added.erase(found);
    common.insert(line);
  }
  for (auto* lines : {&change.removed, &change.added}) {
    std::multiset<std::string> left = common;
    std::erase_if(*lines, [&](const std::string& line) {
      const auto found = left.find(line);
      if (found == left.end()) return false;
      left.erase(found);
      return true;
    });
  }
}

}  // namespace

LineFates::LineFates(const Snapshot& snapshot, const std::string& path) {
  Diagnostics reported_elsewhere;
  try {
    entries_ = journal_of(snapshot, {}, path);
  } catch (const Error& error) {
    reported_elsewhere.push_back(error.diagnostic());
  }
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const JournalEntry& a, const JournalEntry& b) { return a.time < b.time; });
  for (JournalEntry& entry : entries_) {
    std::erase_if(entry.changes, [&](const FileChange& change) { return change.path != path; });
    for (FileChange& change : entry.changes) {
      cancel_common(change);
      for (const std::string& line : change.removed) last_[line];
    }
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    for (std::size_t k = 0; k < entries_[i].changes.size(); ++k) read(i, k);
  }
}

// Taken out by somebody else in the same second: before that it must have been put in.
bool LineFates::within_a_second(const Step& out, std::size_t added) const {
  return out.out && entries_[out.entry].time == entries_[added].time &&
         entries_[out.entry].coder != entries_[added].coder;
}

void LineFates::read(std::size_t entry, std::size_t change) {
  const FileChange& told = entries_[entry].changes[change];
  for (const std::string& line : told.removed) last_[line] = {entry, change, true};
  for (const std::string& line : told.added) {
    if (!told.removed.empty()) added_[line] = {entry, change, false};
    const auto ever_out = last_.find(line);
    if (ever_out != last_.end() && !within_a_second(ever_out->second, entry))
      ever_out->second = {entry, change, false};
  }
}

const JournalEntry* LineFates::taken_out(std::string_view line) const {
  const auto found = last_.find(line);
  return found != last_.end() && found->second.out ? &entries_[found->second.entry] : nullptr;
}

std::optional<LineFates::Removal> LineFates::last_removal(std::string_view beginning) const {
  std::optional<Removal> last;
  for (auto at = last_.lower_bound(beginning); at != last_.end() && at->first.starts_with(beginning); ++at) {
    const JournalEntry& entry = entries_[at->second.entry];
    if (at->second.out && (!last || last->entry->time <= entry.time)) last = Removal{at->first, &entry};
  }
  return last;
}

std::vector<std::string> LineFates::descent(const std::string& line, std::string_view beginning) const {
  std::vector<std::string> out{line};
  std::set<std::string> seen{line};
  for (auto step = added_.find(line); step != added_.end(); step = added_.find(out.back())) {
    const auto& removed = entries_[step->second.entry].changes[step->second.change].removed;
    const auto before = std::find_if(removed.begin(), removed.end(),
                                     [&](const std::string& other) { return other.starts_with(beginning); });
    if (before == removed.end() || !seen.insert(*before).second) break;
    out.push_back(*before);
  }
  return out;
}

std::string code_beginning(const CodeId& id) {
  std::string beginning = R"({"id":)";
  append_json_string(beginning, id.value);
  return beginning + ",";
}

std::optional<std::string> common_origin(const LineFates& fates, const std::vector<std::string>& lines,
                                         std::string_view beginning) {
  std::vector<std::vector<std::string>> descents;
  for (const std::string& line : lines) descents.push_back(fates.descent(line, beginning));
  for (const std::string& candidate : descents.front()) {
    const bool of_all = std::all_of(descents.begin(), descents.end(), [&](const auto& descent) {
      return std::find(descent.begin(), descent.end(), candidate) != descent.end();
    });
    if (of_all) return candidate;
  }
  return std::nullopt;
}

std::vector<std::size_t> standing(const LineFates& fates, const std::vector<std::string>& lines) {
  std::vector<std::size_t> each_once;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (seen.insert(lines[i]).second) each_once.push_back(i);
  }
  std::vector<std::size_t> out;
  for (const std::size_t i : each_once) {
    if (!fates.taken_out(lines[i])) out.push_back(i);
  }
  return out.empty() ? each_once : out;
}

}  // namespace coding
