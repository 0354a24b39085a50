#include "coding/store/marks.hpp"

#include <algorithm>
#include <fstream>

#include "coding/base/error.hpp"
#include "coding/store/change.hpp"
#include "coding/store/check.hpp"
#include "coding/store/folder.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

NewDocument talk() {
  NewDocument fresh{.document = {.id = {"focus"}}, .text = Text("M: Nasıl?\nAna: İyi.\nBen: Fena değil.\n")};
  fresh.document.speakers = {{.label = "M", .role = SpeakerRole::interviewer},
                             {.label = "Ana", .participant = {"Y1"}},
                             {.label = "Ben", .participant = {"Y2"}}};
  fresh.document.cleaning = {{.rule = "spaces", .edits = 1}};
  fresh.document.source.omitted = {{.what = "pictures", .count = 2}};
  fresh.document.source.encoding = "windows-1254";
  fresh.marks = {{.kind = MarkKind::turn, .span = {10, 19}, .label = "Ana", .said = 15, .begin_ms = 1500},
                 {.kind = MarkKind::turn, .span = {0, 9}, .label = "M", .said = 3},
                 {.kind = MarkKind::turn, .span = {20, 36}, .label = "Ben", .said = 25, .end_ms = 9000},
                 {.kind = MarkKind::heading, .span = {0, 9}, .label = "Nasıl?", .level = 2}};
  fresh.edits = {{.before = {2, 4}, .now = " ", .was = "  ", .rule = "spaces"}};
  fresh.memos = {{.type = "comment", .span = {15, 18}, .author = "Ayşe: K.", .text = "Bak:\n\n---\nbu"}};
  return fresh;
}

fs::path project_with_talk(const TemporaryFolder& folder) {
  const fs::path project = folder.project();
  create_project(project, {.title = "T", .language = {"tr"}}, note());
  std::vector<NewDocument> documents;
  documents.push_back(talk());
  add_documents(project, std::move(documents), note());
  return project;
}

std::vector<std::string> slugs(const Diagnostics& faults) {
  std::vector<std::string> out;
  for (const Diagnostic& fault : faults) out.push_back(fault.slug);
  return out;
}

void append(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::app | std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("marks, edits, speakers and comments come back as they were imported") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  const Project read = read_project(project);
  const Document& document = read.documents.front();
  CHECK(document.speakers == talk().document.speakers);
  CHECK(document.cleaning == talk().document.cleaning);
  CHECK(document.source.omitted == talk().document.source.omitted);
  CHECK(document.source.encoding == "windows-1254");
  CHECK(read.participants.size() == 2);

  auto expected = talk().marks;
  std::stable_sort(expected.begin(), expected.end(), mark_less);
  CHECK(read_marks(project, document) == expected);
  const Text text = read_text(project, document);
  CHECK(read_edits(project, document, text) == talk().edits);

  const auto memos = read_memos(project);
  REQUIRE(memos.size() == 1);
  CHECK(memos.front().id == "focus-1");
  CHECK(memos.front().document == DocumentId{"focus"});
  CHECK(memos.front().span == Span{15, 18});
  CHECK(memos.front().author == "Ayşe: K.");
  CHECK(memos.front().text == "Bak:\n\n---\nbu");
  CHECK(check_folder(project).empty());
}

TEST_CASE("the turns of a group interview are read with the project") {
  TemporaryFolder folder;
  const Project read = read_project(project_with_talk(folder));
  REQUIRE(read.turns.contains({"focus"}));
  CHECK(read.turns.at({"focus"}).size() == 3);
}

TEST_CASE("a mark that is not in the text, or malformed, is named with its line") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  append(project / "documents/focus.marks.jsonl", "{\"kind\":\"page\",\"start\":30,\"end\":400}\n");
  const auto faults = check_folder(project);
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().slug == "span-outside");
  CHECK(faults.front().place.line == 5);
  CHECK_THROWS_AS(read_marks(project, read_project(project).documents.front()), DataError);
}

TEST_CASE("a turn of somebody whom the document does not know is a warning") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  append(project / "documents/focus.marks.jsonl",
         "{\"kind\":\"turn\",\"start\":30,\"end\":35,\"label\":\"Cem\"}\n");
  CHECK(slugs(check_folder(project)) == std::vector<std::string>{"speaker-unknown"});
}

TEST_CASE("a memo must begin as memos do and be about a text that is there") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  append(project / "memos/loose.md", "no header\n");
  append(project / "memos/lost.md", "---\ndocument: nowhere\n---\n\nwords\n");
  append(project / "memos/far.md", "---\ndocument: focus\nspan: 3:999\n---\n\nwords\n");
  append(project / "memos/own.md", "---\nmood: good\n---\n\nabout the study\n");
  CHECK(slugs(check_folder(project)) ==
        std::vector<std::string>{"span-outside", "memo-malformed", "document-unknown"});
}

TEST_CASE("marks of no document are strays") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  append(project / "documents/gone.marks.jsonl", "");
  CHECK(slugs(check_folder(project)) == std::vector<std::string>{"stray-file"});
}

TEST_CASE("who speaks can be said later, and the participants are added") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  const auto edit = [](Document& document) { document.speakers[2].participant = {"Y7"}; };
  CHECK(change_document(project, {"focus"}, edit, note()));
  CHECK_FALSE(change_document(project, {"focus"}, edit, note()));
  const Project read = read_project(project);
  CHECK(read.documents.front().speakers[2].participant == ParticipantId{"Y7"});
  CHECK(find_participant(read, {"Y7"}) != nullptr);
  CHECK_THROWS_AS(change_document(project, {"nowhere"}, edit, note()), UsageError);
}

TEST_CASE("marks are changed together with the document, and must lie in the text") {
  TemporaryFolder folder;
  const fs::path project = project_with_talk(folder);
  const auto marks = [&] { return read_marks(project, read_project(project).documents.front()); };
  const auto drop_turns = [](Document& document, std::vector<Mark>& all) {
    std::erase_if(all, [](const Mark& mark) { return mark.kind == MarkKind::turn; });
    document.speakers.clear();
  };
  CHECK(change_marks(project, {"focus"}, drop_turns, note()));
  CHECK(marks().size() == 1);
  CHECK(read_project(project).documents.front().speakers.empty());
  CHECK_FALSE(change_marks(project, {"focus"}, drop_turns, note()));

  const auto too_far = [](Document&, std::vector<Mark>& all) { all.front().span.end = 38; };
  CHECK_THROWS_AS(change_marks(project, {"focus"}, too_far, note()), UsageError);
  CHECK(marks().size() == 1);
  CHECK(change_marks(
      project, {"focus"}, [](Document&, std::vector<Mark>& all) { all.clear(); }, note()));
  CHECK(marks().empty());
  CHECK_FALSE(fs::exists(project / "documents" / "focus.marks.jsonl"));
  // Ana and Ben said something once.
  CHECK(slugs(check_folder(project)) ==
        std::vector<std::string>{"participant-without-documents", "participant-without-documents"});
}
