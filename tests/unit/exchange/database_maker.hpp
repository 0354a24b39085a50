// Databases of other programs, made by SQLite from the statements that a test says.
#pragma once

#include <sqlite3.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "coding/base/file.hpp"
#include "tests/catch.hpp"

namespace coding::test {

inline std::string scratch_name(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / "coding-neighbours-test";
  std::filesystem::create_directories(folder);
  return (folder / name).string();
}

// The file, made anew.
inline std::string database(const std::string& name, const std::string& statements) {
  const std::string path = scratch_name(name);
  std::filesystem::remove(path);
  sqlite3* made = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &made) == SQLITE_OK);
  char* complaint = nullptr;
  const int done = sqlite3_exec(made, statements.c_str(), nullptr, nullptr, &complaint);
  INFO((complaint != nullptr ? complaint : ""));
  CHECK(done == SQLITE_OK);
  sqlite3_free(complaint);
  sqlite3_close(made);
  return path;
}

}  // namespace coding::test
