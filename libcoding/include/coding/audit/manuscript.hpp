// Claims in running text: numbers of people, lists of people beside a code, announced numbers before (i) (ii)
// (iii), words of quantity, and quotes with their speaker, in en, tr, fa and az.
//
// The text is read as a match key (text/match_key.hpp), so that hyphens at line ends, forms of letters and
// digits of every script do not matter. A claim is made only where it is plain what it says: one code named
// in the sentence, by its name or its name with a suffix, and people as the unit. The rest is counted and
// left out: a false accusation is worse than a miss. What surprises: only numbers and lists beside a named
// code can be contradicted; whatever else fails is shown as depending on the reading.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/audit/claims.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct ManuscriptClaim {
  Claim claim{};
  bool exact = false;  // may be contradicted
};

struct ManuscriptReading {
  std::vector<ManuscriptClaim> claims{};  // in the order of the text; ids M1, M2 …
  // What looked like a claim and was left out: no code or several in the sentence, another whole than the
  // people interviewed, lists beside no code.
  std::size_t left_out = 0;
};

// Linear in the text times the codes.
ManuscriptReading read_manuscript(const Text& text, const std::string& file, const AuditFacts& facts);

// audit_claims, where what is not exact is never contradicted.
std::vector<AuditFinding> audit_manuscript(const ManuscriptReading& reading, const AuditFacts& facts);

}  // namespace coding
