// The files that `coding export` writes: one row a kind in export_kinds.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/exchange/losses.hpp"

namespace coding::cli {

struct ExportedFile {
  std::string bytes{};
  std::string what{};  // "50 codes and 22 documents"
  Losses losses{};
  // What a packed or binary file says, for the guard that keeps names of people inside; empty: the bytes.
  std::vector<std::string> readable{};
  // When there are any, FILE is a folder and these stand in it; `bytes` is empty then.
  std::vector<std::pair<std::string, std::string>> files{};
};

struct ExportKind {
  std::string name{};                  // for --as: "refi-codebook"
  std::vector<std::string> endings{};  // ".qdc"; the first is the usual one
  std::string about{};                 // in a few words, for help
  ExportedFile (*make)(Session&, const Request&) = nullptr;
  std::vector<std::string> options{};  // of `export` that mean something to it; the others are refused
};

// In the order of help.
const std::vector<ExportKind>& export_kinds();

// By name, else by the ending of the file. Throws UsageError "format-unknown" with what there is.
const ExportKind& export_kind(const std::string& name, const std::string& file);

}  // namespace coding::cli
