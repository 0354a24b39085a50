// The files that `coding import` was given: single files, folders, and - for standard input.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"

namespace coding::cli {

struct ImportFile {
  std::string name{};  // for messages, and for the document's id
  std::string bytes{};
  bool from_folder = false;  // found there rather than named: what cannot be a transcript is passed over
};

// The names in the order given; of a folder its files and those below it in natural order, without hidden
// ones. Nothing is read yet. Throws UsageError "folder-empty".
std::vector<ImportFile> import_files(const Session& session, const std::vector<std::string>& operands);

// Reads one. Throws what read_file throws.
void read_bytes(Session& session, ImportFile& file);

}  // namespace coding::cli
