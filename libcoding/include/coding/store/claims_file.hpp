// Typed claims and policies of quantifiers out of their files: JSON Lines, and one JSON object.
//
// docs/formats/claims.md has the keys. The reader stands here because it needs the project's codebook, with
// which names become codes, and JSON. What a file does not know of the project is an error with its place;
// members that this version does not know are kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/claim.hpp"
#include "coding/project/project.hpp"
#include "coding/project/quantifier_policy.hpp"

namespace coding {

// In the order of the file; blank lines are passed over. Throws DataError "json-malformed", "json-type",
// "key-missing", "key-twice", "claim-incomplete" (a member that the rule needs), "claim-twice" (an id),
// "rule-unknown", "code-unknown", "code-ambiguous", "level-unknown", "question-unknown",
// "participant-unknown", "word-unknown", "file-empty", "not-utf8", "nul-byte", "byte-order-mark",
// "merge-conflict", all with line and column.
std::vector<Claim> read_claims(std::string_view bytes, const std::string& file, const Project& project);

// Throws the same, as far as they apply, and "policy-empty", "share-outside".
QuantifierPolicy read_quantifier_policy(std::string_view bytes, const std::string& file);

}  // namespace coding
