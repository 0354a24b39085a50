#include "coding/store/project_files.hpp"

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

const Text text(y5_text);

const Text* text_of(const Document& document) { return document.id.value == "Y5" ? &text : nullptr; }

NewProject of_everything() {
  NewProject out{
      .study = {.id = "7d2a6a52-6f55-4a1b-9c7e-1a2b3c4d5e6f",
                .title = "Oyun",
                .language = {"tr"},
                .attributes = {{.key = "yaş", .type = AttributeType::integer}}},
      .participants = {{.id = {"Y5"}, .values = {{"yaş", "34"}}}},
      .codebook = Codebook({{.id = {"oyun"}, .name = "oyun", .glosses = {{"en", "play"}}},
                            {.id = {"biz"}, .name = "biz", .parent = {"oyun"}},
                            {.id = {"eski"}, .name = "eski", .parent = {"oyun"}, .alias = {"oyun"}}}),
      .declarations = {{.coder = {"can"}, .document = {"Y5"}}},
      .relations = {{.key = {.from = {"biz"}, .kind = "causes", .to = {"oyun"}}, .coder = {"ayse"}}}};
  out.documents.push_back({.document = {.id = {"Y5"},
                                        .participant = {"Y5"},
                                        .cleaning = {{.rule = "spaces", .edits = 1}},
                                        .text_sha256 = sha256(y5_text),
                                        .length = text.length()},
                           .marks = {{.kind = MarkKind::turn, .span = {0, 26}, .label = "Y5"}},
                           .edits = {{.before = {7, 9}, .now = " ", .was = "  ", .rule = "spaces"}}});
  out.segments.push_back(segment("Y5", {27, 31}, "eski"));
  out.segments.back().coder = {"can"};
  out.memos = {{.id = "ayse-1", .document = {"Y5"}, .span = {27, 31}, .text = "Hangi oyun?"}};
  return out;
}

}  // namespace

TEST_CASE("files in memory read back as what they were made of") {
  const NewProject wanted = of_everything();
  const ProjectFiles files = files_of(wanted);
  const NewProject made = project_in(files, text_of);
  CHECK(made.study == wanted.study);
  CHECK(made.participants == wanted.participants);
  CHECK(made.codebook == wanted.codebook);
  CHECK(made.segments == wanted.segments);
  CHECK(made.declarations == wanted.declarations);
  CHECK(made.relations == wanted.relations);
  CHECK(made.memos == wanted.memos);
  REQUIRE(made.documents.size() == 1);
  CHECK(made.documents[0].document == wanted.documents[0].document);
  CHECK(made.documents[0].marks == wanted.documents[0].marks);
  CHECK(made.documents[0].edits == wanted.documents[0].edits);
  CHECK(files_of(made) == files);
}

TEST_CASE("edits come back with their own text only") {
  const ProjectFiles files = files_of(of_everything());
  const Text other("Başka bir metin.\n");
  CHECK(project_in(files, [&](const Document&) { return &other; }).documents[0].edits.empty());
  CHECK(project_in(files, [](const Document&) { return nullptr; }).documents[0].edits.empty());
}

TEST_CASE("a file in memory that is malformed is named") {
  ProjectFiles files = files_of(of_everything());
  files["codebook.jsonl"] += "{\"id\":\n";
  try {
    project_in(files, text_of);
    FAIL("it was read");
  } catch (const DataError& error) {
    CHECK(error.diagnostic().place.file == "codebook.jsonl");
    CHECK(error.diagnostic().place.line == 4);
  }
}
