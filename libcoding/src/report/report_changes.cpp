#include "coding/report/report_changes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "coding/base/number.hpp"

namespace coding::report {

namespace {

using Keys = std::vector<std::string>;

// What tells the rows of a kind of table apart, where its first columns alone would not stay the same.
const Keys& known_key(const std::string& schema) {
  static const std::map<std::string, Keys, std::less<>> keys = {
      {"coding.quotes", {"document", "participant", "coder", "code", "start", "end"}},
      {"coding.relations", {"from", "kind", "to"}},
      {"coding.saturation-rules", {"rule", "base", "run"}},
      {"coding.saturation-richness", {"measure", "parameters"}},
      {"coding.saturation-categories", {"part", "id"}}};
  static const Keys none;
  const auto found = keys.find(schema.substr(0, schema.find('/')));
  return found == keys.end() ? none : found->second;
}

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return shortest(*real);
  std::string out;
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    for (const std::string& item : *list) out += (out.empty() ? "" : ";") + item;
  }
  return out;
}

std::size_t column_at(const Table& table, const std::string& key) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                  [&](const Column& column) { return column.key == key; });
  return static_cast<std::size_t>(found - table.columns.begin());
}

// The rows by the cells of some columns.
Keys raw_keys(const Table& table, const Keys& columns) {
  std::vector<std::size_t> places;
  for (const std::string& name : columns) places.push_back(column_at(table, name));
  Keys out;
  for (const Row& row : table.rows) {
    std::string key;
    for (const std::size_t place : places) {
      const std::string part = place < row.size() ? text_of(row[place]) : "";
      if (!part.empty()) key += (key.empty() ? "" : " ") + part;
    }
    out.push_back(std::move(key));
  }
  return out;
}

// Of those that are equal the second, third, … has its number behind it.
Keys keys_of(const Table& table, const Keys& columns) {
  Keys out = raw_keys(table, columns);
  std::map<std::string, std::size_t, std::less<>> seen;
  for (std::string& key : out) {
    if (const std::size_t times = ++seen[key]; times > 1) key += " #" + std::to_string(times);
  }
  return out;
}

bool tells_apart(const Table& table, const Keys& columns) {
  const Keys keys = raw_keys(table, columns);
  return std::set<std::string>(keys.begin(), keys.end()).size() == keys.size();
}

Keys key_columns(const Table& old, const Table& now) {
  if (const Keys& known = known_key(now.schema); !known.empty()) return known;
  Keys columns;
  for (const Column& column : now.columns) {
    columns.push_back(column.key);
    if (tells_apart(old, columns) && tells_apart(now, columns)) return columns;
  }
  columns.resize(std::min<std::size_t>(columns.size(), 1));
  return columns;
}

// A name for people, where the key is an id.
std::string name_of_row(const Table& table, std::size_t row, const std::string& key) {
  const std::size_t name = column_at(table, "name");
  const std::string text = name < table.columns.size() ? text_of(table.rows[row][name]) : "";
  return text.empty() ? key : text;
}

class TableComparison {
 public:
  TableComparison(const ReportTable& old, const ReportTable& now, std::vector<ReportChange>& out)
      : old_(old.table), now_(now.table), file_(now.file), out_(out) {
    const Keys columns = key_columns(old_, now_);
    old_keys_ = keys_of(old_, columns);
    now_keys_ = keys_of(now_, columns);
    for (std::size_t row = 0; row < old_keys_.size(); ++row) old_rows_.emplace(old_keys_[row], row);
    for (const Column& column : now_.columns) old_columns_.push_back(column_at(old_, column.key));
  }

  void compare() {
    compare_columns();
    std::set<std::string> kept;
    for (std::size_t row = 0; row < now_keys_.size(); ++row) {
      const auto was = old_rows_.find(now_keys_[row]);
      if (was == old_rows_.end()) {
        add_row_change(now_, row, now_keys_[row], ChangeKind::added);
      } else {
        compare_row(was->second, row);
        kept.insert(now_keys_[row]);
      }
    }
    for (std::size_t row = 0; row < old_keys_.size(); ++row) {
      if (!kept.contains(old_keys_[row])) add_row_change(old_, row, old_keys_[row], ChangeKind::gone);
    }
  }

 private:
  void compare_columns() {
    const auto add = [&](const Column& column, ChangeKind change) {
      out_.push_back({.where = file_, .column = column.key, .column_name = column.title, .change = change});
    };
    for (const Column& column : now_.columns) {
      if (column_at(old_, column.key) == old_.columns.size()) add(column, ChangeKind::added);
    }
    for (const Column& column : old_.columns) {
      if (column_at(now_, column.key) == now_.columns.size()) add(column, ChangeKind::gone);
    }
  }

  // Of a quote one side says its words.
  void add_row_change(const Table& table, std::size_t row, const std::string& key, ChangeKind change) {
    out_.push_back({.where = file_, .row = key, .row_name = name_of_row(table, row, key), .change = change});
    const std::size_t text = column_at(table, "text");
    if (text == table.columns.size()) return;
    (change == ChangeKind::gone ? out_.back().was : out_.back().now) = table.rows[row][text];
  }

  void compare_row(std::size_t old_row, std::size_t row) {
    for (std::size_t i = 0; i < now_.columns.size(); ++i) {
      const Column& column = now_.columns[i];
      const std::size_t before = old_columns_[i];
      if (before == old_.columns.size()) continue;
      const Cell& was = old_.rows[old_row][before];
      const Cell& now = now_.rows[row][i];
      if (was == now) continue;
      out_.push_back({.where = file_,
                      .row = now_keys_[row],
                      .row_name = name_of_row(now_, row, now_keys_[row]),
                      .column = column.key,
                      .column_name = column.title,
                      .kind = column.kind,
                      .was = was,
                      .now = now});
    }
  }

  const Table& old_;
  const Table& now_;
  const std::string& file_;
  std::vector<ReportChange>& out_;
  Keys old_keys_{};
  Keys now_keys_{};
  std::map<std::string, std::size_t, std::less<>> old_rows_{};
  std::vector<std::size_t> old_columns_{};  // by column of the new table
};

const ReportTable* find_table(const std::vector<ReportTable>& tables, const std::string& file) {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const ReportTable& each) { return each.file == file; });
  return found == tables.end() ? nullptr : &*found;
}

using Place = std::pair<std::string, std::string>;  // part and kind
using Sentences = std::map<Place, Keys>;

Sentences sentences_of(const Table& table, std::vector<Place>& order) {
  Sentences out;
  for (const Row& row : table.rows) {
    if (row.size() < 3) continue;
    const Place place{text_of(row[0]), text_of(row[1])};
    if (std::find(order.begin(), order.end(), place) == order.end()) order.push_back(place);
    out[place].push_back(text_of(row[2]));
  }
  return out;
}

// Those of `sentences` that are not among `others`, each as often as it is left over.
Keys without(const Keys& sentences, Keys others) {
  Keys out;
  for (const std::string& sentence : sentences) {
    const auto same = std::find(others.begin(), others.end(), sentence);
    if (same == others.end())
      out.push_back(sentence);
    else
      others.erase(same);
  }
  return out;
}

// What is left over on both sides of a place is one sentence that reads otherwise now.
void compare_sentences(const Table& old, const Table& now, ReportChanges& out) {
  std::vector<Place> order;
  const Sentences after = sentences_of(now, order);
  const Sentences before = sentences_of(old, order);
  const auto at = [](const Sentences& all, const Place& place) {
    const auto found = all.find(place);
    return found == all.end() ? Keys{} : found->second;
  };
  for (const Place& place : order) {
    const Keys was = without(at(before, place), at(after, place));
    const Keys is = without(at(after, place), at(before, place));
    out.sentences += std::max(at(before, place).size(), at(after, place).size());
    for (std::size_t i = 0; i < std::max(was.size(), is.size()); ++i) {
      ReportChange change{.sentence = true, .where = place.first, .row = place.second};
      if (i < was.size()) change.was = was[i];
      if (i < is.size()) change.now = is[i];
      change.change = i >= was.size()  ? ChangeKind::added
                      : i >= is.size() ? ChangeKind::gone
                                       : ChangeKind::changed;
      out.changes.push_back(std::move(change));
      ++out.changed_sentences;
    }
  }
}

}  // namespace

ReportChanges changes_between(const std::vector<ReportTable>& old, const std::vector<ReportTable>& now) {
  ReportChanges out;
  const auto whole = [&](const std::string& file, ChangeKind change) {
    out.changes.push_back({.where = file, .change = change});
    ++out.changed_tables;
  };
  for (const ReportTable& table : now) {
    if (table.file == sentences_file) continue;
    ++out.tables;
    const ReportTable* const before = find_table(old, table.file);
    if (before == nullptr) {
      whole(table.file, ChangeKind::added);
      continue;
    }
    const std::size_t found = out.changes.size();
    TableComparison(*before, table, out.changes).compare();
    out.changed_tables += out.changes.size() > found ? 1U : 0U;
  }
  for (const ReportTable& table : old) {
    if (table.file == sentences_file || find_table(now, table.file) != nullptr) continue;
    ++out.tables;
    whole(table.file, ChangeKind::gone);
  }
  const ReportTable* const before = find_table(old, sentences_file);
  const ReportTable* const after = find_table(now, sentences_file);
  if (before != nullptr && after != nullptr) compare_sentences(before->table, after->table, out);
  return out;
}

}  // namespace coding::report
