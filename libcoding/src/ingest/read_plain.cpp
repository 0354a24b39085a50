// Plain text and Markdown: the text stays as it is, and what it says of itself becomes marks.
//
// Time stamps (time_stamps.hpp), pages between form feeds, headings of Markdown ("# …"), and the lines by
// which Zoom and Otter say who speaks from when: "Name  0:12" or "[Name] 00:00:12" alone on a line.
#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/readers.hpp"
#include "ingest/time_stamps.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_name = 63;  // of a speaker, as in MAXQDA
constexpr std::size_t fewest_name_lines = 2;

// Byte positions that only grow, as code points.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}
  std::size_t of(std::size_t byte) {
    points_ += count_code_points(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return points_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t points_ = 0;
};

void mark_times(std::string_view text, std::vector<Mark>& marks) {
  CodePoints points(text);
  for (const TimeStamp& stamp : find_time_stamps(text)) {
    const std::size_t begin = points.of(stamp.begin);
    marks.push_back({.kind = MarkKind::time,
                     .span = {begin, points.of(stamp.end)},
                     .begin_ms = stamp.begin_ms,
                     .end_ms = stamp.end_ms});
  }
}

void mark_pages(std::string_view text, std::vector<Mark>& marks) {
  if (text.find('\f') == std::string_view::npos) return;
  CodePoints points(text);
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    const std::size_t first = points.of(begin);
    marks.push_back(
        {.kind = MarkKind::page, .span = {first, points.of(end)}, .label = std::to_string(++number)});
    begin = end + 1;
  }
}

bool is_markdown(const ReadingOptions& options) {
  if (!options.format.empty()) return options.format == "markdown";
  std::string name = options.file;
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name.ends_with(".md") || name.ends_with(".markdown");
}

// The words of a "## heading ##" line and its level; level 0 when it is none.
struct Heading {
  int level = 0;
  std::string_view words{};
};

Heading heading_of(std::string_view line) {
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes == 0 || hashes > 6 || hashes == line.size()) return {};
  if (line[hashes] != ' ' && line[hashes] != '\t') return {};
  std::string_view words = trim(line.substr(hashes));
  const std::string_view open = words.substr(0, words.find_last_not_of('#') + 1);
  if (open.size() < words.size() && trim(open).size() < open.size()) words = trim(open);
  if (open.empty() || words.empty()) return {};
  return {static_cast<int>(hashes), words};
}

// The title is the first heading of the first level.
void mark_headings(std::string_view text, Reading& reading) {
  CodePoints points(text);
  bool code = false;
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with("```") || line.starts_with("~~~")) code = !code;
    const Heading heading = code ? Heading{} : heading_of(line);
    if (heading.level == 0) continue;
    if (heading.level == 1 && reading.title.empty()) reading.title = std::string(heading.words);
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t first = points.of(begin);
    reading.marks.push_back(
        {.kind = MarkKind::heading, .span = {first, points.of(begin + line.size())}, .level = heading.level});
  }
}

// "Name  0:12", "Name<TAB>00:00:12", "[Name] 00:00:12": who speaks in the lines below.
struct NameLine {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;    // behind its line feed
  std::string_view name{};
  std::int64_t begin_ms = 0;
};

std::optional<NameLine> name_line(std::string_view line) {
  line = trim(line);
  const std::size_t gap = line.find_last_of(" \t");
  if (gap == std::string_view::npos) return std::nullopt;
  const std::string_view clock = line.substr(gap + 1);
  const auto ms = clock.find(':') == std::string_view::npos ? std::nullopt : parse_clock(clock);
  if (!ms) return std::nullopt;
  std::string_view name = trim(line.substr(0, gap));
  const bool bracketed = name.starts_with('[') && name.ends_with(']') && name.size() > 2;
  const bool apart = line[gap] == '\t' || (gap > 0 && line[gap - 1] == ' ');
  if (!bracketed && !apart) return std::nullopt;
  if (bracketed) name = trim(name.substr(1, name.size() - 2));
  const bool sentence = name.find_first_of("?!:;") != std::string_view::npos;
  if (name.empty() || sentence || count_code_points(name) > longest_name) return std::nullopt;
  return NameLine{.name = name, .begin_ms = *ms};
}

std::vector<NameLine> name_lines(std::string_view text) {
  std::vector<NameLine> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    // The longest name is 63 characters of four bytes.
    const bool digit = end > begin && text[end - 1] >= '0' && text[end - 1] <= '9';
    if (digit && end - begin < 300) {
      if (auto line = name_line(text.substr(begin, end - begin))) {
        line->begin = begin;
        line->end = std::min(end + 1, text.size());
        found.push_back(*line);
      }
    }
    begin = end + 1;
  }
  return found;
}

std::size_t end_without_space(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

void mark_name_lines(std::string_view text, std::vector<Mark>& marks) {
  const std::vector<NameLine> lines = name_lines(text);
  if (lines.size() < fewest_name_lines) return;
  CodePoints points(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const NameLine& line = lines[i];
    const std::size_t next = i + 1 < lines.size() ? lines[i + 1].begin : text.size();
    const std::size_t begin = points.of(line.begin);
    const std::size_t said = points.of(line.end);
    const std::size_t end = points.of(std::max(line.end, end_without_space(text, line.end, next)));
    marks.push_back({.kind = MarkKind::turn,
                     .span = {begin, end},
                     .label = std::string(line.name),
                     .said = said,
                     .begin_ms = line.begin_ms});
  }
}

}  // namespace

Reading read_plain(std::string bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  if (bytes.size() > limits.text_bytes) {
    throw DataError({.slug = "text-too-large",
                     .message = "the file has more than " + std::to_string(limits.text_bytes) + " bytes",
                     .hint = "split the file",
                     .place = {options.file}});
  }
  TextFile file = decode_text(std::move(bytes), {options.file, options.encoding, options.language});
  const bool markdown = is_markdown(options);
  Reading reading{.importer = markdown ? "markdown/1" : "text/1",
                  .encoding = std::move(file.encoding),
                  .notes = std::move(file.notes)};
  const std::string_view text = file.text.bytes();
  mark_pages(text, reading.marks);
  mark_times(text, reading.marks);
  mark_name_lines(text, reading.marks);
  if (markdown) mark_headings(text, reading);
  std::stable_sort(reading.marks.begin(), reading.marks.end(), mark_less);
  reading.text = std::move(file.text);
  return reading;
}

}  // namespace coding
