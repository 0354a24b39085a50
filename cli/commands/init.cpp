#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/study_fields.hpp"
#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/text/trim.hpp"

namespace coding::cli {

namespace {

bool made_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

void refuse_bad_id(const std::string& id) {
  static constexpr std::string_view model = "00000000-0000-0000-0000-000000000000";
  bool good = id.size() == model.size();
  for (std::size_t i = 0; good && i < model.size(); ++i) {
    good = model[i] == '-' ? id[i] == '-' : made_of(id.substr(i, 1), "0123456789abcdefABCDEF");
  }
  if (good || id.empty()) return;
  throw UsageError(
      {.slug = "id-malformed",
       .message = "'" + id + "' is not a UUID",
       .hint = "leave --id out to get one made, or write it as 6f1d3b52-8a0e-4c57-9d4e-2b7a51c0e1a4"});
}

Study study_of(const Request& request) {
  Study study{.id = request.text("id"),
              .title = request.text("title"),
              .description = request.text("description"),
              .language = {request.text("language")}};
  for (const std::string& level : request.list("levels")) study.levels.emplace_back(trim(level));
  refuse_bad_levels(study);
  refuse_bad_language(study.language);
  refuse_bad_id(study.id);
  study.method = method_named(request.text("method"));
  for (const std::string& question : request.list("question"))
    study.questions.push_back(question_of(question));
  return study;
}

ExitCode run_init(Session& session, const Request& request) {
  const std::string folder = request.operand("DIR");
  const Study study = study_of(request);
  if (session.globals().dry_run) {
    session.say("would make the project '" + study.title + "' in " + folder);
    return ExitCode::done;
  }
  create_project(session.path(folder), study,
                 note_of(session, request, "made the project '" + study.title + "'"));
  session.say("made the project '" + study.title + "' in " + folder, "coding -C " + folder + " import FILE…");
  return ExitCode::done;
}

}  // namespace

CommandSpec init_command() {
  return {
      .words = "init",
      .group = Group::start,
      .summary = "Make a project folder.",
      .operands = {{.name = "DIR",
                    .help = "the folder to make; it may be there and empty",
                    .completion = Completion::folder}},
      .options = {{.name = "title", .value = "TEXT", .help = "the study's title", .required = true},
                  {.name = "language", .value = "TAG", .help = "of the transcripts: tr, fa, az, en, …"},
                  {.name = "levels",
                   .value = "LIST",
                   .help = "names of the codebook's levels, from the top down to the code",
                   .by_default = "category,subcategory,code",
                   .comma_separated = true},
                  {.name = "question",
                   .value = "ID: TEXT",
                   .help = "a research question; codes at the top can be assigned to one",
                   .repeatable = true},
                  {.name = "description",
                   .value = "TEXT",
                   .help = "what a reader of the results must know first"},
                  method_option(),
                  {.name = "id", .value = "UUID", .help = "the project's identity", .by_default = ""}},
      .takes = {.project = false, .coder = true},
      .writes = true,
      .about =
          "Makes DIR with a project.json and an empty codebook. Everything in a project is plain text; "
          "docs/formats/project-folder.md describes each file. Put the folder under version control as it "
          "is.\n\n"
          "The level names are your study's own, in your language: they head the columns of the tables. The "
          "tree "
          "need not be even: a category may hold codes and no subcategory.",
      .examples = {{"coding init study --title \"My study\"",
                    "a project with the levels category, subcategory, code"},
                   {"coding init tez --title \"Tez\" --language tr --levels \"kategori,alt kategori,kod\" "
                    "--question \"AS1: Neler değişti?\"",
                    "a Turkish project with its own level names and a research question"}},
      .run = run_init};
}

}  // namespace coding::cli
