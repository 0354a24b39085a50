// What a study says of itself, as options: shared by the commands that make a study and that change it.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/spec.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

// "RQ1: What changes for teachers?" Throws UsageError "question-malformed".
ResearchQuestion question_of(const std::string& value);

// Throws UsageError "levels-malformed", "language-malformed".
void refuse_bad_levels(const Study& study);
void refuse_bad_language(const Language& language);

OptionSpec method_option();

// "paradigm", "six-cs", "own: feeds, starves". Throws UsageError "family-unknown", "kind-malformed".
RelationFamily family_of(const std::string& value);

// "difficult: code:zor weight>=50"; without words behind the colon the text is empty. Throws UsageError
// "query-name".
NamedQuery named_query_of(const std::string& value);

}  // namespace coding::cli
