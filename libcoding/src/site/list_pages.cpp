// The lists of participants, codes and documents, each on as many pages as it needs.
#include <algorithm>

#include "coding/report/wording.hpp"
#include "coding/table/linked_html.hpp"
#include "coding/text/escape.hpp"
#include "report/results_maker.hpp"
#include "site/file_names.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::Phrase;

SitePage list_page(const SiteStudy& study, Phrase title) {
  return {.title = report::say(title, study.reader()),
          .above = {{"index.html", say(SitePhrase::start, study.reader())}}};
}

std::vector<SitePage> pages_of(const SiteStudy& study, const Table& table, Phrase title,
                               const std::string& stem,
                               const std::function<std::string(const LinkedCell&)>& href) {
  std::vector<SitePage> out;
  const auto fragments = linked_html(
      table, {.language = study.reader(), .fragment_bytes = study.options().page_bytes, .href = href});
  for (const LinkedFragment& fragment : fragments) {
    SitePage& page = out.emplace_back(list_page(study, title));
    page.wide = true;
    page.body = fragment.html;
  }
  number_pages(out, [&](std::size_t page) { return page_file(stem, page); });
  return out;
}

std::size_t number_at(const Table& table, const LinkedCell& place, std::size_t column) {
  return static_cast<std::size_t>(std::get<std::int64_t>(table.rows[place.row][column]));
}

}  // namespace

std::vector<SitePage> participant_list(const SiteStudy& study) {
  const Language& reader = study.reader();
  Table table{.schema = "coding.site-participants/1", .language = reader};
  table.columns = {{.key = "voice", .kind = ColumnKind::integer, .audience = Audience::machines},
                   {.key = "id", .title = report::say(Phrase::participant, reader)}};
  const auto& attributes = study.project().study.attributes;
  for (std::size_t i = 0; i < attributes.size(); ++i)
    table.columns.push_back({.key = "attribute_" + std::to_string(i),
                             .title = attributes[i].title.empty() ? attributes[i].key : attributes[i].title});
  table.columns.push_back(
      {.key = "passages", .title = report::say(Phrase::segments, reader), .kind = ColumnKind::integer});
  for (std::size_t voice = 0; voice < study.voices().size(); ++voice) {
    const ParticipantId& id = study.voices()[voice].participant;
    if (id.empty()) continue;
    Row row{count_cell(voice), id.value};
    const Participant* known = find_participant(study.project(), id);
    for (const Attribute& attribute : attributes) {
      const bool said =
          known && known->values.contains(attribute.key) && !known->values.at(attribute.key).empty();
      row.push_back(said ? Cell(known->values.at(attribute.key)) : Cell(Missing{}));
    }
    row.push_back(count_cell(study.passages_of_voice(voice).size()));
    add_row(table, std::move(row));
  }
  if (table.rows.empty()) table.notes.push_back(say(SitePhrase::no_participants, reader));
  return pages_of(study, table, Phrase::participants, "participants", [&](const LinkedCell& place) {
    if (place.row == head_row || (place.column != 1 && place.column + 1 != table.columns.size()))
      return std::string();
    return study.participant_path(study.voices()[number_at(table, place, 0)].participant);
  });
}

std::vector<SitePage> document_list(const SiteStudy& study) {
  const Language& reader = study.reader();
  Table table{.schema = "coding.site-documents/1", .language = reader};
  table.columns = {
      {.key = "number", .kind = ColumnKind::integer, .audience = Audience::machines},
      {.key = "id", .title = report::say(Phrase::document, reader)},
      {.key = "title", .title = report::say(Phrase::title, reader)},
      {.key = "date", .title = report::say(Phrase::date, reader)},
      {.key = "language", .title = report::say(Phrase::language, reader)},
      {.key = "turns", .title = report::say(Phrase::turns, reader), .kind = ColumnKind::integer},
      {.key = "characters", .title = report::say(Phrase::characters, reader), .kind = ColumnKind::integer},
      {.key = "passages", .title = report::say(Phrase::segments, reader), .kind = ColumnKind::integer}};
  const auto said = [](const std::string& text) { return text.empty() ? Cell(Missing{}) : Cell(text); };
  for (std::size_t i = 0; i < study.transcripts().size(); ++i) {
    const SiteTranscript& transcript = study.transcripts()[i];
    add_row(table,
            {count_cell(i), transcript.document->id.value, said(transcript.document->title),
             said(transcript.document->date), study.language_of(i).tag, count_cell(transcript.turns.size()),
             count_cell(transcript.text.length()), count_cell(transcript.passages.size())});
  }
  // A column in which nothing is said tells nothing.
  for (const std::size_t column : {3U, 2U}) {
    const auto empty = [&](const Row& row) { return row[column] == Cell(Missing{}); };
    if (std::all_of(table.rows.begin(), table.rows.end(), empty))
      table.columns[column].audience = Audience::machines;
  }
  if (table.rows.empty()) table.notes.push_back(say(SitePhrase::no_documents, reader));
  return pages_of(study, table, Phrase::documents, "documents", [&](const LinkedCell& place) {
    const bool leads = place.row != head_row && (place.column == 1 || place.column == 7);
    return leads ? study.document_path(number_at(table, place, 0)) : std::string();
  });
}

std::vector<SitePage> code_list(const SiteStudy& study) {
  const Codebook& codebook = study.project().codebook;
  std::vector<SitePage> out;
  const auto open = [&] {
    out.push_back(list_page(study, Phrase::codes));
    out.back().body = "<ul class=\"tree codes\"" + language_of_element(study.language(), study) + ">\n";
  };
  open();
  for (std::size_t i = 0; i < codebook.size(); ++i) {
    if (out.back().body.size() > study.options().page_bytes) {
      out.back().body += "</ul>\n";
      open();
    }
    const Code& code = codebook.codes()[i];
    const std::string brief = code.brief.empty() ? code.definition : code.brief;
    out.back().body +=
        "<li class=\"d" + std::to_string(std::min<std::size_t>(codebook.depth(i), 6)) + "\">" +
        code_chip_in_tree(study, i, study.code_path(i)) + " <span class=\"quiet\">" +
        report::number(study.passages_below(i), study.reader()) + "</span>" +
        (brief.empty() ? "" : "<span class=\"brief\" dir=\"auto\">" + one_line_html(brief) + "</span>") +
        "</li>\n";
  }
  out.back().body += "</ul>\n";
  if (codebook.empty())
    out.back().body = "<p>" + html_escape(report::say(Phrase::no_codes, study.reader())) + "</p>\n";
  number_pages(out, [](std::size_t page) { return page_file("codes", page); });
  return out;
}

}  // namespace coding::site
