#include "cli/faults_answer.hpp"

#include <algorithm>

#include "cli/complaint.hpp"
#include "cli/table_answer.hpp"

namespace coding::cli {

namespace {

// file:line:column: error: message [slug]
std::string lines_of(const Diagnostics& faults) {
  std::string out;
  for (const Diagnostic& fault : faults) {
    out += one_line(fault) + " [" + fault.slug + "]\n";
    if (!fault.hint.empty()) out += "  hint: " + fault.hint + "\n";
  }
  return out;
}

std::string summary_of(const Diagnostics& faults, const std::string& sound) {
  const auto count = [&](Severity severity) {
    return std::count_if(faults.begin(), faults.end(),
                         [&](const auto& fault) { return fault.severity == severity; });
  };
  if (faults.empty()) return sound;
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto found = count(severity);
    if (found == 0) continue;
    out +=
        (out.empty() ? "" : ", ") + std::to_string(found) + " " + name_of(severity) + (found == 1 ? "" : "s");
  }
  return out;
}

}  // namespace

ExitCode answer_faults(Session& session, const Request& request, const Diagnostics& faults, Table table,
                       const std::string& sound) {
  if (session.globals().format == "text")
    session.answer(shown(lines_of(faults) + summary_of(faults, sound) + "\n", true));
  else
    answer_table(session, request, std::move(table));
  const bool is_sound = std::none_of(faults.begin(), faults.end(), [](const Diagnostic& fault) {
    return fault.severity == Severity::error;
  });
  return is_sound ? ExitCode::done : ExitCode::answer_is_no;
}

}  // namespace coding::cli
