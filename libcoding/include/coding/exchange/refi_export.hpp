// A project of ours as a REFI-QDA project, and what did not go along.
//
// The standard (Project Exchange 1.5) knows codes, coded passages, people with their values, notes and links.
// What we have besides goes where it can be read by people and by us (docs/formats/refi-qda.md): stages and
// roles of codes are sets, weights are notes on codings, relations are links whose evidence is notes on
// passages. The rest is listed, unless a companion note carries it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/exchange/kept.hpp"
#include "coding/exchange/losses.hpp"
#include "coding/exchange/refi_project.hpp"
#include "coding/exchange/write_refi.hpp"
#include "coding/project/memo.hpp"
#include "coding/project/project.hpp"
#include "coding/project/texts.hpp"
#include "coding/store/project_files.hpp"

namespace coding {

// Whose habits the file is to suit; docs/formats/refi-qda.md tells what each needs.
enum class RefiTarget {
  generic,  // line feeds, no byte order mark, code points: where all readings of the standard agree
  nvivo,    // byte order mark, CRLF, UTF-16 units; every text in a file of its own
  maxqda,   // values of people also at their documents
  atlasti   // values of people also as groups of documents
};

// "generic", "nvivo", "maxqda", "atlasti". Reading throws DataError "target-unknown".
std::string_view name_of(RefiTarget target);
RefiTarget refi_target_named(std::string_view name);
const std::vector<std::string>& refi_targets();

// Everything of the project that is to go along; what a caller leaves out is no loss.
struct Outgoing {
  Project project{};  // with the segments of all coders who are to go along
  TextSource texts{};
  MarkSource marks{};  // may be empty: then marks are not counted
  std::vector<Memo> memos{};
  std::vector<KeptElement> kept{};  // foreign/refi.jsonl
  RefiFiles kept_files{};           // the other files of foreign/, by name
  ProjectFiles files{};             // what the companion note is to hold
  // What never goes along: changes in the journals, and files in sources/.
  std::size_t changes = 0;
  std::size_t imported_files = 0;
};

struct RefiExportOptions {
  RefiTarget target = RefiTarget::generic;
  bool companion = true;  // a note carries what the standard has no place for, so that it is not lost
  std::size_t largest_file = 2'147'483'647;  // of the archive; the standard's limit
};

struct RefiExport {
  RefiProject project{};
  RefiElements kept{};
  RefiFiles files{};
  Losses losses{};
  Diagnostics notes{};  // warnings: positions that other readings shift, files that are too large
};

// Throws what reading a text throws. O(n log n) in segments, and the size of the texts.
RefiExport export_refi(const Outgoing& outgoing, const RefiExportOptions& options = {});

// The archive: its XML and its other files, with the companion where these are not empty.
struct RefiArchive {
  std::string xml{};
  RefiFiles files{};
};
RefiArchive archive_of(RefiExport made, const Outgoing& outgoing, const RefiExportOptions& options);

// The bytes of the archive. Throws what qdpx_file throws.
std::string qdpx_of(const RefiArchive& archive);

}  // namespace coding
