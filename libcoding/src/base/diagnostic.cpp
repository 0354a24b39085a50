#include "coding/base/diagnostic.hpp"

#include "coding/base/error.hpp"

namespace coding {

std::string name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

std::string one_line(const Diagnostic& diagnostic) {
  std::string out;
  const Place& place = diagnostic.place;
  if (!place.file.empty()) {
    out += place.file + ":";
    if (place.line > 0) {
      out += std::to_string(place.line) + ":";
      if (place.column > 0) out += std::to_string(place.column) + ":";
    }
    out += " ";
  }
  return out + name_of(diagnostic.severity) + ": " + diagnostic.message;
}

Error::Error(Diagnostic diagnostic)
    : std::runtime_error(one_line(diagnostic)), diagnostic_(std::move(diagnostic)) {}

}  // namespace coding
