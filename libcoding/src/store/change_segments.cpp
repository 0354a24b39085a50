// Segments come and go by splicing lines: what stays is copied by the system, never parsed into values.
#include <algorithm>
#include <map>
#include <set>

#include "coding/base/error.hpp"
#include "coding/project/locked_codes.hpp"
#include "coding/project/merged.hpp"
#include "coding/store/change.hpp"
#include "coding/store/write.hpp"
#include "store/coder_file.hpp"
#include "store/reading.hpp"
#include "store/workplace.hpp"

namespace coding {

namespace {

// The line's key with the code that it means.
SegmentKey meant(const Codebook& codebook, const LineKey& line) {
  return {{std::string(line.document)}, {line.start, line.end}, codebook.followed({std::string(line.code)})};
}

bool precedes(const SegmentLine& line, const LineKey& key) { return line.key < key; }

// A coder's file while segments go and come: which lines go, and what comes before which line.
class Exchange {
 public:
  Exchange(const Codebook& codebook, const CoderFile& file) : codebook_(codebook), file_(file) {}

  void take_out(const std::vector<SegmentKey>& keys) {
    if (keys.empty()) return;
    std::set<SegmentKey> wanted;
    for (const SegmentKey& key : keys) wanted.insert({key.document, key.span, codebook_.followed(key.code)});
    const auto& lines = file_.content.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      SegmentKey key = meant(codebook_, lines[i].key);
      if (!wanted.contains(key)) continue;
      require_unlocked(codebook_, key.code);
      going_.insert(i);
      gone_.insert(std::move(key));
    }
  }

  // Sorted, each once, and with codes that were not merged.
  void put_in(const std::vector<const CodedSegment*>& segments) {
    for (const CodedSegment* segment : segments) {
      if (is_coded(*segment)) continue;
      if (!gone_.contains(key_of(*segment))) require_codable(codebook_, segment->code);
      coming_.emplace_back(place_of(key_of_line(*segment)), segment);
    }
  }

  SegmentsChanged counts() const {
    return {.gone = gone_.size(), .came = coming_.size(), .file_was_unsorted = !file_.was_sorted};
  }

  CoderFileChange finish() const {
    Splice splice(file_.bytes);
    CoderFileChange out{.change = {.path = file_.path}};
    auto next = coming_.begin();
    const auto come_before = [&](std::size_t place) {
      for (; next != coming_.end() && next->first <= place; ++next) {
        splice.keep_until(begin_of(next->first));
        out.change.added.push_back(segment_line(*next->second));
        splice.add(out.change.added.back() + "\n");
      }
    };
    for (const std::size_t place : going_) {
      come_before(place);
      const SegmentLine& line = file_.content.lines[place];
      splice.keep_until(line.begin);
      splice.skip_until(line.end);
      std::string text = file_.bytes.substr(line.begin, line.end - line.begin);
      if (text.back() == '\n') text.pop_back();
      out.change.removed.push_back(std::move(text));
    }
    come_before(file_.content.lines.size());
    splice.keep_until(file_.bytes.size());
    out.write = write_of(file_, std::move(splice).pieces());
    return out;
  }

 private:
  std::size_t place_of(const LineKey& key) const {
    const auto& lines = file_.content.lines;
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), key, precedes) -
                                    lines.begin());
  }

  std::size_t begin_of(std::size_t place) const {
    const auto& lines = file_.content.lines;
    return place == lines.size() ? file_.bytes.size() : lines[place].begin;
  }

  // With the code's id, or with one that was merged into it, by a line that stays.
  bool is_coded(const CodedSegment& segment) const {
    const auto ids = codebook_.ids_of(segment.code);
    return std::any_of(ids.begin(), ids.end(), [&](const CodeId& id) {
      LineKey key = key_of_line(segment);
      key.code = id.value;
      const std::size_t place = place_of(key);
      return place < file_.content.lines.size() && file_.content.lines[place].key == key &&
             !going_.contains(place);
    });
  }

  const Codebook& codebook_;
  const CoderFile& file_;
  std::set<std::size_t> going_;
  std::set<SegmentKey> gone_;
  std::vector<std::pair<std::size_t, const CodedSegment*>> coming_;  // in order
};

std::size_t length_of(const Snapshot& snapshot, JsonReader& reader, const DocumentId& id) {
  Project part;
  if (snapshot.exists(document_path(id))) {
    const std::string bytes = snapshot.read(document_path(id));
    part.documents.push_back(parse_document(reader, {.file = document_path(id), .bytes = bytes}, id));
  }
  return document_at(part, id).length;
}

void require_inside(const CodedSegment& segment, std::size_t length) {
  const Span span = segment.span;
  if (span.begin < span.end && span.end <= length) return;
  const std::string place = name_of(span);
  if (span.begin >= span.end)
    throw UsageError({.slug = "span-empty", .message = "the span " + place + " holds nothing"});
  throw UsageError({.slug = "span-outside",
                    .message = "the span " + place + " lies outside the text of '" + segment.document.value +
                               "', which has " + std::to_string(length) + " characters"});
}

// Under the lock, against what is on disk then.
void require_valid(const Snapshot& snapshot, const Codebook& codebook,
                   const std::vector<CodedSegment>& segments) {
  std::map<DocumentId, std::size_t> lengths;
  JsonReader reader;
  for (const CodedSegment& segment : segments) {
    codebook.at(segment.code);
    const auto [length, is_new] = lengths.try_emplace(segment.document, 0);
    if (is_new) length->second = length_of(snapshot, reader, segment.document);
    require_inside(segment, length->second);
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

namespace {

SegmentsChanged exchange(Workplace& work, const CoderId& coder, const SegmentChange& wish) {
  const Codebook before = codebook_of(work.snapshot());
  Codebook codebook = before;
  for (const Code& code : wish.new_codes) {
    if (!codebook.find(code.id)) codebook.add(code);
  }
  require_valid(work.snapshot(), codebook, wish.come);
  std::vector<CodedSegment> come = wish.come;
  for (CodedSegment& segment : come) segment.code = codebook.followed(segment.code);
  const CoderFile file = open_coder_file(work.snapshot(), coder);
  Exchange moving(codebook, file);
  moving.take_out(wish.gone);
  moving.put_in(in_order(come));
  const SegmentsChanged counts = moving.counts();
  std::vector<FileWrite> writes;
  std::vector<FileChange> changes;
  if (codebook != before) writes.push_back(replacing("codebook.jsonl", codebook_jsonl(codebook)));
  if (counts.gone + counts.came > 0) {
    CoderFileChange changed = moving.finish();
    writes.push_back(std::move(changed.write));
    changes.push_back(std::move(changed.change));
  }
  work.commit(std::move(writes), std::move(changes));
  return counts;
}

}  // namespace

SegmentsChanged change_segments(const std::filesystem::path& project, const CoderId& coder,
                                const SegmentChange& wish, const JournalNote& note, Disk& disk) {
  require_coder(coder);
  require_project(project);
  Workplace work(project, note, disk);
  return exchange(work, coder, wish);
}

SegmentsChanged change_own_segments(
    const std::filesystem::path& project, const CoderId& coder,
    const std::function<SegmentChange(const std::vector<CodedSegment>&)>& plan, const JournalNote& note,
    Disk& disk) {
  require_coder(coder);
  require_project(project);
  Workplace work(project, note, disk);
  auto own = segments_of(work.snapshot(), {coder}, {});
  follow_merged(codebook_of(work.snapshot()), own);
  return exchange(work, coder, plan(own));
}

SegmentChange recoding(const std::vector<CodedSegment>& own, const std::vector<SegmentKey>& chosen,
                       const CodeId& to) {
  std::map<SegmentKey, const CodedSegment*> there;
  for (const CodedSegment& segment : own) there.emplace(key_of(segment), &segment);
  SegmentChange change;
  for (const SegmentKey& key : std::set<SegmentKey>(chosen.begin(), chosen.end())) {
    const auto segment = there.find(key);
    if (segment == there.end() || key.code == to) continue;
    change.gone.push_back(key);
    CodedSegment recoded = *segment->second;
    recoded.code = to;
    const auto other = there.find({key.document, key.span, to});
    if (other != there.end()) {
      CodedSegment both = *other->second;
      take_along(both, std::move(recoded));
      if (both == *other->second) continue;
      change.gone.push_back(other->first);
      recoded = std::move(both);
    }
    change.come.push_back(std::move(recoded));
  }
  return change;
}

SegmentsAdded add_segments(const std::filesystem::path& project, const CoderId& coder,
                           const std::vector<CodedSegment>& segments, const JournalNote& note, Disk& disk) {
  const auto done = change_segments(project, coder, {.come = segments}, note, disk);
  return {.added = done.came,
          .already_there = segments.size() - done.came,
          .file_was_unsorted = done.file_was_unsorted};
}

std::size_t remove_segments(const std::filesystem::path& project, const CoderId& coder,
                            const std::vector<SegmentKey>& keys, const JournalNote& note, Disk& disk) {
  return change_segments(project, coder, {.gone = keys}, note, disk).gone;
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
  std::vector<CodedSegment> shown = old.segments;
  follow_merged(codebook, shown);
  std::vector<CodedSegment> segments = shown;
  edit(new_codebook, segments);
  for (CodedSegment& segment : segments) {
    segment.coder = coder;
    segment.document = document;
  }
  require_valid(work.snapshot(), new_codebook, segments);
  std::vector<CodedSegment> once;
  for (const CodedSegment* segment : in_order(segments)) once.push_back(*segment);
  require_allowed(codebook, new_codebook, shown, once);
  once = as_written(codebook, old.segments, std::move(once));
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
