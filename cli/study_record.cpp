#include "cli/study_record.hpp"

#include <system_error>

#include "cli/project_access.hpp"
#include "coding/base/digest.hpp"
#include "coding/base/file.hpp"
#include "coding/store/journal.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/stage_dates.hpp"

namespace coding::cli {

StudyRecord record_of(Session& session) {
  const std::filesystem::path folder = session.project_folder();
  StudyRecord out{.memos = read_memos(folder), .text_of = texts_of(session), .marks_of = marks_of(session)};
  const auto entries = read_journal(folder);
  for (const JournalEntry& entry : entries) {
    JournalLine line{
        .coder = entry.coder, .time = entry.time, .command = entry.command, .digest = entry.digest};
    for (const FileChange& change : entry.changes) line.files.push_back(change.path);
    out.journal.push_back(std::move(line));
  }
  for (const auto& [stage, days] : stage_dates(entries)) {
    out.stages[stage].add(days.first);
    out.stages[stage].add(days.second);
  }
  out.digest_of = [folder](const std::string& path) {
    std::error_code ignored;
    const bool there = std::filesystem::is_regular_file(folder / path, ignored);
    return there ? sha256(read_file(folder / path)) : std::string();
  };
  return out;
}

}  // namespace coding::cli
