#include "coding/analysis/crosstab.hpp"

#include "base/parallel.hpp"

namespace coding {

namespace {

constexpr double remarkable = 0.05;

CountTable table_of(const std::vector<std::size_t>& counts, const std::vector<std::size_t>& sizes) {
  CountTable out{.rows = 2, .columns = sizes.size()};
  for (const std::size_t count : counts) out.cells.push_back(count);
  for (std::size_t i = 0; i < sizes.size(); ++i) out.cells.push_back(sizes[i] - counts[i]);
  return out;
}

OddsRatio odds_of(const CountTable& table, double confidence) {
  if (table.columns != 2) return {{std::nullopt, std::nullopt, "an odds ratio is of two groups"}};
  const auto cell = [&](std::size_t i) { return static_cast<double>(table.cells[i]); };
  return odds_ratio({cell(0), cell(1), cell(2), cell(3)}, confidence);
}

void fill(CrosstabRow& row, const Crosstab& facts) {
  const auto& sizes = facts.groups.sizes;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    row.f += row.counts[i];
    row.percent.push_back(percentage(static_cast<double>(row.counts[i]), static_cast<double>(sizes[i]),
                                     "nobody is in the group"));
  }
  row.percent_of_all =
      percentage(static_cast<double>(row.f), static_cast<double>(facts.people), "nobody is in a group");
  const CountTable table = table_of(row.counts, sizes);
  row.chi_square = chi_square_test(table);
  row.exact = fisher_exact(table);
  row.odds = odds_of(table, facts.options.confidence);
  row.is_exact = row.exact.p.value || !row.chi_square.p.value;
  row.p = row.is_exact ? row.exact.p : row.chi_square.p;
}

void correct(Crosstab& facts) {
  std::vector<double> raw;
  for (const CrosstabRow& row : facts.rows) {
    if (row.p.value) raw.push_back(*row.p.value);
  }
  const auto corrected = adjusted(raw, facts.options.correction);
  std::size_t next = 0;
  for (CrosstabRow& row : facts.rows) {
    if (!row.p.value) {
      row.p_adjusted = row.p;
      continue;
    }
    row.p_adjusted = {corrected[next++]};
    facts.below += *row.p.value < remarkable ? 1U : 0U;
    facts.below_adjusted += *row.p_adjusted.value < remarkable ? 1U : 0U;
    facts.thin += row.chi_square.below_five > 0 ? 1U : 0U;
  }
  facts.tests = raw.size();
}

}  // namespace

Crosstab crosstab(const Project& project, const CrosstabOptions& options) {
  const CodeUnits units = code_units(
      project, {.coder = options.coder, .unit = CountedUnit::participant, .scope = options.scope}, {}, {});
  Crosstab facts{.options = options,
                 .level = units.level,
                 .groups = attribute_groups(project, units.people, options.grouping),
                 .unheard = project.participants.size() - units.people.size(),
                 .segments = units.segments};
  for (const std::size_t size : facts.groups.sizes) facts.people += size;
  facts.rows.resize(units.codes.size());
  in_parallel(facts.rows.size(), options.jobs, [&](std::size_t i, std::size_t) {
    CrosstabRow& row = facts.rows[i];
    row.code = units.codes[i];
    row.counts.assign(facts.groups.sizes.size(), 0);
    for (const std::uint32_t person : units.held[i]) {
      const std::size_t group = facts.groups.group_of[person];
      if (group != no_group) ++row.counts[group];
    }
    fill(row, facts);
  });
  correct(facts);
  return facts;
}

}  // namespace coding
