// Text, facts, marks, memos, source and every coder's segments, planned together and written as one change.
#include "coding/store/correct.hpp"

#include <algorithm>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/write.hpp"
#include "store/coder_file.hpp"
#include "store/marks_files.hpp"
#include "store/newcomers.hpp"
#include "store/reading.hpp"
#include "store/sorted_files.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

// A coder's file, and what stands of the document in it.
struct CoderPart {
  CoderFile file{};
  DocumentLines lines{};
};

std::vector<CoderPart> parts_of(const Snapshot& snapshot, const DocumentId& id) {
  std::vector<CoderPart> parts;
  for (const CoderId& coder : coders_of(snapshot)) {
    CoderFile file = open_coder_file(snapshot, coder);
    DocumentLines lines = lines_at(file, id);
    parts.push_back({std::move(file), std::move(lines)});
  }
  return parts;
}

std::vector<CodedSegment> segments_in(const std::vector<CoderPart>& parts) {
  std::vector<CodedSegment> out;
  for (const CoderPart& part : parts)
    out.insert(out.end(), part.lines.segments.begin(), part.lines.segments.end());
  return out;
}

void write_segments(const CoderPart& part, const Reanchored* first, std::vector<FileWrite>& writes,
                    std::vector<FileChange>& changes) {
  std::vector<CodedSegment> segments;
  for (std::size_t k = 0; k < part.lines.segments.size(); ++k) segments.push_back(first[k].after);
  if (auto changed = with_segments(part.file, part.lines, segments)) {
    writes.push_back(std::move(changed->write));
    changes.push_back(std::move(changed->change));
  }
}

void write_memos(const Snapshot& snapshot, const DocumentId& id, const Realignment& realignment,
                 std::size_t length, std::vector<FileWrite>& writes) {
  for (const std::string& name : stems_of(snapshot, "memos", ".md")) {
    const std::string bytes = snapshot.read(memo_path(name));
    Memo memo = parse_memo({.file = memo_path(name), .bytes = bytes}, name);
    const Memo there = memo;
    if (memo.document == id && memo.span != Span{} && memo.span.end <= length)
      memo.span = realignment.place(memo.span).span;
    for (PassageLink& link : memo.passages) {
      if (link.document == id && link.span.end <= length) link.span = realignment.place(link.span).span;
    }
    if (memo == there) continue;
    writes.push_back(replacing(memo_path(name), memo_markdown(memo)));
  }
}

// Evidence follows its words as segments do; a lost one keeps its quote.
void write_relations(const Snapshot& snapshot, const DocumentId& id, const CorrectedTexts& texts,
                     const Realignment& realignment, std::vector<FileWrite>& writes,
                     std::vector<FileChange>& changes) {
  auto relations = relations_of(snapshot);
  for (Relation& relation : relations) {
    for (RelationEvidence& evidence : relation.evidence) {
      if (evidence.document != id) continue;
      const auto moved = reanchored(
          {{.coder = evidence.coder, .document = id, .span = evidence.span, .quote = evidence.quote}}, texts,
          realignment);
      evidence.span = moved.front().after.span;
      evidence.quote = moved.front().after.quote;
    }
  }
  const std::string was = snapshot.exists(relations_path) ? snapshot.read(relations_path) : std::string();
  const std::string now = relations_jsonl(std::move(relations));
  if (now == was) return;
  writes.push_back(replacing(relations_path, now));
  changes.push_back(sorted_change(relations_path, was, now));
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

// What is told has the codes as they are meant; what is written keeps the ids that stand in the file.
std::vector<Reanchored> told(const Codebook& codebook, std::vector<Reanchored> all) {
  for (Reanchored& each : all) {
    each.before.code = codebook.followed(each.before.code);
    each.after.code = codebook.followed(each.after.code);
  }
  return all;
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
    return told(read.codebook, reanchored(segments_in(parts_of(snapshot, id)), {before, corrected, language},
                                          Realignment(before, corrected, language)));
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
    next += part.lines.segments.size();
  }
  write_memos(snapshot, document.id, realignment, before.length(), writes);
  write_relations(snapshot, document.id, {before, correction.text, language}, realignment, writes, changes);
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
  return told(read.codebook, std::move(all));
}

}  // namespace coding
