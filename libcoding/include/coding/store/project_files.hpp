// The files of a project in memory: what stands in its folder, by path, without texts, sources and journals.
//
// For whoever carries a project's own files inside another file (exchange/companion.hpp): the same writers
// and the same strict readers as for a folder.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "coding/store/new_project.hpp"

namespace coding {

using ProjectFiles = std::map<std::string, std::string>;

// project.json, participants.csv, codebook.jsonl, relations.jsonl, documents/, memos/, segments/ and coded/
// as far as there is something. Requires an id of each memo and document.
ProjectFiles files_of(const NewProject& project);

// Those of a folder, byte for byte as they stand there, with what is in definitions/ and foreign/, too. Files
// that are empty or no UTF-8 are left out.
ProjectFiles project_files_in(const std::filesystem::path& folder);

// Back: documents without texts and sources, each with its edits where `text_of` has a text whose digest is
// the document's. Throws what read_project throws.
NewProject project_in(const ProjectFiles& files, const std::function<const Text*(const Document&)>& text_of);

}  // namespace coding
