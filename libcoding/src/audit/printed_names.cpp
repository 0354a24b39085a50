// The name of a code before its list: which words of the sentence it is.
#include <algorithm>

#include "audit/printed_lists.hpp"
#include "audit/printed_words.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_name = 10;      // words
constexpr std::size_t longest_beginning = 6;  // of a name that begins its sentence without being introduced

bool is_boundary(View flow, std::size_t at) {
  const char32_t c = flow[at];
  if (c == U'\n' || View(U",;:،؛•").find(c) != View::npos) return true;
  if (!is_sentence_end(c)) return false;
  return at + 1 >= flow.size() || is_space(flow[at + 1]) || flow[at + 1] == U'\n';
}

// "i", "iv", "a", "2": what stands in the bracket of an enumeration.
bool is_enumerator(View inner) {
  if (inner.empty() || inner.size() > 4) return false;
  const bool roman = std::all_of(inner.begin(), inner.end(),
                                 [](char32_t c) { return View(U"ivxIVX").find(c) != View::npos; });
  const bool number = std::all_of(inner.begin(), inner.end(), [](char32_t c) { return is_digit(c); });
  return roman || number || (inner.size() == 1 && is_letter(inner[0]));
}

struct Piece {
  Span span{};
  bool behind_list = false;  // follows a list, a comma or a conjunction in between at the most
  bool begins_sentence = false;
};

// From the list back to the nearest mark of punctuation; brackets inside a name belong to it.
Piece piece_before(View flow, std::size_t floor, std::size_t list) {
  std::size_t at = list;
  while (at > floor) {
    const char32_t c = flow[at - 1];
    if (c == U')' || c == U']') {
      const std::size_t open = flow.substr(0, at - 1).rfind(c == U')' ? U'(' : U'[');
      if (open == View::npos || open < floor) break;
      if (is_enumerator(flow.substr(open + 1, at - open - 2))) break;
      at = open;
      continue;
    }
    if (is_boundary(flow, at - 1)) break;
    --at;
  }
  Piece out{{at, list}};
  const bool stopped = at > 0 && at > floor;
  const char32_t mark = stopped ? flow[at - 1] : U' ';
  out.begins_sentence = at == 0 || mark == U'\n' || (stopped && is_sentence_end(mark));
  std::size_t before = at;
  while (before > floor && (is_space(flow[before - 1]) || flow[before - 1] == U',' ||
                            flow[before - 1] == U';' || flow[before - 1] == U'،' || flow[before - 1] == U'؛'))
    --before;
  out.behind_list = floor > 0 && before == floor;
  out.begins_sentence = out.begins_sentence && !out.behind_list;
  return out;
}

bool ends_in(const std::u32string& word, std::initializer_list<View> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](View ending) {
    return word.size() > ending.size() && View(word).substr(word.size() - ending.size()) == ending;
  });
}

// "direktorun açıqlığı": whose openness it is belongs to the name.
bool owns_the_next(const std::vector<FlowWord>& words, std::size_t at) {
  return at + 2 == words.size() && ends_in(words[at].folded, {U"ın", U"in", U"un", U"ün"}) &&
         ends_in(words[at + 1].folded, {U"ı", U"i", U"u", U"ü"});
}

struct NameWords {
  std::size_t first = 0;  // words.size() when none belongs to a name
  bool cut = false;       // an introduction stands before it
};

// Persian puts the person behind what it is about ("the manager's honesty"), so that a person introduces
// nothing there.
NameWords name_words(const std::vector<FlowWord>& words, const Piece& piece, const Language& language) {
  NameWords out;
  const auto skip = [&] {
    while (out.first < words.size() &&
           (is_conjunction(words[out.first].folded) || is_article(words[out.first].folded)))
      ++out.first;
  };
  skip();
  const std::size_t begin = out.first;
  const bool by_person = primary(language) != "fa";
  for (std::size_t at = begin; at + 1 < words.size(); ++at) {
    const bool person = by_person && person_noun(words[at].folded) && !(piece.behind_list && at == begin) &&
                        !owns_the_next(words, at);
    if (!structure_at(words, at) && !introduces(words, at) && !person && !is_pronoun(words[at].folded))
      continue;
    out.first = at + 1;
    out.cut = true;
  }
  skip();
  return out;
}

// Do the words name people rather than what they say? The head of a phrase is its last word, in Persian its
// first.
bool names_people(const std::vector<FlowWord>& words, const Language& language) {
  const std::u32string& head = primary(language) == "fa" ? words.front().folded : words.back().folded;
  return is_some_people(words.back().folded) || is_some_people(head) || person_noun(head).has_value();
}

// How many of the words say whose views these are in Persian: "معلمان از …".
std::size_t people_of(const std::vector<FlowWord>& words, std::size_t end, const Language& language) {
  const bool of_people = primary(language) == "fa" && end > 2 && person_noun(words[0].folded) &&
                         (words[1].folded == U"از" || words[1].folded == U"به");
  return of_people ? 2 : 0;
}

void refuse(PrintedList& list, NotReadWhy why, Span place) {
  list.why_not = why;
  list.name_place = place;
}

void take_name(const Article& article, Span span, bool cut, bool begins, PrintedList& list) {
  list.name_place = span;
  list.printed = words_of(article, span);
  list.name = list.printed;
  list.ground = cut ? RecoveryGround::words_cut : RecoveryGround::bounded_name;
  list.certainty = cut ? Certainty::likely : Certainty::sure;
  if (begins && !cut) {
    list.ground = RecoveryGround::sentence_start;
    list.certainty = Certainty::likely;
  }
  const std::u32string bare = without_ending(to_code_points(list.printed), article.language);
  if (bare.empty()) return;
  list.name = to_utf8(bare);
  list.ground = RecoveryGround::ending_cut;
  list.certainty = Certainty::likely;
}

}  // namespace

void find_name(const Article& article, std::size_t floor, PrintedList& list) {
  const View flow = article.flow;
  const Piece piece = piece_before(flow, floor, list.place.begin);
  const std::vector<FlowWord> words = flow_words(flow, piece.span, article.language);
  if (words.empty()) return refuse(list, NotReadWhy::no_name, list.place);
  std::size_t end = words.size();
  const auto label = structure_at(words, end - 1);
  const bool labelled = label && label->rank && end > 1;
  if (labelled) --end;
  const std::size_t begin = people_of(words, end, article.language);
  const std::vector<FlowWord> named(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                    words.begin() + static_cast<std::ptrdiff_t>(end));
  if (!labelled && names_people(named, article.language))
    return refuse(list, NotReadWhy::names_people, {words.front().span.begin, words.back().span.end});
  const auto [first, cut_here] = name_words(named, piece, article.language);
  const bool cut = cut_here || begin > 0;
  if (first >= named.size()) return refuse(list, NotReadWhy::no_name, list.place);
  const std::size_t count = named.size() - first;
  const bool hollow = std::all_of(named.begin() + static_cast<std::ptrdiff_t>(first), named.end(),
                                  [](const FlowWord& word) { return is_hollow(word.folded); });
  if (hollow || is_finite_verb(named.back().folded))
    return refuse(list, NotReadWhy::long_clause, {words.front().span.begin, list.place.end});
  const std::size_t allowed = piece.begins_sentence && !cut ? longest_beginning : longest_name;
  const std::size_t name_end =
      end < words.size() ? named.back().span.end : trimmed_span(flow, piece.span).end;
  Span span{named[first].span.begin, name_end};
  // Markdown's emphasis.
  while (span.end > span.begin && View(U"*_`").find(flow[span.end - 1]) != View::npos) --span.end;
  if (count > allowed)
    return refuse(list, NotReadWhy::long_clause, {words.front().span.begin, list.place.end});
  take_name(article, span, cut, piece.begins_sentence, list);
}

}  // namespace coding::printed
