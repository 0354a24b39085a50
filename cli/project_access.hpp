// How commands come to their project: read it, know whose coding to show, and sign what they change.
#pragma once

#include <string>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/analysis/quotes.hpp"
#include "coding/project/project.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/journal.hpp"

namespace coding::cli {

// On how many threads to work: --jobs, else one for each processor.
int jobs_of(const Session& session);

// The project of the session; `options.jobs` is filled in from --jobs.
Project open_project(const Session& session, ReadOptions options = {});

// The same with the segments of shown_coder alone: the others' are not read.
Project open_shown_project(const Session& session, ReadOptions options = {});

// The same with one document alone, as far as there are any of it. Throws UsageError "document-unknown".
Project open_project_at(const Session& session, const DocumentId& document, ReadOptions options = {});

// Whose segments are shown: --coder, else the only coder, else the user, else the study's coder.
CoderId shown_coder(const Session& session, const Project& project);
// The same without a project that is read: of the session's.
CoderId shown_coder(const Session& session);

// The code that a person names on the command line; of one that was merged, the code it went into, which is
// said. Throws UsageError "code-unknown", "code-ambiguous".
CodeId code_named(Session& session, const Project& project, const std::string& wanted);

// Says so when what a person named was merged into another code.
void say_merged(Session& session, const Project& project, const std::string& wanted);

// The texts of the session's project.
TextSource texts_of(const Session& session);

// The marks beside them.
MarkSource marks_of(const Session& session);

// Signed by the user, with --why; waits two seconds for another writer.
JournalNote note_of(const Session& session, const Request& request, std::string what);

// The language of headings and numbers.
Language reader_of(const Session& session);

}  // namespace coding::cli
