#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

Reading chat(const std::string& bytes) { return read_chat(bytes, {.file = "a.cha"}, {}); }

}  // namespace

TEST_CASE("main tiers of CHAT become turns with times, dependent tiers are counted") {
  const Reading reading = chat(
      "@UTF8\r\n@Begin\r\n@Languages:\ttur, eng\r\n@Participants:\tPAR Participant, INV Ay\u015Fe "
      "Investigator\r\n"
      "@Date:\t07-MAR-2020\r\n@ID:\ttur|x|\r\n*INV:\tnas\u0131ls\u0131n\u0131z ? \x15"
      "0_1500\x15\r\n%mor:\tx\r\n*PAR:\tiyi (.) &-um\r\n\tg\u00FCzel . \x15"
      "1500_2500\x15\r\n*PAR:\tevet . \x15%pic:\"a.jpg\"\x15\r\n%mor:\ty\r\n\tz\r\n%com:\tq\r\n@End\r\n");
  CHECK(turns_of(reading) == "INV=0-1500 nasılsınız ?|PAR=1500-2500 iyi (.) &-um güzel . evet .|");
  CHECK(reading.language.tag == "tr");
  CHECK(reading.date == "2020-03-07");
  CHECK(noted(reading, "speakers-declared"));
  CHECK(reading.roles == std::map<std::string, SpeakerRole>{{"PAR", SpeakerRole::participant},
                                                            {"INV", SpeakerRole::interviewer}});
  CHECK_FALSE(noted(reading, "control-characters"));
  CHECK(omitted(reading, "lines of tier %mor") == 2);
  CHECK(omitted(reading, "lines of tier %com") == 1);
  CHECK(omitted(reading, "media bullets") == 1);
  CHECK(omitted(reading, "header lines") == 1);
}

TEST_CASE("a line that is not CHAT's is refused") {
  const Diagnostic line = refusal([] { chat("@Begin\n\nmerhaba\n"); });
  CHECK(line.slug == "chat-line");
  CHECK(line.place == Place{"a.cha", 3, 1});
  CHECK(refusal([] { chat("*PAR evet\n"); }).slug == "chat-line");
  CHECK(refusal([] { chat("@Begin\n@End\n"); }).slug == "empty-file");
}
