// Times of a recording that stand in a text: f4's, QualCoder's, InqScribe's, MAXQDA's, subtitles' and more.
//
// In brackets a stamp may stand anywhere: #00:01:02-3#, #00:12:34.567#, [00:01:02], [45:33], [01.23.45],
// [02.34], {00:34:20}, (00:05:07), <00:05:07>, and a stretch [00:01:02 - 00:01:09]. Without any it needs
// hours and the beginning of a line: 00:03:40.5. So a clock time in a sentence ("saat 10:20") is none, and
// neither is (10:20).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace coding {

struct TimeStamp {
  std::size_t begin = 0;  // bytes, brackets included
  std::size_t end = 0;
  std::int64_t begin_ms = 0;
  std::optional<std::int64_t> end_ms{};  // of a stretch
};

// All of a text, in order. Linear.
std::vector<TimeStamp> find_time_stamps(std::string_view text);

// When the first stamp in the text begins, in milliseconds.
std::optional<std::int64_t> parse_time_stamp(std::string_view text);

// A time alone, as it stands between brackets: h:mm:ss, mm:ss, both with a fraction behind . or , (after -
// tenths, as f4 writes), or with points for colons. The whole of `text`; nothing when it is no time.
std::optional<std::int64_t> parse_clock(std::string_view text);

// "00:01.000 --> 00:04.000 position:0%", the line above a subtitle; what follows the second time is passed
// over.
struct CueTime {
  std::int64_t begin_ms = 0;
  std::int64_t end_ms = 0;
};
std::optional<CueTime> parse_cue_line(std::string_view line);

}  // namespace coding
