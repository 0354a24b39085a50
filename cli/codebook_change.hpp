// Changes of the codebook from the command line: done, or only tried with --dry-run, and told.
#pragma once

#include <functional>
#include <string>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/project/codebook.hpp"

namespace coding::cli {

// What a change does, in the two tenses in which it is told.
struct Deed {
  std::string would{};  // "add"
  std::string did{};    // "added"
  std::string what{};   // "the code 'tea' as tea"
};

// Runs `edit` on the codebook as it is on disk, or only tries it with --dry-run, and says what was done.
ExitCode change_codes(Session& session, const Request& request, const Deed& deed,
                      const std::function<void(Codebook&)>& edit);

// An operand that names a code.
extern const OperandSpec code_operand;

}  // namespace coding::cli
