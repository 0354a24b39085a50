// "Table 3. Frequency by code …": how a numbered table is called where nothing else numbers it.
#pragma once

#include "coding/report/results.hpp"
#include "coding/report/wording.hpp"

namespace coding::report {

inline std::string caption(const NamedTable& named, const Language& reader) {
  if (named.number == 0) return named.table.title;
  return say(Phrase::table_number, reader, {number(named.number, reader), named.table.title});
}

inline Table with_number(const NamedTable& named, const Language& reader) {
  Table table = named.table;
  table.title = caption(named, reader);
  return table;
}

}  // namespace coding::report
