// A project as one database of SQLite, for questions that no table answers.
//
// The tables of data_tables.hpp with keys, references and indexes, and views for what is asked most:
// segments_full, participants_wide, frequency, matrix_long, cooccurrence, turns_text. What tables and columns
// mean stands in the database itself (table `about`). docs/formats/export.md has them all.
//
// The same project gives the same bytes with the same version of SQLite, which writes its number into the
// file.
#pragma once

#include <cstddef>
#include <string>

#include "coding/exchange/project_data.hpp"

namespace coding {

struct ProjectDatabase {
  std::string bytes{};
  std::size_t doubled = 0;  // rows whose key another row had; a project that `coding check` likes has none
};

// It is made in memory. Throws what reading texts and marks throws, and Error "database-unwritable" with
// SQLite's reason.
ProjectDatabase project_database(const ProjectData& data);

}  // namespace coding
