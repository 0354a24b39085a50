// A stranger's SQLite database, read and never written.
//
// The file is taken into memory and opened there, so that nothing beside it is made or locked, and whatever
// the program that owns it does meanwhile does not matter. What the file says is not believed: views,
// triggers and functions of its schema do not run, it is checked before it is asked, values and the work of
// one question are limited. A database with changes that were not finished (a journal or a write-ahead log
// beside it) is refused, because its last changes would be missing without a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/package/limits.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace coding {

// One row of an answer, valid during the call.
class SqliteRow {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  bool is_null(int column) const;
  // Valid UTF-8: what is not becomes U+FFFD. Numbers as SQLite writes them; NULL is "".
  std::string text(int column) const;
  // A whole number, also one that was written as text ("12") or as a real (12.0).
  std::optional<std::int64_t> integer(int column) const;

 private:
  sqlite3_stmt* statement_;
};

using SqliteVisitor = std::function<void(const SqliteRow&)>;

// Columns of a table; one that ends in "?" may be missing, and is NULL then.
struct SqliteQuestion {
  std::string_view table{};
  std::initializer_list<std::string_view> columns{};
  std::string_view order{};  // columns with commas between; they are there
};

class SqliteFile {
 public:
  // Throws DataError "file-missing", "file-unreadable", "database-unfinished", "database-size", and what the
  // other constructor throws.
  explicit SqliteFile(const std::filesystem::path& path, const ReadingLimits& limits = {});
  // `file` is what messages name. Throws DataError "database-malformed", "database-damaged".
  SqliteFile(std::string bytes, std::string file);
  ~SqliteFile();
  SqliteFile(SqliteFile&&) noexcept;
  SqliteFile& operator=(SqliteFile&&) = delete;

  // Ordinary tables, without SQLite's own; natural order of creation.
  const std::vector<std::string>& tables() const { return tables_; }
  bool has(std::string_view table) const;
  bool has(std::string_view table, std::string_view column) const;
  std::vector<std::string> columns_of(std::string_view table) const;
  std::size_t count(std::string_view table) const;

  // Throws DataError "database-table-missing", "database-column-missing", "database-damaged",
  // "database-value-size", "database-endless".
  void each(const SqliteQuestion& question, const SqliteVisitor& take) const;
  // An answer to SQL of our own.
  void each_answer(const std::string& sql, const SqliteVisitor& take) const;

  const std::string& file() const { return file_; }

 private:
  struct Work;
  void open();
  void check();
  void list_tables();
  [[noreturn]] void refuse(int code) const;
  [[noreturn]] void refuse(std::string slug, std::string message, std::string hint) const;

  std::string file_;
  std::unique_ptr<Work> work_;  // holds the bytes and the connection
  std::vector<std::string> tables_;
};

// Whether this file is a database with all these tables; false for whatever cannot be opened.
bool is_database_with(const std::filesystem::path& path, std::initializer_list<std::string_view> tables);

}  // namespace coding
