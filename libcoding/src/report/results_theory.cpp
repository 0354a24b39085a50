// The sections of a report that a grounded theory has: its model, and whether more interviews would bring
// more.
#include <algorithm>
#include <set>

#include "coding/analysis/saturation.hpp"
#include "coding/report/plot_figures.hpp"
#include "coding/report/saturation_tables.hpp"
#include "coding/report/theory_figures.hpp"
#include "coding/report/theory_tables.hpp"
#include "report/results_maker.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

// The study's own language, and those in which every category of the model has a gloss.
std::vector<Language> languages_of(const Project& project, const Paradigm& paradigm) {
  std::set<std::string> tags;
  bool first = true;
  for (const ParadigmComponent& component : paradigm.components) {
    for (const ParadigmCategory& category : component.categories) {
      std::set<std::string> own;
      for (const auto& [tag, name] : project.codebook.codes()[category.code].glosses) {
        if (first || tags.contains(tag)) own.insert(tag);
      }
      tags = std::move(own);
      first = false;
    }
  }
  std::vector<Language> out{project.study.language};
  for (const std::string& tag : tags) {
    if (tag != primary(project.study.language)) out.push_back({tag});
  }
  return out;
}

void add_figures(const SectionMaker& maker, const Paradigm& paradigm, Section& section) {
  const Language& reader = maker.options.reader;
  const auto languages = languages_of(maker.project, paradigm);
  const auto add = [&](ModelFigure figure, P title, const std::string& stem) {
    for (const Language& language : languages) {
      section.figures.push_back(
          {.file = stem + "-" + (language.tag.empty() ? "und" : primary(language)),
           .title = say(title, reader),
           .drawing = model_drawing(
               maker.project,
               {.figure = figure, .language = language, .title = false, .page = PageSize::fit})});
    }
  };
  add(ModelFigure::paradigm, P::paradigm_figure, "model");
  if (!maker.project.relations.empty()) add(ModelFigure::story, P::story_figure, "story");
  if (!conditional_matrix(maker.project, paradigm).levels.empty())
    add(ModelFigure::matrix, P::matrix_title, "conditional-matrix");
}

// What all documents say of themselves, once.
std::string common_note(const Project& project) {
  std::set<std::string> notes;
  for (const Document& document : project.documents) notes.insert(document.note);
  return notes.size() == 1 ? paragraphs(*notes.begin()) : std::string();
}

}  // namespace

Section theory_section(SectionMaker& maker) {
  const Project& project = maker.project;
  const Language& reader = maker.options.reader;
  const Paradigm paradigm = paradigm_of(project);
  Section section{.id = "theory", .heading = say(P::theory_section, reader)};
  const bool empty = std::all_of(paradigm.components.begin(), paradigm.components.end(),
                                 [](const ParadigmComponent& each) { return each.categories.empty(); });
  if (empty && !paradigm.core) {
    section.note = say(P::no_theory, reader);
    return section;
  }
  add_figures(maker, paradigm, section);
  section.tables.push_back(maker.numbered("model", model_tree_table(project, paradigm, reader)));
  section.tables.push_back(
      maker.numbered("components", components_table(project, paradigm, maker.options.coder, reader)));
  const ConditionalMatrix matrix = conditional_matrix(project, paradigm);
  if (!matrix.levels.empty())
    section.tables.push_back(
        maker.numbered("conditional-matrix", conditional_matrix_table(project, matrix, reader)));
  if (!project.relations.empty())
    section.tables.push_back(
        maker.numbered("relations", relations_table(project, project.relations, reader)));
  if (paradigm.core)
    section.tables.push_back(
        maker.numbered("core", core_table(project, core_facts(project, paradigm, *paradigm.core), reader)));
  return section;
}

constexpr std::size_t most_interviews_drawn = 120;

Section saturation_section(SectionMaker& maker) {
  const Language& reader = maker.options.reader;
  Section section{
      .id = "saturation", .heading = say(P::saturation_section, reader), .note = common_note(maker.project)};
  const Saturation facts =
      saturation(maker.project, {.coder = maker.options.coder, .trials = {.orders = 1000, .seed = 1}});
  if (facts.curve.size() > 1 && facts.curve.size() <= most_interviews_drawn) {
    const Drawing curve =
        saturation_figure(facts, maker.project, {.language = reader, .title = false, .page = PageSize::fit});
    section.figures.push_back({.file = "saturation-curve", .title = curve.title, .drawing = curve});
  }
  for (const SaturationTable which : {SaturationTable::curve, SaturationTable::rules,
                                      SaturationTable::richness, SaturationTable::categories}) {
    section.tables.push_back(maker.numbered("saturation-" + std::string(name_of(which)),
                                            saturation_table(which, facts, maker.project, reader)));
  }
  return section;
}

}  // namespace coding::report
