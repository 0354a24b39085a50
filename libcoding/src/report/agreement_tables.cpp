#include "coding/report/agreement_tables.hpp"

#include <algorithm>

#include "report/agreement_notes.hpp"
#include "report/agreement_wording.hpp"
#include "report/compared_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = AgreementPhrase;

Column column(const std::string& key, P title, const Language& reader, ColumnKind kind = ColumnKind::real) {
  const Range range = kind == ColumnKind::real ? Range::within_one : Range::any;
  return {.key = key, .title = say(title, reader), .kind = kind, .decimals = 3, .range = range};
}

// Columns that not every question fills are there when this one does.
struct Shape {
  bool of_project;
  bool by_code;
  bool resampled;
  bool needed;
};

std::vector<Column> columns_of(const Shape& shape, const Language& reader) {
  std::vector<Column> out;
  Column code = everyone("code", Phrase::code, reader);
  if (!shape.by_code || shape.of_project) code.audience = Audience::machines;
  code.collapse = true;
  out.push_back(code);
  if (shape.of_project) {
    out.push_back(everyone("name", Phrase::code, reader));
    out.back().collapse = true;
    out.insert(out.end(), {machines("of"), machines("text"), machines("present", ColumnKind::real)});
  }
  out.push_back(machines("measure"));
  Column named = column("measure_name", P::measure, reader, ColumnKind::text);
  named.audience = Audience::people;
  out.push_back(named);
  out.push_back(column("value", P::value, reader));
  out.push_back(column("se", P::standard_error, reader));
  out.back().range = Range::any;
  out.push_back(column("lower", P::lower, reader));
  out.push_back(column("upper", P::upper, reader));
  out.push_back(column("observed", P::observed, reader));
  out.push_back(column("expected", P::expected, reader));
  out.push_back(column("units", P::units, reader, ColumnKind::integer));
  for (const char* key : {"observed_disagreement", "expected_disagreement"})
    out.push_back(machines(key, ColumnKind::real));
  for (const char* key : {"pairable", "coders"}) out.push_back(machines(key, ColumnKind::integer));
  for (const char* key : {"p_one_sided", "p_two_sided", "degrees"})
    out.push_back(machines(key, ColumnKind::real));
  Column below_667 = column("below_667", P::below_667, reader);
  Column below_800 = column("below_800", P::below_800, reader);
  Column needed = column("units_needed", P::units_needed, reader, ColumnKind::integer);
  if (!shape.resampled) below_667.audience = below_800.audience = Audience::machines;
  if (!shape.needed) needed.audience = Audience::machines;
  out.insert(out.end(), {below_667, below_800, needed, machines("undefined")});
  return out;
}

Cell real(const std::optional<double>& value, double scale = 1) {
  if (!value) return Missing{};
  return *value * scale;
}

Cell whole(std::uint64_t value) { return static_cast<std::int64_t>(value); }

Cell or_reason(const std::optional<double>& value, double scale, Status status, const Language& reader) {
  if (!value) return Missing{reason(status, reader)};
  return *value * scale;
}

Cell reason_cell(Status value_status, Status error_status) {
  const Status status = value_status != Status::ok ? value_status : error_status;
  if (status == Status::ok) return Missing{};
  return std::string(name_of(status));
}

Cell bound(const Precision& precision, double Interval::*end, double scale) {
  if (!precision.interval) return Missing{};
  return (*precision.interval).*end * scale;
}

// The cells before the measure's name.
Row begun(const MeasuredRatings& ratings) {
  Row row = {text_or_missing(ratings.code)};
  if (!ratings.of.empty())
    row.insert(row.end(), {ratings.name, ratings.of, ratings.text, real(ratings.present)});
  return row;
}

Row row_of(const MeasuredRatings& ratings, const Measured& measured, bool by_disagreement,
           const Language& reader) {
  const Agreement& agreement = measured.agreement;
  const Precision& precision = measured.precision;
  const bool chance = agreement.status == Status::ok && is_corrected_for_chance(measured.measure) &&
                      ratings.of != name_of(RatedAs::mean) && !measured.measure.starts_with("nvivo");
  const bool disagreement = chance && measured.measure == "alpha" && by_disagreement;
  const bool greatest = measured.measure == "kappa-max";
  Row row = begun(ratings);
  row.push_back(measured.measure);
  row.push_back(name_of_measure(measured.measure, reader));
  row.push_back(or_reason(agreement.value, measured.scale, agreement.status, reader));
  row.push_back(agreement.status == Status::ok && !greatest
                    ? or_reason(precision.standard_error, measured.scale, precision.status, reader)
                    : Cell(Missing{}));
  row.push_back(bound(precision, &Interval::lower, measured.scale));
  row.push_back(bound(precision, &Interval::upper, measured.scale));
  const auto when = [](bool holds, double number) { return holds ? Cell(number) : Cell(Missing{}); };
  row.push_back(when(chance && !disagreement, agreement.observed));
  row.push_back(when(chance && !disagreement, agreement.expected));
  row.push_back(whole(agreement.rated));
  row.push_back(when(disagreement, agreement.observed));
  row.push_back(when(disagreement, agreement.expected));
  row.push_back(whole(agreement.pairable));
  row.push_back(count_cell(ratings.coders));
  row.push_back(real(precision.p_one_sided));
  row.push_back(real(precision.p_two_sided));
  row.push_back(precision.standard_error ? Cell(precision.degrees) : Cell(Missing{}));
  row.push_back(real(measured.chance_below_667));
  row.push_back(real(measured.chance_below_800));
  row.push_back(measured.units_needed ? whole(*measured.units_needed) : Cell(Missing{}));
  row.push_back(reason_cell(agreement.status, precision.status));
  return row;
}

Row row_of(const MeasuredRatings& ratings, const MeasuredDifference& difference, const Language& reader) {
  const Precision& precision = difference.difference.precision;
  const bool exists = difference.status == Status::ok || difference.status == Status::single_unit;
  const std::optional<double> value = exists ? std::optional(difference.difference.value) : std::nullopt;
  const std::uint64_t units = ratings.measures.front().agreement.rated;
  Row row = begun(ratings);
  row.push_back(difference.first + " - " + difference.second);
  row.push_back(say(P::difference_of, reader,
                    {name_of_measure(difference.first, reader), name_of_measure(difference.second, reader)}));
  row.push_back(or_reason(value, 1, difference.status, reader));
  row.push_back(real(precision.standard_error));
  row.push_back(bound(precision, &Interval::lower, 1));
  row.push_back(bound(precision, &Interval::upper, 1));
  row.insert(row.end(), {Missing{}, Missing{}, whole(units), Missing{}, Missing{}, Missing{},
                         count_cell(ratings.coders)});
  row.push_back(real(precision.p_one_sided));
  row.push_back(real(precision.p_two_sided));
  row.push_back(precision.standard_error ? Cell(precision.degrees) : Cell(Missing{}));
  row.insert(row.end(), {Missing{}, Missing{}, Missing{}, reason_cell(difference.status, Status::ok)});
  return row;
}

std::string name_of_total(const MeasuredUnits& units, const Compared& compared, const Language& reader) {
  using C = ComparedPhrase;
  switch (units.of) {
    case RatedAs::decisions:
      return say(C::all_decisions, reader);
    case RatedAs::mean:
      return say(C::mean_of_codes, reader);
    default:
      return say(compared.sets.empty() ? C::all_categories : C::sets_of_codes, reader);
  }
}

// A category's number is one more than its row's: the first is none of them, the last may be several.
RowName category_name(std::size_t category, const std::vector<RowName>& rows, const Language& reader) {
  if (category == 0) return {"none", say(ComparedPhrase::none_of_them, reader)};
  if (category <= rows.size()) return rows[category - 1];
  return {"several", say(ComparedPhrase::several_of_them, reader)};
}

}  // namespace

std::vector<MeasuredRatings> rated_units(const std::vector<MeasuredUnits>& measured,
                                         const std::vector<RowName>& rows, const Compared& compared,
                                         const Language& reader) {
  std::vector<MeasuredRatings> out;
  for (const MeasuredUnits& each : measured) {
    RowName row;
    if (each.row)
      row = each.of == RatedAs::category ? category_name(*each.row, rows, reader) : rows[*each.row];
    MeasuredRatings ratings{.code = row.id,
                            .coders = compared.coders.size(),
                            .measures = each.measures,
                            .differences = each.differences,
                            .name = each.row ? row.name : name_of_total(each, compared, reader),
                            .of = std::string(name_of(each.of)),
                            .text = each.text == UnitChoice::all ? "all" : "coded",
                            .units = each.units,
                            .present = each.present};
    if (each.text == UnitChoice::coded)
      ratings.name = say(ComparedPhrase::coded_text_only, reader, {ratings.name});
    out.push_back(std::move(ratings));
  }
  return out;
}

Table agreement_table(const std::vector<MeasuredRatings>& ratings, const AgreementTableOptions& options) {
  const Shape shape{
      .of_project = options.compared.has_value(),
      .by_code = std::ranges::any_of(ratings, [](const auto& each) { return !each.code.empty(); }),
      .resampled =
          any_measure(ratings, [](const Measured& each) { return each.chance_below_667.has_value(); }),
      .needed = any_measure(ratings, [](const Measured& each) { return each.units_needed.has_value(); })};
  Table table{.schema = "coding.agreement/1",
              .title = shape.of_project ? say(ComparedPhrase::title, options.reader,
                                              {names_in_a_row(options.compared->coders)})
                                        : say(P::title, options.reader),
              .columns = columns_of(shape, options.reader),
              .notes = agreement_notes(ratings, options),
              .meta = agreement_meta(options),
              .language = options.reader};
  for (const MeasuredRatings& each : ratings) {
    for (const Measured& one : each.measures)
      add_row(table, row_of(each, one, options.measures.metric.has_value(), options.reader));
    for (const MeasuredDifference& one : each.differences) add_row(table, row_of(each, one, options.reader));
  }
  return table;
}

}  // namespace coding::report
