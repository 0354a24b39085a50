#include "cli/coding_plan.hpp"

#include <set>

#include "cli/project_access.hpp"

namespace coding::cli {

namespace {

// The new codes and the segments as one change: a kill between two would leave codes that code nothing.
SegmentsAdded add_with_codes(const Session& session, const CodingPlan& plan, const JournalNote& note) {
  SegmentsAdded result;
  const auto edit = [&](Project& project) {
    for (const Code& code : plan.new_codes) {
      if (!project.codebook.find(code.id)) project.codebook.add(code);
    }
    std::set<SegmentKey> there;
    for (const CodedSegment& segment : project.segments) {
      if (segment.coder == note.coder) there.insert(key_of(segment));
    }
    for (CodedSegment segment : plan.segments) {
      if (!there.insert(key_of(segment)).second) continue;
      segment.coder = note.coder;
      project.segments.push_back(std::move(segment));
      ++result.added;
    }
  };
  change_project(session.project_folder(), edit, note);
  result.already_there = plan.segments.size() - result.added;
  return result;
}

}  // namespace

CodeNames::CodeNames(const Project& project, bool may_add)
    : project_(project), codebook_(project.codebook), may_add_(may_add) {}

CodeId CodeNames::id_of(const std::string& wanted) {
  const Language& language = project_.study.language;
  if (!may_add_ || !resolve(codebook_, wanted, language).empty())
    return resolve_one(codebook_, wanted, language);
  return id_of_new(wanted);
}

CodeId CodeNames::id_in_vivo(const std::string& words) {
  const Language& language = project_.study.language;
  return resolve(codebook_, words, language).empty() ? id_of_new(words)
                                                     : resolve_one(codebook_, words, language);
}

CodeId CodeNames::id_of_new(const std::string& name) {
  Code code{.name = name, .level = code_level(project_.study)};
  code.id = new_code_id(codebook_, name, {}, project_.study.language);
  codebook_.add(code);
  new_codes_.push_back(code);
  return code.id;
}

SegmentsAdded add_planned(const Session& session, const Request& request, const CodingPlan& plan,
                          const std::string& what) {
  const CoderId coder{session.coder()};
  if (plan.new_codes.empty())
    return add_segments(session.project_folder(), coder, plan.segments, note_of(session, request, what));
  std::string names;
  for (const Code& code : plan.new_codes) names += (names.empty() ? "" : ", ") + code.id.value;
  return add_with_codes(session, plan, note_of(session, request, what + ", with the new codes " + names));
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
