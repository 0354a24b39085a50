#include "cli/exchange_answer.hpp"

#include "cli/project_access.hpp"
#include "cli/table_answer.hpp"
#include "coding/report/exchange_tables.hpp"

namespace coding::cli {

void answer_losses(Session& session, const Request& request, const Losses& losses) {
  if (losses.empty() && facts_of(format_of(session)).for_people) return;
  answer_table(session, request, report::losses_table(losses, reader_of(session)));
}

std::string summary_of(const Losses& losses) {
  std::string out;
  for (const auto& [fate, words] : {std::pair(Fate::lost, "lost"), std::pair(Fate::changed, "changed"),
                                    std::pair(Fate::kept, "kept beside the project")}) {
    const std::size_t count = count_of(losses, fate);
    if (count > 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + words;
  }
  return out;
}

}  // namespace coding::cli
