#include "exchange/sqlite_file.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <system_error>

#include "coding/base/error.hpp"
#include "coding/base/file.hpp"
#include "coding/base/number.hpp"
#include "coding/text/utf8.hpp"
#include "exchange/sql_names.hpp"

namespace coding {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view signature{"SQLite format 3\0", 16};
constexpr int longest_value = 512 << 20;        // bytes
constexpr int steps_between_looks = 100'000;    // of SQLite's machine
constexpr std::size_t looks_of_any_file = 500;  // and as many more as the file is large

struct Statement {
  sqlite3_stmt* handle = nullptr;
  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle); }
};

void switch_off(sqlite3* database, int what) { sqlite3_db_config(database, what, 0, nullptr); }

void harden(sqlite3* database) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  switch_off(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA);
  switch_off(database, SQLITE_DBCONFIG_ENABLE_TRIGGER);
  switch_off(database, SQLITE_DBCONFIG_ENABLE_VIEW);
  switch_off(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION);
  switch_off(database, SQLITE_DBCONFIG_WRITABLE_SCHEMA);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longest_value);
  sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 5);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(database, SQLITE_LIMIT_WORKER_THREADS, 0);
}

// What the check says of values that a rule of the schema forbids is no damage.
bool tells_of_damage(std::string_view message) {
  constexpr std::array harmless = {
      "ok", "NULL value in", "CHECK constraint failed", "NUMERIC value in", "TEXT value in", "non-"};
  return std::none_of(harmless.begin(), harmless.end(),
                      [&](const char* begin) { return message.starts_with(begin); });
}

void refuse_unfinished(const fs::path& path) {
  for (const char* const ending : {"-wal", "-journal"}) {
    fs::path beside = path;
    beside += ending;
    std::error_code failure;
    const auto size = fs::file_size(beside, failure);
    if (failure || size == 0) continue;
    throw DataError({.slug = "database-unfinished",
                     .message = "changes of this database still stand in " + beside.filename().string(),
                     .hint = "close the program that has it open, or open and close the project there once",
                     .place = {path.string()}});
  }
}

std::string bytes_of(const fs::path& path, const ReadingLimits& limits) {
  std::error_code failure;
  const auto size = fs::file_size(path, failure);
  if (!failure && size > limits.unpacked_bytes) {
    throw DataError({.slug = "database-size",
                     .message = "the database has " + std::to_string(size) + " bytes; " +
                                std::to_string(limits.unpacked_bytes) + " are read at most",
                     .hint = "take recordings and pictures out of it, or divide the project",
                     .place = {path.string()}});
  }
  std::string bytes = read_file(path);
  refuse_unfinished(path);
  return bytes;
}

}  // namespace

struct SqliteFile::Work {
  Work() = default;
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  ~Work() { sqlite3_close(database); }

  std::string bytes{};
  sqlite3* database = nullptr;
  std::size_t looks = 0;
  std::size_t most_looks = 0;
};

bool SqliteRow::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::string SqliteRow::text(int column) const {
  const void* const bytes = sqlite3_column_type(statement_, column) == SQLITE_BLOB
                                ? sqlite3_column_blob(statement_, column)
                                : sqlite3_column_text(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  if (bytes == nullptr || size <= 0) return "";
  const std::string_view view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  return first_invalid_byte(view) ? repaired(view) : std::string(view);
}

std::optional<std::int64_t> SqliteRow::integer(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement_, column);
    case SQLITE_FLOAT: {
      const double value = sqlite3_column_double(statement_, column);
      if (!(std::abs(value) < 9e15) || value != std::floor(value)) return std::nullopt;
      return static_cast<std::int64_t>(value);
    }
    case SQLITE_TEXT: {
      std::string text = this->text(column);
      if (text.ends_with(".0")) text.resize(text.size() - 2);
      return parse_integer(text);
    }
    default:
      return std::nullopt;
  }
}

SqliteFile::SqliteFile(const fs::path& path, const ReadingLimits& limits)
    : SqliteFile(bytes_of(path, limits), path.string()) {}

SqliteFile::SqliteFile(std::string bytes, std::string file)
    : file_(std::move(file)), work_(std::make_unique<Work>()) {
  work_->bytes = std::move(bytes);
  open();
  check();
  list_tables();
}

SqliteFile::~SqliteFile() = default;
SqliteFile::SqliteFile(SqliteFile&&) noexcept = default;

void SqliteFile::open() {
  std::string& bytes = work_->bytes;
  if (!std::string_view(bytes).starts_with(signature) || bytes.size() < 512) {
    refuse("database-malformed", "this is not an SQLite database",
           "name the project's own file; one with a password is opened and saved without it first");
  }
  // A finished write-ahead log is in the file already; in memory there is none.
  if (bytes[18] == 2) bytes[18] = 1;
  if (bytes[19] == 2) bytes[19] = 1;
  work_->most_looks = looks_of_any_file + bytes.size() / 1000;
  if (sqlite3_open_v2(":memory:", &work_->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) !=
      SQLITE_OK)
    refuse(SQLITE_NOMEM);
  harden(work_->database);
  const int done =
      sqlite3_deserialize(work_->database, "main", reinterpret_cast<unsigned char*>(bytes.data()),
                          static_cast<sqlite3_int64>(bytes.size()), static_cast<sqlite3_int64>(bytes.size()),
                          SQLITE_DESERIALIZE_READONLY);
  if (done != SQLITE_OK) refuse(done);
  sqlite3_progress_handler(
      work_->database, steps_between_looks,
      [](void* work) {
        auto& mine = *static_cast<Work*>(work);
        return ++mine.looks > mine.most_looks ? 1 : 0;
      },
      work_.get());
}

void SqliteFile::check() {
  std::string damage;
  each_answer("PRAGMA quick_check(50)", [&](const SqliteRow& row) {
    const std::string said = row.text(0);
    if (damage.empty() && tells_of_damage(said)) damage = said;
  });
  if (damage.empty()) return;
  refuse("database-damaged", "the database is damaged: " + damage.substr(0, damage.find('\n', 16)),
         "take a backup of the project, or save what `sqlite3 FILE .recover` can still read");
}

void SqliteFile::list_tables() {
  each_answer("SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE type = 'table' ORDER BY rowid",
              [&](const SqliteRow& row) {
                const std::string name = row.text(0);
                if (name.starts_with("sqlite_") || row.text(1).starts_with("CREATE VIRTUAL")) return;
                tables_.push_back(name);
              });
}

bool SqliteFile::has(std::string_view table) const {
  return std::find(tables_.begin(), tables_.end(), table) != tables_.end();
}

std::vector<std::string> SqliteFile::columns_of(std::string_view table) const {
  std::vector<std::string> out;
  if (!has(table)) return out;
  each_answer("PRAGMA table_info(" + sql_name(table) + ")",
              [&](const SqliteRow& row) { out.push_back(row.text(1)); });
  return out;
}

bool SqliteFile::has(std::string_view table, std::string_view column) const {
  const std::vector<std::string> columns = columns_of(table);
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::size_t SqliteFile::count(std::string_view table) const {
  std::size_t out = 0;
  if (!has(table)) return out;
  each_answer("SELECT count(*) FROM " + sql_name(table),
              [&](const SqliteRow& row) { out = static_cast<std::size_t>(row.integer(0).value_or(0)); });
  return out;
}

void SqliteFile::each(const SqliteQuestion& question, const SqliteVisitor& take) const {
  const std::string table(question.table);
  if (!has(table)) {
    refuse("database-table-missing", "the database has no table '" + table + "'",
           "it is of another program, or of a version that is not known; docs/formats/neighbours.md");
  }
  const std::vector<std::string> columns = columns_of(table);
  std::string sql;
  for (std::string_view column : question.columns) {
    const bool may_miss = column.ends_with('?');
    if (may_miss) column.remove_suffix(1);
    const bool is_there = std::find(columns.begin(), columns.end(), column) != columns.end();
    if (!is_there && !may_miss) {
      refuse("database-column-missing",
             "the table '" + table + "' has no column '" + std::string(column) + "'",
             "it is of a version that is not known; docs/formats/neighbours.md");
    }
    sql += (sql.empty() ? "SELECT " : ", ") + (is_there ? sql_name(column) : "NULL");
  }
  sql += " FROM " + sql_name(table);
  if (!question.order.empty()) sql += " ORDER BY " + std::string(question.order);
  each_answer(sql, take);
}

void SqliteFile::each_answer(const std::string& sql, const SqliteVisitor& take) const {
  work_->looks = 0;
  Statement statement;
  const int prepared = sqlite3_prepare_v2(work_->database, sql.c_str(), static_cast<int>(sql.size()),
                                          &statement.handle, nullptr);
  if (prepared != SQLITE_OK) refuse(prepared);
  const SqliteRow row(statement.handle);
  int step = sqlite3_step(statement.handle);
  for (; step == SQLITE_ROW; step = sqlite3_step(statement.handle)) take(row);
  if (step != SQLITE_DONE) refuse(step);
}

void SqliteFile::refuse(int code) const {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      refuse("database-malformed", "this is not an SQLite database", "name the project's own file");
    case SQLITE_TOOBIG:
      refuse("database-value-size", "a value of the database is too large to be read",
             "take recordings and pictures out of it");
    case SQLITE_INTERRUPT:
      refuse("database-endless", "reading the database does not come to an end",
             "it is damaged or was made to harm; take a backup of the project");
    default:
      refuse("database-damaged",
             "the database cannot be read: " + std::string(sqlite3_errmsg(work_->database)),
             "take a backup of the project, or save what `sqlite3 FILE .recover` can still read");
  }
}

void SqliteFile::refuse(std::string slug, std::string message, std::string hint) const {
  throw DataError(
      {.slug = std::move(slug), .message = std::move(message), .hint = std::move(hint), .place = {file_}});
}

bool is_database_with(const fs::path& path, std::initializer_list<std::string_view> tables) {
  std::error_code failure;
  if (!fs::is_regular_file(path, failure)) return false;
  // As a URI, so that nothing is made beside the file; these three characters mean something there.
  std::string uri = "file:";
  for (const char c : fs::absolute(path, failure).string())
    uri += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
  uri += "?mode=ro&immutable=1";
  sqlite3* database = nullptr;
  const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  bool all = sqlite3_open_v2(uri.c_str(), &database, flags, nullptr) == SQLITE_OK;
  if (all) harden(database);
  for (const std::string_view table : tables) {
    Statement statement;
    all = all &&
          sqlite3_prepare_v2(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", -1,
                             &statement.handle, nullptr) == SQLITE_OK &&
          sqlite3_bind_text(statement.handle, 1, table.data(), static_cast<int>(table.size()),
                            SQLITE_TRANSIENT) == SQLITE_OK &&
          sqlite3_step(statement.handle) == SQLITE_ROW;
  }
  sqlite3_close(database);
  return all;
}

}  // namespace coding
