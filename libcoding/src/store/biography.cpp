#include "coding/store/biography.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "coding/base/error.hpp"
#include "coding/project/codebook.hpp"
#include "coding/store/history.hpp"
#include "store/code_changes.hpp"
#include "store/nouns.hpp"
#include "store/segment_lines.hpp"

namespace coding {

namespace {

using Passage = std::tuple<std::string, Span, std::string>;  // document, span, coder

std::string counted(const std::string& verb, std::size_t count) { return verb + " " + std::to_string(count); }

std::string coder_of(const std::string& path) { return path.substr(9, path.size() - 9 - 6); }

CodedSegment segment_of(const std::string& line, const std::string& coder) {
  std::string padded = line;
  padded.reserve(padded.size() + json_padding);
  JsonReader reader;
  CodedSegment segment = parse_segment(reader, {.file = "journal", .bytes = padded}, padded, true);
  segment.coder = {coder};
  return segment;
}

class Life {
 public:
  Life(const std::vector<JournalEntry>& entries, const CodeId& code, bool passages)
      : code_(code), passages_(passages) {
    for (const JournalEntry& entry : entries) {
      for (const CodeChange& change : code_changes(entry)) {
        if (change.after && !change.after->alias.empty()) edges_.emplace_back(change.id, change.after->alias);
      }
    }
    family_.insert(code);
    for (bool grew = true; grew;) {
      grew = false;
      for (const auto& [from, into] : edges_)
        grew = (family_.contains(into) && family_.insert(from).second) || grew;
    }
  }

  // The step that the entry makes in this life, or nothing.
  std::optional<BiographyStep> live(const JournalEntry& entry) {
    BiographyStep step{.entry = entry};
    for (const CodeChange& change : code_changes(entry)) read_code(change, step.events);
    read_segments(entry, step.events);
    if (step.events.empty()) return std::nullopt;
    if (!entry.undoes.empty())
      step.events.insert(step.events.begin(),
                         entry.what.starts_with("brought again") ? "brought again" : "took back");
    const auto held = passages_held();
    step.held = held.size();
    for (const auto& [passage, line] : held) {
      if (passages_) step.passages.push_back(segment_of(*line, std::get<2>(passage)));
    }
    return step;
  }

 private:
  bool is_now(CodeId id) const {
    for (std::size_t step = 0; step <= aliases_.size(); ++step) {
      if (id == code_) return true;
      const auto next = aliases_.find(id);
      if (next == aliases_.end()) return false;
      id = next->second;
    }
    return false;
  }

  void read_code(const CodeChange& change, std::vector<std::string>& events) {
    const bool was = is_now(change.id);
    aliases_.erase(change.id);
    if (change.after && !change.after->alias.empty()) aliases_[change.id] = change.after->alias;
    if (change.id == code_) {
      for (std::string& event : events_of(change)) events.push_back(std::move(event));
      return;
    }
    const bool is = is_now(change.id);
    const Code* named = change.after ? &*change.after : change.before ? &*change.before : nullptr;
    if (named == nullptr || was == is) return;
    events.push_back((is ? "merged from '" : "separated from '") + named->name + "'");
  }

  // Codes are known by the lines that came and went at the same passage.
  void read_segments(const JournalEntry& entry, std::vector<std::string>& events) {
    std::size_t coded = 0;
    std::size_t uncoded = 0;
    std::size_t changed = 0;
    std::map<std::string, std::size_t> from;
    std::map<std::string, std::size_t> to;
    for (const FileChange& change : entry.changes) {
      if (!change.path.starts_with("segments/")) continue;
      std::map<Passage, std::string> gone;
      std::map<Passage, std::string> come;
      std::set<Passage> own_gone;
      std::set<Passage> own_come;
      const std::string coder = coder_of(change.path);
      sort_lines(change.removed, coder, false, gone, own_gone);
      sort_lines(change.added, coder, true, come, own_come);
      for (const Passage& passage : own_come) {
        if (own_gone.contains(passage)) {
          ++changed;
        } else if (gone.contains(passage)) {
          ++from[gone.at(passage)];
        } else {
          ++coded;
        }
      }
      for (const Passage& passage : own_gone) {
        if (own_come.contains(passage)) continue;
        if (come.contains(passage))
          ++to[come.at(passage)];
        else
          ++uncoded;
      }
    }
    if (coded > 0) events.push_back(counted("coded", coded));
    if (uncoded > 0) events.push_back(counted("uncoded", uncoded));
    if (changed > 0) events.push_back(counted("changed", changed));
    for (const auto& [code, count] : from) events.push_back(counted("from " + code + ":", count));
    for (const auto& [code, count] : to) events.push_back(counted("to " + code + ":", count));
  }

  // Of lines that really come or go; those of other codes by their passage.
  void sort_lines(const std::vector<std::string>& lines, const std::string& coder, bool comes,
                  std::map<Passage, std::string>& others, std::set<Passage>& own) {
    for (const std::string& line : lines) {
      const auto key = quick_key(line);
      if (!key) continue;
      const CodeId code{std::string(key->code)};
      const Passage passage{std::string(key->document), {key->start, key->end}, coder};
      if (!family_.contains(code)) {
        others.emplace(passage, code.value);
        continue;
      }
      auto& there = lines_[code];
      const bool effective = comes ? there.emplace(std::pair{coder, line}, passage).second
                                   : there.erase(std::pair{coder, line}) > 0;
      if (!effective) continue;
      if (is_now(code))
        own.insert(passage);
      else
        others.emplace(passage, code.value);
    }
  }

  std::map<Passage, const std::string*> passages_held() const {
    std::map<Passage, const std::string*> out;
    for (const auto& [code, lines] : lines_) {
      if (!is_now(code)) continue;
      for (const auto& [line, passage] : lines) out.emplace(passage, &line.second);
    }
    return out;
  }

  CodeId code_;
  bool passages_;
  std::vector<std::pair<CodeId, CodeId>> edges_;  // every alias that there ever was
  std::set<CodeId> family_;                       // whose segments were ever the code's
  std::map<CodeId, CodeId> aliases_;              // as they are now
  std::map<CodeId, std::map<std::pair<std::string, std::string>, Passage>> lines_;  // by coder and line
};

}  // namespace

std::vector<BiographyStep> biography(const std::vector<JournalEntry>& entries, const CodeId& code,
                                     const BiographyOptions& options) {
  std::set<std::string> taken_back;
  for (const HistoryStep& step : history(entries)) {
    if (step.taken_back) taken_back.insert(step.entry.digest);
  }
  Life life(entries, code, options.passages);
  std::vector<BiographyStep> out;
  for (const JournalEntry& entry : entries) {
    auto step = life.live(entry);
    if (!step) continue;
    step->taken_back = taken_back.contains(entry.digest);
    out.push_back(*std::move(step));
  }
  return out;
}

}  // namespace coding
