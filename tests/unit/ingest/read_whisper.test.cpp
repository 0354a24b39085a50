#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

Reading recognised(const std::string& bytes) { return read_whisper(bytes, {.file = "a.json"}, {}); }

Diagnostic refused(const std::string& bytes) {
  return refusal([&] { recognised(bytes); });
}

}  // namespace

TEST_CASE("segments of Whisper and its relatives") {
  const Reading plain = recognised(R"({"text":" a b","language":"tr","segments":[
    {"id":0,"start":0.0,"end":1.25,"text":" Merhaba."},{"start":1.25,"end":2,"text":" İyi misiniz?","words":[]},
    {"start":2,"end":3,"text":" "}]})");
  CHECK(plain.text.bytes() == "Merhaba.\nİyi misiniz?\n");
  CHECK(plain.language.tag == "tr");
  CHECK(marks_of(plain, MarkKind::time).at(1).begin_ms == 1250);
  CHECK(omitted(plain, "segments without text") == 1);
  CHECK(plain.importer == "recogniser/1");
  const Reading diarised = recognised(R"([{"start":0.5,"end":1.5,"text":"Bir","speaker":"SPEAKER_00"},
    {"start":60,"end":61,"text":"iki","speaker":"SPEAKER_00"},{"start":62,"end":63.0004,"text":"üç","speaker":"SPEAKER_01"}])");
  CHECK(turns_of(diarised) == "SPEAKER_00=500-61000 Bir iki|SPEAKER_01=62000-63000 üç|");
  CHECK(marks_of(diarised, MarkKind::time).size() == 3);
}

TEST_CASE("whisper.cpp counts milliseconds") {
  const Reading reading = recognised(
      R"({"result":{"language":"fa"},"transcription":[{"offsets":{"from":0,"to":1500},"text":" سلام"}]})");
  CHECK(reading.text.bytes() == "سلام\n");
  CHECK(reading.language.tag == "fa");
  CHECK(marks_of(reading, MarkKind::time).at(0).end_ms == 1500);
}

TEST_CASE("utterances of Deepgram and AssemblyAI") {
  CHECK(
      turns_of(recognised(R"({"results":{"utterances":[{"start":0.25,"end":1,"transcript":"evet","speaker":0},
        {"start":1,"end":2,"transcript":"peki","speaker":1}]}})")) ==
      "Speaker 0=250-1000 evet|Speaker 1=1000-2000 peki|");
  CHECK(turns_of(recognised(R"({"utterances":[{"start":250,"end":1000,"text":"evet","speaker":"A"}]})")) ==
        "A=250-1000 evet|");
}

TEST_CASE("Amazon's words are put together by speaker") {
  CHECK(turns_of(recognised(R"({"results":{"items":[
        {"type":"pronunciation","start_time":"4.87","end_time":"5.02","speaker_label":"spk_0","alternatives":[{"content":"Evet"}]},
        {"type":"punctuation","alternatives":[{"content":","}]},
        {"type":"pronunciation","start_time":"5.1","end_time":"5.2","speaker_label":"spk_0","alternatives":[{"content":"geldim"}]},
        {"type":"pronunciation","start_time":"8","end_time":"8.5","speaker_label":"spk_1","alternatives":[{"content":"Peki"}]},
        {"type":"punctuation","alternatives":[{"content":"."}]}]}})")) ==
        "spk_0=4870-5200 Evet, geldim|spk_1=8000-8500 Peki.|");
}

TEST_CASE("other JSON is refused") {
  CHECK(refused("{}").slug == "transcript-malformed");
  CHECK(refused("3").slug == "transcript-malformed");
  CHECK(refused(R"({"segments":[]})").slug == "transcript-malformed");
  CHECK(refused(R"({"segments":[3,"x",{"text":4}]})").slug == "empty-file");
  const Diagnostic broken = refused("{\"segments\":\n [{]}");
  CHECK(broken.slug == "json-malformed");
  CHECK(broken.place == Place{"a.json", 2, 4});
  CHECK(refused("[1e999]").slug == "transcript-malformed");
  CHECK(refused(std::string(300, '[')).slug == "json-depth");
  CHECK(refused(std::string(1'000'000, '[')).slug == "json-depth");
}
