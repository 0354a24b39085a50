#include "coding/exchange/refi_structure.hpp"

#include "coding/exchange/codebook_files.hpp"
#include "coding/exchange/refi_export.hpp"
#include "tests/catch.hpp"
#include "tests/refi_schemas.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const std::string a = "11111111-0000-4000-8000-000000000001";
const std::string b = "22222222-0000-4000-8000-000000000002";

std::string project(const std::string& inside) {
  return R"(<Project xmlns="urn:QDA-XML:project:1.0" name="x">)" + inside + "</Project>";
}

std::string codes(const std::string& inside) { return "<CodeBook><Codes>" + inside + "</Codes></CodeBook>"; }

std::string code(const std::string& guid = a, const std::string& more = "") {
  return "<Code guid=\"" + guid + "\" name=\"n\" isCodable=\"true\"" + more + "/>";
}

std::string source(const std::string& inside, const std::string& more = "plainTextPath=\"a.txt\"") {
  return "<Sources><TextSource guid=\"" + b + "\" " + more + ">" + inside + "</TextSource></Sources>";
}

std::vector<std::string> slugs_of(const std::string& xml) {
  std::vector<std::string> out;
  for (const Diagnostic& each : refi_structure_faults(xml, "p.qde")) out.push_back(each.slug);
  return out;
}

using Slugs = std::vector<std::string>;

struct Wrong {
  std::string xml{};
  std::string slug{};
  bool is_said_by_the_schema = true;
};

const std::vector<Wrong> all_wrong = {
    {"<Other/>", "refi-element"},
    {"<Project xmlns=\"urn:QDA-XML:project:1.0\"/>", "refi-attribute-missing"},
    {"<Project xmlns=\"urn:QDA-XML:project:0:10\" name=\"x\"/>", "refi-namespace"},
    {project("<Users/>"), "refi-empty"},
    {project("<CodeBook/>"), "refi-missing"},
    {project(codes("")), "refi-empty"},
    {project(codes(code("{12}"))), "refi-value"},
    {project(codes(code(a, " color=\"rgb(1,2,3)\""))), "refi-value"},
    {project(codes(code(a, " color=\"#1234\""))), "refi-value"},
    {project(codes(code(a, " memo=\"m\""))), "refi-attribute"},
    {project(codes("<Code guid=\"" + a + "\" name=\"n\"/>")), "refi-attribute-missing"},
    {project(codes("<Folder/>" + code())), "refi-element"},
    {project(codes("<Code guid=\"" + a + "\" name=\"n\" isCodable=\"yes\"/>")), "refi-value"},
    {project("<Description>d</Description>" + codes(code())), "refi-order"},
    {project(codes(code()) + "<Description>a</Description><Description>b</Description>"), "refi-too-many"},
    {project(codes("<Code guid=\"" + a +
                   "\" name=\"n\" isCodable=\"true\"><Description><b/></Description></Code>")),
     "refi-element"},
    {project(source("<PlainTextSelection guid=\"" + a + "\" startPosition=\"1.5\" endPosition=\"2\"/>")),
     "refi-value"},
    {project(source("<PlainTextSelection guid=\"" + a + "\" endPosition=\"2\"/>")), "refi-attribute-missing"},
    {project(source("<Coding guid=\"" + a + "\"/>")), "refi-missing"},
    {project("<Variables><Variable guid=\"" + a + "\" name=\"v\" typeOfVariable=\"Number\"/></Variables>"),
     "refi-value"},
    {project("<Links><Link guid=\"" + a + "\" direction=\"Both\"/></Links>"), "refi-value"},
    {project(source("", "plainTextPath=\"a\" creationDateTime=\"2026-01-01\"")), "refi-value"},
    {project(codes(code() + code())), "refi-guid-twice", false},
    {project(source("", "")), "refi-text", false},
    {project(source("<PlainTextContent>x</PlainTextContent>")), "refi-text", false},
    {project(source("<PlainTextSelection guid=\"" + a + "\" startPosition=\"3\" endPosition=\"2\"/>")),
     "refi-positions", false},
    {project(source("<NoteRef targetGUID=\"" + a + "\"/>")), "refi-reference", false},
    {project(codes(code()) + source("<NoteRef targetGUID=\"" + a + "\"/>")), "refi-reference", false},
    {project(codes(code()) + source("", "plainTextPath=\"a\" creatingUser=\"" + a + "\"")), "refi-reference",
     false},
    {project("<Variables><Variable guid=\"" + a +
             "\" name=\"v\" typeOfVariable=\"Integer\"/></Variables><Cases><Case guid=\"" + b +
             "\"><VariableValue><VariableRef targetGUID=\"" + a +
             "\"/><TextValue>x</TextValue></VariableValue></Case></Cases>"),
     "refi-value", false}};

}  // namespace

TEST_CASE("each rule of the standard that is broken is said, and nothing else") {
  for (const Wrong& each : all_wrong) {
    CAPTURE(each.xml);
    CHECK(slugs_of(each.xml) == Slugs{each.slug});
  }
}

TEST_CASE("the schemas of REFI-QDA, where they are, say the same of each") {
  const std::string missing = schemas_missing();
  if (!missing.empty()) {
    WARN("skipped: " << missing);
    return;
  }
  for (const Wrong& each : all_wrong) {
    CAPTURE(each.xml);
    CHECK((schema_faults(each.xml, "Project.xsd") != "") == each.is_said_by_the_schema);
  }
}

TEST_CASE("a value is given in the form of its kind") {
  const auto faults = [](const std::string& element, const std::string& value) {
    const std::string type = element.substr(0, element.size() - 5);
    return slugs_of(project("<Variables><Variable guid=\"" + a + "\" name=\"v\" typeOfVariable=\"" + type +
                            "\"/></Variables><Cases><Case guid=\"" + b +
                            "\"><VariableValue><VariableRef targetGUID=\"" + a + "\"/><" + element + ">" +
                            value + "</" + element + "></VariableValue></Case></Cases>"))
        .size();
  };
  for (const auto& [element, value] :
       std::vector<std::pair<std::string, std::string>>{{"IntegerValue", "-12"},
                                                        {"FloatValue", "+.5"},
                                                        {"FloatValue", "3."},
                                                        {"BooleanValue", "1"},
                                                        {"DateValue", "2024-02-29"},
                                                        {"DateValue", "2024-02-29Z"},
                                                        {"DateTimeValue", "2024-02-29T23:59:59.5+14:00"},
                                                        {"TextValue", ""}}) {
    CAPTURE(element, value);
    CHECK(faults(element, value) == 0);
  }
  for (const auto& [element, value] :
       std::vector<std::pair<std::string, std::string>>{{"IntegerValue", ""},
                                                        {"IntegerValue", "1.0"},
                                                        {"FloatValue", "1e5"},
                                                        {"FloatValue", "."},
                                                        {"FloatValue", "NaN"},
                                                        {"BooleanValue", "True"},
                                                        {"DateValue", "2023-02-29"},
                                                        {"DateValue", "0000-01-01"},
                                                        {"DateValue", "2024-1-01"},
                                                        {"DateTimeValue", "2024-02-29"},
                                                        {"DateTimeValue", "2024-02-29T24:01:00"},
                                                        {"DateTimeValue", "2024-02-29T10:00:00+14:01"},
                                                        {"DateTimeValue", "2024-02-29T10:00:00."}}) {
    CAPTURE(element, value);
    CHECK(faults(element, value) == 1);
  }
}

TEST_CASE("a fault stands where its element begins") {
  const Diagnostics faults = refi_structure_faults(project("\n  <Users/>"), "p.qde");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].place == Place{"p.qde", 2, 3});
  CHECK(faults[0].message == "Users is empty");
}

TEST_CASE("files that a project names must be there") {
  const std::string xml = project(source("", "plainTextPath=\"internal://a.txt\""));
  CHECK(refi_structure_faults(xml, "p.qde", {{"a.txt", ""}}).empty());
  const Diagnostics faults = refi_structure_faults(xml, "p.qde", {{"A.txt", ""}});
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].slug == "refi-file");
}

TEST_CASE("a codebook by itself has rules of its own, which ours keeps") {
  Code tea = test::code("tea", "çay");
  tea.sets = {"drinks"};
  tea.definition = "warm";
  const std::string xml = codebook_qdc({.id = "s"}, Codebook({tea, test::code("mint", "nane", "tea")})).bytes;
  CHECK(slugs_of(xml).empty());
  if (schemas_missing().empty()) CHECK(schema_faults(xml, "Codebook.xsd") == "");
  CHECK(slugs_of("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + code() +
                 "</Codes><Sets><Set guid=\"" + b + "\" name=\"s\"><MemberCode guid=\"" + b +
                 "\"/></Set></Sets></CodeBook>") == Slugs{"refi-reference"});
  CHECK(slugs_of("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + code() +
                 "</Codes><Sets><Set guid=\"" + b + "\" name=\"s\"><MemberCode targetGUID=\"" + a +
                 "\"/></Set></Sets></CodeBook>") == Slugs{"refi-attribute", "refi-attribute-missing"});
}

TEST_CASE("a file with more faults than anybody reads is not told to its end") {
  std::string many;
  for (int i = 0; i < 1'200; ++i) many += "<Other/>";
  CHECK(refi_structure_faults(project(many), "p.qde").size() == 1'000);
}
