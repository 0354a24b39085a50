// A file of REFI-QDA with everything put right that can be put right without guessing.
//
// What is done about which finding is in refi_rules(). Everything else stays byte for byte: an archive's
// other entries stay packed as they were, a text's bytes and positions are not touched, except that positions
// move with characters that XML does not have when these are taken out of a text within the XML. A file in
// which nothing can be put right comes back as it is, so repairing twice is repairing once.
#pragma once

#include <string>
#include <vector>

#include "coding/exchange/refi_lint.hpp"

namespace coding {

struct RefiRepairOptions {
  bool private_paths = false;  // take out the paths of folders at home, too
  ReadingLimits limits{};
};

struct RefiRepair {
  std::string bytes{};
  std::vector<RefiFinding> repaired{};   // as they were found
  std::vector<RefiFinding> remaining{};  // what lint_refi(bytes) finds
};

// Throws DataError "archive-malformed" for an archive that must be written anew and cannot (encrypted,
// ZIP64).
RefiRepair repair_refi(const std::string& bytes, const std::string& file,
                       const RefiRepairOptions& options = {});

}  // namespace coding
