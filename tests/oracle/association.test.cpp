// Published values of association: the table of bigrams in Dunning, T. (1993), Accurate methods for the
// statistics of surprise and coincidence, Computational Linguistics 19(1), 61-74, table 1.
#include "coding/lexicon/association.hpp"

#include "coding/stats/contingency.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

struct Bigram {
  const char* words;
  TwoByTwo table;
  double log_likelihood;
};

const Bigram bigrams[] = {
    {"the swiss", {110, 2442, 111, 29114}, 270.72},   {"can be", {29, 13, 123, 31612}, 263.90},
    {"previous year", {31, 23, 139, 31584}, 256.84},  {"mineral water", {10, 0, 3, 31764}, 167.23},
    {"at the", {76, 104, 2476, 29121}, 157.21},       {"real terms", {16, 16, 51, 31694}, 157.03},
    {"natural gas", {9, 0, 5, 31763}, 146.80},        {"owing to", {16, 0, 865, 30896}, 115.02},
    {"health insurance", {10, 9, 41, 31717}, 104.53}, {"stiff competition", {8, 2, 27, 31740}, 100.96},
};

}  // namespace

TEST_CASE("Dunning's bigrams have the log-likelihood that he published") {
  for (const Bigram& bigram : bigrams) {
    INFO(bigram.words);
    CHECK(*log_likelihood(bigram.table).value == Approx(bigram.log_likelihood).margin(0.006));
    const TwoByTwo& t = bigram.table;
    const auto count = [](double cells) { return static_cast<std::uint64_t>(cells); };
    const Association a = association({.node = count(t.a + t.b),
                                       .word = count(t.a + t.c),
                                       .both = count(t.a),
                                       .total = count(t.a + t.b + t.c + t.d)});
    CHECK(*a.log_likelihood.value == Approx(bigram.log_likelihood).margin(0.006));
  }
}
