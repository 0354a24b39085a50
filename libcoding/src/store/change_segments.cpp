// Segments come and go by splicing lines: what stays is copied by the system, never parsed into values.
#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/write.hpp"
#include "store/coder_file.hpp"
#include "store/reading.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

LineKey key_of_line(const SegmentKey& key) {
  return {key.document.value, key.span.begin, key.span.end, key.code.value};
}

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
  const CoderFile file = open_coder_file(work.snapshot(), coder);
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
  const CoderFile file = open_coder_file(work.snapshot(), coder);
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
  const CoderFile file = open_coder_file(work.snapshot(), coder);
  const DocumentLines old = lines_at(file, document);
  const Codebook codebook = codebook_of(work.snapshot());
  Codebook new_codebook = codebook;
  std::vector<CodedSegment> segments = old.segments;
  edit(new_codebook, segments);
  for (CodedSegment& segment : segments) {
    segment.coder = coder;
    segment.document = document;
  }
  require_valid(work.snapshot(), new_codebook, segments);
  std::vector<CodedSegment> once;
  for (const CodedSegment* segment : in_order(segments)) once.push_back(*segment);
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  if (codebook != new_codebook) writes.push_back(replacing("codebook.jsonl", codebook_jsonl(new_codebook)));
  if (auto changed = with_segments(file, old, once)) {
    writes.push_back(std::move(changed->write));
    changes.push_back(std::move(changed->change));
  }
  return work.commit(std::move(writes), std::move(changes));
}

}  // namespace coding
