#include <algorithm>
#include <functional>
#include <queue>
#include <vector>

#include "base/parallel.hpp"
#include "coding/analysis/code_units.hpp"
#include "coding/base/error.hpp"

namespace coding {

namespace {

constexpr std::size_t most_codes = 20'000;

// The codes of each unit, which is the same table read the other way.
struct CodesOfUnits {
  std::vector<std::size_t> begins{};  // by unit; one more
  std::vector<std::uint32_t> codes{};
};

CodesOfUnits codes_of(const CodeUnits& units) {
  CodesOfUnits out;
  out.begins.assign(units.units + 1, 0);
  for (const auto& held : units.held) {
    for (const std::uint32_t unit : held) ++out.begins[unit + 1];
  }
  for (std::size_t i = 1; i <= units.units; ++i) out.begins[i] += out.begins[i - 1];
  out.codes.resize(out.begins.back());
  std::vector<std::size_t> at(out.begins.begin(), out.begins.end() - 1);
  for (std::size_t code = 0; code < units.held.size(); ++code) {
    for (const std::uint32_t unit : units.held[code])
      out.codes[at[unit]++] = static_cast<std::uint32_t>(code);
  }
  return out;
}

// Unit after unit: the codes of most units are few.
void count_in_common(const CodeUnits& units, std::vector<std::uint32_t>& shared) {
  const std::size_t codes = units.codes.size();
  const CodesOfUnits of = codes_of(units);
  for (std::size_t unit = 0; unit < units.units; ++unit) {
    for (std::size_t i = of.begins[unit]; i < of.begins[unit + 1]; ++i) {
      for (std::size_t j = i + 1; j < of.begins[unit + 1]; ++j) ++shared[of.codes[i] * codes + of.codes[j]];
    }
  }
}

// One code's passages in one document, by end, then begin.
struct Passages {
  std::uint32_t code = 0;
  std::vector<Span> spans{};
  bool nested = false;  // one of them lies inside another
};

// The greatest number of pairs that overlap, each passage in one at most. Taken by their ends, a passage
// pairs with the passage that ends next of those it overlaps: whoever overlaps that one, overlaps all others
// it could have had.
class Pairing {
 public:
  std::uint32_t pairs(const Passages& a, const Passages& b) {
    return a.nested || b.nested ? with_heaps(a.spans, b.spans) : in_step(a.spans, b.spans);
  }

 private:
  // Where nothing is nested, what ends next also begins next.
  static std::uint32_t in_step(const std::vector<Span>& a, const std::vector<Span>& b) {
    std::uint32_t pairs = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      if (overlaps(a[i], b[j])) {
        ++pairs;
        ++i;
        ++j;
      } else if (a[i].end <= b[j].end) {
        ++i;
      } else {
        ++j;
      }
    }
    return pairs;
  }

  struct Side {
    const std::vector<Span>* by_end = nullptr;
    std::vector<std::size_t> by_begin{};
    std::vector<bool> gone{};  // paired, or past
    std::size_t next = 0;      // of by_end
    std::size_t begun = 0;     // of by_begin
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> open{};

    explicit Side(const std::vector<Span>& spans) : by_end(&spans), gone(spans.size(), false) {
      for (std::size_t i = 0; i < spans.size(); ++i) by_begin.push_back(i);
      std::stable_sort(by_begin.begin(), by_begin.end(), [&](std::size_t one, std::size_t other) {
        return spans[one].begin < spans[other].begin;
      });
    }
    bool is_over() {
      while (next < gone.size() && gone[next]) ++next;
      return next == gone.size();
    }
    // The one that ends first of those that begin before `end` and are there still.
    bool take_one_begun_before(std::size_t end) {
      for (; begun < by_begin.size() && (*by_end)[by_begin[begun]].begin < end; ++begun)
        open.push(by_begin[begun]);
      while (!open.empty() && gone[open.top()]) open.pop();
      if (open.empty()) return false;
      gone[open.top()] = true;
      open.pop();
      return true;
    }
  };

  static std::uint32_t with_heaps(const std::vector<Span>& a, const std::vector<Span>& b) {
    Side one(a);
    Side other(b);
    std::uint32_t pairs = 0;
    while (!one.is_over() && !other.is_over()) {
      const bool one_first = a[one.next].end <= b[other.next].end;
      Side& ending = one_first ? one : other;
      Side& opposite = one_first ? other : one;
      const std::size_t end = (*ending.by_end)[ending.next].end;
      ending.gone[ending.next] = true;
      if (opposite.take_one_begun_before(end)) ++pairs;
    }
    return pairs;
  }
};

// By document: each code's passages there.
std::vector<std::vector<Passages>> passages_by_document(const CodeUnits& units) {
  const std::size_t documents = units.documents.empty() ? 0 : units.documents.back() + std::size_t{1};
  std::vector<std::vector<Passages>> out(documents);
  for (std::size_t code = 0; code < units.held.size(); ++code) {
    for (const std::uint32_t unit : units.held[code]) {
      auto& present = out[units.documents[unit]];
      if (present.empty() || present.back().code != code)
        present.push_back({.code = static_cast<std::uint32_t>(code)});
      present.back().spans.push_back(units.passages[unit]);
    }
  }
  return out;
}

void put_in_order(Passages& passages) {
  auto& spans = passages.spans;
  std::sort(spans.begin(), spans.end(), [](const Span& one, const Span& other) {
    return one.end != other.end ? one.end < other.end : one.begin < other.begin;
  });
  for (std::size_t i = 1; i < spans.size(); ++i) passages.nested |= spans[i].begin < spans[i - 1].begin;
}

void count_pairs(const CodeUnits& units, int jobs, std::vector<std::uint32_t>& shared) {
  const std::size_t codes = units.codes.size();
  auto documents = passages_by_document(units);
  std::vector<std::vector<std::uint32_t>> by_worker(static_cast<std::size_t>(std::max(1, jobs)));
  in_parallel(documents.size(), jobs, [&](std::size_t i, std::size_t worker) {
    auto& counts = by_worker[worker];
    if (counts.empty()) counts.assign(codes * codes, 0);
    auto& present = documents[i];
    for (Passages& each : present) put_in_order(each);
    Pairing pairing;
    for (std::size_t a = 0; a < present.size(); ++a) {
      for (std::size_t b = a + 1; b < present.size(); ++b)
        counts[present[a].code * codes + present[b].code] += pairing.pairs(present[a], present[b]);
    }
  });
  for (const auto& counts : by_worker) {
    for (std::size_t i = 0; i < counts.size(); ++i) shared[i] += counts[i];
  }
}

}  // namespace

std::vector<std::uint32_t> shared_units(const CodeUnits& units, int jobs) {
  const std::size_t codes = units.codes.size();
  if (codes > most_codes) {
    throw UsageError({.slug = "codes-too-many",
                      .message = std::to_string(codes) + " codes make too many pairs",
                      .hint = "choose some with --under, --set, --question or --by"});
  }
  std::vector<std::uint32_t> shared(codes * codes, 0);
  if (units.options.unit == CountedUnit::segment)
    count_pairs(units, jobs, shared);
  else
    count_in_common(units, shared);
  for (std::size_t a = 0; a < codes; ++a) {
    shared[a * codes + a] = static_cast<std::uint32_t>(units.held[a].size());
    for (std::size_t b = a + 1; b < codes; ++b) shared[b * codes + a] = shared[a * codes + b];
  }
  return shared;
}

}  // namespace coding
