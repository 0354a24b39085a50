#include "report/figure_parts.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/report/count_figures.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"

namespace coding::report {

void refuse_empty(const std::string& message, const std::string& hint) {
  throw UsageError({.slug = "figure-empty", .message = message, .hint = hint});
}

void refuse_without_codes(const Project& project, const std::string& level) {
  if (project.codebook.empty())
    refuse_empty("there are no codes to show", "`coding codebook add NAME` makes one");
  refuse_empty(
      level.empty() ? "there are no codes to show" : "no code of the level '" + level + "' is left to show",
      "--by names another level; --under, --question, --set and --active leave codes out");
}

void require_readable(std::size_t count, const std::string& things) {
  if (count <= most_figure_rows) return;
  throw UsageError({.slug = "figure-too-large",
                    .message = "nobody can read a figure of " + std::to_string(count) + " " + things,
                    .hint = "draw at most " + std::to_string(most_figure_rows) +
                            ": choose codes with --by, --under, --question or --set"});
}

std::vector<std::string> captions(const FigureLook& look, std::vector<std::string> own,
                                  const std::vector<std::string>& counted) {
  std::vector<std::string> out = look.caption.empty() ? std::move(own) : std::vector{look.caption};
  out.insert(out.end(), counted.begin(), counted.end());
  out.insert(out.end(), look.notes.begin(), look.notes.end());
  return out;
}

std::string count_and_share(std::size_t count, double percent, const Language& language) {
  return number(count, language) + " (" + format_percent(percent, 1, number_style(language)) + ")";
}

}  // namespace coding::report
