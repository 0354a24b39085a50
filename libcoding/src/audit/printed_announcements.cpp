// Sentences that list categories.
#include <algorithm>

#include "audit/printed_tree.hpp"
#include "audit/printed_words.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_item = 14;  // words

struct Marker {
  Span span{};
  std::size_t number = 0;
  char kind = ' ';  // i, a, 1
};

std::optional<std::size_t> roman(View text) {
  static constexpr View list[] = {U"i", U"ii", U"iii", U"iv", U"v", U"vi", U"vii", U"viii", U"ix", U"x"};
  for (std::size_t i = 0; i < std::size(list); ++i) {
    if (text == list[i]) return i + 1;
  }
  return std::nullopt;
}

// "(iv)", "iv)", "(b)", "2)".
std::vector<Marker> markers_in(View flow, Span sentence) {
  std::vector<Marker> out;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    if (flow[at] != U')') continue;
    std::size_t begin = at;
    while (begin > sentence.begin && at - begin < 5 &&
           (is_letter(flow[begin - 1]) || is_digit(flow[begin - 1])))
      --begin;
    const View inner = flow.substr(begin, at - begin);
    if (inner.empty() || inner.size() > 4) continue;
    const bool bracket = begin > sentence.begin && flow[begin - 1] == U'(';
    const bool apart = bracket || begin == sentence.begin || is_space(flow[begin - 1]);
    if (!apart) continue;
    const Span span{begin - (bracket ? 1 : 0), at + 1};
    if (const auto number = roman(inner)) out.push_back({span, *number, 'i'});
    if (inner.size() == 1 && inner[0] >= U'a' && inner[0] <= U'j')
      out.push_back({span, inner[0] - U'a' + 1, 'a'});
    if (inner.size() == 1 && inner[0] >= U'1' && inner[0] <= U'9')
      out.push_back({span, inner[0] - U'0', '1'});
  }
  return out;
}

// The markers that count 1, 2, 3 … in one kind.
std::vector<Marker> counting(const std::vector<Marker>& all) {
  for (const char kind : {'i', 'a', '1'}) {
    std::vector<Marker> out;
    for (const Marker& each : all) {
      if (each.kind == kind && each.number == out.size() + 1) out.push_back(each);
    }
    if (out.size() >= 2) return out;
  }
  return {};
}

bool is_edge(char32_t c) { return is_space(c) || View(U",;،؛.:").find(c) != View::npos; }

Span without_edges(const Article& article, Span span) {
  const View flow = article.flow;
  while (span.begin < span.end && is_edge(flow[span.begin])) ++span.begin;
  while (span.end > span.begin && is_edge(flow[span.end - 1])) --span.end;
  auto words = flow_words(flow, span, article.language);
  while (!words.empty() && is_conjunction(words.back().folded) && words.back().span.end == span.end) {
    span.end = words.back().span.begin;
    while (span.end > span.begin && is_edge(flow[span.end - 1])) --span.end;
    words.pop_back();
  }
  while (!words.empty() && is_conjunction(words.front().folded) && words.front().span.begin == span.begin) {
    words.erase(words.begin());
    span.begin = words.empty() ? span.end : words.front().span.begin;
  }
  return span;
}

// Behind the last item: "olmak üzere", "şeklindedir", "üç kategoride", "were found".
bool closes_items(const std::vector<FlowWord>& words, std::size_t at) {
  static constexpr View list[] = {U"olmak",
                                  U"şeklinde",
                                  U"şeklindedir",
                                  U"olarak",
                                  U"olaraq",
                                  U"biçimindedir",
                                  U"adlı",
                                  U"adlanan",
                                  U"kimi",
                                  U"were",
                                  U"was",
                                  U"emerged",
                                  U"است",
                                  U"هستند",
                                  U"بود",
                                  U"بودند",
                                  U"می‌باشند",
                                  U"ibarətdir"};
  const View word = words[at].folded;
  return std::find(std::begin(list), std::end(list), word) != std::end(list) ||
         structure_at(words, at).has_value() ||
         (number_word(word) && at + 1 < words.size() && structure_at(words, at + 1));
}

Span last_item(const Article& article, Span rest) {
  const auto words = flow_words(article.flow, rest, article.language);
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (closes_items(words, at)) return without_edges(article, {rest.begin, words[at].span.begin});
  }
  return without_edges(article, rest);
}

std::vector<Span> marked_items(const Article& article, Span sentence) {
  const std::vector<Marker> markers = counting(markers_in(article.flow, sentence));
  std::vector<Span> out;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const bool is_last = i + 1 == markers.size();
    const Span span{markers[i].span.end, is_last ? sentence.end : markers[i + 1].span.begin};
    out.push_back(is_last ? last_item(article, span) : without_edges(article, span));
  }
  return out;
}

// "…: A, B and C."
std::vector<Span> listed_items(const Article& article, Span sentence, std::size_t colon) {
  const View flow = article.flow;
  std::vector<Span> out;
  std::size_t begin = colon + 1;
  for (std::size_t at = begin; at <= sentence.end; ++at) {
    if (at < sentence.end && View(U",;،؛").find(flow[at]) == View::npos) continue;
    const Span item = without_edges(article, {begin, at});
    if (!item.empty()) out.push_back(item);
    begin = at + 1;
  }
  if (out.empty()) return out;
  const auto words = flow_words(flow, out.back(), article.language);
  for (std::size_t at = words.size(); at-- > 1;) {
    if (!is_conjunction(words[at].folded) || at + 1 == words.size()) continue;
    const Span whole = out.back();
    out.back() = without_edges(article, {whole.begin, words[at].span.begin});
    out.push_back(without_edges(article, {words[at].span.end, whole.end}));
    break;
  }
  return out;
}

// The rank of the sentence's own words for what it lists, outside the items.
std::optional<int> rank_of(const std::vector<FlowWord>& words, const std::vector<Span>& items) {
  std::optional<int> best;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool inside =
        std::any_of(items.begin(), items.end(), [&](Span item) { return contains(item, words[at].span); });
    const auto structure = inside ? std::nullopt : structure_at(words, at);
    if (structure && structure->rank && *structure->rank < code_rank)
      best = std::max(best.value_or(0), *structure->rank);
  }
  return best;
}

std::optional<std::size_t> number_named(const std::vector<FlowWord>& words, const std::vector<Span>& items) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const bool inside =
        std::any_of(items.begin(), items.end(), [&](Span item) { return contains(item, words[at].span); });
    if (inside) continue;
    const auto number = number_word(words[at].folded);
    const bool near =
        number && (structure_at(words, at + 1) || (at + 2 < words.size() && structure_at(words, at + 2)));
    if (near) return number;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Announcement> announcement_in(const Article& article, Span sentence) {
  const View flow = article.flow;
  const auto words = flow_words(flow, sentence, article.language);
  Announcement out{.items = marked_items(article, sentence), .sentence = sentence};
  const bool marked = !out.items.empty();
  if (!marked) {
    const std::size_t colon = flow.find(U':', sentence.begin);
    if (colon == View::npos || colon >= sentence.end) return std::nullopt;
    out.items = listed_items(article, sentence, colon);
    const Span lead{sentence.begin, colon};
    const auto rank = rank_of(flow_words(flow, lead, article.language), {});
    if (!rank || flow.substr(colon, sentence.end - colon).find(U'(') != View::npos) return std::nullopt;
    // Without marks, only a number says that these are all, and that they are one list.
    if (!number_named(flow_words(flow, lead, article.language), {})) return std::nullopt;
  }
  const auto rank = rank_of(words, out.items);
  if (!rank || out.items.size() < 2) return std::nullopt;
  out.rank = *rank;
  for (const Span item : out.items) {
    const std::size_t count = flow_words(flow, item, article.language).size();
    if (count == 0 || count > longest_item) return std::nullopt;
  }
  const auto number = number_named(words, out.items);
  out.counted = !number || *number == out.items.size();
  return out;
}

}  // namespace coding::printed
