#include "cli/table_answer.hpp"

#include "coding/base/version.hpp"

namespace coding::cli {

namespace {

void add_origin(Table& table, const Request& request) {
  table.meta.insert(table.meta.begin(),
                    {{"version", std::string(version())}, {"command", request.command().words}});
}

RenderOptions render_options(const Session& session) {
  return {.language = {session.globals().language},
          .width = session.out_is_terminal() ? session.columns() : 0,
          .styled = session.colors_out(),
          .isolate = session.out_is_terminal()};
}

}  // namespace

Format format_of(const Session& session) {
  return format_named(session.globals().format).value_or(Format::text);
}

void answer_table(Session& session, const Request& request, Table table) {
  add_origin(table, request);
  session.answer(render(table, format_of(session), render_options(session)));
}

void answer_tables(Session& session, const Request& request, std::vector<Table> tables) {
  for (Table& table : tables) add_origin(table, request);
  session.answer(render_all(tables, format_of(session), render_options(session)));
}

}  // namespace coding::cli
