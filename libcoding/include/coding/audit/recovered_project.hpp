// A study as a project, from what its article prints (audit/recover.hpp).
//
// There are no transcripts. So that counts of participants come out as printed, each participant gets a
// document made of what the article prints: one line for each placement, coded with its code, then the
// quotes, which the article gives no code. The documents say that they are no transcripts. Why it is done so:
// docs/design/decisions/0056-recovered-projects.md.
#pragma once

#include <string>
#include <vector>

#include "coding/audit/recover.hpp"
#include "coding/project/codebook.hpp"
#include "coding/project/document.hpp"
#include "coding/project/participant.hpp"
#include "coding/project/project.hpp"
#include "coding/project/segment.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct PrintedDocument {
  Document document{};
  Text text{};
  std::vector<CodedSegment> segments{};
};

struct RecoveredProject {
  Study study{};
  std::vector<Participant> participants{};
  Codebook codebook{};
  std::vector<PrintedDocument> documents{};  // one a participant
};

struct RecoveredProjectOptions {
  std::string title{};    // of the study
  std::string article{};  // the name of its file
  std::string id{};       // of the project; empty: made when it is written
};

// The coder whose segments the placements are: "article".
CoderId article_coder();

// Pure. Levels are named in the article's language; research questions are kept when the article prints as
// many as its findings have parts.
RecoveredProject project_of(const Recovered& recovered, const RecoveredProjectOptions& options);

}  // namespace coding
