// Which of a coder's segments with a code go to another code: chosen by a query, by document, one by one on
// the command line, or by a person who is shown each of them.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/project/project.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

// --where, --document, --segments.
std::vector<OptionSpec> selection_options();

// The coder's segments with the code, as they stand in the project.
std::vector<CodedSegment> segments_with(const Project& project, const CoderId& coder, const CodeId& code);

// Those of `candidates` that the options choose; without options a person is asked for each. `to` is the name
// of the code they would go to. Throws UsageError "segment-unknown", "document-unknown", "answer-missing"
// (the input ended before the last question), "answer-stopped", and what reading a query throws.
std::vector<CodedSegment> chosen_segments(Session& session, const Request& request, const Project& project,
                                          const std::vector<CodedSegment>& candidates, const std::string& to);

// What would be done, as a table of the chosen passages and a line.
struct RecodingTold {
  std::string would{};  // "would recode"
  std::string what{};   // "3 of 12 segments from a to b"
};
void show_chosen(Session& session, const Request& request, const Project& project,
                 const std::vector<CodedSegment>& chosen, const RecodingTold& told);

// The exclusive ends of what was chosen, for the store.
std::vector<SegmentKey> keys_of(const std::vector<CodedSegment>& segments);

// "3 of 12 segments"
std::string share(std::size_t part, std::size_t whole);

}  // namespace coding::cli
