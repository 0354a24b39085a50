// The readers of other programs' projects, one a program; foreign.cpp has the list of them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "coding/exchange/foreign.hpp"

namespace coding {

// A codebook alone (.qdc): a project without documents.
bool looks_like_refi_codebook(const std::filesystem::path& path, std::string_view head);
Incoming read_refi_codebook(const std::filesystem::path& path, const ForeignOptions& options);

}  // namespace coding
