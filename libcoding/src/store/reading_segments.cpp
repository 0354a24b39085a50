// A million segments in a second or two, and little memory besides the segments themselves: the files are cut
// into stretches, the lines of each stretch are counted, so that every segment knows its place in the result,
// and the stretches are read again and parsed, side by side.
#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>

#include "base/parallel.hpp"
#include "coding/base/error.hpp"
#include "store/reading.hpp"
#include "store/segment_file.hpp"
#include "store/segment_lines.hpp"

namespace coding {

namespace {

constexpr std::size_t stretch_size = 2 << 20;

struct Stretch {
  std::size_t file = 0;
  std::size_t begin = 0;  // in bytes of the file
  std::size_t first = 0;  // the place of its first segment in the result
  std::size_t count = 0;  // its segments
  std::size_t lines = 0;  // its own; once all are counted, those before it in its file
};

// What each worker has for itself.
struct Tools {
  JsonReader reader{};
  std::string buffer{};
};

template <class Use>
std::size_t for_each_line(std::string_view bytes, Use use) {
  std::size_t lines = 0;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (; at < end; ++lines) {
    const auto* newline = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    const char* stop = newline ? newline : end;
    const std::string_view line(at, static_cast<std::size_t>(stop - at));
    if ((!line.empty() && line.front() == '{') || !is_blank(line)) use(line);
    at = stop + 1;
  }
  return lines;
}

// The other documents' segments are told by the beginning of their lines and not looked at further.
bool is_wanted(Tools& tools, const JsonSource& source, std::string_view line, const ReadOptions& options) {
  if (!options.only_document) return true;
  if (const auto key = quick_key(line)) return key->document == options.only_document->value;
  return parse_segment(tools.reader, source, line, false).document == *options.only_document;
}

bool before(const CodedSegment& a, const CodedSegment& b) { return sort_key(a) < sort_key(b); }

// A file that git joined may be out of order and hold a line twice; in memory each segment stands once, in
// order.
void put_in_order(std::vector<CodedSegment>& segments, const std::vector<std::size_t>& ends) {
  const auto place = [&](std::size_t i) { return segments.begin() + static_cast<std::ptrdiff_t>(i); };
  const auto follow = [](const CodedSegment& a, const CodedSegment& b) { return !before(a, b); };
  bool any_twice = false;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    if (std::adjacent_find(place(begin), place(end), follow) != place(end)) {
      std::stable_sort(place(begin), place(end), before);
      any_twice = true;
    }
    begin = end;
  }
  if (any_twice) segments.erase(std::unique(segments.begin(), segments.end()), segments.end());
}

[[noreturn]] void fail_changing(const std::string& file) {
  throw Error({.slug = "project-busy",
               .message = "the file is being changed while it is read",
               .hint = "try again when the other program is done",
               .place = {file}});
}

class SegmentReading {
 public:
  SegmentReading(const Snapshot& snapshot, const std::vector<CoderId>& coders, const ReadOptions& options)
      : coders_(coders), options_(options), tools_(static_cast<std::size_t>(std::max(options.jobs, 1))) {
    for (std::size_t i = 0; i < coders.size(); ++i) {
      files_.emplace_back(snapshot, segments_path(coders[i]));
      for (std::size_t at = 0; at < files_[i].size(); at += stretch_size)
        stretches_.push_back({.file = i, .begin = at});
    }
  }

  std::vector<CodedSegment> segments() {
    in_parallel(stretches_.size(), options_.jobs,
                [&](std::size_t i, std::size_t worker) { count(stretches_[i], tools_[worker]); });
    const auto ends = places();
    std::vector<CodedSegment> out(ends.empty() ? 0 : ends.back());
    in_parallel(stretches_.size(), options_.jobs, [&](std::size_t i, std::size_t worker) {
      parse(stretches_[i], tools_[worker], out.data() + stretches_[i].first);
    });
    put_in_order(out, ends);
    return out;
  }

 private:
  JsonSource source_of(const Stretch& stretch, Tools& tools) const {
    const SegmentFile& file = files_[stretch.file];
    return {.file = file.path(),
            .bytes = file.lines(stretch.begin, stretch.begin + stretch_size, tools.buffer),
            .first_line = stretch.lines + 1};
  }

  void count(Stretch& stretch, Tools& tools) const {
    const JsonSource source = source_of(stretch, tools);
    stretch.lines = for_each_line(source.bytes, [&](std::string_view line) {
      if (is_wanted(tools, source, line, options_)) ++stretch.count;
    });
  }

  // Where the segments of each file end in the result.
  std::vector<std::size_t> places() {
    std::vector<std::size_t> ends(files_.size(), 0);
    std::vector<std::size_t> lines(files_.size(), 0);
    std::size_t total = 0;
    for (Stretch& stretch : stretches_) {
      stretch.first = total;
      total += stretch.count;
      ends[stretch.file] = total;
      lines[stretch.file] += std::exchange(stretch.lines, lines[stretch.file]);
    }
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i] = std::max(ends[i], ends[i - 1]);
    return ends;
  }

  void parse(const Stretch& stretch, Tools& tools, CodedSegment* next) const {
    const JsonSource source = source_of(stretch, tools);
    const CodedSegment* const end = next + stretch.count;
    for_each_line(source.bytes, [&](std::string_view line) {
      if (!is_wanted(tools, source, line, options_)) return;
      if (next == end) fail_changing(source.file);
      *next = parse_segment(tools.reader, source, line, options_.quotes);
      (next++)->coder = coders_[stretch.file];
    });
    if (next != end) fail_changing(source.file);
  }

  const std::vector<CoderId>& coders_;
  const ReadOptions& options_;
  std::deque<Tools> tools_;
  std::vector<SegmentFile> files_;
  std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<CodedSegment> segments_of(const Snapshot& snapshot, const std::vector<CoderId>& coders,
                                      const ReadOptions& options) {
  return SegmentReading(snapshot, coders, options).segments();
}

}  // namespace coding
