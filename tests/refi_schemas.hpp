// The schemas of REFI-QDA, where a machine has them: CODING_REFI_SCHEMAS names a folder with Project.xsd and
// Codebook.xsd. They are not part of this repository.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "coding/base/process.hpp"

namespace coding::test {

// Why nothing can be looked at with the schemas; empty when it can.
inline std::string schemas_missing() {
  const char* const folder = std::getenv("CODING_REFI_SCHEMAS");
  if (folder == nullptr) return "CODING_REFI_SCHEMAS names no folder";
  for (const char* const file : {"Project.xsd", "Codebook.xsd"}) {
    if (!std::filesystem::exists(std::filesystem::path(folder) / file))
      return std::string("there is no ") + file + " in " + folder;
  }
  return find_program("xmllint", "/usr/bin:/bin:/usr/local/bin") ? "" : "there is no xmllint";
}

// What xmllint says against it; empty when it is valid. Requires that no schema is missing.
inline std::string schema_faults(std::string_view xml, const std::string& schema) {
  const auto program = find_program("xmllint", "/usr/bin:/bin:/usr/local/bin");
  const std::string file = std::string(std::getenv("CODING_REFI_SCHEMAS")) + "/" + schema;
  const ProcessResult result = run_program({*program, "--noout", "--nonet", "--schema", file, "-"}, xml);
  return result.ok() ? "" : result.errors + "(" + std::to_string(result.status) + ")";
}

}  // namespace coding::test
