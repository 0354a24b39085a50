#include "store/replay.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include "coding/base/error.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

// A journal, entry by entry.
class Reader {
 public:
  Reader(const Snapshot& snapshot, const std::string& coder)
      : file_(journal_path({coder})), coder_(coder), bytes_(snapshot.read(file_)), rest_(bytes_) {
    next();
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool at_end() const { return at_end_; }
  const std::string& time() const { return time_; }
  const std::string& coder() const { return coder_; }

  // `use` gets path and JSON of each change of this entry.
  template <class Use>
  void each_change(Use use) {
    for (const JsonMember& change : changes_) use(source_, change.key, change.value, json_);
  }

  void next() {
    while (!rest_.empty()) {
      const auto line = rest_.substr(0, rest_.find('\n'));
      rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
      if (!is_blank(line) && read(line)) return;
    }
    at_end_ = true;
  }

 private:
  bool read(std::string_view line) {
    source_ = {.file = file_, .bytes = line};
    changes_.clear();
    bool whole = false;
    try {
      std::vector<JsonMember> members;
      json_.members(source_, line, members);
      for (const JsonMember& member : members) {
        if (member.key == "time") time_ = text_in(source_, member.value);
        if (member.key != "changes") continue;
        json_.members(source_, member.value, changes_);
        whole = true;
      }
      return whole;
    } catch (const DataError&) {
      whole = false;  // the chain reports it
    }
    return whole;
  }

  std::string file_;
  std::string coder_;
  std::string bytes_;
  std::string_view rest_;
  JsonReader json_;
  JsonSource source_{};
  std::vector<JsonMember> changes_;
  std::string time_;
  bool at_end_ = false;
};

struct Change {
  std::size_t line = 0;
  std::vector<std::string_view> removed{};  // JSON
  std::vector<std::string_view> added{};
  bool by_digest = false;
  std::string before{}, after{}, parity{};
};

std::string digest_in(const JsonSource& source, std::string_view value) {
  return value == "null" ? std::string() : text_in(source, value);
}

Change change_in(const JsonSource& source, std::string_view value, JsonReader& json) {
  std::vector<JsonMember> members;
  json.members(source, value, members);
  Change change;
  for (const JsonMember& member : members) {
    if (member.key == "line") change.line = count_in(source, member.value);
    if (member.key == "removed") json.elements(source, member.value, change.removed);
    if (member.key == "added") json.elements(source, member.value, change.added);
    if (member.key == "before" || member.key == "after") change.by_digest = true;
    if (member.key == "before") change.before = digest_in(source, member.value);
    if (member.key == "after") change.after = digest_in(source, member.value);
    if (member.key == "parity") change.parity = text_in(source, member.value);
  }
  return change;
}

// Calls `use` for every change of every journal, in order.
template <class Use>
void each_change(const Snapshot& snapshot, Use use) {
  std::vector<std::unique_ptr<Reader>> readers;
  for (const std::string& coder : stems_of(snapshot, "journal", ".jsonl"))
    readers.push_back(std::make_unique<Reader>(snapshot, coder));
  const auto later = [](const auto& a, const auto& b) {
    return a->at_end() != b->at_end() ? b->at_end() : a->time() < b->time();
  };
  for (;;) {
    const auto first = std::min_element(readers.begin(), readers.end(), later);
    if (first == readers.end() || (*first)->at_end()) return;
    use(**first);
    (*first)->next();
  }
}

// What somebody else took out in the same second was put in before that.
template <class Fate>
void put_in(Fate& fate, const std::vector<EntryName>& entries) {
  const auto now = static_cast<std::uint32_t>(entries.size() - 1);
  const EntryName* then = fate.entry == no_entry ? nullptr : &entries[fate.entry];
  const bool was_taken_out =
      then && !fate.last_in && then->time == entries[now].time && then->coder != entries[now].coder;
  ++fate.balance;
  if (was_taken_out) return;
  fate.last_in = true;
  fate.entry = now;
}

template <class Fate>
void take_out(Fate& fate, const std::vector<EntryName>& entries) {
  --fate.balance;
  fate.last_in = false;
  fate.entry = static_cast<std::uint32_t>(entries.size() - 1);
}

void note_digest(FileFate& file, const Change& change, const std::vector<EntryName>& entries) {
  file.by_digest = true;
  if (!change.before.empty()) take_out(file.digests[change.before], entries);
  if (change.after.empty()) return;
  DigestFate& fate = file.digests[change.after];
  put_in(fate, entries);
  if (!change.parity.empty()) fate.parity = change.parity;
}

void note_lines(FileFate& file, const LineStep& step, const std::vector<EntryName>& entries) {
  for (const std::string& line : step.removed) take_out(file.lines[hash_of(line)], entries);
  for (const std::string& line : step.added) put_in(file.lines[hash_of(line)], entries);
}

std::vector<std::string> texts_in(const JsonSource& source, const std::vector<std::string_view>& values) {
  std::vector<std::string> out;
  out.reserve(values.size());
  for (const std::string_view value : values) out.push_back(text_in(source, value));
  return out;
}

void find_in(const JsonSource& source, std::string_view value, JsonReader& json,
             std::unordered_map<LineHash, std::string>& wanted) {
  try {
    for (const std::string& line : texts_in(source, change_in(source, value, json).added)) {
      const auto found = wanted.find(hash_of(line));
      if (found != wanted.end()) found->second = line;
    }
  } catch (const DataError&) {
    return;  // as in replay_of
  }
}

}  // namespace

LineHash hash_of(std::string_view line) { return std::hash<std::string_view>()(line); }

Replay replay_of(const Snapshot& snapshot) {
  Replay replay;
  replay.journals = stems_of(snapshot, "journal", ".jsonl").size();
  each_change(snapshot, [&](Reader& reader) {
    replay.entries.push_back({reader.coder(), reader.time()});
    reader.each_change(
        [&](const JsonSource& source, std::string_view path, std::string_view value, JsonReader& json) {
          try {
            const Change change = change_in(source, value, json);
            FileFate& file = replay.files[std::string(path)];
            file.by_several = file.by_several || (!file.coder.empty() && file.coder != reader.coder());
            file.coder = reader.coder();
            if (change.by_digest) return note_digest(file, change, replay.entries);
            LineStep step{change.line, texts_in(source, change.removed), texts_in(source, change.added)};
            note_lines(file, step, replay.entries);
            if (change.line > 0)
              file.steps.push_back(std::move(step));
            else
              file.by_several = true;  // a line whose place nobody noted: the order is not known
          } catch (const DataError&) {
            replay.files[std::string(path)];  // the chain reports it
          }
        });
  });
  return replay;
}

std::set<std::string> paths_of(const Snapshot& snapshot, const Replay& replay) {
  std::set<std::string> out;
  for (const auto& [path, fate] : replay.files) out.insert(path);
  for (const char* path : single_files) {
    if (snapshot.exists(path)) out.insert(path);
  }
  for (const char* folder : file_folders) {
    for (const std::string& name : snapshot.list(folder)) out.insert(std::string(folder) + "/" + name);
  }
  return out;
}

void find_lines(const Snapshot& snapshot, Wanted& wanted) {
  const auto look_into = [&](const JsonSource& source, std::string_view path, std::string_view value,
                             JsonReader& json) {
    const auto file = wanted.find(std::string(path));
    if (file != wanted.end()) find_in(source, value, json, file->second);
  };
  each_change(snapshot, [&](Reader& reader) { reader.each_change(look_into); });
}

std::optional<std::vector<std::string>> lines_after(const std::vector<LineStep>& steps) {
  std::vector<std::string> lines;
  for (const LineStep& step : steps) {
    if (step.line == 0 || step.line - 1 + step.removed.size() > lines.size()) return std::nullopt;
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(step.line - 1);
    if (!std::equal(step.removed.begin(), step.removed.end(), begin)) return std::nullopt;
    const auto place = lines.erase(begin, begin + static_cast<std::ptrdiff_t>(step.removed.size()));
    lines.insert(place, step.added.begin(), step.added.end());
  }
  return lines;
}

}  // namespace coding
