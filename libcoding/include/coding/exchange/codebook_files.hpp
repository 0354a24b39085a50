// A codebook as a file for other programs and people. ingest/codebook_file.hpp reads all of them again.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// What a format has no place for, with how many codes have something there: "role", 3.
using LeftOut = std::vector<std::pair<std::string, std::size_t>>;

struct CodebookFile {
  std::string bytes{};
  LeftOut left_out{};
};

// REFI-QDA's codebook (.qdc, namespace urn:QDA-XML:codebook:1.0): names, tree, colours, sets, guids
// (guid_of), and a description: the definition, then paragraphs "Brief: ", "Use: ", "Avoid: ", "Example: ",
// "Borderline: ". A code that is not active is not codable. Characters that XML cannot hold are left out.
CodebookFile codebook_qdc(const Study& study, const Codebook& codebook);

// A list for people and for `codebook import`: every field of every code.
CodebookFile codebook_markdown(const Study& study, const Codebook& codebook);

// Names indented by their depth, each with its definition behind ": ", in one line.
CodebookFile codebook_outline(const Codebook& codebook);

}  // namespace coding
