#include <algorithm>

#include <pugixml.hpp>

#include "coding/exchange/project_database.hpp"
#include "coding/exchange/project_json.hpp"
#include "coding/exchange/table_files.hpp"
#include "coding/exchange/tei.hpp"
#include "coding/exchange/web_annotations.hpp"
#include "coding/text/csv.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// Astral, Persian with a joiner, quotes, XML's own signs and a formula; a paragraph outside of the turns.
const std::string words = "Başlık & <not>\n\nY1: =1+1 😀 \"می‌خواهم\"\nA: peki\n";

ProjectData garden() {
  ProjectData data;
  Project& project = data.project;
  project.study = {.id = "6f1c1f0e-0000-4000-8000-000000000001", .title = "Bahçe", .language = {"tr"}};
  project.study.attributes = {{.key = "participant"}, {.key = "yaş", .type = AttributeType::integer}};
  project.participants = {{.id = {"Y1"}, .values = {{"yaş", "007"}, {"participant", "x"}}}};
  project.coders = {{"ayse"}, {"can"}};
  project.codebook = Codebook({code("ust", "Üst"), code("alt", "Alt \"iç\"", "ust")});
  Document one = document("a", "Y1", Text(words).length());
  one.speakers = {{.label = "Y1", .participant = {"Y1"}}, {.label = "A", .role = SpeakerRole::interviewer}};
  project.documents = {one};
  // Two that overlap without one being inside the other, and one over the end of a turn.
  project.segments = {segment("a", "alt", {20, 26}), segment("a", "ust", {24, 30}),
                      segment("a", "alt", {24, 44}, "can")};
  data.levels = {"kategori", "kod"};
  data.text_of = [](const Document&) { return Text(words); };
  data.marks_of = [](const Document&) {
    return std::vector<Mark>{{.span = {16, 40}, .label = "Y1", .said = 20},
                             {.span = {41, 48}, .label = "A", .said = 44}};
  };
  return data;
}

std::vector<CsvRow> rows_of(const ProjectData& data, const std::string& name,
                            const TableFileOptions& options = {}) {
  const auto tables = data_tables(data, {.with_attributes = true, .with_texts = true});
  const DataTable* table = find_table(tables, name);
  REQUIRE(table != nullptr);
  return read_csv(table_file(*table, options).bytes, name, options.separator);
}

void add_texts(std::string& out, const pugi::xml_node& node) {
  for (const pugi::xml_node& child : node.children()) {
    out += child.value();
    add_texts(out, child);
  }
}

}  // namespace

TEST_CASE("every table has as many cells in a row as it has fields, no two of one key") {
  const ProjectData data = garden();
  for (const DataTable& table : data_tables(data, {.with_attributes = true, .with_texts = true})) {
    CAPTURE(table.name);
    table.rows([&](const DataRow& row) { CHECK(row.size() == table.fields.size()); });
    std::vector<std::string> keys;
    for (const DataField& field : table.fields) keys.push_back(field.key);
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
  }
}

TEST_CASE("a passage comes back from CSV with its apostrophe taken away, and from raw CSV as it is") {
  const ProjectData data = garden();
  const std::string said = "=1+1 😀";
  const auto place_of = [&](const std::vector<CsvRow>& rows, const std::string& key) {
    const auto& keys = rows.front().cells;
    return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
  };
  const auto rows = rows_of(data, "segments");
  REQUIRE(rows.size() == 4);
  const std::string& cell = rows[1].cells[place_of(rows, "text")];
  CHECK(cell == "'" + said);
  CHECK(formula_restored(cell) == said);
  const auto raw = rows_of(data, "segments", {.raw = true});
  CHECK(raw[1].cells[place_of(raw, "text")] == said);
  CHECK(rows[1].cells[place_of(rows, "attribute_participant")] == "x");
  CHECK(rows[1].cells[place_of(rows, "yaş")] == "007");
  CHECK(rows[1].cells[place_of(rows, "path_2")] == "Alt \"iç\"");
  CHECK(rows[1].cells[place_of(rows, "turn")] == "1");
  CHECK(formula_restored(rows_of(data, "texts")[1].cells[1]) == words);
}

TEST_CASE("TSV has spaces for line ends and tells how many cells have") {
  const ProjectData data = garden();
  const auto tables = data_tables(data, {.with_texts = true});
  const TableFile file = table_file(*find_table(tables, "texts"), {.separator = '\t'});
  CHECK(file.flattened == 1);
  CHECK(std::count(file.bytes.begin(), file.bytes.end(), '\n') == 2);
}

TEST_CASE("the same project is the same database, and what is there twice is counted") {
  ProjectData data = garden();
  const ProjectDatabase made = project_database(data);
  CHECK(made.bytes.starts_with("SQLite format 3"));
  CHECK(made.bytes == project_database(data).bytes);
  CHECK(made.doubled == 0);
  data.project.participants.push_back({.id = {"Y1"}});
  CHECK(project_database(data).doubled == 1);
}

TEST_CASE("the text of a TEI body is the document's text, and overlapping codings all have their places") {
  const TeiFile made = project_tei(garden());
  pugi::xml_document xml;
  REQUIRE(xml.load_string(made.bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  const pugi::xml_node body = xml.child("TEI").child("text").child("body");
  std::string text;
  add_texts(text, body);
  CHECK(text == words);
  CHECK(made.characters_left_out == 0);
  std::size_t spans = 0;
  for (const pugi::xml_node& span : xml.child("TEI").child("standOff").child("spanGrp").children("span")) {
    ++spans;
    for (const char* end : {"from", "to"}) {
      const std::string id = std::string(span.attribute(end).value()).substr(1);
      CHECK(made.bytes.find("<anchor xml:id=\"" + id + "\"/>") != std::string::npos);
    }
    const std::string code = std::string(span.attribute("ana").value()).substr(1);
    CHECK(made.bytes.find("<category xml:id=\"" + code + "\"") != std::string::npos);
  }
  CHECK(spans == 3);
}

TEST_CASE("what XML cannot hold and spans outside of the text are counted") {
  ProjectData data = garden();
  data.text_of = [](const Document&) {
    return Text(
        "a\x01"
        "b");
  };
  data.marks_of = nullptr;
  const TeiFile made = project_tei(data);
  CHECK(made.characters_left_out == 1);
  CHECK(made.segments_left_out == 3);
}

TEST_CASE("an annotation has what the model asks for, in code points") {
  const std::string made = web_annotations(garden());
  CHECK(made.find("\"@context\": \"http://www.w3.org/ns/anno.jsonld\"") != std::string::npos);
  CHECK(made.find("\"type\": \"AnnotationCollection\"") != std::string::npos);
  CHECK(made.find("\"total\": 3") != std::string::npos);
  CHECK(made.find(R"("type":"TextPositionSelector","start":20,"end":26)") != std::string::npos);
  CHECK(made.find(R"("exact":"=1+1 😀")") != std::string::npos);
  CHECK(made.find(R"("type":"Annotation","motivation":"classifying","creator":{"id":"urn:uuid:)") !=
        std::string::npos);
  CHECK(made == web_annotations(garden()));
  ProjectData nothing = garden();
  nothing.project.segments.clear();
  CHECK(web_annotations(nothing).find("first") == std::string::npos);
}

TEST_CASE("JSON has the whole passage and null for what is not known") {
  const std::string made = project_json(garden(), {.with_texts = true});
  CHECK(made.find(R"("start":20,"end":26,"code":"alt","text":"=1+1 😀","memo":null)") != std::string::npos);
  CHECK(made.find("\"schema\": \"coding.project/1\"") != std::string::npos);
  CHECK(project_json(garden()).find("\"text\":\"Başlık") == std::string::npos);
}
