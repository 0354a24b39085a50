#include <algorithm>

#include "coding/project/relation.hpp"
#include "coding/report/citation.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/shorten.hpp"
#include "report/quotes_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = QuotesPhrase;

Column of_people(const std::string& key, const std::string& title) {
  return {.key = key, .title = title, .audience = Audience::people};
}

Column of_machines(const std::string& key, const std::string& title, ColumnKind kind = ColumnKind::text) {
  return {.key = key, .title = title, .kind = kind, .audience = Audience::machines};
}

std::vector<Column> columns_of(const QuotesTableOptions& options, bool any_against) {
  const Language& reader = options.reader;
  const bool cites = options.style != TableStyle::plain;
  const auto everyone = [&](const char* key, Phrase title) {
    return Column{
        .key = key, .title = say(title, reader), .audience = cites ? Audience::machines : Audience::everyone};
  };
  Column name = of_people("name", say(Phrase::code, reader));
  name.collapse = true;
  std::vector<Column> columns = {name,
                                 everyone("document", Phrase::document),
                                 everyone("participant", Phrase::participant),
                                 of_machines("coder", say(Phrase::coder, reader)),
                                 of_machines("code", say(Phrase::code, reader)),
                                 of_machines("start", "start", ColumnKind::integer),
                                 of_machines("end", "end", ColumnKind::integer)};
  if (!cites) columns.push_back(of_people("span", say(Phrase::place, reader)));
  columns.push_back(everyone("text", Phrase::quote));
  columns.push_back(of_machines("memo", say(Phrase::memo, reader)));
  columns.push_back(of_machines("against", say(P::against, reader), ColumnKind::list));
  if (cites) columns.push_back(of_people("citation", say(Phrase::quote, reader)));
  if (any_against) columns.push_back(of_people("against_in_words", say(P::against, reader)));
  return columns;
}

std::vector<std::string> keys_of(const FoundQuote& quote) {
  std::vector<std::string> out;
  for (const RelationKey& key : quote.against) out.push_back(name_of(key));
  return out;
}

// "care → trust": the kind stands in the machines' column.
std::string in_words(const Project& project, const FoundQuote& quote) {
  std::string out;
  for (const RelationKey& key : quote.against) {
    out += (out.empty() ? "" : "; ") + project.codebook.at(key.from).name + " → " +
           project.codebook.at(key.to).name;
  }
  return out;
}

std::string text_of(const Project& project, const FoundQuote& quote, const QuotesTableOptions& options) {
  if (options.shorten == 0) return quote.text;
  const Document* const document = find_document(project, quote.document);
  const bool own = document != nullptr && !document->language.tag.empty();
  return shortened(quote.text, options.shorten, own ? document->language : project.study.language);
}

std::string names(const std::vector<ParticipantId>& people) {
  std::string out;
  for (const ParticipantId& id : people) out += (out.empty() ? "" : ", ") + id.value;
  return out;
}

void add_notes(Table& table, const QuotesTableOptions& options, bool any_cut) {
  const Language& reader = options.reader;
  if (const QuoteConcentration* const facts = options.concentration; facts != nullptr && facts->quotes > 0) {
    const NumberStyle style = number_style(reader);
    table.notes.push_back(say(
        P::concentration, reader,
        {number(facts->quotes, reader), number(facts->quoted, reader),
         number(facts->quoted + facts->never.size(), reader), format_real(*facts->gini.value, 2, style)}));
    const double share = 100.0 * static_cast<double>(facts->most_quotes) / static_cast<double>(facts->quotes);
    table.notes.push_back(
        say(P::most, reader,
            {number(facts->most_quotes, reader), format_percent(share, 1, style), names(facts->most)}));
    if (!facts->never.empty()) table.notes.push_back(say(P::never, reader, {names(facts->never)}));
  }
  if (options.spread) table.notes.push_back(say(P::spread, reader));
  if (any_cut) table.notes.push_back(say(P::shortened, reader));
}

}  // namespace

Table quotes_table(const Project& project, const std::vector<FoundQuote>& quotes,
                   const QuotesTableOptions& options) {
  const Language& reader = options.reader;
  const std::string count = number(quotes.size(), reader);
  Table table{.schema = "coding.quotes/1", .language = reader};
  table.title = options.code.empty()
                    ? say(Phrase::quotes_of_all, reader, {count})
                    : say(Phrase::quotes_of, reader, {project.codebook.at(options.code).name, count});
  if (quotes.empty())
    table.notes.push_back(say(options.code.empty() ? Phrase::nothing_coded : Phrase::no_quotes, reader));
  const bool any_against =
      std::any_of(quotes.begin(), quotes.end(), [](const FoundQuote& each) { return !each.against.empty(); });
  const bool cites = options.style != TableStyle::plain;
  table.columns = columns_of(options, any_against);
  bool any_cut = false;
  for (const FoundQuote& quote : quotes) {
    const std::string text = text_of(project, quote, options);
    any_cut = any_cut || text != quote.text;
    const std::string speaker = quote.participant.empty() ? quote.document.value : quote.participant.value;
    Row row = {project.codebook.at(quote.code).name,
               quote.document.value,
               text_or_missing(quote.participant.value),
               quote.coder.value,
               quote.code.value,
               count_cell(quote.span.begin),
               count_cell(quote.span.end)};
    if (!cites) row.emplace_back(name_of(quote.span));
    row.emplace_back(text);
    row.push_back(text_or_missing(quote.memo));
    row.emplace_back(keys_of(quote));
    if (cites) row.emplace_back(cited(text, speaker, options.style, reader));
    if (any_against) row.push_back(text_or_missing(in_words(project, quote)));
    add_row(table, std::move(row));
  }
  add_notes(table, options, any_cut);
  return table;
}

}  // namespace coding::report
