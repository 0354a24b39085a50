#include <algorithm>

#include "coding/report/pair_tables.hpp"
#include "coding/table/number_style.hpp"
#include "report/code_labels.hpp"
#include "report/count_notes.hpp"
#include "report/pair_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = PairPhrase;

Cell cell_of(const Estimate& estimate, const Language& reader) {
  if (estimate.value) return *estimate.value;
  return Missing{reason_in_words(estimate.why_undefined, reader)};
}

std::string title_of(const Attribute& attribute) {
  return attribute.title.empty() ? attribute.key : attribute.title;
}

std::vector<Column> crosstab_columns(const Crosstab& facts, const Language& reader) {
  std::vector<Column> columns = {machines("id"), machines("name"), machines("path", ColumnKind::list),
                                 machines("level"), people("label", Phrase::code, reader)};
  const AttributeGroups& groups = facts.groups;
  for (std::size_t i = 0; i < groups.labels.size(); ++i) {
    columns.push_back(
        {.key = "f:" + groups.labels[i],
         .title = say(P::group_count, reader, {groups.labels[i], number(groups.sizes[i], reader)}),
         .kind = ColumnKind::integer});
    columns.push_back({.key = "percent:" + groups.labels[i],
                       .title = say(P::group_percent, reader, {groups.labels[i]}),
                       .kind = ColumnKind::percent});
  }
  columns.push_back({.key = "f", .title = say(P::all, reader), .kind = ColumnKind::integer});
  const bool two = groups.labels.size() == 2;
  const auto real = [&](const std::string& key, std::string title, int decimals, bool for_people) {
    Column column = real_column(key, std::move(title), decimals);
    if (key.starts_with("p_") || key == "p") column.range = Range::probability;
    if (key == "cramers_v") column.range = Range::within_one;
    if (!for_people) column.audience = Audience::machines;
    columns.push_back(std::move(column));
  };
  columns.push_back(machines("percent", ColumnKind::percent));
  real("chi_square", "χ²", 2, false);
  columns.push_back(machines("degrees", ColumnKind::integer));
  real("p_chi_square", "p (χ²)", 4, false);
  real("smallest_expected", say(P::smallest_expected, reader), 1, true);
  columns.push_back(machines("expected_below_5", ColumnKind::integer));
  real("cramers_v", say(P::cramers_v, reader), 2, true);
  real("odds_ratio", say(P::odds_ratio, reader), 2, two);
  real("odds_lower", say(P::lower, reader), 2, two);
  real("odds_upper", say(P::upper, reader), 2, two);
  columns.push_back(machines("odds_adjusted"));
  real("p_fisher", say(P::p_fisher, reader), 4, false);
  real("p_mid", "mid-p", 4, false);
  columns.push_back(machines("test"));
  real("p", say(P::p_chosen, reader), 4, true);
  real("p_adjusted", say(P::p_adjusted, reader, {say(facts.options.correction, reader)}), 4,
       facts.options.correction != Multiplicity::none);
  return columns;
}

Row row_of(const CrosstabRow& row, const Crosstab& facts, const Project& project, const CodeLabels& labels,
           const Language& reader) {
  const Code& code = project.codebook.codes()[row.code];
  Row cells{code.id.value, code.name, project.codebook.path(row.code), facts.level, labels.of(row.code)};
  for (std::size_t i = 0; i < row.counts.size(); ++i) {
    cells.push_back(count_cell(row.counts[i]));
    cells.push_back(cell_of(row.percent[i], reader));
  }
  const ChiSquareTest& test = row.chi_square;
  cells.push_back(count_cell(row.f));
  cells.push_back(cell_of(row.percent_of_all, reader));
  cells.push_back(cell_of(test.value, reader));
  cells.push_back(test.value.value ? count_cell(test.degrees) : Cell(Missing{}));
  cells.push_back(cell_of(test.p, reader));
  cells.push_back(cell_of(test.smallest_expected, reader));
  cells.push_back(test.value.value ? count_cell(test.below_five) : Cell(Missing{}));
  cells.push_back(cell_of(test.cramers_v, reader));
  cells.push_back(cell_of(row.odds.ratio, reader));
  cells.push_back(bound(row.odds.ratio.interval, &Interval::lower));
  cells.push_back(bound(row.odds.ratio.interval, &Interval::upper));
  cells.push_back(row.odds.ratio.value ? Cell(std::string(row.odds.adjusted ? "yes" : "no"))
                                       : Cell(Missing{}));
  cells.push_back(cell_of(row.exact.p, reader));
  cells.push_back(cell_of(row.exact.mid_p, reader));
  cells.push_back(row.p.value ? Cell(std::string(row.is_exact ? "fisher" : "chi-square")) : Cell(Missing{}));
  cells.push_back(cell_of(row.p, reader));
  cells.push_back(cell_of(row.p_adjusted, reader));
  return cells;
}

std::size_t count_rows(const Crosstab& facts, bool (*holds)(const CrosstabRow&)) {
  return static_cast<std::size_t>(std::count_if(facts.rows.begin(), facts.rows.end(), holds));
}

void add_notes_on_tests(Table& table, const Crosstab& facts, const Language& reader) {
  const NumberStyle style = number_style(reader);
  if (facts.tests == 0) {
    table.notes.push_back(say(P::nothing_tested, reader, {number(facts.rows.size(), reader)}));
    return;
  }
  const std::string codes = number(facts.rows.size(), reader);
  const std::string tests = number(facts.tests, reader);
  const std::string limit = format_real(.05, 2, style);
  const std::string below = number(facts.below, reader);
  if (facts.options.correction == Multiplicity::none) {
    table.notes.push_back(say(P::rows_uncorrected, reader, {codes, tests, limit, below}));
  } else {
    table.notes.push_back(say(P::rows_found, reader,
                              {codes, tests, limit, below, say(facts.options.correction, reader),
                               number(facts.below_adjusted, reader)}));
  }
  table.notes.push_back(say(P::p_note, reader));
  if (count_rows(facts, [](const CrosstabRow& row) { return row.p.value && *row.p.value < 0.00005; }) > 0) {
    table.notes.push_back(say(P::tiny_p, reader, {format_real(0, 4, style), format_real(.00005, 5, style)}));
  }
  const std::size_t by_chi_square =
      count_rows(facts, [](const CrosstabRow& row) { return row.p.value && !row.is_exact; });
  if (by_chi_square > 0)
    table.notes.push_back(say(P::chi_square_used, reader, {number(by_chi_square, reader)}));
  if (facts.thin > 0) {
    table.notes.push_back(
        say(P::thin_cells, reader, {number(facts.thin, reader), number(facts.tests, reader)}));
  }
  if (facts.groups.labels.size() != 2) return;
  table.notes.push_back(say(P::odds_interval, reader,
                            {facts.groups.labels[0], facts.groups.labels[1],
                             format_real(100 * facts.options.confidence, 0, style)}));
  const std::size_t adjusted = count_rows(facts, [](const CrosstabRow& row) { return row.odds.adjusted; });
  if (adjusted > 0) table.notes.push_back(say(P::adjusted_odds, reader, {number(adjusted, reader)}));
}

}  // namespace

Table table_of(const Crosstab& facts, const Project& project, const Language& reader) {
  Table table{.schema = "coding.crosstab/1", .language = reader};
  const std::string attribute = title_of(facts.groups.attribute);
  table.title = say(P::crosstab_title, reader, {facts.level, attribute, number(facts.people, reader)}) +
                limits_of(facts.options.scope, project);
  table.columns = crosstab_columns(facts, reader);
  const CodeLabels labels(project.codebook);
  for (const CrosstabRow& row : facts.rows) add_row(table, row_of(row, facts, project, labels, reader));
  std::vector<std::string> sizes;
  for (const std::size_t size : facts.groups.sizes) sizes.push_back(std::to_string(size));
  std::vector<std::string> without;
  for (const ParticipantId& id : facts.groups.ungrouped) without.push_back(id.value);
  table.meta = {{"attribute", facts.groups.attribute.key},
                {"groups", facts.groups.labels},
                {"group_sizes", sizes},
                {"n", count_cell(facts.people)},
                {"not_known", without},
                {"level", facts.level},
                {"coder", facts.options.coder.value},
                {"tests", count_cell(facts.tests)},
                {"correction", std::string(name_of(facts.options.correction))},
                {"below_05", count_cell(facts.below)},
                {"below_05_adjusted", count_cell(facts.below_adjusted)},
                {"question", text_or_missing(facts.options.scope.question)},
                {"under", text_or_missing(facts.options.scope.under.value)}};
  table.notes.push_back(say(P::purposive, reader));
  if (facts.segments == 0) table.notes.push_back(say(Phrase::nothing_coded, reader));
  add_notes_on_tests(table, facts, reader);
  if (!without.empty()) {
    std::string names;
    for (std::size_t i = 0; i < without.size() && i < 24; ++i) names += (i > 0 ? ", " : "") + without[i];
    if (without.size() > 24) names += ", … (" + number(without.size(), reader) + ")";
    table.notes.push_back(say(P::ungrouped, reader, {attribute, names}));
  }
  if (facts.unheard > 0) table.notes.push_back(say(Phrase::unheard, reader, {number(facts.unheard, reader)}));
  if (facts.segments > 0) add_note_on_documents(table, project, facts.options.coder, reader);
  return table;
}

}  // namespace coding::report
