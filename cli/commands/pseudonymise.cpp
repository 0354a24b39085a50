// Labels for names, and names for labels.
#include <algorithm>
#include <map>

#include "cli/commands.hpp"
#include "cli/counted.hpp"
#include "cli/name_key.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/report/name_tables.hpp"
#include "coding/store/key_file.hpp"
#include "coding/table/render.hpp"
#include "coding/text/names.hpp"

namespace coding::cli {

namespace {

namespace fs = std::filesystem;

fs::path key_of(const Session& session, const Request& request) {
  if (const auto named = request.optional_text("key")) return session.path(*named);
  if (const auto known = known_key(session, session.project_folder())) return *known;
  throw UsageError({.slug = "key-unknown",
                    .message = "which names are to be replaced is not said",
                    .hint = "name the key with --key FILE: a table name,label,kind, outside the project"});
}

fs::path places_beside(const fs::path& key) { return key.string() + ".places"; }

NamePlaces open_places(const fs::path& key) {
  const fs::path file = places_beside(key);
  std::error_code ignored;
  return fs::exists(file, ignored) ? read_name_places(read_file(file), file.string()) : NamePlaces{};
}

// What the journals and sources held, beside the key: a folder that only its owner can enter.
void keep_archive(const Session& session, const fs::path& key, const Pseudonymised& result) {
  if (result.archive.empty()) return;
  const fs::path folder = key.string() + ".history-" + session.timestamp();
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_all);
  for (const auto& [path, bytes] : result.archive) {
    const fs::path file = folder / path;
    fs::create_directories(file.parent_path());
    write_private(file, bytes);
  }
}

void say_what_remains(Session& session, const NameKey& key) {
  std::map<std::string, std::size_t> left;
  std::size_t doubtful = 0;
  for (const NamePlace& place : find_names(session.project_folder(), key, {})) {
    if (place.sure)
      ++left[place.file];
    else
      ++doubtful;
  }
  for (const auto& [file, count] : left)
    session.say("names are left in " + file + ": " + std::to_string(count));
  if (doubtful > 0)
    session.say("left for review: " + counted(doubtful, "word") + " that may be a name",
                "coding check --names KEY lists them; a form that is a name goes into the key");
  session.say("version control and copies keep what they have");
}

void require_word_about_sources(const Session& session, const Request& request) {
  if (request.flag("drop-sources") || request.flag("keep-sources") || request.flag("forget")) return;
  std::error_code ignored;
  if (!fs::exists(session.project_folder() / "sources", ignored) ||
      fs::is_empty(session.project_folder() / "sources", ignored))
    return;
  throw UsageError({.slug = "sources-undecided",
                    .message = "sources/ holds the files that were imported, with the names in them",
                    .hint =
                        "say --drop-sources to take them out, or --keep-sources; --forget also founds the "
                        "journal anew"});
}

ExitCode replace_names(Session& session, const Request& request) {
  const auto project = session.project_folder();
  const fs::path file = key_of(session, request);
  NameKey key = open_key(file, project);
  const bool has_new_labels = complete_labels(key, read_study(project).language);
  if (session.globals().dry_run) {
    answer_table(session, request,
                 report::replacements_table(find_names(project, key, {.journal = false, .sources = false}),
                                            reader_of(session)));
    return ExitCode::done;
  }
  require_word_about_sources(session, request);
  if (has_new_labels) write_private(file, name_key_csv(key));
  JournalNote note = note_of(session, request, "put labels in the place of names");
  const auto make_durable = [&](const Pseudonymised& result) {
    write_private(places_beside(file), name_places_jsonl(result.kept));
    keep_archive(session, file, result);
  };
  const Pseudonymised done = pseudonymise(project, key, open_places(file),
                                          {.drop_sources = request.flag("drop-sources"),
                                           .forget = request.flag("forget"),
                                           .before_commit = make_durable},
                                          note);
  remember_key(project, file);
  if (!done.changed) {
    session.say("no listed name stands there; nothing was changed");
  } else {
    session.say("replaced " + counted(done.places, "name") + " in " + counted(done.documents, "document") +
                ", changed " + counted(done.files.size(), "file"));
  }
  say_what_remains(session, key);
  return ExitCode::done;
}

ExitCode bring_back(Session& session, const Request& request) {
  const auto project = session.project_folder();
  const fs::path file = key_of(session, request);
  const NameKey key = open_key(file, project);
  const bool only_look = session.globals().dry_run;
  const auto files = only_look ? files_with_labels(project, key, open_places(file))
                               : restore_names(project, key, open_places(file),
                                               note_of(session, request, "put names in the place of labels"));
  for (const std::string& path : only_look ? files : std::vector<std::string>{})
    session.say("names would come back in " + path);
  if (!only_look) session.say("names came back in " + counted(files.size(), "file"));
  return ExitCode::done;
}

// A key that is not there yet is made of them, to be gone through by hand.
ExitCode make_key(Session& session, const fs::path& file, const Table& table) {
  require_private_key(file, session.project_folder());
  write_private(file, render(table, Format::csv, {}));
  session.say("made the key " + file.string() + " with " + counted(table.rows.size(), "row"),
              "take out what is no name, put forms of one name in one row: Ayşe|Ayşe Yılmaz");
  return ExitCode::done;
}

// By how often they stand there.
std::vector<report::SuggestedName> suggestions(const Project& project, const fs::path& folder,
                                               const NameKey& key) {
  std::map<std::string, report::SuggestedName> names;
  for (const Document& document : project.documents) {
    const Language& language = language_of(project, document);
    const Text text = read_text(folder, document);
    NameFinder known(forms_of(key).forms, language);
    for (const NameCandidate& candidate : name_candidates(text.bytes(), language)) {
      if (!known.find(candidate.name).empty()) continue;
      report::SuggestedName& name = names[candidate.name];
      if (name.count == 0) {
        const std::size_t at = text.code_point_of(candidate.first);
        const Span around{at < 30 ? 0 : at - 30, std::min(at + 40, text.length())};
        name = {.name = candidate.name, .context = std::string(text.slice(around))};
      }
      name.count += candidate.count;
      ++name.documents;
    }
  }
  std::vector<report::SuggestedName> rows;
  for (auto& [name, row] : names) rows.push_back(std::move(row));
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
  return rows;
}

// Candidates of all documents that the key does not have.
ExitCode suggest(Session& session, const Request& request) {
  const auto folder = session.project_folder();
  const Project project = open_project(session, {.segments = false});
  NameKey key;
  const bool is_named = request.given("key") || known_key(session, folder);
  const fs::path file = is_named ? key_of(session, request) : fs::path();
  const bool makes_key = is_named && !fs::exists(file);
  if (is_named && !makes_key) key = open_key(file, folder);
  const auto rows = suggestions(project, folder, key);
  const Table table = report::suggestions_table(rows, reader_of(session));
  if (makes_key && !session.globals().dry_run) return make_key(session, file, table);
  answer_table(session, request, table);
  return ExitCode::done;
}

ExitCode run_pseudonymise(Session& session, const Request& request) {
  if (request.flag("suggest")) return suggest(session, request);
  return request.flag("restore") ? bring_back(session, request) : replace_names(session, request);
}

}  // namespace

CommandSpec pseudonymise_command() {
  Takes takes = reading;
  takes.coder = true;
  return {
      .words = "pseudonymise",
      .group = Group::start,
      .summary = "Put labels in the place of names, or bring them back.",
      .options = {{.name = "key",
                   .value = "FILE",
                   .help = "the key, a table name,label,kind outside the project",
                   .completion = Completion::file},
                  {.name = "suggest", .help = "list words that may be names and are not in the key"},
                  {.name = "restore", .help = "put the names back, byte for byte"},
                  {.name = "drop-sources", .help = "take the imported files out of the project"},
                  {.name = "keep-sources", .help = "leave them, with the names in them"},
                  {.name = "forget", .help = "also found the journal anew, without what it held"}},
      .one_of = {{.options = {"suggest", "restore", "drop-sources"}},
                 {.options = {"suggest", "restore", "keep-sources"}},
                 {.options = {"suggest", "restore", "forget"}},
                 {.options = {"drop-sources", "keep-sources"}}},
      .takes = takes,
      .writes = true,
      .about =
          "Every name of the key, in every form that it lists, gives way to its label: Ayşe’nin becomes "
          "[Ö1]’nin. Whole words only, by the rules of the document's language for what may be attached "
          "(docs/guide/pseudonyms.md). Segments, marks and memos follow exactly. Names also go out of "
          "titles, notes, attributes, memos and the codebook; ids stay. --dry-run lists each place in its "
          "context; those in state review are not replaced.\n\n"
          "The key is a CSV file with the columns name, label and kind (person, place, institution, other); "
          "forms of a name are separated by |, empty labels are made. It lies outside the project, readable "
          "by you alone (chmod 600); --suggest with a key that is not there yet makes one. Beside it "
          "FILE.places keeps what a label cannot say. Without --key it "
          "is $CODING_KEY, else the key that was used here last; as long as a key is known, no command lets "
          "a listed name out without --allow-names.\n\n"
          "What the journal holds stays there, and `coding undo` brings it back. --forget takes journals and "
          "sources out, to a folder beside the key, and founds the journal anew with what is there now. "
          "Version control keeps what it has.\n\n"
          "Columns with --dry-run: file, line, column, written, label, state, context; with --suggest: name, "
          "label, kind, count, documents, context.",
      .examples = {{"coding pseudonymise --suggest", "words that may be names"},
                   {"coding pseudonymise --suggest --key ../names.csv",
                    "make a key of them, to be gone through"},
                   {"coding pseudonymise --key ../names.csv --dry-run", "what would be replaced"},
                   {"coding pseudonymise --key ../names.csv --drop-sources", "replace it"},
                   {"coding pseudonymise --restore", "bring the names back"}},
      .speaks_names = true,
      .run = run_pseudonymise};
}

}  // namespace coding::cli
