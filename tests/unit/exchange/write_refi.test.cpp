#include "coding/exchange/write_refi.hpp"

#include "coding/exchange/refi_structure.hpp"
#include "package/archive.hpp"
#include "package/xml.hpp"
#include "tests/catch.hpp"
#include "tests/refi_schemas.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::string guid(int n) { return "00000000-0000-4000-8000-0000000000" + std::to_string(10 + n); }

RefiSelection selection(RefiSelectionKind kind, int n) {
  RefiSelection out{.kind = kind, .guid = guid(n), .first = 1, .second = 2, .page = 3, .representation = {}};
  out.codings = {{guid(n + 1), guid(2)}};
  return out;
}

// Something in every place of the standard but graphs.
RefiProject full() {
  RefiProject out{.name = "a\n\"b\" <c>", .origin = "coding", .description = "words\twith\n lines & more"};
  out.making = {guid(1), "2026-01-01T10:00:00Z", guid(1), "2026-01-02T10:00:00Z"};
  out.users = {{guid(1), "ayşe", "1"}};
  out.codes = {{guid(2), "one", true, "#abc", "what it means", {guid(30)}},
               {guid(3), "below", false, "", "", {}, 0},
               {guid(4), "two", true, "", "", {}}};
  out.variables = {{guid(5), "age", "Integer", "in years"}};
  out.cases = {{guid(6), "Y1", "d", {guid(2)}, {{guid(5), "Integer", "7"}, {guid(5)}}, {guid(7)}, {guid(8)}}};
  RefiSource text{.text = {.guid = guid(7), .name = "D1", .plain_path = "internal://a.txt"}};
  text.text.selections = {selection(RefiSelectionKind::text, 8)};
  RefiSource picture{.kind = RefiSourceKind::picture, .text = {.guid = guid(10)}, .path = "internal://b.png"};
  picture.representation = {{.guid = guid(11), .content = "a tree"}};
  picture.text.selections = {selection(RefiSelectionKind::picture, 12)};
  RefiSource pdf{.kind = RefiSourceKind::pdf, .text = {.guid = guid(14)}, .path = "internal://c.pdf"};
  pdf.representation = {{.guid = guid(15), .plain_path = "internal://a.txt"}};
  pdf.text.selections = {selection(RefiSelectionKind::pdf, 16)};
  RefiSource sound{.kind = RefiSourceKind::audio, .text = {.guid = guid(18)}, .path = "internal://d.mp3"};
  sound.transcripts = {{.text = {.guid = guid(19), .content = "hm"}, .sync_points = {{guid(20), 5, 1}}}};
  sound.transcripts[0].text.selections = {selection(RefiSelectionKind::transcript, 21)};
  sound.transcripts[0].text.selections[0].from_sync_point = guid(20);
  sound.text.selections = {selection(RefiSelectionKind::audio, 23)};
  RefiSource film{.kind = RefiSourceKind::video, .text = {.guid = guid(25)}, .path = "internal://e.mp4"};
  film.text.selections = {selection(RefiSelectionKind::video, 26)};
  film.text.codings = {{guid(28), guid(2), guid(1), "2026-01-01T10:00:00Z", {guid(30)}}};
  film.text.values = {{guid(5), "Integer", "8"}};
  out.sources = {text, picture, pdf, sound, film};
  out.all_notes = {{.guid = guid(30), .content = "a note"}};
  out.links = {{guid(31), "causes", "OneWay", "#ff0000", guid(2), guid(3), {guid(30)}}};
  out.sets = {{guid(32), "set", "d", {guid(2)}, {guid(7)}, {guid(30)}}};
  out.graphs = {"<Graph guid=\"" + guid(33) + "\"/>"};
  out.notes = {guid(30)};
  return out;
}

const RefiFiles files = {{"a.txt", "abc"}, {"b.png", "x"}, {"c.pdf", "x"}, {"d.mp3", "x"}, {"e.mp4", "x"}};

}  // namespace

TEST_CASE("every element of a project is written where the standard wants it") {
  const std::string xml = refi_xml(full());
  const Diagnostics faults = refi_structure_faults(xml, "project.qde", files);
  CHECK((faults.empty() ? "" : one_line(faults[0])) == "");
  if (schemas_missing().empty()) CHECK(schema_faults(xml, "Project.xsd") == "");
  for (const char* const element : {"User",
                                    "Code",
                                    "Variable",
                                    "Case",
                                    "TextSource",
                                    "PictureSource",
                                    "PDFSource",
                                    "AudioSource",
                                    "VideoSource",
                                    "PlainTextSelection",
                                    "PictureSelection",
                                    "PDFSelection",
                                    "AudioSelection",
                                    "VideoSelection",
                                    "TranscriptSelection",
                                    "SyncPoint",
                                    "Representation",
                                    "TextDescription",
                                    "Transcript",
                                    "Note",
                                    "Link",
                                    "Set",
                                    "Graph",
                                    "Description",
                                    "NoteRef"}) {
    CAPTURE(element);
    CHECK(xml.find(std::string("<") + element + " ") + xml.find(std::string("<") + element + ">") !=
          2 * std::string::npos);
  }
}

TEST_CASE("a parser gives back every character of attributes and texts that XML has") {
  RefiProject project{.name = "line\nfeed\tand \"quotes\" & <signs>\r 🙂\x01",
                      .description = "a\r\nb\t]]> & \"c\" \xEF\xBF\xBF d"};
  const std::string bytes = refi_xml(project);
  const Xml xml(bytes, "project.qde", {});
  CHECK(std::string(xml.root().attribute("name").value()) == "line\nfeed\tand \"quotes\" & <signs>\r 🙂");
  CHECK(std::string(xml.root().child("Description").text().get()) == "a\r\nb\t]]> & \"c\"  d");
}

TEST_CASE("wrappers without content are left out") {
  const std::string xml = refi_xml({.name = "x"});
  CHECK(xml ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" "
        "name=\"x\"/>\n");
  CHECK(refi_structure_faults(xml, "project.qde").empty());
}

TEST_CASE("an archive begins with project.qde and has its files in sources/, and nothing of the hour") {
  const std::string bytes = qdpx_file("<x/>", {{"b.txt", "2"}, {"a.txt", "1"}});
  Archive archive(bytes, "a.qdpx", {});
  CHECK(archive.names() == std::vector<std::string>{"project.qde", "sources/a.txt", "sources/b.txt"});
  CHECK(archive.read("sources/b.txt") == "2");
  CHECK(qdpx_file("<x/>", {{"a.txt", "1"}, {"b.txt", "2"}}) == bytes);
  RefiFiles many;
  for (int i = 0; i < 65'534; ++i) many[std::to_string(i)] = "";
  CHECK(thrown([&] { qdpx_file("", many); }).slug == "refi-too-many-files");
}

TEST_CASE("what was kept stands behind what is the project's own, in its wrapper") {
  RefiElements kept{.sources = {"<PictureSource guid=\"" + guid(40) + "\"/>"},
                    .links = {"<Link guid=\"" + guid(41) + "\"/>"}};
  kept.selections[guid(7)] = {"<PlainTextSelection guid=\"" + guid(42) +
                              "\" startPosition=\"1\" endPosition=\"1\"/>"};
  const std::string xml = refi_xml(full(), kept);
  CHECK(refi_structure_faults(xml, "project.qde").empty());
  CHECK(xml.find("<VideoSource") < xml.find(guid(40)));
  CHECK(xml.find(guid(8)) < xml.find(guid(42)));
  CHECK(xml.find(guid(42)) < xml.find("</TextSource>"));
  CHECK(refi_xml({.name = "x"}, {.sets = {"<Set guid=\"" + guid(43) + "\" name=\"s\"/>"}}).find("<Sets>") !=
        std::string::npos);
}
