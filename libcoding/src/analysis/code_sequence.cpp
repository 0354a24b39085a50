#include "coding/analysis/code_sequence.hpp"

#include <algorithm>
#include <tuple>

#include "analysis/coded.hpp"
#include "coding/stats/multiplicity.hpp"

namespace coding {

namespace {

struct PlacedCode {
  std::size_t document = 0;
  Span span{};
  std::uint32_t row = 0;

  auto key() const { return std::tie(document, span, row); }
  bool operator<(const PlacedCode& other) const { return key() < other.key(); }
  bool operator==(const PlacedCode& other) const { return key() == other.key(); }
};

std::vector<PlacedCode> placed(const Project& project, const Scope& scope, CodeSequence& facts) {
  std::vector<PlacedCode> out;
  for (const CodedPlace& place : coded_places(project, facts.options.coder, {})) {
    std::size_t row = scope.row_of[place.code];
    if (row == no_row) ++facts.outside;
    if (place.span.empty()) continue;
    for (; row != no_row; row = scope.row_above[row])
      out.push_back({place.document, place.span, static_cast<std::uint32_t>(row)});
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<StepSequence> steps_of(const std::vector<PlacedCode>& codes) {
  std::vector<StepSequence> out;
  const PlacedCode* before = nullptr;
  for (const PlacedCode& code : codes) {
    const bool same_document = before != nullptr && before->document == code.document;
    if (!same_document) out.emplace_back();
    if (!same_document || before->span != code.span) out.back().emplace_back();
    out.back().back().push_back(code.row);
    before = &code;
  }
  return out;
}

std::size_t pairs_at(const std::vector<StepSequence>& sequences, std::size_t lag) {
  std::size_t out = 0;
  for (const StepSequence& sequence : sequences) {
    for (std::size_t i = 0; i + lag < sequence.size(); ++i)
      out += sequence[i].size() * sequence[i + lag].size();
  }
  return out;
}

// Codes that never lead, or never follow, at this lag are in no test: their count is 0 in every order.
void adjust(CodeSequence& facts) {
  std::vector<double> p;
  std::vector<std::size_t> tested;
  facts.adjusted.resize(facts.found.all.size());
  for (std::size_t i = 0; i < facts.found.all.size(); ++i) {
    const Transition& each = facts.found.all[i];
    facts.adjusted[i].why_undefined = each.p.why_undefined;
    if (!each.p.value) continue;
    facts.adjusted[i].why_undefined = "always or never";
    if (facts.found.from_totals[each.from] == 0 || facts.found.to_totals[each.to] == 0) continue;
    p.push_back(*each.p.value);
    tested.push_back(i);
  }
  facts.tests = p.size();
  const auto corrected = adjusted(p, Multiplicity::bh);
  for (std::size_t i = 0; i < tested.size(); ++i) facts.adjusted[tested[i]] = {.value = corrected[i]};
}

}  // namespace

std::size_t permutations_for(std::size_t transitions) {
  constexpr std::size_t work = 50'000'000;
  return std::clamp<std::size_t>(work / std::max<std::size_t>(transitions, 1), 50, 1000);
}

CodeSequence code_sequence(const Project& project, const SequenceOptions& options) {
  const Scope scope = scope_of(project, options.scope);
  CodeSequence out{
      .options = options, .level = resolve_level(project.study, options.scope.level), .codes = scope.rows};
  const auto sequences = steps_of(placed(project, scope, out));
  out.documents = sequences.size();
  for (const StepSequence& sequence : sequences) {
    out.steps += sequence.size();
    out.several += static_cast<std::size_t>(std::count_if(
        sequence.begin(), sequence.end(), [](const SequenceStep& step) { return step.size() > 1; }));
  }
  out.permutations = options.permutations.value_or(permutations_for(pairs_at(sequences, options.lag)));
  out.found = transitions(
      scope.rows.size(), sequences,
      {.lag = options.lag, .permutations = out.permutations, .seed = options.seed, .jobs = options.jobs});
  adjust(out);
  return out;
}

}  // namespace coding
