#include "cli/markup_change.hpp"

#include <algorithm>

#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/folder.hpp"
#include "coding/text/decode.hpp"

namespace coding::cli {

namespace {

std::string counted(std::size_t n, const std::string& what) {
  return std::to_string(n) + (n == 1 ? " segment " : " segments ") + what;
}

std::string told(const MarkupPlan& plan, const std::vector<Code>& new_codes) {
  std::string out;
  const auto add = [&](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
  if (plan.added > 0) add(counted(plan.added, "new"));
  if (plan.changed > 0) add(counted(plan.changed, "changed"));
  if (plan.removed > 0) add(counted(plan.removed, "taken out"));
  if (out.empty()) return out;
  std::string names;
  for (const Code& code : new_codes) names += (names.empty() ? "" : ", ") + code.id.value;
  if (!names.empty()) add("new codes: " + names);
  return out;
}

// A fault about a code that could be made.
bool is_unknown_code(const Diagnostic& fault) { return fault.slug == "code-unknown"; }

void add_unknown(MarkupOutcome& outcome, const MarkupReading& found) {
  if (!std::all_of(outcome.faults.begin(), outcome.faults.end(), is_unknown_code)) return;
  for (const Diagnostic& fault : outcome.faults) {
    const auto coding = std::find_if(found.codings.begin(), found.codings.end(),
                                     [&](const MarkupCoding& each) { return each.place == fault.place; });
    if (coding == found.codings.end()) continue;
    auto& unknown = outcome.unknown;
    if (std::find(unknown.begin(), unknown.end(), coding->code) == unknown.end())
      unknown.push_back(coding->code);
  }
}

Diagnostics stale(const MarkupReading& found, const std::vector<CodedSegment>& now, const std::string& file) {
  if (found.shown.empty() || found.shown == digest_of_segments(now)) return {};
  return {{.slug = "segments-changed",
           .message = "the document was coded otherwise since this file was written",
           .hint = "write it anew and bring your changes into it",
           .place = {file, 1}}};
}

Diagnostics faults_of(const CodedDocument& coded, const MarkupReading& found, const std::string& file) {
  Diagnostics faults = stale(found, coded.project.segments, file);
  if (!faults.empty()) return faults;
  // Brackets that are not understood are part of the text that is left, so they are told first.
  if (!found.faults.empty()) return found.faults;
  return text_differences(coded.text, found, file);
}

void commit(const Session& session, const Request& request, const CodedDocument& coded,
            const MarkupPlan& plan, const std::vector<Code>& new_codes, const std::string& what) {
  const auto edit = [&](Codebook& codebook, std::vector<CodedSegment>& segments) {
    if (digest_of_segments(segments) != digest_of_segments(coded.project.segments)) {
      throw Error({.slug = "segments-changed",
                   .message = "another process has just coded " + coded.document().id.value,
                   .hint = "try again"});
    }
    for (const Code& code : new_codes) {
      if (codebook.find(code.id) == nullptr) codebook.add(code);
    }
    segments = plan.segments;
  };
  change_coding(session.project_folder(), coded.coder, coded.document().id, edit,
                note_of(session, request, what));
}

// What is new is part of the coding that the study is in.
void give_stage(const Project& project, MarkupPlan& plan) {
  if (project.study.stage == Stage::none) return;
  for (CodedSegment& segment : plan.segments) {
    const bool is_there =
        std::any_of(project.segments.begin(), project.segments.end(),
                    [&](const auto& each) { return each.span == segment.span && each.code == segment.code; });
    if (!is_there && segment.stage == Stage::none) segment.stage = project.study.stage;
  }
}

}  // namespace

CodedDocument open_coded(const Session& session, const std::string& document) {
  CodedDocument coded{.coder = {session.coder()}};
  coded.project = open_project_at(session, {document}, {.only_coder = coded.coder});
  coded.text = read_text(session.project_folder(), coded.document());
  return coded;
}

std::string markup_of(const CodedDocument& coded) {
  return show_markup(
      coded.text, coded.project.segments, coded.project.codebook,
      {.document = coded.document().id, .coder = coded.coder, .language = coded.project.study.language});
}

MarkupOutcome apply_markup(Session& session, const Request& request, const CodedDocument& coded,
                           std::string_view bytes, const MarkupWish& wish) {
  MarkupOutcome outcome;
  decode_utf8_text(std::string(bytes), wish.file);  // refuses what is no text, with its place
  const MarkupReading found = read_markup(bytes, wish.file);
  outcome.faults = faults_of(coded, found, wish.file);
  if (!outcome.faults.empty()) return outcome;
  CodeNames names(coded.project, wish.may_add);
  const CodeResolver codes{.named = [&](const std::string& code) { return names.id_of(code); },
                           .in_vivo = [&](const std::string& code) { return names.id_in_vivo(code); }};
  MarkupPlan plan = plan_markup(coded.text, coded.project.segments, found, codes);
  outcome.faults = plan.faults;
  if (!outcome.faults.empty()) {
    add_unknown(outcome, found);
    return outcome;
  }
  give_stage(coded.project, plan);
  outcome.what = told(plan, names.new_codes());
  if (plan.changes() && !session.globals().dry_run) {
    commit(session, request, coded, plan, names.new_codes(),
           "edited the coding of " + coded.document().id.value + ": " + outcome.what);
  }
  outcome.applied = true;
  return outcome;
}

ExitCode tell(Session& session, const MarkupOutcome& outcome) {
  if (!outcome.applied) {
    session.complain(outcome.faults);
    if (!outcome.unknown.empty())
      session.say("nothing was applied", "--new makes the codes that are not there");
    return ExitCode::files_wrong;
  }
  if (outcome.what.empty())
    session.say("nothing changed");
  else
    session.say((session.globals().dry_run ? "would change: " : "changed: ") + outcome.what);
  return ExitCode::done;
}

}  // namespace coding::cli
