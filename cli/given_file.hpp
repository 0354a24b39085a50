// A file that was named on the command line, or standard input, which "-" names.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace coding::cli {

struct GivenFile {
  std::string name{};  // for messages: as it was given, or "(standard input)"
  std::string bytes{};
};

// Throws what read_file throws.
GivenFile given_file(Session& session, const std::string& name);

}  // namespace coding::cli
