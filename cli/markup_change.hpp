// What `edit` and `markup apply` have in common: from a file with markup to a change of the project.
#pragma once

#include <string>
#include <string_view>

#include "cli/coding_plan.hpp"
#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/markup/markup.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

// One document as one coder sees it.
struct CodedDocument {
  Project project{};  // with this document and this coder's segments alone
  CoderId coder{};
  Text text{};
  const Document& document() const { return project.documents.front(); }
};
CodedDocument open_coded(const Session& session, const std::string& document);

// The document with its markup.
std::string markup_of(const CodedDocument& coded);

struct MarkupOutcome {
  bool applied = false;
  std::string what{};                  // "2 segments new, 1 taken out"; empty when nothing is to change
  Diagnostics faults{};                // why it was not applied: all of them
  std::vector<std::string> unknown{};  // codes that would have to be made, when that is all
};

struct MarkupWish {
  std::string file{};    // the name to speak of
  bool may_add = false;  // codes that are not there yet
};

// Applies the file, or changes nothing and says why. With --dry-run it only says what would be done.
MarkupOutcome apply_markup(Session& session, const Request& request, const CodedDocument& coded,
                           std::string_view bytes, const MarkupWish& wish);

// Complains about the faults, the text's differences under their own heading. Returns what the command exits
// with.
ExitCode tell(Session& session, const MarkupOutcome& outcome);

}  // namespace coding::cli
