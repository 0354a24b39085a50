// A REFI-QDA project that this program wrote and nobody changed since.
#pragma once

#include <optional>
#include <string>

#include "coding/exchange/foreign.hpp"
#include "coding/exchange/incoming.hpp"
#include "coding/exchange/read_refi.hpp"

namespace coding {

// From its companion (exchange/companion.hpp) and the texts in the archive: the project that was exported,
// with nothing lost. Nothing when the file has no companion, or was changed since, which is told in `notes`.
// Throws what companion_of and project_in throw.
std::optional<Incoming> own_refi_project(const RefiFile& file, const ForeignOptions& options,
                                         const std::string& name, Diagnostics& notes);

}  // namespace coding
