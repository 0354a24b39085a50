// Which labels in a text are to make turns: --speakers and --map.
#pragma once

#include <string>

#include "cli/request.hpp"
#include "cli/spec.hpp"
#include "coding/ingest/speakers.hpp"

namespace coding::cli {

OptionSpec speakers_option(const std::string& by_default);
OptionSpec map_option();

// "auto", "none", or a regular expression whose first group is the label. Throws UsageError "map-malformed".
SpeakerChoice speaker_choice(const Request& request);

}  // namespace coding::cli
