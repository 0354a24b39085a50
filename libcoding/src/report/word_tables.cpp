#include "coding/report/word_tables.hpp"

#include <algorithm>
#include <numeric>

#include "coding/lexicon/dispersion.hpp"
#include "coding/text/collate.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

Cell per_ten_thousand(std::uint64_t count, std::uint64_t of) {
  if (of == 0) return Missing{"no words"};
  return 10'000.0 * static_cast<double>(count) / static_cast<double>(of);
}

void add_notes(Table& table, const WordNotes& notes, const Language& reader) {
  if (table.rows.empty()) table.notes.push_back(say(Phrase::nothing_found, reader));
  if (notes.without_interviewers) table.notes.push_back(say(Phrase::without_interviewers, reader));
  if (!notes.stop_words.empty())
    table.notes.push_back(say(Phrase::without_stop_words, reader, {notes.stop_words}));
  if (notes.grouped) table.notes.push_back(say(Phrase::grouped_forms, reader));
}

std::uint64_t sum(const std::vector<std::uint64_t>& values) {
  return std::accumulate(values.begin(), values.end(), std::uint64_t{0});
}

Cell integer(std::uint64_t value) { return static_cast<std::int64_t>(value); }

void add_count_columns(Table& table, const ColumnPlan& columns) {
  const std::size_t fixed = table.columns.size();
  for (const std::string& name : columns.names) {
    const auto end = table.columns.begin() + static_cast<std::ptrdiff_t>(fixed);
    const bool taken = std::any_of(table.columns.begin(), end, [&](const auto& c) { return c.key == name; });
    table.columns.push_back({.key = taken ? name + "_" : name, .title = name, .kind = ColumnKind::integer});
  }
}

void add_counts(Row& row, const CountRow& counts, std::size_t columns) {
  for (const std::uint64_t count : dense(counts, columns)) row.push_back(integer(count));
}

std::vector<std::string> surfaces(const Index& index, std::span<const std::uint32_t> forms) {
  std::vector<std::uint32_t> sorted(forms.begin(), forms.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](auto a, auto b) { return index.count(a) > index.count(b); });
  std::vector<std::string> out;
  for (const std::uint32_t form : sorted) out.emplace_back(index.surface(form));
  return out;
}

// What people see of a long list of forms.
std::string first_few(const std::vector<std::string>& forms) {
  constexpr std::size_t shown = 5;
  std::string out;
  for (std::size_t i = 0; i < std::min(forms.size(), shown); ++i) out += (i > 0 ? ", " : "") + forms[i];
  return forms.size() > shown ? out + ", … (+" + std::to_string(forms.size() - shown) + ")" : out;
}

// Groups by frequency, then by label, so that the order does not hang on the order of the texts.
std::vector<std::size_t> by_frequency(const std::vector<std::uint64_t>& totals, const WordGroups& groups,
                                      const std::vector<bool>& stopped, std::uint64_t minimum) {
  std::vector<std::size_t> order;
  for (std::size_t group = 0; group < groups.labels.size(); ++group) {
    if (!stopped[group] && totals[group] >= std::max<std::uint64_t>(minimum, 1)) order.push_back(group);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (totals[a] != totals[b]) return totals[a] > totals[b];
    const auto label = natural_compare(groups.labels[a], groups.labels[b]);
    return label != 0 ? label < 0 : a < b;
  });
  return order;
}

}  // namespace

Table concordance_table(const Index& index, const std::string& pattern,
                        const std::vector<ConcordanceLine>& lines, const Language& reader) {
  Table table{.schema = "coding.kwic/1", .language = reader};
  table.title = say(Phrase::concordance_title, reader, {pattern, number(lines.size(), reader)});
  if (lines.empty()) table.notes.push_back(say(Phrase::nothing_found, reader));
  table.columns = {
      everyone("document", Phrase::document, reader), machines("participant"),
      everyone("speaker", Phrase::speaker, reader),   machines("start", ColumnKind::integer),
      machines("end", ColumnKind::integer),           everyone("left", Phrase::left_context, reader),
      everyone("match", Phrase::hit, reader),         everyone("right", Phrase::right_context, reader)};
  for (const ConcordanceLine& line : lines) {
    add_row(table, {std::string(index.document(line.document).id), text_or_missing(line.participant.value),
                    text_or_missing(line.label), count_cell(line.span.begin), count_cell(line.span.end),
                    in_one_line(line.left), in_one_line(line.match), in_one_line(line.right)});
  }
  return table;
}

Table words_table(const Index& index, const WordCounts& whole, const WordCounts& counts,
                  const WordGroups& groups, const std::vector<bool>& stopped,
                  const WordsTableOptions& options) {
  const Language& reader = options.reader;
  const ColumnPlan& columns = counts.columns();
  const std::uint64_t words = sum(whole.columns().sizes);
  auto order = by_frequency(whole.totals(), groups, stopped, options.minimum);
  const std::size_t different = order.size();
  if (options.top > 0 && order.size() > options.top) order.resize(options.top);
  Table table{.schema = "coding.words/1", .language = reader};
  table.title = say(Phrase::words_title, reader,
                    {number(order.size(), reader), number(different, reader), number(words, reader)});
  table.columns = {everyone("word", Phrase::word, reader),
                   machines("forms", ColumnKind::list),
                   everyone("f", Phrase::occurrences, reader, ColumnKind::integer),
                   everyone("per_10000", Phrase::per_ten_thousand, reader, ColumnKind::real),
                   everyone("range", options.by_documents ? Phrase::documents : Phrase::participants, reader,
                            ColumnKind::integer),
                   share_column("dp", say(Phrase::dispersion_dp, reader), 2),
                   share_column("juilland_d", say(Phrase::juilland_d, reader), 2)};
  if (options.columns) add_count_columns(table, columns);
  if (options.notes.grouped) {
    table.columns.push_back(
        {.key = "some_forms", .title = say(Phrase::forms, reader), .audience = Audience::people});
  }
  for (const std::size_t group : order) {
    const CountRow cells = counts.row(group);
    const Dispersion spread = dispersion(dense(cells, columns.names.size()), columns.sizes);
    const auto forms = surfaces(index, counts.forms(group));
    Row row{groups.labels[group],
            forms,
            integer(whole.totals()[group]),
            per_ten_thousand(whole.totals()[group], words),
            count_cell(spread.range),
            estimate_cell(spread.dp),
            estimate_cell(spread.juilland_d)};
    if (options.columns) add_counts(row, cells, columns.names.size());
    if (options.notes.grouped) row.emplace_back(first_few(forms));
    add_row(table, std::move(row));
  }
  add_notes(table, options.notes, reader);
  return table;
}

Table keyness_table(const std::vector<KeyWord>& words, const WordGroups& groups, std::uint64_t target_size,
                    std::uint64_t reference_size, const KeynessTableOptions& options) {
  const Language& reader = options.reader;
  Table table{.schema = "coding.keyness/1", .language = reader};
  table.title = say(Phrase::keyness_title, reader, {options.target, options.reference});
  table.columns = {everyone("word", Phrase::word, reader),
                   everyone("target", Phrase::in_target, reader, ColumnKind::integer),
                   everyone("reference", Phrase::in_reference, reader, ColumnKind::integer),
                   machines("target_per_10000", ColumnKind::real),
                   machines("reference_per_10000", ColumnKind::real),
                   everyone("log_likelihood", Phrase::log_likelihood, reader, ColumnKind::real, 2),
                   everyone("log_ratio", Phrase::log_ratio, reader, ColumnKind::real, 2),
                   p_column("p", say(Phrase::p_value, reader)),
                   machines("side")};
  for (const KeyWord& word : words) {
    if (options.top > 0 && table.rows.size() == options.top) break;
    const char* side = word.side == KeySide::target      ? "target"
                       : word.side == KeySide::reference ? "reference"
                                                         : "neither";
    add_row(table, {groups.labels[word.word], integer(word.target), integer(word.reference),
                    per_ten_thousand(word.target, target_size),
                    per_ten_thousand(word.reference, reference_size), estimate_cell(word.log_likelihood),
                    estimate_cell(word.log_ratio.ratio), estimate_cell(word.p), std::string(side)});
  }
  add_notes(table, options.notes, reader);
  return table;
}

Table collocates_table(const Collocates& near, const std::vector<Collocate>& rows, const WordGroups& groups,
                       const CollocatesTableOptions& options) {
  const Language& reader = options.reader;
  Table table{.schema = "coding.collocates/1", .language = reader};
  table.title = say(Phrase::collocates_title, reader,
                    {options.pattern, number(static_cast<std::size_t>(near.hits), reader)});
  table.columns = {everyone("word", Phrase::word, reader),
                   everyone("both", Phrase::together, reader, ColumnKind::integer),
                   everyone("left", Phrase::left_context, reader, ColumnKind::integer),
                   everyone("right", Phrase::right_context, reader, ColumnKind::integer),
                   everyone("f", Phrase::occurrences, reader, ColumnKind::integer),
                   machines("expected", ColumnKind::real),
                   everyone("log_likelihood", Phrase::log_likelihood, reader, ColumnKind::real, 2),
                   everyone("log_dice", Phrase::log_dice, reader, ColumnKind::real, 2),
                   everyone("pmi", Phrase::pointwise_information, reader, ColumnKind::real, 2),
                   machines("mi3", ColumnKind::real),
                   machines("t_score", ColumnKind::real),
                   p_column("p", say(Phrase::p_value, reader))};
  for (const Collocate& word : rows) {
    const Association& measured = word.association;
    add_row(table, {groups.labels[word.group], integer(word.both), integer(word.left), integer(word.right),
                    integer(word.count), measured.expected, estimate_cell(measured.log_likelihood),
                    estimate_cell(measured.log_dice), estimate_cell(measured.pmi),
                    estimate_cell(measured.mi3), estimate_cell(measured.t_score), estimate_cell(measured.p)});
  }
  add_notes(table, options.notes, reader);
  return table;
}

Table dictionary_table(const Dictionary& dictionary, const std::vector<CountRow>& whole, std::uint64_t words,
                       const std::vector<CountRow>& rows, const ColumnPlan& columns,
                       const DictionaryTableOptions& options) {
  const Language& reader = options.reader;
  Table table{.schema = "coding.dictionary/1", .language = reader};
  table.title = say(Phrase::dictionary_title, reader, {options.title});
  table.columns = {everyone("category", Phrase::category, reader),
                   everyone("f", Phrase::occurrences, reader, ColumnKind::integer),
                   everyone("per_10000", Phrase::per_ten_thousand, reader, ColumnKind::real),
                   everyone("range", options.by_documents ? Phrase::documents : Phrase::participants, reader,
                            ColumnKind::integer)};
  if (options.columns) add_count_columns(table, columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::uint64_t total = 0;
    for (const CountCell& cell : whole[i]) total += cell.count;
    Row row{category_name(dictionary.categories[i]), integer(total), per_ten_thousand(total, words),
            count_cell(rows[i].size())};
    if (options.columns) add_counts(row, rows[i], columns.names.size());
    add_row(table, std::move(row));
  }
  add_notes(table, options.notes, reader);
  return table;
}

}  // namespace coding::report
