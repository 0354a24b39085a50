// In the user's editor, document by document. The file is kept in the project's private folder while
// something in it is undecided or not understood.
#include <algorithm>
#include <filesystem>

#include "cli/coding_plan.hpp"
#include "cli/counted.hpp"
#include "cli/disagreement_choice.hpp"
#include "cli/editor.hpp"
#include "cli/project_access.hpp"
#include "cli/reconcile_ways.hpp"
#include "coding/base/disk.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/markup/markup.hpp"
#include "coding/store/private_folder.hpp"

namespace coding::cli {

namespace {

namespace fs = std::filesystem;

fs::path edit_file_of(const Session& session, const Reconciling& work, const DocumentId& document) {
  const fs::path folder = session.project_folder() / ".coding" / "edit";
  make_private_folder(session.project_folder());
  fs::create_directories(folder);
  return folder / (document.value + "." + work.as.value + ".both");
}

bool is_complete(const Reconciling& work, const DocumentId& document) {
  return std::ranges::any_of(work.project.declarations, [&](const Declaration& each) {
    return each.coder == work.as && each.document == document;
  });
}

void require_free(const Session& session, const Request& request, const Reconciling& work,
                  const std::set<std::size_t>& documents) {
  if (request.flag("continue")) return;
  if (!own_segments(work).empty()) {
    throw UsageError({.slug = "coder-holds-others",
                      .message = "'" + work.as.value + "' has coded passages already",
                      .hint = "--continue goes on with the documents that are not finished, --as NAME takes "
                              "another name"});
  }
  for (const std::size_t at : documents) {
    const fs::path file = edit_file_of(session, work, work.project.documents[at].id);
    if (!fs::exists(file)) continue;
    throw UsageError({.slug = "edit-waiting",
                      .message = "an edit of " + work.project.documents[at].id.value + " waits",
                      .hint = "--continue opens it again",
                      .place = {file.string()}});
  }
}

struct Edited {
  std::vector<CodedSegment> segments{};
  std::size_t undecided = 0;
  Diagnostics faults{};
};

Edited edited(const Reconciling& work, const Text& text, const std::string& bytes, const std::string& file) {
  const MarkupReading found = read_markup(bytes, file);
  Edited out{.faults = found.faults};
  if (out.faults.empty()) out.faults = text_differences(text, found, file);
  if (!out.faults.empty()) return out;
  CodeNames names(work.project, false);
  const CodeResolver codes{.named = [&](const std::string& code) { return names.id_of(code); },
                           .in_vivo = [&](const std::string& code) { return names.id_in_vivo(code); }};
  MarkupPlan plan = plan_markup(text, {}, found, codes);
  out.faults = plan.faults;
  for (CodedSegment& segment : plan.segments) {
    if (is_undecided(segment, work.all.coders)) {
      ++out.undecided;
      continue;
    }
    segment.coder = work.as;
    out.segments.push_back(std::move(segment));
  }
  return out;
}

std::string go_on(const Request& request) {
  return "coding reconcile --edit --continue" + (request.given("as") ? " --as " + request.text("as") : "");
}

// One document: open, read, apply as a change of its own. The file stays while something is left in it.
ExitCode edit_document(Session& session, const Request& request, Reconciling& work, std::size_t at) {
  const Document document = work.project.documents[at];
  const Text text = texts_of(session)(document);
  const fs::path file = edit_file_of(session, work, document.id);
  if (!fs::exists(file)) write_file(file, both_markup(work.project, work.all, at, text, work.as), true);
  edit_file(session, file);
  Edited made = edited(work, text, read_file(file), file.string());
  if (!made.faults.empty()) {
    session.complain(made.faults);
    session.say("your file is kept", go_on(request) + " opens it again");
    return ExitCode::files_wrong;
  }
  NewConsensus consensus{.segments = {{document.id, made.segments}}};
  for (CodedSegment& segment : consensus.segments.begin()->second) segment.document = document.id;
  if (made.undecided == 0) consensus.complete.insert(document.id);
  consensus.what = "reconciled " + named(work) + " in " + document.id.value + ": " +
                   counted(made.segments.size(), "segment");
  write_consensus(session, request, work, consensus);
  session.say((session.globals().dry_run ? "would have " : "") + consensus.what +
              (made.undecided == 0 ? "" : ", " + std::to_string(made.undecided) + " undecided"));
  if (made.undecided == 0 && !session.globals().dry_run) real_disk().remove(file);
  return made.undecided == 0 ? ExitCode::done : ExitCode::answer_is_no;
}

// Remarks that none of the two coders made are reasons.
ReasonsByCode reasons_of(const Reconciling& work) {
  std::set<std::string> theirs;
  for (const CodedSegment& segment : work.project.segments) {
    if (segment.coder != work.as) theirs.insert(segment.memo);
  }
  ReasonsByCode out;
  for (const CodedSegment& segment : own_segments(work)) {
    if (!segment.memo.empty() && !theirs.contains(segment.memo))
      add_reason(out, segment.code.value, segment.memo);
  }
  return out;
}

// What nobody differs on needs no editor.
void take_agreed_documents(Session& session, const Request& request, Reconciling& work,
                           const std::set<std::size_t>& differing) {
  Reconciling agreed = work;
  std::erase_if(agreed.all.agreed, [&](const AgreedPair& each) { return differing.contains(each.document); });
  agreed.all.disagreements.clear();
  if (agreed.all.agreed.empty()) return;
  const Consensus consensus = consensus_of(agreed.project, agreed.all, {}, work.as);
  NewConsensus made = by_document(agreed, consensus, {}, {});
  std::erase_if(made.segments, [&](const auto& each) { return is_complete(work, each.first); });
  if (made.segments.empty()) return;
  made.what = "took over what " + named(work) + " agree on in " + counted(made.segments.size(), "document");
  write_consensus(session, request, work, made);
}

}  // namespace

ExitCode reconcile_in_editor(Session& session, const Request& request, Reconciling work) {
  std::set<std::size_t> documents;
  for (const Disagreement& each : work.all.disagreements) documents.insert(each.document);
  require_free(session, request, work, documents);
  take_agreed_documents(session, request, work, documents);
  ExitCode out = ExitCode::done;
  for (const std::size_t at : documents) {
    if (is_complete(work, work.project.documents[at].id)) continue;
    const ExitCode code = edit_document(session, request, work, at);
    if (code == ExitCode::files_wrong) return code;
    if (code != ExitCode::done) out = code;
  }
  tell_agreement(session, work);
  if (out != ExitCode::done) session.say("some are undecided", go_on(request));
  tell_next(session, reasons_of(work));
  return out;
}

}  // namespace coding::cli
