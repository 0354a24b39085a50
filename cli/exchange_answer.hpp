// What a command of exchange answers: the list of what did not go along.
#pragma once

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/exchange/losses.hpp"

namespace coding::cli {

// The table as the answer: for machines always, for people when it has rows.
void answer_losses(Session& session, const Request& request, const Losses& losses);

// "3 things were lost, 2 changed, 1 kept beside the project"; empty when there is nothing to say.
std::string summary_of(const Losses& losses);

}  // namespace coding::cli
