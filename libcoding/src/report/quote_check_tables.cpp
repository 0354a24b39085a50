#include "coding/report/quote_check_tables.hpp"

#include <algorithm>

#include "coding/report/wording.hpp"
#include "coding/text/utf8.hpp"
#include "report/quote_check_wording.hpp"
#include "report/table_parts.hpp"

namespace coding::report {

namespace {

using P = QuoteCheckPhrase;

constexpr std::size_t shown_length = 60;  // code points of a quote that is not edited

std::string beginning(const std::string& text) {
  if (count_code_points(text) <= shown_length) return text;
  return text.substr(0, byte_of_code_point(text, shown_length)) + "…";
}

std::string place_words(const CheckedQuote& quote, const Language& reader) {
  if (quote.document.empty()) return "";
  return say(P::place, reader, {quote.document.value, number(quote.line, reader)});
}

std::string changes_in_words(const CheckedQuote& quote, const Language& reader) {
  std::string out;
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
  for (const std::string& change : quote.changes) add(change_in_words(change, reader));
  if (quote.cuts > 0) add(say(P::cuts, reader, {number(quote.cuts, reader)}));
  if (quote.additions > 0) add(say(P::additions, reader, {number(quote.additions, reader)}));
  return out;
}

std::string remark_on(const CheckedQuote& quote, const Language& reader) {
  const std::string& who = quote.printed.value;
  switch (quote.verdict) {
    case QuoteVerdict::exact:
      return say(P::says_exact, reader);
    case QuoteVerdict::normalised:
      return say(P::says_normalised, reader, {changes_in_words(quote, reader)});
    case QuoteVerdict::edited:
      return say(P::says_edited, reader, {number(quote.taken_out, reader), number(quote.put_in, reader)});
    case QuoteVerdict::wrong_speaker:
      return say(P::says_wrong, reader,
                 {who, quote.found.empty() ? quote.document.value : quote.found.value, who});
    case QuoteVerdict::missing:
      return say(P::says_missing, reader, {who});
    case QuoteVerdict::not_checkable:
      break;
  }
  const int reason = static_cast<int>(quote.reason) - static_cast<int>(QuoteReason::unknown_speaker);
  return say(static_cast<P>(static_cast<int>(P::unknown_speaker) + reason), reader, {who});
}

std::vector<Column> columns_of(const Language& reader) {
  const auto shown = [&](const char* key, P title, ColumnKind kind = ColumnKind::text) {
    return Column{.key = key, .title = say(title, reader), .kind = kind};
  };
  const auto for_people = [&](const char* key, const std::string& title) {
    return Column{.key = key, .title = title, .audience = Audience::people};
  };
  constexpr ColumnKind integer = ColumnKind::integer;
  return {shown("line", P::line, integer),
          machines("column", integer),
          everyone("speaker", Phrase::speaker, reader),
          machines("verdict"),
          machines("reason"),
          for_people("verdict_name", say(P::verdict, reader)),
          for_people("place", say(P::stands_in, reader)),
          machines("document"),
          machines("start", integer),
          machines("end", integer),
          machines("document_line", integer),
          machines("found"),
          machines("text"),
          machines("diff"),
          for_people("quote", say(Phrase::quote, reader)),
          machines("taken_out", integer),
          machines("put_in", integer),
          machines("cuts", integer),
          machines("additions", integer),
          machines("changes", ColumnKind::list),
          machines("likeness", ColumnKind::real),
          shown("remark", P::remark)};
}

Row row_of(const CheckedQuote& quote, const Language& reader) {
  const bool found = !quote.document.empty();
  const auto where = [&](std::size_t number) { return found ? count_cell(number) : Cell(Missing{}); };
  const bool edited = !quote.diff.empty();
  return {count_cell(quote.at.line),
          count_cell(quote.at.column),
          text_or_missing(quote.printed.value),
          std::string(name_of(quote.verdict)),
          text_or_missing(std::string(name_of(quote.reason))),
          say(quote.verdict, reader),
          text_or_missing(place_words(quote, reader)),
          text_or_missing(quote.document.value),
          where(quote.span.begin),
          where(quote.span.end),
          where(quote.line),
          text_or_missing(quote.found.value),
          quote.text,
          text_or_missing(diff_text(quote.diff)),
          edited ? diff_text(quote.diff) : beginning(quote.text),
          count_cell(quote.taken_out),
          count_cell(quote.put_in),
          count_cell(quote.cuts),
          count_cell(quote.additions),
          quote.changes,
          quote.likeness,
          remark_on(quote, reader)};
}

}  // namespace

Table quote_check_table(const QuoteCheck& check, const std::string& manuscript, const Language& reader) {
  Table table{
      .schema = "coding.quote-check/1", .title = say(P::title, reader, {manuscript}), .language = reader};
  table.columns = columns_of(reader);
  for (const CheckedQuote& quote : check.quotes) add_row(table, row_of(quote, reader));
  const auto count = [&](QuoteVerdict verdict) {
    return static_cast<std::size_t>(
        std::count_if(check.quotes.begin(), check.quotes.end(),
                      [&](const auto& quote) { return quote.verdict == verdict; }));
  };
  table.notes = {
      say(P::counted, reader,
          {number(count(QuoteVerdict::exact), reader), number(count(QuoteVerdict::normalised), reader),
           number(count(QuoteVerdict::edited), reader), number(count(QuoteVerdict::wrong_speaker), reader),
           number(count(QuoteVerdict::missing), reader), number(count(QuoteVerdict::not_checkable), reader),
           number(check.documents, reader)}),
      say(P::left_out, reader, {number(check.left_out, reader)})};
  const bool any_diff = std::any_of(check.quotes.begin(), check.quotes.end(),
                                    [](const auto& quote) { return !quote.diff.empty(); });
  if (any_diff) table.notes.push_back(say(P::diff_note, reader));
  if (count(QuoteVerdict::missing) > 0) table.notes.push_back(say(P::missing_note, reader));
  table.meta = {{"left_out", count_cell(check.left_out)}, {"documents", count_cell(check.documents)}};
  return table;
}

}  // namespace coding::report
