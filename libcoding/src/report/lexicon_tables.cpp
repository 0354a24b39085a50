#include "coding/report/lexicon_tables.hpp"

#include <optional>

#include "coding/report/project_tables.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

constexpr std::size_t shown = 160;  // characters of a passage that people see
constexpr std::size_t before = 40;  // of them before the first hit, where the passage is cut

// The passage, or what of it stands around its first hit.
std::string around_hit(const Text& text, const FoundPassage& passage) {
  Span span = passage.span;
  if (span.length() <= shown) return in_one_line(text.slice(span));
  const std::size_t hit = passage.hits.empty() ? span.begin : passage.hits.front().begin;
  if (hit > span.begin + before) span.begin = hit - before;
  const bool cut_behind = span.end > span.begin + shown;
  if (cut_behind) span.end = span.begin + shown;
  return (span.begin > passage.span.begin ? "…" : "") + in_one_line(text.slice(span)) +
         (cut_behind ? "…" : "");
}

}  // namespace

Table found_table(const Project& project, const std::string& query, const std::vector<FoundPassage>& found,
                  const TextSource& text_of, const Language& reader) {
  Table table{.schema = "coding.find/1", .language = reader};
  table.title = say(Phrase::found_title, reader, {query, number(found.size(), reader)});
  if (found.empty()) table.notes.push_back(say(Phrase::nothing_found, reader));
  table.columns = {{.key = "document", .title = say(Phrase::document, reader)},
                   {.key = "participant", .title = say(Phrase::participant, reader)},
                   {.key = "speaker", .title = say(Phrase::speaker, reader)},
                   machines("start", ColumnKind::integer),
                   machines("end", ColumnKind::integer),
                   {.key = "span", .title = say(Phrase::place, reader), .audience = Audience::people},
                   {.key = "hits", .title = say(Phrase::hit, reader), .kind = ColumnKind::integer},
                   machines("text"),
                   {.key = "glance", .title = say(Phrase::text, reader), .audience = Audience::people}};
  std::optional<Text> text;
  DocumentId of;
  for (const FoundPassage& passage : found) {
    if (!text || of != passage.document) text = text_of(document_at(project, passage.document));
    of = passage.document;
    add_row(table, {passage.document.value, text_or_missing(passage.participant.value),
                    text_or_missing(passage.speaker), count_cell(passage.span.begin),
                    count_cell(passage.span.end), name_of(passage.span), count_cell(passage.hits.size()),
                    std::string(text->slice(passage.span)), around_hit(*text, passage)});
  }
  return table;
}

Table found_table(const Project& project, const std::string& query, const std::vector<FoundQuote>& found,
                  const Language& reader) {
  Table table = quotes_table(project, found, {.reader = reader});
  table.schema = "coding.find-segments/1";
  table.title = say(Phrase::found_title, reader, {query, number(found.size(), reader)});
  table.notes.clear();
  if (found.empty()) table.notes.push_back(say(Phrase::nothing_found, reader));
  table.columns.front().collapse = false;
  return table;
}

}  // namespace coding::report
