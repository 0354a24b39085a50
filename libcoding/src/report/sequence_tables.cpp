#include "coding/report/sequence_tables.hpp"

#include <algorithm>
#include <limits>

#include "report/structure_parts.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = StructurePhrase;

constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind real = ColumnKind::real;

// The largest residual first; those that do not exist last; of equal ones as in the codebook.
std::vector<std::size_t> shown_in_order(const CodeSequence& facts, std::size_t minimum) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < facts.found.all.size(); ++i) {
    if (facts.found.all[i].count >= minimum && facts.found.total > 0) out.push_back(i);
  }
  const auto residual = [&](std::size_t i) {
    return facts.found.all[i].residual.value.value_or(-std::numeric_limits<double>::infinity());
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](std::size_t a, std::size_t b) { return residual(a) > residual(b); });
  return out;
}

std::vector<std::string> sequence_notes(const CodeSequence& facts, std::size_t shown, std::size_t minimum,
                                        const Language& reader) {
  const auto count = [&](std::size_t value) { return number(value, reader); };
  std::vector<std::string> out = {
      say(P::lag_note, reader,
          {count(facts.options.lag), count(facts.found.total), count(facts.steps), count(facts.documents)}),
      say(P::order_note, reader, {count(facts.several)}), say(P::residual_note, reader)};
  if (facts.permutations > 0 && facts.found.total > 0) {
    const double least = std::min(1.0, 2 / static_cast<double>(facts.permutations + 1));
    out.push_back(say(P::shuffled_note, reader,
                      {count(facts.permutations), count(facts.options.seed), count(facts.tests),
                       real_in_words(least, 4, reader)}));
  }
  out.push_back(say(P::only_at_least, reader, {count(shown), count(facts.found.all.size()), count(minimum)}));
  if (facts.steps == 0) out.push_back(say(Phrase::nothing_coded, reader));
  return out;
}

}  // namespace

Table sequence_table(const CodeSequence& facts, const Project& project, const SequenceTableOptions& options) {
  const Language& reader = options.reader;
  Table table{.schema = "coding.sequence/1", .language = reader};
  table.title =
      say(P::sequence_title, reader) + " · " + facts.level + limits_of(facts.options.scope, project);
  table.columns = {machines("from"),
                   machines("to"),
                   structure_column("from_name", P::from, reader),
                   structure_column("to_name", P::to, reader),
                   structure_column("f", P::count, reader, integer),
                   structure_column("expected", P::expected, reader, real),
                   structure_column("residual", P::residual, reader, real),
                   share_column("yule_q", say(P::yule_q, reader), 2),
                   structure_column("shuffled", P::shuffled, reader, real),
                   p_column("p", say(P::p, reader), 3),
                   p_column("p_adjusted", say(P::p_adjusted, reader), 3)};
  if (facts.permutations == 0) {
    for (std::size_t i = 8; i < table.columns.size(); ++i) table.columns[i].audience = Audience::machines;
  }
  const CodeLabels labels(project.codebook);
  const auto& codes = project.codebook.codes();
  const auto shown = shown_in_order(facts, options.minimum);
  for (const std::size_t i : shown) {
    const Transition& each = facts.found.all[i];
    const std::size_t from = facts.codes[each.from];
    const std::size_t to = facts.codes[each.to];
    add_row(table,
            {codes[from].id.value, codes[to].id.value, labels.of(from), labels.of(to), count_cell(each.count),
             structure_cell(each.expected, reader), structure_cell(each.residual, reader),
             structure_cell(each.yule_q, reader), structure_cell(each.shuffled, reader),
             structure_cell(each.p, reader), structure_cell(facts.adjusted[i], reader)});
  }
  table.meta = {{"lag", count_cell(facts.options.lag)},
                {"level", facts.level},
                {"coder", facts.options.coder.value},
                {"documents", count_cell(facts.documents)},
                {"passages", count_cell(facts.steps)},
                {"transitions", count_cell(facts.found.total)},
                {"permutations", count_cell(facts.permutations)},
                {"seed", count_cell(facts.options.seed)},
                {"question", text_or_missing(facts.options.scope.question)},
                {"under", text_or_missing(facts.options.scope.under.value)}};
  table.notes = sequence_notes(facts, shown.size(), options.minimum, reader);
  return table;
}

}  // namespace coding::report
