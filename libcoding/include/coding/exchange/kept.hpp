// What another program's project had and ours has no place for, kept to be written back: kept/refi.jsonl.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"

namespace coding {

// One element of REFI-QDA, by itself.
struct KeptElement {
  std::string element{};  // "PictureSource", "Graph", …
  std::string guid{};     // plain
  std::string name{};
  DocumentId document{};  // of ours, where a part of it became one; of a selection, in which it stands
  // In the namespace urn:QDA-XML:project:1.0, without prefixes, with plain GUIDs. Positions of a selection in
  // a document of ours are code points of its text.
  std::string xml{};
  bool operator==(const KeptElement&) const = default;
};

// One line each.
std::string kept_jsonl(const std::vector<KeptElement>& kept);

// Throws DataError "json-malformed", "json-type" with file and line.
std::vector<KeptElement> read_kept(std::string_view bytes, const std::string& file);

}  // namespace coding
