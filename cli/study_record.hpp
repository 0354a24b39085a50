// How a study came about, gathered from its folder for those who tell it (coding/audit/study_record.hpp).
#pragma once

#include "cli/session.hpp"
#include "coding/audit/study_record.hpp"

namespace coding::cli {

// Throws what reading journals and memos throws. The sources live as long as the session.
StudyRecord record_of(Session& session);

}  // namespace coding::cli
