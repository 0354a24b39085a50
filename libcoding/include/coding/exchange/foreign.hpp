// Projects of other programs, told apart by what is in them and read as a project of ours.
//
// One row a program in foreign.cpp. Nothing is written and no other file is opened for writing.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "coding/exchange/incoming.hpp"
#include "coding/text/language.hpp"

namespace coding {

struct ForeignOptions {
  std::string from{};     // one of foreign_formats(); empty: what it looks like
  Language language{};    // of the study and of texts that do not say; may be empty
  CoderId coder{};        // whose the codings are where the file names nobody
  std::string title{};    // of the study; empty: as the file says, else its name
  std::string project{};  // which one, by number or name, of a file with several
};

// In the order of help: "refi-codebook", …
const std::vector<std::string>& foreign_formats();

// The format that the file or folder has; empty when it is none of them.
std::string foreign_format_of(const std::filesystem::path& path);

// Throws UsageError "project-foreign-unknown" when it is none of the formats, and what the readers throw.
Incoming read_foreign(const std::filesystem::path& path, const ForeignOptions& options);

}  // namespace coding
