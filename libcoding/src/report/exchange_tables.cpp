#include "coding/report/exchange_tables.hpp"

#include "report/exchange_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = ExchangePhrase;

Column shown(const std::string& key, P title, const Language& reader, ColumnKind kind = ColumnKind::text) {
  return {.key = key, .title = say(title, reader), .kind = kind};
}

}  // namespace

Table losses_table(const Losses& losses, const Language& reader) {
  Column fate_name = shown("fate_name", P::fate, reader);
  fate_name.audience = Audience::people;
  Table table{.schema = "coding.losses/1",
              .title = say(P::title, reader),
              .columns = {shown("what", P::what, reader), shown("name", P::name, reader),
                          shown("count", P::count, reader, ColumnKind::integer), machines("fate"),
                          std::move(fate_name), shown("why", P::why, reader)}};
  for (const Loss& each : losses) {
    table.rows.push_back({each.what, text_or_missing(each.name), count_cell(each.count),
                          std::string(name_of(each.fate)), say(each.fate, reader),
                          text_or_missing(each.why)});
  }
  if (losses.empty()) table.notes.push_back(say(P::all_went, reader));
  return table;
}

}  // namespace coding::report
