// The changes since a report as a table.
#include <algorithm>
#include <array>

#include "coding/report/report_changes.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/trim.hpp"
#include "report/changes_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = ChangesPhrase;
using Items = std::vector<std::string>;

std::string_view name_of(ChangeKind change) {
  static constexpr std::array<std::string_view, 3> names = {"changed", "new", "gone"};
  return names[static_cast<std::size_t>(change)];
}

P phrase_of(ChangeKind change) {
  return change == ChangeKind::changed ? P::changed : change == ChangeKind::added ? P::added : P::gone;
}

P phrase_of_sentence(const std::string& kind) {
  if (kind == "title") return P::sentence_title;
  if (kind == "heading") return P::sentence_heading;
  if (kind == "lead") return P::sentence_lead;
  if (kind == "paragraph") return P::sentence_paragraph;
  return kind == "description" ? P::sentence_description : P::sentence_note;
}

Items without(const Items& items, const Items& others) {
  Items out;
  for (const std::string& item : items) {
    if (std::find(others.begin(), others.end(), item) == others.end()) out.push_back(item);
  }
  return out;
}

Cell signed_items(const Items& items, const std::string& sign) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ", ") + (sign + item);
  return text_or_missing(out);
}

std::string written(double value, int decimals, ColumnKind kind, const NumberStyle& style) {
  return kind == ColumnKind::percent ? format_percent(value, decimals, style)
                                     : format_real(value, decimals, style);
}

std::optional<double> number_in(const Cell& cell) {
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*integer);
  return std::nullopt;
}

// One side of a change as people read it, with as many decimals as it takes to see the difference.
Cell shown(const Cell& cell, const ReportChange& change, const NumberStyle& style) {
  const bool fraction = change.kind == ColumnKind::real || change.kind == ColumnKind::percent;
  const auto value = number_in(cell);
  if (!fraction || !value) return cell;
  const Cell& other_cell = &cell == &change.was ? change.now : change.was;
  const auto other = number_in(other_cell);
  int decimals = change.kind == ColumnKind::percent ? 1 : 2;
  while (other && decimals < 9 &&
         written(*value, decimals, change.kind, style) == written(*other, decimals, change.kind, style))
    ++decimals;
  return written(*value, decimals, change.kind, style);
}

constexpr std::size_t long_text = 12;  // words; of more, only those about the difference are shown
constexpr std::size_t words_around = 4;

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> out;
  for (const std::string_view line : split(text, '\n')) {
    for (const std::string_view word : split(line, ' ')) {
      if (!word.empty()) out.push_back(word);
    }
  }
  return out;
}

// The words from `first` to `last`, with … where others were left off.
std::string excerpt(const std::vector<std::string_view>& words, std::size_t first, std::size_t last) {
  std::string out = first > 0 ? "…" : "";
  for (std::size_t i = first; i < last; ++i) out.append(out.empty() ? "" : " ").append(words[i]);
  return last < words.size() ? out + " …" : out;
}

// Of two long texts the words that differ, with some before and behind; of one alone its beginning.
std::pair<std::string, std::string> differing(std::string_view was, std::string_view now) {
  const auto before = words_in(was);
  const auto after = words_in(now);
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const std::size_t first = head - std::min(head, words_around);
  const auto part = [&](const std::vector<std::string_view>& words) {
    if (words.size() <= long_text) return excerpt(words, 0, words.size());
    const std::size_t last = std::min(words.size() - tail + words_around, words.size());
    return excerpt(words, first, std::min(last, first + long_text + words_around));
  };
  return {part(before), part(after)};
}

std::pair<Cell, Cell> shown_texts(const std::string* was, const std::string* now) {
  const auto [before, after] = differing(was ? *was : "", now ? *now : "");
  return {was ? text_or_missing(before) : Cell(Missing{}), now ? text_or_missing(after) : Cell(Missing{})};
}

std::pair<Cell, Cell> shown_sides(const ReportChange& change, const NumberStyle& style) {
  const auto* was = std::get_if<Items>(&change.was);
  const auto* now = std::get_if<Items>(&change.now);
  if (was != nullptr && now != nullptr)
    return {signed_items(without(*was, *now), "−"), signed_items(without(*now, *was), "+")};
  const auto* before = std::get_if<std::string>(&change.was);
  const auto* after = std::get_if<std::string>(&change.now);
  if ((before != nullptr || change.was == Cell(Missing{})) &&
      (after != nullptr || change.now == Cell(Missing{})))
    return shown_texts(before, after);
  return {shown(change.was, change, style), shown(change.now, change, style)};
}

std::vector<Column> columns_of(const Language& reader) {
  const auto people_only = [&](const char* key, const std::string& title) {
    return Column{.key = key, .title = title, .audience = Audience::people};
  };
  std::vector<Column> columns = {machines("what"),   machines("table"), machines("row"), machines("column"),
                                 machines("change"), machines("was"),   machines("now")};
  Column where = people_only("where", say(P::table, reader));
  where.collapse = true;
  columns.push_back(where);
  Column row = people_only("row_name", say(P::row, reader));
  row.collapse = true;
  columns.push_back(row);
  columns.push_back(people_only("column_name", say(P::column, reader)));
  columns.push_back(people_only("change_in_words", say(P::change, reader)));
  columns.push_back(people_only("was_shown", say(Phrase::was, reader)));
  columns.push_back(people_only("now_shown", say(Phrase::now, reader)));
  return columns;
}

// A blank for people where there is nothing to say.
Cell text_or_blank(const std::string& text) { return text; }

bool is_list(const ReportChange& change) {
  return std::holds_alternative<Items>(change.was) && std::holds_alternative<Items>(change.now);
}

}  // namespace

Table changes_table(const ReportChanges& changes, const std::string& folder, const Language& reader) {
  Table table{
      .schema = "coding.report-changes/1", .title = say(P::title, reader, {folder}), .language = reader};
  table.columns = columns_of(reader);
  const NumberStyle style = number_style(reader);
  for (const ReportChange& change : changes.changes) {
    const auto [was, now] = shown_sides(change, style);
    const std::string row = change.sentence ? say(phrase_of_sentence(change.row), reader) : change.row_name;
    add_row(table,
            {std::string(change.sentence ? "sentence" : "table"), change.where, text_or_missing(change.row),
             text_or_missing(change.column), std::string(name_of(change.change)), change.was, change.now,
             change.where, text_or_blank(row), text_or_blank(change.column_name),
             say(phrase_of(change.change), reader), was, now});
  }
  const auto count = [&](std::size_t value) { return number(value, reader); };
  table.notes.push_back(changes.changes.empty()
                            ? say(P::nothing, reader, {count(changes.tables), count(changes.sentences)})
                            : say(P::summary, reader,
                                  {count(changes.changed_tables), count(changes.tables),
                                   count(changes.changed_sentences), count(changes.sentences)}));
  if (std::any_of(changes.changes.begin(), changes.changes.end(), is_list))
    table.notes.push_back(say(P::lists, reader));
  table.meta = {{"tables", count_cell(changes.tables)},
                {"changed_tables", count_cell(changes.changed_tables)},
                {"sentences", count_cell(changes.sentences)},
                {"changed_sentences", count_cell(changes.changed_sentences)}};
  return table;
}

}  // namespace coding::report
