#include "coding/report/codebook_tables.hpp"

#include <map>

#include "coding/text/collate.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

Table merged_table(const Project& project, const Language& reader) {
  const auto& merged = project.codebook.merged();
  Table table{.schema = "coding.merged/1", .language = reader};
  table.title = say(Phrase::merged_title, reader, {number(merged.size(), reader)});
  table.columns = {everyone("name", Phrase::code, reader), everyone("id", Phrase::id, reader),
                   everyone("into", Phrase::merged_into, reader),
                   everyone("definition", Phrase::definition, reader)};
  for (const Code& code : merged) {
    add_row(table, {code.name, code.id.value, project.codebook.followed(code.id).value,
                    text_or_missing(code.definition)});
  }
  return table;
}

Table sets_table(const Project& project, const Language& reader) {
  const auto before = [](const std::string& a, const std::string& b) {
    return natural_less(a, b) || (!natural_less(b, a) && a < b);
  };
  std::map<std::string, std::vector<std::string>, decltype(before)> sets(before);
  for (const Code& code : project.codebook.codes()) {
    for (const std::string& set : code.sets) sets[set].push_back(code.id.value);
  }
  Table table{.schema = "coding.sets/1", .language = reader};
  table.title = say(Phrase::sets_title, reader, {number(sets.size(), reader)});
  table.columns = {everyone("set", Phrase::set, reader),
                   everyone("codes", Phrase::codes, reader, ColumnKind::integer),
                   everyone("ids", Phrase::id, reader, ColumnKind::list)};
  for (const auto& [set, ids] : sets) add_row(table, {set, static_cast<std::int64_t>(ids.size()), ids});
  return table;
}

Table lint_table(const std::vector<LintFinding>& findings, const Language& reader) {
  Table table{.schema = "coding.lint/1", .title = "codebook lint", .language = reader};
  table.columns = {{.key = "severity", .title = "severity"},
                   {.key = "slug", .title = "slug"},
                   {.key = "codes", .title = "codes", .kind = ColumnKind::list},
                   {.key = "message", .title = "message"},
                   {.key = "hint", .title = "hint"}};
  for (const LintFinding& finding : findings) {
    std::vector<std::string> codes;
    for (const CodeId& id : finding.codes) codes.push_back(id.value);
    add_row(table,
            {name_of(finding.severity), finding.slug, codes, finding.message, text_or_missing(finding.hint)});
  }
  return table;
}

namespace {

std::string told(const std::vector<std::string>& events) {
  std::string out;
  for (const std::string& event : events) out += (out.empty() ? "" : "; ") + event;
  return out;
}

}  // namespace

Table biography_table(const std::string& code, const std::vector<BiographyRow>& rows,
                      const Language& reader) {
  Table table{.schema = "coding.biography/1", .language = reader};
  table.title = say(Phrase::biography_title, reader, {code});
  table.columns = {everyone("time", Phrase::time, reader),
                   everyone("coder", Phrase::coder, reader),
                   machines("command"),
                   people("event", Phrase::event, reader),
                   machines("events", ColumnKind::list),
                   machines("what"),
                   everyone("why", Phrase::reason, reader),
                   everyone("held", Phrase::segments_held, reader, ColumnKind::integer),
                   people("state_word", Phrase::state, reader),
                   machines("state"),
                   machines("digest")};
  for (const BiographyRow& row : rows) {
    const HistoryRow& change = row.change;
    add_row(table, {change.time, change.coder, change.command, told(row.events), row.events, change.what,
                    text_or_missing(change.why), count_cell(row.held),
                    change.taken_back ? Cell{say(Phrase::taken_back, reader)} : Cell{Missing{}},
                    text_or_missing(change.taken_back ? "taken_back" : ""), change.digest});
  }
  return table;
}

Table biography_passages_table(const std::string& code, const std::vector<BiographyRow>& rows,
                               const Language& reader) {
  Table table{.schema = "coding.biography-passages/1", .language = reader};
  table.title = say(Phrase::biography_title, reader, {code});
  Column time = everyone("time", Phrase::time, reader);
  time.collapse = true;
  Column event = people("event", Phrase::event, reader);
  event.collapse = true;
  table.columns = {time,
                   event,
                   machines("events", ColumnKind::list),
                   machines("digest"),
                   everyone("document", Phrase::document, reader),
                   everyone("coder", Phrase::coder, reader),
                   machines("start", ColumnKind::integer),
                   machines("end", ColumnKind::integer),
                   people("span", Phrase::place, reader),
                   everyone("text", Phrase::quote, reader)};
  for (const BiographyRow& row : rows) {
    const std::string when = row.change.time;
    const std::string events = told(row.events);
    if (row.passages.empty()) {
      add_row(table, {when, events, row.events, row.change.digest, Missing{}, Missing{}, Missing{}, Missing{},
                      Missing{}, Missing{}});
    }
    for (const CodedSegment& passage : row.passages) {
      const Span span = passage.span;
      add_row(table,
              {when, events, row.events, row.change.digest, passage.document.value, passage.coder.value,
               count_cell(span.begin), count_cell(span.end), name_of(span), passage.quote.exact});
    }
  }
  return table;
}

}  // namespace coding::report
