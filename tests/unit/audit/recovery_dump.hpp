// What was recovered, in lines that a test can state in full.
#pragma once

#include <string>

#include "coding/audit/recover.hpp"

namespace coding::test {

// "participant Y1 | Kadın", "  code trust: P1 P3*", "quote Y5 block: …", "not printed-twice: Y16".
inline std::string dump_of(const Recovered& recovered) {
  std::string out;
  const auto line = [&](const std::string& text) { out += text + "\n"; };
  for (const std::string& column : recovered.columns) line("column " + column);
  for (const RecoveredParticipant& each : recovered.participants) {
    if (!each.in_table) continue;
    std::string row = "row " + each.id.value;
    for (const std::string& value : each.values) row += " | " + value;
    line(row);
  }
  for (std::size_t i = 0; i < recovered.codes.size(); ++i) {
    const RecoveredCode& code = recovered.codes[i];
    std::string text;
    for (auto up = code.parent; up; up = recovered.codes[*up].parent) text += "  ";
    text += std::to_string(code.rank) + " " + code.name + (code.mark.certainty == Certainty::sure ? "" : "?");
    if (code.rank == code_rank) text += ":";
    for (const RecoveredPlacement& placement : recovered.placements) {
      if (placement.code == i) text += " " + placement.participant.value + (placement.times > 1 ? "*" : "");
    }
    line(text);
  }
  for (const RecoveredQuote& each : recovered.quotes) {
    line("quote " + each.speaker.value + (each.block ? " block" : "") + " (" +
         (each.under ? recovered.codes[*each.under].name : "") + "): " + each.text);
  }
  for (const RecoveredQuestion& each : recovered.questions) line("question " + each.text);
  for (const NotRead& each : recovered.not_read)
    line("not " + std::string(name_of(each.why)) + ": " + each.text);
  return out;
}

}  // namespace coding::test
