#include "audit/printed_lists.hpp"

#include <algorithm>

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

// "Autonomy: P1, P4" on a line of its own, also with a bullet or a number before it.
void find_labelled(const Article& article, const IdScheme& scheme, PrintedLists& out) {
  const View flow = article.flow;
  for (const Span paragraph : article.paragraphs) {
    const std::size_t colon = flow.substr(paragraph.begin, paragraph.length()).rfind(U':');
    const std::size_t tab = View(article.lines).substr(paragraph.begin, paragraph.length()).rfind(U'\t');
    for (const std::size_t parts : {colon, tab}) {
      if (parts == View::npos || parts == 0) continue;
      Span ids{paragraph.begin + parts + 1, paragraph.end};
      while (ids.end > ids.begin && (flow[ids.end - 1] == U'.' || flow[ids.end - 1] == U';')) --ids.end;
      const auto list = id_list(flow, ids, scheme);
      Span name = trimmed_span(flow, {paragraph.begin, paragraph.begin + parts});
      while (!name.empty() && !is_letter(flow[name.begin])) ++name.begin;
      const auto words = flow_words(flow, name, article.language);
      if (!list || words.empty() || words.size() > longest_label) continue;
      if (person_noun(words.back().folded) || !ids_in(flow, name, scheme).empty()) continue;
      PrintedList found{.place = ids, .name_place = name, .list = *list};
      found.name = found.printed = words_of(article, name);
      found.ground = RecoveryGround::labelled_name;
      out.lists.push_back(std::move(found));
      break;
    }
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
  std::stable_sort(out.lists.begin(), out.lists.end(),
                   [](const PrintedList& a, const PrintedList& b) { return a.place < b.place; });
  return out;
}

}  // namespace coding::printed
