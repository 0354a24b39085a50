#include <algorithm>

#include "cli/commands.hpp"
#include "cli/passage_options.hpp"
#include "cli/project_access.hpp"
#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/text/find.hpp"

namespace coding::cli {

namespace {

// The coder's segments of this document with this code.
std::vector<CodedSegment> candidates(const Project& project, const CoderId& coder, const DocumentId& document,
                                     const CodeId& code) {
  std::vector<CodedSegment> out;
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder == coder && segment.document == document && segment.code == code)
      out.push_back(segment);
  }
  return out;
}

std::string listed(const std::vector<CodedSegment>& segments) {
  std::string out;
  for (const CodedSegment& segment : segments) {
    out += (out.empty() ? "" : ", ") + name_of(segment.span);
  }
  return out;
}

[[noreturn]] void refuse(const std::vector<CodedSegment>& there, const std::string& coder,
                         const std::string& document, const std::string& code) {
  if (there.empty()) {
    throw UsageError({.slug = "segment-unknown",
                      .message = coder + " has not coded any passage of " + document + " as " + code,
                      .hint = "`coding quotes " + code +
                              "` lists the passages with that code; --coder names another coder"});
  }
  throw UsageError(
      {.slug = "segment-unknown",
       .message = "no segment of " + document + " with the code " + code + " is exactly that passage",
       .hint = there.size() == 1 ? "the only one is --span " + listed(there)
                                 : "there are " + listed(there) + "; --all takes the code off all of them"});
}

// A code that another person removed is known by the passages that hold its id.
CodeId code_meant(Session& session, const Project& project, const std::string& wanted) {
  const bool is_orphan =
      !project.codebook.find({wanted}) &&
      std::any_of(project.segments.begin(), project.segments.end(),
                  [&](const CodedSegment& segment) { return segment.code.value == wanted; });
  return is_orphan ? CodeId{wanted} : code_named(session, project, wanted);
}

ExitCode run_uncode(Session& session, const Request& request) {
  const CoderId coder{session.coder()};
  const Project project =
      open_project_at(session, {request.operand("DOC")}, {.quotes = false, .only_coder = coder});
  const Document& document = project.documents.front();
  const CodeId code = code_meant(session, project, request.operand("CODE"));
  const auto there = candidates(project, coder, document.id, code);
  std::vector<SegmentKey> keys;
  if (request.flag("all")) {
    for (const CodedSegment& segment : there) keys.push_back(key_of(segment));
  } else {
    const Text text = read_text(session.project_folder(), document);
    const Span span = located(session, project, document, text, passage_of(request));
    for (const CodedSegment& segment : there) {
      if (segment.span == span) keys.push_back(key_of(segment));
    }
  }
  if (keys.empty()) refuse(there, coder.value, document.id.value, code.value);
  const std::string what = code.value + " off " + std::to_string(keys.size()) +
                           (keys.size() == 1 ? " segment of " : " segments of ") + document.id.value;
  if (session.globals().dry_run) {
    session.say("would take " + what);
    return ExitCode::done;
  }
  remove_segments(session.project_folder(), coder, keys, note_of(session, request, "took " + what));
  session.say("took " + what);
  return ExitCode::done;
}

}  // namespace

CommandSpec uncode_command() {
  std::vector<OptionSpec> options = passage_options();
  options.push_back({.name = "all", .help = "every segment of the document with this code"});
  return {
      .words = "uncode",
      .group = Group::code,
      .summary = "Take a code off a passage.",
      .operands = {{.name = "DOC", .help = "the document's id", .completion = Completion::document},
                   {.name = "CODE",
                    .help = "an id, a name, or the end of a path",
                    .completion = Completion::code}},
      .options = options,
      .one_of = {{.options = {"quote", "span", "lines", "turn", "all"}, .required = true}},
      .takes = {.coder = true},
      .writes = true,
      .about =
          "The passage is named as for `code` and must be exactly the segment's. Only your own segments (or "
          "--coder's) are touched. The journal keeps what was taken off.",
      .examples = {{"coding uncode Y19 duygudaşlık --all --coder arastirmaci --dry-run",
                    "which segments would lose the code"}},
      .run = run_uncode};
}

}  // namespace coding::cli
