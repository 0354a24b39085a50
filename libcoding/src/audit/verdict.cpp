#include "coding/audit/verdict.hpp"

#include <algorithm>

#include "coding/base/names.hpp"

namespace coding {

namespace {

constexpr Names<Verdict, 4> verdicts = {{{"holds", Verdict::holds},
                                         {"contradicted", Verdict::contradicted},
                                         {"depends", Verdict::depends},
                                         {"not-checkable", Verdict::not_checkable}}};

}  // namespace

std::string_view name_of(Verdict verdict) { return name_in(verdicts, verdict); }
std::optional<Verdict> verdict_named(std::string_view name) { return value_in(verdicts, name); }

Verdict verdict_of(const std::vector<AuditReading>& readings) {
  if (readings.empty()) return Verdict::not_checkable;
  const auto holding = std::ranges::count(readings, true, &AuditReading::holds);
  if (holding == 0) return Verdict::contradicted;
  return static_cast<std::size_t>(holding) == readings.size() ? Verdict::holds : Verdict::depends;
}

}  // namespace coding
