#include "coding/lexicon/collocates.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "cli/word_choice.hpp"
#include "cli/word_index.hpp"
#include "coding/report/word_tables.hpp"
#include "coding/text/collate.hpp"

namespace coding::cli {

namespace {

const Estimate& measure_of(const Collocate& word, const std::string& name) {
  if (name == "log-dice") return word.association.log_dice;
  if (name == "pmi") return word.association.pmi;
  if (name == "t-score") return word.association.t_score;
  return word.association.log_likelihood;
}

// Words that are attracted first; of equal ones the more frequent, then by label.
void rank(std::vector<Collocate>& rows, const std::string& measure, const WordGroups& groups) {
  const auto value = [&](const Collocate& word) {
    const auto& estimate = measure_of(word, measure).value;
    return std::pair(word.association.attracted && estimate.has_value(), estimate.value_or(0));
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const Collocate& a, const Collocate& b) {
    if (value(a) != value(b)) return value(a) > value(b);
    if (a.both != b.both) return a.both > b.both;
    return natural_less(groups.labels[a.group], groups.labels[b.group]);
  });
}

ExitCode list_collocates(Session& session, const Request& request, const Project& project,
                         const Index& index) {
  const Selection selection = select(index, project.documents, word_scope_of(request, project));
  const WordChoice choice = word_choice(session, request, index);
  const std::string words = request.operand("PATTERN");
  PreparedPattern pattern = prepare(index, words);
  if (request.flag("stem")) widen(pattern, index, stem_groups(session, index));
  const auto window = static_cast<std::uint32_t>(request.integer("window"));
  const Collocates near =
      collocates(index, selection, pattern, choice.groups,
                 {.left = window,
                  .right = window,
                  .minimum = static_cast<std::uint64_t>(request.integer("minimum")),
                  .association = {.pmi_floor = static_cast<std::uint64_t>(request.integer("pmi-floor"))}});
  std::vector<Collocate> rows;
  std::copy_if(near.rows.begin(), near.rows.end(), std::back_inserter(rows),
               [&](const Collocate& word) { return !choice.stopped[word.group]; });
  rank(rows, request.text("sort"), choice.groups);
  const auto top = static_cast<std::size_t>(request.integer("top"));
  if (top > 0 && rows.size() > top) rows.resize(top);
  const report::WordNotes notes{.stop_words = choice.stop_words, .grouped = request.flag("stem")};
  answer_table(session, request,
               report::collocates_table(near, rows, choice.groups,
                                        {.reader = reader_of(session), .pattern = words, .notes = notes}));
  return near.hits == 0 ? ExitCode::answer_is_no : ExitCode::done;
}

ExitCode run_collocates(Session& session, const Request& request) {
  const Project project = open_project(session, {.segments = false});
  return with_index(session, project,
                    [&](const Index& index) { return list_collocates(session, request, project, index); });
}

std::vector<OptionSpec> collocates_options() {
  std::vector<OptionSpec> options = choice_options();
  options.insert(options.end(), {{.name = "window",
                                  .value = "N",
                                  .help = "words on each side; never beyond the turn",
                                  .by_default = "5",
                                  .kind = ValueKind::integer,
                                  .minimum = 1,
                                  .maximum = 100},
                                 {.name = "minimum",
                                  .value = "N",
                                  .help = "leave out what stands near less often",
                                  .by_default = "2",
                                  .kind = ValueKind::integer,
                                  .minimum = 1},
                                 {.name = "pmi-floor",
                                  .value = "N",
                                  .help = "no PMI for what stands near less often",
                                  .by_default = "5",
                                  .kind = ValueKind::integer,
                                  .minimum = 1},
                                 {.name = "sort",
                                  .value = "MEASURE",
                                  .help = "the measure that ranks",
                                  .by_default = "log-likelihood",
                                  .choices = {"log-likelihood", "log-dice", "pmi", "t-score"}},
                                 {.name = "top",
                                  .value = "N",
                                  .help = "the first N rows; 0 for all",
                                  .by_default = "30",
                                  .kind = ValueKind::integer,
                                  .minimum = 0}});
  const auto scope = scope_options();
  options.insert(options.end(), scope.begin(), scope.end());
  return options;
}

}  // namespace

CommandSpec collocates_command() {
  return {.words = "collocates",
          .group = Group::read,
          .summary = "Find the words that stand near a word.",
          .operands = {{.name = "PATTERN", .help = "a word, a phrase, or a pattern such as okul*"}},
          .options = collocates_options(),
          .takes = reading,
          .about =
              "Which words stand near the pattern more often than chance would have it: within --window "
              "words on either "
              "side, not beyond the turn. G² says how sure that is, logDice how exclusive (at most 14; "
              "independent of "
              "the size of the texts), PMI how much more often than by chance (log2; unreliable for rare "
              "words, hence "
              "the floor). docs/methods/collocation.md has the formulas.\n\n"
              "Columns: word, both, left, right, f, expected, log_likelihood, log_dice, pmi, mi3, t_score, "
              "p. Exit "
              "status 1: the pattern does not occur.",
          .examples = {{"coding collocates öğrenci* --window 4", "what is said about pupils"}},
          .exits = {ExitCode::done, ExitCode::answer_is_no, ExitCode::asked_wrongly, ExitCode::files_wrong},
          .run = run_collocates};
}

}  // namespace coding::cli
