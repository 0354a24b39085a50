// A million segments in a second or two: the files are cut into stretches of whole lines, the lines of each
// stretch are counted, so that every segment knows its place in the result, and the stretches are parsed side
// by side.
#include <algorithm>
#include <cstring>
#include <deque>
#include <numeric>

#include "store/parallel.hpp"
#include "store/reading.hpp"

namespace coding {

namespace {

constexpr std::size_t stretch_size = 2 << 20;

struct Stretch {
  std::size_t file = 0;
  std::string_view bytes{};
  std::size_t first = 0;  // the place of its first segment in the result
  std::size_t count = 0;
};

template <class Use>
void for_each_line(std::string_view bytes, Use use) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at < end) {
    const auto* newline = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    const char* stop = newline ? newline : end;
    const std::string_view line(at, static_cast<std::size_t>(stop - at));
    if ((!line.empty() && line.front() == '{') || !is_blank(line)) use(line);
    at = stop + 1;
  }
}

void cut(std::size_t file, std::string_view bytes, std::vector<Stretch>& out) {
  while (!bytes.empty()) {
    const auto newline =
        bytes.size() > stretch_size ? bytes.find('\n', stretch_size) : std::string_view::npos;
    const std::size_t size = newline == std::string_view::npos ? bytes.size() : newline + 1;
    out.push_back({.file = file, .bytes = bytes.substr(0, size)});
    bytes.remove_prefix(size);
  }
}

bool before(const CodedSegment& a, const CodedSegment& b) { return sort_key(a) < sort_key(b); }

// A file merged by hand may be out of order; in memory the order always holds.
void put_in_order(std::vector<CodedSegment>& segments, const std::vector<std::size_t>& ends) {
  auto begin = segments.begin();
  for (const std::size_t end_place : ends) {
    const auto end = segments.begin() + static_cast<std::ptrdiff_t>(end_place);
    if (!std::is_sorted(begin, end, before)) std::stable_sort(begin, end, before);
    begin = end;
  }
}

}  // namespace

std::vector<CodedSegment> segments_of(const Snapshot& snapshot, const std::vector<CoderId>& coders,
                                      bool quotes, int jobs) {
  std::vector<std::string> files(coders.size());
  in_parallel(files.size(), jobs,
              [&](std::size_t i, std::size_t) { files[i] = snapshot.read(segments_path(coders[i])); });
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < files.size(); ++i) cut(i, files[i], stretches);
  in_parallel(stretches.size(), jobs, [&](std::size_t i, std::size_t) {
    for_each_line(stretches[i].bytes, [&](std::string_view) { ++stretches[i].count; });
  });
  std::vector<std::size_t> ends(files.size(), 0);
  std::size_t total = 0;
  for (Stretch& stretch : stretches) {
    stretch.first = total;
    total += stretch.count;
    ends[stretch.file] = total;
  }
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] = std::max(ends[i], ends[i - 1]);

  std::vector<CodedSegment> segments(total);
  std::deque<JsonReader> readers(static_cast<std::size_t>(std::max(jobs, 1)));
  in_parallel(stretches.size(), jobs, [&](std::size_t i, std::size_t worker) {
    const Stretch& stretch = stretches[i];
    const CoderId& coder = coders[stretch.file];
    const JsonSource source{.file = segments_path(coder), .bytes = files[stretch.file]};
    CodedSegment* next = segments.data() + stretch.first;
    for_each_line(stretch.bytes, [&](std::string_view line) {
      *next = parse_segment(readers[worker], source, line, quotes);
      (next++)->coder = coder;
    });
  });
  put_in_order(segments, ends);
  return segments;
}

}  // namespace coding
