#include "store/workplace.hpp"

#include <algorithm>
#include <fstream>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/base/parity.hpp"
#include "coding/project/project.hpp"
#include "store/definitions.hpp"
#include "store/git_attributes.hpp"
#include "store/kept_bytes.hpp"
#include "store/reading.hpp"

namespace coding {

namespace fs = std::filesystem;

namespace {

const fs::path& require_coder(const fs::path& project, const JournalNote& note) {
  if (is_well_formed_name(note.coder.value)) return project;
  throw UsageError({.slug = "name-invalid",
                    .message = "'" + note.coder.value + "' cannot be a coder's name",
                    .hint = "use letters, digits, hyphens and underscores; name yourself with --coder"});
}

Snapshot recovered(const Lock& lock, Disk& disk) {
  recover(lock, disk);
  return Snapshot(lock.project());
}

std::string holder_of(const JournalNote& note) {
  return note.coder.value + (note.process.empty() ? "" : " (" + note.process + ")");
}

std::string joined(const std::vector<Piece>& pieces, const std::string& old) {
  std::string out;
  for (const Piece& piece : pieces)
    out += piece.of_old ? old.substr(piece.begin, piece.end - piece.begin) : piece.bytes;
  return out;
}

bool is_spliced(const FileWrite& write) {
  return std::any_of(write.pieces.begin(), write.pieces.end(),
                     [](const Piece& piece) { return piece.of_old; });
}

// The end of a file that may be long, from a line's start on: at least its last whole line.
std::string tail_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return {};
  const auto size = static_cast<std::streamoff>(file.tellg());
  for (std::streamoff wanted = 65536;; wanted *= 8) {
    const auto begin = std::max<std::streamoff>(0, size - wanted);
    std::string bytes(static_cast<std::size_t>(size - begin), '\0');
    file.seekg(begin);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (begin == 0) return bytes;
    const auto newline = bytes.find('\n');
    if (newline + 1 < bytes.size() && newline != std::string::npos) return bytes.substr(newline + 1);
  }
}

}  // namespace

bool is_line_file(const std::string& path) {
  for (const char* ending : {".json", ".jsonl", ".csv", ".md"}) {
    if (path.ends_with(ending)) return true;
  }
  return path.starts_with("memos/") && path.ends_with(".txt");
}

FileChange digest_change(std::string path, std::string_view after) {
  return {.path = std::move(path), .by_digest = true, .after = sha256(after), .parity = parity_of(after)};
}

void require_project(const fs::path& project) { study_of(Snapshot(project)); }

Workplace::Workplace(const fs::path& project, const JournalNote& note, Disk& disk)
    : note_(note),
      disk_(disk),
      lock_(require_coder(project, note),
            {.holder = holder_of(note), .patience = note.patience, .disk = disk}),
      snapshot_(recovered(lock_, disk)) {}

bool Workplace::changes_something(const FileWrite& write) const {
  const bool there = snapshot_.exists(write.path);
  if (write.kind == WriteKind::remove) return there;
  if (write.kind == WriteKind::append) return !write.pieces.empty();
  return !there || is_spliced(write) || joined(write.pieces, {}) != snapshot_.read(write.path);
}

FileChange Workplace::change_of(const FileWrite& write) const {
  const bool there = snapshot_.exists(write.path);
  const std::string before = there ? snapshot_.read(write.path) : std::string();
  std::string after = write.kind == WriteKind::remove ? std::string() : joined(write.pieces, before);
  if (write.kind == WriteKind::append) after = before + after;
  if (is_line_file(write.path)) return line_change(write.path, before, after);
  FileChange change = digest_change(write.path, after);
  if (there) change.before = sha256(before);
  if (write.kind == WriteKind::remove) change.after = change.parity = {};
  return change;
}

void Workplace::keep_old(const FileWrite& write) const {
  if (is_line_file(write.path) || write.kind == WriteKind::append || !snapshot_.exists(write.path)) return;
  keep_bytes(snapshot_.project(), snapshot_.read(write.path), disk_);
}

// The coder's own entries from elsewhere, when there are any, come before this one.
FileWrite Workplace::journal_write(std::vector<FileChange> changes, const std::string& from_elsewhere) const {
  const std::string path = journal_path(note_.coder);
  std::string tail = tail_of(snapshot_.project() / path);
  // A last line without its LF was not written by us: it stays, and the chain goes on behind it.
  const std::string start = tail.empty() || tail.back() == '\n' ? "" : "\n";
  if (!from_elsewhere.empty()) tail = from_elsewhere;
  while (!tail.empty() && tail.back() == '\n') tail.pop_back();
  const std::string last = tail.substr(tail.rfind('\n') + 1);
  const JournalEntry entry{.coder = note_.coder,
                           .time = note_.time,
                           .command = note_.command,
                           .what = note_.what,
                           .why = note_.why,
                           .changes = std::move(changes),
                           .undoes = note_.undoes,
                           .previous = last.empty() ? std::string() : sha256(last)};
  FileWrite write{.path = path, .kind = WriteKind::append};
  write.pieces.push_back({.bytes = start + from_elsewhere + journal_line(sealed(entry)) + "\n"});
  return write;
}

// What is taken back takes its definitions back with it.
void Workplace::add_definitions(std::vector<FileWrite>& writes) const {
  const auto codebook = std::find_if(writes.begin(), writes.end(),
                                     [](const FileWrite& write) { return write.path == "codebook.jsonl"; });
  if (codebook == writes.end() || codebook->kind != WriteKind::replace || !note_.undoes.empty()) return;
  auto more = definition_writes(snapshot_, joined(codebook->pieces, {}));
  const auto is_written = [&](const FileWrite& write) {
    return std::any_of(writes.begin(), writes.end(),
                       [&](const auto& other) { return other.path == write.path; });
  };
  std::erase_if(more, [&](const FileWrite& write) { return is_written(write) || !changes_something(write); });
  writes.insert(writes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool Workplace::commit(std::vector<FileWrite> writes, std::vector<FileChange> changes) {
  std::erase_if(writes, [&](const FileWrite& write) { return !changes_something(write); });
  // Two changes may cancel out; that both were taken back must be known all the same.
  if (writes.empty() && note_.undoes.empty()) return false;
  add_definitions(writes);
  std::string from_elsewhere;
  for (const FileWrite& write : writes) {
    if (write.path == journal_path(note_.coder)) from_elsewhere = joined(write.pieces, {});
  }
  std::erase_if(writes, [&](const FileWrite& write) { return write.path == journal_path(note_.coder); });
  for (const FileWrite& write : writes) {
    const auto told = [&](const FileChange& change) { return change.path == write.path; };
    if (write.path == git_attributes) continue;  // the team's own to change
    if (write.path.starts_with("journal/")) continue;
    if (std::none_of(changes.begin(), changes.end(), told)) changes.push_back(change_of(write));
  }
  std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  for (const FileWrite& write : writes) keep_old(write);
  writes.push_back(journal_write(std::move(changes), from_elsewhere));
  coding::commit(lock_, writes, disk_);
  return true;
}

void Workplace::record(std::vector<FileChange> changes) {
  coding::commit(lock_, {journal_write(std::move(changes), {})}, disk_);
}

void Workplace::found_anew(std::vector<FileWrite> writes, std::vector<FileChange> changes) {
  std::erase_if(writes, [&](const FileWrite& write) { return !changes_something(write); });
  for (const std::string& name : stems_of(snapshot_, "journal", ".jsonl"))
    writes.push_back(removing(journal_path({name})));
  std::erase_if(writes, [&](const FileWrite& write) { return write.path == journal_path(note_.coder); });
  const JournalEntry entry{.coder = note_.coder,
                           .time = note_.time,
                           .command = note_.command,
                           .what = note_.what,
                           .why = note_.why,
                           .changes = std::move(changes)};
  writes.push_back(replacing(journal_path(note_.coder), journal_line(sealed(entry)) + "\n"));
  coding::commit(lock_, writes, disk_);
}

}  // namespace coding
