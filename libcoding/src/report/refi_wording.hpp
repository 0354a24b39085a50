// The words of what the linter of REFI-QDA says.
#pragma once

#include <string>

#include "coding/base/diagnostic.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class RefiPhrase {
  lint_title,
  repair_title,
  severity,
  rule,
  message,
  file,
  line,
  column,
  tools,
  hint,
  state,
  repaired,
  remains,
  error,
  warning,
  note,
  nothing_found,
  nothing_to_repair,
  count_
};

std::string say(RefiPhrase phrase, const Language& reader);
std::string say(Severity severity, const Language& reader);

}  // namespace coding::report
