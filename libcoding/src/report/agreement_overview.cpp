// The table that people read: a row a code, so that codes can be compared at a glance.
#include <algorithm>
#include <map>

#include "coding/report/agreement_tables.hpp"
#include "coding/table/number_style.hpp"
#include "report/agreement_notes.hpp"
#include "report/agreement_wording.hpp"
#include "report/compared_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

constexpr int decimals = 2;  // as papers print them

const Measured* find_measure(const MeasuredRatings* ratings, const std::string& name) {
  if (!ratings) return nullptr;
  const auto found = std::ranges::find(ratings->measures, name, &Measured::measure);
  return found == ratings->measures.end() ? nullptr : &*found;
}

// The same rows without the text that nobody coded.
const MeasuredRatings* without_uncoded(const std::vector<MeasuredRatings>& all, const MeasuredRatings& one) {
  const auto found = std::ranges::find_if(all, [&](const MeasuredRatings& each) {
    return each.text == "coded" && each.of == one.of && each.code == one.code;
  });
  return found == all.end() ? nullptr : &*found;
}

bool has_interval(const std::vector<MeasuredRatings>& all, const std::string& name) {
  return std::ranges::any_of(all, [&](const MeasuredRatings& each) {
    const Measured* measured = find_measure(&each, name);
    return measured && measured->precision.interval && is_corrected_for_chance(name);
  });
}

struct Shown {
  std::string measure{};
  bool interval = false;
  std::string title{};
};

std::vector<Shown> shown_of(const std::vector<MeasuredRatings>& ratings, const Language& reader) {
  std::map<std::string, int> times;
  for (const Measured& each : ratings.front().measures) ++times[short_name_of_measure(each.measure, reader)];
  std::vector<Shown> out;
  for (const Measured& each : ratings.front().measures) {
    std::string title = short_name_of_measure(each.measure, reader);
    if (times[title] > 1) title = name_of_measure(each.measure, reader);
    out.push_back({each.measure, has_interval(ratings, each.measure), std::move(title)});
  }
  return out;
}

// Percentages as such, whatever their papers multiply them with.
bool is_percentage(std::string_view measure) { return !is_corrected_for_chance(measure); }

Cell value_cell(const Measured* measured, const Language& reader) {
  if (!measured) return Missing{};
  if (!measured->agreement.value) return Missing{reason(measured->agreement.status, reader)};
  return *measured->agreement.value * (is_percentage(measured->measure) ? 100 : measured->scale);
}

Cell interval_cell(const Measured* measured, const Language& reader) {
  if (!measured || !measured->precision.interval) return Missing{};
  const NumberStyle style = number_style(reader);
  const auto end = [&](double value) { return format_real(value * measured->scale, decimals, style); };
  return "[" + end(measured->precision.interval->lower) + "; " + end(measured->precision.interval->upper) +
         "]";
}

Row row_of(const MeasuredRatings& ratings, const std::vector<Shown>& shown, const MeasuredRatings* coded,
           const Language& reader) {
  Row row = {ratings.name};
  row.push_back(ratings.of == "mean" ? Cell(Missing{}) : Cell(static_cast<std::int64_t>(ratings.units)));
  row.push_back(ratings.present ? Cell(100 * *ratings.present) : Cell(Missing{}));
  for (const Shown& each : shown) {
    const Measured* measured = find_measure(&ratings, each.measure);
    row.push_back(value_cell(measured, reader));
    if (each.interval) row.push_back(interval_cell(measured, reader));
  }
  if (coded) row.push_back(value_cell(coded->measures.empty() ? nullptr : &coded->measures.front(), reader));
  return row;
}

std::vector<Column> columns_of(const std::vector<Shown>& shown, const std::string& coded,
                               const AgreementTableOptions& options) {
  const Language& reader = options.reader;
  std::vector<Column> out = {everyone("name", Phrase::code, reader)};
  out.push_back({.key = "units", .title = say(AgreementPhrase::units, reader), .kind = ColumnKind::integer});
  out.push_back(
      {.key = "present", .title = say(ComparedPhrase::present, reader), .kind = ColumnKind::percent});
  for (const Shown& each : shown) {
    const bool percentage = is_percentage(each.measure);
    out.push_back({.key = each.measure,
                   .title = each.title,
                   .kind = percentage ? ColumnKind::percent : ColumnKind::real,
                   .decimals = percentage ? 1 : decimals,
                   .range = percentage ? Range::any : Range::within_one});
    if (each.interval)
      out.push_back({.key = each.measure + "_interval",
                     .title = say(ComparedPhrase::interval, reader, {confidence_of(options)})});
  }
  if (!coded.empty()) {
    const auto same = std::ranges::find(shown, coded, &Shown::measure);
    const std::string sign = same == shown.end() ? name_of_measure(coded, reader) : same->title;
    out.push_back({.key = "coded_text",
                   .title = say(ComparedPhrase::coded_text_only, reader, {sign}),
                   .kind = ColumnKind::real,
                   .decimals = decimals,
                   .range = Range::within_one});
  }
  return out;
}

// "κ: Cohen’s κ. α: Krippendorff’s α."
std::string short_names(const std::vector<Shown>& shown, const Language& reader) {
  std::string out;
  for (const Shown& each : shown) {
    const std::string name = name_of_measure(each.measure, reader);
    if (each.title != name) out += (out.empty() ? "" : " ") + each.title + ": " + name + ".";
  }
  return out;
}

}  // namespace

Table agreement_overview(const std::vector<MeasuredRatings>& ratings, const AgreementTableOptions& options) {
  const std::vector<Shown> shown = shown_of(ratings, options.reader);
  std::string coded;
  for (const MeasuredRatings& each : ratings) {
    if (each.text == "coded" && !each.measures.empty()) coded = each.measures.front().measure;
  }
  Table table{.schema = "coding.agreement-overview/1",
              .title = say(ComparedPhrase::title, options.reader, {names_in_a_row(options.compared->coders)}),
              .columns = columns_of(shown, coded, options),
              .notes = agreement_notes(ratings, options),
              .meta = agreement_meta(options),
              .language = options.reader};
  if (const std::string names = short_names(shown, options.reader); !names.empty())
    table.notes.insert(table.notes.begin() + 1, names);
  const auto of_codes = std::ranges::count_if(ratings, [](const MeasuredRatings& each) {
    return each.of == name_of(RatedAs::code) && each.text == "all";
  });
  static const MeasuredRatings none{};
  for (const bool totals : {false, true}) {
    for (const MeasuredRatings& each : ratings) {
      const bool is_total = each.of != name_of(RatedAs::code) && each.of != name_of(RatedAs::category);
      if (each.text == "coded" || is_total != totals) continue;
      if (totals && of_codes == 1) continue;  // all decisions are those of the one code
      const MeasuredRatings* beside = without_uncoded(ratings, each);
      Row row = row_of(each, shown, coded.empty() ? nullptr : beside ? beside : &none, options.reader);
      totals ? add_total(table, std::move(row)) : add_row(table, std::move(row));
    }
  }
  return table;
}

}  // namespace coding::report
