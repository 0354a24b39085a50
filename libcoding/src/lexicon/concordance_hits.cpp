// Where a pattern occurs: the places of its words, one after the other, from the index.
#include <algorithm>

#include "coding/lexicon/concordance.hpp"
#include "lexicon/index_forms.hpp"

namespace coding {

namespace {

using Places = std::vector<std::uint32_t>;

// Where a phrase that begins at `begin` may end: behind its first word, behind its second, …; all ways at
// once, so that many wide gaps cost no more than their sum. Gives the first end behind its last word, or
// `begin` when there is none.
std::uint32_t end_of_phrase(const std::vector<Places>& words, const std::vector<std::size_t>& gaps,
                            std::uint32_t begin, std::uint32_t turn_end) {
  Places ends{begin + 1};
  Places next;
  for (std::size_t word = 1; word < words.size() && !ends.empty(); ++word) {
    next.clear();
    auto at = std::lower_bound(words[word].begin(), words[word].end(), ends.front());
    for (const std::uint32_t from : ends) {
      const std::uint64_t last = std::min<std::uint64_t>(turn_end, std::uint64_t{from} + gaps[word - 1] + 1);
      while (at != words[word].end() && *at < from) ++at;
      for (; at != words[word].end() && *at < last; ++at) next.push_back(*at + 1);
    }
    ends.swap(next);
  }
  return ends.empty() ? begin : ends.front();
}

// The turns of a document, met in order.
class TurnWalk {
 public:
  TurnWalk(const Index& index, std::uint32_t document) : index_(index), document_(document) {}

  void go_to(std::uint32_t word) {
    if (word < end_) return;
    number_ = static_cast<std::uint32_t>(index_.turn_of(document_, word));
    const IndexedTurn turn = index_.turn(number_);
    end_ = turn.first_word + turn.words;
    require_undamaged(word < end_);
  }
  std::uint32_t number() const { return number_; }
  std::uint32_t end() const { return end_; }

 private:
  const Index& index_;
  std::uint32_t document_;
  std::uint32_t number_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

struct Hits::State {
  const Index* index;
  // Of each language the words of the pattern.
  struct PatternPlaces {
    std::vector<FormPlaces> words;
    std::vector<std::size_t> gaps;
  };
  std::vector<PatternPlaces> languages;
  std::uint32_t document = 0;  // the next to look at

  std::vector<Hit> hits_in(std::uint32_t number, PatternPlaces& pattern) const {
    std::vector<Places> words;
    for (FormPlaces& word : pattern.words) words.push_back(word.places_in(number));
    std::vector<Hit> out;
    TurnWalk turn(*index, number);
    for (const std::uint32_t begin : words.front()) {
      turn.go_to(begin);
      const std::uint32_t end = end_of_phrase(words, pattern.gaps, begin, turn.end());
      if (end > begin) out.push_back({number, turn.number(), begin, end - begin});
    }
    return out;
  }

  std::vector<Hit> next_document() {
    for (; document < index->documents(); ++document) {
      const DocumentRecord record = index->data().documents[document];
      if (record.language >= languages.size()) continue;
      PatternPlaces& pattern = languages[record.language];
      const auto occurs = [&](FormPlaces& word) { return word.occurs_in(document); };
      if (!std::all_of(pattern.words.begin(), pattern.words.end(), occurs)) continue;
      auto hits = hits_in(document, pattern);
      if (hits.empty()) continue;
      ++document;
      return hits;
    }
    return {};
  }
};

Hits::Hits(const Index& index, const Selection& selection, PreparedPattern pattern)
    : state_(std::make_unique<State>()) {
  state_->index = &index;
  for (ResolvedPattern& resolved : pattern.by_language) {
    State::PatternPlaces& places = state_->languages.emplace_back();
    for (const auto& forms : resolved.words) places.words.emplace_back(index.data(), selection, forms);
    places.gaps = std::move(resolved.gaps);
  }
  // What a hit stands on is in the spans; a damaged one is to be found before the first line is out.
  index.data().touch(index.data().spans);
}
Hits::~Hits() = default;
Hits::Hits(Hits&&) noexcept = default;
Hits& Hits::operator=(Hits&&) noexcept = default;

std::vector<Hit> Hits::next_document() { return state_->next_document(); }

std::vector<Hit> hits_of(const Index& index, const Selection& selection, const PreparedPattern& pattern) {
  Hits hits(index, selection, pattern);
  std::vector<Hit> out;
  for (auto some = hits.next_document(); !some.empty(); some = hits.next_document())
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace coding
