// Which words are counted together and which are left out: --stem, --stop, --fillers.
#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "cli/spec.hpp"
#include "coding/lexicon/counts.hpp"
#include "coding/lexicon/index.hpp"

namespace coding::cli {

struct WordChoice {
  WordGroups groups{};
  std::vector<bool> stopped{};  // by group: the stop words, which are one group
  std::string stop_words{};     // for the note: "tr"; empty: none
};

std::vector<OptionSpec> choice_options();
WordChoice word_choice(Session& session, const Request& request, const Index& index);

}  // namespace coding::cli
