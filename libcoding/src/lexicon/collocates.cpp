#include "coding/lexicon/collocates.hpp"

#include <algorithm>
#include <bit>

#include "coding/lexicon/concordance.hpp"
#include "lexicon/index_cursor.hpp"

namespace coding {

namespace {

// For each word of all texts two bits: it stands before a hit, it stands behind one.
class Sides {
 public:
  static constexpr std::uint64_t before = 1, behind = 2;

  explicit Sides(std::uint64_t words) : bits_(static_cast<std::size_t>(words / 32 + 1)) {}

  void add(std::uint64_t begin, std::uint64_t end, std::uint64_t side) {
    for (std::uint64_t word = begin; word < end; ++word) bits_[word / 32] |= side << (2 * (word % 32));
  }
  std::uint64_t of(std::uint64_t word) const { return bits_[word / 32] >> (2 * (word % 32)) & 3; }

  // Words with a bit.
  std::uint64_t size() const {
    std::uint64_t out = 0;
    for (const std::uint64_t bits : bits_)
      out += static_cast<std::uint64_t>(std::popcount((bits | bits >> 1) & 0x5555555555555555ULL));
    return out;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

// The words near the hits of a pattern.
struct Windows {
  Sides sides;
  std::vector<std::uint64_t> first_word{};  // by document: its first word among all words
  std::vector<bool> has_hits{};             // by document
  std::uint64_t hits = 0;
};

Windows windows_of(const Index& index, const Selection& selection, const PreparedPattern& pattern,
                   const CollocateOptions& options) {
  Windows out{.sides = Sides(index.words())};
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
      out.sides.add(base + hit.first_word - std::min(before, options.left), base + hit.first_word,
                    Sides::before);
      out.sides.add(base + behind, base + behind + std::min(after, options.right), Sides::behind);
    }
  }
  return out;
}

// What counting asks about a part, at hand: it is asked for each form.
struct PartNear {
  bool included = false;
  bool has_hits = false;    // in its document
  std::uint32_t words = 0;  // of its document
  std::uint64_t first_word = 0;
};

std::vector<PartNear> parts_near(const Index& index, const Selection& selection, const Windows& windows) {
  std::vector<PartNear> out;
  out.reserve(index.parts());
  for (std::size_t part = 0; part < index.parts(); ++part) {
    const std::uint32_t document = index.part(part).document;
    out.push_back({selection.parts.at(part).included, windows.has_hits[document],
                   index.document(document).words, windows.first_word[document]});
  }
  return out;
}

struct Tally {
  std::uint64_t both = 0, left = 0, right = 0, count = 0;
};

void count_form(const Index& index, const std::vector<PartNear>& parts, const Sides& sides, std::size_t form,
                Tally& tally) {
  for (FormCursor cursor(index.data(), form); cursor.next();) {
    const PartNear& part = parts[cursor.part()];
    if (!part.included) continue;
    tally.count += cursor.count();
    if (!part.has_hits) continue;
    cursor.places(part.words, [&](std::uint32_t place) {
      const std::uint64_t side = sides.of(part.first_word + place);
      tally.left += side & Sides::before;
      tally.right += side >> 1;
      tally.both += (side | side >> 1) & 1;
    });
  }
}

}  // namespace

Collocates collocates(const Index& index, const Selection& selection, const PreparedPattern& pattern,
                      const WordGroups& groups, const CollocateOptions& options) {
  const Windows windows = windows_of(index, selection, pattern, options);
  const std::vector<PartNear> parts = parts_near(index, selection, windows);
  std::vector<Tally> tallies(groups.labels.size());
  for (std::size_t form = 0; form < index.forms(); ++form)
    count_form(index, parts, windows.sides, form, tallies.at(groups.group_of_form.at(form)));
  Collocates out{.hits = windows.hits, .words = selection.words, .covered = windows.sides.size()};
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
