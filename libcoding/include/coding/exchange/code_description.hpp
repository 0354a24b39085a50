// A code's definition and rules as one text: what REFI-QDA has one place for.
#pragma once

#include <string>

#include "coding/project/code.hpp"

namespace coding {

// The definition, then paragraphs "Brief: ", "Use: ", "Avoid: ", "Example: ", "Borderline: ", an empty line
// between two. ingest/codebook_file.hpp takes it apart again.
std::string code_description(const Code& code);

}  // namespace coding
