// What REFI-QDA has no place for, as the words of a note that goes along in the file.
//
// The note holds the project's own small files (store/project_files.hpp), one a line of JSON: whoever reads
// it with this program gets back what the standard cannot say, and another program sees a note it may leave
// alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/store/project_files.hpp"

namespace coding {

// The name of the note.
inline constexpr std::string_view companion_name = "coding: what REFI-QDA has no place for";

// First a line with the format, "coding-companion/1", then one {"file": PATH, "text": BYTES} a file, by path.
std::string companion_text(const ProjectFiles& files);

// Nothing when the words do not begin as a companion of this version does. Throws DataError with the line of
// `name` for one that was damaged: "json-malformed", "json-type", "key-missing", "companion-path".
std::optional<ProjectFiles> companion_files(std::string_view text, const std::string& name);

}  // namespace coding
