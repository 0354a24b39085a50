// What reporting checklists ask of a paper, and what of it a project can answer.
//
//   COREQ  32 items: Tong, Sainsbury & Craig (2007)
//   SRQR   21 items: O'Brien, Harris, Beckman, Reed & Cook (2014)
//
// An item draws on evidence: facts of the project that are the answer, or a part of it. What surprises: most
// items stay the author's, because a project knows nothing of who the researchers are, of ethics or of what a
// discussion says. The author's answers are memos of the type "checklist", each with the id that answer_id
// gives. docs/methods/checklists.md.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/audit/method_facts.hpp"

namespace coding {

enum class Checklist { coreq, srqr };

std::string_view name_of(Checklist checklist);  // "coreq", "srqr"
std::optional<Checklist> checklist_named(std::string_view name);

// Three of COREQ, six of SRQR.
enum class ChecklistDomain {
  team,
  design,
  analysis,
  title_and_abstract,
  introduction,
  methods,
  results,
  discussion,
  other
};
std::string_view name_of(ChecklistDomain domain);

// What a project can say. A sentence stands behind each (report/checklist_tables.hpp); those that begin with
// `method_` are sentences of the methods paragraph.
enum class Evidence {
  method_design,
  method_data,
  method_dates,
  method_coders,
  method_double_coding,
  method_stages,
  method_codebook,
  method_agreement,
  method_saturation,
  method_software,
  interviewers,
  other_speakers,
  attributes,
  questions,
  prompts,
  repeats,
  length,
  field_memos,
  reflexive_memos,
  imports,
  in_vivo,
  quotations,
  themes,
  rare_codes,
  counter_evidence,
  claims,
  trail,
  study_title
};

struct ChecklistItem {
  std::size_t number = 0;  // from 1
  ChecklistDomain domain = ChecklistDomain::team;
  std::vector<Evidence> evidence{};
  bool enough = false;  // the evidence is the whole answer, when all of it is there
};

// In the order of their numbers.
const std::vector<ChecklistItem>& items_of(Checklist checklist);

// What is said with the evidence that is no sentence of the methods paragraph. Counts of what is not there
// are 0.
struct ChecklistFacts {
  std::vector<std::string> interviewers{};  // labels of the transcripts
  std::vector<std::string> others{};        // labels of speakers who are neither
  std::size_t timed = 0;                    // documents with times of a recording
  std::int64_t shortest_ms = 0;
  std::int64_t longest_ms = 0;
  std::int64_t all_ms = 0;
  std::size_t repeats = 0;      // participants with several documents
  std::size_t field_memos = 0;  // about documents, passages and participants
  std::size_t reflexive_memos = 0;
  std::size_t imported = 0;             // documents with the digest of their source
  std::vector<std::string> cleaning{};  // rules that were applied to some document
  std::size_t quotable = 0;             // segments of the coder in documents of a participant
  std::size_t quoted_people = 0;        // participants they are of
  std::vector<std::size_t> themes{};    // positions of the top codes, the core first
  std::size_t rare = 0;                 // codes of the last level that one participant has
  std::size_t counted = 0;              // of so many that somebody has
  std::size_t against = 0;              // passages given as evidence against a relation
  Days journal{};
  std::size_t changes = 0;
  std::map<std::size_t, std::string> answers{};  // by number of the item
};

// The author's answers are those of `checklist`. Needs project.segments. Reads the marks of every document.
ChecklistFacts checklist_facts(const Project& project, const StudyRecord& record, const CoderId& coder,
                               Checklist checklist);

// "coreq-5": the id of the memo that holds the author's answer.
std::string answer_id(Checklist checklist, std::size_t number);
inline constexpr std::string_view answer_type = "checklist";

}  // namespace coding
