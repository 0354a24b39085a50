#include "audit/quote_search.hpp"

#include <algorithm>
#include <cmath>

namespace coding::quoting {

namespace {

// The quote's words in the pieces that its cuts part.
std::vector<std::vector<const KeyWord*>> pieces_of(const PreparedQuote& quote) {
  std::vector<std::vector<const KeyWord*>> out(1);
  for (const QuotePart& part : quote.parts) {
    if (part.before == PartMark::cut && !out.back().empty()) out.emplace_back();
    for (const KeyWord& word : part.words) out.back().push_back(&word);
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace

StemWeights::StemWeights(const std::vector<PreparedQuote>& quotes) {
  for (const PreparedQuote& quote : quotes) {
    for (const QuotePart& part : quote.parts) {
      for (const KeyWord& word : part.words) stems_.add(stem_of(word.key));
    }
  }
  counts_.assign(stems_.size() + 1, 0);
}

void StemWeights::count(const std::vector<KeyWord>& words) {
  words_ += words.size();
  for (const KeyWord& word : words) {
    const std::uint32_t stem = number(word.key);
    if (stem > 0) ++counts_[stem];
  }
}

double StemWeights::weight(std::uint32_t stem) const {
  return std::log1p(static_cast<double>(words_) / (1.0 + static_cast<double>(counts_[stem])));
}

StemIndex::StemIndex(const std::vector<KeyWord>& words, const StemWeights& weights)
    : weights_(weights), places_(weights.size()), words_(words.size()) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::uint32_t stem = weights.number(words[at].key);
    if (stem > 0) places_[stem].push_back(static_cast<std::uint32_t>(at));
  }
}

NearPlace StemIndex::best_window(const std::vector<std::uint32_t>& stems, std::size_t length) const {
  struct Hit {
    std::uint32_t at = 0;
    std::size_t stem = 0;
  };
  std::vector<Hit> hits;
  std::vector<double> weight;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    weight.push_back(weights_.weight(stems[i]));
    for (const std::uint32_t at : places_[stems[i]]) hits.push_back({at, i});
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.at < b.at; });
  NearPlace best;
  std::vector<std::size_t> inside(stems.size(), 0);
  double sum = 0.0;
  std::size_t first = 0;
  for (const Hit& hit : hits) {
    if (inside[hit.stem]++ == 0) sum += weight[hit.stem];
    while (hit.at - hits[first].at >= length) {
      if (--inside[hits[first].stem] == 0) sum -= weight[hits[first].stem];
      ++first;
    }
    if (sum > best.likeness + 1e-9) best = {sum, {hits[first].at, hit.at + std::size_t{1}}};
  }
  return best;
}

NearPlace StemIndex::nearest_to(const PreparedQuote& quote) const {
  NearPlace out;
  double all = 0.0;
  bool any = false;
  for (const auto& piece : pieces_of(quote)) {
    std::vector<std::uint32_t> stems;
    for (const KeyWord* word : piece) stems.push_back(weights_.number(word->key));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (const std::uint32_t stem : stems) all += weights_.weight(stem);
    const NearPlace best = best_window(stems, piece.size() + piece.size() / 2 + 6);
    if (best.window.empty()) continue;
    out.likeness += best.likeness;
    out.window =
        any ? Span{std::min(out.window.begin, best.window.begin), std::max(out.window.end, best.window.end)}
            : best.window;
    any = true;
  }
  out.likeness = all > 0.0 ? std::min(1.0, out.likeness / all) : 0.0;
  return out;
}

}  // namespace coding::quoting
