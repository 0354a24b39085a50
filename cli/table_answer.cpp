#include "cli/table_answer.hpp"

#include "coding/base/version.hpp"
#include "coding/table/render.hpp"

namespace coding::cli {

void answer_table(Session& session, const Request& request, Table table) {
  table.meta.insert(table.meta.begin(),
                    {{"version", std::string(version())}, {"command", request.command().words}});
  const Format format = format_named(session.globals().format).value_or(Format::text);
  session.answer(render(table, format,
                        {.language = {session.globals().language},
                         .width = session.out_is_terminal() ? session.columns() : 0,
                         .styled = session.colors_out(),
                         .isolate = session.out_is_terminal()}));
}

}  // namespace coding::cli
