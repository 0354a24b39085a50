#include "coding/exchange/codebook_files.hpp"

#include "coding/ingest/codebook_file.hpp"
#include "coding/project/code_guid.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

const Study study{.id = "6f1c1f0e-0000-4000-8000-000000000001",
                  .title = "Bahçe",
                  .language = {"tr"},
                  .levels = {"kategori", "kod"}};

Codebook garden() {
  Code trust = code("guven", "güven & <umut>", "yakinlik");
  trust.brief = "kısaca";
  trust.definition = "ilk satır\nikinci satır\n\nikinci bölüm";
  trust.use = "güven duyulursa";
  trust.avoid = "korku varsa";
  trust.examples = {"Y1:3:9", "sözle: bir örnek"};
  trust.borderline = {"sınırda * bir şey"};
  trust.sets = {"küme", "öteki"};
  trust.color = "#2A9D8F";
  trust.active = false;
  Code close = code("yakinlik", "Yakınlık");
  close.guid = "0b1c7e0a-0000-4000-8000-00000000000a";
  return Codebook({close, trust, code("sabir", "صبر کردن")});
}

// What a file carries, read into an empty project.
Codebook read_alone(const std::string& bytes, const std::string& file) {
  return merged({}, read_codebook(bytes, file, study, {}));
}

Codebook without_levels(const Codebook& codebook) {
  std::vector<Code> codes = codebook.codes();
  for (Code& each : codes) each.level.clear();
  return Codebook(codes);
}

}  // namespace

TEST_CASE("a .qdc names codes, tree, colours, sets and one description, and says what it leaves out") {
  Codebook codebook = garden();
  Code close = codebook.at({"yakinlik"});
  close.role = Role::context;
  close.level = "kategori";
  codebook.replace(close);
  codebook.add(code("eski", "eski"));
  codebook.merge({"eski"}, {"sabir"});
  const CodebookFile made = codebook_qdc(study, codebook);
  CHECK(made.bytes.find("<Code guid=\"0b1c7e0a-0000-4000-8000-00000000000a\" name=\"Yakınlık\" "
                        "isCodable=\"true\">") != std::string::npos);
  CHECK(made.bytes.find("name=\"güven &amp; &lt;umut") != std::string::npos);
  CHECK(made.bytes.find("isCodable=\"false\" color=\"#2A9D8F\"") != std::string::npos);
  CHECK(made.bytes.find("\n\nUse: güven duyulursa\n\nAvoid: korku varsa\n\nExample: Y1:3:9\n\n") !=
        std::string::npos);
  CHECK(made.bytes.find("<Set guid=") != std::string::npos);
  CHECK(made.bytes.find("eski") == std::string::npos);
  CHECK(made.left_out == LeftOut{{"level", 1}, {"role", 1}, {"merged codes", 1}});
}

TEST_CASE("a code has the same guid at every export and after a renaming, and its own when it has one") {
  Codebook codebook = garden();
  const std::string before = guid_of(study, codebook.at({"guven"}));
  CHECK(before.size() == 36);
  CHECK(before[14] == '5');
  CHECK(plain_guid("{" + before + "}") == before);
  Code renamed = codebook.at({"guven"});
  renamed.name = "itimat";
  CHECK(guid_of(study, renamed) == before);
  CHECK(guid_of({.id = "another"}, renamed) != before);
  CHECK(guid_of(study, codebook.at({"yakinlik"})) == "0b1c7e0a-0000-4000-8000-00000000000a");
  CHECK(plain_guid("0b1c7e0a") == "");
  CHECK(plain_guid("{0B1C7E0A-0000-4000-8000-00000000000A}") == "0b1c7e0a-0000-4000-8000-00000000000a");
}

TEST_CASE("what is exported reads back into the project as nothing new") {
  const Codebook codebook = garden();
  for (const auto& [file, bytes] : {std::pair{"a.qdc", codebook_qdc(study, codebook).bytes},
                                    std::pair{"a.md", codebook_markdown(study, codebook).bytes},
                                    std::pair{"a.txt", codebook_outline(codebook).bytes}}) {
    CAPTURE(file);
    CHECK(without_levels(merged(codebook, read_codebook(bytes, file, study, codebook))) == codebook);
  }
}

TEST_CASE("read into an empty project, Markdown and .qdc give the same codes") {
  const Codebook codebook = garden();
  CHECK(without_levels(read_alone(codebook_markdown(study, codebook).bytes, "a.md")) == codebook);
  const Codebook read = read_alone(codebook_qdc(study, codebook).bytes, "a.qdc");
  REQUIRE(read.size() == 3);
  const Code& trust = read.codes()[1];
  CHECK(trust.name == "güven & <umut>");
  CHECK(trust.parent == read.codes()[0].id);
  CHECK(trust.definition == "ilk satır\nikinci satır\n\nikinci bölüm");
  CHECK(trust.brief == "kısaca");
  CHECK(trust.use == "güven duyulursa");
  CHECK(trust.avoid == "korku varsa");
  CHECK(trust.examples == std::vector<std::string>{"Y1:3:9", "sözle: bir örnek"});
  CHECK(trust.borderline == std::vector<std::string>{"sınırda * bir şey"});
  CHECK(trust.sets == std::vector<std::string>{"küme", "öteki"});
  CHECK(trust.color == "#2A9D8F");
  CHECK_FALSE(trust.active);
  CHECK(trust.guid == guid_of(study, garden().at({"guven"})));
}

TEST_CASE("a .qdc of another program is read whatever its namespace, braces and colours") {
  const std::string bytes =
      "<q:CodeBook xmlns:q=\"urn:QDA-XML:codebook:0:4\"><q:Codes>"
      "<q:Code guid=\"{0B1C7E0A-0000-4000-8000-00000000000A}\" name=\"Topics\" isCodable=\"false\">"
      "<q:Code guid=\"0b1c7e0a-0000-4000-8000-00000000000b\" name=\"work\" isCodable=\"true\" "
      "color=\"#3c3\"/>"
      "</q:Code></q:Codes><q:Sets><q:Set guid=\"x\" name=\"S\">"
      "<q:MemberCode targetGUID=\"{0b1c7e0a-0000-4000-8000-00000000000B}\"/></q:Set></q:Sets></q:CodeBook>";
  const Codebook read = read_alone(bytes, "a.qdc");
  REQUIRE(read.size() == 2);
  CHECK_FALSE(read.codes()[0].active);
  CHECK(read.codes()[1].color == "#33cc33");
  CHECK(read.codes()[1].sets == std::vector<std::string>{"S"});
  CHECK(codebook_format(bytes, study) == CodebookFormat::outline);
  CHECK(codebook_format("<?xml version=\"1.0\"?>" + bytes, study) == CodebookFormat::qdc);
}

TEST_CASE("a code keeps its id when its .qdc comes back with another name") {
  const Codebook codebook = garden();
  std::string bytes = codebook_qdc(study, codebook).bytes;
  const std::string name = "Yakınlık";
  bytes.replace(bytes.find(name), name.size(), "Sıcaklık");
  const Codebook after = merged(codebook, read_codebook(bytes, "a.qdc", study, codebook));
  CHECK(after.size() == codebook.size());
  CHECK(after.at({"yakinlik"}).name == "Sıcaklık");
}

TEST_CASE("a file that is no codebook is refused with its place") {
  const auto slug = [](const std::string& bytes, const std::string& file) {
    return thrown<DataError>([&] { read_codebook(bytes, file, study, {}); });
  };
  CHECK(slug("<Project/>", "a.qdc").slug == "qdc-root");
  CHECK(slug("<CodeBook><Codes/></CodeBook>", "a.qdc").slug == "codebook-empty");
  CHECK(slug("<CodeBook>", "a.qdc").slug == "xml-malformed");
  CHECK(slug("- **a\n", "a.md").slug == "code-name-open");
  const Diagnostic field = slug("- **a**\n  - colour: red\n", "a.md");
  CHECK(field.slug == "field-unknown");
  CHECK(field.place.line == 2);
  CHECK(slug("- **a**\n  - active: maybe\n", "a.md").slug == "truth-unknown");
}
