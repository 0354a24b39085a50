// Things said, one after the other, as a text with turns: what subtitles, recognisers and ELAN have in
// common.
//
// What one person says in a row becomes one paragraph, "Name: …", and each piece of it keeps its time as a
// mark. Without names nothing is claimed about who speaks: each piece stands on a line of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/text_builder.hpp"

namespace coding {

struct Utterance {
  std::string speaker{};  // empty: not known
  std::string text{};     // trimmed when put into the text
  std::optional<std::int64_t> begin_ms{};
  std::optional<std::int64_t> end_ms{};
};

// A silence longer than this ends a paragraph of subtitles.
inline constexpr std::int64_t longest_gap_ms = 2000;

// Writes the text with its marks and the omission `empty_ones` ("cues without text"). With a `gap`, a longer
// silence ends a paragraph even if the same person goes on.
void compose_turns(const std::vector<Utterance>& utterances, std::optional<std::int64_t> gap,
                   const std::string& empty_ones, TextBuilder& builder);

}  // namespace coding
