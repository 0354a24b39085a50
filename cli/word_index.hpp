// The words of a project for the commands that count them: the index, kept in .coding/ when it is worth it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/lexicon/corpus.hpp"
#include "coding/lexicon/counts.hpp"
#include "coding/lexicon/index.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

// The kept index when it is of exactly these texts, else a new one, which is kept when the texts are large
// enough for that to be quicker. A project that cannot be written to is no error: nothing is kept then.
Index index_of(Session& session, const Project& project);

// Runs a command with the index. A kept one that turns out damaged when it is read is thrown away, and the
// command runs once more with a new one.
ExitCode with_index(Session& session, const Project& project,
                    const std::function<ExitCode(const Index&)>& use);

// --document, --participant, --where, --interviewers: whose words are looked at.
std::vector<OptionSpec> scope_options();
// Throws UsageError "document-unknown", "participant-unknown", and what a query throws.
WordScope word_scope_of(const Request& request, const Project& project);

// For each type of the index a number that the types of one word share: their stem's. What the user should
// know about the stems is told on stderr.
std::vector<std::uint32_t> stem_groups(Session& session, const Index& index);

}  // namespace coding::cli
