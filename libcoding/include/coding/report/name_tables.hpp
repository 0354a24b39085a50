// Names in a project, as tables for the owner of its key.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/project/name_key.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// One row a place: replaced, or left for review.
Table replacements_table(const std::vector<NamePlace>& places, const Language& reader);

struct SuggestedName {
  std::string name{};
  std::size_t count = 0;
  std::size_t documents = 0;
  std::string context{};
};

// The columns of a key come first, so that rows can be copied into one.
Table suggestions_table(const std::vector<SuggestedName>& names, const Language& reader);

}  // namespace coding::report
