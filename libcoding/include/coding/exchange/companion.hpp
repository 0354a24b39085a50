// What REFI-QDA has no place for, as the words of a note that goes along in the file.
//
// The note holds the project's own small files (store/project_files.hpp), one a line of JSON, and a digest of
// the archive it goes along in. Where nobody changed the archive since, the project comes back whole; another
// program sees a note that it may leave alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "coding/store/project_files.hpp"

namespace coding {

// The name of the note.
inline constexpr std::string_view companion_name = "coding: what REFI-QDA has no place for";

struct Companion {
  std::string archive{};                        // archive_digest() of what it goes along with
  ProjectFiles files{};                         // by path in the project
  std::map<std::string, std::string> stored{};  // of foreign/: path in the project → name in the archive
  bool operator==(const Companion&) const = default;
};

// Of the XML (its sha256) and of all files of an archive but one, by their names: SHA-256.
std::string archive_digest(std::string_view xml_sha256, const std::map<std::string, std::string>& files,
                           std::string_view companion_file);

// First a line with the format, "coding-companion/1", and the digest, then one {"file": PATH, "text": BYTES}
// or {"file": PATH, "in": NAME} a file, by path.
std::string companion_text(const Companion& companion);

// Nothing when the words do not begin as a companion of this version does. Throws DataError with the line of
// `name` for one that was damaged: "json-malformed", "json-type", "key-missing", "companion-path".
std::optional<Companion> companion_of(std::string_view text, const std::string& name);

}  // namespace coding
