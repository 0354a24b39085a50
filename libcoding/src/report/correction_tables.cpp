#include "coding/report/correction_tables.hpp"

#include "coding/text/width.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

constexpr std::size_t glance = 40;  // columns that people see of a quote

std::string word_for(Anchoring anchoring, const Language& reader) {
  switch (anchoring) {
    case Anchoring::exact:
      return say(Phrase::anchoring_exact, reader);
    case Anchoring::moved:
      return say(Phrase::anchoring_moved, reader);
    case Anchoring::changed:
      return say(Phrase::anchoring_changed, reader);
    case Anchoring::lost:
      return say(Phrase::anchoring_lost, reader);
  }
  return "";
}

}  // namespace

Table correction_table(const DocumentId& id, const std::vector<Reanchored>& segments, const Text& before,
                       const Text& after, const Language& reader) {
  Table table{.schema = "coding.correction/1", .language = reader};
  table.title = say(Phrase::correction_title, reader, {id.value, number(segments.size(), reader)});
  table.columns = {people("verdict", Phrase::state, reader),
                   machines("anchoring"),
                   everyone("coder", Phrase::coder, reader),
                   everyone("code", Phrase::code, reader),
                   machines("start", ColumnKind::integer),
                   machines("end", ColumnKind::integer),
                   machines("new_start", ColumnKind::integer),
                   machines("new_end", ColumnKind::integer),
                   people("span", Phrase::place, reader),
                   machines("was"),
                   machines("now"),
                   people("was_glance", Phrase::was, reader),
                   people("now_glance", Phrase::now, reader)};
  for (const Reanchored& one : segments) {
    const bool lost = one.anchoring == Anchoring::lost;
    const bool stood = holds(one.before.quote, before, one.before.span);
    const std::string was = stood ? std::string(before.slice(one.before.span)) : one.before.quote.exact;
    const Span span = one.after.span;
    const std::string now = lost ? std::string() : std::string(after.slice(span));
    add_row(table,
            {word_for(one.anchoring, reader), name_of(one.anchoring), one.before.coder.value,
             one.before.code.value, count_cell(one.before.span.begin), count_cell(one.before.span.end),
             lost ? Cell(Missing{}) : count_cell(span.begin), lost ? Cell(Missing{}) : count_cell(span.end),
             lost ? name_of(one.before.span) : name_of(one.before.span) + " → " + name_of(span),
             text_or_missing(was), text_or_missing(now),
             text_or_missing(coding::truncate(in_one_line(was), glance)),
             text_or_missing(coding::truncate(in_one_line(now), glance))});
  }
  return table;
}

}  // namespace coding::report
