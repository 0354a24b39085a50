#include "coding/lexicon/collocates.hpp"

#include <algorithm>
#include <bit>

#include "coding/lexicon/concordance.hpp"
#include "lexicon/index_cursor.hpp"

namespace coding {

namespace {

// A bit for each word of all texts.
class WordSet {
 public:
  explicit WordSet(std::uint64_t words) : bits_(static_cast<std::size_t>(words / 64 + 1)) {}

  void add(std::uint64_t begin, std::uint64_t end) {
    for (std::uint64_t word = begin; word < end; ++word) bits_[word / 64] |= std::uint64_t{1} << (word % 64);
  }
  bool has(std::uint64_t word) const { return (bits_[word / 64] >> (word % 64) & 1) != 0; }

  friend std::uint64_t size_of_union(const WordSet& a, const WordSet& b) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < a.bits_.size(); ++i)
      out += static_cast<std::uint64_t>(std::popcount(a.bits_[i] | b.bits_[i]));
    return out;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

// The words near the hits of a pattern.
struct Windows {
  WordSet left;
  WordSet right;
  std::vector<std::uint64_t> first_word{};  // by document: its first word among all words
  std::vector<bool> has_hits{};             // by document
  std::uint64_t hits = 0;
};

Windows windows_of(const Index& index, const Selection& selection, const PreparedPattern& pattern,
                   const CollocateOptions& options) {
  Windows out{.left = WordSet(index.words()), .right = WordSet(index.words())};
  std::uint64_t words = 0;
  for (std::size_t document = 0; document < index.documents(); ++document) {
    out.first_word.push_back(words);
    words += index.document(document).words;
  }
  out.has_hits.resize(index.documents());
  Hits hits(index, selection, pattern);
  for (auto some = hits.next_document(); !some.empty(); some = hits.next_document()) {
    out.hits += some.size();
    out.has_hits[some.front().document] = true;
    const std::uint64_t base = out.first_word[some.front().document];
    for (const Hit& hit : some) {
      const IndexedTurn turn = index.turn(hit.turn);
      const std::uint32_t behind = hit.first_word + hit.words;
      const std::uint32_t before = hit.first_word - turn.first_word;
      const std::uint32_t after = turn.first_word + turn.words - behind;
      out.left.add(base + hit.first_word - std::min(before, options.left), base + hit.first_word);
      out.right.add(base + behind, base + behind + std::min(after, options.right));
    }
  }
  return out;
}

struct Tally {
  std::uint64_t both = 0, left = 0, right = 0, count = 0;
};

void count_form(const Index& index, const Selection& selection, const Windows& windows, std::size_t form,
                Tally& tally) {
  const Index::Data& data = index.data();
  for (FormCursor cursor(data, form); cursor.next();) {
    if (!selection.parts[cursor.part()].included) continue;
    tally.count += cursor.count();
    const std::uint32_t document = data.parts[cursor.part()].document;
    if (!windows.has_hits[document]) continue;
    const std::uint64_t base = windows.first_word[document];
    cursor.places(data.documents[document].words, [&](std::uint32_t place) {
      const bool left = windows.left.has(base + place);
      const bool right = windows.right.has(base + place);
      tally.left += left ? 1 : 0;
      tally.right += right ? 1 : 0;
      tally.both += left || right ? 1 : 0;
    });
  }
}

}  // namespace

Collocates collocates(const Index& index, const Selection& selection, const PreparedPattern& pattern,
                      const WordGroups& groups, const CollocateOptions& options) {
  const Windows windows = windows_of(index, selection, pattern, options);
  std::vector<Tally> tallies(groups.labels.size());
  for (std::size_t form = 0; form < index.forms(); ++form)
    count_form(index, selection, windows, form, tallies.at(groups.group_of_form.at(form)));
  Collocates out{
      .hits = windows.hits, .words = selection.words, .covered = size_of_union(windows.left, windows.right)};
  for (std::size_t group = 0; group < tallies.size(); ++group) {
    const Tally& tally = tallies[group];
    if (tally.both == 0 || tally.both < options.minimum) continue;
    out.rows.push_back({.group = group,
                        .both = tally.both,
                        .left = tally.left,
                        .right = tally.right,
                        .count = tally.count,
                        .association = association({.node = out.hits,
                                                    .word = tally.count,
                                                    .both = tally.both,
                                                    .total = out.words,
                                                    .window = std::uint64_t{options.left} + options.right,
                                                    .covered = out.covered},
                                                   options.association)});
  }
  return out;
}

}  // namespace coding
