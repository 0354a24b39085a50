// What has changed since a report was written: cells, rows, columns and tables by their keys, and sentences.
//
// A report keeps its tables as data/<table>.json and its sentences (titles, notes, what figures show) as
// data/sentences.json; two reports are compared by these. A row is known by its first columns: by those that
// the kind of table is known to have as its key, else by as few as tell all rows apart in both reports.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/report/results.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

// "data/sentences": coding.sentences/1, columns part (the file of a table or figure, the id of a section, or
// "report"), kind (title, note, heading, lead, description) and text. Its meta says what the report was made
// with (language, coder, title, sections, quotes) and which tables are its own.
Table sentences_table(const Results& results);
inline constexpr const char* sentences_file = "sentences";

struct ReportTable {
  std::string file{};  // the stem: "frequency-rq1-kod"
  Table table{};       // as read_table gives it
};

// The tables of a report as they would be read back from its folder, the sentences among them.
std::vector<ReportTable> tables_of(const Results& results);

enum class ChangeKind { changed, added, gone };

struct ReportChange {
  bool sentence = false;
  std::string where{};     // the table's file, the sentence's part
  std::string row{};       // its key, "" when the whole table or a column is meant; the kind of a sentence
  std::string row_name{};  // for people
  std::string column{};    // its key
  std::string column_name{};
  ColumnKind kind = ColumnKind::text;
  ChangeKind change = ChangeKind::changed;
  Cell was{};
  Cell now{};
};

struct ReportChanges {
  std::vector<ReportChange> changes{};  // in the order of the new report; of a table what is gone comes last
  std::size_t tables = 0;               // compared, those that are new or gone included
  std::size_t changed_tables = 0;
  std::size_t sentences = 0;
  std::size_t changed_sentences = 0;
};

// A report of which no sentences were kept is compared by its tables.
ReportChanges changes_between(const std::vector<ReportTable>& old, const std::vector<ReportTable>& now);

// One row a change: what (table, sentence), table, row, column, change (changed, new, gone), was, now.
Table changes_table(const ReportChanges& changes, const std::string& folder, const Language& reader);

}  // namespace coding::report
