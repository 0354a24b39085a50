#include "analysis/quote_choice.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "coding/text/collate.hpp"

namespace coding {

bool stands_before(const QuoteCandidate& a, const QuoteCandidate& b) {
  if (a.code != b.code) return a.code < b.code;
  const auto people = natural_compare(a.participant.value, b.participant.value);
  if (people != 0) return people < 0;
  const auto documents = natural_compare(a.document->id.value, b.document->id.value);
  if (documents != 0) return documents < 0;
  return a.segment->span < b.segment->span;
}

std::size_t length_of(const QuoteCandidate& candidate) {
  const Span span = candidate.segment->span;
  return span.begin < span.end ? span.length() : 0;
}

bool is_longer(const QuoteCandidate& a, const QuoteCandidate& b) {
  if (length_of(a) != length_of(b)) return length_of(a) > length_of(b);
  return stands_before(a, b);
}

std::string person_of(const QuoteCandidate& candidate) {
  return candidate.participant.empty() ? "\n" + candidate.document->id.value : candidate.participant.value;
}

namespace {

// Takes what speaks against, then picks one after the other, and remembers who has been quoted how often, and
// which passages.
class Chooser {
 public:
  // The places of the chosen in [begin, end) of `found`.
  void choose(const std::vector<QuoteCandidate>& found, std::size_t begin, std::size_t end,
              std::size_t number, std::vector<bool>& chosen) {
    std::map<std::string, std::size_t> here;
    const auto take = [&](std::size_t i) {
      chosen[i] = true;
      ++here[person_of(found[i])];
      ++everywhere_[person_of(found[i])];
      passages_.insert(passage(found[i]));
    };
    for (std::size_t i = begin; i < end; ++i) {
      if (!found[i].against.empty()) take(i);
    }
    for (std::size_t picked = 0; picked < number; ++picked) {
      std::size_t best = end;
      for (std::size_t i = begin; i < end; ++i) {
        if (!chosen[i] && (best == end || is_better(found[i], found[best], here))) best = i;
      }
      if (best == end) return;
      take(best);
    }
  }

 private:
  using Passage = std::tuple<std::string, std::size_t, std::size_t>;

  static Passage passage(const QuoteCandidate& each) {
    return {each.document->id.value, each.segment->span.begin, each.segment->span.end};
  }

  bool is_better(const QuoteCandidate& a, const QuoteCandidate& b, std::map<std::string, std::size_t>& here) {
    const auto rank = [&](const QuoteCandidate& each) {
      const std::string person = person_of(each);
      return std::tuple(here[person], passages_.contains(passage(each)), everywhere_[person]);
    };
    const auto left = rank(a);
    const auto right = rank(b);
    return left == right ? is_longer(a, b) : left < right;
  }

  std::map<std::string, std::size_t> everywhere_{};
  std::set<Passage> passages_{};
};

}  // namespace

void spread_over_people(std::vector<QuoteCandidate>& found, std::size_t number, bool each_code) {
  std::vector<bool> chosen(found.size(), false);
  Chooser chooser;
  for (std::size_t begin = 0; begin < found.size();) {
    std::size_t end = each_code ? begin : found.size();
    while (end < found.size() && found[end].code == found[begin].code) ++end;
    chooser.choose(found, begin, end, number, chosen);
    begin = end;
  }
  std::vector<QuoteCandidate> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (chosen[i]) kept.push_back(std::move(found[i]));
  }
  found = std::move(kept);
}

}  // namespace coding
