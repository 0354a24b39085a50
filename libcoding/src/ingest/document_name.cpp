#include "coding/ingest/document_name.hpp"

#include <string>

#include "coding/base/error.hpp"
#include "coding/project/project.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

DocumentId document_id_for(std::string_view file) {
  std::string_view stem = file.substr(file.rfind('/') + 1);
  stem = stem.substr(0, stem.rfind('.'));
  std::string id;
  if (first_invalid_byte(stem)) stem = {};
  for (std::size_t byte = 0; byte < stem.size();) {
    std::string letter;
    append_code_point(letter, next_code_point(stem, byte));
    // A letter alone is a name unless it is punctuation that only may not begin one.
    const bool allowed = is_well_formed_name("x" + letter + "x");
    if (allowed) {
      id += letter;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && (id.back() == '-' || id.back() == '.')) id.pop_back();
  while (!id.empty() && (id.front() == '-' || id.front() == '.')) id.erase(0, 1);
  if (!is_well_formed_name(id)) {
    const bool only_long = count_code_points(id) > 100;
    throw UsageError({.slug = "name-invalid",
                      .message = only_long
                                     ? "the file name would make a document id of more than 100 characters"
                                     : "no document id can be made of the file name",
                      .hint = "name the document with --as ID",
                      .place = {std::string(file)}});
  }
  return {id};
}

}  // namespace coding
