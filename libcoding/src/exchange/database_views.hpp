// The views and indexes of the database (project_database.hpp), as SQL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

struct DatabaseView {
  const char* name;
  const char* about;
  const char* select;
};

const std::vector<DatabaseView>& database_views();
std::string database_indexes();
// participants_wide: a column an attribute; of integers and reals numbers where they are.
std::string wide_view(const Study& study);

}  // namespace coding
