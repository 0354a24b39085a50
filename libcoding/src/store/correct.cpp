// The segments of the document are lines that lie together in each coder's file; the lines of other documents
// are copied, never parsed.
#include "coding/store/correct.hpp"

#include <algorithm>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/write.hpp"
#include "store/marks_files.hpp"
#include "store/newcomers.hpp"
#include "store/reading.hpp"
#include "store/segment_lines.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

// One coder's file, and which of its lines are the document's.
struct CoderPart {
  CoderId coder{};
  std::string path{};
  std::string bytes{};
  SegmentLines content{};
  std::vector<std::size_t> own{};  // positions in content.lines
};

std::string_view line_of(const CoderPart& part, std::size_t i) {
  const SegmentLine& line = part.content.lines[i];
  const std::string_view text = std::string_view(part.bytes).substr(line.begin, line.end - line.begin);
  return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

std::vector<CoderPart> parts_of(const Snapshot& snapshot, const DocumentId& id) {
  std::vector<CoderPart> parts;
  for (const CoderId& coder : coders_of(snapshot)) {
    CoderPart& part = parts.emplace_back(CoderPart{.coder = coder, .path = segments_path(coder)});
    part.bytes = snapshot.read(part.path);
  }
  // The lines are views into bytes that stay where they are from here on.
  for (CoderPart& part : parts) {
    part.content = segment_lines({.file = part.path, .bytes = part.bytes});
    for (std::size_t i = 0; i < part.content.lines.size(); ++i)
      if (part.content.lines[i].key.document == id.value) part.own.push_back(i);
  }
  return parts;
}

std::vector<CodedSegment> segments_in(const std::vector<CoderPart>& parts) {
  JsonReader reader;
  std::vector<CodedSegment> out;
  for (const CoderPart& part : parts) {
    for (const std::size_t i : part.own) {
      std::string line(line_of(part, i));
      line.reserve(line.size() + json_padding);
      out.push_back(
          parse_segment(reader, {.file = part.path, .bytes = line, .first_line = i + 1}, line, true));
      out.back().coder = part.coder;
    }
  }
  return out;
}

LineKey key_of_line(const CodedSegment& segment) {
  return {segment.document.value, segment.span.begin, segment.span.end, segment.code.value};
}

struct NewLine {
  LineKey key{};
  std::string text{};
};

// Sorted lines lie together, so the rest of the file is copied as it is.
FileWrite spliced(const CoderPart& part, const std::vector<NewLine>& fresh) {
  std::string bytes;
  for (const NewLine& line : fresh) bytes += line.text + "\n";
  const std::size_t begin = part.content.lines[part.own.front()].begin;
  const std::size_t end = part.content.lines[part.own.back()].end;
  FileWrite write{.path = part.path};
  if (begin > 0) write.pieces.push_back({.of_old = true, .begin = 0, .end = begin});
  write.pieces.push_back({.bytes = std::move(bytes)});
  if (end < part.bytes.size())
    write.pieces.push_back({.of_old = true, .begin = end, .end = part.bytes.size()});
  return write;
}

FileWrite sorted_anew(const CoderPart& part, std::vector<NewLine> lines) {
  auto own = part.own.begin();
  for (std::size_t i = 0; i < part.content.lines.size(); ++i) {
    if (own != part.own.end() && *own == i)
      ++own;
    else
      lines.push_back({part.content.lines[i].key, std::string(line_of(part, i))});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  std::string bytes;
  for (const NewLine& line : lines) bytes += line.text + "\n";
  return replacing(part.path, std::move(bytes));
}

// A line whose segment stays as it is stays byte for byte.
void write_segments(const CoderPart& part, const Reanchored* first, std::vector<FileWrite>& writes,
                    std::vector<FileChange>& changes) {
  FileChange change{.path = part.path};
  std::vector<NewLine> fresh;
  for (std::size_t k = 0; k < part.own.size(); ++k) {
    const Reanchored& one = first[k];
    std::string line(line_of(part, part.own[k]));
    if (one.after != one.before) {
      change.removed.push_back(line);
      line = segment_line(one.after);
      change.added.push_back(line);
    }
    fresh.push_back({key_of_line(one.after), std::move(line)});
  }
  if (change.added.empty()) return;
  std::stable_sort(fresh.begin(), fresh.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  writes.push_back(part.content.sorted ? spliced(part, fresh) : sorted_anew(part, std::move(fresh)));
  changes.push_back(std::move(change));
}

void write_memos(const Snapshot& snapshot, const DocumentId& id, const Realignment& realignment,
                 std::size_t length, std::vector<FileWrite>& writes) {
  for (const std::string& name : stems_of(snapshot, "memos", ".md")) {
    const std::string bytes = snapshot.read(memo_path(name));
    Memo memo = parse_memo({.file = memo_path(name), .bytes = bytes}, name);
    if (memo.document != id || memo.span == Span{} || memo.span.end > length) continue;
    memo.span = realignment.place(memo.span).span;
    writes.push_back(replacing(memo_path(name), memo_markdown(memo)));
  }
}

// Whose name is the document's id, with or without an extension, and no other document's id.
std::optional<std::string> kept_source(const Snapshot& snapshot, const DocumentId& id) {
  for (const std::string& name : snapshot.list("sources")) {
    const bool is_own = name == id.value || std::filesystem::path(name).stem().string() == id.value;
    if (is_own && (name == id.value || !snapshot.exists(document_path({name})))) return "sources/" + name;
  }
  return std::nullopt;
}

void write_source(const Snapshot& snapshot, Correction& correction, std::vector<FileWrite>& writes) {
  const auto old = kept_source(snapshot, correction.document.id);
  if (!old) return;
  const std::string path = "sources/" + correction.document.id.value +
                           (correction.extension.empty() ? "" : "." + correction.extension);
  if (*old != path) writes.push_back(removing(*old));
  writes.push_back(replacing(path, std::move(correction.source)));
}

void require_correction(const Correction& correction, const Document& there, const Text& before) {
  const std::string& id = there.id.value;
  if (correction.document.text_sha256 != there.text_sha256) {
    throw UsageError({.slug = "document-changed",
                      .message = "the text of '" + id + "' was changed by somebody meanwhile",
                      .hint = "correct the text as it is now"});
  }
  if (correction.text == before) {
    throw UsageError({.slug = "text-same",
                      .message = "the file says what the text of '" + id + "' says already",
                      .hint = "nothing was changed"});
  }
  if (correction.text.empty()) {
    throw UsageError({.slug = "text-empty",
                      .message = "the corrected file has no text",
                      .hint = "nothing was changed; look into the file"});
  }
  if (correction.text.bytes().find('\0') != std::string::npos) {
    throw UsageError({.slug = "nul-byte",
                      .message = "the corrected text holds a NUL byte",
                      .hint = "the file is damaged, or it is not a text file"});
  }
}

Text text_of(const Snapshot& snapshot, const Document& document) {
  std::string bytes = snapshot.read(text_path(document.id));
  require_text(document, bytes);
  return Text(std::move(bytes));
}

}  // namespace

std::vector<Reanchored> planned_correction(const std::filesystem::path& project, const DocumentId& id,
                                           const Text& corrected) {
  return read_consistently(project, [&](const Snapshot& snapshot) {
    const Project read = project_of(snapshot, {.segments = false});
    const Document& document = document_at(read, id);
    const Text before = text_of(snapshot, document);
    const Language& language = language_of(read, document);
    return reanchored(segments_in(parts_of(snapshot, id)), {before, corrected, language},
                      Realignment(before, corrected, language));
  });
}

std::vector<Reanchored> correct_document(const std::filesystem::path& project, Correction correction,
                                         const JournalNote& note, Disk& disk) {
  require_project(project);
  Workplace work(project, note, disk);
  const Snapshot& snapshot = work.snapshot();
  const Project read = project_of(snapshot, {.segments = false});
  Document& document = correction.document;
  const Document there = document_at(read, document.id);
  const Text before = text_of(snapshot, there);
  require_correction(correction, there, before);
  const Language& language = language_of(read, there);
  const Realignment realignment(before, correction.text, language);
  const auto parts = parts_of(snapshot, document.id);
  auto all = reanchored(segments_in(parts), {before, correction.text, language}, realignment);

  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  const Reanchored* next = all.data();
  for (const CoderPart& part : parts) {
    write_segments(part, next, writes, changes);
    next += part.own.size();
  }
  write_memos(snapshot, document.id, realignment, before.length(), writes);
  document.text_sha256 = sha256(correction.text.bytes());
  document.length = correction.text.length();
  document.source.sha256 = sha256(correction.source);
  document.cleaning.clear();
  writes.push_back(replacing(text_path(document.id), correction.text.bytes()));
  writes.push_back(replacing(document_path(document.id), document_json(document)));
  writes.push_back(removing(edits_path(document.id)));
  writes.push_back(correction.marks.empty()
                       ? removing(marks_path(document.id))
                       : replacing(marks_path(document.id), marks_jsonl(std::move(correction.marks))));
  write_source(snapshot, correction, writes);
  if (auto write = newcomers_write(read, document)) writes.push_back(*std::move(write));
  work.commit(std::move(writes), std::move(changes));
  return all;
}

}  // namespace coding
