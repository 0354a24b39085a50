// The words of figures about networks, saturation, documents and time, in en, tr, fa and az.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding::report {

enum class PlotPhrase {
  network_title,
  network_note,
  network_places,
  network_alone,
  network_group,
  network_description,
  saturation_codes,
  saturation_band,
  saturation_stop,
  saturation_rule,
  saturation_stopped,
  saturation_unmet,
  saturation_description,
  portrait_title,
  portraits_title,
  squares_title,
  portrait_across,
  portrait_questions,
  portrait_turns,
  portrait_note,
  squares_note,
  portrait_outside,
  portrait_description,
  timeline_title,
  timeline_up,
  day,
  week,
  month,
  year,
  codebook_changes,
  memos,
  timeline_note,
  timeline_undated,
  timeline_description,
  // heads of the numbers
  head_code,
  head_other_code,
  head_both,
  head_document,
  head_begin,
  head_end,
  head_category,
  count_
};

std::string say(PlotPhrase phrase, const Language& language, std::initializer_list<std::string> gaps = {});

}  // namespace coding::report
