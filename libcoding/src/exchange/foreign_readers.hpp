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

// A project (.qdpx), or its XML alone (.qde).
bool looks_like_refi_project(const std::filesystem::path& path, std::string_view head);
Incoming read_refi_project(const std::filesystem::path& path, const ForeignOptions& options);

// QualCoder: a folder name.qda with data.qda in it, or that file.
bool looks_like_qualcoder(const std::filesystem::path& path, std::string_view head);
Incoming read_qualcoder(const std::filesystem::path& path, const ForeignOptions& options);

// Taguette: a database of one or several projects.
bool looks_like_taguette(const std::filesystem::path& path, std::string_view head);
Incoming read_taguette(const std::filesystem::path& path, const ForeignOptions& options);

// RQDA: a database (.rqda).
bool looks_like_rqda(const std::filesystem::path& path, std::string_view head);
Incoming read_rqda(const std::filesystem::path& path, const ForeignOptions& options);

}  // namespace coding
