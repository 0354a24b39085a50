// By a table of decisions, or by none: what is agreed on is taken over, and what is left is told.
#include <algorithm>

#include "cli/counted.hpp"
#include "cli/decisions_input.hpp"
#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "cli/reconcile_ways.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/report/disagreement_tables.hpp"

namespace coding::cli {

namespace {

// What the coder of that name had coded besides: refused, or kept but for what the decisions are against.
std::vector<CodedSegment> kept(const Request& request, const Reconciling& work, const Consensus& consensus) {
  std::vector<CodedSegment> others;
  for (CodedSegment& segment : own_segments(work)) {
    if (!holds(consensus.segments, segment)) others.push_back(std::move(segment));
  }
  if (!others.empty() && !request.flag("continue")) {
    throw UsageError({.slug = "coder-holds-others",
                      .message = "'" + work.as.value + "' has coded " + counted(others.size(), "passage") +
                                 " besides what is decided here",
                      .hint = "--continue keeps what is there, --as NAME takes another name"});
  }
  std::erase_if(others, [&](const CodedSegment& segment) { return holds(consensus.rejected, segment); });
  return others;
}

// The worst code first.
ReasonsByCode reasons_by_code(const Reconciling& work,
                              const std::vector<std::optional<Decision>>& decisions) {
  ReasonsByCode out;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (!decisions[i]) continue;
    const Disagreement& each = work.all.disagreements[i];
    add_reason(out, work.project.segments[each.segment].code.value, decisions[i]->reason);
    if (each.other && each.kind != DisagreementKind::missed)
      add_reason(out, work.project.segments[*each.other].code.value, decisions[i]->reason);
  }
  return out;
}

// What is left to decide, as the table that --from reads.
ExitCode answer_undecided(Session& session, const Request& request, const Reconciling& work,
                          const std::set<std::size_t>& open) {
  if (open.empty()) return ExitCode::done;
  Disagreements left = work.all;
  left.disagreements.clear();
  for (const std::size_t position : open) left.disagreements.push_back(work.all.disagreements[position]);
  answer_table(
      session, request,
      report::disagreements_table(work.project, left, texts_of(session), {.reader = reader_of(session)}));
  return ExitCode::answer_is_no;
}

// Open are those without a decision that the consensus does not hold from before.
std::set<std::size_t> still_open(const Reconciling& work, const Consensus& consensus,
                                 const std::vector<CodedSegment>& before) {
  std::set<DocumentId> complete;
  for (const Declaration& each : work.project.declarations) {
    if (each.coder == work.as) complete.insert(each.document);
  }
  std::set<std::size_t> out;
  for (const std::size_t position : consensus.undecided) {
    const Disagreement& each = work.all.disagreements[position];
    const auto is_there = [&](std::size_t segment) { return holds(before, work.project.segments[segment]); };
    if (complete.contains(work.project.documents[each.document].id) || is_there(each.segment) ||
        (has_counterpart(each) && is_there(*each.other)))
      continue;
    out.insert(position);
  }
  return out;
}

}  // namespace

ExitCode reconcile_by_decisions(Session& session, const Request& request, Reconciling work) {
  Diagnostics faults;
  std::vector<std::optional<Decision>> decisions(work.all.disagreements.size());
  if (request.given("from")) {
    const GivenFile given = given_file(session, request.text("from"));
    decisions = decisions_of(work, given.bytes, given.name, faults);
  }
  if (!faults.empty()) {
    session.complain(faults);
    return ExitCode::files_wrong;
  }
  const Consensus consensus = consensus_of(work.project, work.all, decisions, work.as);
  const auto others = kept(request, work, consensus);
  const auto open = still_open(work, consensus, others);
  const Reconciling before = work;
  NewConsensus made = by_document(work, consensus, others, open);
  const std::size_t decided = decisions.size() - consensus.undecided.size();
  made.what = "reconciled " + named(work) + ": " + counted(consensus.segments.size(), "segment") + ", " +
              std::to_string(decided) + " of " + counted(decisions.size(), "disagreement") + " decided";
  const bool changed = write_consensus(session, request, work, made);
  session.say(changed ? (session.globals().dry_run ? "would have " : "") + made.what : "nothing changed");
  tell_agreement(session, work);
  tell_next(session, reasons_by_code(before, decisions));
  return answer_undecided(session, request, before, open);
}

}  // namespace coding::cli
