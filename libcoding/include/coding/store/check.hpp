// Every fault of a project folder, not only the first.
//
// Reads what can be read and goes on: a malformed line is reported and left out, and what depends on it is
// not reported again. docs/formats/faults.md lists the slugs.
#pragma once

#include <filesystem>

#include "coding/base/diagnostic.hpp"

namespace coding {

// In the order of the files: project.json, participants, documents, codebook, segments, journal, the rest.
// Empty: the folder is sound. Never throws for what is wrong inside the folder; throws DataError
// "project-missing" when there is no project.json and nothing else of a project. Reads every text.
Diagnostics check_folder(const std::filesystem::path& project);

}  // namespace coding
