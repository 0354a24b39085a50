// What a codebook is made of, in words.
#pragma once

#include <string>

#include "coding/project/project.hpp"

namespace coding::report {

// How many codes stand at each level, in the study's order: "category (6), subcategory (12), code (50)". The
// number stands behind the name, for no rule makes a plural of a name that people chose.
std::string tree_size(const Project& project, const Language& reader);

}  // namespace coding::report
