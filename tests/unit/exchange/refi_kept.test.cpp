#include "coding/base/error.hpp"
#include "coding/exchange/kept.hpp"
#include "coding/exchange/refi_export.hpp"
#include "coding/exchange/refi_guids.hpp"
#include "coding/exchange/refi_structure.hpp"
#include "coding/project/code_guid.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::string guid(int n) { return "77777777-0000-4000-8000-0000000000" + std::to_string(10 + n); }

const Study study{.id = "6f1c1f0e-0000-4000-8000-000000000001", .title = "Bahçe"};
const std::string tea = guid_of(study, test::code("cay"));

Outgoing with(std::vector<KeptElement> kept, RefiFiles files = {}) {
  Outgoing out{.kept = std::move(kept), .kept_files = std::move(files)};
  out.project.study = study;
  out.project.codebook = Codebook({test::code("cay")});
  out.project.documents = {document("D", "", 12)};
  out.project.segments = {segment("D", "cay", {4, 7})};
  out.texts = [](const Document&) { return Text("one\ntwo\n🙂 x\n"); };
  return out;
}

KeptElement kept(std::string element, int n, const std::string& attributes, const std::string& inside = "") {
  return {.element = element,
          .guid = guid(n),
          .name = "this",
          .xml = "<" + element + " xmlns=\"urn:QDA-XML:project:1.0\" guid=\"" + guid(n) + "\" " + attributes +
                 ">" + inside + "</" + element + ">"};
}

std::string to(const std::string& element, const std::string& target) {
  return "<" + element + " targetGUID=\"" + target + "\"/>";
}

std::string faults_of(const RefiExport& made) {
  const Diagnostics faults =
      refi_structure_faults(refi_xml(made.project, made.kept), "project.qde", made.files);
  return faults.empty() ? "" : one_line(faults.front());
}

std::vector<std::string> lost_things(const RefiExport& made) {
  std::vector<std::string> out;
  for (const Loss& each : made.losses) out.push_back(each.what);
  return out;
}

using Things = std::vector<std::string>;

std::string picture(const std::string& code) {
  return "<PictureSelection guid=\"" + guid(2) +
         "\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\"><Coding guid=\"" + guid(3) + "\">" +
         to("CodeRef", code) + "</Coding></PictureSelection>";
}

}  // namespace

TEST_CASE("kept elements are lines of JSON, and come back as they were") {
  const std::vector<KeptElement> all = {kept("Graph", 1, "name=\"a &amp; b\""),
                                        {.element = "Set", .document = {"D"}, .xml = "<Set/>"}};
  const std::string bytes = kept_jsonl(all);
  CHECK(std::count(bytes.begin(), bytes.end(), '\n') == 2);
  CHECK(read_kept(bytes, "foreign/refi.jsonl") == all);
  CHECK(read_kept("", "foreign/refi.jsonl").empty());
  const Diagnostic fault = thrown([&] { read_kept(bytes + "{\"xml\":", "foreign/refi.jsonl"); });
  CHECK(fault.place.file == "foreign/refi.jsonl");
}

TEST_CASE(
    "a picture goes back with its selections, its file under a plain name, and no path of somebody's home") {
  const RefiExport made = export_refi(
      with({kept("PictureSource", 1, R"(path="internal://Photo A.PNG" currentPath="absolute:///home/x")",
                 picture(tea)),
            kept("PictureSource", 5, "path=\"internal://B.jpg\"")},
           {{"photo a.png", "picture"}, {"B.JPG", "other"}, {"alone.txt", "x"}}));
  REQUIRE(made.kept.sources.size() == 2);
  CHECK(made.kept.sources[0].find("path=\"internal://" + guid(1) + ".png\"") != std::string::npos);
  CHECK(made.kept.sources[0].find("home") == std::string::npos);
  CHECK(made.kept.sources[0].find("firstX=\"1\"") != std::string::npos);
  CHECK(made.files.at(guid(1) + ".png") == "picture");
  CHECK(made.files.at("b.jpg") == "other");
  CHECK(lost_things(made) == Things{"files in foreign/"});
  CHECK(faults_of(made).empty());
}

TEST_CASE("what refers to codes that are gone is taken out and said") {
  const RefiExport made = export_refi(
      with({kept("PictureSource", 1, "creatingUser=\"" + guid(40) + "\"",
                 picture(guid(50)) + to("NoteRef", guid(51)) + "<VariableValue>" +
                     to("VariableRef", guid(52)) + "<TextValue>x</TextValue></VariableValue>"),
            kept("Set", 5, "name=\"s\"",
                 to("MemberCode", guid(50)) + to("MemberCode", tea) + to("MemberSource", guid(1))),
            kept("Link", 6, "originGUID=\"" + guid(7) + "\" targetGUID=\"" + guid(1) + "\""),
            kept("Link", 7, "originGUID=\"" + guid(50) + "\" targetGUID=\"" + guid(1) + "\""),
            kept("Link", 8, "originGUID=\"" + guid(1) + "\" targetGUID=\"" + guid(2) + "\""),
            kept("Graph", 9, "name=\"g\"",
                 "<Vertex guid=\"" + guid(60) + "\" representedGUID=\"" + guid(50) +
                     "\" firstX=\"1\" firstY=\"1\"/>" + "<Edge guid=\"" + guid(61) + "\" sourceVertex=\"" +
                     guid(60) + "\" targetVertex=\"" + guid(62) + "\"/>")}));
  CHECK(made.kept.links.size() == 1);  // the one between things that are there
  CHECK(made.kept.sets.at(0).find(guid(50)) == std::string::npos);
  CHECK(made.kept.sets.at(0).find(tea) != std::string::npos);
  CHECK(made.kept.sources.at(0).find("Coding") == std::string::npos);
  CHECK(made.project.graphs.at(0).find("Edge") == std::string::npos);
  CHECK(made.project.graphs.at(0).find("Vertex") != std::string::npos);
  const Things lost = lost_things(made);
  for (const char* const what : {"codings of kept elements", "values of kept elements",
                                 "makers of kept elements", "references of kept elements", "kept links"}) {
    CAPTURE(what);
    CHECK(std::find(lost.begin(), lost.end(), what) != lost.end());
  }
  CHECK(faults_of(made).empty());
}

TEST_CASE("the text of a PDF stands in the PDF again, behind its selections") {
  KeptElement pdf =
      kept("PDFSource", 1, "name=\"p\" path=\"internal://p.pdf\"",
           "<PDFSelection guid=\"" + guid(2) +
               "\" page=\"0\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\"/><Coding guid=\"" +
               guid(3) + "\">" + to("CodeRef", tea) + "</Coding>");
  pdf.document = {"D"};
  Outgoing from = with({pdf}, {{"p.pdf", "%PDF"}});
  from.project.documents[0].participant = {"Y"};
  const RefiExport made = export_refi(from);
  CHECK(made.project.sources.empty());
  const std::string& xml = made.kept.sources.at(0);
  CHECK(xml.find("<PDFSelection") < xml.find("<Representation"));
  CHECK(xml.find("</Representation>") < xml.rfind("<Coding"));
  CHECK(xml.find("startPosition=\"4\" endPosition=\"7\"") != std::string::npos);
  CHECK(made.project.cases.at(0).sources == Things{guid(1)});
  CHECK(made.losses.empty());
  CHECK(faults_of(made).empty());
}

TEST_CASE("the description of a picture stands in the picture again, a recording keeps its sync points") {
  KeptElement image =
      kept("PictureSource", 1, "path=\"internal://p.png\"",
           "<Description>d</Description><TextDescription guid=\"" + guid(9) + "\"/>" + picture(tea));
  image.document = {"D"};
  const RefiExport made = export_refi(with({image}, {{"p.png", "x"}}));
  const std::string& xml = made.kept.sources.at(0);
  CHECK(xml.find("</Description>") < xml.find("<TextDescription"));
  CHECK(xml.find("</TextDescription>") < xml.find("<PictureSelection"));
  CHECK(xml.find(guid(9)) == std::string::npos);
  CHECK(made.project.sources.empty());
  CHECK(faults_of(made).empty());
  KeptElement sound = kept("AudioSource", 1, "",
                           "<Transcript guid=\"" + guid(2) + "\"><SyncPoint guid=\"" + guid(3) +
                               "\" timeStamp=\"5\"/></Transcript>");
  sound.document = {"D"};
  const RefiExport heard = export_refi(with({sound}));
  CHECK(heard.project.sources.size() == 1);
  CHECK(heard.kept.sources.at(0).find("timeStamp=\"5\"") != std::string::npos);
  CHECK(heard.losses.empty());
}

TEST_CASE("a PDF that the standard does not allow leaves its text behind") {
  KeptElement pdf = kept("PDFSource", 1, "color=\"red\"");
  pdf.document = {"D"};
  Outgoing from = with({pdf});
  from.project.documents[0].participant = {"Y"};
  const RefiExport made = export_refi(from);
  REQUIRE(made.project.sources.size() == 1);
  CHECK(made.project.sources[0].text.selections.size() == 1);
  CHECK(lost_things(made) == Things{"kept elements"});
  CHECK(faults_of(made).empty());
}

TEST_CASE("a selection of nothing stands where it stood, in the file's own units") {
  KeptElement empty = kept("PlainTextSelection", 1, "startPosition=\"10\" endPosition=\"10\"",
                           "<Coding guid=\"" + guid(2) + "\">" + to("CodeRef", tea) + "</Coding>");
  empty.document = {"D"};
  const RefiExport plain = export_refi(with({empty}));
  const std::string source = plain.project.sources.at(0).text.guid;
  CHECK(plain.kept.selections.at(source).at(0).find("startPosition=\"10\"") != std::string::npos);
  const RefiExport nvivo = export_refi(with({empty}), {.target = RefiTarget::nvivo});
  CHECK(nvivo.kept.selections.at(source).at(0).find("startPosition=\"13\"") != std::string::npos);
  CHECK(faults_of(plain).empty());
  CHECK(faults_of(nvivo).empty());
  empty.document = {"gone"};
  CHECK(lost_things(export_refi(with({empty}))) == Things{"kept elements"});
}

TEST_CASE("what is damaged, stands nowhere or has another's GUID does no harm") {
  KeptElement damaged = kept("Graph", 1, "");
  damaged.xml.resize(20);
  const KeptElement strange = kept("Folder", 2, "name=\"f\"");
  const KeptElement twin = kept("Set", 3, "name=\"s\"");
  const RefiExport made = export_refi(with({damaged, strange, twin, twin}));
  CHECK(made.kept.sets.size() == 2);
  CHECK(lost_things(made) == Things{"kept elements", "GUIDs of kept elements", "kept elements"});
  CHECK(faults_of(made).empty());
}

TEST_CASE("a file that was kept and is not there any more is said") {
  const RefiExport made = export_refi(with({kept("AudioSource", 1, "path=\"internal://a.mp3\"")}));
  CHECK(lost_things(made) == Things{"files of kept elements"});
}
