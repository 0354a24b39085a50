// The options that say whose disagreements are meant, and about which codes and documents.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/comparison/disagreements.hpp"
#include "coding/text/text.hpp"

namespace coding::cli {

// --code, --under, --set
std::vector<OptionSpec> chosen_codes_options();

// Between the named coders, else all of the project: worst codes first.
Disagreements found_disagreements(const Request& request, const Project& project);

// By position in the codebook; empty when no option says which.
std::vector<bool> chosen_codes(Session& session, const Request& request, const Project& project);

// Both codings of a document as text to edit; what only one coder has bears the remark "? CODER".
std::string both_markup(const Project& project, const Disagreements& all, std::size_t document,
                        const Text& text, const CoderId& coder);

}  // namespace coding::cli
