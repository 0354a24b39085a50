// participants.csv as git may have joined it: a person on several rows, and the header again further down.
#pragma once

#include <string_view>

#include "store/nouns.hpp"
#include "store/snapshot.hpp"

namespace coding {

// Of each person one row, where rows and journals leave no doubt: rows that gave way are left out, values of
// different attributes are joined. What contradicts itself stays, for the check to name. Looks into the
// journals only when somebody stands on several rows.
void join_participants(const Snapshot& snapshot, std::string_view bytes, ParticipantRows& rows);

}  // namespace coding
