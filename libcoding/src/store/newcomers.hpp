// Participants whom a changed document names for the first time.
#pragma once

#include <optional>

#include "coding/project/project.hpp"
#include "coding/store/transaction.hpp"

namespace coding {

// participants.csv with them; nothing when it has all of them. Throws UsageError "name-invalid".
std::optional<FileWrite> newcomers_write(const Project& before, const Document& document);

}  // namespace coding
