// What the sheets of a workbook are called.
#pragma once

#include <string>
#include <vector>

namespace coding {

// A name for each title that a spreadsheet program takes: at most 31 units of UTF-16, without []:*?/\ and
// apostrophes at its ends, not "History", no two alike but for case. A title that is too long is cut; one
// that was there already gets a number; an empty one is a number.
std::vector<std::string> sheet_names(const std::vector<std::string>& titles);

}  // namespace coding
