#include "coding/comparison/reconciliation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "coding/project/merged.hpp"
#include "coding/project/passage.hpp"

namespace coding {

namespace {

using Key = std::tuple<DocumentId, Span, CodeId>;

// The consensus as it grows. A passage with one code is one segment, whoever brings it.
class Growing {
 public:
  Growing(const Project& project, CoderId coder) : project_(project), coder_(std::move(coder)) {}

  CodedSegment taken(std::size_t segment) const {
    CodedSegment out = project_.segments[segment];
    out.coder = coder_;
    out.code = project_.codebook.followed(out.code);
    return out;
  }

  void add(CodedSegment segment, const std::string& reason = {}) {
    if (!reason.empty()) segment.memo += (segment.memo.empty() ? "" : "\n\n") + reason;
    const Key key{segment.document, segment.span, segment.code};
    const auto [entry, fresh] = segments_.try_emplace(key, std::move(segment));
    if (fresh) return;
    take_along(entry->second, std::move(segment));
  }

  bool has(const CodedSegment& segment) const {
    return segments_.contains(Key{segment.document, segment.span, segment.code});
  }

  std::vector<CodedSegment> take() {
    std::vector<CodedSegment> out;
    for (auto& [key, segment] : segments_) out.push_back(std::move(segment));
    std::ranges::sort(out, [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
    return out;
  }

 private:
  const Project& project_;
  CoderId coder_;
  std::map<Key, CodedSegment> segments_;
};

// What a decision leaves.
std::vector<CodedSegment> left_by(const Growing& consensus, const Disagreement& each,
                                  const Decision& decision) {
  std::vector<CodedSegment> out;
  const bool pair = has_counterpart(each);
  if (decision.choice == Choice::first || decision.choice == Choice::both)
    out.push_back(consensus.taken(each.segment));
  if (pair && (decision.choice == Choice::second || decision.choice == Choice::both))
    out.push_back(consensus.taken(*each.other));
  if (decision.choice != Choice::code) return out;
  CodedSegment segment = consensus.taken(each.segment);
  segment.code = decision.code;
  if (decision.span && *decision.span != segment.span) {
    segment.span = *decision.span;
    segment.quote = {};
    const CodedSegment other = pair ? consensus.taken(*each.other) : segment;
    if (other.span == segment.span) segment.quote = other.quote;
  }
  return {std::move(segment)};
}

std::string place_of(const Project& project, const Disagreement& each) {
  const CodedSegment& segment = project.segments[each.segment];
  return segment.document.value + ":" + name_of(segment.span) + " " +
         project.codebook.followed(segment.code).value;
}

std::string who(const CodedSegment& segment) { return "? " + segment.coder.value; }

}  // namespace

WrittenDecision decision_written(std::string_view text) {
  constexpr std::pair<std::string_view, Choice> words[] = {{"first", Choice::first},
                                                           {"second", Choice::second},
                                                           {"both", Choice::both},
                                                           {"neither", Choice::neither}};
  for (const auto& [word, choice] : words) {
    if (text == word) return {.choice = choice};
  }
  WrittenDecision out{.choice = Choice::code, .code = std::string(text)};
  const std::size_t second = text.rfind(':');
  if (second == std::string_view::npos || second == 0) return out;
  const std::size_t first = text.rfind(':', second - 1);
  if (first == std::string_view::npos) return out;
  out.span = parse_span(text.substr(first + 1));
  if (out.span) out.code = std::string(text.substr(0, first));
  return out;
}

Consensus consensus_of(const Project& project, const Disagreements& all,
                       const std::vector<std::optional<Decision>>& decisions, const CoderId& coder) {
  Growing consensus(project, coder);
  Consensus out;
  for (const AgreedPair& each : all.agreed) {
    consensus.add(consensus.taken(each.segment));
    consensus.add(consensus.taken(each.other));
  }
  for (std::size_t i = 0; i < all.disagreements.size(); ++i) {
    if (!decisions[i]) {
      out.undecided.push_back(i);
      continue;
    }
    const Disagreement& each = all.disagreements[i];
    auto left = left_by(consensus, each, *decisions[i]);
    if (left.empty() && !decisions[i]->reason.empty())
      out.reasons.push_back(place_of(project, each) + ": " + decisions[i]->reason);
    for (CodedSegment& segment : left) consensus.add(std::move(segment), decisions[i]->reason);
  }
  for (std::size_t i = 0; i < all.disagreements.size(); ++i) {
    const Disagreement& each = all.disagreements[i];
    if (!decisions[i]) continue;
    std::vector<CodedSegment> asked = {consensus.taken(each.segment)};
    if (has_counterpart(each)) asked.push_back(consensus.taken(*each.other));
    for (CodedSegment& segment : asked) {
      if (!consensus.has(segment)) out.rejected.push_back(std::move(segment));
    }
  }
  out.segments = consensus.take();
  return out;
}

std::vector<CodedSegment> both_codings(const Project& project, const Disagreements& all, std::size_t document,
                                       const CoderId& coder) {
  Growing both(project, coder);
  for (const AgreedPair& each : all.agreed) {
    if (each.document != document) continue;
    both.add(both.taken(each.segment));
    both.add(both.taken(each.other));
  }
  std::set<std::size_t> seen;
  const auto ask = [&](std::size_t position) {
    if (!seen.insert(position).second) return;
    CodedSegment segment = both.taken(position);
    const std::string memo = std::exchange(segment.memo, who(project.segments[position]));
    if (!memo.empty()) segment.memo += ": " + memo;
    both.add(std::move(segment));
  };
  for (const Disagreement& each : all.disagreements) {
    if (each.document != document) continue;
    ask(each.segment);
    if (has_counterpart(each)) ask(*each.other);
  }
  return both.take();
}

bool is_undecided(const CodedSegment& segment, const std::vector<CoderId>& coders) {
  return std::ranges::any_of(coders, [&](const CoderId& coder) {
    const std::string mark = "? " + coder.value;
    return segment.memo == mark || segment.memo.starts_with(mark + ":") ||
           segment.memo.starts_with(mark + "\n");
  });
}

}  // namespace coding
