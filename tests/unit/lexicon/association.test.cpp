#include "coding/lexicon/association.hpp"

#include <cmath>

#include "coding/base/error.hpp"
#include "coding/stats/contingency.hpp"
#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("the measures of a pair have the values computed elsewhere") {
  const Association a = association({.node = 100, .word = 50, .both = 20, .total = 10000});
  CHECK(a.expected == 0.5);
  CHECK(*a.log_dice.value == Approx(12.0931094044));
  CHECK(*a.pmi.value == Approx(5.32192809489));
  CHECK(*a.mi3.value == Approx(13.9657842847));
  CHECK(*a.t_score.value == Approx(4.36033255612));
  CHECK(*a.log_likelihood.value == Approx(*log_likelihood({20, 80, 30, 9870}).value));
  CHECK(a.attracted);
}

TEST_CASE("a window makes the expected count as many times larger as it has places") {
  const Association one = association({.node = 100, .word = 50, .both = 20, .total = 10000, .window = 1});
  const Association ten = association({.node = 100, .word = 50, .both = 20, .total = 10000, .window = 10});
  CHECK(ten.expected == 10 * one.expected);
  CHECK(*ten.pmi.value == Approx(*one.pmi.value - std::log2(10)));
  CHECK(*ten.log_likelihood.value == Approx(*log_likelihood({20, 980, 30, 8970}).value));
  CHECK(*ten.log_dice.value == *one.log_dice.value);
}

TEST_CASE("counted windows take the place of the estimated ones") {
  const Association a =
      association({.node = 100, .word = 50, .both = 20, .total = 10000, .window = 10, .covered = 800});
  CHECK(a.expected == 4);
}

TEST_CASE("PMI comes in bits or natural units") {
  const Cooccurrence pair{.node = 100, .word = 50, .both = 20, .total = 10000};
  CHECK(*association(pair, {.pmi_base = LogBase::natural}).pmi.value ==
        Approx(*association(pair).pmi.value * std::log(2.0)));
}

TEST_CASE("PMI below the floor is undefined, the other measures are not") {
  const Association a = association({.node = 100, .word = 50, .both = 4, .total = 10000});
  CHECK(a.pmi.why_undefined == "fewer than 5 co-occurrences");
  CHECK(a.log_dice.value);
  CHECK(association({.node = 100, .word = 50, .both = 4, .total = 10000}, {.pmi_floor = 4}).pmi.value);
}

TEST_CASE("words that only occur together have the largest logDice there is") {
  CHECK(*association({.node = 30, .word = 30, .both = 30, .total = 1000}).log_dice.value == 14);
}

TEST_CASE("words that never meet have a log-likelihood and nothing else") {
  const Association a = association({.node = 100, .word = 50, .both = 0, .total = 10000});
  CHECK(a.log_likelihood.value);
  CHECK_FALSE(a.attracted);
  for (const Estimate& e : {a.pmi, a.mi3, a.t_score, a.log_dice}) {
    CHECK(e.why_undefined == "the two never occur together");
  }
}

TEST_CASE("what does not occur has no measures, and says so") {
  CHECK(association({.word = 5, .total = 10}).log_dice.why_undefined == "the node does not occur");
  CHECK(association({.node = 5, .total = 10}).p.why_undefined == "the word does not occur");
  CHECK(association({}).pmi.why_undefined == "the texts have no words");
}

TEST_CASE("windows that cover the whole text leave nothing to compare with") {
  const Association a = association({.node = 5, .word = 3, .both = 3, .total = 20, .window = 10});
  CHECK(a.log_likelihood.why_undefined == "the windows cover all of the text");
  CHECK(a.p.why_undefined == "the windows cover all of the text");
  CHECK(a.log_dice.value);
}

TEST_CASE("impossible counts are refused") {
  CHECK_THROWS_AS(association({.node = 5, .word = 3, .both = 4, .total = 20}), UsageError);
  CHECK_THROWS_AS(association({.node = 5, .word = 30, .both = 1, .total = 20}), UsageError);
  CHECK_THROWS_AS(association({.node = 2, .word = 9, .both = 5, .total = 20}), UsageError);
}
