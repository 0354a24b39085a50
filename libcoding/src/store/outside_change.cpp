#include "store/outside_change.hpp"

#include <algorithm>
#include <set>

#include "coding/base/digest.hpp"
#include "coding/base/parity.hpp"
#include "coding/text/utf8.hpp"
#include "store/kept_bytes.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"

namespace coding {

namespace {

constexpr const char* by_hand =
    "if somebody meant it, `coding history adopt --why TEXT` takes it into the journal; else restore the "
    "file";

// In bytes.
std::size_t common_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::size_t common_end(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
                                  a.rbegin());
}

// Whole characters around a place, for a message.
std::string around(std::string_view line, std::size_t at) {
  constexpr std::size_t before = 12;
  constexpr std::size_t length = 40;
  const std::size_t begin = at < before ? 0 : at - before;
  std::string part = repaired(line.substr(std::min(begin, line.size()), length));
  while (begin > 0 && part.starts_with("\xEF\xBF\xBD")) part.erase(0, 3);
  while (begin + length < line.size() && part.ends_with("\xEF\xBF\xBD")) part.erase(part.size() - 3);
  return (begin > 0 ? "…" : "") + part + (begin + length < line.size() ? "…" : "");
}

std::size_t column_of(std::string_view line, std::size_t byte) {
  return count_code_points(repaired(line.substr(0, std::min(byte, line.size())))) + 1;
}

Diagnostic outside(const std::string& path, std::size_t line, std::string message) {
  return {.slug = "changed-outside", .message = std::move(message), .hint = by_hand, .place = {path, line}};
}

// The missing line that a strange one once was: the one with most in common.
const StrayLine* origin_of(const StrayLine& stray, const std::vector<StrayLine>& missing,
                           const std::set<const StrayLine*>& taken) {
  const StrayLine* best = nullptr;
  std::size_t most = 0;
  for (const StrayLine& candidate : missing) {
    if (taken.contains(&candidate)) continue;
    const std::size_t alike =
        common_beginning(stray.text, candidate.text) + common_end(stray.text, candidate.text);
    if (best && alike <= most) continue;
    best = &candidate;
    most = alike;
  }
  return best;
}

std::string who_put(const StrayLine& line, const Replay& replay) {
  const EntryName& entry = replay.entries[line.entry];
  return entry.coder + " on " + entry.time;
}

Diagnostic told_pair(const std::string& path, const StrayLine& stray, const StrayLine& origin) {
  const std::size_t at = common_beginning(stray.text, origin.text);
  Diagnostic fault = outside(
      path, stray.line,
      "here stands '" + around(stray.text, at) + "', and the journal says '" + around(origin.text, at) + "'");
  fault.place.column = column_of(stray.text, at);
  return fault;
}

// Where the two ways of reading a line agree that it is not there: lines that the journals do not know.
void sort_present(const std::vector<std::string_view>& lines, const FileFate& fate, FileDifference& out) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto found = fate.lines.find(hash_of(lines[i]));
    const StrayLine stray{.line = i + 1, .text = std::string(lines[i])};
    if (found == fate.lines.end())
      out.extra.push_back(stray);
    else if (!found->second.possible())
      out.returned.push_back(stray);
  }
}

void find_missing(const std::vector<std::string_view>& lines, const FileFate& fate, FileDifference& out) {
  std::unordered_map<LineHash, std::int32_t> present;
  for (const std::string_view line : lines) ++present[hash_of(line)];
  for (const auto& [hash, line] : fate.lines) {
    if (!line.expected() || present.contains(hash)) continue;
    out.missing_hashes.push_back(hash);
    out.missing.push_back({.entry = line.entry});
  }
  if (out.missing.empty() || !out.extra.empty()) return;
  // One that was altered into another line that is there: more of it than were put in.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineHash hash = hash_of(lines[i]);
    const auto found = fate.lines.find(hash);
    if (found != fate.lines.end() && found->second.balance > 0 && present[hash] > found->second.balance)
      out.extra.push_back({.line = i + 1, .text = std::string(lines[i])});
  }
}

// All lines are there, in another order: the first that stands elsewhere.
void find_disorder(const std::vector<std::string_view>& lines, const std::vector<std::string>& wanted,
                   FileDifference& out) {
  const auto [here, there] = std::mismatch(lines.begin(), lines.end(), wanted.begin(), wanted.end());
  const auto number = static_cast<std::size_t>(here - lines.begin()) + 1;
  if (here != lines.end()) out.extra.push_back({.line = number, .text = std::string(*here)});
  if (there != wanted.end()) out.missing.push_back({.line = number, .text = *there});
}

// Strange lines with those that they once were, then what is missing besides.
void tell_stray(const FileDifference& difference, const Replay& replay, Diagnostics& out) {
  const std::string& path = difference.path;
  std::set<const StrayLine*> taken;
  const bool few = difference.extra.size() * difference.missing.size() < 1'000'000;
  std::size_t next = 0;
  for (const StrayLine& stray : difference.extra) {
    const StrayLine* origin = nullptr;
    if (few)
      origin = origin_of(stray, difference.missing, taken);
    else if (next < difference.missing.size())
      origin = &difference.missing[next++];
    if (origin) taken.insert(origin);
    out.push_back(
        origin ? told_pair(path, stray, *origin)
               : outside(path, stray.line, "no journal put this line in: '" + around(stray.text, 0) + "'"));
  }
  for (const StrayLine& line : difference.missing) {
    if (taken.contains(&line)) continue;
    out.push_back({.slug = "line-missing",
                   .message = "a line is missing that " + who_put(line, replay) + " put in: '" +
                              around(line.text, 0) + "'",
                   .hint = by_hand,
                   .place = {path, line.line}});
  }
}

std::size_t line_at(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::size_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string whole_line(const std::string& bytes, std::size_t begin) {
  return begin < bytes.size() ? bytes.substr(begin, bytes.find('\n', begin) - begin) : std::string();
}

std::string hexadecimal(char byte) {
  constexpr const char* digits = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', digits[value >> 4U], digits[value & 15U]};
}

// With one byte put back it is the file that the journal knows.
std::optional<Diagnostic> one_byte(const DigestQuestion& question, const std::string& digest,
                                   const std::string& parity) {
  const auto altered = altered_byte(question.bytes, parity);
  if (!altered) return std::nullopt;
  std::string restored = question.bytes;
  const char now = restored[altered->offset];
  restored[altered->offset] = altered->was;
  if (sha256(restored) != digest) return std::nullopt;
  Diagnostic fault =
      outside(question.path, line_at(restored, altered->offset),
              "one byte differs from what the journal knows: byte " + std::to_string(altered->offset + 1) +
                  " is " + hexadecimal(now) + " and was " + hexadecimal(altered->was));
  const std::size_t begin = restored.rfind('\n', altered->offset == 0 ? 0 : altered->offset - 1);
  const std::size_t line = begin == std::string::npos || altered->offset == 0 ? 0 : begin + 1;
  fault.place.column = column_of(std::string_view(restored).substr(line), altered->offset - line);
  fault.hint = "put that byte back, or restore the file from a copy or from version control";
  return fault;
}

// Somewhere else the same bytes may be kept: a source that is the text, or what was replaced here.
std::optional<std::string> bytes_elsewhere(const Snapshot& snapshot, const std::string& path,
                                           const std::string& digest) {
  const std::string stem = std::filesystem::path(path).stem().string();
  const std::string other = path.starts_with("documents/") ? "sources" : "documents";
  for (const std::string& name : snapshot.list(other)) {
    if (std::filesystem::path(name).stem() != stem) continue;
    std::string bytes = snapshot.read(other + "/" + name);
    if (sha256(bytes) == digest) return bytes;
  }
  return kept_bytes(snapshot.project(), digest);
}

}  // namespace

FileDifference difference_of(const FileQuestion& question, const FileFate& fate) {
  const auto lines = split_lines(question.bytes);
  FileDifference out{.path = question.path};
  out.line_end_missing = !question.bytes.empty() && question.bytes.back() != '\n';
  const auto wanted = fate.steps.empty() ? std::nullopt : lines_after(fate.steps);
  if (wanted && std::equal(lines.begin(), lines.end(), wanted->begin(), wanted->end())) return out;
  sort_present(lines, fate, out);
  find_missing(lines, fate, out);
  if (!out.missing.empty() || !out.extra.empty()) {
    out.extra.insert(out.extra.end(), out.returned.begin(), out.returned.end());
    out.returned.clear();
  } else if (wanted && question.order_known && out.returned.empty()) {
    find_disorder(lines, *wanted, out);
  }
  return out;
}

std::size_t place_of(const std::vector<std::string_view>& sorted, std::string_view missing) {
  const std::string wanted(missing);
  const auto place = std::partition_point(sorted.begin(), sorted.end(), [&](std::string_view line) {
    return stands_before(std::string(line), wanted);
  });
  return static_cast<std::size_t>(place - sorted.begin()) + 1;
}

Diagnostics told(const FileDifference& difference, const Replay& replay) {
  Diagnostics out;
  const std::string& path = difference.path;
  if (difference.is_gone) {
    out.push_back({.slug = "file-missing",
                   .message = "the file is missing; the journals put " +
                              std::to_string(difference.missing.size()) + " lines in it",
                   .hint = "restore it from a copy or from version control",
                   .place = {path}});
    return out;
  }
  tell_stray(difference, replay, out);
  for (const StrayLine& line : difference.returned) {
    out.push_back({.slug = "line-returned",
                   .message = "the line was taken out and is here again: '" + around(line.text, 0) + "'",
                   .hint = "git keeps such lines when it joins two people's work; `coding check` says whose",
                   .place = {path, line.line},
                   .severity = Severity::note});
  }
  if (difference.line_end_missing && out.empty())
    out.push_back(outside(path, 0, "the last line has no line end, which every file of coding has"));
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.place.line < b.place.line; });
  return out;
}

Diagnostics told(const DigestQuestion& question, const Snapshot& snapshot) {
  const auto found = question.fate.digests.find(sha256(question.bytes));
  if (found != question.fate.digests.end() && found->second.possible()) return {};
  for (const auto& [digest, fate] : question.fate.digests) {
    if (!fate.possible()) continue;
    if (auto fault = one_byte(question, digest, fate.parity)) return {*std::move(fault)};
  }
  for (const auto& [digest, fate] : question.fate.digests) {
    if (!fate.possible()) continue;
    const auto was = bytes_elsewhere(snapshot, question.path, digest);
    if (!was) continue;
    const std::size_t at = common_beginning(question.bytes, *was);
    const std::size_t begin = at == 0 ? std::string::npos : was->rfind('\n', at - 1);
    const std::size_t line = begin == std::string::npos ? 0 : begin + 1;
    return {told_pair(question.path, {.line = line_at(*was, at), .text = whole_line(question.bytes, line)},
                      {.text = whole_line(*was, line)})};
  }
  return {outside(question.path, 0,
                  found == question.fate.digests.end()
                      ? "the file is not the one that the journals know, and differs in more than one byte"
                      : "the file is an earlier one, which a later change replaced")};
}

}  // namespace coding
