// The sections of a report that tell how the study was done: the methods paragraph, the reporting checklists,
// the audit trail.
#include "coding/audit/checklists.hpp"
#include "coding/audit/trail.hpp"
#include "coding/base/version.hpp"
#include "coding/report/checklist_tables.hpp"
#include "coding/report/method_text.hpp"
#include "coding/report/trail_tables.hpp"
#include "report/checklist_wording.hpp"
#include "report/method_wording.hpp"
#include "report/results_maker.hpp"
#include "report/trail_wording.hpp"

namespace coding::report {

namespace {

MethodTextOptions text_options(const SectionMaker& maker) {
  return {.reader = maker.options.reader, .version = std::string(version())};
}

// Methods and checklists rest on the same facts; agreement takes reading texts.
const std::vector<MethodSentence>& sentences_of(SectionMaker& maker) {
  if (maker.sentences.empty())
    maker.sentences =
        method_sentences(method_facts(maker.project, *maker.options.record,
                                      {.coder = maker.options.coder, .jobs = maker.options.jobs}),
                         maker.project, text_options(maker));
  return maker.sentences;
}

}  // namespace

void add_methods_section(SectionMaker& maker, Results& results) {
  if (maker.options.record == nullptr) return;
  results.sections.push_back({.id = "methods",
                              .heading = say(MethodPhrase::title, maker.options.reader),
                              .paragraphs = method_paragraphs(sentences_of(maker))});
}

void add_checklists_section(SectionMaker& maker, Results& results) {
  if (maker.options.record == nullptr) return;
  Section section{
      .id = "checklists", .heading = say(ChecklistPhrase::section, maker.options.reader), .appendix = true};
  for (const Checklist checklist : {Checklist::coreq, Checklist::srqr}) {
    const ChecklistFacts facts =
        checklist_facts(maker.project, *maker.options.record, maker.options.coder, checklist);
    section.tables.push_back(maker.numbered(
        std::string(name_of(checklist)),
        checklist_table(checklist, {maker.project, sentences_of(maker), facts}, text_options(maker))));
  }
  results.sections.push_back(std::move(section));
}

void add_trail_section(SectionMaker& maker, Results& results) {
  if (maker.options.record == nullptr) return;
  const Language& reader = maker.options.reader;
  Section section{.id = "trail", .heading = say(TrailPhrase::section, reader), .appendix = true};
  section.tables.push_back(
      maker.numbered("audit-trail", trail_table(audit_trail(maker.project, *maker.options.record), reader)));
  section.tables.push_back(
      maker.numbered("audit-trail-documents", trail_documents_table(maker.project, reader)));
  results.sections.push_back(std::move(section));
}

}  // namespace coding::report
