// Segments come and go by splicing lines: what stays is copied by the system, never parsed into values.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/write.hpp"
#include "store/reading.hpp"
#include "store/segment_lines.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

LineKey key_of_line(const CodedSegment& segment) {
  return {segment.document.value, segment.span.begin, segment.span.end, segment.code.value};
}

LineKey key_of_line(const SegmentKey& key) {
  return {key.document.value, key.span.begin, key.span.end, key.code.value};
}

// The new file, piece by piece.
class Splice {
 public:
  explicit Splice(std::string_view old) : old_(old) {}

  // Everything of the old file up to `end` that has not been taken or skipped.
  void keep_until(std::size_t end) {
    if (end <= taken_) return;
    if (!pieces_.empty() && pieces_.back().of_old && pieces_.back().end == taken_)
      pieces_.back().end = end;
    else
      pieces_.push_back({.of_old = true, .begin = taken_, .end = end});
    taken_ = end;
    if (old_[end - 1] != '\n') add("\n");
  }
  void skip_until(std::size_t end) { taken_ = std::max(taken_, end); }
  void add(std::string_view bytes) {
    if (pieces_.empty() || pieces_.back().of_old) pieces_.push_back({});
    pieces_.back().bytes += bytes;
  }
  std::vector<Piece> pieces() && { return std::move(pieces_); }

 private:
  std::string_view old_;
  std::size_t taken_ = 0;
  std::vector<Piece> pieces_;
};

// Under the lock, against what is on disk then.
void require_valid(const Snapshot& snapshot, const Codebook& codebook,
                   const std::vector<CodedSegment>& segments) {
  Project part;
  std::set<DocumentId> seen;
  JsonReader reader;
  for (const CodedSegment& segment : segments) {
    codebook.at(segment.code);
    if (seen.insert(segment.document).second && snapshot.exists(document_path(segment.document))) {
      const std::string bytes = snapshot.read(document_path(segment.document));
      const JsonSource source{.file = document_path(segment.document), .bytes = bytes};
      part.documents.push_back(parse_document(reader, source, segment.document));
    }
    const Document& document = document_at(part, segment.document);
    const std::string span = std::to_string(segment.span.begin) + ":" + std::to_string(segment.span.end);
    if (segment.span.begin >= segment.span.end)
      throw UsageError({.slug = "span-empty", .message = "the span " + span + " holds nothing"});
    if (segment.span.end > document.length) {
      throw UsageError({.slug = "span-outside",
                        .message = "the span " + span + " lies outside the text of '" + document.id.value +
                                   "', which has " + std::to_string(document.length) + " characters"});
    }
  }
}

// Sorted, each once.
std::vector<const CodedSegment*> in_order(const std::vector<CodedSegment>& segments) {
  std::vector<const CodedSegment*> out;
  for (const CodedSegment& segment : segments) out.push_back(&segment);
  std::stable_sort(out.begin(), out.end(),
                   [](auto* a, auto* b) { return key_of_line(*a) < key_of_line(*b); });
  const auto same = [](auto* a, auto* b) { return key_of_line(*a) == key_of_line(*b); };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

std::string sorted_bytes(std::string_view bytes, std::vector<SegmentLine>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  std::string out;
  out.reserve(bytes.size() + json_padding);
  std::string_view last;
  for (const SegmentLine& line : lines) {
    std::string_view text = bytes.substr(line.begin, line.end - line.begin);
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text == last) continue;  // git keeps both when two machines of one coder add the same
    (out += last = text) += '\n';
  }
  out.reserve(out.size() + json_padding);
  return out;
}

// A coder's file as it is on disk, or as it would be if it were in order.
struct CoderFile {
  std::string path{};
  std::string bytes{};
  SegmentLines content{};
  bool was_sorted = true;
};

CoderFile open_file(const Snapshot& snapshot, const CoderId& coder) {
  CoderFile file{.path = segments_path(coder)};
  if (snapshot.exists(file.path)) file.bytes = snapshot.read(file.path);
  file.content = segment_lines({.file = file.path, .bytes = file.bytes});
  if (file.content.sorted) return file;
  file.was_sorted = false;
  file.bytes = sorted_bytes(file.bytes, file.content.lines);
  file.content = segment_lines({.file = file.path, .bytes = file.bytes});
  return file;
}

FileWrite write_of(const CoderFile& file, std::vector<Piece> pieces) {
  FileWrite write{.path = file.path, .pieces = std::move(pieces)};
  if (file.was_sorted) return write;
  for (Piece& piece : write.pieces) {  // the stretches are those of the sorted bytes, which are not on disk
    if (piece.of_old) piece = {.bytes = file.bytes.substr(piece.begin, piece.end - piece.begin)};
  }
  return write;
}

// The lines of one document: they stand together in a sorted file.
struct DocumentLines {
  std::size_t begin = 0, end = 0;  // in bytes of the file
  std::vector<std::string> lines{};
  std::vector<CodedSegment> segments{};
};

DocumentLines lines_at(const CoderFile& file, const CoderId& coder, const DocumentId& document) {
  const auto& lines = file.content.lines;
  const auto first = std::partition_point(lines.begin(), lines.end(), [&](const SegmentLine& line) {
    return line.key.document < document.value;
  });
  DocumentLines out;
  out.begin = first == lines.end() ? file.bytes.size() : first->begin;
  out.end = out.begin;
  JsonReader reader;
  const JsonSource source{.file = file.path, .bytes = file.bytes};
  for (auto line = first; line != lines.end() && line->key.document == document.value; ++line) {
    std::string_view text = std::string_view(file.bytes).substr(line->begin, line->end - line->begin);
    if (text.ends_with('\n')) text.remove_suffix(1);
    out.lines.emplace_back(text);
    out.segments.push_back(parse_segment(reader, source, text, true));
    out.segments.back().coder = coder;
    out.end = line->end;
  }
  return out;
}

// In file order; a segment that is as it was keeps its line to the letter.
std::vector<std::string> lines_of(const std::vector<CodedSegment>& segments, const DocumentLines& old) {
  std::map<SegmentKey, std::size_t> places;
  for (std::size_t i = 0; i < old.segments.size(); ++i) places[key_of(old.segments[i])] = i;
  std::vector<std::string> out;
  for (const CodedSegment* segment : in_order(segments)) {
    const auto there = places.find(key_of(*segment));
    const bool same = there != places.end() && old.segments[there->second] == *segment;
    out.push_back(same ? old.lines[there->second] : segment_line(*segment));
  }
  return out;
}

FileChange change_between(const std::string& path, const std::vector<std::string>& before,
                          const std::vector<std::string>& after) {
  FileChange change{.path = path};
  const std::set<std::string> old(before.begin(), before.end()), now(after.begin(), after.end());
  std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(change.added));
  std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(change.removed));
  return change;
}

void require_coder(const CoderId& coder) {
  if (is_well_formed_name(coder.value)) return;
  throw UsageError({.slug = "name-invalid",
                    .message = "'" + coder.value + "' cannot be a coder's name",
                    .hint = "use letters, digits, hyphens and underscores"});
}

}  // namespace

SegmentKey key_of(const CodedSegment& segment) { return {segment.document, segment.span, segment.code}; }

SegmentsAdded add_segments(const std::filesystem::path& project, const CoderId& coder,
                           const std::vector<CodedSegment>& segments, const JournalNote& note, Disk& disk) {
  require_coder(coder);
  require_project(project);
  Workplace work(project, note, disk);
  require_valid(work.snapshot(), codebook_of(work.snapshot()), segments);
  const CoderFile file = open_file(work.snapshot(), coder);
  const auto& lines = file.content.lines;
  SegmentsAdded result{.file_was_unsorted = !file.was_sorted};
  FileChange change{.path = file.path};
  Splice splice(file.bytes);
  auto place = lines.begin();
  for (const CodedSegment* segment : in_order(segments)) {
    const LineKey key = key_of_line(*segment);
    place = std::lower_bound(place, lines.end(), key,
                             [](const SegmentLine& line, const LineKey& k) { return line.key < k; });
    if (place != lines.end() && place->key == key) continue;
    splice.keep_until(place == lines.end() ? file.bytes.size() : place->begin);
    change.added.push_back(segment_line(*segment));
    splice.add(change.added.back() + "\n");
  }
  result.added = change.added.size();
  result.already_there = segments.size() - result.added;
  if (result.added == 0) return result;
  splice.keep_until(file.bytes.size());
  work.commit({write_of(file, std::move(splice).pieces())}, {std::move(change)});
  return result;
}

std::size_t remove_segments(const std::filesystem::path& project, const CoderId& coder,
                            const std::vector<SegmentKey>& keys, const JournalNote& note, Disk& disk) {
  require_coder(coder);
  require_project(project);
  Workplace work(project, note, disk);
  const CoderFile file = open_file(work.snapshot(), coder);
  std::set<LineKey> wanted;
  for (const SegmentKey& key : keys) wanted.insert(key_of_line(key));
  FileChange change{.path = file.path};
  Splice splice(file.bytes);
  for (const SegmentLine& line : file.content.lines) {
    if (!wanted.contains(line.key)) continue;
    splice.keep_until(line.begin);
    splice.skip_until(line.end);
    std::string text = file.bytes.substr(line.begin, line.end - line.begin);
    if (text.back() == '\n') text.pop_back();
    change.removed.push_back(std::move(text));
  }
  const std::size_t removed = change.removed.size();
  if (removed == 0) return 0;
  splice.keep_until(file.bytes.size());
  work.commit({write_of(file, std::move(splice).pieces())}, {std::move(change)});
  return removed;
}

bool change_coding(const std::filesystem::path& project, const CoderId& coder, const DocumentId& document,
                   const std::function<void(Codebook&, std::vector<CodedSegment>&)>& edit,
                   const JournalNote& note, Disk& disk) {
  require_coder(coder);
  require_project(project);
  Workplace work(project, note, disk);
  const CoderFile file = open_file(work.snapshot(), coder);
  const DocumentLines old = lines_at(file, coder, document);
  const Codebook codebook = codebook_of(work.snapshot());
  Codebook new_codebook = codebook;
  std::vector<CodedSegment> segments = old.segments;
  edit(new_codebook, segments);
  for (CodedSegment& segment : segments) {
    segment.coder = coder;
    segment.document = document;
  }
  require_valid(work.snapshot(), new_codebook, segments);
  const std::vector<std::string> lines = lines_of(segments, old);
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  if (codebook != new_codebook) writes.push_back(replacing("codebook.jsonl", codebook_jsonl(new_codebook)));
  if (lines != old.lines) {
    Splice splice(file.bytes);
    splice.keep_until(old.begin);
    splice.skip_until(old.end);
    for (const std::string& line : lines) splice.add(line + "\n");
    splice.keep_until(file.bytes.size());
    writes.push_back(write_of(file, std::move(splice).pieces()));
    changes.push_back(change_between(file.path, old.lines, lines));
  }
  return work.commit(std::move(writes), std::move(changes));
}

}  // namespace coding
