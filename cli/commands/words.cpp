#include <algorithm>

#include "cli/commands.hpp"
#include "cli/dictionary_file.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "cli/word_choice.hpp"
#include "cli/word_index.hpp"
#include "coding/base/error.hpp"
#include "coding/lexicon/keyness.hpp"
#include "coding/report/word_tables.hpp"
#include "coding/report/wording.hpp"

namespace coding::cli {

namespace {

struct Plan {
  Project project{};
  Index index{};
  Selection selection{};
  CountColumns by = CountColumns::participants;
};

// Without a participant to count by, documents are what a word is spread over.
CountColumns columns_asked(const Request& request, const Selection& selection) {
  if (request.text("by") == "documents") return CountColumns::documents;
  if (request.given("by")) return CountColumns::participants;
  return selection.participants.empty() ? CountColumns::documents : CountColumns::participants;
}

bool has_interviewers(const Project& project) {
  return std::any_of(project.documents.begin(), project.documents.end(), [](const Document& document) {
    return std::any_of(document.speakers.begin(), document.speakers.end(),
                       [](const Speaker& speaker) { return speaker.role == SpeakerRole::interviewer; });
  });
}

report::WordNotes notes_of(const Request& request, const Plan& plan, const WordChoice& choice) {
  return {.without_interviewers = !request.flag("interviewers") && has_interviewers(plan.project),
          .stop_words = choice.stop_words,
          .grouped = request.flag("stem")};
}

std::uint64_t minimum_of(const Request& request) {
  return static_cast<std::uint64_t>(request.integer("minimum"));
}

std::size_t top_of(const Request& request) { return static_cast<std::size_t>(request.integer("top")); }

Table words_answer(Session& session, const Request& request, const Plan& plan) {
  const WordChoice choice = word_choice(session, request, plan.index);
  const WordCounts counts(plan.index, columns_of(plan.index, plan.selection, plan.by), choice.groups);
  const WordCounts whole(plan.index, columns_of(plan.index, plan.selection, CountColumns::whole),
                         choice.groups);
  return report::words_table(plan.index, whole, counts, choice.groups, choice.stopped,
                             {.reader = reader_of(session),
                              .top = top_of(request),
                              .minimum = minimum_of(request),
                              .columns = request.given("by"),
                              .by_documents = plan.by == CountColumns::documents,
                              .notes = notes_of(request, plan, choice)});
}

std::string target_words(const Request& request) {
  std::string out;
  for (const char* option : {"document", "participant", "where"}) {
    if (request.given(option)) out += (out.empty() ? "" : ", ") + request.text(option);
  }
  return out;
}

void require_target(const Request& request) {
  if (!target_words(request).empty()) return;
  throw UsageError({.slug = "target-missing",
                    .message = "--key compares some texts with all others, and no texts are named",
                    .hint = "name them with --participant, --document or --where"});
}

// The words of what was selected against those of everything else.
Table key_answer(Session& session, const Request& request, const Plan& plan) {
  require_target(request);
  const WordChoice choice = word_choice(session, request, plan.index);
  const Selection whole =
      select(plan.index, plan.project.documents, {.interviewers = request.flag("interviewers")});
  const WordCounts target(plan.index, columns_of(plan.index, plan.selection, CountColumns::whole),
                          choice.groups);
  const WordCounts all(plan.index, columns_of(plan.index, whole, CountColumns::whole), choice.groups);
  std::vector<std::string_view> labels(choice.groups.labels.begin(), choice.groups.labels.end());
  std::vector<std::uint64_t> in_target = target.totals();
  std::vector<std::uint64_t> in_reference = all.totals();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    in_reference[i] -= in_target[i];
    if (choice.stopped[i]) in_target[i] = in_reference[i] = 0;
  }
  const std::uint64_t target_size = plan.selection.words;
  const std::uint64_t reference_size = whole.words - target_size;
  const auto words =
      keyness(labels, in_target, in_reference,
              {.minimum = minimum_of(request), .target_size = target_size, .reference_size = reference_size});
  return report::keyness_table(words, choice.groups, target_size, reference_size,
                               {.reader = reader_of(session),
                                .top = top_of(request),
                                .target = target_words(request),
                                .reference = report::say(report::Phrase::all_others, reader_of(session)),
                                .notes = notes_of(request, plan, choice)});
}

// A category counts what stands in it and in the categories below it.
std::vector<std::vector<std::size_t>> members_of(const Dictionary& dictionary) {
  std::vector<std::vector<std::size_t>> members(dictionary.categories.size());
  for (std::size_t entry = 0; entry < dictionary.entries.size(); ++entry) {
    const auto& path = dictionary.categories[dictionary.entries[entry].category];
    for (std::size_t c = 0; c < dictionary.categories.size(); ++c) {
      const auto& above = dictionary.categories[c];
      if (above.size() <= path.size() && std::equal(above.begin(), above.end(), path.begin()))
        members[c].push_back(entry);
    }
  }
  return members;
}

Table dictionary_answer(Session& session, const Request& request, const Plan& plan) {
  const Dictionary dictionary = dictionary_of(session, request.text("dictionary"), request.text("encoding"),
                                              plan.project.study.language);
  std::vector<std::string> patterns;
  for (const DictionaryEntry& entry : dictionary.entries) patterns.push_back(entry.pattern);
  const auto prepared = prepare(plan.index, patterns);
  std::vector<std::vector<PreparedPattern>> categories;
  for (const auto& members : members_of(dictionary)) {
    categories.emplace_back();
    for (const std::size_t entry : members) categories.back().push_back(prepared[entry]);
  }
  const ColumnPlan columns = columns_of(plan.index, plan.selection, plan.by);
  const auto rows = count_categories(plan.index, plan.selection, columns, categories);
  const ColumnPlan one = columns_of(plan.index, plan.selection, CountColumns::whole);
  const auto whole = count_categories(plan.index, plan.selection, one, categories);
  const WordChoice none;
  return report::dictionary_table(
      dictionary, whole, plan.selection.words, rows, columns,
      {.reader = reader_of(session),
       .title = dictionary.title.empty() ? request.text("dictionary") : dictionary.title,
       .columns = request.given("by"),
       .by_documents = plan.by == CountColumns::documents,
       .notes = notes_of(request, plan, none)});
}

ExitCode count(Session& session, const Request& request, const Project& project, const Index& index) {
  Plan plan{.project = project, .index = index};
  plan.selection = select(plan.index, plan.project.documents, word_scope_of(request, plan.project));
  plan.by = columns_asked(request, plan.selection);
  Table table = request.given("dictionary") ? dictionary_answer(session, request, plan)
                : request.flag("key")       ? key_answer(session, request, plan)
                                            : words_answer(session, request, plan);
  answer_table(session, request, std::move(table));
  return ExitCode::done;
}

ExitCode run_words(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  return with_index(session, project,
                    [&](const Index& index) { return count(session, request, project, index); });
}

std::vector<OptionSpec> words_options() {
  std::vector<OptionSpec> options = choice_options();
  options.insert(options.end(), {{.name = "by",
                                  .value = "WHAT",
                                  .help = "a column for each of these",
                                  .choices = {"participants", "documents"}},
                                 {.name = "top",
                                  .value = "N",
                                  .help = "the first N rows; 0 for all",
                                  .by_default = "50",
                                  .kind = ValueKind::integer,
                                  .minimum = 0},
                                 {.name = "minimum",
                                  .value = "N",
                                  .help = "leave out what occurs less often",
                                  .by_default = "1",
                                  .kind = ValueKind::integer,
                                  .minimum = 1},
                                 {.name = "key", .help = "compare the texts that are named with all others"},
                                 {.name = "dictionary",
                                  .value = "FILE",
                                  .help = "count the categories of a dictionary instead of words",
                                  .completion = Completion::file},
                                 {.name = "encoding", .value = "NAME", .help = "of the dictionary file"}});
  const auto scope = scope_options();
  options.insert(options.end(), scope.begin(), scope.end());
  return options;
}

}  // namespace

CommandSpec words_command() {
  return {
      .words = "words",
      .group = Group::read,
      .summary = "Count words, key words, or the categories of a dictionary.",
      .options = words_options(),
      .one_of = {{.options = {"key", "dictionary"}}},
      .takes = reading,
      .about =
          "Words are counted as their documents' languages fold them; each is shown as it is most often "
          "written. "
          "--stem counts the forms of a word together (Turkish by hunspell's dictionary and Snowball, "
          "Persian by "
          "its letters, Azerbaijani by the first letters) and shows the commonest form, never a stem. Stop "
          "words "
          "of tr, fa, az and en are left out; --stop FILE takes another list, --stop none leaves all in.\n\n"
          "DP is Gries' deviation of proportions (0 even, 1 in one place only), D Juilland's (1 even), both "
          "over "
          "participants, or documents where nobody is a participant. --key ranks by log-likelihood G² with "
          "the log "
          "ratio as effect size. --dictionary counts each category with those below it. docs/methods has the "
          "formulas.\n\n"
          "Columns: word, forms, f, per_10000, range, dp, juilland_d; with --key word, target, reference, "
          "target_per_10000, reference_per_10000, log_likelihood, log_ratio, p, side; with --dictionary "
          "category, "
          "f, per_10000, range; with --by one more for each participant or document.",
      .examples = {{"coding words --top 20", "the commonest words"},
                   {"coding words --key --participant Y5 --minimum 2", "what is typical of one participant"}},
      .run = run_words};
}

}  // namespace coding::cli
