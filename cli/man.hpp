// The manual page coding(1) in roff's man macros, made from the descriptions.
#pragma once

#include <string>
#include <vector>

#include "cli/spec.hpp"

namespace coding::cli {

std::string man_page(const std::vector<CommandSpec>& table);

}  // namespace coding::cli
