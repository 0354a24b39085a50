// What `reconcile` works on, and how a consensus gets into the project.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/comparison/reconciliation.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

struct Reconciling {
  Project project{};
  Disagreements all{};  // of two coders, worst codes first
  CoderId as{};         // the consensus
};

// --coders (by default the two there are besides the consensus), --document and --as. Throws UsageError
// "coders-not-two", "name-invalid", "coder-twice" and what disagreements_of throws.
Reconciling open_reconciling(const Session& session, const Request& request);

// The consensus in some documents.
struct NewConsensus {
  std::map<DocumentId, std::vector<CodedSegment>> segments{};  // all that the consensus has there afterwards
  std::set<DocumentId> complete{};                             // nothing is left to decide there
  std::string what{};                                          // for the journal
  std::vector<std::string> reasons{};                          // that no segment carries
};

// As one change. Quotes that are missing are taken from the texts. Throws Error "segments-changed" when one
// of the coders has coded in the meantime, UsageError "code-locked" or "code-inactive" for a segment that
// none of the coders had, or that is taken off. With --dry-run only `work.project` changes, as it would be
// afterwards.
bool write_consensus(const Session& session, const Request& request, Reconciling& work,
                     const NewConsensus& consensus);

// "ayse and mehmet agree on 67 of 120 passages (55.8%)", for two coders of the project as it is now; nothing
// when no document has been coded by both.
std::string agreement_line(const Project& project, const CoderId& a, const CoderId& b,
                           const std::vector<DocumentId>& documents);

// The lines for the two coders, and for each of them with the consensus, on stderr.
void tell_agreement(Session& session, const Reconciling& work);

// "ayse and mehmet as consensus".
std::string named(const Reconciling& work);

// Codes that were decided about, each once, and why.
using ReasonsByCode = std::vector<std::pair<std::string, std::string>>;
void add_reason(ReasonsByCode& reasons, const std::string& code, const std::string& reason);
// The commands that write them into the codebook; without any reason, that there is such a command.
void tell_next(Session& session, const ReasonsByCode& reasons);

// What the consensus holds.
std::vector<CodedSegment> own_segments(const Reconciling& work);
bool holds(const std::vector<CodedSegment>& segments, const CodedSegment& wanted);

// The consensus in all documents of `work.all`, with segments that it keeps besides; complete where none of
// the disagreements at the `open` positions is.
NewConsensus by_document(const Reconciling& work, const Consensus& consensus,
                         const std::vector<CodedSegment>& others, const std::set<std::size_t>& open);

}  // namespace coding::cli
