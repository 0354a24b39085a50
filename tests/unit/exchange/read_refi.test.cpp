#include "coding/exchange/read_refi.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/unit/exchange/refi_maker.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string plain = project_xml("someone", codebook_xml(code_xml(1, "fear")));

bool tells(const RefiFile& file, std::string_view slug) {
  for (const Diagnostic& each : file.notes)
    if (each.slug == slug) return true;
  return false;
}

std::string refused(const std::string& bytes, const ReadingLimits& limits = refi_limits()) {
  try {
    read_refi(bytes, "a.qdpx", limits);
  } catch (const DataError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a project is found under any name, in either case of sources, packed in any way") {
  ZipPart described = stored("SOURCES/ABC.TXT", "hello");
  described.has_descriptor = true;
  const RefiFile file = read_refi(zip_of({stored("Trial.qde", plain), described, stored("sources/.root", ""),
                                          stored("Sources/", ""), stored("read me.txt", "x")}),
                                  "a.qdpx");
  CHECK(file.project.name == "Garden");
  REQUIRE(file.project.codes.size() == 1);
  CHECK(file.files == RefiFiles{{".root", ""}, {"abc.txt", "hello"}});
  CHECK(tells(file, "refi-project-name"));
  CHECK(tells(file, "refi-entries-ignored"));
  for (const std::string path :
       {"internal://ABC.txt", "relative:///x/abc.TXT", "absolute://C:\\y\\Abc.txt", "abc.txt"}) {
    INFO(path);
    REQUIRE(refi_file(file.files, path) != nullptr);
    CHECK(*refi_file(file.files, path) == "hello");
  }
  CHECK(refi_file(file.files, "") == nullptr);
}

TEST_CASE("an archive without a project, with two, or one that leaves its folder is refused") {
  CHECK(refused(zip_of({stored("sources/a.txt", "x")})) == "refi-no-project");
  CHECK(refused(zip_of({stored("a.qde", plain), stored("b.qde", plain)})) == "refi-several-projects");
  CHECK(refused(zip_of({stored("project.qde", plain), stored("sources/../../a.txt", "x")})) ==
        "archive-path");
  CHECK(refused("<CodeBook/>") == "refi-root");
  CHECK(refused(plain.substr(0, plain.size() - 4)) == "xml-malformed");
  CHECK(refused(zip_of({stored("project.qde", plain), stored("b.qde", plain)})).empty());
  CHECK(refused(zip_of({stored("project.qde", plain)}), {.unpacked_bytes = 10}) == "archive-size");
}

TEST_CASE("names are local ones: any namespace, any prefix, with or without wrappers") {
  const std::string xml =
      "<q:Project xmlns:q=\"urn:QDA-XML:project:0:10\" name=\"P\"><q:CodeBook><q:Code guid=\"{" + guid(1) +
      "}\" name=\"a\" isCodable=\"0\" color=\"#abc\"><q:Description>one</q:Description><q:Code guid=\"" +
      guid(2) +
      "\" name=\"b\" isCodable=\"true\" color=\"rgb(1, 2, 255)\"/></q:Code></q:CodeBook><q:Set guid=\"" +
      guid(3) + "\" name=\"s\"><q:MemberCode guid=\"{" + guid(1) + "}\"/><q:MemberCode targetGUID=\"" +
      guid(2) + "\"/></q:Set></q:Project>";
  const RefiFile file = read_refi(xml, "a.qde");
  const RefiProject& project = file.project;
  REQUIRE(project.codes.size() == 2);
  CHECK(
      project.codes[0] ==
      RefiCode{.guid = guid(1), .name = "a", .is_codable = false, .color = "#aabbcc", .description = "one"});
  CHECK(project.codes[1].parent == 0);
  CHECK(project.codes[1].color == "#0102FF");
  REQUIRE(project.sets.size() == 1);
  CHECK(project.sets[0].codes == std::vector<std::string>{guid(1), guid(2)});
  CHECK(tells(file, "refi-namespace-other"));
  CHECK(tells(file, "refi-wrapper"));
  CHECK(tells(file, "refi-color-form"));
  CHECK(tells(read_refi("<Project name=\"P\" xmlns=\"urn:x\"/>", "a.qde"), "refi-namespace-unknown"));
  CHECK(read_refi(plain, "a.qde").notes.empty());
}

TEST_CASE("codes nested ten thousand deep are read, deeper ones refused") {
  const auto nested = [](int depth) {
    std::string xml;
    for (int i = 0; i < depth; ++i)
      xml += "<Code guid=\"" + guid(i + 1) + "\" name=\"c\" isCodable=\"true\">";
    for (int i = 0; i < depth; ++i) xml += "</Code>";
    return project_xml("x", codebook_xml(xml));
  };
  const RefiFile file = read_refi(nested(10'000), "a.qde");
  REQUIRE(file.project.codes.size() == 10'000);
  CHECK(file.project.codes.back().parent == 9'998);
  CHECK(refused(nested(30'000)) == "xml-depth");
}

TEST_CASE("entities that stand for entities are not expanded") {
  const RefiFile file = read_refi(
      "<!DOCTYPE Project [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><Project "
      "xmlns=\"urn:QDA-XML:project:1.0\" "
      "name=\"P\"><Description>&b;</Description></Project>",
      "a.qde");
  CHECK(file.project.description == "&b;");
  CHECK(tells(file, "refi-doctype"));
}

TEST_CASE("control characters, which XML has not, are left out and counted") {
  const auto read = [](const std::string& words) {
    return read_refi("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\"><Description>" + words +
                         "</Description></Project>",
                     "a.qde");
  };
  const RefiFile file = read("a\x01&#2;&#x1F;b&#9;&#10;&#x41;");
  CHECK(file.project.description.starts_with("ab\t\nA"));
  REQUIRE(tells(file, "refi-control-characters"));
  CHECK(file.notes.front().message.starts_with("3 "));
  CHECK(!tells(read("a&#13;b\tc\n"), "refi-control-characters"));
}

TEST_CASE("sources that are no texts come as XML by themselves, without what becomes a document") {
  const std::string xml = project_xml(
      "x",
      "<Sources><PDFSource guid=\"{" + guid(5) +
          "}\" name=\"P\" path=\"internal://p.pdf\"><PDFSelection guid=\"" + guid(6) +
          "\" page=\"2\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\"/><Representation guid=\"" +
          guid(7) + "\"><PlainTextContent>words</PlainTextContent></Representation></PDFSource></Sources>");
  const RefiFile file = read_refi(xml, "a.qde");
  REQUIRE(file.project.sources.size() == 1);
  CHECK(file.project.sources[0].representation.at(0).content == "words");
  CHECK(file.project.sources[0].text.selections.at(0).page == 2);
  CHECK(file.source_xml[0].rest ==
        "<PDFSource guid=\"" + guid(5) + "\" name=\"P\" path=\"internal://p.pdf\"><PDFSelection guid=\"" +
            guid(6) + "\" page=\"2\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\"/></PDFSource>");
  CHECK(file.source_xml[0].whole.find("words") != std::string::npos);
}

TEST_CASE("a position that is no number is told and is outside of every text") {
  const RefiFile file = read_refi(
      project_xml("x",
                  "<Sources><TextSource guid=\"" + guid(1) +
                      "\"><PlainTextContent>a</PlainTextContent><PlainTextSelection guid=\"" + guid(2) +
                      "\" startPosition=\"x\" endPosition=\"99999999999999999999\"/></TextSource></Sources>"),
      "a.qde");
  CHECK(tells(file, "refi-number"));
  CHECK(file.project.sources.at(0).text.selections.at(0).first == -1);
}
