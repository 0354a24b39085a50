#include "coding/ingest/transcript.hpp"

#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

Diagnostic refused(const std::string& bytes, const std::string& file = "a.txt") {
  return refusal([&] { read_transcript(bytes, file, {"tr"}); });
}

Diagnostic refused_name(const std::string& file) {
  return refusal([&] { document_id_for(file); });
}

}  // namespace

TEST_CASE("a file is what its bytes say, whatever its name") {
  for (const std::string& bytes :
       {std::string("%PDF-1.7"), std::string("PK\x03\x04"), std::string("\xD0\xCF\x11\xE0"),
        std::string("{\\rtf1"), std::string("\x1F\x8B\x08")}) {
    const auto complaint = refused(bytes, "görüşme.txt");
    CHECK(complaint.slug == "format-unsupported");
    CHECK(complaint.place.file == "görüşme.txt");
    CHECK_FALSE(complaint.hint.empty());
  }
  CHECK(read_transcript("PK değil", "a.pdf", {}).importer == "text/1");
}

TEST_CASE("what is not a UTF-8 text is refused with its place") {
  CHECK(refused("\xFF\xFE"
                "a")
            .slug == "utf-16");
  CHECK(refused(std::string("a\0b", 3)).slug == "nul-byte");
  CHECK(refused(" \n").slug == "empty-file");
  const auto latin = refused("bir\nke\xFE");
  CHECK(latin.slug == "not-utf8");
  CHECK(latin.place.line == 2);
  CHECK(latin.place.column == 3);
}

TEST_CASE("a Markdown file keeps its marks, and its first heading is the title") {
  const auto title = [](const std::string& bytes, const std::string& file) {
    return read_transcript(bytes, file, {}).title;
  };
  CHECK(title("önce\n## küçük\n#  Görüşme 5  \n# ikinci\n", "a.md") == "Görüşme 5");
  CHECK(title("# Görüşme #5 ##\r\nx", "A.MD") == "Görüşme #5");
  CHECK(title("#etiket\n# \n# C#\n", "a.markdown") == "C#");
  CHECK(title("# Görüşme\n", "a.txt").empty());
  CHECK(title("# Görüşme\n", "md").empty());
  const auto read = read_transcript("\xEF\xBB\xBF# A\r\n*b*\r\n", "a.md", {});
  CHECK(read.text.bytes() == "# A\n*b*\n");
  CHECK(read.importer == "markdown/1");
  CHECK(read.notes.size() == 2);
}

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
