#include <filesystem>

#include "ingest/pdf_boxes.hpp"
#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

// A PDF of pages given as content streams. /F1 is Helvetica in windows-1252; /F2 has two-byte codes whose
// meaning `to_unicode` gives ("<0001> <0633>" lines).
std::string pdf_of(const std::vector<std::string>& pages, const std::string& to_unicode = "",
                   const std::string& trailer = "") {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", ""};
  objects.emplace_back("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  objects.emplace_back(
      "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[5 0 R]>>");
  objects.emplace_back(
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering"
      "(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/"
      "FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>");
  const auto stream = [](const std::string& content) {
    return "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
  };
  objects.push_back(
      stream("/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> "
             "endcodespacerange 100 beginbfchar\n" +
             to_unicode + "\nendbfchar endcmap end"));
  std::string kids;
  for (const std::string& page : pages) {
    const std::string number = std::to_string(objects.size() + 1);
    kids += number + " 0 R ";
    objects.push_back(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents " +
        std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back(stream(page));
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string pdf = "%PDF-1.4\n";
  std::string places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(pdf.size());
    places += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer<</Size " + size +
         "/Root 1 0 R" + trailer + ">>\nstartxref\n" + std::to_string(pdf.size()) + "\n%%EOF\n";
}

std::string line(int x, int y, const std::string& words) {
  return "BT /F1 10 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + words + ") Tj ET\n";
}

// A page with a header, a footer and lines.
std::string page(int number, const std::string& words) {
  return line(50, 780, "G\\366r\\374\\374me 5") + line(50, 700, words) +
         line(300, 20, std::to_string(number));
}

Reading read(const std::string& bytes) { return read_pdf(bytes, {.file = "a.pdf"}, {}); }

Diagnostic refused(const std::string& bytes, const ReadingOptions& options = {.file = "a.pdf"}) {
  return refusal([&] { read_pdf(bytes, options, {}); });
}

const bool has_pdftotext = std::filesystem::exists("/usr/bin/pdftotext");

}  // namespace

TEST_CASE("a PDF's pages are marked, and headers that recur are left out") {
  if (!has_pdftotext) return;
  const std::string first = line(50, 700, "Y1: kap\\375-") + line(50, 688, "dan \\347\\375kt\\375m") +
                            line(50, 676, "Ad") + line(150, 676, "Ya\\376");
  const Reading reading = read(pdf_of({line(50, 780, "G\\366r\\374\\374me 5") + first + line(300, 20, "1"),
                                       page(2, "iki"), page(3, "\\374\\347")}));
  const auto pages = marks_of(reading, MarkKind::page);
  REQUIRE(pages.size() == 3);
  // The hyphen and the line end stay: taking them away is asked for.
  CHECK(words_at(reading, pages[0]).starts_with("Y1: kapý-\ndan çýktým\nAd"));
  CHECK(words_at(reading, pages[0]).ends_with("Yaþ\n"));
  CHECK(words_at(reading, pages[2]) == "üç\n");
  CHECK(pages[2].label == "3");
  CHECK(omitted(reading, "running headers and footers") == 6);
  CHECK(noted(reading, "running-lines-omitted"));
  CHECK_FALSE(noted(reading, "pdf-lossy"));
  CHECK(reading.importer == "pdf/1");
}

TEST_CASE("two pages alone have no running lines") {
  if (!has_pdftotext) return;
  const Reading reading = read(pdf_of({page(1, "bir"), page(2, "iki")}));
  CHECK(omitted(reading, "running headers and footers") == 0);
  CHECK(reading.text.bytes().find("Görüüme 5") != std::string::npos);
}

TEST_CASE("a scanned PDF and what pdftotext cannot read are refused with the way out") {
  if (!has_pdftotext) return;
  const Diagnostic scanned = refused(pdf_of({"", ""}));
  CHECK(scanned.slug == "pdf-without-text");
  CHECK(scanned.message.find("scanned (2 pages)") != std::string::npos);
  const Reading partly = read(pdf_of({line(50, 700, "bir"), ""}));
  CHECK(noted(partly, "pages-without-text"));
  CHECK(refused("%PDF-1.4 \ngarbage").slug == "pdf-unreadable");
  const std::string locked =
      "/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" +
      std::string(64, '1') + ">/U<" + std::string(64, '2') + ">>>";
  CHECK(refused(pdf_of({page(1, "bir")}, "", locked)).slug == "pdf-encrypted");
}

TEST_CASE("without pdftotext the message names its package") {
  const Diagnostic missing = refused("%PDF-1.4", {.file = "a.pdf", .program_folders = "/nonexistent"});
  CHECK(missing.slug == "program-missing");
  CHECK(missing.hint.find("poppler-utils") != std::string::npos);
}

TEST_CASE("Persian lines are rebuilt from their boxes") {
  if (!has_pdftotext) return;
  // "سلام (۱۲) Ab آن" from right to left; لا is one glyph, and the brackets are those that are seen.
  const std::string map =
      "<0001> <0633>\n<0002> <06440627>\n<0003> <0645>\n<0004> <0028>\n<0005> <0029>\n"
      "<0006> <06F1>\n<0007> <06F2>\n<0008> <0041>\n<0009> <0062>\n<000A> <0622>\n<000B> <0646>";
  std::string content;
  const auto glyph = [&content](int x, const std::string& code) {
    content += "BT /F2 10 Tf " + std::to_string(x) + " 700 Td <" + code + "> Tj ET\n";
  };
  int x = 500;
  for (const std::string code :
       {"0001", "0002", "0003", "", "0005", "0007", "0006", "0004", "", "0009", "0008", "", "000A", "000B"}) {
    if (!code.empty()) glyph(x, code);
    x -= code.empty() ? 5 : 10;
  }
  const Reading reading = read(pdf_of({content}, map));
  CHECK(reading.text.bytes() == "سلام (۱۲) Ab آن\n");
  CHECK(noted(reading, "pdf-lossy"));
}

TEST_CASE("boxes are put into lines from right to left") {
  const auto lines = [](const std::string& boxes) {
    std::size_t broken = 0;
    const auto pages = pages_of_boxes("<page>\n" + boxes + "</page>\n", broken);
    return pages.at(0);
  };
  const auto box = [](int left, int right, int top, const std::string& text) {
    return "<word xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) + "\" xMax=\"" +
           std::to_string(right) + "\" yMax=\"" + std::to_string(top + 10) + "\">" + text + "</word>\n";
  };
  CHECK(lines(box(50, 60, 0, "ب") + box(60, 70, 1, "آ") + box(30, 45, 0, "نان")) == PdfPage{"آب نان"});
  CHECK(lines(box(0, 9, 0, "ب") + box(0, 9, 12, "پ") + box(0, 9, 40, "ت")) == PdfPage{"ب", "پ", "", "ت"});
  // A date and two numbers.
  CHECK(lines(box(0, 8, 0, "13") + box(8, 10, 0, "/") + box(10, 12, 0, "05") + box(14, 20, 0, "سال")) ==
        PdfPage{"سال 13/05"});
  CHECK(lines(box(0, 5, 0, "۲") + box(8, 12, 0, "۱") + box(14, 20, 0, "ب")) == PdfPage{"ب ۱ ۲"});
  CHECK(lines(box(0, 9, 0, "\u202B&lt;ب&amp;\u202C")) == PdfPage{"<ب&"});
  CHECK(lines("<word xMin=\"x\">a</word>\n<word\n").empty());
}
