// The words of what has changed since a report was written, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>

#include "coding/text/language.hpp"

namespace coding::report {

enum class ChangesPhrase {
  title,  // the folder
  table,  // columns
  row,
  column,
  change,
  changed,  // what happened
  added,
  gone,
  sentence_title,  // which sentence of a table or section
  sentence_note,
  sentence_paragraph,
  sentence_heading,
  sentence_lead,
  sentence_description,
  summary,  // note: tables, of how many; sentences, of how many
  nothing,  // note: tables, sentences
  lists,    // note
  count_
};

std::string say(ChangesPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::report
