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
  // What never goes along: changes in the journals, and files in sources/.
  std::size_t changes = 0;
  std::size_t imported_files = 0;
};

struct RefiExportOptions {
  RefiTarget target = RefiTarget::generic;
  // A note will carry what the standard has no place for, so that it is not lost; the caller adds it
  // (add_companion).
  bool companion = true;
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

// The note that a companion is, with these words (exchange/companion.hpp), behind all others.
void add_companion(RefiExport& made, const Study& study, std::string text);

// The bytes of the archive. Throws what qdpx_file throws.
std::string qdpx_of(const RefiExport& made);

}  // namespace coding
