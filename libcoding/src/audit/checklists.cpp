#include "coding/audit/checklists.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "coding/analysis/frequency.hpp"

namespace coding {

namespace {

using D = ChecklistDomain;
using E = Evidence;

// Tong, Sainsbury & Craig (2007), table 1: number, domain, what a project has of it.
const std::vector<ChecklistItem>& coreq_items() {
  static const std::vector<ChecklistItem> items = {
      {1, D::team, {E::interviewers}},
      {2, D::team},
      {3, D::team},
      {4, D::team},
      {5, D::team},
      {6, D::team},
      {7, D::team},
      {8, D::team, {E::reflexive_memos}},
      {9, D::design, {E::method_design}, true},
      {10, D::design},
      {11, D::design},
      {12, D::design, {E::method_data}, true},
      {13, D::design},
      {14, D::design},
      {15, D::design, {E::other_speakers}},
      {16, D::design, {E::attributes, E::method_dates}},
      {17, D::design, {E::prompts}},
      {18, D::design, {E::repeats}, true},
      {19, D::design, {E::length}},
      {20, D::design, {E::field_memos}},
      {21, D::design, {E::length}, true},
      {22, D::design, {E::method_saturation}, true},
      {23, D::design},
      {24, D::analysis, {E::method_coders, E::method_double_coding}, true},
      {25, D::analysis, {E::method_codebook}, true},
      {26, D::analysis, {E::method_stages, E::in_vivo}},
      {27, D::analysis, {E::method_software}, true},
      {28, D::analysis},
      {29, D::analysis, {E::quotations}},
      {30, D::analysis, {E::claims}},
      {31, D::analysis, {E::themes}},
      {32, D::analysis, {E::rare_codes, E::counter_evidence}}};
  return items;
}

// O'Brien et al. (2014), table 1.
const std::vector<ChecklistItem>& srqr_items() {
  static const std::vector<ChecklistItem> items = {
      {1, D::title_and_abstract, {E::study_title}},
      {2, D::title_and_abstract},
      {3, D::introduction},
      {4, D::introduction, {E::questions}, true},
      {5, D::methods, {E::method_design}},
      {6, D::methods, {E::reflexive_memos}},
      {7, D::methods},
      {8, D::methods, {E::method_saturation}},
      {9, D::methods},
      {10, D::methods, {E::method_dates}},
      {11, D::methods, {E::prompts}},
      {12, D::methods, {E::method_data, E::attributes}, true},
      {13, D::methods, {E::imports}},
      {14, D::methods, {E::method_coders, E::method_stages, E::method_codebook, E::method_software}},
      {15, D::methods, {E::method_double_coding, E::method_agreement, E::trail}},
      {16, D::results, {E::themes}},
      {17, D::results, {E::quotations}},
      {18, D::discussion},
      {19, D::discussion},
      {20, D::other},
      {21, D::other}};
  return items;
}

void add_speakers(const Project& project, ChecklistFacts& out) {
  std::set<std::string> interviewers;
  std::set<std::string> others;
  for (const Document& document : project.documents) {
    for (const Speaker& speaker : document.speakers) {
      if (speaker.role == SpeakerRole::interviewer) interviewers.insert(speaker.label);
      if (speaker.role == SpeakerRole::other) others.insert(speaker.label);
    }
  }
  out.interviewers.assign(interviewers.begin(), interviewers.end());
  out.others.assign(others.begin(), others.end());
}

void add_documents(const Project& project, const StudyRecord& record, ChecklistFacts& out) {
  std::map<ParticipantId, std::size_t> times;
  std::set<std::string> rules;
  for (const Document& document : project.documents) {
    if (!document.participant.empty()) ++times[document.participant];
    if (!document.source.sha256.empty()) ++out.imported;
    for (const CleaningStep& step : document.cleaning) rules.insert(step.rule);
    if (!record.marks_of) continue;
    std::int64_t end = 0;
    for (const Mark& mark : record.marks_of(document))
      end = std::max({end, mark.begin_ms.value_or(0), mark.end_ms.value_or(0)});
    if (end == 0) continue;
    out.shortest_ms = out.timed == 0 ? end : std::min(out.shortest_ms, end);
    out.longest_ms = std::max(out.longest_ms, end);
    out.all_ms += end;
    ++out.timed;
  }
  out.cleaning.assign(rules.begin(), rules.end());
  out.repeats = static_cast<std::size_t>(
      std::count_if(times.begin(), times.end(), [](const auto& each) { return each.second > 1; }));
}

void add_memos(const StudyRecord& record, Checklist checklist, ChecklistFacts& out) {
  for (const Memo& memo : record.memos) {
    if (memo.type == answer_type) {
      for (const ChecklistItem& item : items_of(checklist)) {
        if (memo.id == answer_id(checklist, item.number)) out.answers[item.number] = memo.text;
      }
      continue;
    }
    const std::string_view subject = subject_of(memo);
    if (memo.type == "reflexive") ++out.reflexive_memos;
    if (subject == "document" || subject == "passage" || subject == "participant") ++out.field_memos;
  }
}

void add_quotations(const Project& project, const CoderId& coder, ChecklistFacts& out) {
  std::map<DocumentId, ParticipantId> said_by;
  for (const Document& document : project.documents) said_by[document.id] = document.participant;
  std::set<ParticipantId> people;
  for (const CodedSegment& segment : project.segments) {
    const auto found = said_by.find(segment.document);
    if (segment.coder != coder || found == said_by.end() || found->second.empty()) continue;
    ++out.quotable;
    people.insert(found->second);
  }
  out.quoted_people = people.size();
}

void add_codes(const Project& project, const CoderId& coder, ChecklistFacts& out) {
  const CodeId core = project.codebook.followed(project.study.core);
  const auto position = core.empty() ? std::nullopt : project.codebook.position(core);
  if (position) out.themes.push_back(*position);
  for (const std::size_t root : project.codebook.roots()) {
    if (root != position) out.themes.push_back(root);
  }
  if (coder.empty()) return;
  for (const FrequencyRow& row : frequency(project, {.coder = coder}).rows) {
    if (row.f > 0) ++out.counted;
    if (row.f == 1) ++out.rare;
  }
}

}  // namespace

std::string_view name_of(Checklist checklist) { return checklist == Checklist::coreq ? "coreq" : "srqr"; }

std::optional<Checklist> checklist_named(std::string_view name) {
  if (name == "coreq") return Checklist::coreq;
  return name == "srqr" ? std::optional(Checklist::srqr) : std::nullopt;
}

std::string_view name_of(ChecklistDomain domain) {
  static constexpr std::array<std::string_view, 9> names = {
      "team",    "design",     "analysis", "title-and-abstract", "introduction", "methods",
      "results", "discussion", "other"};
  return names.at(static_cast<std::size_t>(domain));
}

const std::vector<ChecklistItem>& items_of(Checklist checklist) {
  return checklist == Checklist::coreq ? coreq_items() : srqr_items();
}

ChecklistFacts checklist_facts(const Project& project, const StudyRecord& record, const CoderId& coder,
                               Checklist checklist) {
  ChecklistFacts out;
  add_speakers(project, out);
  add_documents(project, record, out);
  add_memos(record, checklist, out);
  add_quotations(project, coder, out);
  add_codes(project, coder, out);
  for (const Relation& relation : project.relations) {
    for (const RelationEvidence& evidence : relation.evidence) out.against += evidence.against ? 1U : 0U;
  }
  for (const JournalLine& line : record.journal) out.journal.add(line.time);
  out.changes = record.journal.size();
  return out;
}

std::string answer_id(Checklist checklist, std::size_t number) {
  return std::string(name_of(checklist)) + "-" + std::to_string(number);
}

}  // namespace coding
