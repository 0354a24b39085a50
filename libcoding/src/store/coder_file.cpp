#include "store/coder_file.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "coding/store/write.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

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

std::vector<std::string> lines_of(const std::vector<CodedSegment>& segments, const DocumentLines& old) {
  std::map<LineKey, std::size_t> places;
  for (std::size_t i = 0; i < old.segments.size(); ++i) places[key_of_line(old.segments[i])] = i;
  std::vector<const CodedSegment*> order;
  for (const CodedSegment& segment : segments) order.push_back(&segment);
  std::stable_sort(order.begin(), order.end(),
                   [](auto* a, auto* b) { return key_of_line(*a) < key_of_line(*b); });
  std::vector<std::string> out;
  for (const CodedSegment* segment : order) {
    const auto there = places.find(key_of_line(*segment));
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

}  // namespace

LineKey key_of_line(const CodedSegment& segment) {
  return {segment.document.value, segment.span.begin, segment.span.end, segment.code.value};
}

CoderFile open_coder_file(const Snapshot& snapshot, const CoderId& coder) {
  CoderFile file{.coder = coder, .path = segments_path(coder)};
  if (snapshot.exists(file.path)) file.bytes = snapshot.read(file.path);
  file.content = segment_lines({.file = file.path, .bytes = file.bytes});
  if (file.content.sorted) return file;
  file.was_sorted = false;
  file.bytes = sorted_bytes(file.bytes, file.content.lines);
  file.content = segment_lines({.file = file.path, .bytes = file.bytes});
  return file;
}

void Splice::keep_until(std::size_t end) {
  if (end <= taken_) return;
  if (!pieces_.empty() && pieces_.back().of_old && pieces_.back().end == taken_)
    pieces_.back().end = end;
  else
    pieces_.push_back({.of_old = true, .begin = taken_, .end = end});
  taken_ = end;
  if (old_[end - 1] != '\n') add("\n");
}

void Splice::skip_until(std::size_t end) { taken_ = std::max(taken_, end); }

void Splice::add(std::string_view bytes) {
  if (pieces_.empty() || pieces_.back().of_old) pieces_.push_back({});
  pieces_.back().bytes += bytes;
}

FileWrite write_of(const CoderFile& file, std::vector<Piece> pieces) {
  FileWrite write{.path = file.path, .pieces = std::move(pieces)};
  if (file.was_sorted) return write;
  for (Piece& piece : write.pieces) {  // the stretches are those of the sorted bytes, which are not on disk
    if (piece.of_old) piece = {.bytes = file.bytes.substr(piece.begin, piece.end - piece.begin)};
  }
  return write;
}

DocumentLines lines_at(const CoderFile& file, const DocumentId& document) {
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
    out.segments.back().coder = file.coder;
    out.end = line->end;
  }
  return out;
}

std::optional<CoderFileChange> with_segments(const CoderFile& file, const DocumentLines& old,
                                             const std::vector<CodedSegment>& segments) {
  const std::vector<std::string> lines = lines_of(segments, old);
  if (lines == old.lines) return std::nullopt;
  Splice splice(file.bytes);
  splice.keep_until(old.begin);
  splice.skip_until(old.end);
  for (const std::string& line : lines) splice.add(line + "\n");
  splice.keep_until(file.bytes.size());
  return CoderFileChange{write_of(file, std::move(splice).pieces()),
                         change_between(file.path, old.lines, lines)};
}

}  // namespace coding
