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

// The places where a stamp may begin, in order: each bracket's next one is looked for by itself, which passes
// over most of a text many bytes at a time.
class Openings {
 public:
  explicit Openings(std::string_view text) : text_(text) {}

  // The first at or behind `from`, which never goes back; the text's size when there is none.
  std::size_t next(std::size_t from) {
    std::size_t nearest = next_line(from);
    for (std::size_t k = 0; k < brackets.size(); ++k) {
      if (next_[k] < from || !looked_) next_[k] = std::min(text_.find(brackets[k].open, from), text_.size());
      nearest = std::min(nearest, next_[k]);
    }
    looked_ = true;
    return nearest;
  }

 private:
  // The next line that begins with a digit.
  std::size_t next_line(std::size_t from) {
    while (line_ < from || (line_ < text_.size() && !is_digit(text_[line_]))) {
      const std::size_t feed = text_.find('\n', std::max(line_ + 1, from) - 1);
      line_ = std::min(feed, text_.size() - 1) + 1;
    }
    return line_;
  }

  std::string_view text_;
  std::array<std::size_t, brackets.size()> next_{};
  bool looked_ = false;
  std::size_t line_ = 0;
};

// The first stamp from `from` on.
std::optional<TimeStamp> next_stamp(std::string_view text, Openings& openings, std::size_t from) {
  for (std::size_t i = openings.next(from); i < text.size(); i = openings.next(i + 1)) {
    if (const auto stamp = stamp_at(text, i)) return stamp;
  }
  return std::nullopt;
}

}  // namespace

std::vector<TimeStamp> find_time_stamps(std::string_view text) {
  std::vector<TimeStamp> stamps;
  std::size_t from = 0;
  Openings openings(text);
  while (const auto stamp = next_stamp(text, openings, from)) {
    stamps.push_back(*stamp);
    from = stamp->end;
  }
  return stamps;
}

std::optional<std::int64_t> parse_time_stamp(std::string_view text) {
  Openings openings(text);
  const auto stamp = next_stamp(text, openings, 0);
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
