// The words of tables and figures about a theory, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/project/project.hpp"
#include "coding/theory/stages.hpp"

namespace coding::report {

enum class TheoryPhrase {
  // roles, in the order of Role without none
  causal,
  phenomenon,
  context,
  intervening,
  strategy,
  consequence,
  // levels of action, in the order of ActionLevel without none
  individual,
  interaction,
  group,
  suborganization,
  organization,
  community,
  society,
  international,
  // stages, in the order of Stage without none
  open_coding,
  axial_coding,
  selective_coding,
  // steps, in the order of StageStep
  step_codes,
  step_segments,
  step_coded,
  step_used,
  step_grouped,
  step_compared,
  step_described,
  step_in_vivo,
  step_placed,
  step_components,
  step_supported,
  step_core,
  step_reached,
  step_propositions,
  step_storyline,
  // methods, in the order of Method without none
  content_analysis,
  straussian,
  glaserian,
  constructivist,
  framework,
  reflexive,
  // built-in kinds of relations
  causes,
  context_of,
  hinders,
  eases,
  responds_to,
  leads_to,
  contingent_on,
  has_consequence,
  covaries_with,
  condition_of,
  // titles
  relations_title,
  evidence_title,
  components_title,
  categories_title,
  core_title,
  matrix_title,
  findings_title,
  stages_title,
  study_title,
  incidents_title,
  compared_title,
  theory_section,
  saturation_section,
  paradigm_figure,
  story_figure,
  model_tree_title,
  // columns
  from,
  relation,
  to,
  speaks_for,
  speaks_against,
  people,
  component,
  axial_codes,
  subcategories,
  open_codes,
  category,
  test,
  value,
  level_of_action,
  severity,
  finding,
  advice,
  stage,
  step,
  done,
  of,
  item,
  older,
  newer,
  proposition,
  incidents,
  comparisons,
  last_comparison,
  property,
  // cells
  in_favour,
  contrary,
  yes,
  no,
  nobody,
  study_method,
  study_core,
  study_query,
  study_families,
  study_stage,
  study_levels,
  study_id,
  study_description,
  // tests of the core category
  core_name,
  core_segments,
  core_evidence,
  core_documents,
  core_degree,
  core_betweenness,
  core_rank,
  core_reach,
  core_together,
  // notes
  no_theory,
  no_relations,
  no_core,
  nothing_found,
  collection_order,
  label_order,
  never_compared,
  open_code_counts,
  core_note,
  property_values,
  count_
};

std::string say(TheoryPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

// "causal conditions"; none: "".
std::string say(Role role, const Language& language);
std::string say(ActionLevel level, const Language& language);
std::string say(Stage stage, const Language& language);
std::string say(StageStep step, const Language& language);
std::string say(Method method, const Language& language);

// The kind's title in the study, else ours, else its name.
std::string say_kind(const Study& study, std::string_view kind, const Language& language);

}  // namespace coding::report
