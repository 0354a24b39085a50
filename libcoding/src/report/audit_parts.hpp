// What a finding says, for a table and for the page alike.
#pragma once

#include <string>
#include <vector>

#include "coding/audit/claims.hpp"

namespace coding::report {

// Values, one behind the other; empty when there is none.
std::string values_text(const std::vector<Telling>& values, const AuditFacts& facts, const Language& reader);

// The sentences without the readings.
std::string sentences_text(const AuditFinding& finding, const AuditFacts& facts, const Language& reader);

// "A ∪ B: 20 of 22 (90.9%), holds".
std::string reading_text(const AuditReading& reading, const AuditFacts& facts, const Language& reader);

// The people and the names of the codes that are the evidence.
std::vector<std::string> people_of(const AuditFinding& finding, const AuditFacts& facts);
std::vector<std::string> codes_of(const AuditFinding& finding, const AuditFacts& facts);

}  // namespace coding::report
