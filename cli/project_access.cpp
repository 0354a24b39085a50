#include "cli/project_access.hpp"

#include <unistd.h>

#include <algorithm>
#include <thread>

#include "coding/analysis/scope.hpp"
#include "coding/store/marks.hpp"

namespace coding::cli {

int jobs_of(const Session& session) {
  const unsigned wanted = session.globals().jobs;
  return static_cast<int>(wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency()));
}

Project open_project(const Session& session, ReadOptions options) {
  options.jobs = jobs_of(session);
  return read_project(session.project_folder(), options);
}

Project open_shown_project(const Session& session, ReadOptions options) {
  options.only_coder = shown_coder(session);
  return open_project(session, options);
}

Project open_project_at(const Session& session, const DocumentId& document, ReadOptions options) {
  options.only_document = document;
  Project project = open_project(session, options);
  if (project.documents.empty()) document_at(open_project(session, {.segments = false}), document);
  return project;
}

CoderId shown_coder(const Session& session, const Project& project) {
  std::optional<CoderId> wanted;
  if (session.globals().coder) wanted = CoderId{*session.globals().coder};
  return choose_coder(project, wanted, {session.coder()});
}

CoderId shown_coder(const Session& session) {
  Project only_names;
  only_names.coders = read_coders(session.project_folder());
  only_names.study = read_study(session.project_folder());
  return shown_coder(session, only_names);
}

void say_merged(Session& session, const Project& project, const std::string& wanted) {
  const Code* merged = merged_code_meant(project.codebook, wanted, project.study.language);
  if (!merged) return;
  const Code& into = project.codebook.at(merged->id);
  session.say("'" + merged->name + "' was merged into '" + into.name + "' (" + into.id.value +
              "), which stands for it");
}

CodeId code_named(Session& session, const Project& project, const std::string& wanted) {
  CodeId id = resolve_one(project.codebook, wanted, project.study.language);
  say_merged(session, project, wanted);
  return id;
}

TextSource texts_of(const Session& session) {
  return
      [folder = session.project_folder()](const Document& document) { return read_text(folder, document); };
}

MarkSource marks_of(const Session& session) {
  const auto folder = session.project_folder();
  return [folder](const Document& document) { return read_marks(folder, document); };
}

JournalNote note_of(const Session& session, const Request& request, std::string what) {
  return {.coder = {session.coder()},
          .time = session.timestamp(),
          .command = request.command().words,
          .what = std::move(what),
          .why = session.globals().why.value_or(""),
          .process = "process " + std::to_string(::getpid()),
          .patience = std::chrono::milliseconds(2000)};
}

Language reader_of(const Session& session) { return {session.globals().language}; }

}  // namespace coding::cli
