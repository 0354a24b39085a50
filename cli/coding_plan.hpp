// What is going to be coded, by a person or by a rule, and the codes that are made on the way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/project/project.hpp"
#include "coding/store/change.hpp"

namespace coding::cli {

struct CodingPlan {
  std::vector<CodedSegment> segments{};
  std::vector<Code> new_codes{};
};

// Names of codes to ids; with `may_add` a name that nobody has becomes a code of the lowest level.
class CodeNames {
 public:
  CodeNames(const Project& project, bool may_add);

  // Throws UsageError "code-unknown", "code-ambiguous".
  CodeId id_of(const std::string& wanted);
  // Of words that are to be a code themselves: the code of that name, else a new one.
  CodeId id_in_vivo(const std::string& words);
  const std::vector<Code>& new_codes() const { return new_codes_; }

 private:
  CodeId id_of_new(const std::string& name);

  const Project& project_;
  Codebook codebook_;
  bool may_add_;
  std::vector<Code> new_codes_;
  std::map<std::string, CodeId> known_;  // what was asked for before: tables name few codes many times
};

// The codes and the segments as one change. `what` is for the journal: "coded Y5 120:341 as trust".
SegmentsAdded add_planned(const Session& session, const Request& request, const CodingPlan& plan,
                          const std::string& what);

// For --dry-run: refuses what the change would refuse, a code that is locked or not active.
void require_codable(const CodingPlan& plan, const Codebook& codebook);

// "coded 3 segments; 1 more was coded so already"
std::string told(const SegmentsAdded& result, const std::string& what);

}  // namespace coding::cli
