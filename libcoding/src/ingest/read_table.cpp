// CSV and TSV: one row a document, or one row a turn; the header says which.
//
// Columns are known by their names in English, Turkish, Persian and Azerbaijani, case aside. A column of
// speakers makes turns, which a column of documents groups; without one, each row is a document with an id.
// What is no known column describes the participant and becomes an attribute; in a table of turns it is left
// out and counted, since there it describes the turn.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "ingest/csv_table.hpp"
#include "ingest/readers.hpp"
#include "ingest/time_stamps.hpp"
#include "ingest/utterances.hpp"

namespace coding {

namespace {

enum class Field { document, participant, speaker, text, begin, end, language, date, title, none };

struct FieldName {
  std::string_view name;
  Field field;
};

// Lower case; the header is folded by Turkish and by other rules, so that METİN and TITLE are both known.
constexpr std::array<FieldName, 92> field_names = {{
    {"id", Field::document},
    {"document", Field::document},
    {"document id", Field::document},
    {"doc", Field::document},
    {"doc_id", Field::document},
    {"document_id", Field::document},
    {"file", Field::document},
    {"filename", Field::document},
    {"interview", Field::document},
    {"belge", Field::document},
    {"belge no", Field::document},
    {"dosya", Field::document},
    {"görüşme", Field::document},
    {"görüşme no", Field::document},
    {"mülakat", Field::document},
    {"شناسه", Field::document},
    {"سند", Field::document},
    {"فایل", Field::document},
    {"مصاحبه", Field::document},
    {"sənəd", Field::document},
    {"fayl", Field::document},
    {"müsahibə", Field::document},
    {"participant", Field::participant},
    {"participant id", Field::participant},
    {"participant_id", Field::participant},
    {"respondent", Field::participant},
    {"katılımcı", Field::participant},
    {"katılımcı no", Field::participant},
    {"kişi", Field::participant},
    {"مشارکت‌کننده", Field::participant},
    {"مشارکت کننده", Field::participant},
    {"شرکت‌کننده", Field::participant},
    {"شرکت کننده", Field::participant},
    {"iştirakçı", Field::participant},
    {"respondent_id", Field::participant},
    {"speaker", Field::speaker},
    {"who", Field::speaker},
    {"konuşan", Field::speaker},
    {"konuşmacı", Field::speaker},
    {"گوینده", Field::speaker},
    {"danışan", Field::speaker},
    {"natiq", Field::speaker},
    {"text", Field::text},
    {"transcript", Field::text},
    {"utterance", Field::text},
    {"content", Field::text},
    {"answer", Field::text},
    {"response", Field::text},
    {"metin", Field::text},
    {"konuşma", Field::text},
    {"söz", Field::text},
    {"yanıt", Field::text},
    {"cevap", Field::text},
    {"ifade", Field::text},
    {"متن", Field::text},
    {"پاسخ", Field::text},
    {"گفته", Field::text},
    {"mətn", Field::text},
    {"cavab", Field::text},
    {"danışıq", Field::text},
    {"time", Field::begin},
    {"start", Field::begin},
    {"begin", Field::begin},
    {"start time", Field::begin},
    {"start_time", Field::begin},
    {"timestamp", Field::begin},
    {"zaman", Field::begin},
    {"başlangıç", Field::begin},
    {"زمان", Field::begin},
    {"شروع", Field::begin},
    {"آغاز", Field::begin},
    {"vaxt", Field::begin},
    {"başlanğıc", Field::begin},
    {"end", Field::end},
    {"end time", Field::end},
    {"end_time", Field::end},
    {"bitiş", Field::end},
    {"پایان", Field::end},
    {"son", Field::end},
    {"language", Field::language},
    {"lang", Field::language},
    {"dil", Field::language},
    {"زبان", Field::language},
    {"date", Field::date},
    {"tarih", Field::date},
    {"تاریخ", Field::date},
    {"tarix", Field::date},
    {"title", Field::title},
    {"başlık", Field::title},
    {"عنوان", Field::title},
    {"başlıq", Field::title},
    {"sərlövhə", Field::title},
}};

Field field_of(std::string_view cell) {
  for (const char* language : {"tr", "en"}) {
    const std::string folded = fold(collapse_spaces(cell), {language});
    for (const FieldName& known : field_names) {
      if (fold(known.name, {language}) == folded) return known.field;
    }
  }
  return Field::none;
}

class TableReader {
 public:
  TableReader(std::string_view bytes, const ReadingOptions& options, const ReadingLimits& limits)
      : table_(bytes, options.file), options_(options), limits_(limits) {
    const auto& header = table_.header();
    for (std::size_t i = 0; i < header.size(); ++i) {
      const Field field = field_of(header[i]);
      fields_.push_back(columns_.contains(field) ? Field::none : field);
      if (field != Field::none) columns_.emplace(field, i);
    }
  }

  std::vector<Reading> read() {
    if (!columns_.contains(Field::text)) refuse_columns("no column holds the text");
    if (columns_.contains(Field::speaker)) return turns();
    if (!columns_.contains(Field::document) && !columns_.contains(Field::participant)) {
      refuse_columns("no column says which document or which speaker a row is");
    }
    return documents();
  }

 private:
  [[noreturn]] void refuse_columns(const std::string& what) const {
    std::string found;
    for (const std::string& name : table_.header()) found += (found.empty() ? "'" : ", '") + name + "'";
    Diagnostic refusal = {.slug = "columns-unclear",
                          .message = what + "; the columns are " + (found.empty() ? "none" : found),
                          .hint =
                              "name them id and text (one row a document) or speaker and text (one row "
                              "a turn); a table of participants is read by `coding participants import`"};
    table_.refuse(std::move(refusal), table_.header_line(), 0);
  }

  std::string_view cell(const CsvRow& row, Field field) const {
    const auto column = columns_.find(field);
    return column == columns_.end() ? std::string_view() : std::string_view(row.cells[column->second]);
  }

  [[noreturn]] void refuse_cell(Diagnostic diagnostic, const CsvRow& row, Field field) const {
    table_.refuse(std::move(diagnostic), row.line, columns_.at(field));
  }

  // A cell of a time: "00:01:02", "[00:01:02]" or seconds.
  std::optional<std::int64_t> time(const CsvRow& row, Field field) const {
    const std::string_view text = cell(row, field);
    if (text.empty()) return std::nullopt;
    if (const auto clock = parse_clock(text)) return clock;
    if (const auto stamp = parse_time_stamp(text)) return stamp;
    const auto seconds = parse_real(text);
    if (seconds && *seconds >= 0 && *seconds < 1e9) return std::llround(*seconds * 1000);
    refuse_cell({.slug = "time-malformed",
                 .message = "'" + std::string(text) + "' is no time",
                 .hint = "write it as 00:01:02 or in seconds"},
                row, field);
  }

  TextBuilder builder_of(const CsvRow& row) const {
    TextBuilder builder(options_.file, limits_);
    Reading& reading = builder.reading();
    reading.title = std::string(cell(row, Field::title));
    reading.language = {std::string(cell(row, Field::language))};
    reading.date = std::string(cell(row, Field::date));
    reading.id = std::string(cell(row, Field::document));
    reading.participant = std::string(cell(row, Field::participant));
    return builder;
  }

  std::vector<Reading> documents() {
    std::vector<Reading> readings;
    std::set<std::string> ids;
    std::size_t empty = 0;
    const Field key = columns_.contains(Field::document) ? Field::document : Field::participant;
    for (const CsvRow& row : table_.rows()) {
      if (cell(row, Field::text).empty()) {
        ++empty;
        continue;
      }
      const std::string id(cell(row, key));
      if (id.empty() || !ids.insert(id).second) refuse_id(id, row, key);
      TextBuilder builder = builder_of(row);
      builder.reading().id = id;
      add_attributes(row, builder.reading());
      builder.append(cell(row, Field::text));
      builder.end_line();
      if (readings.empty()) builder.omit("rows without text", std::exchange(empty, 0));
      readings.push_back(builder.take("table/1"));
    }
    if (readings.empty()) refuse_columns("no row has a text");
    if (empty > 0) add_empty_rows(empty, readings.front());
    return readings;
  }

  static void add_empty_rows(std::size_t count, Reading& reading) {
    if (reading.omissions.empty()) reading.omissions.push_back({"rows without text", 0});
    reading.omissions.front().count += count;
  }

  [[noreturn]] void refuse_id(const std::string& id, const CsvRow& row, Field key) const {
    refuse_cell({.slug = id.empty() ? "document-unnamed" : "document-twice",
                 .message = id.empty() ? "the row has no id" : "two rows are named '" + id + "'",
                 .hint = "give each row an id of its own; for a table of turns add a column 'speaker'"},
                row, key);
  }

  void add_attributes(const CsvRow& row, Reading& reading) const {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (fields_[i] != Field::none || table_.header()[i].empty() || row.cells[i].empty()) continue;
      reading.attributes[table_.header()[i]] = row.cells[i];
    }
  }

  struct Conversation {
    TextBuilder builder;
    std::vector<Utterance> utterances{};
  };

  std::vector<Reading> turns() {
    std::vector<Conversation> conversations;
    std::map<std::string, std::size_t, std::less<>> known;
    for (const CsvRow& row : table_.rows()) {
      const auto [place, first] = known.try_emplace(std::string(cell(row, Field::document)), known.size());
      if (first) conversations.push_back({builder_of(row), {}});
      Conversation& conversation = conversations[place->second];
      std::string& participant = conversation.builder.reading().participant;
      if (participant != cell(row, Field::participant)) participant.clear();  // several people: of none
      conversation.utterances.push_back({.speaker = collapse_spaces(cell(row, Field::speaker)),
                                         .text = std::string(cell(row, Field::text)),
                                         .begin_ms = time(row, Field::begin),
                                         .end_ms = time(row, Field::end)});
      omit_others(row, conversation.builder);
    }
    std::vector<Reading> readings;
    for (Conversation& one : conversations) {
      compose_turns(one.utterances, std::nullopt, "rows without text", one.builder);
      readings.push_back(one.builder.take("table/1"));
    }
    if (readings.empty()) refuse_columns("no row has a text");
    return readings;
  }

  void omit_others(const CsvRow& row, TextBuilder& builder) const {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const bool other = fields_[i] == Field::none && !row.cells[i].empty();
      if (other) builder.omit("cells of column '" + table_.header()[i] + "'");
    }
  }

  CsvTable table_;
  const ReadingOptions& options_;
  const ReadingLimits& limits_;
  std::vector<Field> fields_;
  std::map<Field, std::size_t> columns_;
};

}  // namespace

std::vector<Reading> read_table(const std::string& bytes, const ReadingOptions& options,
                                const ReadingLimits& limits) {
  const TextFile file = decode_text(bytes, {options.file, options.encoding, options.language});
  std::vector<Reading> readings = TableReader(file.text.bytes(), options, limits).read();
  for (Reading& reading : readings) reading.encoding = file.encoding;
  Diagnostics& notes = readings.front().notes;
  notes.insert(notes.begin(), file.notes.begin(), file.notes.end());
  return readings;
}

}  // namespace coding
