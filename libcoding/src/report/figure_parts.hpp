// What figures of counts are put together from. Private to the room.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/report/figure_look.hpp"

namespace coding::report {

// Throws UsageError "figure-empty".
[[noreturn]] void refuse_empty(const std::string& message, const std::string& hint);
// The same of a level without codes; of every level when it is not named.
[[noreturn]] void refuse_without_codes(const Project& project, const std::string& level);
// Throws UsageError "figure-too-large" above most_figure_rows of `things` ("codes").
void require_readable(std::size_t count, const std::string& things);

// Below a figure: the look's caption or the figure's own sentences, then notes about what was counted.
std::vector<std::string> captions(const FigureLook& look, std::vector<std::string> own,
                                  const std::vector<std::string>& counted);

// "14 (63.6%)" as the language writes it.
std::string count_and_share(std::size_t count, double percent, const Language& language);

}  // namespace coding::report
