// All checks of a file of REFI-QDA, with what a repair needs of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exchange/refi_findings.hpp"
#include "package/zip_directory.hpp"

namespace coding {

struct RefiChecked {
  RefiFindings findings;
  bool is_archive = false;
  std::vector<ZipEntry> entries{};           // of an archive, when they can be written again
  std::optional<std::size_t> project{};      // which of them is the project
  std::unique_ptr<const std::string> xml{};  // as UTF-8 without mark; null when it cannot be decoded
  bool had_mark = false;
  QdaDocument document{};  // of *xml
};

// Without cures only as many findings of a rule are kept as are listed.
RefiChecked check_refi(const std::string& bytes, const std::string& file, const RefiLintOptions& options,
                       bool with_cures);

}  // namespace coding
