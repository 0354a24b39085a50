// Names of files and anchors that hold for any id: the same on every file system, and in a URL as they are.
//
// An id of ASCII letters, digits and . _ - is its own name, so that a link can be read. Any other gets its
// slug and the beginning of its SHA-256 behind a tilde, which no id holds: so no name can be that of another,
// nor that of another's second page ("Y1~2"). Of ids that differ only in case the first by bytes keeps its
// name, because some file systems do not tell them apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"

namespace coding::site {

// One name an id, in the order of the ids, which all differ. Nothing but [A-Za-z0-9._~-].
std::vector<std::string> file_stems(const std::vector<std::string>& ids, const Language& language);

// "Y1.html", and "Y1~2.html" for the second of its pages; pages count from 1.
std::string page_file(const std::string& stem, std::size_t page);

// An id as it stands behind the # of a link. The element bears the id itself.
std::string fragment(std::string_view id);

}  // namespace coding::site
