#include "coding/store/correct.hpp"

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/store/check.hpp"
#include "coding/store/marks.hpp"
#include "coding/store/undo.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

Correction correction_to(const fs::path& project, const std::string& text) {
  Correction made{.document = document_at(read_project(project), {"Y5"}), .text = Text(text), .source = text};
  made.extension = "txt";
  return made;
}

const std::string corrected =
    "Not.\nÇocuğum artık çok daha sosyal.\nOyun öğreniyor, ‘biz’ diyor 🙂.\n";

}  // namespace

TEST_CASE("a correction rewrites what stands on the text, and nothing else") {
  TemporaryFolder folder;
  make_study(folder.project());
  add_segments(folder.project(), {"can"}, {segment("Y5", {27, 41}, "oyun"), segment("Y10", {0, 7}, "oyun")},
               note("coded", "can"));
  const auto before = content_of(folder.project());
  const auto all = correct_document(folder.project(), correction_to(folder.project(), corrected), note());
  REQUIRE(all.size() == 2);
  CHECK(check_folder(folder.project()).empty());
  const Project after = read_project(folder.project());
  CHECK(read_text(folder.project(), document_at(after, {"Y5"})).bytes() == corrected);
  CHECK(document_at(after, {"Y5"}).source.sha256 == sha256(corrected));
  std::vector<std::string> changed;
  for (const auto& now : content_of(folder.project())) {
    const auto same = [&](const auto& old) { return old == now; };
    if (std::none_of(before.begin(), before.end(), same)) changed.push_back(now.first);
  }
  CHECK(changed == std::vector<std::string>{"documents/Y5.json", "documents/Y5.txt", "segments/ayse.jsonl",
                                            "segments/can.jsonl", "sources/Y5.txt"});
  undo(folder.project(), 1, note());
  CHECK(content_of(folder.project()) == before);
}

TEST_CASE("a memo on a passage goes where its words went") {
  TemporaryFolder folder;
  make_study(folder.project());
  change_files(
      folder.project(),
      [] {
        const Memo memo{.id = "m", .document = {"Y5"}, .span = {27, 31}, .text = "Hangi oyun?"};
        return std::vector{replacing("memos/m.md", memo_markdown(memo))};
      },
      note("memo"));
  correct_document(folder.project(), correction_to(folder.project(), corrected), note());
  CHECK(read_memos(folder.project()).at(0).span == Span{36, 40});
}

TEST_CASE("a lost segment waits in check") {
  TemporaryFolder folder;
  make_study(folder.project());
  correct_document(folder.project(), correction_to(folder.project(), "Oyun öğreniyor.\n"), note());
  const Diagnostics faults = check_folder(folder.project());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].slug == "segment-lost");
  CHECK(read_segments(folder.project(), {"ayse"}).size() == 2);
}

TEST_CASE("a file of segments that is out of order is sorted by the way") {
  TemporaryFolder folder;
  make_study(folder.project());
  const fs::path file = folder.project() / "segments/ayse.jsonl";
  const std::string bytes = read_file(file);
  const auto half = bytes.find('\n') + 1;
  write_file(file, bytes.substr(half) + bytes.substr(0, half), true);
  correct_document(folder.project(), correction_to(folder.project(), corrected), note());
  CHECK(check_folder(folder.project()).empty());
}

TEST_CASE("what is no correction is refused and changes nothing") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  const auto slug_of = [&](const Correction& made) -> std::string {
    try {
      correct_document(folder.project(), made, note());
    } catch (const UsageError& error) {
      return error.diagnostic().slug;
    }
    return "";
  };
  CHECK(slug_of(correction_to(folder.project(), y5_text)) == "text-same");
  CHECK(slug_of(correction_to(folder.project(), "")) == "text-empty");
  CHECK(slug_of(correction_to(folder.project(), std::string("a\0b", 3))) == "nul-byte");
  Correction stale = correction_to(folder.project(), corrected);
  stale.document.text_sha256 = sha256("another text");
  CHECK(slug_of(stale) == "document-changed");
  CHECK(files_of(folder.project()) == before);
}

TEST_CASE("a plan says what the correction then does, and changes nothing") {
  TemporaryFolder folder;
  make_study(folder.project());
  const auto before = files_of(folder.project());
  const auto planned = planned_correction(folder.project(), {"Y5"}, Text(corrected));
  CHECK(files_of(folder.project()) == before);
  const auto done = correct_document(folder.project(), correction_to(folder.project(), corrected), note());
  REQUIRE(planned.size() == done.size());
  for (std::size_t i = 0; i < done.size(); ++i) CHECK(planned[i].after == done[i].after);
}
