#include "coding/report/recovery_tables.hpp"

#include "coding/base/names.hpp"
#include "coding/report/wording.hpp"
#include "report/recovery_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = RecoveryPhrase;

constexpr Names<RecoveryTable, 5> table_names = {{{"participants", RecoveryTable::participants},
                                                  {"codes", RecoveryTable::codes},
                                                  {"placements", RecoveryTable::placements},
                                                  {"quotes", RecoveryTable::quotes},
                                                  {"not-read", RecoveryTable::not_read}}};

Column shown(const std::string& key, P title, const Language& reader, ColumnKind kind = ColumnKind::text) {
  return {.key = key, .title = say(title, reader), .kind = kind};
}

Column for_people(const std::string& key, P title, const Language& reader) {
  Column out = shown(key, title, reader);
  out.audience = Audience::people;
  return out;
}

Cell place_cell(std::size_t number) { return number == 0 ? Cell(Missing{}) : count_cell(number); }

// certainty, why, and the same in the reader's words; line, column.
void add_mark_columns(Table& table, const Language& reader) {
  const std::vector<Column> columns = {machines("certainty"),
                                       machines("why"),
                                       for_people("certainty_name", P::certainty, reader),
                                       for_people("why_name", P::because, reader),
                                       shown("line", P::line, reader, ColumnKind::integer),
                                       machines("column", ColumnKind::integer)};
  table.columns.insert(table.columns.end(), columns.begin(), columns.end());
}

void add_mark(Row& row, const RecoveryMark& mark, const Language& reader) {
  const std::vector<Cell> cells = {std::string(name_of(mark.certainty)),
                                   std::string(name_of(mark.ground)),
                                   say(mark.certainty, reader),
                                   say(mark.ground, reader),
                                   place_cell(mark.at.line),
                                   place_cell(mark.at.column)};
  row.insert(row.end(), cells.begin(), cells.end());
}

std::string path_of(const Recovered& recovered, std::size_t code) {
  const RecoveredCode& each = recovered.codes[code];
  return each.parent ? path_of(recovered, *each.parent) + " > " + each.name : each.name;
}

std::size_t depth_of(const Recovered& recovered, std::size_t code) {
  const auto& parent = recovered.codes[code].parent;
  return parent ? depth_of(recovered, *parent) + 1 : 0;
}

void add_participants(Table& table, const Recovered& recovered, const Language& reader) {
  table.columns = {everyone("participant", Phrase::participant, reader)};
  for (std::size_t i = 0; i < recovered.columns.size(); ++i) {
    // Keys are ASCII and unique whatever the article heads its columns with.
    table.columns.push_back({.key = "value" + std::to_string(i + 1), .title = recovered.columns[i]});
  }
  add_mark_columns(table, reader);
  for (const RecoveredParticipant& each : recovered.participants) {
    Row row = {each.id.value};
    for (std::size_t i = 0; i < recovered.columns.size(); ++i)
      row.push_back(i < each.values.size() ? text_or_missing(each.values[i]) : Cell(Missing{}));
    add_mark(row, each.mark, reader);
    add_row(table, std::move(row));
  }
}

constexpr std::string_view rank_names[] = {"theme", "category", "subcategory", "code"};

void add_codes(Table& table, const Recovered& recovered, const Language& reader) {
  table.columns = {machines("name"),
                   people("name_shown", Phrase::code, reader),
                   machines("path"),
                   machines("level"),
                   machines("question", ColumnKind::integer),
                   shown("f", P::count, reader, ColumnKind::integer),
                   everyone("participants", Phrase::participants, reader, ColumnKind::list),
                   machines("printed")};
  add_mark_columns(table, reader);
  for (std::size_t i = 0; i < recovered.codes.size(); ++i) {
    const RecoveredCode& code = recovered.codes[i];
    std::vector<std::string> who;
    for (const RecoveredPlacement& each : recovered.placements) {
      if (each.code == i) who.push_back(each.participant.value);
    }
    const bool is_code = code.rank == code_rank;
    std::string indented;
    for (std::size_t d = depth_of(recovered, i); d > 0; --d) indented += "\u00A0\u00A0";
    Row row = {code.name,
               indented + code.name,
               path_of(recovered, i),
               std::string(rank_names[code.rank]),
               place_cell(code.question),
               is_code ? count_cell(who.size()) : Cell(Missing{}),
               is_code ? Cell(who) : Cell(Missing{}),
               code.printed};
    add_mark(row, code.mark, reader);
    add_row(table, std::move(row));
  }
}

void add_placements(Table& table, const Recovered& recovered, const Language& reader) {
  Column code = everyone("code", Phrase::code, reader);
  code.collapse = true;
  table.columns = {code, machines("path"), everyone("participant", Phrase::participant, reader),
                   shown("times", P::times, reader, ColumnKind::integer)};
  add_mark_columns(table, reader);
  for (const RecoveredPlacement& each : recovered.placements) {
    Row row = {recovered.codes[each.code].name, path_of(recovered, each.code), each.participant.value,
               count_cell(each.times)};
    add_mark(row, each.mark, reader);
    add_row(table, std::move(row));
  }
}

void add_quotes(Table& table, const Recovered& recovered, const Language& reader) {
  table.columns = {everyone("speaker", Phrase::speaker, reader), everyone("text", Phrase::quote, reader),
                   shown("under", P::under, reader), machines("block")};
  add_mark_columns(table, reader);
  for (const RecoveredQuote& each : recovered.quotes) {
    Row row = {each.speaker.value, each.text,
               each.under ? Cell(path_of(recovered, *each.under)) : Cell(Missing{}),
               std::string(each.block ? "yes" : "no")};
    add_mark(row, each.mark, reader);
    add_row(table, std::move(row));
  }
}

void add_not_read(Table& table, const Recovered& recovered, const Language& reader) {
  table.columns = {
      machines("why"), for_people("why_name", P::because, reader), everyone("text", Phrase::text, reader),
      shown("line", P::line, reader, ColumnKind::integer), machines("column", ColumnKind::integer)};
  for (const NotRead& each : recovered.not_read) {
    const bool nowhere = each.why == NotReadWhy::no_ids;
    add_row(table, {std::string(name_of(each.why)), say(each.why, reader), text_or_missing(each.text),
                    nowhere ? Cell(Missing{}) : place_cell(each.at.line),
                    nowhere ? Cell(Missing{}) : place_cell(each.at.column)});
  }
}

std::string counted(const Recovered& recovered, const Language& reader) {
  std::size_t codes = 0;
  for (const RecoveredCode& each : recovered.codes) codes += each.rank == code_rank ? 1 : 0;
  return say(P::counted, reader,
             {number(recovered.participants.size(), reader), number(codes, reader),
              number(recovered.lists, reader), number(recovered.placements.size(), reader),
              number(recovered.quotes.size(), reader), number(recovered.not_read.size(), reader)});
}

}  // namespace

std::string_view name_of(RecoveryTable which) { return name_in(table_names, which); }

std::optional<RecoveryTable> recovery_table_named(std::string_view name) {
  return value_in(table_names, name);
}

Table recovery_table(RecoveryTable which, const Recovered& recovered, const std::string& article,
                     const Language& reader) {
  Table table{.schema = "coding.recovery-" + std::string(name_of(which)) + "/1", .language = reader};
  const auto title = static_cast<P>(static_cast<int>(P::participants_title) + static_cast<int>(which));
  table.title = say(title, reader, {article});
  switch (which) {
    case RecoveryTable::participants:
      add_participants(table, recovered, reader);
      break;
    case RecoveryTable::codes:
      add_codes(table, recovered, reader);
      break;
    case RecoveryTable::placements:
      add_placements(table, recovered, reader);
      break;
    case RecoveryTable::quotes:
      add_quotes(table, recovered, reader);
      break;
    case RecoveryTable::not_read:
      add_not_read(table, recovered, reader);
      break;
  }
  if (which == RecoveryTable::not_read)
    table.notes = {counted(recovered, reader), say(P::proposal_note, reader)};
  if (which == RecoveryTable::participants) table.notes = {say(P::place_note, reader)};
  return table;
}

}  // namespace coding::report
