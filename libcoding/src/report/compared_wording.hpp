// The words of tables and paragraphs about coders who are compared on a project, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/comparison/coded_units.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class ComparedPhrase {
  title,
  all_decisions,
  mean_of_codes,
  sets_of_codes,
  all_categories,
  none_of_them,
  several_of_them,
  coded_text_only,
  present,
  interval,
  // units, in the order of CodedUnit
  unit_document,
  unit_participant,
  unit_turn,
  unit_paragraph,
  unit_sentence,
  unit_line,
  unit_word,
  unit_character,
  // rules, in the order of TouchRule
  rule_any,
  rule_majority,
  rule_contained,
  // notes
  units_note,
  interviewers_out,
  codes_note,
  decisions_note,
  mean_note,
  coded_note,
  outside_note,
  sets_note,
  exclusive_note,
  several_note,
  coded_forms_note,
  nvivo_note,
  maxqda_note,
  pooled_note,
  resampled_documents,
  // the reporting paragraph
  paragraph_why,
  paragraph_who,
  paragraph_share,
  paragraph_units,
  paragraph_codes,
  paragraph_overall,
  paragraph_value,
  paragraph_interval,
  paragraph_mean,
  paragraph_range,
  paragraph_one_code,
  paragraph_undefined,
  paragraph_coded,
  paragraph_threshold,
  paragraph_reached,
  paragraph_resolved,
  paragraph_program,
  count_
};

std::string say(ComparedPhrase phrase, const Language& language,
                std::initializer_list<std::string> gaps = {});

std::string say(CodedUnit unit, const Language& language);  // "sentence"
std::string say(TouchRule rule, const Language& language);  // a sentence

}  // namespace coding::report
