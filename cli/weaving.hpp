// What weave knows while it fills the placeholders of a manuscript (docs/formats/weave.md).
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/counting.hpp"
#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/report/paper_source.hpp"
#include "coding/report/woven.hpp"

namespace coding::cli {

struct Weaving {
  Session& session;
  report::WovenFor paper{};
  std::string figure_format{};  // "svg", "pdf", "png"
  std::size_t tables = 0;       // the number of the last one
  std::size_t figures = 0;
  std::map<std::string, std::string> labels{};                         // what {{ref}} says of them
  std::vector<std::pair<std::filesystem::path, std::string>> files{};  // beside the manuscript
  std::map<std::string, Counted> counted{};                            // by what chose the segments
};

// The globals of a command or placeholder inside the manuscript: its own, and where it says nothing, those of
// weave. `words` are those it was asked with.
Globals globals_within(const Weaving& weaving, const std::vector<std::string>& words, const Request& request);

// Tells what a command inside said besides its answer.
void pass_on(Session& session, const std::string& said);

// The words of a placeholder as a command line: what stands before the first option is one operand, so that a
// code's name needs no quotation marks.
std::vector<std::string> words_with_operand(const std::string& command,
                                            const report::Placeholder& placeholder);
std::vector<std::string> words_of(const report::Placeholder& placeholder);

// {{n: CODE}} and all others that stand within a sentence and count. Throws what they are refused with.
std::string woven_value(Weaving& weaving, const report::Placeholder& placeholder);
bool is_value(const report::Placeholder& placeholder);

// {{table: …}}, {{quotes: …}}, {{quote: …}}, {{figure: …}}, {{text: …}}: what a command answers. The same.
std::string woven_answer(Weaving& weaving, const report::Placeholder& placeholder);
// Must it stand on a line of its own?
bool is_block(const report::Placeholder& placeholder);

}  // namespace coding::cli
