#include "cli/speaker_choice.hpp"

#include "coding/base/error.hpp"

namespace coding::cli {

OptionSpec speakers_option(const std::string& by_default) {
  return {.name = "speakers",
          .value = "HOW",
          .help = "auto, none, or a regular expression whose first group is the speaker's label",
          .by_default = by_default};
}

OptionSpec map_option() {
  return {.name = "map",
          .value = "LABEL=LABEL",
          .help = "take one spelling of a speaker for another",
          .repeatable = true};
}

SpeakerChoice speaker_choice(const Request& request) {
  SpeakerChoice choice;
  const std::string how = request.text("speakers");
  if (how == "none") {
    choice.by = SpeakerChoice::By::none;
  } else if (how != "auto") {
    choice.by = SpeakerChoice::By::pattern;
    choice.pattern = how;
  }
  for (const std::string& pair : request.list("map")) {
    const auto sign = pair.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == pair.size()) {
      throw UsageError({.slug = "map-malformed",
                        .message = "'" + pair + "' does not say which label is to become which",
                        .hint = "write LABEL=LABEL: --map \"Gorusmeci=Görüşmeci\""});
    }
    choice.same[pair.substr(0, sign)] = pair.substr(sign + 1);
  }
  return choice;
}

}  // namespace coding::cli
