#include "audit/printed_tree.hpp"

#include <algorithm>

#include "audit/printed_words.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::printed {

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_heading = 12;  // words

// Where a paragraph stands under, from its beginning on.
class TreeReader {
 public:
  TreeReader(const Article& article, const IdScheme& scheme, const PrintedLists& lists,
             const PrintedQuotes& quotes)
      : article_(article), scheme_(scheme), lists_(lists), quotes_(quotes) {}

  PrintedTree read();

 private:
  View flow() const { return article_.flow; }
  std::vector<FlowWord> words(Span span) const { return flow_words(flow(), span, article_.language); }
  std::u32string low(Span span) const {
    return folded(flow().substr(span.begin, span.length()), article_.language);
  }

  void read_paragraph(std::size_t index);
  void read_question(Span paragraph);
  void read_announcements(Span paragraph);
  void take(const Announcement& announcement);
  bool take_heading(std::size_t index);
  void take_bare_heading(std::size_t index);
  bool looks_like_heading(Span paragraph) const;
  bool has_list_below(std::size_t index) const;
  std::optional<std::size_t> mentioned(Span sentence, bool is_first) const;
  bool read_mentions(Span paragraph);
  std::optional<std::size_t> node_named(std::u32string_view key, std::size_t before) const;
  void enter(std::optional<std::size_t> node, std::size_t at);
  std::size_t add(PrintedNode node);
  bool is_quoted(Span paragraph) const;

  const Article& article_;
  const IdScheme& scheme_;
  const PrintedLists& lists_;
  const PrintedQuotes& quotes_;
  PrintedTree tree_;
  std::optional<std::size_t> current_;
  bool in_findings_ = false;
  bool announced_ = false;  // any top category by a sentence: bare headings count no more
  bool asking_ = false;     // a sentence spoke of research questions
  std::size_t question_ = 0;
};

std::size_t TreeReader::add(PrintedNode node) {
  node.key = name_key(to_code_points(node.name), article_.language);
  tree_.nodes.push_back(std::move(node));
  return tree_.nodes.size() - 1;
}

void TreeReader::enter(std::optional<std::size_t> node, std::size_t at) {
  current_ = node;
  tree_.turns.push_back({at, node});
}

// The last one announced under that name, those below the current one first.
std::optional<std::size_t> TreeReader::node_named(std::u32string_view key, std::size_t before) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
    if (tree_.nodes[i].key == key && tree_.nodes[i].from <= before) found = i;
  }
  return found;
}

bool TreeReader::is_quoted(Span paragraph) const {
  return std::any_of(quotes_.quotes.begin(), quotes_.quotes.end(), [&](const PrintedQuote& quote) {
    return quote.block && overlaps(quote.whole, paragraph);
  });
}

// "3.2. Trust", "Theme 1: Trust", "1) Trust": what stands behind the number; the rank that it says.
struct HeadingWords {
  Span name{};
  std::optional<int> rank{};
};

HeadingWords heading_words(const Article& article, Span span) {
  HeadingWords out{span};
  const View flow = article.flow;
  const auto skip = [&](auto keep) {
    while (out.name.begin < out.name.end && keep(flow[out.name.begin])) ++out.name.begin;
  };
  std::size_t parts = 0;
  const std::size_t begin = out.name.begin;
  while (out.name.begin < out.name.end && (is_digit(flow[out.name.begin]) || flow[out.name.begin] == U'.')) {
    if (is_digit(flow[out.name.begin]) && (out.name.begin == begin || flow[out.name.begin - 1] == U'.'))
      ++parts;
    ++out.name.begin;
  }
  if (parts > 1) out.rank = parts >= 3 ? 2 : 1;
  const auto is_sign = [](char32_t c) { return is_space(c) || View(U")-–:.").find(c) != View::npos; };
  if (parts > 0) skip(is_sign);
  const auto words = flow_words(flow, out.name, article.language);
  if (words.size() < 2) return out;
  const std::size_t label =
      words.size() > 2 && structure_at(words, 1) && structure_at(words, 1)->rank == 2 ? 1 : 0;
  const auto structure = structure_at(words, label);
  const auto number =
      label + 1 < words.size() && words[label + 1].folded.size() <= 2 && is_digit(words[label + 1].folded[0]);
  const std::size_t end = number ? words[label + 1].span.end : words[label].span.end;
  const bool sign = end < out.name.end && View(U":.-–").find(flow[end]) != View::npos;
  if (!structure || !structure->rank || *structure->rank == code_rank || !(number || sign)) return out;
  out.rank = structure->rank;
  out.name.begin = end;
  skip(is_sign);
  return out;
}

bool TreeReader::looks_like_heading(Span paragraph) const {
  const char32_t last = flow()[paragraph.end - 1];
  if (is_sentence_end(last) || closes_quote(last) || View(U",;:)،؛").find(last) != View::npos) return false;
  const char32_t first = flow()[paragraph.begin];
  if (is_small_letter(first) || opens_quote(first)) return false;
  const View text = flow().substr(paragraph.begin, paragraph.length());
  if (text.find(U'|') != View::npos || article_.lines.find(U'\t', paragraph.begin) < paragraph.end)
    return false;
  const auto inside = words(paragraph);
  if (inside.empty() || inside.size() > longest_heading || paragraph.length() > 120) return false;
  // A number alone names nothing.
  if (std::none_of(text.begin(), text.end(), [](char32_t c) { return is_letter(c); })) return false;
  // A row of a table, a caption.
  if (!ids_in(flow(), paragraph, scheme_).empty()) return false;
  return !(is_caption_word(inside[0].folded) && inside.size() > 1 && is_digit(inside[1].folded[0]));
}

bool TreeReader::has_list_below(std::size_t index) const {
  const std::size_t from = article_.paragraphs[index].end;
  std::size_t to = article_.flow.size();
  for (std::size_t i = index + 1; i < article_.paragraphs.size(); ++i) {
    if (!looks_like_heading(article_.paragraphs[i])) continue;
    to = article_.paragraphs[i].begin;
    break;
  }
  return std::any_of(lists_.lists.begin(), lists_.lists.end(), [&](const PrintedList& list) {
    return !list.name.empty() && list.place.begin >= from && list.place.begin < to;
  });
}

// A heading of its own or run into the paragraph ("Trust: Trust was …"): of a category that is known, or one
// that says what it is.
bool TreeReader::take_heading(std::size_t index) {
  const Span paragraph = article_.paragraphs[index];
  const std::size_t colon = flow().substr(paragraph.begin, paragraph.length()).find(U':');
  const bool alone = looks_like_heading(paragraph);
  Span span = paragraph;
  if (!alone) {
    if (colon == View::npos) return false;
    span.end = paragraph.begin + colon;
    if (words(span).size() > longest_heading) return false;
  }
  HeadingWords heading = heading_words(article_, span);
  if (!alone && heading.rank && heading.name.empty()) {
    // "Theme 1: Trust" was cut at its colon.
    return false;
  }
  const auto known = node_named(
      name_key(flow().substr(heading.name.begin, heading.name.length()), article_.language), paragraph.begin);
  if (known) {
    tree_.nodes[*known].name = words_of(article_, heading.name);
    enter(known, paragraph.begin);
    return true;
  }
  if (!alone || !heading.rank || heading.name.empty()) return false;
  if (!has_list_below(index) && *heading.rank > 1) return false;
  std::optional<std::size_t> parent = current_;
  while (parent && tree_.nodes[*parent].rank >= *heading.rank) parent = tree_.nodes[*parent].parent;
  enter(add({.name = words_of(article_, heading.name),
             .rank = *heading.rank,
             .parent = parent,
             .question = question_,
             .from = paragraph.begin,
             .place = heading.name,
             .ground = RecoveryGround::headed}),
        paragraph.begin);
  return true;
}

void TreeReader::take_bare_heading(std::size_t index) {
  const Span paragraph = article_.paragraphs[index];
  if (announced_ || !in_findings_ || !looks_like_heading(paragraph) || !has_list_below(index)) return;
  if (is_findings_heading(low(paragraph))) return;
  // Prose stands below a heading; a table below a title.
  if (index + 1 >= article_.paragraphs.size() ||
      words(article_.paragraphs[index + 1]).size() <= longest_heading)
    return;
  const Span name = heading_words(article_, paragraph).name;
  if (name.empty()) return;
  enter(add({.name = words_of(article_, name),
             .question = question_,
             .from = paragraph.begin,
             .place = paragraph,
             .certainty = Certainty::likely,
             .ground = RecoveryGround::bare_heading}),
        paragraph.begin);
}

// "… category", "… alt kategori": words[at] says what the words before it are.
bool is_labelled(const std::vector<FlowWord>& words, std::size_t at) {
  if (at >= words.size()) return false;
  const auto here = structure_at(words, at);
  if (here) return here->rank.has_value();
  return words[at].folded == U"alt" && at + 1 < words.size() && structure_at(words, at + 1);
}

// The category that a sentence is about: its name stands before "category", or (the paragraph's first) it
// begins with its name.
std::optional<std::size_t> TreeReader::mentioned(Span sentence, bool is_first) const {
  const auto all = words(sentence);
  std::vector<std::u32string> keys;
  for (const FlowWord& word : all) keys.push_back(name_key(word.folded, article_.language));
  std::optional<std::size_t> best;
  std::size_t longest = 0;
  for (std::size_t n = 0; n < tree_.nodes.size(); ++n) {
    if (tree_.nodes[n].from >= sentence.begin) continue;
    const std::u32string& name = tree_.nodes[n].key;
    const auto parts = flow_words(name, {0, name.size()}, article_.language);
    for (std::size_t at = 0; !parts.empty() && at + parts.size() <= all.size(); ++at) {
      bool same = true;
      for (std::size_t i = 0; same && i < parts.size(); ++i) same = keys[at + i] == parts[i].folded;
      if (!same || parts.size() < longest) continue;
      if (!(is_first && at == 0) && !is_labelled(all, at + parts.size())) continue;
      best = n;
      longest = parts.size();
    }
  }
  return best;
}

void TreeReader::take(const Announcement& announcement) {
  if (!announcement.counted) {
    tree_.miscounted.push_back(announcement.sentence);
    return;
  }
  std::optional<std::size_t> parent = current_;
  while (parent && tree_.nodes[*parent].rank >= announcement.rank) parent = tree_.nodes[*parent].parent;
  const bool is_top = !parent;
  if (is_top && announcement.rank <= 1) {
    ++question_;
    announced_ = true;
    enter(std::nullopt, announcement.sentence.begin);
  }
  for (const Span item : announcement.items) {
    add({.name = words_of(article_, item),
         .rank = announcement.rank,
         .parent = parent,
         .question = parent ? 0 : question_,
         .from = item.begin,
         .place = item});
  }
}

bool TreeReader::read_mentions(Span paragraph) {
  bool any = false;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t end = std::max(std::min(sentence_end(flow(), at), paragraph.end), at + 1);
    const Span sentence = trimmed_span(flow(), {at, end});
    if (const auto node = sentence.empty() ? std::nullopt : mentioned(sentence, at == paragraph.begin)) {
      enter(node, sentence.begin);
      any = true;
    }
    at = end;
  }
  return any;
}

void TreeReader::read_announcements(Span paragraph) {
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t end = std::min(sentence_end(flow(), at), paragraph.end);
    const Span sentence = trimmed_span(flow(), {at, end});
    at = std::max(end, at + 1);
    if (sentence.empty()) continue;
    const bool has_list = std::any_of(lists_.lists.begin(), lists_.lists.end(), [&](const PrintedList& list) {
      return overlaps(list.place, sentence);
    });
    if (has_list) continue;
    if (const auto found = announcement_in(article_, sentence)) take(*found);
  }
}

// "1. What …?" below a sentence that speaks of research questions.
void TreeReader::read_question(Span paragraph) {
  if (speaks_of_questions(low(paragraph)) && flow()[paragraph.end - 1] != U'?') asking_ = true;
  if (!asking_ || flow()[paragraph.end - 1] != U'?') return;
  std::size_t begin = paragraph.begin;
  const auto is_sign = [](char32_t c) { return is_space(c) || View(U".)-–:").find(c) != View::npos; };
  while (begin < paragraph.end &&
         (is_digit(flow()[begin]) || (begin > paragraph.begin && is_sign(flow()[begin]))))
    ++begin;
  if (begin == paragraph.begin || begin >= paragraph.end) return;
  tree_.questions.push_back({begin, paragraph.end});
}

void TreeReader::read_paragraph(std::size_t index) {
  const Span paragraph = article_.paragraphs[index];
  if (is_quoted(paragraph)) return;
  if (words(paragraph).size() <= longest_heading) {
    if (is_findings_heading(low(paragraph))) in_findings_ = true;
    if (is_other_heading(low(paragraph)) && in_findings_) {
      in_findings_ = false;
      enter(std::nullopt, paragraph.begin);
    }
  }
  read_question(paragraph);
  const bool headed = take_heading(index);
  const bool mentions = !headed && read_mentions(paragraph);
  if (!headed && !mentions) take_bare_heading(index);
  read_announcements(paragraph);
}

PrintedTree TreeReader::read() {
  for (std::size_t i = 0; i < article_.paragraphs.size(); ++i) read_paragraph(i);
  std::stable_sort(tree_.turns.begin(), tree_.turns.end(),
                   [](const PrintedTurn& a, const PrintedTurn& b) { return a.at < b.at; });
  return std::move(tree_);
}

}  // namespace

std::u32string name_key(std::u32string_view name, const Language& language) {
  std::u32string out;
  std::size_t depth = 0;
  for (const char32_t c : folded(name, language)) {
    if (c == U'(' || c == U'[') ++depth;
    if (depth == 0 && (is_letter(c) || is_digit(c) || is_mark(c))) {
      out += c;
    } else if (!out.empty() && out.back() != U' ') {
      out += U' ';
    }
    if ((c == U')' || c == U']') && depth > 0) --depth;
  }
  while (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

PrintedTree find_tree(const Article& article, const IdScheme& scheme, const PrintedLists& lists,
                      const PrintedQuotes& quotes) {
  return TreeReader(article, scheme, lists, quotes).read();
}

std::optional<std::size_t> node_at(const PrintedTree& tree, std::size_t at) {
  std::optional<std::size_t> out;
  for (const PrintedTurn& turn : tree.turns) {
    if (turn.at > at) break;
    out = turn.node;
  }
  return out;
}

}  // namespace coding::printed
