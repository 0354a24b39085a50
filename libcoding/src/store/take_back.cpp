#include "store/take_back.hpp"

#include <algorithm>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "store/kept_bytes.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"

namespace coding {

namespace {

using Lines = std::vector<std::string>;

[[noreturn]] void refuse(const JournalEntry& entry, const std::string& path) {
  throw UsageError(
      {.slug = "undo-conflict",
       .message = "'" + entry.what + "' cannot be taken back: " + path + " has been changed there since",
       .hint = "take back the later change first, or change it by hand",
       .place = {path}});
}

Lines lines_of(const std::string& bytes) {
  const auto lines = split_lines(bytes);
  return {lines.begin(), lines.end()};
}

std::string joined(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines) (out += line) += '\n';
  return out;
}

bool stands_at(const Lines& lines, std::size_t at, const Lines& some) {
  return at + some.size() <= lines.size() &&
         std::equal(some.begin(), some.end(), lines.begin() + static_cast<std::ptrdiff_t>(at));
}

// Where `some` stands, at the place where it was put or at the only other one.
std::optional<std::size_t> place_of(const Lines& lines, std::size_t expected, const Lines& some) {
  if (stands_at(lines, expected, some)) return expected;
  std::optional<std::size_t> found;
  for (std::size_t at = 0; at + some.size() <= lines.size(); ++at) {
    if (!stands_at(lines, at, some)) continue;
    if (found) return std::nullopt;
    found = at;
  }
  return found;
}

// Each line is something by itself.
bool is_list(const std::string& path) { return path.ends_with(".jsonl") || path.ends_with(".csv"); }

}  // namespace

TakeBack::TakeBack(const Snapshot& snapshot, const std::vector<JournalEntry>& remaining,
                   const std::vector<JournalEntry>& all)
    : snapshot_(snapshot), all_(all) {
  for (const JournalEntry& entry : remaining) {
    for (const FileChange& change : entry.changes) made_.insert(change.path);
  }
}

std::optional<std::string> TakeBack::bytes_of(const std::string& path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return found->second;
  if (!snapshot_.exists(path)) return std::nullopt;
  return snapshot_.read(path);
}

void TakeBack::take_back(const JournalEntry& entry) {
  for (const FileChange& change : entry.changes) {
    if (change.by_digest)
      take_back_digest(entry, change);
    else if (is_sorted_file(change.path))
      take_back_sorted(entry, change);
    else
      take_back_lines(entry, change);
  }
}

void TakeBack::take_back_digest(const JournalEntry& entry, const FileChange& change) {
  const auto there = bytes_of(change.path);
  if ((there ? sha256(*there) : std::string()) != change.after) refuse(entry, change.path);
  if (change.before.empty()) {
    files_[change.path] = std::nullopt;
    return;
  }
  files_[change.path] = kept_bytes(snapshot_.project(), change.before);
  if (files_[change.path]) return;
  throw DataError({.slug = "undo-not-kept",
                   .message = "'" + entry.what + "' cannot be taken back: what " + change.path +
                              " was before is not kept on this machine",
                   .hint = "take it back where it was done, or restore the file from version control",
                   .place = {change.path}});
}

// Every line knows its place, so it does not matter what came between.
void TakeBack::take_back_sorted(const JournalEntry& entry, const FileChange& change) {
  Lines lines = lines_of(bytes_of(change.path).value_or(""));
  std::multiset<std::string> gone(change.added.begin(), change.added.end());
  std::erase_if(lines, [&](const std::string& line) {
    const auto found = gone.find(line);
    if (found == gone.end()) return false;
    gone.erase(found);
    return true;
  });
  if (!gone.empty()) refuse(entry, change.path);
  // Git may have joined the file, out of order and with a line twice.
  if (!std::is_sorted(lines.begin(), lines.end(), stands_before))
    std::stable_sort(lines.begin(), lines.end(), stands_before);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  const auto middle = static_cast<std::ptrdiff_t>(lines.size());
  lines.insert(lines.end(), change.removed.begin(), change.removed.end());
  std::sort(lines.begin() + middle, lines.end(), stands_before);
  std::inplace_merge(lines.begin(), lines.begin() + middle, lines.end(), stands_before);
  // Segments leave an empty file behind, declarations and relations none.
  const bool is_gone = lines.empty() && (!made_.contains(change.path) || goes_when_empty(change.path));
  files_[change.path] = is_gone ? std::nullopt : std::optional(joined(lines));
}

bool TakeBack::others_changed_since(const JournalEntry& entry, const std::string& path) const {
  const auto touches = [&](const FileChange& change) { return change.path == path; };
  return std::any_of(all_.begin(), all_.end(), [&](const JournalEntry& other) {
    return other.coder != entry.coder && other.time >= entry.time &&
           std::any_of(other.changes.begin(), other.changes.end(), touches);
  });
}

// Where the lines stand that a change added. Lines that were only taken out stood somewhere that is known as
// long as nobody else changed the file; in a list they may come back beside it.
std::optional<std::size_t> TakeBack::place_of_added(const Lines& lines, const JournalEntry& entry,
                                                    const FileChange& change) const {
  if (change.line == 0) return std::nullopt;
  const std::size_t expected = change.line - 1;
  if (!change.added.empty()) return place_of(lines, expected, change.added);
  if (is_list(change.path)) return std::min(expected, lines.size());
  if (expected > lines.size() || others_changed_since(entry, change.path)) return std::nullopt;
  return expected;
}

void TakeBack::take_back_lines(const JournalEntry& entry, const FileChange& change) {
  Lines lines = lines_of(bytes_of(change.path).value_or(""));
  const auto at = place_of_added(lines, entry, change);
  if (!at) refuse(entry, change.path);
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(*at);
  const auto place = lines.erase(begin, begin + static_cast<std::ptrdiff_t>(change.added.size()));
  lines.insert(place, change.removed.begin(), change.removed.end());
  // Beside documents no file is empty; the codebook may be.
  const bool is_gone = lines.empty() && change.path.find('/') != std::string::npos;
  files_[change.path] = is_gone ? std::nullopt : std::optional(joined(lines));
}

std::vector<FileWrite> TakeBack::writes() const {
  std::vector<FileWrite> out;
  for (const auto& [path, bytes] : files_) {
    if (bytes)
      out.push_back(replacing(path, *bytes));
    else if (snapshot_.exists(path))
      out.push_back(removing(path));
  }
  return out;
}

// Of sorted files the lines that came and went; of the others the transaction finds it out.
std::vector<FileChange> TakeBack::changes() const {
  std::vector<FileChange> out;
  for (const auto& [path, bytes] : files_) {
    if (!is_sorted_file(path)) continue;
    Lines old = lines_of(snapshot_.exists(path) ? snapshot_.read(path) : std::string());
    Lines now = lines_of(bytes.value_or(""));
    std::sort(old.begin(), old.end());
    std::sort(now.begin(), now.end());
    FileChange change{.path = path};
    std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(change.removed));
    std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(change.added));
    std::sort(change.removed.begin(), change.removed.end(), stands_before);
    std::sort(change.added.begin(), change.added.end(), stands_before);
    if (!change.removed.empty() || !change.added.empty()) out.push_back(std::move(change));
  }
  return out;
}

}  // namespace coding
