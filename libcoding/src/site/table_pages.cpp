// The tables of the results, each on pages of its own, every count a way to the passages it counts.
//
// Which cell leads where is told by what a table's columns mean (its schema and keys), never by its words.
#include <optional>

#include "coding/report/wording.hpp"
#include "coding/table/linked_html.hpp"
#include "coding/text/escape.hpp"
#include "site/file_names.hpp"
#include "site/site_pages.hpp"
#include "site/site_wording.hpp"

namespace coding::site {

namespace {

using report::NamedTable;
using report::Phrase;

const std::string* text_at(const Table& table, std::size_t row, std::size_t column) {
  return column < table.columns.size() ? std::get_if<std::string>(&table.rows[row][column]) : nullptr;
}

std::size_t column_named(const Table& table, std::string_view key) {
  std::size_t i = 0;
  while (i < table.columns.size() && table.columns[i].key != key) ++i;
  return i;
}

bool is_zero(const Cell& cell) {
  const auto* count = std::get_if<std::int64_t>(&cell);
  return count != nullptr && *count == 0;
}

bool has_table(const SiteStudy& study, std::string_view file) {
  for (const report::Section& section : study.source().results.sections) {
    for (const NamedTable& named : section.tables) {
      if (named.file == file) return true;
    }
  }
  return false;
}

// Where a reader sees what the trail names; "" when nowhere.
std::string trail_page(const SiteStudy& study, std::string_view thing) {
  const auto table = [&](const std::string& file) {
    return has_table(study, file) ? "tables/" + file + ".html" : std::string();
  };
  if (thing == "documents") return "documents.html";
  if (thing == "sources") return table("audit-trail-documents");
  if (thing == "participants") return "participants.html";
  if (thing == "segments" || thing == "codebook") return "codes.html";
  if (thing == "relations") return table("relations");
  if (thing == "roles") return table("model");
  if (thing == "checklist-answers") return table("coreq");
  if (thing == "questions" || thing == "description" || thing == "prompts") return "index.html";
  if (thing.ends_with("-memos") || thing == "code-notes" || thing == "comparisons" || thing == "storyline" ||
      thing == "summaries")
    return "memos.html";
  return {};
}

class TableLinks {
 public:
  TableLinks(const SiteStudy& study, const Table& table)
      : study_(study),
        table_(table),
        id_(column_named(table, "id")),
        participant_(column_named(table, "participant")) {}

  // Below the folder; "" when it leads nowhere.
  std::string path(const LinkedCell& place) const {
    if (!study_.options().transcripts) return {};
    if (table_.schema.starts_with("coding.matrix/")) return of_matrix(place);
    if (place.row == head_row) return {};
    if (table_.schema.starts_with("coding.frequency/")) return of_frequency(place);
    if (table_.schema.starts_with("coding.participants/")) return of_participants(place);
    if (table_.schema.starts_with("coding.codebook/")) return of_codebook(place);
    if (table_.schema.starts_with("coding.crosstab/")) return of_crosstab(place);
    if (table_.schema.starts_with("coding.cooccur/")) return of_pair(place);
    if (table_.schema.starts_with("coding.audit-trail/")) return of_trail(place);
    return of_any(place);
  }

 private:
  std::optional<std::size_t> code_of(const std::string* id) const {
    return id ? study_.project().codebook.position({*id}) : std::nullopt;
  }

  std::string code(const std::string* id) const {
    const auto position = code_of(id);
    return position ? study_.code_path(*position) : "";
  }

  std::string group(const std::string* id, const std::string& person) const {
    const auto position = code_of(id);
    return position ? study_.group_path(*position, study_.voice_of({person})) : "";
  }

  std::string of_frequency(const LinkedCell& place) const {
    const std::string& key = table_.columns[place.column].key;
    const std::string* id = text_at(table_, place.row, id_);
    if (key == "participants")
      return group(id, std::get<std::vector<std::string>>(table_.rows[place.row][place.column])[place.item]);
    if (key == "f" && code_of(id)) return code(id) + "#-passages";
    const auto* name = text_at(table_, place.row, place.column);
    return key.starts_with("level_") && name ? level_path(code_of(id), *name) : "";
  }

  // The code of that name on the way from the root to the row's.
  std::string level_path(std::optional<std::size_t> position, const std::string& name) const {
    for (; position; position = study_.project().codebook.parent(*position)) {
      if (study_.project().codebook.codes()[*position].name == name) return study_.code_path(*position);
    }
    return {};
  }

  std::string of_matrix(const LinkedCell& place) const {
    std::string key = table_.columns[place.column].key;
    if (key.starts_with("code:")) key.erase(0, 5);
    if (place.row == head_row) return code(&key);
    const std::string* person = text_at(table_, place.row, participant_);
    if (!person) return {};
    const bool is_total = place.row + table_.footer_rows >= table_.rows.size();
    if (is_total) return code_of(&key) ? code(&key) + "#-passages" : "";
    if (key == "row" || key == "total") return study_.participant_path({*person});
    return is_zero(table_.rows[place.row][place.column]) ? "" : group(&key, *person);
  }

  std::string of_participants(const LinkedCell& place) const {
    const std::string* id = text_at(table_, place.row, id_);
    const std::string& key = table_.columns[place.column].key;
    if (!id || (key != "id" && key != "documents")) return {};
    const std::string page = study_.participant_path({*id});
    return key == "id" || page.empty() ? page : page + "#-documents";
  }

  std::string of_codebook(const LinkedCell& place) const {
    const std::string& key = table_.columns[place.column].key;
    if (key != "tree" && key != "name" && key != "id" && key != "code") return {};
    return code(text_at(table_, place.row, id_));
  }

  // The count of a group leads to who has the code, the count of all to what they said.
  std::string of_crosstab(const LinkedCell& place) const {
    const std::string& key = table_.columns[place.column].key;
    const std::string* id = text_at(table_, place.row, id_);
    if (key == "label") return code(id);
    if (!code_of(id) || is_zero(table_.rows[place.row][place.column])) return {};
    if (key == "f") return code(id) + "#-passages";
    return key.starts_with("f:") ? code(id) + "#-people" : "";
  }

  // A pair leads to its codes, who has both to what they said under the first.
  std::string of_pair(const LinkedCell& place) const {
    const std::string& key = table_.columns[place.column].key;
    const std::string* first = text_at(table_, place.row, column_named(table_, "a"));
    const std::string* second = text_at(table_, place.row, column_named(table_, "b"));
    if (key == "a_label") return code(first);
    if (key == "b_label") return code(second);
    if (key == "a_total" && code_of(first)) return code(first) + "#-people";
    if (key == "b_total" && code_of(second)) return code(second) + "#-people";
    // Where people are too many to be named.
    if (key == "both" && code_of(first) && column_named(table_, "participants") == table_.columns.size())
      return code(first) + "#-passages";
    if (key != "participants") return {};
    return group(first, std::get<std::vector<std::string>>(table_.rows[place.row][place.column])[place.item]);
  }

  // A kind of record leads to the page that shows it.
  std::string of_trail(const LinkedCell& place) const {
    if (table_.columns[place.column].key != "thing_in_words" && table_.columns[place.column].key != "count")
      return {};
    const std::string* thing = text_at(table_, place.row, column_named(table_, "thing"));
    const std::string* state = text_at(table_, place.row, column_named(table_, "state"));
    return thing && state && *state == "held" ? trail_page(study_, *thing) : "";
  }

  std::string of_any(const LinkedCell& place) const {
    const std::string& key = table_.columns[place.column].key;
    const Cell& cell = table_.rows[place.row][place.column];
    if (const auto* list = std::get_if<std::vector<std::string>>(&cell))
      return key == "participants" ? study_.participant_path({(*list)[place.item]}) : "";
    const auto* value = std::get_if<std::string>(&cell);
    if (!value) return {};
    if (key == "participant") return study_.participant_path({*value});
    if (key == "code" || key == "from" || key == "to" || key == "id") return code(value);
    if (key != "document" && key != "interview") return {};
    const std::size_t document = study_.document_of({*value});
    return document < study_.transcripts().size() ? study_.document_path(document) : "";
  }

  const SiteStudy& study_;
  const Table& table_;
  std::size_t id_;
  std::size_t participant_;
};

std::string downloads(const NamedTable& named) {
  return "<p class=\"files\"><a href=\"../data/" + named.file + ".csv\">csv</a> <a href=\"../data/" +
         named.file + ".json\">json</a></p>\n";
}

}  // namespace

std::vector<SitePage> table_pages(const SiteStudy& study, const NamedTable& named) {
  const Language& reader = study.reader();
  const TableLinks links(study, named.table);
  const auto href = [&](const LinkedCell& place) {
    const std::string path = links.path(place);
    return path.empty() ? path : "../" + path;
  };
  const auto fragments = linked_html(
      named.table,
      {.language = reader, .fragment_bytes = study.options().page_bytes, .caption = false, .href = href});
  std::size_t rows = 0;
  for (const LinkedFragment& fragment : fragments) rows += fragment.rows;
  std::vector<SitePage> out;
  for (const LinkedFragment& fragment : fragments) {
    SitePage& page = out.emplace_back();
    page.title = named.table.title;
    page.wide = true;
    page.above = {{"index.html", say(SitePhrase::start, reader)},
                  {"tables.html", say(SitePhrase::tables, reader)}};
    const bool leads = fragment.html.find("<a href=") != std::string::npos;
    if (leads)
      page.body = "<p class=\"quiet\">" + html_escape(say(SitePhrase::table_hint, reader)) + "</p>\n";
    if (fragments.size() > 1)
      page.body += "<p class=\"quiet\">" +
                   html_escape(say(SitePhrase::rows_on_page, reader,
                                   {report::number(fragment.first_row + 1, reader),
                                    report::number(fragment.first_row + fragment.rows, reader),
                                    report::number(rows, reader)})) +
                   "</p>\n";
    page.body += fragment.html + downloads(named);
  }
  number_pages(out, [&](std::size_t page) { return "tables/" + page_file(named.file, page); });
  return out;
}

std::vector<SitePage> table_list(const SiteStudy& study) {
  const Language& reader = study.reader();
  std::string body;
  for (const report::Section& section : study.source().results.sections) {
    if (section.tables.empty()) continue;
    body += "<h2>" + isolated(section.heading) + "</h2>\n<ul class=\"plain\">\n";
    for (const NamedTable& named : section.tables)
      body += "<li>" + link_html("tables/" + named.file + ".html", isolated(named.table.title)) +
              " <span class=\"files\"><a href=\"data/" + named.file + ".csv\">csv</a> <a href=\"data/" +
              named.file + ".json\">json</a></span></li>\n";
    body += "</ul>\n";
  }
  if (!study.source().results.data.empty()) {
    body += "<h2>" + html_escape(report::say(Phrase::data_files, reader)) + "</h2>\n<ul class=\"plain\">\n";
    for (const NamedTable& named : study.source().results.data)
      body += "<li>" + isolated(named.table.title) + " <span class=\"files\"><a href=\"data/" + named.file +
              ".csv\">csv</a> <a href=\"data/" + named.file + ".json\">json</a></span></li>\n";
    body += "</ul>\n";
  }
  std::vector<SitePage> out(1);
  out[0] = {.path = "tables.html",
            .title = say(SitePhrase::tables, reader),
            .body = body,
            .above = {{"index.html", say(SitePhrase::start, reader)}}};
  return out;
}

}  // namespace coding::site
