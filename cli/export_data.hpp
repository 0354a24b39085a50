// What `export` reads of a project for the files of data.
#pragma once

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/exchange/losses.hpp"
#include "coding/exchange/project_data.hpp"

namespace coding::cli {

struct OpenedData {
  ProjectData data{};
  Losses losses{};  // what no file of data holds, and what --coder and --document leave out
};

// The segments of all coders, with --coder of one; of all documents, with --document of some.
OpenedData open_data(Session& session, const Request& request);

}  // namespace coding::cli
