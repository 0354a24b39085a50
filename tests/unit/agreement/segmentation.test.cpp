#include "coding/agreement/segmentation.hpp"

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// The slow twins go over a text written out: which piece each position is in.
std::vector<int> pieces_of(const Segmentation& segmentation) {
  std::vector<int> pieces;
  std::size_t next = 0;
  int piece = 0;
  for (std::int64_t at = 0; at < segmentation.length; ++at) {
    if (next < segmentation.boundaries.size() && segmentation.boundaries[next] == at) {
      ++piece;
      ++next;
    }
    pieces.push_back(piece);
  }
  return pieces;
}

int boundaries_between(const std::vector<int>& pieces, std::int64_t from, std::int64_t to) {
  int count = 0;
  for (std::int64_t at = from; at < to; ++at) {
    if (at < 0 || at + 1 >= static_cast<std::int64_t>(pieces.size())) continue;
    if (pieces[static_cast<std::size_t>(at)] != pieces[static_cast<std::size_t>(at + 1)]) ++count;
  }
  return count;
}

double slow_pk(const Segmentation& a, const Segmentation& b, std::int64_t window) {
  const std::vector<int> x = pieces_of(a);
  const std::vector<int> y = pieces_of(b);
  double differ = 0;
  for (std::size_t i = 0; i + static_cast<std::size_t>(window) < x.size(); ++i) {
    const std::size_t j = i + static_cast<std::size_t>(window);
    if ((x[i] == x[j]) != (y[i] == y[j])) ++differ;
  }
  return differ / static_cast<double>(a.length - window);
}

double slow_window_diff(const Segmentation& a, const Segmentation& b, std::int64_t window, bool padded) {
  const std::vector<int> x = pieces_of(a);
  const std::vector<int> y = pieces_of(b);
  const std::int64_t first = padded ? -window : 0;
  const std::int64_t last = padded ? a.length : a.length - window;
  double differ = 0;
  for (std::int64_t i = first; i < last; ++i)
    if (boundaries_between(x, i, i + window) != boundaries_between(y, i, i + window)) ++differ;
  return differ / static_cast<double>(padded ? a.length + window + 1 : a.length - window);
}

// Transpositions by going over all places, as the definition has it.
std::size_t slow_distance(const Segmentation& a, const Segmentation& b, std::int64_t near) {
  const auto has = [](const Segmentation& of, std::int64_t place) {
    return std::binary_search(of.boundaries.begin(), of.boundaries.end(), place);
  };
  std::vector<char> open(static_cast<std::size_t>(a.length), false);
  std::size_t differing = 0;
  for (std::int64_t i = 1; i < a.length; ++i) {
    open[static_cast<std::size_t>(i)] = has(a, i) != has(b, i);
    differing += open[static_cast<std::size_t>(i)] ? 1 : 0;
  }
  std::size_t transpositions = 0;
  for (std::int64_t apart = 1; apart < near; ++apart)
    for (std::int64_t i = 1; i + apart < a.length; ++i) {
      const auto one = static_cast<std::size_t>(i);
      const auto two = static_cast<std::size_t>(i + apart);
      if (!open[one] || !open[two] || has(a, i) == has(a, i + apart)) continue;
      open[one] = open[two] = false;
      ++transpositions;
    }
  return differing - transpositions;
}

Segmentation random_segmentation(std::int64_t length, Random& random) {
  Segmentation out{length, {}};
  const std::uint64_t rare = 1 + random.below(6);
  for (std::int64_t place = 1; place < length; ++place)
    if (random.below(rare) == 0) out.boundaries.push_back(place);
  return out;
}

void compare(const Segmentation& a, const Segmentation& b, std::int64_t window) {
  CHECK(boundary_edit_distance(boundary_edits(a, b, window)) == slow_distance(a, b, window));
  if (window >= a.length) {
    CHECK_FALSE(pk(a, b, window));
    CHECK_FALSE(window_diff(a, b, WindowEnds::padded, window));
    return;
  }
  CHECK(*pk(a, b, window) == slow_pk(a, b, window));
  CHECK(*window_diff(a, b, WindowEnds::standard, window) == slow_window_diff(a, b, window, false));
  CHECK(*window_diff(a, b, WindowEnds::padded, window) == slow_window_diff(a, b, window, true));
}

}  // namespace

TEST_CASE("distances of segmentations are what a text written out gives, on every pair of six positions") {
  for (unsigned a = 0; a < 32; ++a)
    for (unsigned b = 0; b < 32; ++b) {
      Segmentation x{6, {}};
      Segmentation y{6, {}};
      for (std::int64_t place = 1; place < 6; ++place) {
        if (a >> (place - 1) & 1U) x.boundaries.push_back(place);
        if (b >> (place - 1) & 1U) y.boundaries.push_back(place);
      }
      for (std::int64_t window = 1; window <= 6; ++window) compare(x, y, window);
    }
}

TEST_CASE("distances of segmentations are what a text written out gives") {
  Random random(17);
  for (int i = 0; i < 2000; ++i) {
    const auto length = static_cast<std::int64_t>(1 + random.below(60));
    const Segmentation a = random_segmentation(length, random);
    const Segmentation b = random_segmentation(length, random);
    compare(a, b, static_cast<std::int64_t>(1 + random.below(12)));
  }
}

TEST_CASE("masses and borders of units make segmentations") {
  CHECK(segmentation_of_masses({2, 3, 1}) == Segmentation{6, {2, 5}});
  CHECK(segmentation_of_masses({}) == Segmentation{0, {}});
  CHECK_THROWS_AS(segmentation_of_masses({2, 0}), UsageError);
  CHECK(segmentation_of_units({{5, 10, 0}, {0, 5, 0}, {7, 8, 1}}, 10) == Segmentation{10, {5, 7, 8}});
}

TEST_CASE("half a mean length is rounded to the even number and is at least 2") {
  CHECK(window_size(segmentation_of_masses({5, 5})) == 2);
  CHECK(window_size(segmentation_of_masses({7, 7})) == 4);
  CHECK(window_size(segmentation_of_masses({9, 9})) == 4);
  CHECK(window_size(segmentation_of_masses({1, 1})) == 2);
  CHECK(window_size(segmentation_of_masses({11})) == 6);
}

TEST_CASE("B is symmetric, 1 for the same segmentation and for two without boundaries") {
  Random random(18);
  for (int i = 0; i < 200; ++i) {
    const Segmentation a = random_segmentation(30, random);
    const Segmentation b = random_segmentation(30, random);
    CHECK(boundary_similarity(a, a) == 1);
    CHECK(boundary_similarity(a, b, 4) == Approx(boundary_similarity(b, a, 4)));
    CHECK(segmentation_similarity(a, b, 4) >= boundary_similarity(a, b, 4) - 1e-12);
  }
  CHECK(boundary_similarity({9, {}}, {9, {}}) == 1);
  CHECK(segmentation_similarity({1, {}}, {1, {}}) == 1);
}

TEST_CASE("segmentations of different texts are not compared") {
  CHECK_THROWS_AS(boundary_similarity({9, {}}, {8, {}}), UsageError);
  CHECK_THROWS_AS(pk({9, {}}, {8, {}}), UsageError);
  CHECK_THROWS_AS(boundary_edits({9, {}}, {9, {}}, 0), UsageError);
  CHECK_THROWS_AS(pk({9, {}}, {9, {}}, 0), UsageError);
  CHECK_THROWS_AS(segmentation_agreement({{{9, {}}}}), UsageError);
  CHECK_THROWS_AS(segmentation_agreement({{{9, {}}, {8, {}}}}), UsageError);
}

TEST_CASE("agreement of segmentations without boundaries, or with all of them, has no value") {
  CHECK(segmentation_agreement({}).pi.status == Status::nothing_pairable);
  const SegmentationAgreement none = segmentation_agreement({{{9, {}}, {9, {}}}});
  CHECK(none.pi.status == Status::no_variation);
  CHECK_FALSE(none.observed);
  const SegmentationAgreement all = segmentation_agreement({{{3, {1, 2}}, {3, {1, 2}}}});
  CHECK(all.observed == 1.0);
  CHECK(all.kappa.status == Status::no_variation);
  CHECK_FALSE(all.kappa.value);
}
