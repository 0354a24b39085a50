#include "cli/coding_plan.hpp"

#include "cli/project_access.hpp"
#include "coding/project/locked_codes.hpp"

namespace coding::cli {

CodeNames::CodeNames(const Project& project, bool may_add)
    : project_(project), codebook_(project.codebook), may_add_(may_add) {}

CodeId CodeNames::id_of(const std::string& wanted) {
  const auto known = known_.find(wanted);
  if (known != known_.end()) return known->second;
  const Language& language = project_.study.language;
  const bool is_new = may_add_ && resolve(codebook_, wanted, language).empty();
  CodeId id = is_new ? id_of_new(wanted) : resolve_one(codebook_, wanted, language);
  return known_.emplace(wanted, std::move(id)).first->second;
}

CodeId CodeNames::id_in_vivo(const std::string& words) {
  const Language& language = project_.study.language;
  if (!resolve(codebook_, words, language).empty()) return resolve_one(codebook_, words, language);
  CodeId id = id_of_new(words);
  new_codes_.back().in_vivo = true;
  return id;
}

CodeId CodeNames::id_of_new(const std::string& name) {
  Code code{.name = name, .level = code_level(project_.study), .stage = project_.study.stage};
  code.id = new_code_id(codebook_, name, {}, project_.study.language);
  codebook_.add(code);
  new_codes_.push_back(code);
  return code.id;
}

SegmentsAdded add_planned(const Session& session, const Request& request, const CodingPlan& plan,
                          const std::string& what) {
  const CoderId coder{session.coder()};
  std::string names;
  for (const Code& code : plan.new_codes) names += (names.empty() ? "" : ", ") + code.id.value;
  const std::string told = names.empty() ? what : what + ", with the new codes " + names;
  const auto done =
      change_segments(session.project_folder(), coder, {.new_codes = plan.new_codes, .come = plan.segments},
                      note_of(session, request, told));
  return {.added = done.came, .already_there = plan.segments.size() - done.came};
}

void require_codable(const CodingPlan& plan, const Codebook& codebook) {
  for (const CodedSegment& segment : plan.segments) {
    if (codebook.find(segment.code)) coding::require_codable(codebook, segment.code);
  }
}

std::string told(const SegmentsAdded& result, const std::string& what) {
  if (result.already_there == 0) return "coded " + what;
  if (result.added == 0) {
    return result.already_there == 1
               ? "nothing changed: that passage has the code already, memo and weight stay as they were"
               : "nothing changed: all " + std::to_string(result.already_there) +
                     " passages have their code already";
  }
  return "coded " + std::to_string(result.added) + (result.added == 1 ? " segment; " : " segments; ") +
         std::to_string(result.already_there) +
         (result.already_there == 1 ? " more was coded so already" : " more were coded so already");
}

}  // namespace coding::cli
