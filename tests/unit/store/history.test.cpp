#include "coding/store/history.hpp"

#include "coding/store/undo.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

std::string told(const fs::path& project, const HistoryScope& scope = {}) {
  std::string out;
  for (const HistoryStep& step : history(read_journal(project), scope))
    out += (step.taken_back ? "-" : "+") + step.entry.what + " ";
  return out;
}

}  // namespace

TEST_CASE("a history is of everything, a coder, a code or a document, and knows what was taken back") {
  TemporaryFolder folder;
  const fs::path project = folder.project();
  make_study(project);
  JournalNote later = note("later", "veli");
  later.time = "2026-11-22T08:00:00Z";
  add_segments(project, {"veli"}, {segment("Y10", {0, 3}, "oyun")}, later);
  change_document(
      project, {"Y5"}, [](Document& document) { document.title = "Beş"; }, note("titled"));
  undo(project, 1, note());

  CHECK(told(project) == "+made it +imported +codes +coded -titled +took back titled +later ");
  CHECK(told(project, {.coder = CoderId{"veli"}}) == "+later ");
  CHECK(told(project, {.code = CodeId{"oyun"}}) == "+codes +coded +later ");
  CHECK(told(project, {.code = CodeId{"kazanim"}}) == "+codes ");
  CHECK(told(project, {.document = DocumentId{"Y5"}}) == "+imported +coded -titled +took back titled ");
  CHECK(told(project, {.document = DocumentId{"Y1"}}).empty());
  redo(project, 1, note());
  CHECK(told(project, {.document = DocumentId{"Y5"}}).find("+titled") != std::string::npos);
}
