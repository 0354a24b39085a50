#include "cli/decisions_input.hpp"

#include <map>
#include <tuple>

#include "coding/base/error.hpp"
#include "coding/ingest/decisions_file.hpp"
#include "coding/project/locked_codes.hpp"

namespace coding::cli {

namespace {

// Which disagreement a row is about, and whether its coder is the second one there.
struct Asked {
  std::size_t position = 0;
  bool turned = false;
};
using Key = std::tuple<DocumentId, CoderId, CodeId, Span>;

std::map<Key, Asked> questions(const Reconciling& work) {
  std::map<Key, Asked> out;
  const auto key = [&](std::size_t at) {
    const CodedSegment& segment = work.project.segments[at];
    return Key{segment.document, segment.coder, segment.code, segment.span};
  };
  for (std::size_t i = 0; i < work.all.disagreements.size(); ++i) {
    const Disagreement& each = work.all.disagreements[i];
    out[key(each.segment)] = {i, false};
    if (has_counterpart(each)) out[key(*each.other)] = {i, true};
  }
  return out;
}

// Throws UsageError as resolve_one and (for what no coder has) require_codable do, and "span-outside".
Decision decision_of(const Reconciling& work, const Disagreement& each, bool turned, const DecisionRow& row) {
  const WrittenDecision written = decision_written(row.decision);
  Decision out{.choice = written.choice, .span = written.span, .reason = row.reason};
  if (turned && out.choice == Choice::first)
    out.choice = Choice::second;
  else if (turned && out.choice == Choice::second)
    out.choice = Choice::first;
  if (out.choice != Choice::code) return out;
  out.code = resolve_one(work.project.codebook, written.code, work.project.study.language);
  const std::size_t length = work.project.documents[each.document].length;
  if (out.span && (out.span->begin >= out.span->end || out.span->end > length)) {
    throw UsageError({.slug = "span-outside",
                      .message = "the passage " + name_of(*out.span) + " is not in " + row.document.value,
                      .hint = "it has " + std::to_string(length) + " characters"});
  }
  // The row's coder's words where no others are named.
  if (!out.span && turned) out.span = row.span;
  const CodedSegment made{.document = row.document,
                          .span = out.span.value_or(work.project.segments[each.segment].span),
                          .code = out.code};
  if (!holds(work.project.segments, made)) require_codable(work.project.codebook, out.code);
  return out;
}

Diagnostic at_line(Diagnostic diagnostic, const std::string& file, std::size_t line) {
  diagnostic.place = {file, line};
  return diagnostic;
}

}  // namespace

std::vector<std::optional<Decision>> decisions_of(const Reconciling& work, const std::string& bytes,
                                                  const std::string& file, Diagnostics& faults) {
  std::vector<std::optional<Decision>> out(work.all.disagreements.size());
  const auto asked = questions(work);
  const auto fault = [&](const DecisionRow& row, Diagnostic diagnostic) {
    faults.push_back(at_line(std::move(diagnostic), file, row.line));
  };
  for (const DecisionRow& row : read_decisions(bytes, file)) {
    const auto found =
        asked.find(Key{row.document, row.coder, work.project.codebook.followed(row.code), row.span});
    if (found == asked.end()) {
      if (row.decision.empty()) continue;
      fault(row, {.slug = "disagreement-unknown",
                  .message = "the coders do not differ on " + row.document.value + ":" + name_of(row.span) +
                             " " + row.code.value + " of " + row.coder.value,
                  .hint = "write the table anew with `coding disagreements -f csv`"});
      continue;
    }
    if (row.decision.empty()) continue;
    const auto [position, turned] = found->second;
    if (out[position]) {
      fault(row, {.slug = "decided-twice",
                  .message = "this passage has a decision already",
                  .hint = "leave one of the two rows"});
      continue;
    }
    try {
      out[position] = decision_of(work, work.all.disagreements[position], turned, row);
    } catch (const UsageError& error) {
      Diagnostic diagnostic = error.diagnostic();
      if (diagnostic.slug == "code-unknown" && diagnostic.hint.find("did you mean") == std::string::npos)
        diagnostic.hint = "a decision is first, second, both, neither or a code";
      fault(row, std::move(diagnostic));
    }
  }
  return out;
}

}  // namespace coding::cli
