#include "coding/lexicon/association.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "coding/base/error.hpp"
#include "coding/stats/contingency.hpp"
#include "coding/stats/distributions.hpp"

namespace coding {

namespace {

// The counts as numbers; `covered` is at most the total.
struct Pair {
  double node = 0;
  double word = 0;
  double both = 0;
  double total = 0;
  double covered = 0;
};

Pair pair_of(const Cooccurrence& counts) {
  Pair out{static_cast<double>(counts.node), static_cast<double>(counts.word),
           static_cast<double>(counts.both), static_cast<double>(counts.total),
           static_cast<double>(counts.covered)};
  if (counts.covered == 0) out.covered = std::min(out.total, out.node * static_cast<double>(counts.window));
  return out;
}

void require_counts(const Cooccurrence& counts, const Pair& pair) {
  const auto refuse = [&](const std::string& message) {
    throw UsageError({.slug = "cooccurrence-counts",
                      .message = message,
                      .hint = "count a word between two nodes once, and words over the same texts"});
  };
  if (counts.both > counts.word || pair.both > pair.covered) {
    refuse(std::to_string(counts.both) + " co-occurrences of a word that occurs " +
           std::to_string(counts.word) + " times, in windows of " +
           std::to_string(static_cast<std::uint64_t>(pair.covered)) + " words");
  }
  if (std::max({counts.node, counts.word, counts.covered}) > counts.total) {
    refuse("a count exceeds the " + std::to_string(counts.total) + " words of the texts");
  }
}

Estimate defined(double value) { return {value, std::nullopt, ""}; }
Estimate undefined(std::string why) { return {std::nullopt, std::nullopt, std::move(why)}; }

std::string why_nothing(const Pair& pair) {
  if (pair.total == 0) return "the texts have no words";
  if (pair.node == 0) return "the node does not occur";
  if (pair.word == 0) return "the word does not occur";
  return "";
}

void undefine_all(Association& out, const std::string& why) {
  for (Estimate* estimate : {&out.log_likelihood, &out.p, &out.pmi, &out.mi3, &out.t_score, &out.log_dice}) {
    *estimate = undefined(why);
  }
}

void add_log_likelihood(Association& out, const Pair& pair) {
  if (pair.covered >= pair.total) {
    out.log_likelihood = undefined("the windows cover all of the text");
  } else if (pair.total - pair.covered < pair.word - pair.both) {
    out.log_likelihood =
        undefined("the words outside the windows are fewer than the word's occurrences there");
  } else {
    out.log_likelihood = log_likelihood({pair.both, pair.covered - pair.both, pair.word - pair.both,
                                         pair.total - pair.covered - (pair.word - pair.both)});
  }
  out.p = out.log_likelihood.value ? defined(chi_square_tail(*out.log_likelihood.value, 1))
                                   : undefined(out.log_likelihood.why_undefined);
}

void add_measures(Association& out, const Pair& pair, const AssociationOptions& options) {
  if (pair.both == 0) {
    out.pmi = out.mi3 = out.t_score = out.log_dice = undefined("the two never occur together");
    return;
  }
  const double bits = std::log2(pair.both / out.expected);
  out.pmi = pair.both < static_cast<double>(options.pmi_floor)
                ? undefined("fewer than " + std::to_string(options.pmi_floor) + " co-occurrences")
                : defined(options.pmi_base == LogBase::two ? bits : std::log(pair.both / out.expected));
  out.mi3 = defined(bits + 2 * std::log2(pair.both));
  out.t_score = defined((pair.both - out.expected) / std::sqrt(pair.both));
  out.log_dice = defined(14 + std::log2(2 * pair.both / (pair.node + pair.word)));
}

}  // namespace

Association association(const Cooccurrence& counts, const AssociationOptions& options) {
  const Pair pair = pair_of(counts);
  require_counts(counts, pair);
  Association out;
  if (const std::string why = why_nothing(pair); !why.empty()) {
    undefine_all(out, why);
    return out;
  }
  out.expected = pair.covered * pair.word / pair.total;
  out.attracted = pair.both > out.expected;
  add_log_likelihood(out, pair);
  add_measures(out, pair, options);
  return out;
}

}  // namespace coding
