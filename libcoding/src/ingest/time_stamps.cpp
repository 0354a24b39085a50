#include "ingest/time_stamps.hpp"

#include <algorithm>
#include <array>

#include "coding/text/trim.hpp"

namespace coding {

namespace {

struct Clock {
  std::int64_t ms = 0;
  std::size_t length = 0;  // bytes
  int parts = 0;           // 3 with hours, else 2
  bool dotted = false;     // points for colons
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

// The digits at `i`, from `least` to `most` of them; nothing when there are more or fewer.
std::optional<std::int64_t> digits(std::string_view text, std::size_t& i, std::size_t least,
                                   std::size_t most) {
  std::int64_t value = 0;
  const std::size_t begin = i;
  while (is_digit(at(text, i)) && i - begin <= most) value = 10 * value + (text[i++] - '0');
  if (i - begin < least || i - begin > most) return std::nullopt;
  return value;
}

// ".567", ",5" or f4's "-3" behind the seconds; 0 when there is none.
std::int64_t fraction(std::string_view text, std::size_t& i) {
  const char sign = at(text, i);
  if ((sign != '.' && sign != ',' && sign != '-') || !is_digit(at(text, i + 1))) return 0;
  std::int64_t ms = 0;
  std::int64_t unit = 100;
  for (++i; is_digit(at(text, i)); ++i) {
    ms += unit * (text[i] - '0');
    unit /= 10;
  }
  return ms;
}

// The time at the beginning of the text.
std::optional<Clock> clock_at(std::string_view text) {
  Clock clock;
  std::size_t i = 0;
  const auto first = digits(text, i, 1, 4);
  const char colon = at(text, i);
  if (!first || (colon != ':' && colon != '.')) return std::nullopt;
  clock.dotted = colon == '.';
  const auto second = digits(text, ++i, 2, 2);
  if (!second || *second > 59) return std::nullopt;
  std::int64_t seconds = *first * 60 + *second;
  clock.parts = 2;
  if (at(text, i) == colon && is_digit(at(text, i + 1))) {
    const auto third = digits(text, ++i, 2, 2);
    if (!third || *third > 59) return std::nullopt;
    seconds = seconds * 60 + *third;
    clock.parts = 3;
  }
  clock.ms = 1000 * seconds + (clock.dotted ? 0 : fraction(text, i));
  clock.length = i;
  return clock;
}

// What may stand between two times of a stretch: "-", "–", "-->", "to" or spaces; its length, 0 for none.
std::size_t joint_at(std::string_view text) {
  std::size_t i = 0;
  while (at(text, i) == ' ') ++i;
  const std::size_t begin = i;
  for (const std::string_view sign : {"-->", "\u2013", "\u2014", "-"}) {
    if (i == begin && text.substr(i).starts_with(sign)) i += sign.size();
  }
  if (i == begin) return 0;
  while (at(text, i) == ' ') ++i;
  return i;
}

struct Bracket {
  char open;
  char close;
  int least_parts;
  bool dots;
};

constexpr std::array<Bracket, 5> brackets = {{
    {'#', '#', 2, false},
    {'[', ']', 2, true},
    {'{', '}', 2, false},
    {'(', ')', 3, false},
    {'<', '>', 3, false},
}};

bool fits(const Clock& clock, const Bracket& bracket) {
  return clock.parts >= bracket.least_parts && (bracket.dots || !clock.dotted);
}

// The stamp whose bracket stands at `begin`.
std::optional<TimeStamp> bracketed_at(std::string_view text, std::size_t begin, const Bracket& bracket) {
  std::size_t i = begin + 1;
  while (at(text, i) == ' ') ++i;
  const auto clock = clock_at(text.substr(i));
  if (!clock || !fits(*clock, bracket)) return std::nullopt;
  TimeStamp stamp{.begin = begin, .begin_ms = clock->ms};
  i += clock->length;
  if (const std::size_t joint = joint_at(text.substr(i))) {
    const auto until = clock_at(text.substr(i + joint));
    if (!until || !fits(*until, bracket)) return std::nullopt;
    stamp.end_ms = until->ms;
    i += joint + until->length;
  }
  while (at(text, i) == ' ') ++i;
  if (at(text, i) != bracket.close) return std::nullopt;
  stamp.end = i + 1;
  return stamp;
}

// A time with hours at the beginning of a line, and the second one of a subtitle's line.
std::optional<TimeStamp> bare_at(std::string_view text, std::size_t begin) {
  const auto clock = clock_at(text.substr(begin));
  if (!clock || clock->parts < 3 || clock->dotted) return std::nullopt;
  TimeStamp stamp{.begin = begin, .end = begin + clock->length, .begin_ms = clock->ms};
  if (is_digit(at(text, stamp.end)) || at(text, stamp.end) == ':') return std::nullopt;
  const std::size_t joint = joint_at(text.substr(stamp.end));
  if (joint == 0) return stamp;
  const auto until = clock_at(text.substr(stamp.end + joint));
  if (!until || until->parts < 3 || until->dotted) return stamp;
  stamp.end_ms = until->ms;
  stamp.end += joint + until->length;
  return stamp;
}

std::optional<TimeStamp> stamp_at(std::string_view text, std::size_t i) {
  if (is_digit(text[i])) return i == 0 || text[i - 1] == '\n' ? bare_at(text, i) : std::nullopt;
  for (const Bracket& bracket : brackets) {
    if (bracket.open == text[i]) return bracketed_at(text, i, bracket);
  }
  return std::nullopt;
}

// For every byte whether it may begin a stamp.
constexpr std::array<bool, 256> openings = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("#[{(<0123456789")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// The next place where one may begin.
std::size_t next_opening(std::string_view text, std::size_t i) {
  for (; i < text.size(); ++i) {
    if (!openings[static_cast<unsigned char>(text[i])]) continue;
    if (!is_digit(text[i]) || i == 0 || text[i - 1] == '\n') break;
  }
  return i;
}

// The first stamp from `i` on.
std::optional<TimeStamp> next_stamp(std::string_view text, std::size_t i) {
  for (i = next_opening(text, i); i < text.size(); i = next_opening(text, i + 1)) {
    if (const auto stamp = stamp_at(text, i)) return stamp;
  }
  return std::nullopt;
}

}  // namespace

std::vector<TimeStamp> find_time_stamps(std::string_view text) {
  std::vector<TimeStamp> stamps;
  std::size_t from = 0;
  while (const auto stamp = next_stamp(text, from)) {
    stamps.push_back(*stamp);
    from = stamp->end;
  }
  return stamps;
}

std::optional<std::int64_t> parse_time_stamp(std::string_view text) {
  const auto stamp = next_stamp(text, 0);
  return stamp ? std::optional(stamp->begin_ms) : std::nullopt;
}

std::optional<std::int64_t> parse_clock(std::string_view text) {
  const auto clock = clock_at(text);
  return clock && clock->length == text.size() ? std::optional(clock->ms) : std::nullopt;
}

std::optional<CueTime> parse_cue_line(std::string_view line) {
  line = trim(line);
  const auto begin = clock_at(line);
  if (!begin || begin->dotted) return std::nullopt;
  const std::size_t joint = joint_at(line.substr(begin->length));
  if (line.substr(begin->length, joint).find("-->") == std::string_view::npos) return std::nullopt;
  const auto end = clock_at(line.substr(begin->length + joint));
  if (!end || end->dotted) return std::nullopt;
  const char behind = at(line, begin->length + joint + end->length);
  if (behind != '\0' && behind != ' ' && behind != '\t') return std::nullopt;
  return CueTime{begin->ms, end->ms};
}

}  // namespace coding
