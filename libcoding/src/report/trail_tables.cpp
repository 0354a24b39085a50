#include "coding/report/trail_tables.hpp"

#include <map>

#include "coding/report/method_text.hpp"
#include "coding/report/wording.hpp"
#include "report/table_parts.hpp"
#include "report/trail_wording.hpp"

namespace coding::report {

namespace {

using P = TrailPhrase;

constexpr std::size_t digits_shown = 16;

Column people_only(std::string key, std::string title) {
  return {.key = std::move(key), .title = std::move(title), .audience = Audience::people};
}

Cell shown_digest(const std::string& digest) { return text_or_missing(std::string(digest, 0, digits_shown)); }

}  // namespace

Table trail_table(const std::vector<TrailRow>& rows, const Language& reader) {
  Table table{.schema = "coding.audit-trail/1", .title = say(P::title, reader), .language = reader};
  table.columns = {machines("class"),
                   {.key = "class_in_words",
                    .title = say(P::class_, reader),
                    .audience = Audience::people,
                    .collapse = true},
                   machines("thing"),
                   people_only("thing_in_words", say(P::record, reader)),
                   machines("state"),
                   people_only("state_in_words", say(P::state, reader)),
                   {.key = "count", .title = say(P::count, reader), .kind = ColumnKind::integer},
                   machines("first"),
                   machines("last"),
                   people_only("first_in_words", say(P::first, reader)),
                   people_only("last_in_words", say(P::last, reader)),
                   {.key = "place", .title = say(P::place, reader)},
                   machines("sha256"),
                   people_only("digest", say(P::digest, reader))};
  for (const TrailRow& row : rows) {
    const bool counted = row.state == TrailState::held || row.state == TrailState::none;
    add_row(table, {std::string(name_of(row.which)), say(row.which, reader), std::string(name_of(row.thing)),
                    say(row.thing, reader), std::string(name_of(row.state)), say(row.state, reader),
                    counted ? count_cell(row.count) : Cell{Missing{}}, text_or_missing(row.days.first),
                    text_or_missing(row.days.last), text_or_missing(day_text(row.days.first, reader)),
                    text_or_missing(day_text(row.days.last, reader)),
                    text_or_missing(row.state == TrailState::held ? row.place : ""),
                    text_or_missing(row.digest), shown_digest(row.digest)});
  }
  table.notes = {say(P::halpern_note, reader), say(P::digest_note, reader), say(P::several_note, reader)};
  return table;
}

Table trail_documents_table(const Project& project, const Language& reader) {
  Table table{
      .schema = "coding.trail-documents/1", .title = say(P::documents_title, reader), .language = reader};
  table.columns = {everyone("document", Phrase::document, reader),
                   everyone("participant", Phrase::participant, reader),
                   machines("date"),
                   people("day", Phrase::date, reader),
                   everyone("characters", Phrase::characters, reader, ColumnKind::integer),
                   everyone("segments", Phrase::segments, reader, ColumnKind::integer),
                   machines("text_sha256"),
                   people_only("text_digest", say(P::digest, reader)),
                   {.key = "source", .title = say(P::source, reader)},
                   machines("source_sha256"),
                   people_only("source_digest", say(P::source_digest, reader)),
                   machines("importer")};
  std::map<DocumentId, std::size_t> segments;
  for (const CodedSegment& segment : project.segments) ++segments[segment.document];
  for (const Document& document : project.documents) {
    const auto found = segments.find(document.id);
    add_row(table, {document.id.value, text_or_missing(document.participant.value),
                    text_or_missing(document.date), text_or_missing(day_text(document.date, reader)),
                    count_cell(document.length), count_cell(found == segments.end() ? 0 : found->second),
                    text_or_missing(document.text_sha256), shown_digest(document.text_sha256),
                    text_or_missing(document.source.file), text_or_missing(document.source.sha256),
                    shown_digest(document.source.sha256), text_or_missing(document.source.importer)});
  }
  table.notes = {say(P::digest_note, reader)};
  return table;
}

}  // namespace coding::report
