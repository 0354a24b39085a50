// What was recovered from an article, as tables: a proposal that a person looks through.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "coding/audit/recover.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// In the order in which they are read.
//   participants  one row a participant, with the columns of the article's table
//   codes         one row a code and each category above it, with the participants
//   placements    one row a participant of a code
//   quotes        one row a quote with a speaker
//   not-read      one row a place that says something which could not be told
enum class RecoveryTable { participants, codes, placements, quotes, not_read };

inline constexpr std::array all_recovery_tables = {RecoveryTable::participants, RecoveryTable::codes,
                                                   RecoveryTable::placements, RecoveryTable::quotes,
                                                   RecoveryTable::not_read};

std::string_view name_of(RecoveryTable which);
std::optional<RecoveryTable> recovery_table_named(std::string_view name);

// `article` is the name that titles and places go by.
Table recovery_table(RecoveryTable which, const Recovered& recovered, const std::string& article,
                     const Language& reader);

}  // namespace coding::report
