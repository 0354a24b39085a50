#include "coding/ingest/headings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t longest_heading = 120;  // code points
constexpr std::string_view bookmark = "[bookmark: ";

// A line as a heading would be read from it.
struct Line {
  Span span{};  // without the blanks at its ends
  std::string words{};
  std::vector<std::size_t> number{};  // of "3.1.": 3, 1
  std::size_t signs = 0;              // of "## …": 2
  bool bookmarked = false;
  bool empty_before = true;
  bool empty_behind = true;
  bool sentence = false;
  bool runs_on = false;  // the next line begins with a small letter
};

// Where a bookmark's residue ends that begins at `at`; npos when none does.
std::size_t bookmark_end(std::string_view line, std::size_t at) {
  constexpr std::size_t longest = 80;
  const std::size_t end = line.find(']', at);
  return end == std::string_view::npos || end - at > longest ? std::string_view::npos : end + 1;
}

std::string without_bookmarks(std::string_view line, bool& found) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find(bookmark, at);
    const std::size_t end = begin == std::string_view::npos ? begin : bookmark_end(line, begin);
    if (end == std::string_view::npos) return out.append(line.substr(at));
    found = true;
    out.append(line.substr(at, begin - at));
    at = end;
  }
  return out;
}

// Takes "3.1. " off the front; a number without a full stop must have two parts, and years are none.
std::vector<std::size_t> take_number(std::string& words) {
  std::vector<std::size_t> parts;
  std::size_t at = 0;
  bool dot = false;
  while (at < words.size() && words[at] >= '0' && words[at] <= '9') {
    std::size_t value = 0;
    std::size_t digits = 0;
    for (; at < words.size() && words[at] >= '0' && words[at] <= '9'; ++at, ++digits) {
      value = std::min<std::size_t>(value * 10 + static_cast<std::size_t>(words[at] - '0'), 100'000);
    }
    parts.push_back(value);
    dot = at < words.size() && words[at] == '.';
    if (digits > 2) return {};
    if (!dot) break;
    ++at;
  }
  const std::string rest(trim(std::string_view(words).substr(at)));
  const bool blank = at < words.size() && (words[at] == ' ' || words[at] == '\t' || dot);
  if (parts.empty() || (!dot && parts.size() < 2) || !blank || rest.empty()) return {};
  words = rest;
  return parts;
}

std::size_t take_signs(std::string& words) {
  const std::size_t signs = words.find_first_not_of('#');
  if (signs == 0 || signs == std::string::npos || signs > 6 || words[signs] != ' ') return 0;
  const std::string rest(trim(std::string_view(words).substr(signs)));
  if (rest.empty()) return 0;
  words = rest;
  return signs;
}

Line read_line(const TextLine& raw) {
  const Trimmed inside = trimmed(raw.bytes);
  const std::size_t begin = raw.span.begin + inside.before;
  Line line{.span = {begin, begin + count_code_points(inside.bytes)}};
  line.words = std::string(trim(without_bookmarks(inside.bytes, line.bookmarked)));
  line.signs = take_signs(line.words);
  line.number = take_number(line.words);
  if (line.bookmarked) line.words = std::string(trim(line.words));
  line.sentence = ends_sentence(line.words);
  return line;
}

bool begins_small(std::string_view words) {
  std::size_t byte = 0;
  return words.empty() || is_small_letter(next_code_point(words, byte));
}

// The lines that may be headings at all, in order, with what stands around them.
std::vector<Line> short_lines(const Text& text) {
  std::vector<Line> lines;
  bool empty = true;
  bool last_was_short = false;
  for (const TextLine& raw : text_lines(text)) {
    const bool blank = trim(raw.bytes).empty();
    if (last_was_short) {
      lines.back().empty_behind = blank;
      lines.back().runs_on = !blank && begins_small(trim(raw.bytes));
    }
    last_was_short = false;
    if (!blank && raw.span.length() <= longest_heading * 2) {
      Line line = read_line(raw);
      line.empty_before = empty;
      if (!line.words.empty() && count_code_points(line.words) <= longest_heading) {
        lines.push_back(std::move(line));
        last_was_short = true;
      }
    }
    empty = blank;
  }
  return lines;
}

constexpr auto part_titles = std::to_array<std::string_view>({"öz",
                                                              "özet",
                                                              "giriş",
                                                              "yöntem",
                                                              "bulgular",
                                                              "tartışma",
                                                              "sonuç",
                                                              "öneriler",
                                                              "kaynakça",
                                                              "kaynaklar",
                                                              "ekler",
                                                              "sonuç ve öneriler",
                                                              "tartışma ve sonuç",
                                                              "sonuç, tartışma ve öneriler",
                                                              "tartışma, sonuç ve öneriler",
                                                              "araştırma modeli",
                                                              "çalışma grubu",
                                                              "veri toplama araçları",
                                                              "verilerin toplanması",
                                                              "verilerin analizi",
                                                              "araştırmanın amacı",
                                                              "verilerin toplanması ve analizi",
                                                              "etik beyan",
                                                              "teşekkür",
                                                              "abstract",
                                                              "summary",
                                                              "introduction",
                                                              "background",
                                                              "method",
                                                              "methods",
                                                              "methodology",
                                                              "results",
                                                              "findings",
                                                              "discussion",
                                                              "conclusion",
                                                              "conclusions",
                                                              "discussion and conclusion",
                                                              "references",
                                                              "appendix",
                                                              "acknowledgements",
                                                              "xülasə",
                                                              "nəticə",
                                                              "metod",
                                                              "metodologiya",
                                                              "müzakirə",
                                                              "ədəbiyyat",
                                                              "mənbələr",
                                                              "nəticə və təkliflər",
                                                              "چکیده",
                                                              "مقدمه",
                                                              "روش",
                                                              "روش پژوهش",
                                                              "روششناسی",
                                                              "یافتهها",
                                                              "یافتههای پژوهش",
                                                              "بحث",
                                                              "نتیجهگیری",
                                                              "بحث و نتیجهگیری",
                                                              "منابع",
                                                              "پیشنهادها",
                                                              "پیشینه پژوهش",
                                                              "مبانی نظری",
                                                              "بیان مسئله",
                                                              "تقدیر و تشکر"});

// Whether it is worth a key: no title is long or has these signs, and most lines of a transcript do.
bool may_be_part_title(std::string_view words) {
  constexpr std::size_t longest = 160;  // bytes; four times the longest title
  return words.size() <= longest && words.find_first_of(":;.!?()") == std::string_view::npos;
}

// The key of a heading's words: folded in both ways, since a heading in capitals does not say its language.
bool is_part_title(const std::string& words) {
  if (!may_be_part_title(words)) return false;
  for (const char* language : {"tr", "en"}) {
    const std::string key = to_utf8(match_key(words, {.language = {language}}).key);
    if (std::find(part_titles.begin(), part_titles.end(), std::string_view(trim(key))) != part_titles.end())
      return true;
  }
  return false;
}

struct Case {
  std::size_t capitals = 0;
  std::size_t small = 0;
};

Case case_of(std::string_view words) {
  Case counted;
  for (std::size_t byte = 0; byte < words.size();) {
    const char32_t c = next_code_point(words, byte);
    counted.capitals += is_capital_letter(c) ? 1U : 0U;
    counted.small += is_small_letter(c) ? 1U : 0U;
  }
  return counted;
}

bool in_capitals(const Line& line) {
  const Case counted = case_of(line.words);
  const bool list = std::count(line.words.begin(), line.words.end(), ',') > 2;
  return counted.small == 0 && counted.capitals >= 4 && !list && line.words.find(':') == std::string::npos;
}

// Does `next` follow `last` in a numbering: 3 → 3.1, 3.1 → 3.2, 3.2.1 → 4?
bool follows(const std::vector<std::size_t>& last, const std::vector<std::size_t>& next) {
  if (next.size() > last.size() + 1) return false;
  if (next.size() == last.size() + 1)
    return next.back() == 1 && std::equal(last.begin(), last.end(), next.begin());
  const auto parent = static_cast<std::ptrdiff_t>(next.size()) - 1;
  return std::equal(next.begin(), next.begin() + parent, last.begin()) &&
         next.back() == last[next.size() - 1] + 1;
}

// A numbered line is a heading when it stands apart, or when what follows is too long to be a list's item:
// numbers that run on from line to line are a list.
class Numbering {
 public:
  bool takes(const Line& line) {
    static constexpr std::string_view unfinished = ",:;-";
    const bool open = line.runs_on || unfinished.find(line.words.back()) != std::string_view::npos;
    if (line.number.empty() || line.sentence || open || begins_small(line.words)) return false;
    const bool apart = line.empty_before || line.bookmarked;
    const bool next =
        last_.empty() ? line.number == std::vector<std::size_t>{1} : follows(last_, line.number);
    if (!apart || !next) return false;
    last_ = line.number;
    return true;
  }

 private:
  std::vector<std::size_t> last_;
};

Mark heading(const Line& line, std::size_t level) {
  return {
      .kind = MarkKind::heading, .span = line.span, .label = line.words, .level = static_cast<int>(level)};
}

}  // namespace

std::vector<Mark> find_headings(const Text& text) {
  std::vector<Mark> marks;
  const std::vector<Line> lines = short_lines(text);
  std::optional<Case> whole;  // looked at when a line in capitals asks
  const auto mostly_small = [&] {
    if (!whole) whole = case_of(text.bytes());
    return whole->small > whole->capitals;
  };
  Numbering numbering;
  bool numbered = false;
  for (const Line& line : lines) {
    if (line.signs > 0) {
      marks.push_back(heading(line, line.signs));
    } else if (numbering.takes(line)) {
      marks.push_back(heading(line, line.number.size()));
      numbered = true;
    } else if (line.bookmarked || is_part_title(line.words)) {
      marks.push_back(heading(line, std::max<std::size_t>(1, line.number.size())));
    } else if (line.number.empty() && line.empty_before && line.empty_behind && in_capitals(line) &&
               mostly_small()) {
      marks.push_back(heading(line, numbered ? 2 : 1));
    }
  }
  return marks;
}

std::vector<Edit> clean_bookmarks(const Text& text) {
  std::vector<Edit> edits;
  const std::string_view bytes = text.bytes();
  for (std::size_t at = bytes.find(bookmark); at != std::string_view::npos;) {
    const std::size_t end = bookmark_end(bytes, at);
    if (end == std::string_view::npos) {
      at = bytes.find(bookmark, at + 1);
      continue;
    }
    edits.push_back({.before = {text.code_point_of(at), text.code_point_of(end)},
                     .was = std::string(bytes.substr(at, end - at)),
                     .rule = "bookmarks"});
    at = bytes.find(bookmark, end);
  }
  return edits;
}

}  // namespace coding
