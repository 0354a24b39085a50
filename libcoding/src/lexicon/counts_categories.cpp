// The categories of a dictionary: words by their counts, phrases by their places.
#include <algorithm>

#include "coding/lexicon/concordance.hpp"
#include "lexicon/count_row.hpp"
#include "lexicon/index_forms.hpp"

namespace coding {

namespace {

// The forms of all languages that a category's single words match, ascending, each once.
std::vector<std::uint32_t> forms_of_words(const std::vector<PreparedPattern>& category) {
  std::vector<std::uint32_t> out;
  for (const PreparedPattern& pattern : category) {
    for (const ResolvedPattern& resolved : pattern.by_language) {
      if (resolved.words.size() == 1)
        out.insert(out.end(), resolved.words[0].begin(), resolved.words[0].end());
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool has_phrase(const PreparedPattern& pattern) {
  return std::any_of(pattern.by_language.begin(), pattern.by_language.end(),
                     [](const ResolvedPattern& resolved) { return resolved.words.size() > 1; });
}

// A pattern may be one word in one language and a phrase in another.
PreparedPattern only_phrases(PreparedPattern pattern) {
  for (ResolvedPattern& resolved : pattern.by_language) {
    if (resolved.words.size() == 1) resolved.words[0].clear();
  }
  return pattern;
}

// The hits of all phrases of a category, by document, then place; of those that begin together the longest
// first.
std::vector<Hit> phrase_hits(const Index& index, const Selection& selection,
                             const std::vector<PreparedPattern>& category) {
  std::vector<Hit> out;
  for (const PreparedPattern& pattern : category) {
    if (!has_phrase(pattern)) continue;
    const auto hits = hits_of(index, selection, only_phrases(pattern));
    out.insert(out.end(), hits.begin(), hits.end());
  }
  std::sort(out.begin(), out.end(), [](const Hit& a, const Hit& b) {
    if (a.document != b.document) return a.document < b.document;
    return a.first_word != b.first_word ? a.first_word < b.first_word : a.words > b.words;
  });
  return out;
}

class CategoryCounter {
 public:
  CategoryCounter(const Index& index, const Selection& selection, const ColumnPlan& columns)
      : index_(index), selection_(selection), columns_(columns) {}

  CountRow row(const std::vector<PreparedPattern>& category) {
    const auto forms = forms_of_words(category);
    const auto phrases = phrase_hits(index_, selection_, category);
    if (phrases.empty()) {
      CountRowMaker row(columns_.names.size(), zeros_);
      for (const std::uint32_t form : forms) row.add_form(index_.data(), columns_.column_of, form);
      return row.take();
    }
    return row_with_phrases(forms, phrases);
  }

 private:
  // Documents without a phrase are counted without their places.
  CountRow row_with_phrases(const std::vector<std::uint32_t>& forms, const std::vector<Hit>& phrases) {
    std::vector<std::uint32_t> column_of = columns_.column_of;
    for (const Hit& hit : phrases) {
      const IndexedDocument document = index_.document(hit.document);
      std::fill_n(column_of.begin() + document.first_part, document.parts, nobody);
    }
    CountRowMaker row(columns_.names.size(), zeros_);
    for (const std::uint32_t form : forms) row.add_form(index_.data(), column_of, form);
    FormPlaces words(index_.data(), selection_, forms);
    for (auto begin = phrases.begin(); begin != phrases.end();) {
      const std::uint32_t document = begin->document;
      const auto end =
          std::find_if(begin, phrases.end(), [&](const Hit& hit) { return hit.document != document; });
      std::vector<std::uint32_t> places;
      if (words.occurs_in(document)) places = words.places_in(document);
      count_leftmost_longest(document, {begin, end}, places, row);
      begin = end;
    }
    return row.take();
  }

  void count_leftmost_longest(std::uint32_t document, std::span<const Hit> phrases,
                              const std::vector<std::uint32_t>& words, CountRowMaker& row) const {
    auto word = words.begin();
    std::uint32_t behind = 0;  // the hit counted last
    const auto count = [&](std::uint32_t first, std::uint32_t length) {
      if (first < behind) return;
      behind = first + length;
      const std::uint32_t column = columns_.column_of[index_.turn(index_.turn_of(document, first)).part];
      if (column != nobody) row.add(column, 1);
    };
    for (const Hit& phrase : phrases) {
      for (; word != words.end() && *word < phrase.first_word; ++word) count(*word, 1);
      count(phrase.first_word, phrase.words);
    }
    for (; word != words.end(); ++word) count(*word, 1);
  }

  const Index& index_;
  const Selection& selection_;
  const ColumnPlan& columns_;
  std::vector<std::uint64_t> zeros_;
};

}  // namespace

std::vector<CountRow> count_categories(const Index& index, const Selection& selection,
                                       const ColumnPlan& columns,
                                       std::span<const std::vector<PreparedPattern>> categories) {
  CategoryCounter counter(index, selection, columns);
  std::vector<CountRow> out;
  out.reserve(categories.size());
  for (const auto& category : categories) out.push_back(counter.row(category));
  return out;
}

}  // namespace coding
