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

bool is_text(CountedUnit unit) { return needs_texts(unit); }

// Both rows and columns of a pair's table are a code: there or not.
Cell pair_cell(const Estimate& estimate, const Language& reader) {
  if (estimate.value) return *estimate.value;
  if (estimate.why_undefined.ends_with("of the table is empty")) {
    return Missing{say(P::nowhere_or_everywhere, reader)};
  }
  return Missing{reason_in_words(estimate.why_undefined, reader)};
}

Cell share_cell(std::uint64_t part, std::uint64_t whole, const Language& reader) {
  if (whole == 0) return Missing{say(P::one_does_not_occur, reader)};
  return 100 * static_cast<double>(part) / static_cast<double>(whole);
}

bool people_see(Similarity measure, const PairTableOptions& options) {
  if (options.order == PairOrder::measure && measure == options.measure) return true;
  return measure == Similarity::jaccard || measure == Similarity::phi;
}

Column percent_column(const std::string& key, std::string title) {
  return {.key = key, .title = std::move(title), .kind = ColumnKind::percent};
}

std::vector<Column> pair_columns(const CodePairs& facts, const PairTableOptions& options) {
  const Language& reader = options.reader;
  const auto integers = [&](const std::string& key, P title) {
    return Column{.key = key, .title = say(title, reader), .kind = ColumnKind::integer};
  };
  const auto labels = [&](const std::string& key, P title) {
    return Column{.key = key, .title = say(title, reader), .audience = Audience::people};
  };
  std::vector<Column> columns = {machines("a"),
                                 machines("a_name"),
                                 labels("a_label", P::first_code),
                                 machines("b"),
                                 machines("b_name"),
                                 labels("b_label", P::second_code),
                                 integers("both", P::both),
                                 integers("a_total", P::first_total),
                                 integers("b_total", P::second_total),
                                 machines("units", ColumnKind::integer),
                                 percent_column("a_percent", say(P::share_of_first, reader)),
                                 percent_column("b_percent", say(P::share_of_second, reader))};
  for (const Similarity measure : all_similarities) {
    const std::string key(name_of(measure));
    Column column = measure == Similarity::lift ? real_column(key, say(measure, reader), 3)
                                                : share_column(key, say(measure, reader), 3);
    if (!people_see(measure, options)) column.audience = Audience::machines;
    columns.push_back(std::move(column));
  }
  columns.push_back(p_column("p", say(P::p_fisher, reader)));
  Column corrected =
      p_column("p_adjusted", say(P::p_adjusted, reader, {say(facts.options.correction, reader)}));
  if (facts.options.correction == Multiplicity::none) corrected.audience = Audience::machines;
  columns.push_back(std::move(corrected));
  return columns;
}

Row row_of(const CodePairs& facts, const CodePair& pair, const Project& project, const CodeLabels& labels,
           const Language& reader) {
  const std::size_t a = facts.codes[pair.a];
  const std::size_t b = facts.codes[pair.b];
  const auto& codes = project.codebook.codes();
  const TwoByTwo table = table_of(facts, pair);
  Row row{codes[a].id.value,
          codes[a].name,
          labels.of(a),
          codes[b].id.value,
          codes[b].name,
          labels.of(b),
          count_cell(pair.both),
          count_cell(facts.totals[pair.a]),
          count_cell(facts.totals[pair.b]),
          count_cell(facts.units),
          share_cell(pair.both, facts.totals[pair.a], reader),
          share_cell(pair.both, facts.totals[pair.b], reader)};
  for (const Similarity measure : all_similarities)
    row.push_back(pair_cell(similarity(table, measure), reader));
  row.push_back(pair_cell(pair.p, reader));
  row.push_back(pair_cell(pair.p_adjusted, reader));
  return row;
}

std::string unit_note(const CodePairs& facts, const Language& reader) {
  const CountedUnit unit = facts.counted.unit;
  if (unit == CountedUnit::participant) return say(P::unit_note_people, reader);
  if (unit == CountedUnit::document) return say(P::unit_note_documents, reader);
  if (unit == CountedUnit::segment) return say(P::unit_note_passages, reader);
  return say(P::unit_note_text, reader, {say(unit, reader)});
}

std::string pairs_note(const CodePairs& facts, const Language& reader) {
  const std::string pairs = number(facts.pairs.size(), reader);
  const std::string tests = number(facts.tests, reader);
  const std::string limit = format_real(.05, 2, number_style(reader));
  const std::string below = number(facts.below, reader);
  const std::string smallest = p_in_words(*facts.smallest_p.value, reader);
  if (facts.options.correction == Multiplicity::none)
    return say(P::pairs_uncorrected, reader, {pairs, tests, limit, below, smallest});
  return say(P::pairs_found, reader,
             {pairs, tests, limit, below, say(facts.options.correction, reader),
              number(facts.below_adjusted, reader), smallest});
}

void add_notes(Table& table, const CodePairs& facts, const Project& project, const Language& reader) {
  const NumberStyle style = number_style(reader);
  const CountedUnit unit = facts.counted.unit;
  table.notes.push_back(unit_note(facts, reader));
  if (is_text(unit) && !facts.counted.interviewers)
    table.notes.push_back(say(Phrase::without_interviewers, reader));
  if (facts.segments == 0) table.notes.push_back(say(Phrase::nothing_coded, reader));
  if (facts.tests == 0) {
    table.notes.push_back(say(P::nothing_tested, reader, {number(facts.codes.size(), reader)}));
  } else {
    table.notes.push_back(pairs_note(facts, reader));
    table.notes.push_back(say(P::p_note, reader));
    if (*facts.smallest_p.value < 0.00005) {
      table.notes.push_back(
          say(P::tiny_p, reader, {format_real(0, 4, style), format_real(.00005, 5, style)}));
    }
    table.notes.push_back(say(unit == CountedUnit::participant ? P::purposive : P::not_independent, reader));
  }
  if (facts.rare > 0) {
    table.notes.push_back(
        say(P::rare_left_out, reader, {number(facts.options.minimum, reader), number(facts.rare, reader)}));
  }
  if (facts.unheld > 0)
    table.notes.push_back(say(P::segments_unheld, reader, {number(facts.unheld, reader)}));
  if (facts.segments > 0) add_note_on_documents(table, project, facts.counted.coder, reader);
}

std::vector<std::pair<std::string, Cell>> meta_of(const CodePairs& facts) {
  const Estimate& smallest = facts.smallest_p;
  return {{"unit", std::string(name_of(facts.counted.unit))},
          {"units", count_cell(facts.units)},
          {"level", facts.level},
          {"coder", facts.counted.coder.value},
          {"codes", count_cell(facts.codes.size())},
          {"pairs", count_cell(facts.pairs.size())},
          {"tests", count_cell(facts.tests)},
          {"correction", std::string(name_of(facts.options.correction))},
          {"below_05", count_cell(facts.below)},
          {"below_05_adjusted", count_cell(facts.below_adjusted)},
          {"smallest_p", smallest.value ? Cell(*smallest.value) : Cell(Missing{})},
          {"minimum", count_cell(facts.options.minimum)},
          {"question", text_or_missing(facts.counted.scope.question)},
          {"under", text_or_missing(facts.counted.scope.under.value)}};
}

std::string title_of_order(const PairTableOptions& options) {
  switch (options.order) {
    case PairOrder::codebook:
      return say(P::codebook_order, options.reader);
    case PairOrder::both:
      return say(P::in_common, options.reader);
    case PairOrder::p:
      return say(P::p_fisher, options.reader);
    case PairOrder::measure:
      return say(options.measure, options.reader);
  }
  return "";
}

Cell matrix_cell(const CodePairs& facts, const CodePair& pair, const PairMatrixOptions& options) {
  if (!options.measure) return count_cell(pair.both);
  return pair_cell(similarity(table_of(facts, pair), *options.measure), options.reader);
}

}  // namespace

Table table_of(const CodePairs& facts, const Project& project, const PairTableOptions& options) {
  const Language& reader = options.reader;
  Table table{.schema = "coding.cooccur/1", .language = reader};
  table.title = say(P::cooccurrence_title, reader,
                    {facts.level, say(facts.counted.unit, reader), number(facts.units, reader)}) +
                limits_of(facts.counted.scope, project);
  table.columns = pair_columns(facts, options);
  auto pairs = sorted_pairs(facts, options.order, options.measure);
  if (options.top > 0 && pairs.size() > options.top) pairs.resize(options.top);
  const CodeLabels labels(project.codebook);
  table.rows.reserve(pairs.size());
  for (const CodePair& pair : pairs) add_row(table, row_of(facts, pair, project, labels, reader));
  table.meta = meta_of(facts);
  if (pairs.size() < facts.pairs.size()) {
    table.notes.push_back(
        say(P::shown_first, reader,
            {number(pairs.size(), reader), number(facts.pairs.size(), reader), title_of_order(options)}));
  }
  add_notes(table, facts, project, reader);
  return table;
}

Table matrix_of(const CodePairs& facts, const Project& project, const PairMatrixOptions& options) {
  const Language& reader = options.reader;
  const auto& codes = project.codebook.codes();
  const std::string what = options.measure ? say(*options.measure, reader) : say(P::in_common, reader);
  Table table{.schema = "coding.cooccur-matrix/1", .language = reader};
  table.title = say(P::cooccurrence_matrix, reader,
                    {what, facts.level, say(facts.counted.unit, reader), number(facts.units, reader)}) +
                limits_of(facts.counted.scope, project);
  table.columns = {{.key = "code", .title = "code", .audience = Audience::machines},
                   {.key = "name", .title = say(Phrase::code, reader), .audience = Audience::people}};
  const CodeLabels labels(project.codebook);
  const std::size_t count = facts.codes.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& id = codes[facts.codes[i]].id.value;
    table.columns.push_back({.key = id == "code" || id == "name" ? "code:" + id : id,
                             .title = labels.of(facts.codes[i]),
                             .abbreviation = number(i + 1, reader),
                             .kind = options.measure ? ColumnKind::real : ColumnKind::integer,
                             .decimals = 2});
  }
  // Pairs stand by their first code, so that the place of one is known.
  const auto pair_at = [&](std::size_t a, std::size_t b) -> const CodePair& {
    return facts.pairs[a * count - a * (a + 1) / 2 + b - a - 1];
  };
  for (std::size_t i = 0; i < count; ++i) {
    Row row{codes[facts.codes[i]].id.value, labels.of(facts.codes[i])};
    for (std::size_t j = 0; j < count; ++j) {
      if (i == j)
        row.push_back(options.measure ? Cell(Missing{}) : count_cell(facts.totals[i]));
      else
        row.push_back(matrix_cell(facts, pair_at(std::min(i, j), std::max(i, j)), options));
    }
    add_row(table, std::move(row));
  }
  table.meta = meta_of(facts);
  table.meta.emplace_back("measure", options.measure ? std::string(name_of(*options.measure)) : "both");
  if (!options.measure) table.notes.push_back(say(P::matrix_diagonal, reader));
  add_notes(table, facts, project, reader);
  return table;
}

}  // namespace coding::report
