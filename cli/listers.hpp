// The ids of a project, for shells that complete them.
#pragma once

#include <vector>

#include "cli/registry.hpp"

namespace coding::cli {

std::vector<Candidate> list_codes(Session& session);
std::vector<Candidate> list_documents(Session& session);
std::vector<Candidate> list_participants(Session& session);
std::vector<Candidate> list_coders(Session& session);

}  // namespace coding::cli
