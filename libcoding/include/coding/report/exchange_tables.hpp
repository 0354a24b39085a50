// What an import or export could not carry, as a table.
#pragma once

#include "coding/exchange/losses.hpp"
#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// One row a thing: what, name, count, fate, why. Schema "coding.losses/1". A note says so when all went
// along.
Table losses_table(const Losses& losses, const Language& reader);

}  // namespace coding::report
