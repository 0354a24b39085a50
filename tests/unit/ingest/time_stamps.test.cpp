#include "ingest/time_stamps.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string stamps_of(std::string_view text) {
  std::string out;
  for (const TimeStamp& stamp : find_time_stamps(text)) {
    out +=
        std::string(text.substr(stamp.begin, stamp.end - stamp.begin)) + "=" + std::to_string(stamp.begin_ms);
    if (stamp.end_ms) out += "-" + std::to_string(*stamp.end_ms);
    out += ";";
  }
  return out;
}

}  // namespace

TEST_CASE("stamps of the programs researchers use are read to the millisecond") {
  // The sources of these cases are in docs/formats/imports-text.md.
  CHECK(parse_time_stamp("[00:34:12]") == 2052000);
  CHECK(parse_time_stamp("[45:33]") == 2733000);
  CHECK(parse_time_stamp("[01.23.45]") == 5025000);
  CHECK(parse_time_stamp("[02.34]") == 154000);
  CHECK(parse_time_stamp("{00:34:20}") == 2060000);
  CHECK(parse_time_stamp("#00:12:34.567#") == 754567);
  CHECK(parse_time_stamp("09:33:04,100 --> 09:33:09,600") == 34384100);
  CHECK(parse_time_stamp("Ben de geldim. #00:01:02-3#") == 62300);
  CHECK(parse_time_stamp("(00:05:07)") == 307000);
  CHECK(parse_time_stamp("00:03:40.5Zack: What will digging this hole accomplish") == 220500);
  CHECK(parse_time_stamp("<01:00:00>") == 3600000);
}

TEST_CASE("a clock time in a sentence is no stamp") {
  for (const char* text : {"Saat 10:20 gibi geldim: yorgundum.", "(10:20)", "10:20 treni", "saat 10:20:30'da",
                           "[12:3]", "[1:2:3]", "#bir#", "[00:61]", "[00:00:60]", "[00:01:02", "[]",
                           "#00.12#", "12.05.2020", "[12.05.2020]", "00:01:02:03", "(1.23)", "# 1", ""}) {
    INFO(text);
    CHECK(find_time_stamps(text).empty());
  }
}

TEST_CASE("all stamps of a text are found with their places and stretches") {
  CHECK(stamps_of("[00:01:02] Ana: ş (00:00:05) x #00:00:07-1#\n00:00:09 y\n[00:10 - 00:12]") ==
        "[00:01:02]=62000;(00:00:05)=5000;#00:00:07-1#=7100;00:00:09=9000;[00:10 - 00:12]=10000-12000;");
  CHECK(stamps_of("[00:00:00.000 --> 00:00:05.250]  Evet") == "[00:00:00.000 --> 00:00:05.250]=0-5250;");
  CHECK(stamps_of("##[[00:01:02]]") == "[00:01:02]=62000;");
  CHECK(stamps_of("[100:00:00]") == "[100:00:00]=360000000;");
  CHECK(stamps_of("#00:00:01-1##00:00:02-1#") == "#00:00:01-1#=1100;#00:00:02-1#=2100;");
}

TEST_CASE("a time alone and a cue's line are read whole") {
  CHECK(parse_clock("1:02:03.5") == 3723500);
  CHECK(parse_clock("0:12") == 12000);
  CHECK_FALSE(parse_clock("0:12x"));
  CHECK_FALSE(parse_clock(""));
  CHECK(parse_cue_line("00:01.000 --> 00:04.250 position:0%")->end_ms == 4250);
  CHECK(parse_cue_line(" 1:00:01,5 -->1:00:02 ")->begin_ms == 3601500);
  CHECK_FALSE(parse_cue_line("00:01 - 00:04"));
  CHECK_FALSE(parse_cue_line("00:01 --> x"));
  CHECK_FALSE(parse_cue_line("00:01 --> 00:04x"));
}
