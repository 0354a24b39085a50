#include "cli/table_answer.hpp"

#include <algorithm>
#include <cctype>

#include "coding/base/error.hpp"
#include "coding/base/version.hpp"
#include "coding/report/paper.hpp"

namespace coding::cli {

namespace {

void add_origin(Table& table, const Request& request) {
  table.meta.insert(table.meta.begin(),
                    {{"version", std::string(version())}, {"command", request.command().words}});
}

RenderOptions render_options(const Session& session) {
  const Language reader{session.globals().language};
  return {.language = reader,
          .width = session.out_is_terminal() ? session.columns() : 0,
          .styled = session.colors_out(),
          .isolate = session.out_is_terminal(),
          .style = style_of(session),
          .words = report::caption_words(reader)};
}

// "en: Codes" names a language; "Codes: what they are" does not.
std::optional<Language> language_before(const std::string& caption) {
  const std::size_t colon = caption.find(": ");
  if (colon != 2 && colon != 3) return std::nullopt;
  const bool letters = std::all_of(caption.begin(), caption.begin() + static_cast<std::ptrdiff_t>(colon),
                                   [](char c) { return c >= 'a' && c <= 'z'; });
  return letters ? std::optional(Language{caption.substr(0, colon)}) : std::nullopt;
}

// What a paper wants of the tables, on the command line's word.
void caption_tables(const Session& session, std::vector<Table>& tables) {
  const Globals& globals = session.globals();
  const bool for_paper = style_of(session) != TableStyle::plain;
  std::size_t number = globals.table_number.value_or(1);
  for (Table& table : tables) table.number = for_paper ? number++ : 0;
  Table& first = tables.front();
  for (const std::string& caption : globals.captions) {
    const auto language = language_before(caption);
    if (!language) {
      first.title = caption;
      continue;
    }
    const std::string title = caption.substr(language->tag.size() + 2);
    first.other_language = *language;
    first.other_caption = report::numbered_title(first.number, title, *language);
  }
}

void require_sense(const Session& session) {
  const Globals& globals = session.globals();
  const auto refuse = [](const std::string& option, const std::string& hint) {
    throw UsageError({.slug = "option-meaningless",
                      .message = option + " is for people's formats in the style of a paper",
                      .hint = hint});
  };
  if (!facts_of(format_of(session)).for_people && (globals.style || !globals.captions.empty()))
    refuse(globals.style ? "--style" : "--caption",
           "leave it out, or ask for -f markdown, html, latex, docx");
  if (globals.table_number && style_of(session) == TableStyle::plain)
    refuse("--table-number", "add --style apa, turkish or iranian");
}

void answer(Session& session, const Request& request, std::vector<Table> tables) {
  require_sense(session);
  for (Table& table : tables) add_origin(table, request);
  if (tables.empty()) return session.answer("");
  caption_tables(session, tables);
  const RenderOptions options = render_options(session);
  if (session.takers().tables) return session.takers().tables(tables, options);
  const Format format = format_of(session);
  if (!facts_of(format).binary) {
    return session.answer(facts_of(format).for_people ? render_all(tables, format, options)
                                                      : render(tables.front(), format, options));
  }
  // Nobody would see a name in what is packed.
  session.require_allowed(render_all(tables, Format::text, {.language = options.language}));
  session.answer(render_all(tables, format, options));
}

}  // namespace

TableStyle style_of(const Session& session) {
  const Globals& globals = session.globals();
  if (globals.style) return table_style_named(*globals.style).value_or(TableStyle::plain);
  return globals.format == "docx" ? usual_table_style({globals.language}) : TableStyle::plain;
}

Format format_of(const Session& session) {
  return format_named(session.globals().format).value_or(Format::text);
}

void answer_table(Session& session, const Request& request, Table table) {
  std::vector<Table> tables;
  tables.push_back(std::move(table));
  answer(session, request, std::move(tables));
}

void answer_tables(Session& session, const Request& request, std::vector<Table> tables) {
  answer(session, request, std::move(tables));
}

void refuse_binary_on_terminal(const Session& session) {
  const FormatFacts& facts = facts_of(format_of(session));
  if (!facts.binary || !session.out_is_terminal()) return;
  throw UsageError({.slug = "format-binary",
                    .message = "a terminal cannot show " + std::string(facts.extension) + " files",
                    .hint = "write it to a file: -o FILE" + std::string(facts.extension)});
}

}  // namespace coding::cli
