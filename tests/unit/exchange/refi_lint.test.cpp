#include "coding/exchange/refi_lint.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "coding/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/refi_files.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::vector<std::string> slugs(const std::vector<RefiFinding>& findings) {
  std::vector<std::string> out;
  for (const RefiFinding& each : findings) out.push_back(each.fault.slug);
  return out;
}

const RefiFinding* finding(const std::vector<RefiFinding>& findings, std::string_view slug) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const RefiFinding& each) { return each.fault.slug == slug; });
  return found == findings.end() ? nullptr : &*found;
}

std::vector<RefiFinding> lint_qde(const std::string& qde) { return lint_refi(qde, "a.qde"); }
std::vector<RefiFinding> lint_qdpx(const std::string& qdpx) { return lint_refi(qdpx, "a.qdpx"); }

// The sound project with one part replaced, as an archive.
std::string qdpx_with(std::string_view part, std::string_view other) {
  return qdpx_of(with(sound_qde(), part, other));
}

struct Broken {
  std::string slug{};
  std::string bytes{};
  std::string file = "a.qdpx";
};

std::string quoted_guid(int number) { return "\"" + guid_of(number) + "\""; }

const std::string qde = sound_qde();
const ZipPart text_part = stored("sources/p1.txt", sound_text);

std::vector<Broken> broken_archives() {
  ZipPart locked = text_part;
  locked.is_encrypted = true;
  std::string big = zip_of({stored("project.qde", qde), text_part});
  const std::size_t directory = big.rfind("PK\x01\x02");
  big.replace(directory + 24, 4, std::string("\x00\x00\x00\x80", 4));
  std::string damaged = zip_of({stored("project.qde", qde), text_part});
  damaged.replace(damaged.find("Garden"), 6, "Gardem");
  std::vector<ZipPart> many;
  for (int i = 0; i < 10'001; ++i) many.push_back(stored("sources/" + std::to_string(i), ""));
  return {
      {"archive-malformed", "PK\x03\x04 and no more"},
      {"archive-entries", zip_of(many)},
      {"archive-path", zip_of({stored("project.qde", qde), stored("../p1.txt", "")})},
      {"archive-name-twice", zip_of({stored("project.qde", qde), text_part, text_part})},
      {"archive-encrypted", zip_of({stored("project.qde", qde), locked})},
      {"archive-damaged", damaged},
      {"qde-missing", zip_of({stored("inner/project.qde", qde)})},
      {"qde-several", zip_of({stored("project.qde", qde), stored("b.qde", qde), text_part})},
      {"qde-name", zip_of({stored("Garden.qde", qde), text_part})},
      {"folder-case", zip_of({stored("project.qde", qde), stored("Sources/p1.txt", sound_text)})},
      {"folder-nested", zip_of({stored("project.qde", qde), text_part, stored("sources/a/b.txt", "")})},
      {"entry-outside", zip_of({stored("project.qde", qde), text_part, stored("notes.txt", "x")})},
      {"entry-unused", zip_of({stored("project.qde", qde), text_part, stored("sources/.root", "")})},
      {"entry-empty", qdpx_of(qde, "")},
      {"entry-too-big", big},
      {"plain-not-utf8", qdpx_of(qde,
                                 "Bah\xE7"
                                 "e")},
      {"plain-bom", qdpx_of(qde, "\xEF\xBB\xBF" + sound_text)},
      {"plain-crlf", qdpx_of(qde, "Ba\r\nhce\r\n")},
      {"plain-astral", qdpx_of(qde,
                               "B\U0001F33F"
                               "hçe güzel")},
      {"position-beyond", qdpx_of(qde, "Bah")},
      {"position-readings", qdpx_of(qde, "B\r\nhç")},
  };
}

std::vector<Broken> broken_paths() {
  const std::string path = "plainTextPath=\"internal://p1.txt\"";
  const std::string media = "</TextSource>\n<AudioSource guid=" + quoted_guid(50) + "/>";
  return {
      {"path-missing", qdpx_with("</TextSource>", media)},
      {"path-form", qdpx_with(path, "plainTextPath=\"http://p1.txt\"")},
      {"path-bare", qdpx_with(path, "plainTextPath=\"p1.txt\"")},
      {"path-escapes", qdpx_with(path, "plainTextPath=\"internal://../p1.txt\"")},
      {"path-absolute", qdpx_with(path, "plainTextPath=\"absolute:///C:/ayla/p1.txt\"")},
      {"path-relative", qdpx_with(path, "plainTextPath=\"relative:///p1.txt\"")},
      {"file-missing", qdpx_with(path, "plainTextPath=\"internal://p2.txt\"")},
      {"file-case", qdpx_with(path, "plainTextPath=\"internal://P1.TXT\"")},
      {"text-missing", qdpx_with(path, "")},
      {"text-twice", qdpx_with(path + ">", path + "><PlainTextContent>Bahce</PlainTextContent>")},
      {"rich-text-alone", qdpx_with(path, "richTextPath=\"internal://p1.docx\"")},
      {"rich-text-plain", qdpx_with(path, path + " richTextPath=\"internal://p1.txt\"")},
      {"inline-crlf", qdpx_with(path + ">", "><PlainTextContent>Bahce\r\nguzel</PlainTextContent>")},
      {"private-path", qdpx_with("name=\"Garden\"", "name=\"Garden\" basePath=\"C:\\Users\\ayla\"")},
  };
}

std::vector<Broken> broken_xml() {
  const std::string space = "xmlns=\"urn:QDA-XML:project:1.0\"";
  const std::string instance = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<Code>";
  for (int i = 0; i < 300; ++i) deep += "</Code>";
  return {
      {"xml-not-utf8", with(qde, "UTF-8", "windows-1254"), "a.qde"},
      {"xml-bom", "\xEF\xBB\xBF" + qde, "a.qde"},
      {"xml-malformed", with(qde, "</Users>", ""), "a.qde"},
      {"xml-malformed", with(qde, "A memo", "A & memo"), "a.qde"},
      {"xml-character", with(qde, "A memo", "A \x02 memo"), "a.qde"},
      {"xml-character", with(qde, "A memo", "A &#2; memo"), "a.qde"},
      {"xml-entity", with(qde, "A memo", "A &nbsp; memo"), "a.qde"},
      {"xml-doctype", with(qde, "<Project", "<!DOCTYPE Project [<!ENTITY a \"b\">]>\n<Project"), "a.qde"},
      {"nesting-deep", with(qde, "</Codes>", deep + "</Codes>"), "a.qde"},
      {"root-unknown", "<html/>", "a.qde"},
      {"root-unexpected", qde, "a.qdc"},
      {"namespace-other", with(qde, "project:1.0", "project:0:10"), "a.qde"},
      {"namespace-unknown", with(qde, space, ""), "a.qde"},
      {"namespace-mixed", with(qde, "<CodeBook>", "<CodeBook xmlns=\"urn:QDA-XML:codebook:0:4\">"), "a.qde"},
      {"schema-location",
       with(qde, space, space + instance + "xsi:schemaLocation=\"urn:QDA-XML:project:0:10 Project.xsd\""),
       "a.qde"},
      {"origin-missing", with(qde, "origin=\"Elsewhere 3\"", ""), "a.qde"},
  };
}

std::vector<Broken> broken_structure() {
  const std::string code = "<Code guid=" + quoted_guid(3) + " name=\"Worms\" isCodable=\"true\"/>";
  const std::string user = "<User guid=" + quoted_guid(1) + " name=\"Ayla\"/>";
  std::vector<Broken> out = {
      {"element-unknown", with(qde, "</Users>", "</Users><Weather/>")},
      {"element-misplaced", with(qde, user, user + "<Code/>")},
      {"element-order",
       with(with(qde, "<Users>" + user + "</Users>", ""), "<Notes>", "<Users>" + user + "</Users><Notes>")},
      {"element-repeated", with(qde, "</Users>", "</Users><Users>" + user + "</Users>")},
      {"element-missing", with(qde, "<CodeRef targetGUID=" + quoted_guid(2) + "/>", "")},
      {"wrapper-empty", with(qde, user, "")},
      {"attribute-unknown", with(qde, "name=\"Ayla\"", "nickname=\"Ayla\"")},
      {"attribute-missing", with(qde, "name=\"Soil\"", "")},
      {"codable-missing", with(qde, " isCodable=\"true\"", "")},
      {"member-guid", with(qde, "<MemberCode targetGUID", "<MemberCode guid")},
      {"text-stray", with(qde, "<Users>", "<Users>nobody")},
      {"text-stray", with(qde, user, "<User guid=" + quoted_guid(1) + "> </User>")},
      {"guid-malformed", with(qde, quoted_guid(3), "\"3\"")},
      {"guid-braces", with(qde, quoted_guid(3), "\"{" + guid_of(3) + "}\"")},
      {"guid-spelling",
       with(qde, "<CodeRef targetGUID=" + quoted_guid(2), "<CodeRef targetGUID=\"{" + guid_of(2) + "}\"")},
      {"color-malformed", with(qde, "#2A9D8F", "rgb(1,2,3)")},
      {"boolean-malformed", with(qde, "isCodable=\"true\"", "isCodable=\"True\"")},
      {"number-malformed", with(qde, "endPosition=\"5\"", "endPosition=\"5.0\"")},
      {"number-malformed", with(qde, ">34<", ">1e3<")},
      {"date-malformed", with(qde, "origin=", "creationDateTime=\"2026-02-30T10:00:00Z\" origin=")},
      {"choice-unknown", with(qde, "OneWay", "oneWay")},
      {"reference-dangling", with(qde, "creatingUser=" + quoted_guid(1), "creatingUser=" + quoted_guid(99))},
      {"reference-kind",
       with(qde, "<CodeRef targetGUID=" + quoted_guid(2), "<CodeRef targetGUID=" + quoted_guid(20))},
      {"guid-twice", with(qde, code, code + with(code, "Worms", "Birds"))},
      {"guid-shared", with(qde, "<Case guid=" + quoted_guid(5), "<Case guid=" + quoted_guid(3))},
      {"set-cycle",
       with(qde, "<MemberCode targetGUID=" + quoted_guid(2), "<MemberCode targetGUID=" + quoted_guid(40))},
      {"code-cycle", with(qde, quoted_guid(3), quoted_guid(2))},
      {"link-open", with(qde, " targetGUID=" + quoted_guid(11), "")},
      {"value-type", with(with(qde, "IntegerValue>34", "TextValue>34"), "</IntegerValue>", "</TextValue>")},
      {"position-reversed", with(qde, "startPosition=\"0\"", "startPosition=\"9\"")},
      {"position-negative", with(qde, "startPosition=\"0\"", "startPosition=\"-1\"")},
      {"position-empty", with(qde, "endPosition=\"5\"", "endPosition=\"0\"")},
  };
  for (Broken& each : out) each.file = "a.qde";
  return out;
}

std::vector<Broken> all_broken() {
  std::vector<Broken> out = broken_archives();
  for (auto make : {broken_paths, broken_xml, broken_structure})
    for (Broken& each : make()) out.push_back(std::move(each));
  return out;
}

}  // namespace

TEST_CASE("nothing is wrong with a sound project, alone and in an archive") {
  CHECK(slugs(lint_qde(qde)).empty());
  CHECK(slugs(lint_qdpx(qdpx_of(qde))).empty());
}

TEST_CASE("every rule finds the file that breaks it") {
  std::set<std::string> found;
  for (const Broken& each : all_broken()) {
    INFO(each.slug);
    const auto findings = lint_refi(each.bytes, each.file);
    CAPTURE(slugs(findings));
    const RefiFinding* const one = finding(findings, each.slug);
    REQUIRE(one);
    CHECK(one->fault.place.file.starts_with(each.file));
    CHECK(one->fault.severity == refi_rule(each.slug).severity);
    CHECK(one->fault.hint == refi_rule(each.slug).hint);
    found.insert(each.slug);
  }
  // Those need more than a test should make; the limits of archives and XML have tests of their own.
  const std::set<std::string> elsewhere = {"archive-size", "archive-ratio", "file-limits"};
  for (const RefiRule& rule : refi_rules()) {
    INFO(rule.slug);
    CHECK((found.contains(std::string(rule.slug)) || elsewhere.contains(std::string(rule.slug))));
  }
}

TEST_CASE("limits are findings, too") {
  CHECK(slugs(lint_refi(qde, "a.qde", {.limits = {.elements = 5}})) ==
        std::vector<std::string>{"file-limits"});
  CHECK(finding(lint_refi(qdpx_of(qde), "a.qdpx", {.limits = {.unpacked_bytes = 100}}), "archive-size"));
  const std::string bomb = zip_of({zeros("project.qde", 40'000)});
  CHECK(finding(lint_refi(bomb, "a.qdpx", {.limits = {.unpack_ratio = 50}}), "archive-ratio"));
}

TEST_CASE("a finding stands where the attribute does, in code points") {
  const auto findings = lint_qde(with(qde, "name=\"Soil\" isCodable=\"true\" color=\"#2A9D8F\"",
                                      "name=\"Ağaç\" isCodable=\"true\" color=\"red\""));
  REQUIRE(slugs(findings) == std::vector<std::string>{"color-malformed"});
  const std::string line = "<Code guid=\"" + guid_of(2) + "\" name=\"????\" isCodable=\"true\" ";
  CHECK(findings[0].fault.place == Place{"a.qde", 5, line.size() + 1});
  CHECK(findings[0].fault.message == "color is 'red', not a colour: #RRGGBB or #RGB");
}

TEST_CASE("programs are named where they are known to stumble") {
  const auto findings = lint_qdpx(zip_of({stored("project.qde", qde), stored("Sources/p1.txt", sound_text)}));
  REQUIRE(slugs(findings) == std::vector<std::string>{"folder-case"});
  CHECK(findings[0].tools == std::vector<std::string>{"ATLAS.ti"});
  CHECK(finding(lint_qde(with(qde, "#2A9D8F", "red")), "color-malformed")->tools.empty());
}

TEST_CASE("a position is beyond the text only when it is under every reading") {
  const auto at = [](std::string_view end, const std::string& text) {
    return slugs(
        lint_qdpx(qdpx_of(with(qde, "endPosition=\"5\"", "endPosition=\"" + std::string(end) + "\""), text)));
  };
  using Slugs = std::vector<std::string>;
  CHECK(at("4", "abcd") == Slugs{});
  CHECK(at("5", "abcd") == Slugs{"position-beyond"});
  CHECK(at("5", "abc\U0001F33F") == Slugs{"position-readings", "plain-astral"});
  CHECK(at("6", "abc\U0001F33F") == Slugs{"position-beyond", "plain-astral"});
  CHECK(at("3", "abc\U0001F33F") == Slugs{});
  CHECK(at("4", "ab\r\nc") == Slugs{"plain-crlf"});
  CHECK(at("5", "ab\r\nc") == Slugs{"position-readings", "plain-crlf"});
  CHECK(at("2", "ab\r\nc") == Slugs{});
  CHECK(at("99999999999999999999999", "ab") == Slugs{"position-beyond"});
}

TEST_CASE("a codebook and a project name members each their own way") {
  const std::string qdc =
      "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\"><Codes><Code guid=" + quoted_guid(2) +
      " name=\"a\" isCodable=\"false\"/></Codes><Sets><Set guid=" + quoted_guid(3) +
      " name=\"s\"><MemberCode guid=" + quoted_guid(2) + "/></Set></Sets></CodeBook>";
  CHECK(slugs(lint_refi(qdc, "a.qdc")).empty());
  CHECK(slugs(lint_refi(with(qdc, "MemberCode guid", "MemberCode targetGUID"), "a.qdc")) ==
        std::vector<std::string>{"member-guid"});
  CHECK(slugs(lint_refi(with(qdc, "MemberCode guid=" + quoted_guid(2), "MemberCode guid=" + quoted_guid(9)),
                        "a.qdc")) == std::vector<std::string>{"reference-dangling"});
}

TEST_CASE("what shares a GUID across kinds is told from what has it twice") {
  const std::string quote = "<PDFSource guid=" + quoted_guid(60) +
                            " path=\"internal://p1.txt\"><PDFSelection guid=" + quoted_guid(61) +
                            " page=\"1\" firstX=\"0\" firstY=\"0\" secondX=\"1\" secondY=\"1\"/>" +
                            "<Representation guid=" + quoted_guid(62) +
                            "><PlainTextContent>ab</PlainTextContent>" +
                            "<PlainTextSelection guid=" + quoted_guid(61) +
                            " startPosition=\"0\" endPosition=\"1\"/></Representation></PDFSource>";
  CHECK(slugs(lint_qdpx(qdpx_with("</Sources>", quote + "</Sources>"))) ==
        std::vector<std::string>{"guid-shared"});
}

TEST_CASE("a codebook 10,000 levels deep is walked") {
  std::string codes;
  for (int i = 0; i < 10'000; ++i)
    codes += "<Code guid=\"" + guid_of(1000 + i) + "\" name=\"c\" isCodable=\"true\">";
  for (int i = 0; i < 10'000; ++i) codes += "</Code>";
  const auto findings = lint_qde(with(qde, "</Codes>", codes + "</Codes>"));
  CHECK(slugs(findings) == std::vector<std::string>{"nesting-deep"});
}

TEST_CASE("of one rule no more than asked for are listed, and the rest is counted") {
  std::string users;
  for (int i = 0; i < 7; ++i) users += "<User guid=\"x\"/>";
  const auto findings = lint_refi(with(qde, "</Users>", users + "</Users>"), "a.qde", {.most_of_a_rule = 3});
  REQUIRE(findings.size() == 4);
  CHECK(findings[3].fault.message == "and 4 more of these");
}

TEST_CASE("the page of the rules lists each as it is") {
  const std::string page = read_file(CODING_SOURCE_DIR "/docs/formats/refi-lint.md");
  std::size_t rows = 0;
  for (std::size_t at = page.find("\n| `"); at != std::string::npos; at = page.find("\n| `", at + 1)) ++rows;
  CHECK(rows == refi_rules().size());
  for (const RefiRule& rule : refi_rules()) {
    const auto cell = [](std::string_view text) {
      return std::string(text.empty() ? "" : " ") + std::string(text);
    };
    INFO(rule.slug);
    CHECK(page.find("\n| `" + std::string(rule.slug) + "` | " + name_of(rule.severity) + " | " +
                    std::string(rule.about) + " |" + cell(rule.tools) + " |" + cell(rule.repair) + " |\n") !=
          std::string::npos);
  }
}
