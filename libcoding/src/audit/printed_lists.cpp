#include "audit/printed_lists.hpp"

#include <algorithm>
#include <optional>

#include "audit/printed_words.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_quoted_name = 10;  // words
constexpr std::size_t longest_quoted_alone = 6;  // of one with a single id, which may be a quote
constexpr std::size_t longest_label = 12;

const PrintedQuote* quote_over(const PrintedQuotes& quotes, Span place) {
  const auto found = std::find_if(quotes.quotes.begin(), quotes.quotes.end(),
                                  [&](const PrintedQuote& quote) { return overlaps(quote.whole, place); });
  return found == quotes.quotes.end() ? nullptr : &*found;
}

bool has_ellipsis(View text) { return text.find(U'…') != View::npos || text.find(U"..") != View::npos; }

// Is this quote with its bracket the name of a code and its list? With several ids it can be nothing else;
// with one when it is a few words and its sentence has such a list.
bool is_quoted_name(const Article& article, const PrintedQuote& quote, const IdScheme& scheme) {
  if (quote.how != SpeakerPlace::behind || quote.block) return false;
  if (quote.speakers.size() > 1) return quote.words <= longest_quoted_name;
  if (quote.words > longest_quoted_alone) return false;
  const Span sentence{sentence_start(article.flow, quote.whole.begin),
                      sentence_end(article.flow, quote.whole.end)};
  const View words = View(article.flow).substr(sentence.begin, sentence.length());
  const auto brackets = brackets_of(words);
  return std::any_of(brackets.begin(), brackets.end(), [&](Span bracket) {
    const auto list =
        id_list(article.flow, {sentence.begin + bracket.begin + 1, sentence.begin + bracket.end - 1}, scheme);
    return list && list->ids.size() > 1;
  });
}

void take_labelled(const Article& article, Span name, Span place, IdList ids, PrintedLists& out) {
  PrintedList found{.place = place, .name_place = name, .list = std::move(ids)};
  found.name = found.printed = words_of(article, name);
  found.ground = RecoveryGround::labelled_name;
  out.lists.push_back(std::move(found));
}

// Can the stretch be a name: some words, that are no people and hold no id?
bool can_be_label(const Article& article, Span name, const IdScheme& scheme) {
  const auto words = flow_words(article.flow, name, article.language);
  if (words.empty() || words.size() > longest_label || person_noun(words.back().folded)) return false;
  const bool has_letter =
      std::any_of(article.flow.begin() + static_cast<std::ptrdiff_t>(name.begin),
                  article.flow.begin() + static_cast<std::ptrdiff_t>(name.end), is_letter);
  return has_letter && ids_in(article.flow, name, scheme).empty();
}

// "Autonomy: P1, P4" in a paragraph of its own, also with a bullet or a number before it.
void find_labelled(const Article& article, const IdScheme& scheme, PrintedLists& out) {
  const View flow = article.flow;
  for (const Span paragraph : article.paragraphs) {
    const std::size_t colon = flow.substr(paragraph.begin, paragraph.length()).rfind(U':');
    if (colon == View::npos || colon == 0) continue;
    Span ids{paragraph.begin + colon + 1, paragraph.end};
    while (ids.end > ids.begin && (flow[ids.end - 1] == U'.' || flow[ids.end - 1] == U';')) --ids.end;
    auto list = id_list(flow, ids, scheme);
    Span name = trimmed_span(flow, {paragraph.begin, paragraph.begin + colon});
    while (!name.empty() && !is_letter(flow[name.begin])) ++name.begin;
    if (list && can_be_label(article, name, scheme)) take_labelled(article, name, ids, std::move(*list), out);
  }
}

// A row of a table whose cells tabs or bars part: ids in one, and the name in the nearest cell before it that
// has words; a number between them is how many there are.
void find_in_rows(const Article& article, const IdScheme& scheme, PrintedLists& out) {
  const View lines = article.lines;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find(U'\n', at), lines.size());
    std::optional<Span> name;
    std::optional<std::size_t> count;
    for (std::size_t cell = at; cell < end;) {
      const std::size_t stop = std::min({lines.find(U'\t', cell), lines.find(U'|', cell), end});
      const Span span = trimmed_span(lines, {cell, stop});
      auto list = span.empty() || !name ? std::nullopt : id_list(lines, span, scheme);
      if (list) {
        if (!list->count) list->count = count;
        take_labelled(article, *name, span, std::move(*list), out);
        name.reset();
      } else if (can_be_label(article, span, scheme)) {
        name = span;
        count.reset();
      } else if (const auto number = whole_number(lines, span)) {
        count = number;
      }
      cell = stop + 1;
    }
    at = end + 1;
  }
}

void take_quoted(const Article& article, const PrintedQuote& quote, const IdScheme& scheme, Span bracket,
                 PrintedLists& out) {
  const auto list = id_list(article.flow, {bracket.begin + 1, bracket.end - 1}, scheme);
  if (!list) return;
  PrintedList found{.place = bracket, .name_place = quote.body, .list = *list};
  found.name = found.printed = words_of(article, quote.body);
  found.ground = RecoveryGround::quoted_name;
  out.lists.push_back(std::move(found));
}

}  // namespace

PrintedLists find_lists(const Article& article, const IdScheme& scheme, const PrintedQuotes& quotes) {
  PrintedLists out;
  const View flow = article.flow;
  std::size_t floor = 0;
  for (const Span bracket : brackets_of(flow)) {
    const Span inner{bracket.begin + 1, bracket.end - 1};
    const std::vector<PrintedId> ids = ids_in(flow, inner, scheme);
    if (ids.empty() || bracket.begin < floor) continue;
    if (const PrintedQuote* quote = quote_over(quotes, bracket)) {
      if (bracket.end == quote->whole.end && is_quoted_name(article, *quote, scheme))
        take_quoted(article, *quote, scheme, bracket, out);
      floor = bracket.end;
      continue;
    }
    const auto list = id_list(flow, inner, scheme);
    if (!list) {
      (has_ellipsis(flow.substr(inner.begin, inner.length())) ? out.coding_rules : out.mixed)
          .push_back(bracket);
      floor = bracket.end;
      continue;
    }
    PrintedList found{.place = bracket, .list = *list};
    find_name(article, floor, found);
    out.lists.push_back(std::move(found));
    floor = bracket.end;
  }
  find_labelled(article, scheme, out);
  find_in_rows(article, scheme, out);
  std::stable_sort(out.lists.begin(), out.lists.end(),
                   [](const PrintedList& a, const PrintedList& b) { return a.place < b.place; });
  return out;
}

}  // namespace coding::printed
