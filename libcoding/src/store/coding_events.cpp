#include "coding/store/coding_events.hpp"

#include <set>
#include <string>
#include <tuple>

#include "coding/store/history.hpp"
#include "store/reading.hpp"
#include "store/segment_lines.hpp"

namespace coding {

namespace {

using Place = std::tuple<std::string_view, std::size_t, std::size_t>;  // document, start, end

Place place_of(const LineKey& key) { return {key.document, key.start, key.end}; }

// Texts that were corrected or pseudonymised: their segments moved.
std::set<std::string> rewritten_texts(const JournalEntry& entry) {
  std::set<std::string> out;
  for (const FileChange& change : entry.changes) {
    if (change.path.ends_with(".txt") && change.by_digest && !change.before.empty()) out.insert(change.path);
  }
  return out;
}

std::size_t given_in(const FileChange& change, const std::set<std::string>& rewritten) {
  std::set<Place> recoded;
  for (const std::string& line : change.removed) {
    if (const auto key = quick_key(line)) recoded.insert(place_of(*key));
  }
  std::size_t out = 0;
  for (const std::string& line : change.added) {
    const auto key = quick_key(line);
    if (key && !recoded.contains(place_of(*key)) &&
        (rewritten.empty() || !rewritten.contains(text_path({std::string(key->document)}))))
      ++out;
  }
  return out;
}

CodingEvent event_of(const JournalEntry& entry) {
  CodingEvent out{.time = entry.time, .coder = entry.coder};
  const std::set<std::string> rewritten = rewritten_texts(entry);
  for (const FileChange& change : entry.changes) {
    if (change.path.starts_with("segments/")) out.given += given_in(change, rewritten);
    const bool lines = !change.added.empty() || !change.removed.empty();
    if (change.path.starts_with("definitions/") || (change.path == "codebook.jsonl" && lines))
      out.codebook = true;
    if (change.path.starts_with("memos/")) ++out.memos;
  }
  return out;
}

}  // namespace

std::vector<CodingEvent> coding_events(const std::vector<JournalEntry>& entries) {
  std::vector<CodingEvent> out;
  for (const HistoryStep& step : history(entries)) {
    if (step.taken_back || !step.entry.undoes.empty()) continue;
    CodingEvent event = event_of(step.entry);
    if (event.given > 0 || event.codebook || event.memos > 0) out.push_back(std::move(event));
  }
  return out;
}

}  // namespace coding
