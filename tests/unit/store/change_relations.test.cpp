// relations.jsonl through every door of the store.
#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/check.hpp"
#include "coding/store/correct.hpp"
#include "coding/store/history.hpp"
#include "coding/store/merge.hpp"
#include "coding/store/undo.hpp"
#include "coding/store/verify.hpp"
#include "coding/store/write.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

RelationEvidence passage(const std::string& document, Span span, bool against = false) {
  return {.document = {document},
          .span = span,
          .against = against,
          .coder = {"ayse"},
          .quote = quote_of(Text(y5_text), span)};
}

Relation relation(const std::string& from, const std::string& kind, const std::string& to,
                  std::vector<RelationEvidence> evidence = {}) {
  return {.key = {{from}, kind, {to}}, .coder = {"ayse"}, .evidence = std::move(evidence)};
}

bool state(const TemporaryFolder& folder, const Relation& stated, const std::string& coder = "ayse") {
  return change_relations(
      folder.project(), [&](std::vector<Relation>& all) { all.push_back(stated); }, note("stated", coder));
}

std::string bytes_of(const TemporaryFolder& folder) {
  const fs::path path = folder.project() / "relations.jsonl";
  return fs::exists(path) ? read_file(path) : "none";
}

std::string slug_of(const TemporaryFolder& folder, const Relation& stated) {
  try {
    state(folder, stated);
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "";
}

}  // namespace

TEST_CASE("a relation is a line, each passage is another, and stating it again adds what is new") {
  TemporaryFolder folder;
  make_study(folder.project());
  CHECK(state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y5", {27, 31})})));
  CHECK_FALSE(state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y5", {27, 31})})));
  CHECK(state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y10", {8, 13}, true)})));
  CHECK(bytes_of(folder) ==
        R"({"from":"oyun","kind":"leads-to","to":"kazanim","coder":"ayse"}
{"from":"oyun","kind":"leads-to","to":"kazanim","document":"Y10","start":8,"end":13,"against":true,"coder":"ayse","quote":{"prefix":"Çocuğum ","exact":"artık","suffix":" daha sosyal.\nOyun öğreniyor, ‘b"}}
{"from":"oyun","kind":"leads-to","to":"kazanim","document":"Y5","start":27,"end":31,"coder":"ayse","quote":{"prefix":"Çocuğum artık daha sosyal.\n","exact":"Oyun","suffix":" öğreniyor, ‘biz’ diyor 🙂.\n"}}
)");
  const Project project = read_project(folder.project());
  REQUIRE(project.relations.size() == 1);
  CHECK(evidence_count(project.relations[0], false) == 1);
  CHECK(evidence_count(project.relations[0], true) == 1);
  CHECK(relations_jsonl(project.relations) == bytes_of(folder));
  CHECK(check_folder(folder.project()).empty());
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("a relation that means nothing is refused and changes nothing") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  CHECK(slug_of(folder, relation("oyun", "leads-to", "nothing")) == "code-unknown");
  CHECK(slug_of(folder, relation("oyun", "resembles", "kazanim")) == "kind-unknown");
  CHECK(slug_of(folder, relation("oyun", "leads-to", "oyun")) == "relation-to-itself");
  CHECK(slug_of(folder, relation("oyun", "causes", "kazanim", {{.document = {"Y7"}, .span = {0, 1}}})) ==
        "document-unknown");
  CHECK(slug_of(folder, relation("oyun", "causes", "kazanim", {{.document = {"Y5"}, .span = {3, 3}}})) ==
        "span-empty");
  CHECK(slug_of(folder, relation("oyun", "causes", "kazanim", {{.document = {"Y5"}, .span = {3, 999}}})) ==
        "span-outside");
  CHECK(files_of(folder.project()) == before);
}

TEST_CASE("relations are undone and brought again to the byte, and the file goes with the last of them") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = content_of(folder.project());
  state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y5", {27, 31})}));
  const std::string one = bytes_of(folder);
  state(folder, relation("sosyallesme", "causes", "oyun"), "veli");
  undo(folder.project(), 1, note("u"));
  CHECK(bytes_of(folder).find("leads-to") == std::string::npos);
  undo(folder.project(), 1, note("u", "veli"));
  CHECK(content_of(folder.project()) == before);
  redo(folder.project(), 1, note("r"));
  CHECK(bytes_of(folder) == one);
  change_relations(
      folder.project(), [](std::vector<Relation>& all) { all.clear(); }, note("gone"));
  CHECK(content_of(folder.project()) == before);
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("two people's passages are joined by lines, whoever stated the relation first") {
  TemporaryFolder folder;
  make_study(folder.project());
  const fs::path other = folder.path() / "other";
  fs::copy(folder.project(), other, fs::copy_options::recursive);
  state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y5", {27, 31})}));
  change_relations(
      other,
      [](std::vector<Relation>& all) {
        all.push_back(relation("oyun", "leads-to", "kazanim", {passage("Y10", {8, 13})}));
        all.push_back(relation("kazanim", "leads-to", "sosyallesme"));
      },
      note("stated", "veli"));
  const Merged merged = merge_project(folder.project(), other, note("merged"));
  CHECK(merged.conflicts.empty());
  CHECK(merged.relations == 1);
  const Project project = read_project(folder.project());
  REQUIRE(project.relations.size() == 2);
  CHECK(project.relations[1].evidence.size() == 2);
  CHECK(check_folder(folder.project()).empty());
  CHECK(verify_history(folder.project()).faults.empty());
}

TEST_CASE("relations follow merged codes, and what would lead from a code to itself is not read") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_codebook(
      folder.project(), [](Codebook& codebook) { codebook.add({.id = {"satranc"}, .name = "satranç"}); },
      note("code"));
  state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y5", {27, 31})}));
  state(folder, relation("satranc", "leads-to", "kazanim", {passage("Y10", {8, 13})}));
  state(folder, relation("satranc", "causes", "oyun"));
  change_codebook(
      folder.project(), [](Codebook& codebook) { codebook.merge({"satranc"}, {"oyun"}); }, note("merged"));
  const Project project = read_project(folder.project());
  REQUIRE(project.relations.size() == 1);
  CHECK(project.relations[0].key == RelationKey{{"oyun"}, "leads-to", {"kazanim"}});
  CHECK(project.relations[0].evidence.size() == 2);
  CHECK(check_folder(folder.project()).empty());
}

TEST_CASE("evidence follows its words when a text is corrected, and is told to be lost when they are gone") {
  TemporaryFolder folder;
  make_study(folder.project());
  state(folder, relation("oyun", "leads-to", "kazanim", {passage("Y5", {27, 31}), passage("Y5", {0, 7})}));
  const std::string text = "Not.\nOyun öğreniyor, ‘biz’ diyor 🙂.\n";
  Correction made{
      .document = document_at(read_project(folder.project()), {"Y5"}), .text = Text(text), .source = text};
  made.extension = "txt";
  correct_document(folder.project(), made, note("corrected"));
  const Project project = read_project(folder.project());
  const auto& evidence = project.relations[0].evidence;
  REQUIRE(evidence.size() == 2);
  const bool moved = std::any_of(evidence.begin(), evidence.end(), [](const RelationEvidence& each) {
    return each.span == Span{5, 9};
  });
  CHECK(moved);
  std::size_t lost = 0;
  for (const Diagnostic& fault : check_folder(folder.project())) {
    if (fault.slug == "evidence-lost") ++lost;
  }
  CHECK(lost == 1);
  undo(folder.project(), 1, note("u"));
  CHECK(check_folder(folder.project()).empty());
}

TEST_CASE("the check names what is wrong with relations, with file and line") {
  struct Case {
    std::string slug;
    std::size_t line;
    std::string bytes;
  };
  const std::string sound = "{\"from\":\"oyun\",\"kind\":\"causes\",\"to\":\"kazanim\"}\n";
  const Case cases[] = {
      {"code-unknown", 2, sound + "{\"from\":\"x\",\"kind\":\"causes\",\"to\":\"oyun\"}\n"},
      {"kind-unknown", 1, "{\"from\":\"oyun\",\"kind\":\"likes\",\"to\":\"kazanim\"}\n"},
      {"relation-to-itself", 1, "{\"from\":\"oyun\",\"kind\":\"causes\",\"to\":\"oyun\"}\n"},
      {"relation-twice", 2, sound + sound},
      {"document-unknown", 1,
       "{\"from\":\"oyun\",\"kind\":\"causes\",\"to\":\"kazanim\",\"document\":\"Z\",\"start\":0,\"end\":1}"
       "\n"},
      {"span-outside", 1,
       "{\"from\":\"oyun\",\"kind\":\"causes\",\"to\":\"kazanim\",\"document\":\"Y5\",\"start\":0,\"end\":"
       "999}\n"},
      {"evidence-lost", 1,
       "{\"from\":\"oyun\",\"kind\":\"causes\",\"to\":\"kazanim\",\"document\":\"Y5\",\"start\":0,\"end\":4,"
       "\"quote\":{\"exact\":\"elma\"}}\n"},
      {"key-missing", 1, "{\"from\":\"oyun\"}\n"},
      {"merge-conflict", 2, sound + "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"}};
  for (const Case& each : cases) {
    CAPTURE(each.slug, each.bytes);
    TemporaryFolder folder;
    make_study(folder.project());
    write_file(folder.project() / "relations.jsonl", each.bytes, true);
    const Diagnostics faults = check_folder(folder.project());
    const auto found = std::find_if(faults.begin(), faults.end(),
                                    [&](const Diagnostic& fault) { return fault.slug == each.slug; });
    REQUIRE(found != faults.end());
    CHECK(found->place.file == "relations.jsonl");
    CHECK(found->place.line == each.line);
  }
}

TEST_CASE("the biography of a code knows its relations") {
  TemporaryFolder folder;
  make_study(folder.project());
  state(folder, relation("oyun", "leads-to", "kazanim"));
  const auto of_code = [&](const std::string& code) {
    HistoryScope scope;
    scope.code = CodeId{code};
    return history(read_journal(folder.project()), scope).back().entry.what;
  };
  CHECK(of_code("oyun") == "stated");
  CHECK(of_code("kazanim") == "stated");
  CHECK(of_code("sosyallesme") != "stated");
}

TEST_CASE("a study's method, stage, core and families are written and read again") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_study(
      folder.project(),
      [](Study& study) {
        study.method = Method::straussian;
        study.stage = Stage::axial;
        study.core = {"kazanim"};
        study.families = {{.name = "paradigm"},
                          {.name = "own",
                           .title = "Bizimkiler",
                           .kinds = {{.name = "feeds",
                                      .title = "besler",
                                      .from = {Role::causal},
                                      .acyclic = true,
                                      .opposite = "starves"},
                                     {.name = "starves", .symmetric = true}}}};
      },
      note("study"));
  const Study study = read_project(folder.project()).study;
  CHECK(study.method == Method::straussian);
  CHECK(study.stage == Stage::axial);
  CHECK(study.core == CodeId{"kazanim"});
  REQUIRE(study.families.size() == 2);
  CHECK(study.families[1].kinds[0].from == std::vector{Role::causal});
  CHECK(study.families[1].kinds[0].opposite == "starves");
  CHECK(kind_at(study, "feeds").acyclic);
  CHECK(kind_at(study, "hinders").opposite == "eases");
  CHECK_THROWS_AS(kind_at(study, "covaries-with"), UsageError);
  CHECK_THROWS_AS(change_study(
                      folder.project(), [](Study& each) { each.core = {"none"}; }, note("core")),
                  UsageError);
  CHECK(check_folder(folder.project()).empty());
}

TEST_CASE("who names no family has the paradigm, in Glaser's way the six Cs") {
  CHECK(families_of({}).front().name == "paradigm");
  CHECK(families_of({.method = Method::glaserian}).front().name == "six-cs");
}
