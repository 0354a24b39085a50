#include "coding/store/as_first_coded.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "coding/store/history.hpp"
#include "store/code_changes.hpp"
#include "store/reading.hpp"
#include "store/segment_lines.hpp"

namespace coding {

namespace {

using Place = std::tuple<std::string, std::size_t, std::size_t>;  // document, start, end

Place place_of(const LineKey& key) { return {std::string(key.document), key.start, key.end}; }

// Of lines as our writer puts them; others say nothing that could be counted.
std::set<Place> places_of(const std::vector<std::string>& lines) {
  std::set<Place> out;
  for (const std::string& line : lines) {
    if (const auto key = quick_key(line)) out.insert(place_of(*key));
  }
  return out;
}

// What the journals tell of a coder's codings and of codes that are no more.
class FirstCodings {
 public:
  explicit FirstCodings(const CoderId& coder) : coder_(coder), path_(segments_path(coder)) {}

  void read(const JournalEntry& entry) {
    for (const CodeChange& change : code_changes(entry)) {
      if (change.after && change.after->alias.empty()) codes_[change.id] = *change.after;
    }
    if (!entry.undoes.empty()) return;
    // Where a text was corrected or pseudonymised, segments moved with their words and were not coded.
    std::set<std::string> rewritten;
    for (const FileChange& change : entry.changes) {
      if (change.path.ends_with(".txt") && change.by_digest && !change.before.empty())
        rewritten.insert(change.path);
    }
    for (const FileChange& change : entry.changes) {
      if (change.path == path_) read(change, rewritten);
    }
  }

  std::vector<CodedSegment> segments() && {
    std::sort(segments_.begin(), segments_.end(),
              [](const CodedSegment& a, const CodedSegment& b) { return sort_key(a) < sort_key(b); });
    return std::move(segments_);
  }
  const std::map<CodeId, Code>& codes() const { return codes_; }

 private:
  void read(const FileChange& change, const std::set<std::string>& rewritten) {
    const auto recoded = places_of(change.removed);
    for (const std::string& line : change.added) {
      const auto key = quick_key(line);
      if (!key || recoded.contains(place_of(*key)) ||
          rewritten.contains(text_path({std::string(key->document)})))
        continue;
      CodedSegment segment{.coder = coder_,
                           .document = {std::string(key->document)},
                           .span = {key->start, key->end},
                           .code = {std::string(key->code)}};
      if (known_.emplace(place_of(*key), segment.code).second) segments_.push_back(std::move(segment));
    }
  }

  CoderId coder_;
  std::string path_;
  std::map<CodeId, Code> codes_;  // as they were last, before they were merged or removed
  std::vector<CodedSegment> segments_;
  std::set<std::pair<Place, CodeId>> known_;
};

// Those of `wanted` that the tree has not, under what is above them where that is there or comes back, too.
Codebook with_lost_codes(const Codebook& now, const std::set<CodeId>& wanted,
                         const std::map<CodeId, Code>& codes) {
  std::vector<Code> all = now.codes();
  std::set<CodeId> there;
  for (const Code& code : all) there.insert(code.id);
  std::set<CodeId> back;
  for (const CodeId& id : wanted) {
    if (!there.contains(id) && codes.contains(id)) back.insert(id);
  }
  for (const CodeId& id : back) {
    Code code = codes.at(id);
    if (!there.contains(code.parent) && !back.contains(code.parent)) code.parent = {};
    all.push_back(std::move(code));
  }
  return Codebook(std::move(all));
}

}  // namespace

Project as_first_coded(Project project, const std::vector<JournalEntry>& entries, const CoderId& coder) {
  FirstCodings codings(coder);
  for (const HistoryStep& step : history(entries, {})) {
    if (!step.taken_back) codings.read(step.entry);
  }
  std::set<CodeId> wanted;
  const auto codes = codings.codes();
  project.segments = std::move(codings).segments();
  for (const CodedSegment& segment : project.segments) wanted.insert(segment.code);
  project.codebook = with_lost_codes(project.codebook, wanted, codes);
  return project;
}

}  // namespace coding
