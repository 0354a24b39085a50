// A passage as it stands on the page of its code or participant: its words, where they are said, what else is
// coded there.
#pragma once

#include <cstddef>
#include <string>

#include "site/site_study.hpp"

namespace coding::site {

struct PassageLook {
  std::string root{};        // from the page to the folder
  bool context = true;       // what is said before and after it
  bool anchor = true;        // an id to link to
  bool names_voice = false;  // the speaker's participant, where the page is not theirs
};
std::string passage_html(const SiteStudy& study, std::size_t passage, const PassageLook& look);

}  // namespace coding::site
