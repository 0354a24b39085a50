#include "coding/project/faults.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// Nothing is wrong with it.
Project sound() {
  Project project;
  project.study.levels = {"category", "code"};
  project.study.questions = {{.id = "RQ1"}};
  project.study.attributes = {{.key = "age", .type = AttributeType::integer}};
  project.participants = {{.id = {"Y1"}, .values = {{"age", "40"}}}, {.id = {"Y2"}}};
  project.documents = {document("Y1", "Y1", 10), document("Y2", "Y2", 10), document("field-notes", "", 10)};
  project.coders = {{"ayse"}};
  project.codebook = Codebook({code("a"), code("a1", "first", "a")});
  project.segments = {segment("Y1", "a1", {0, 10}), segment("Y2", "a", {2, 3})};
  return project;
}

std::vector<std::string> slugs(const Diagnostics& faults) {
  std::vector<std::string> out;
  for (const Diagnostic& fault : faults) out.push_back(fault.slug);
  return out;
}

using Slugs = std::vector<std::string>;

// What one change does to a sound project.
template <class Change>
Slugs after(const Change& change) {
  Project project = sound();
  change(project);
  return slugs(faults_of(project));
}

}  // namespace

TEST_CASE("a sound project and an empty one have no faults") {
  CHECK(faults_of(sound()).empty());
  CHECK(faults_of({}).empty());
}

TEST_CASE("participants: each fault has its slug") {
  CHECK(after([](Project& p) { p.participants[0].values["age"] = "kırk"; }) == Slugs{"attribute-mismatch"});
  CHECK(after([](Project& p) { p.participants.push_back({.id = {"Y2"}}); }) ==
        Slugs{"participant-duplicate"});
  CHECK(after([](Project& p) { p.documents[1].participant = {"Y3"}; }) ==
        Slugs{"participant-unknown", "participant-without-documents"});
}

TEST_CASE("a participant without a document is a note, not an error") {
  Project project = sound();
  project.participants.push_back(participant("Y3"));
  const Diagnostics faults = faults_of(project);
  REQUIRE(slugs(faults) == Slugs{"participant-without-documents"});
  CHECK(faults[0].severity == Severity::note);
  CHECK(faults[0].place.file == "participants.csv");
}

TEST_CASE("an id that cannot name a file is a fault of participants, documents and coders alike") {
  CHECK(after([](Project& p) {
          p.participants.push_back(participant("../etc"));
          p.documents.push_back(document("x", "../etc"));
        }) == Slugs{"name-invalid"});
  CHECK(after([](Project& p) { p.documents.push_back(document("../etc/passwd", "")); }) ==
        Slugs{"name-invalid"});
  CHECK(after([](Project& p) { p.coders.push_back({"../x"}); }) == Slugs{"name-invalid"});
}

TEST_CASE("documents and codes: each fault has its slug") {
  CHECK(after([](Project& p) { p.documents.push_back(document("Y1", "Y1", 10)); }) ==
        Slugs{"document-duplicate"});
  CHECK(after([](Project& p) {
          Code changed = p.codebook.at({"a"});
          changed.level = "kategori";
          changed.question = "RQ9";
          p.codebook.replace(changed);
        }) == Slugs{"level-unknown", "question-unknown"});
}

TEST_CASE("declarations and the study's coder: each fault has its slug") {
  const Declaration declaration{.coder = {"ayse"}, .document = {"Y1"}};
  CHECK(after([&](Project& p) { p.declarations = {declaration}; }).empty());
  CHECK(after([&](Project& p) { p.declarations = {declaration, declaration}; }) == Slugs{"declared-twice"});
  CHECK(after([&](Project& p) {
          p.declarations = {declaration, {.coder = {"can"}, .document = {"Y1"}}};
        }).empty());
  CHECK(after([&](Project& p) { p.declarations = {{.coder = {"ayse"}, .document = {"Y9"}}}; }) ==
        Slugs{"document-unknown"});
  CHECK(after([](Project& p) { p.study.coder = {"ayse"}; }).empty());
  CHECK(after([](Project& p) { p.study.coder = {"can"}; }) == Slugs{"coder-unknown"});
}

TEST_CASE("segments: each fault has its slug") {
  CHECK(after([](Project& p) {
          p.segments.push_back(segment("Y2", "yok", {2, 3}));
        }) == Slugs{"code-unknown"});
  CHECK(after([](Project& p) {
          p.segments.push_back(segment("Y9", "a", {2, 3}));
        }) == Slugs{"document-unknown"});
  CHECK(after([](Project& p) {
          p.segments.push_back(segment("Y2", "a", {9, 11}));
        }) == Slugs{"span-outside"});
  CHECK(after([](Project& p) { p.segments.push_back(segment("Y2", "a", {4, 4})); }) == Slugs{"span-empty"});
  CHECK(after([](Project& p) { p.segments.push_back(segment("Y2", "a", {5, 4})); }) == Slugs{"span-empty"});
  CHECK(after([](Project& p) { p.segments.back().weight = 101; }) == Slugs{"weight-outside"});
  CHECK(after([](Project& p) { p.segments.back().weight = -1; }) == Slugs{"weight-outside"});
  CHECK(after([](Project& p) { p.segments.back().weight = 100; }).empty());
}

TEST_CASE("a segment that is there twice is found wherever the second stands") {
  CHECK(after([](Project& p) { p.segments.push_back(p.segments.back()); }) == Slugs{"segment-twice"});
  CHECK(after([](Project& p) { p.segments.push_back(p.segments.front()); }) == Slugs{"segment-twice"});
  CHECK(after([](Project& p) { p.segments.push_back(segment("Y1", "a1", {0, 10}, "mehmet")); }).empty());
}

TEST_CASE("every fault is told, not only the first, with the file it stands in") {
  Project project = sound();
  project.segments.push_back(segment("Y9", "yok", {3, 1}));
  const Diagnostics faults = faults_of(project);
  CHECK(slugs(faults) == Slugs{"code-unknown", "document-unknown", "span-empty"});
  CHECK(std::all_of(faults.begin(), faults.end(),
                    [](const Diagnostic& d) { return d.place.file == "segments/ayse.jsonl"; }));
  CHECK(faults[0].message == "there is no code 'yok', at Y9 3:1 yok");
}

TEST_CASE("a text that no longer says what was coded is told, of this document only") {
  Project project = sound();
  const Text text("on harfli!");
  project.segments[0].quote = quote_of(text, {0, 10});
  CHECK(faults_of_text(project, project.documents[0], text).empty());
  CHECK(slugs(faults_of_text(project, project.documents[0], Text("on harfli?"))) == Slugs{"quote-mismatch"});
  CHECK(slugs(faults_of_text(project, project.documents[0], Text("on"))) == Slugs{"span-outside"});
  CHECK(faults_of_text(project, project.documents[2], Text("")).empty());
}

TEST_CASE("a span that the stated length excludes already is not told twice") {
  Project project = sound();
  project.segments[0].span = {0, 11};
  CHECK(slugs(faults_of(project)) == Slugs{"span-outside"});
  CHECK(faults_of_text(project, project.documents[0], Text("on harfli!")).empty());
}
