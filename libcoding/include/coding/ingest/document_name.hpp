// The id a document gets when nobody names it.
#pragma once

#include <string_view>

#include "coding/project/ids.hpp"

namespace coding {

// A file's name without folder and extension, with what an id may not hold as hyphens ("Görüşme 5.txt" →
// "Görüşme-5"). Throws UsageError "name-invalid" when nothing is left.
DocumentId document_id_for(std::string_view file);

}  // namespace coding
