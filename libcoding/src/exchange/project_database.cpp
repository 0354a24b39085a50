#include "coding/exchange/project_database.hpp"

#include <sqlite3.h>

#include <memory>
#include <utility>
#include <vector>

#include "coding/base/error.hpp"
#include "coding/exchange/data_tables.hpp"
#include "exchange/database_views.hpp"
#include "exchange/sql_names.hpp"

namespace coding {

namespace {

// "cdng" in ASCII: tells programs such as file(1) whose database it is.
constexpr int our_application = 0x63646E67;
constexpr sqlite3_int64 largest_database = sqlite3_int64{1} << 40;

class Database {
 public:
  Database() {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
    // A name without a slash is nobody else's.
    if (sqlite3_open_v2("file:export?vfs=memdb", &handle_, flags, nullptr) != SQLITE_OK) refuse();
    sqlite3_int64 limit = largest_database;
    sqlite3_file_control(handle_, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close_v2(handle_); }

  void run(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) refuse();
  }

  std::string bytes() {
    sqlite3_int64 size = 0;
    if (const auto* whole = sqlite3_serialize(handle_, "main", &size, SQLITE_SERIALIZE_NOCOPY);
        whole != nullptr)
      return {reinterpret_cast<const char*>(whole), static_cast<std::size_t>(size)};
    const std::unique_ptr<unsigned char, void (*)(void*)> copy(sqlite3_serialize(handle_, "main", &size, 0),
                                                               sqlite3_free);
    if (!copy) refuse();
    return {reinterpret_cast<const char*>(copy.get()), static_cast<std::size_t>(size)};
  }

  sqlite3* handle() { return handle_; }

  [[noreturn]] void refuse() const {
    throw Error({.slug = "database-unwritable",
                 .message = std::string("cannot make the database: ") +
                            (handle_ == nullptr ? "there is not enough memory" : sqlite3_errmsg(handle_)),
                 .hint = "the other kinds of files of `coding export` need less memory"});
  }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(Database& database, const std::string& sql) : database_(database) {
    if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &handle_, nullptr) != SQLITE_OK)
      database.refuse();
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle_); }

  // The row must stay as it is until the call returns. Whether it went in.
  bool insert(const DataRow& row) {
    int place = 0;
    for (const DataValue& value : row) bind(++place, value);
    if (sqlite3_step(handle_) != SQLITE_DONE) database_.refuse();
    sqlite3_reset(handle_);
    return sqlite3_changes(database_.handle()) > 0;
  }

 private:
  void bind(int place, const DataValue& value) {
    int done = SQLITE_OK;
    if (const auto* text = std::get_if<std::string>(&value)) {
      done = sqlite3_bind_text64(handle_, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      done = sqlite3_bind_int64(handle_, place, *integer);
    } else if (const auto* real = std::get_if<double>(&value)) {
      done = sqlite3_bind_double(handle_, place, *real);
    } else {
      done = sqlite3_bind_null(handle_, place);
    }
    if (done != SQLITE_OK) database_.refuse();
  }

  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

std::string type_of(const DataField& field) {
  switch (field.kind) {
    case FieldKind::text:
      return "TEXT";
    case FieldKind::integer:
    case FieldKind::truth:
      return "INTEGER";
    case FieldKind::real:
      return "NUMERIC";
  }
  return "";
}

// A key of one number is SQLite's own row number.
bool is_row_number(const DataTable& table) {
  return table.key == 1 && table.fields.front().kind == FieldKind::integer;
}

std::string create_table(const DataTable& table, const std::vector<DataTable>& tables) {
  std::string out = "CREATE TABLE " + sql_name(table.name) + " (";
  std::string keys;
  std::string references;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const DataField& field = table.fields[i];
    out += (i == 0 ? "\n  " : ",\n  ") + sql_name(field.key) + " " + type_of(field);
    if (i == 0 && is_row_number(table)) out += " PRIMARY KEY";
    if (i < table.key) keys += (keys.empty() ? "" : ", ") + sql_name(field.key);
    const DataTable* other = find_table(tables, field.refers);
    if (other != nullptr && other->key == 1)
      references += ",\n  FOREIGN KEY (" + sql_name(field.key) + ") REFERENCES " + sql_name(other->name);
  }
  if (!keys.empty() && !is_row_number(table)) out += ",\n  PRIMARY KEY (" + keys + ")";
  const bool without_rowid = !keys.empty() && !is_row_number(table) && table.name != "texts";
  return out + references + "\n)" + (without_rowid ? " WITHOUT ROWID" : "") + ";";
}

// How many rows had the key of another.
std::size_t fill(Database& database, const DataTable& table) {
  std::string places;
  for (std::size_t i = 0; i < table.fields.size(); ++i) places += i == 0 ? "?" : ",?";
  Statement statement(database, "INSERT OR IGNORE INTO " + sql_name(table.name) + " VALUES (" + places + ")");
  std::size_t doubled = 0;
  table.rows([&](const DataRow& row) { doubled += statement.insert(row) ? 0 : 1; });
  return doubled;
}

// The columns that views give again.
bool is_in_a_view(const std::string& table, const std::string& key) {
  return (table == "segments" &&
          (key == "code_name" || key == "code_level" || key == "question" || key.starts_with("path_"))) ||
         (table == "turns" && key == "text");
}

// The table without those columns.
DataTable normal(const DataTable& table) {
  DataTable out = table;
  out.fields.clear();
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    if (is_in_a_view(table.name, table.fields[i].key)) continue;
    kept.push_back(i);
    out.fields.push_back(table.fields[i]);
  }
  if (kept.size() == table.fields.size()) return out;
  out.rows = [kept, rows = table.rows](const TakeDataRow& take) {
    DataRow few;
    rows([&](const DataRow& row) {
      few.clear();
      for (const std::size_t place : kept) few.push_back(row[place]);
      take(few);
    });
  };
  return out;
}

DataTable about_table(const std::vector<DataTable>& tables) {
  return {.name = "about",
          .about = "what the tables, views and columns of this database are",
          .fields = {{.key = "table_name"}, {.key = "column_name"}, {.key = "about"}},
          .rows = [&tables](const TakeDataRow& take) {
            const auto row = [&](const std::string& table, const std::string& column,
                                 const std::string& about) {
              take({table, column.empty() ? DataValue() : DataValue(column),
                    about.empty() ? DataValue() : DataValue(about)});
            };
            row("about", "", "what the tables, views and columns of this database are");
            for (const DataTable& table : tables) {
              row(table.name, "", table.about);
              for (const DataField& field : table.fields) row(table.name, field.key, field.about);
            }
            for (const DatabaseView& view : database_views()) row(view.name, "", view.about);
            row("participants_wide", "", "one row a participant, one column an attribute");
          }};
}

}  // namespace

ProjectDatabase project_database(const ProjectData& data) {
  std::vector<DataTable> tables;
  for (const DataTable& table : data_tables(data, {.with_texts = true, .wide = false}))
    tables.push_back(normal(table));
  const DataTable about = about_table(tables);
  ProjectDatabase out;
  Database database;
  database.run(
      "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
      "PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA foreign_keys = OFF;");
  database.run("PRAGMA application_id = " + std::to_string(our_application) + "; PRAGMA user_version = 1;");
  database.run("BEGIN");
  database.run(create_table(about, tables));
  fill(database, about);
  for (const DataTable& table : tables) {
    database.run(create_table(table, tables));
    out.doubled += fill(database, table);
  }
  database.run(database_indexes());
  for (const DatabaseView& view : database_views())
    database.run("CREATE VIEW " + sql_name(view.name) + " AS " + view.select + ";");
  database.run(wide_view(data.project.study));
  database.run("COMMIT");
  out.bytes = database.bytes();
  return out;
}

}  // namespace coding
