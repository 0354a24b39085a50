#include <algorithm>

#include "cli/commands.hpp"
#include "cli/given_file.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/ingest/participants_file.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

namespace {

ExitCode run_participants(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false, .quotes = false});
  answer_table(session, request, report::participants_table(project, reader_of(session)));
  return ExitCode::done;
}

constexpr std::string_view type_names[] = {"text", "integer", "real", "boolean", "date"};

// "kıdem=integer" or "cinsiyet=Kadın|Erkek"
std::map<std::string, std::string> declared_types(const Request& request) {
  std::map<std::string, std::string> types;
  for (const std::string& value : request.list("type")) {
    const std::size_t sign = value.find('=');
    if (sign == std::string::npos || sign == 0) {
      throw UsageError({.slug = "type-malformed",
                        .message = "'" + value + "' does not give a column a type",
                        .hint = "write COLUMN=TYPE: seniority=integer, or gender=\"woman|man\" for choices"});
    }
    const std::string type = value.substr(sign + 1);
    if (std::find(std::begin(type_names), std::end(type_names), type) == std::end(type_names) &&
        type.find('|') == std::string::npos) {
      throw UsageError(
          {.slug = "attribute-type-unknown",
           .message = "'" + type + "' is no type of a column",
           .hint = "a type is text, integer, real, boolean or date, or the choices: \"woman|man\""});
    }
    types[value.substr(0, sign)] = type;
  }
  return types;
}

// What the file says goes in; what it does not speak of stays.
void merge_into(Study& study, std::vector<Participant>& participants, const ParticipantsFile& file) {
  for (const Attribute& attribute : file.attributes) {
    const auto same = [&](const Attribute& there) { return there.key == attribute.key; };
    const auto found = std::find_if(study.attributes.begin(), study.attributes.end(), same);
    if (found == study.attributes.end()) {
      study.attributes.push_back(attribute);
    } else {
      found->type = attribute.type;
      found->choices = attribute.choices;
    }
  }
  for (const Participant& participant : file.participants) {
    const auto same = [&](const Participant& there) { return there.id == participant.id; };
    const auto found = std::find_if(participants.begin(), participants.end(), same);
    if (found == participants.end()) {
      participants.push_back(participant);
      continue;
    }
    for (const Attribute& attribute : file.attributes) found->values.erase(attribute.key);
    for (const auto& [key, value] : participant.values) found->values[key] = value;
  }
}

std::string typed_columns(const ParticipantsFile& file) {
  std::string out;
  for (const Attribute& attribute : file.attributes) {
    out += (out.empty() ? "" : ", ") + attribute.key + " (" + name_of(attribute.type) + ")";
  }
  return out;
}

ExitCode run_participants_import(Session& session, const Request& request) {
  const GivenFile given = given_file(session, request.operand("FILE"));
  const ParticipantsFile read = read_participants(given.bytes, given.name, declared_types(request));
  const std::size_t count = read.participants.size();
  std::string what = std::to_string(count) + (count == 1 ? " participant" : " participants");
  if (!read.attributes.empty()) what += " with " + typed_columns(read);
  if (session.globals().dry_run) {
    session.say("would import " + what);
    return ExitCode::done;
  }
  const bool changed = change_participants(
      session.project_folder(),
      [&](Study& study, std::vector<Participant>& participants) { merge_into(study, participants, read); },
      note_of(session, request, "imported " + what));
  session.say(changed ? "imported " + what : "nothing changed: all of it was there already");
  return ExitCode::done;
}

}  // namespace

CommandSpec participants_command() {
  return {
      .words = "participants",
      .group = Group::start,
      .summary = "List the participants with their attributes.",
      .takes = reading,
      .about =
          "One row a participant in natural order (Y2 before Y10): the id, each attribute, and the number of "
          "documents.\n\nColumns: id, one a attribute (under its own key), documents.",
      .examples = {{"coding participants", "the participants table of the study"},
                   {"coding participants -f csv", "the same for a spreadsheet"}},
      .run = run_participants};
}

CommandSpec participants_import_command() {
  return {.words = "participants import",
          .group = Group::start,
          .summary = "Read participants and their attributes from a CSV file.",
          .operands = {{.name = "FILE",
                        .help = "CSV: a header, one row a person, the id first",
                        .completion = Completion::file}},
          .options = {{.name = "type",
                       .value = "COLUMN=TYPE",
                       .help = "text, integer, real, boolean, date, or the choices: gender=\"woman|man\"",
                       .repeatable = true}},
          .takes = {.coder = true},
          .writes = true,
          .about =
              "The first column is the participant's id; the others become attributes. A column whose values "
              "all are "
              "whole numbers becomes integer, then real, date (2026-05-30), else text; --type says "
              "otherwise, and "
              "then a value that does not fit is an error with its line.\n\n"
              "Participants who are there get the file's values; the others stay as they are. Commas, "
              "semicolons and "
              "tabs are recognised as separators.",
          .examples = {{"coding participants import participants.csv", "types are guessed from the values"},
                       {"coding participants import participants.csv --type \"cinsiyet=Kadın|Erkek\"",
                        "a column with two allowed values"}},
          .run = run_participants_import};
}

}  // namespace coding::cli
