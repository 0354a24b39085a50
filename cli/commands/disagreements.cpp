#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/commands.hpp"
#include "cli/disagreement_choice.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "cli/whose_coding.hpp"
#include "coding/base/error.hpp"
#include "coding/report/disagreement_tables.hpp"

namespace coding::cli {

namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& message, const std::string& hint) {
  throw UsageError({.slug = "option-meaningless", .message = option + " " + message, .hint = hint});
}

void require_sense(const Request& request) {
  if (request.flag("side-by-side") && request.globals().format != "html")
    refuse("--side-by-side", "is a page of HTML", "add -f html -o FILE");
  if (request.given("kind") && (request.flag("summary") || request.given("markup")))
    refuse("--kind", "chooses rows of the list", "leave it out: the summary and the markup have all kinds");
  if (!request.given("markup")) return;
  if (request.given("code") || request.given("under") || request.given("set"))
    refuse("--markup", "writes whole documents", "--document chooses some of them");
  if (request.globals().output) refuse("-o", "is for tables and pages", "--markup DIR names the folder");
}

// One file a document that has a disagreement.
ExitCode write_markup(Session& session, const Request& request, const Project& project,
                      const Disagreements& all) {
  if (all.coders.size() != 2) refuse("--markup", "shows two coders", "--coders A,B names them");
  std::set<std::size_t> documents;
  for (const Disagreement& each : all.disagreements) documents.insert(each.document);
  const std::filesystem::path folder = request.text("markup");
  const TextSource text_of = texts_of(session);
  std::vector<std::pair<std::filesystem::path, std::string>> files;
  for (const std::size_t at : documents) {
    const Document& document = project.documents[at];
    files.emplace_back(folder / (document.id.value + ".coded"),
                       both_markup(project, all, at, text_of(document), {"consensus"}));
    session.require_allowed(files.back().second);
  }
  std::filesystem::create_directories(session.path(folder));
  for (const auto& [file, bytes] : files) session.write(file, bytes);
  session.say("wrote " + std::to_string(files.size()) + (files.size() == 1 ? " file to " : " files to ") +
                  folder.string(),
              "a remark that begins with ? says who has the segment");
  return ExitCode::done;
}

ExitCode run_disagreements(Session& session, const Request& request) {
  require_sense(request);
  const Project project = open_project(session, {.quotes = request.given("markup")});
  const Disagreements all = found_disagreements(request, project);
  if (request.given("markup")) return write_markup(session, request, project, all);
  report::DisagreementsTableOptions options{.reader = reader_of(session),
                                            .codes = chosen_codes(session, request, project)};
  for (const std::string& kind : request.list("kind"))
    options.kinds.push_back(disagreement_kind_named(kind).value());
  if (request.flag("side-by-side"))
    session.answer(report::disagreements_page(project, all, texts_of(session), options));
  else
    answer_table(session, request,
                 request.flag("summary")
                     ? report::disagreement_summary(project, all, options.codes, options.reader)
                     : report::disagreements_table(project, all, texts_of(session), options));
  return ExitCode::done;
}

std::vector<OptionSpec> options() {
  std::vector<OptionSpec> out = {coders_option(), documents_option()};
  for (OptionSpec& option : chosen_codes_options()) out.push_back(std::move(option));
  OptionSpec kind{.name = "kind", .value = "LIST", .help = "only these kinds", .comma_separated = true};
  for (const DisagreementKind each : all_disagreement_kinds()) kind.choices.emplace_back(name_of(each));
  out.push_back(std::move(kind));
  out.push_back({.name = "summary", .help = "a row a code: how often it agreed, and how not"});
  out.push_back(
      {.name = "side-by-side", .help = "with -f html: the paragraphs, each coder's markings in a column"});
  out.push_back({.name = "markup",
                 .value = "DIR",
                 .help = "write both codings of each document as text to edit",
                 .completion = Completion::folder});
  return out;
}

}  // namespace

CommandSpec disagreements_command() {
  Takes takes = reading;
  takes.jobs = true;
  return {
      .words = "disagreements",
      .group = Group::compare,
      .summary = "List where coders differ, passage by passage.",
      .options = options(),
      .one_of = {{.options = {"summary", "side-by-side", "markup"}}},
      .takes = takes,
      .about =
          "What is there to talk about? The segments of two coders are paired one to one in the documents "
          "that both have gone through: the same code on the same words is an agreement, everything else is "
          "told once. Kinds: missed (the other did not give the code, nor another in its place), boundary "
          "(the same code on other words), split (two segments where the other has one), parent, sibling, "
          "other-code (another code instead: above or below, of the same parent, of elsewhere). The codes "
          "with the largest share of disagreements are first. More than two coders are compared pair by "
          "pair. docs/methods/disagreements.md has the rules.\n\n"
          "Columns: code, name, kind, document, start, end, coder, other_coder, other_code, other_name, "
          "other_start, other_end, start_off, end_off, text. Of missed and split the other's columns tell "
          "what the other coder has on these words, which is compared with something else. With --summary: "
          "code, name, agreements, missed_by_CODER for each coder, boundary, split, parent, sibling, "
          "other_code, disagreements, share.\n\n"
          "--markup writes DIR/DOCUMENT.coded, both codings in brackets (docs/formats/markup.md); what only "
          "one coder has bears the remark `? CODER`.\n\n"
          "Cost: in proportion to the segments, and the texts of documents with disagreements.",
      .examples = {{"coding disagreements --summary", "which codes are worst"},
                   {"coding disagreements --code \"yalnızlıktan sıyrılma\"", "the passages of one code"},
                   {"coding disagreements --kind parent,sibling -f csv", "codes that stand close, as data"},
                   {"coding disagreements -f html --side-by-side -o sides.html", "a page to talk over"},
                   {"coding disagreements --document Y3 --markup both", "both codings, to edit"}},
      .run = run_disagreements};
}

}  // namespace coding::cli
