// What does not belong to a study's tradition is shown all the same, with one sentence that says so.
//
// Agreement coefficients are not expected in grounded theory and contradict reflexive thematic analysis
// (Braun & Clarke 2021; O'Connor & Joffe 2020); saturation as a count of codes is not saturation of theory;
// the paradigm is one school's (Glaser 1992). docs/methods/method-guard.md has the whole table with its
// sources.
#pragma once

#include <string>

#include "coding/project/project.hpp"
#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class Output {
  agreement,   // coefficients of agreement between coders
  saturation,  // saturation counted in codes
  counts,      // how many people, documents or segments
  paradigm     // the paradigm model
};

// One plain sentence in the reader's language; empty where the output belongs to the method, or no method is
// said.
std::string foreign_to(Method method, Output output, const Language& reader);

// The sentence as the table's last note, where there is one.
void add_guard(Table& table, const Study& study, Output output);

}  // namespace coding::report
