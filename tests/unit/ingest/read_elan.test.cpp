#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="1500"/>
<TIME_SLOT TIME_SLOT_ID="t3"/><TIME_SLOT TIME_SLOT_ID="t4" TIME_VALUE="2500"/>
<TIME_SLOT TIME_SLOT_ID="t5" TIME_VALUE="900"/></TIME_ORDER>)";

std::string annotation(const std::string& from, const std::string& to, const std::string& text) {
  return "<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"" + from + "\" TIME_SLOT_REF2=\"" + to +
         "\"><ANNOTATION_VALUE>" + text + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
}

Reading elan(const std::string& tiers) {
  return read_elan(head + tiers + "</ANNOTATION_DOCUMENT>", {.file = "a.eaf"}, {});
}

}  // namespace

TEST_CASE("the tiers of ELAN are woven into turns by their times") {
  const Reading reading = elan(
      "<TIER TIER_ID=\"A_Transcription\" PARTICIPANT=\"Ayşe\">" +
      annotation("t1", "t2", "Nasılsınız &amp; ne?") + annotation("t3", "t4", "Peki.") +
      "</TIER><TIER TIER_ID=\"Y1\">" + annotation("t5", "t2", "İyi\nyim.") + annotation("t4", "t4", " ") +
      "</TIER><TIER TIER_ID=\"çeviri\" PARENT_REF=\"Y1\"><ANNOTATION><REF_ANNOTATION ANNOTATION_REF=\"a\">"
      "<ANNOTATION_VALUE>fine</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>");
  CHECK(turns_of(reading) == "Ayşe=0-1500 Nasılsınız & ne?|Y1=900-1500 İyi yim.|Ayşe=?-2500 Peki.|");
  CHECK(reading.text.bytes() == "Ayşe: Nasılsınız & ne?\nY1: İyi yim.\nAyşe: Peki.\n");
  CHECK(omitted(reading, "annotations of tier çeviri") == 1);
  CHECK(omitted(reading, "annotations without text") == 1);
  CHECK(reading.importer == "elan/1");
}

TEST_CASE("what is not ELAN's is refused") {
  const auto slug = [](const std::string& bytes) {
    return refusal([&] { read_elan(bytes, {.file = "a.eaf"}, {}); }).slug;
  };
  CHECK(slug("<html/>") == "not-elan");
  CHECK(slug("<ANNOTATION_DOCUMENT>") == "xml-malformed");
  CHECK(slug(head + "</ANNOTATION_DOCUMENT>") == "empty-file");
  CHECK(slug(head + "<TIER TIER_ID=\"A\">" + annotation("t1", "t9", "x") + "</TIER></ANNOTATION_DOCUMENT>") ==
        "time-slot-unknown");
}
