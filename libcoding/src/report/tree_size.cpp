#include "report/tree_size.hpp"

#include <map>

#include "coding/analysis/scope.hpp"
#include "coding/report/wording.hpp"

namespace coding::report {

std::string tree_size(const Project& project, const Language& reader) {
  if (project.codebook.empty()) return say(Phrase::no_codes, reader);
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < project.codebook.size(); ++i) ++counts[level_at(project, i)];
  std::string out;
  for (const std::string& level : project.study.levels) {
    if (counts[level] == 0) continue;
    const std::string comma = is_right_to_left(reader) ? "، " : ", ";
    out += (out.empty() ? "" : comma) + level + " (" + number(counts[level], reader) + ")";
  }
  return out;
}

}  // namespace coding::report
