#include "audit/printed_quotes.hpp"

#include <algorithm>

#include "audit/printed_words.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_quote = 8000;  // code points
constexpr std::size_t least_inline_words = 4;
constexpr std::size_t farthest_bracket = 160;

// A straight mark opens where a word begins and none ends.
bool is_opening(View flow, std::size_t at) {
  if (!is_straight_quote(flow[at])) return opens_quote(flow[at]);
  const bool space_before = at == 0 || is_space(flow[at - 1]) || flow[at - 1] == U'\n' ||
                            flow[at - 1] == U'(' || flow[at - 1] == U':' || opens_quote(flow[at - 1]);
  return space_before && at + 1 < flow.size() && !is_space(flow[at + 1]) && flow[at + 1] != U'\n';
}

bool is_closing_mark(View flow, std::size_t at) {
  return is_straight_quote(flow[at]) ? !is_opening(flow, at) : closes_quote(flow[at]);
}

struct Attribution {
  std::vector<PrintedId> speakers{};
  std::size_t end = 0;
};

std::size_t skip_space(View flow, std::size_t at) {
  while (at < flow.size() && is_space(flow[at])) ++at;
  return at;
}

// Does the line or the sentence end here? Blanks and marks of punctuation may follow.
bool ends_here(const Article& article, std::size_t at) {
  while (at < article.lines.size() && is_space(article.lines[at]) && article.lines[at] != U'\n') ++at;
  if (at >= article.lines.size()) return true;
  const char32_t c = article.lines[at];
  return c == U'\n' || View(U".;,!)]").find(c) != View::npos || opens_quote(c);
}

// Behind a closing mark: [.,] [(–] Y5 [, Kadın, 34)].
std::optional<Attribution> attribution_at(const Article& article, std::size_t at, const IdScheme& scheme) {
  const View flow = article.flow;
  std::size_t next = skip_space(flow, at);
  const bool apart = next < flow.size() && flow[next] == U'\n';
  if (apart) next = skip_space(flow, next + 1);
  while (next < flow.size() && View(U".,;،").find(flow[next]) != View::npos)
    next = skip_space(flow, next + 1);
  const bool bracket = next < flow.size() && (flow[next] == U'(' || flow[next] == U'[');
  const bool dash = next < flow.size() && View(U"-–—").find(flow[next]) != View::npos;
  if (bracket || dash) next = skip_space(flow, next + 1);
  const auto first = id_at(flow, next, scheme);
  if (!first) return std::nullopt;
  if (!bracket) {
    // On a line of its own, the id must be all of it.
    if (!ends_here(article, first->span.end)) return std::nullopt;
    const std::size_t behind = skip_space(flow, first->span.end);
    if (apart && behind < flow.size() && flow[behind] != U'\n') return std::nullopt;
    return Attribution{{*first}, first->span.end};
  }
  if (apart) return std::nullopt;
  std::size_t close = first->span.end;
  while (close < flow.size() && close < first->span.begin + farthest_bracket && flow[close] != U')' &&
         flow[close] != U']' && flow[close] != U'\n')
    ++close;
  if (close >= flow.size() || (flow[close] != U')' && flow[close] != U']')) return std::nullopt;
  return Attribution{ids_in(flow, {next, close}, scheme), close + 1};
}

bool begins_paragraph(View flow, std::size_t at) {
  while (at > 0 && (is_space(flow[at - 1]) || View(U"-–•*").find(flow[at - 1]) != View::npos)) --at;
  return at == 0 || flow[at - 1] == U'\n';
}

// Or a line behind one that ends a sentence or a speaker: where a page ended, no blank line is left.
bool begins_line(const Article& article, std::size_t at) {
  const View lines = article.lines;
  while (at > 0 && is_space(lines[at - 1])) --at;
  if (at == 0 || lines[at - 1] != U'\n') return at == 0;
  while (at > 0 && (is_space(lines[at - 1]) || lines[at - 1] == U'\n')) --at;
  return at == 0 || is_sentence_end(lines[at - 1]) || is_digit(lines[at - 1]) || lines[at - 1] == U')';
}

// The mark that opens the quote closed at `close`: pairs are counted backwards; where they do not come out
// even, the nearest mark that begins a paragraph.
std::optional<std::size_t> opening_of(View flow, std::size_t close, std::size_t floor) {
  std::size_t depth = 1;
  std::optional<std::size_t> paragraph;
  const std::size_t limit = std::max(floor, close > longest_quote ? close - longest_quote : 0);
  std::size_t breaks = 0;
  for (std::size_t at = close; at > limit; --at) {
    const std::size_t here = at - 1;
    if (flow[here] == U'\n') ++breaks;
    if (is_opening(flow, here)) {
      --depth;
      const bool begins = begins_paragraph(flow, here);
      if (begins && !paragraph) paragraph = here;
      if (depth == 0 && (breaks == 0 || begins)) return here;
      if (depth == 0) break;
    } else if (is_closing_mark(flow, here)) {
      ++depth;
    }
  }
  return paragraph;
}

PrintedQuote quote_of(const Article& article, Span marks, std::size_t end) {
  PrintedQuote out;
  out.body = trimmed_span(article.flow, {marks.begin + 1, marks.end - 1});
  out.whole = {marks.begin, std::max(end, marks.end)};
  out.words = flow_words(article.flow, out.body, article.language).size();
  const std::size_t behind = skip_space(article.flow, out.whole.end);
  // A page that ended behind "” Y5" left no blank line.
  const bool bare_speaker = out.whole.end > marks.end && is_digit(article.flow[out.whole.end - 1]);
  const bool ends = behind >= article.flow.size() || article.flow[behind] == U'\n' ||
                    (bare_speaker && ends_here(article, out.whole.end));
  out.block = ends && (begins_paragraph(article.flow, marks.begin) || begins_line(article, marks.begin));
  return out;
}

void find_attributed(const Article& article, const IdScheme& scheme, PrintedQuotes& out) {
  const View flow = article.flow;
  std::size_t floor = 0;
  for (std::size_t at = 0; at < flow.size(); ++at) {
    if (!is_closing_mark(flow, at)) continue;
    auto behind = attribution_at(article, at + 1, scheme);
    if (!behind) continue;
    const auto open = opening_of(flow, at, floor);
    if (!open) {
      out.unclosed.push_back(behind->speakers.front().span);
      continue;
    }
    PrintedQuote quote = quote_of(article, {*open, at + 1}, behind->end);
    quote.speakers = std::move(behind->speakers);
    quote.how = SpeakerPlace::behind;
    out.quotes.push_back(std::move(quote));
    floor = behind->end;
    at = behind->end - 1;
  }
}

// Quotes between the given ones, by pairs of marks within a paragraph.
std::vector<Span> plain_pairs(View flow, const std::vector<PrintedQuote>& known) {
  std::vector<Span> out;
  std::size_t next = 0;
  std::optional<std::size_t> open;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < flow.size(); ++at) {
    while (next < known.size() && known[next].whole.end <= at) ++next;
    if (next < known.size() && at >= known[next].whole.begin) {
      at = known[next].whole.end - 1;
      open.reset();
      depth = 0;
      continue;
    }
    if (flow[at] == U'\n') {
      open.reset();
      depth = 0;
    } else if (is_opening(flow, at)) {
      if (depth++ == 0) open = at;
    } else if (is_closing_mark(flow, at) && open) {
      if (--depth == 0) out.push_back({*open, at + 1});
    }
  }
  return out;
}

bool is_year_bracket(View flow, std::size_t at) {
  const std::size_t open = skip_space(flow, at);
  if (open >= flow.size() || flow[open] != U'(') return false;
  std::size_t digits = 0;
  for (std::size_t i = open + 1; i < flow.size() && i < open + farthest_bracket && flow[i] != U')'; ++i) {
    digits = is_digit(flow[i]) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// Ids of a stretch, those in brackets with several left out: these are lists.
std::vector<PrintedId> lone_ids(View flow, Span span, const IdScheme& scheme) {
  std::vector<PrintedId> ids = ids_in(flow, span, scheme);
  for (const Span bracket : brackets_of(flow.substr(span.begin, span.length()))) {
    const Span inner{span.begin + bracket.begin + 1, span.begin + bracket.end - 1};
    const auto list = id_list(flow, inner, scheme);
    if (!list || list->ids.size() < 2) continue;
    ids.erase(
        std::remove_if(ids.begin(), ids.end(), [&](const PrintedId& id) { return contains(inner, id.span); }),
        ids.end());
  }
  return ids;
}

// Does the quote's sentence tell that somebody says it? Else its marks may be those of a title.
bool says_something(const Article& article, Span marks) {
  const View flow = article.flow;
  const auto tells = [&](Span span) { return tells_of_saying(flow_words(flow, span, article.language)); };
  return tells({sentence_start(flow, marks.begin), marks.begin}) ||
         tells({marks.end, std::max(marks.end, sentence_end(flow, marks.end))});
}

// Whom the words before the quote name: those of its sentence, else of a sentence before it that ends with a
// colon.
std::vector<PrintedId> named_before(const Article& article, Span marks, const IdScheme& scheme) {
  const View flow = article.flow;
  const std::size_t open = marks.begin;
  std::size_t at = open;
  while (at > 0 && (is_space(flow[at - 1]) || flow[at - 1] == U'\n')) --at;
  const bool led = at > 0 && flow[at - 1] == U':';
  const std::size_t end = led ? at : open;
  if (!led && begins_paragraph(flow, open)) return {};
  if (!led && !says_something(article, marks)) return {};
  return lone_ids(flow, {sentence_start(flow, end), end}, scheme);
}

// A bracket with one id at the end of the quote's sentence.
std::vector<PrintedId> named_behind(const Article& article, std::size_t close, const IdScheme& scheme,
                                    std::size_t& end) {
  const View flow = article.flow;
  const std::size_t stop = std::min(sentence_end(flow, close), close + farthest_bracket);
  for (std::size_t at = close; at < stop; ++at) {
    if (is_opening(flow, at)) return {};
    if (flow[at] != U'(') continue;
    const std::size_t shut = flow.find(U')', at);
    if (shut == View::npos || shut >= stop) return {};
    const auto list = id_list(flow, {at + 1, shut}, scheme);
    if (!list || list->ids.size() != 1) continue;
    const std::size_t behind = skip_space(flow, shut + 1);
    if (behind < flow.size() && !is_sentence_end(flow[behind]) && flow[behind] != U'\n') return {};
    end = shut + 1;
    return list->ids;
  }
  return {};
}

PrintedQuote plain_quote(const Article& article, Span marks, const IdScheme& scheme) {
  PrintedQuote quote = quote_of(article, marks, marks.end);
  quote.is_cited = is_year_bracket(article.flow, marks.end);
  if (quote.is_cited || quote.words < least_inline_words) return quote;
  quote.speakers = named_before(article, marks, scheme);
  if (!quote.speakers.empty()) {
    quote.how = SpeakerPlace::before;
    return quote;
  }
  std::size_t end = quote.whole.end;
  if (!says_something(article, marks)) return quote;
  quote.speakers = named_behind(article, marks.end, scheme, end);
  if (!quote.speakers.empty()) {
    quote.how = SpeakerPlace::in_sentence;
    quote.whole.end = end;
  }
  return quote;
}

// A paragraph without quote marks that ends with "(K5)" behind a full stop, where the paragraph before led to
// quotes with a colon or was one itself.
void find_unmarked(const Article& article, const IdScheme& scheme, PrintedQuotes& out) {
  const View flow = article.flow;
  bool led = false;
  for (const Span paragraph : article.paragraphs) {
    const bool opens = led;
    led = flow[paragraph.end - 1] == U':';
    const bool quoted = std::any_of(out.quotes.begin(), out.quotes.end(), [&](const PrintedQuote& each) {
      return overlaps(each.whole, paragraph);
    });
    if (quoted) {
      led = opens || led;
      continue;
    }
    if (!opens || flow[paragraph.end - 1] != U')') continue;
    const std::size_t open = flow.rfind(U'(', paragraph.end - 1);
    if (open == View::npos || open <= paragraph.begin) continue;
    std::size_t before = open;
    while (before > paragraph.begin && is_space(flow[before - 1])) --before;
    const auto list = id_list(flow, {open + 1, paragraph.end - 1}, scheme);
    if (!list || list->ids.size() != 1 || !is_sentence_end(flow[before - 1])) continue;
    if (!ids_in(flow, {paragraph.begin, before}, scheme).empty()) continue;
    PrintedQuote quote{.body = {paragraph.begin, before},
                       .whole = paragraph,
                       .speakers = list->ids,
                       .how = SpeakerPlace::no_marks,
                       .block = true,
                       .words = flow_words(flow, {paragraph.begin, before}, article.language).size()};
    if (quote.words < least_inline_words) continue;
    out.quotes.push_back(std::move(quote));
    led = true;
  }
}

}  // namespace

PrintedQuotes find_quotes(const Article& article, const IdScheme& scheme) {
  PrintedQuotes out;
  find_attributed(article, scheme, out);
  std::vector<PrintedQuote> plain;
  for (const Span marks : plain_pairs(article.flow, out.quotes))
    plain.push_back(plain_quote(article, marks, scheme));
  out.quotes.insert(out.quotes.end(), plain.begin(), plain.end());
  find_unmarked(article, scheme, out);
  std::sort(out.quotes.begin(), out.quotes.end(),
            [](const PrintedQuote& a, const PrintedQuote& b) { return a.whole < b.whole; });
  return out;
}

}  // namespace coding::printed
