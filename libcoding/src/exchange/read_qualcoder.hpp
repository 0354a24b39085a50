// What the parts of QualCoder's reader hand on to one another. Keys are numbers of the database, as text.
#pragma once

#include <map>
#include <set>
#include <string>

#include "exchange/landing.hpp"

namespace coding {

struct QualCoder {
  const SqliteFile& file;
  Landing& landing;
  LandedCodes codes{};                             // by "category 3" and "code 12"
  std::map<std::string, std::size_t> documents{};  // places in the project's documents
  std::map<std::string, LandedText> texts{};
  std::set<CodeId> important{};
  std::size_t linked_to_recordings = 0;
};

// Cases, whose texts they are, and the attributes of cases and files. After the sources.
void read_cases(QualCoder& from);

}  // namespace coding
