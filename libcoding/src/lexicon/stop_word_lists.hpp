// The files of libcoding/data/stop_words as the build found them: name ("tr", "tr-fillers") and contents.
#pragma once

#include <span>
#include <string_view>

namespace coding {

struct StopWordList {
  std::string_view name;
  std::string_view text;
};

std::span<const StopWordList> stop_word_lists();

}  // namespace coding
