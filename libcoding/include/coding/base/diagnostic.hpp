// What is said about a problem, as data: who reads it decides how to show it.
//
// A diagnostic names a place (file, line, column; all counted from 1, columns in code points), one concrete
// message and what to do next. The slug is stable: tests, scripts and documentation refer to it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace coding {

enum class Severity { note, warning, error };

// Where in a file. A line or column of 0 means "not known".
struct Place {
  std::string file{};
  std::size_t line = 0;
  std::size_t column = 0;
  bool operator==(const Place&) const = default;
};

struct Diagnostic {
  std::string slug{};     // kebab-case, stable: "code-unknown"
  std::string message{};  // lower case, no full stop, with the concrete value
  std::string hint{};     // what to do next; may be empty
  Place place{};
  std::string source_line{};  // the line the place points into, for a caret; may be empty
  Severity severity = Severity::error;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// "error", "warning", "note".
std::string name_of(Severity severity);

// One line in GNU's form: "file:line:column: error: message". Unknown parts are left out; the hint is not in
// it.
std::string one_line(const Diagnostic& diagnostic);

}  // namespace coding
