#include "coding/report/continuum_tables.hpp"

#include <algorithm>
#include <string_view>

#include "coding/table/number_style.hpp"
#include "report/agreement_wording.hpp"
#include "report/continuum_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = ContinuumPhrase;

bool any(const std::vector<ContinuumMeasured>& measures, auto holds) {
  return std::ranges::any_of(measures, holds);
}

std::vector<Column> columns_of(const std::vector<ContinuumMeasured>& measures, const Language& reader) {
  Column code = everyone("code", Phrase::code, reader);
  if (!any(measures, [](const auto& each) { return !each.code.empty(); })) code.audience = Audience::machines;
  Column coverage = share_column("coverage", say(P::coverage, reader), 3);
  if (!any(measures, [](const auto& each) { return each.coverage.has_value(); }))
    coverage.audience = Audience::machines;
  Column lower = share_column("lower", say(AgreementPhrase::lower, reader), 3);
  Column upper = share_column("upper", say(AgreementPhrase::upper, reader), 3);
  if (!any(measures, [](const auto& each) { return each.interval.has_value(); }))
    lower.audience = upper.audience = Audience::machines;
  return {machines("measure"),
          {.key = "measure_name",
           .title = say(AgreementPhrase::measure, reader),
           .audience = Audience::people,
           .collapse = true},
          code,
          share_column("value", say(AgreementPhrase::value, reader), 3),
          machines("se", ColumnKind::real),
          lower,
          upper,
          coverage,
          machines("observed", ColumnKind::real),
          machines("expected", ColumnKind::real),
          machines("units", ColumnKind::integer),
          machines("coders", ColumnKind::integer),
          machines("documents", ColumnKind::integer),
          machines("unique"),
          machines("undefined")};
}

Cell real(const std::optional<double>& value) {
  if (!value) return Missing{};
  return *value;
}

Row row_of(const ContinuumMeasured& measured, const ContinuumTableOptions& options) {
  Cell value = Missing{reason(measured.status, options.reader)};
  if (measured.value) value = *measured.value;
  Cell undefined = Missing{};
  if (measured.status != Status::ok) undefined = std::string(name_of(measured.status));
  Row row;
  row.push_back(measured.measure);
  row.push_back(name_of_continuum_measure(measured.measure, options.reader));
  row.push_back(text_or_missing(measured.code));
  row.push_back(std::move(value));
  row.push_back(Missing{});
  row.push_back(bound(measured.interval, &Interval::lower));
  row.push_back(bound(measured.interval, &Interval::upper));
  row.push_back(real(measured.coverage));
  row.push_back(real(measured.observed));
  row.push_back(real(measured.expected));
  row.push_back(count_cell(options.units));
  row.push_back(count_cell(options.coders));
  row.push_back(count_cell(options.documents));
  row.push_back(measured.unique ? Cell(std::string(*measured.unique ? "yes" : "no")) : Cell(Missing{}));
  row.push_back(std::move(undefined));
  return row;
}

void add_notes(const std::vector<ContinuumMeasured>& measures, const ContinuumTableOptions& options,
               Table& table) {
  const Language& reader = options.reader;
  const auto add = [&](P phrase, std::initializer_list<std::string> gaps = {}) {
    table.notes.push_back(say(phrase, reader, gaps));
  };
  add(P::documents_note, {number(options.documents, reader)});
  if (options.bootstrap)
    add(P::bootstrap_note,
        {format_real(100 * options.bootstrap->confidence, 0, number_style(reader)),
         number(options.bootstrap->replicates, reader), number(options.bootstrap->seed, reader)});
  const bool has_gamma = any(measures, [](const auto& each) { return each.measure.starts_with("gamma"); });
  if (has_gamma && options.samples)
    add(P::samples_note, {number(*options.samples, reader), number(options.seed.value_or(1), reader)});
  if (any(measures, [](const auto& each) { return !each.unique.value_or(true); })) add(P::not_unique_note);
  if (any(measures, [](const auto& each) { return each.measure == "gamma" && each.interval; }))
    add(P::bounds_note);
  std::string empty;
  std::string_view named;
  for (const ContinuumMeasured& each : measures) {
    if (each.status != Status::coder_empty || !each.value) continue;
    const bool again = each.measure == named;
    if (!again) empty += (empty.empty() ? "" : "; ") + name_of_continuum_measure(each.measure, reader);
    if (!each.code.empty()) empty += (again ? ", " : " – ") + each.code;
    named = each.measure;
  }
  if (!empty.empty()) add(P::coder_empty_note, {empty});
}

}  // namespace

Table continuum_table(const std::vector<ContinuumMeasured>& measures, const ContinuumTableOptions& options) {
  Table table{.schema = "coding.agreement-continuum/1",
              .title = say(P::title, options.reader),
              .columns = columns_of(measures, options.reader),
              .language = options.reader};
  for (const ContinuumMeasured& each : measures) add_row(table, row_of(each, options));
  add_notes(measures, options, table);
  if (options.seed) table.meta.emplace_back("seed", static_cast<std::int64_t>(*options.seed));
  return table;
}

}  // namespace coding::report
