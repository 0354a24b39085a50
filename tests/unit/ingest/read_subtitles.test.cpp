#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

Reading subtitles(const std::string& bytes) { return read_subtitles(bytes, {.file = "a.vtt"}, {}); }

Diagnostic refused(const std::string& bytes) {
  return refusal([&] { subtitles(bytes); });
}

}  // namespace

TEST_CASE("voices of WebVTT become turns, and cues keep their times") {
  const Reading reading = subtitles(
      "\uFEFFWEBVTT - görüşme\r\nLanguage: tr\r\n\r\nNOTE bir\r\niki\r\n\r\nSTYLE\r\n::cue{}\r\n\r\nx-1\r\n"
      "00:01.000 --> 00:02.500 align:start\r\n<v.loud Ay&#351;e Y>Merhaba,\r\nho&amp;ş "
      "<i>geldiniz</i>.</v>\r\n\r\n"
      "00:03.000 --> 00:04.000\r\n<v Ayşe Y>Nasılsınız?\r\n\r\n00:09.000 --> 00:10.000\r\n<v Ayşe "
      "Y>Evet?\r\n\r\n"
      "01:00:11.000 --> 01:00:12.000\r\n<v Y1>İyi. a < b &lt;c&gt;\r\n");
  CHECK(reading.text.bytes() ==
        "Ayşe Y: Merhaba, ho&ş geldiniz. Nasılsınız?\nAyşe Y: Evet?\nY1: İyi. a < b <c>\n");
  CHECK(turns_of(reading) ==
        "Ayşe Y=1000-4000 Merhaba, ho&ş geldiniz. Nasılsınız?|Ayşe Y=9000-10000 Evet?|"
        "Y1=3611000-3612000 İyi. a < b <c>|");
  const auto times = marks_of(reading, MarkKind::time);
  REQUIRE(times.size() == 4);
  CHECK(words_at(reading, times[1]) == "Nasılsınız?");
  CHECK(times[1].begin_ms == 3000);
  CHECK(times[1].end_ms == 4000);
  CHECK(reading.language.tag == "tr");
  CHECK(omitted(reading, "notes") == 1);
  CHECK(omitted(reading, "style blocks") == 1);
  CHECK(omitted(reading, "cue identifiers") == 1);
  CHECK(omitted(reading, "formatting tags") == 2);
  CHECK(reading.importer == "vtt/1");
}

TEST_CASE("SubRip without names is a line a cue") {
  const Reading reading = subtitles(
      "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Bir\n<b>iki</b>\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\n- Kim?\n- Ben.\n\nboşluktan sonra\n\n"
      "3\n00:00:04,000 --> 00:00:05,000\n\n4\n00:00:06,000 --> 00:00:07,000\nson");
  CHECK(reading.text.bytes() == "Bir iki\n- Kim?\n- Ben. boşluktan sonra\nson\n");
  CHECK(turns_of(reading).empty());
  CHECK(marks_of(reading, MarkKind::time).size() == 3);
  CHECK(omitted(reading, "cues without text") == 1);
  CHECK(omitted(reading, "cue identifiers") == 4);
  CHECK(omitted(reading, "formatting tags") == 3);
  CHECK(reading.importer == "srt/1");
}

TEST_CASE("Zoom's names before colons are speakers when the cues agree on it") {
  const std::string zoom =
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAyşe Y: Merhaba\n\n"
      "2\n00:00:02.000 --> 00:00:03.000\nAyşe Y: nasılsınız?\n\n"
      "3\n00:00:03.000 --> 00:00:04.000\nمریم: خوبم: بله\n";
  CHECK(turns_of(subtitles(zoom)) == "Ayşe Y=1000-3000 Merhaba nasılsınız?|مریم=3000-4000 خوبم: بله|");
  const std::string story =
      "1\n00:00:01,000 --> 00:00:02,000\nŞunu söyledi: gel\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\nevet\n";
  CHECK(turns_of(subtitles(story)).empty());
}

TEST_CASE("two cues of one time are one, and one cue may have two voices") {
  const Reading twice =
      subtitles("1\n00:00:01,000 --> 00:00:02,000\nbir\n\n2\n00:00:01,000 --> 00:00:02,000\niki\n");
  CHECK(marks_of(twice, MarkKind::time).size() == 1);
  const Reading two = subtitles("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>bir</v> <v B>iki</v>\n");
  CHECK(turns_of(two) == "A=1000-2000 bir|B=1000-2000 iki|");
}

TEST_CASE("what is no subtitle is refused with its line") {
  CHECK(refused("Merhaba\n\n00:00:01,000 --> 00:00:02,000\n").slug == "not-subtitles");
  const Diagnostic time = refused("1\n00:00:01,000 --> 00:00:02,000\nx\n\n2\n00:00:0x --> 00:00:02\ny\n");
  CHECK(time.slug == "time-malformed");
  CHECK(refused("WEBVTT\n\n00:00:x --> 1\n").place.line == 3);
  CHECK(refused("WEBVTT\n").slug == "empty-file");
}
