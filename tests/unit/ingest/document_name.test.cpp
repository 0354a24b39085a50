#include "coding/ingest/document_name.hpp"

#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

Diagnostic refused_name(const std::string& file) {
  return refusal([&] { document_id_for(file); });
}

}  // namespace

TEST_CASE("a document's id is its file's name") {
  CHECK(document_id_for("Görüşme 5.txt").value == "Görüşme-5");
  CHECK(document_id_for("a/b/../Y1.md").value == "Y1");
  CHECK(document_id_for("a.b/README").value == "README");
  CHECK(document_id_for("Y1.ikinci.txt").value == "Y1.ikinci");
  CHECK(document_id_for("  (Y1) – son!.txt").value == "Y1-son");
  CHECK(document_id_for("مصاحبه\u200C۵.txt").value == "مصاحبه\u200C۵");
  CHECK(document_id_for("Go\u0308ru\u0308s\u0327me.txt").value == "Go\u0308ru\u0308s\u0327me");
  CHECK(document_id_for(std::string(100, 'a') + ".txt").value.size() == 100);
}

TEST_CASE("a file name of which no id can be made is refused with the way out") {
  for (const std::string& file : {std::string(".txt"), std::string("con.txt"), std::string("COM1.md"),
                                  std::string("...txt"), std::string("--.txt"), std::string("klasör/"),
                                  std::string("\xFF.txt"), std::string(120, 'a') + ".txt", std::string()}) {
    const auto complaint = refused_name(file);
    CHECK(complaint.slug == "name-invalid");
    CHECK(complaint.hint.find("--as") != std::string::npos);
  }
  CHECK(refused_name(std::string(120, 'a') + ".txt").message.find("100") != std::string::npos);
}
