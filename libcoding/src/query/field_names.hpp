// The fields of queries: what there is to ask about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/query/query.hpp"

namespace coding {

struct FieldFacts {
  std::string_view name{};
  FieldSubject subject = FieldSubject::document;
  bool has_order = false;  // whether < and > mean something
};

// Of one of our own fields; nothing of others.
const FieldFacts* field_named(std::string_view name);
std::vector<std::string> field_names();

// A field of segments or of their codes, or a relation; its parts are not looked at.
bool is_about_segments(const Query& part);

// The codes that a field about codes means, by position in the codebook: with what is below them where the
// comparison is the colon. Throws UsageError "code-unknown", "code-ambiguous", "set-unknown",
// "level-unknown", "question-unknown".
std::vector<CodeId> codes_meant(const Query& field, const Project& project);

// Throws UsageError when the field cannot have this value: "stage-unknown", "coder-unknown",
// "value-malformed".
void require_value(const Query& field, const Project& project);

}  // namespace coding
