#include "store/soundness.hpp"

#include <set>
#include <string>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/project/faults.hpp"

namespace coding {

void require_no_new_fault(const Project& before, const Project& after) {
  std::set<std::pair<std::string, std::string>> known;
  for (const Diagnostic& fault : faults_of(before)) known.emplace(fault.slug, fault.message);
  for (const Diagnostic& fault : faults_of(after)) {
    if (fault.severity == Severity::error && !known.contains({fault.slug, fault.message}))
      throw UsageError(fault);
  }
}

}  // namespace coding
