#include "coding/store/write.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("project.json has one member a line and leaves defaults out") {
  Study study{.id = "1", .title = "Satranç \"evde\"", .language = {"tr"}, .levels = {"category", "code"}};
  study.questions.push_back({.id = "RQ1", .text = "Ne?"});
  study.attributes.push_back({.key = "yas", .type = AttributeType::integer});
  study.unknown = {{"settings", "{\"a\": 1}"}};
  CHECK(project_json(study) == R"({
  "format": "coding-project/1",
  "id": "1",
  "title": "Satranç \"evde\"",
  "language": "tr",
  "questions": [
    {"id":"RQ1","text":"Ne?"}
  ],
  "levels": ["category","code"],
  "attributes": [
    {"key":"yas","type":"integer"}
  ],
  "settings": {"a": 1}
}
)");
}

TEST_CASE("participants.csv has the study's columns first, then the others by bytes") {
  const Study study{.attributes = {{.key = "yas"}, {.key = "cinsiyet"}}};
  const std::vector<Participant> people = {{.id = {"Y2"}, .values = {{"yas", "9"}, {"zorluk", "a,b"}}},
                                           {.id = {"Y10"}, .values = {{"cinsiyet", "kız"}}}};
  CHECK(participants_csv(study, people) == "id,yas,cinsiyet,zorluk\nY2,9,,\"a,b\"\nY10,,kız,\n");
}

TEST_CASE("a document's facts") {
  const Document document{.id = {"Y5"},
                          .participant = {"Y5"},
                          .order = 3,
                          .source = {.file = "a.docx", .sha256 = "ab", .importer = "docx/1"},
                          .text_sha256 = "cd",
                          .length = 7,
                          .unknown = {{"x", "null"}}};
  CHECK(document_json(document) == R"({
  "participant": "Y5",
  "order": 3,
  "source": {"file":"a.docx","sha256":"ab","importer":"docx/1"},
  "text_sha256": "cd",
  "length": 7,
  "x": null
}
)");
}

TEST_CASE("a code and a segment are one line each, whatever they hold") {
  Code code{.id = {"a"}, .name = "A\nB", .parent = {"p"}, .stage = Stage::axial, .role = Role::causal};
  code.examples = {"\"x\"", "\x01"};
  CHECK(code_line(code) ==
        "{\"id\":\"a\",\"name\":\"A\\nB\",\"parent\":\"p\",\"stage\":\"axial\",\"role\":\"causal\","
        "\"examples\":[\"\\\"x\\\"\",\"\\u0001\"]}");
  CodedSegment segment{.coder = {"ayse"}, .document = {"Y5"}, .span = {120, 341}, .code = {"a"}};
  segment.quote = {.prefix = "p", .exact = "e", .suffix = "s"};
  segment.weight = 0;
  segment.unknown = {{"later", "[1,\n2]"}};
  CHECK(segment_line(segment) ==
        "{\"document\":\"Y5\",\"start\":120,\"end\":341,\"code\":\"a\",\"quote\":{\"prefix\":\"p\",\"exact\":"
        "\"e\","
        "\"suffix\":\"s\"},\"weight\":0,\"later\":[1, 2]}");
}

TEST_CASE("segments are sorted by document in bytes, start, end, code") {
  const auto at = [](const char* document, Span span, const char* code) {
    return CodedSegment{.document = {document}, .span = span, .code = {code}};
  };
  const std::string sorted = segments_jsonl(
      {at("Y2", {0, 1}, "b"), at("Y10", {5, 9}, "a"), at("Y10", {5, 8}, "z"), at("Y10", {5, 9}, "B")});
  CHECK(sorted == segment_line(at("Y10", {5, 8}, "z")) + "\n" + segment_line(at("Y10", {5, 9}, "B")) + "\n" +
                      segment_line(at("Y10", {5, 9}, "a")) + "\n" + segment_line(at("Y2", {0, 1}, "b")) +
                      "\n");
}
