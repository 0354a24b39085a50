#include "coding/analysis/stop_rules.hpp"

#include <numeric>

namespace coding {

namespace {

std::size_t sum(const std::vector<std::size_t>& fresh, std::size_t first, std::size_t last) {
  return std::accumulate(fresh.begin() + static_cast<std::ptrdiff_t>(first),
                         fresh.begin() + static_cast<std::ptrdiff_t>(last), std::size_t{0});
}

}  // namespace

std::string_view name_of(StopFamily family) { return family == StopFamily::guest ? "guest" : "francis"; }

std::string_view name_of(StopVerdict verdict) {
  switch (verdict) {
    case StopVerdict::reached:
      return "reached";
    case StopVerdict::never:
      return "never";
    case StopVerdict::too_few:
      return "too-few";
    case StopVerdict::nothing_yet:
      return "nothing-yet";
  }
  return "";
}

std::vector<StopRule> usual_stop_rules() {
  std::vector<StopRule> out;
  for (const std::size_t percent : {5U, 0U}) {
    for (const std::size_t run : {2U, 3U}) {
      for (const std::size_t base : {4U, 5U, 6U}) out.push_back({StopFamily::guest, base, run, percent});
    }
  }
  out.push_back({StopFamily::francis, 10, 3, 0});
  return out;
}

StopOutcome applied(const StopRule& rule, const std::vector<std::size_t>& fresh) {
  StopOutcome out{.rule = rule};
  if (fresh.size() < rule.base + rule.run) {
    out.verdict = StopVerdict::too_few;
    return out;
  }
  out.base_codes = sum(fresh, 0, rule.base);
  for (std::size_t s = rule.base; s + rule.run <= fresh.size(); ++s) {
    out.runs.push_back(sum(fresh, s, s + rule.run));
  }
  if (out.base_codes == 0) {
    out.verdict = StopVerdict::nothing_yet;
    return out;
  }
  for (std::size_t i = 0; i < out.runs.size() && !out.stop; ++i) {
    if (100 * out.runs[i] <= rule.percent * out.base_codes) out.stop = rule.base + i;
  }
  if (!out.stop) return out;
  out.verdict = StopVerdict::reached;
  out.later = sum(fresh, *out.stop, fresh.size());
  out.later_still = sum(fresh, *out.stop + rule.run, fresh.size());
  return out;
}

std::optional<std::size_t> stop_of(const StopRule& rule, const std::vector<std::size_t>& fresh) {
  return applied(rule, fresh).stop;
}

}  // namespace coding
