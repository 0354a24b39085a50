// Members of a file that this version does not know: kept, and written back.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace coding {

// Key and raw JSON text of the value, in the order of the file.
using UnknownMembers = std::vector<std::pair<std::string, std::string>>;

}  // namespace coding
