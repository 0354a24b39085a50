// The manual page coding(1) in roff's man macros, made from the descriptions.
#pragma once

#include "cli/spec.hpp"

#include <string>
#include <vector>

namespace coding::cli {

std::string man_page(const std::vector<CommandSpec>& table);

}  // namespace coding::cli
