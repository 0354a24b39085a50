// What `coding version` and `coding --version` print.
#pragma once

#include <string>

namespace coding::cli {

// "coding 0.1.0" and, on a second line, the format of the project folders it reads and writes.
std::string version_text();

}  // namespace coding::cli
