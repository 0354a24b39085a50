// Which reader a file gets; what the readers make of it, their own tests say.
#include "docx_maker.hpp"
#include "ingest/sniff.hpp"
#include "odt_maker.hpp"
#include "refusal.hpp"

using namespace coding;

namespace {

std::string format(const std::string& bytes, const std::string& file = "a") {
  return format_of(bytes, {.file = file}, {});
}

Diagnostic refused(const std::string& bytes, const std::string& file = "a") {
  return refusal([&] { format(bytes, file); });
}

std::string wide(const std::string& ascii) {
  std::string text;
  for (const char c : ascii) (text += c) += '\0';
  return text;
}

}  // namespace

TEST_CASE("archives are told by what is in them") {
  CHECK(format(docx_of({.body = docx_paragraph(docx_run("a"))}), "a.txt") == "docx");
  CHECK(format(odt_of({.body = "a"})) == "odt");
  CHECK(format(zip_of({stored("mimetype", "application/epub+zip")})) == "pandoc");
  CHECK(format(zip_of({stored("content.xml", "")})) == "odt");
  CHECK(format(zip_of({stored("[Content_Types].xml", "…wordprocessingml.document.main+xml"),
                       stored("x/d.xml", "")})) == "docx");
  CHECK(refused(zip_of({stored("[Content_Types].xml",
                               "…spreadsheetml.sheet.main+xml, …wordprocessingml.document"),
                        stored("xl/workbook.xml", "")}))
            .message == "this is an Excel file, which is not read");
  const Diagnostic sheet = refused(zip_of({stored("xl/workbook.xml", "")}));
  CHECK(sheet.slug == "format-unsupported");
  CHECK(sheet.message == "this is an Excel file, which is not read");
  CHECK(sheet.hint == "save the sheet as CSV UTF-8");
  CHECK(refused(zip_of({stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet")})).hint ==
        "save it as CSV");
  CHECK(refused(zip_of({stored("a.txt", "")})).message == "this is a zip archive, which is not read");
  CHECK(refused("PK\x03\x04 and no more").slug == "archive-malformed");
}

TEST_CASE("signatures go before names") {
  CHECK(format("{\\rtf1\\ansi a}", "a.docx") == "rtf");
  CHECK(format("%PDF-1.7\n", "a.txt") == "pdf");
  CHECK(format("\n\n%PDF-1.7\n") == "pdf");
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(refused(ole + wide("WordDocument"), "a.doc").message ==
        "this is an old Word file (.doc), which is not read");
  CHECK(refused(ole + wide("WordDocument")).hint == "open it in Word or LibreOffice and save it as .docx");
  CHECK(refused(ole + wide("EncryptedPackage")).message ==
        "this is an encrypted Office file, which is not read");
  CHECK(refused(ole).slug == "format-unsupported");
  CHECK(refused("\x1F\x8B\x08").hint == "unpack it with gunzip");
  CHECK(refused(std::string("ID3\x03\0\0", 6)).message == "this is a recording (MP3), which is not read");
  CHECK(refused(std::string("RIFF\0\0\0\0WAVE", 12)).slug == "format-unsupported");
  CHECK(refused(std::string("MM\0*", 4)).message == "this is a picture (TIFF), which is not read");
}

TEST_CASE("a text may begin with a signature's letters") {
  for (const std::string text :
       {"MM: Merhaba", "ID3 nedir?", "GIF8", "BZhava", "Görüş WAVE", "PK: evet", "[a] b", "{a}"}) {
    CAPTURE(text);
    CHECK(format(text) == "text");
  }
}

TEST_CASE("markup is told by its first element") {
  CHECK(format("<!doctype HTML>\n<p>a") == "html");
  CHECK(format("\xEF\xBB\xBF \n<!-- a --><HTML><body>") == "html");
  CHECK(format("<p>a</p>") == "html");
  CHECK(format("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>") == "html");
  CHECK(format("\xFF\xFE" + wide("<html><p>a</p>")) == "html");
  CHECK(format("<font>a", "a.htm") == "html");
  CHECK(format("<?xml version='1.0'?>\n<ANNOTATION_DOCUMENT>") == "elan");
  CHECK(format(fodt_of({.body = "a"})) == "odt");
  CHECK(format("<?xml version='1.0'?><TEI>", "a.tei") == "pandoc");
  CHECK(refused("<?xml version='1.0'?><a>").slug == "format-unsupported");
  CHECK(refused("<?xml version='1.0'?><pkg:package "
                "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">")
            .hint == "open it in Word and save it as .docx");
  CHECK(format("<gülüyor> evet") == "text");
  CHECK(format("<Ana> evet", "a.txt") == "text");
  CHECK(format("< 5 yıl") == "text");
}

TEST_CASE("transcripts of programs are told by their first lines") {
  CHECK(format("WEBVTT\n\n00:01.000 --> 00:02.000\na") == "vtt");
  CHECK(format("\xEF\xBB\xBFWEBVTT - Görüşme") == "vtt");
  CHECK(format("WEBVTTX") == "text");
  CHECK(format("1\r\n00:00:01,000 --> 00:00:02,000\r\na") == "srt");
  CHECK(format("\n\n00:00:01,000 --> 00:00:02,000\na") == "srt");
  CHECK(format("1\nsonra 00:01 --> devam") == "text");
  CHECK(format("@UTF8\n@Begin\n") == "chat");
  CHECK(format("@Begin\n") == "chat");
  CHECK(format("{\"text\": \"a\", \"segments\": []}") == "whisper");
  CHECK(format("{\n \"transcription\": []}") == "whisper");
  CHECK(format("{\"a\": 1}", "a.json") == "whisper");
  CHECK(format("[{\"start\": 0.0, \"text\": \"a\"}]") == "whisper");
  CHECK(format("[00:01:02] Ana: \"segments\"") == "text");
  CHECK(format("{\"a\": 1}") == "text");
}

TEST_CASE("names decide between what looks alike") {
  CHECK(format("a,b\n1,2", "a.csv") == "csv");
  CHECK(format("a\tb", "x/a.TSV") == "tsv");
  CHECK(format("a,b\n1,2", "a.txt") == "text");
  CHECK(format("# a", "a.md") == "markdown");
  CHECK(format("# a", "a.md/b") == "text");
  CHECK(format("") == "text");
}

TEST_CASE("a named format goes before the bytes") {
  CHECK(read_source("<p>a</p>", {.file = "a.html", .format = "text"}).at(0).text.bytes() == "<p>a</p>");
  CHECK(read_source("<p>a</p>", {.file = "a.html"}).at(0).text.bytes() == "a\n");
  CHECK(read_source("a &amp; b", {.file = "a.txt", .format = "html"}).at(0).text.bytes() == "a & b\n");
  const Diagnostic said = refusal([] { read_source("a", {.file = "a", .format = "dokx"}); });
  CHECK(said.slug == "format-unknown");
  CHECK(said.hint == "did you mean 'docx'?");
}

TEST_CASE("the formats are listed by their names") {
  const std::vector<std::string>& names = reading_formats();
  CHECK(names.front() == "text");
  CHECK(names.size() == 15);
}
