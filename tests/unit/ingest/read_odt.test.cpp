#include "odt_maker.hpp"
#include "readings.hpp"
#include "refusal.hpp"

using namespace coding;

namespace {

using Strings = std::vector<std::string>;

std::string p(const std::string& content, const std::string& style = "") {
  return "<text:p" + (style.empty() ? "" : " text:style-name=\"" + style + "\"") + ">" + content +
         "</text:p>";
}

std::string style(const std::string& family, const std::string& name, const std::string& properties,
                  const std::string& parent = "") {
  return "<style:style style:family=\"" + family + "\" style:name=\"" + name +
         "\" style:parent-style-name=\"" + parent + "\"><style:text-properties " + properties +
         "/></style:style>";
}

std::string cell(const std::string& content, const std::string& attributes = "") {
  return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}

}  // namespace

TEST_CASE("a paragraph of OpenDocument is a line, zipped and flat") {
  const OdtParts parts{.body = p("Görüşmeci: Nasılsınız?") + p("") + p("مصاحبه‌گر: سلام") +
                               p("Müsahibəçi: Salam"),
                       .title = "Görüşme 5"};
  const std::string text =
      "Görüşmeci: Nasılsınız?\n\nمصاحبه‌گر: سلام\nMüsahibəçi: Salam\n";
  const Reading zipped = odt_reading(parts);
  const Reading flat = read_odt(fodt_of(parts), {.file = "a.fodt"}, {});
  CHECK(zipped.text.bytes() == text);
  CHECK(flat.text.bytes() == text);
  CHECK(zipped.title == "Görüşme 5");
  CHECK(flat.title == "Görüşme 5");
  CHECK(zipped.importer == "odt/1");
}

TEST_CASE("white space of the file collapses and that of the elements stays") {
  CHECK(odt_text(p("\n  bir \t iki\n<text:span> üç</text:span> ")) == "bir iki üç\n");
  CHECK(odt_text(p("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d<text:s/>")) == "a   b\tc\nd \n");
  CHECK(odt_text(p("a <text:s/>b") + p("c\u00A0")) == "a  b\nc\u00A0\n");
  CHECK(odt_text(p("kent<text:line-break/>eneden e\u2011posta ki\u00ADtap")) ==
        "kent\neneden e\u2011posta ki\u00ADtap\n");
}

TEST_CASE("a soft page break is nothing and a field is its result") {
  CHECK(odt_text(p("kit<text:soft-page-break/>ap <text:date>1 Mart</text:date> "
                   "<text:page-number>7</text:page-number>")) == "kitap 1 Mart 7\n");
  CHECK(odt_text("<text:sequence-decls><text:sequence-decl text:name=\"x\"/></text:sequence-decls>" +
                 p("<text:a>bağ</text:a><text:bookmark-start/>lantı")) == "bağlantı\n");
}

TEST_CASE("headings have their outline level and the title style gives a title") {
  const Reading reading = odt_reading(
      {.body = p("Ankara", "P1") + "<text:h text:outline-level=\"2\">Bulgular</text:h><text:h>Giriş</text:h>",
       .automatic_styles = style("paragraph", "P1", "", "Title"),
       .styles = style("paragraph", "Title", "")});
  CHECK(marked(reading, MarkKind::heading) == Strings{"1|Ankara", "2|Bulgular", "1|Giriş"});
  CHECK(reading.title == "Ankara");
}

TEST_CASE("an OpenDocument table comes cell by cell") {
  const Reading reading =
      odt_reading({.body = "<table:table><table:table-column/><table:table-header-rows><table:table-row>" +
                           cell(p("a") + p("b")) + cell("") +
                           "</table:table-row></table:table-header-rows><table:table-row>" +
                           cell(p("geniş"), "table:number-columns-spanned=\"2\"") +
                           "<table:covered-table-cell>" + p("eski söz") + "</table:covered-table-cell>" +
                           cell(p("son") + "<table:table><table:table-row>" + cell(p("iç")) +
                                "</table:table-row></table:table>") +
                           "</table:table-row></table:table>"});
  CHECK(reading.text.bytes() == "a\nb\n\ngeniş\nson\niç\n");
  CHECK(marked(reading, MarkKind::cell) ==
        Strings{"1:1:1|a\nb", "1:1:2|", "1:2:1|geniş", "1:2:3|son\niç", "2:1:1|iç"});
  CHECK(omitted(reading, "words under merged cells") == 2);
}

TEST_CASE("repeated rows and columns count") {
  const Reading reading = odt_reading(
      {.body = "<table:table><table:table-row table:number-rows-repeated=\"3\">" +
               cell(p(""), "table:number-columns-repeated=\"4\"") + cell(p("x")) +
               "</table:table-row><table:table-row>" + cell(p("y")) + "</table:table-row></table:table>"});
  CHECK(marked(reading, MarkKind::cell) == Strings{"1:1:1|", "1:1:5|x", "1:4:1|y"});
}

TEST_CASE("notes of OpenDocument stand behind the text") {
  const auto note = [](const std::string& kind, const std::string& sign, const std::string& text) {
    return "<text:note text:note-class=\"" + kind + "\"><text:note-citation>" + sign +
           "</text:note-citation><text:note-body>" + p(text) + "</text:note-body></text:note>";
  };
  const Reading reading = odt_reading(
      {.body =
           p("Bir" + note("endnote", "i", "son") + " iki" + note("footnote", "1", "dip") + ".") + p("üç")});
  CHECK(reading.text.bytes() == "Bir iki.\nüç\ndip\nson\n");
  CHECK(marked(reading, MarkKind::footnote) == Strings{"i|", "1|", "1|dip", "i|son"});
  CHECK(reading.marks[0].span == Span{3, 3});
  CHECK(reading.marks[1].span == Span{7, 7});
}

TEST_CASE("annotations become comments on their range or place") {
  const auto annotation = [](const std::string& name, const std::string& text, const std::string& more = "") {
    return "<office:annotation" + (name.empty() ? "" : " office:name=\"" + name + "\"") + more +
           "><dc:creator>Ayşe</dc:creator><dc:date>2025-03-01T10:00:00</dc:date>" + p(text) +
           "</office:annotation>";
  };
  const Reading reading = odt_reading({.body = p("Çok " + annotation("1", "yalnızlık?") +
                                                 "yalnız<office:annotation-end office:name=\"1\"/> kaldım" +
                                                 annotation("2", "evet", " loext:parent-name=\"1\"") +
                                                 annotation("", "yer") + annotation("3", ""))});
  CHECK(reading.text.bytes() == "Çok yalnız kaldım\n");
  REQUIRE(reading.comments.size() == 3);
  CHECK(reading.comments[0] == Comment{{4, 10}, "Ayşe", "2025-03-01T10:00:00", "yalnızlık?"});
  CHECK(reading.comments[1] == Comment{{4, 10}, "Ayşe", "2025-03-01T10:00:00", "evet"});
  CHECK(reading.comments[2].span == Span{17, 17});
  CHECK(omitted(reading, "comments without text") == 1);
}

TEST_CASE("tracked changes of OpenDocument are accepted and counted") {
  const Reading reading =
      odt_reading({.body = "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><"
                           "dc:creator>Ali Veli"
                           "</dc:creator></office:change-info>" +
                           p("yoktu ama") +
                           "</text:deletion></text:changed-region><text:changed-region><text:insertion/></"
                           "text:changed-region>"
                           "</text:tracked-changes>" +
                           p("Vakit <text:change text:change-id=\"1\"/>vardı.")});
  CHECK(reading.text.bytes() == "Vakit vardı.\n");
  CHECK(omitted(reading, "deleted words of tracked changes") == 2);
  REQUIRE(reading.notes.size() == 1);
  CHECK(reading.notes[0].message ==
        "the document has tracked changes: 1 insertions are in the text, 1 deletions are not");
}

TEST_CASE("frames are read or counted once") {
  const Reading reading = odt_reading(
      {.body = p("önce <draw:frame><draw:text-box>" + p("kutu") + "</draw:text-box></draw:frame>sonra") +
               p("<draw:frame><draw:object/><draw:image/></draw:frame><draw:frame><draw:image/></draw:frame>"
                 "<draw:g><draw:custom-shape>" +
                 p("şekil") + "</draw:custom-shape><draw:line/></draw:g>") +
               "<draw:frame><draw:text-box>" + p("sayfada") + "</draw:text-box></draw:frame>"});
  CHECK(reading.text.bytes() == "önce sonra\nkutu\n\nşekil\nsayfada\n");
  CHECK(marked(reading, MarkKind::aside) == Strings{"text box|kutu", "text box|şekil", "text box|sayfada"});
  CHECK(omitted(reading, "embedded objects") == 1);
  CHECK(omitted(reading, "pictures") == 1);
  CHECK(omitted(reading, "drawings") == 1);
}

TEST_CASE("hidden text, lists, rubies, margins and strangers are counted") {
  const Reading reading = odt_reading(
      {.body =
           p("açık <text:span text:style-name=\"T1\">gizli söz</text:span>.") +
           "<text:section text:display=\"none\">" + p("saklı") + "</text:section><text:section>" +
           p("görünür") + "</text:section><text:list><text:list-item>" + p("bir") +
           "</text:list-item></text:list>" +
           p("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"
             "<text:script>x()</text:script><yeni>söz</yeni>"),
       .automatic_styles = style("text", "T1", "text:display=\"none\""),
       .master_styles = "<style:master-page><style:header>" + p("Gizlidir") +
                        "</style:header><style:footer/>"
                        "</style:master-page>"});
  CHECK(reading.text.bytes() == "açık .\ngörünür\nbir\n漢\n");
  CHECK(omitted(reading, "hidden words") == 3);
  CHECK(omitted(reading, "automatic list numbers") == 1);
  CHECK(omitted(reading, "words of ruby annotations") == 1);
  CHECK(omitted(reading, "scripts") == 1);
  CHECK(omitted(reading, "page headers") == 1);
  CHECK(omitted(reading, "elements <yeni> that are not understood") == 1);
}

TEST_CASE("bold beginnings and languages come from styles and their parents") {
  const Reading reading = odt_reading(
      {.body = p("<text:span text:style-name=\"K\">Ayşe:</text:span> evet") +
               p("<text:span text:style-name=\"K2\">علی: </text:span>سلام دوستان عزیز") + p("hayır", "KP"),
       .automatic_styles = style("text", "K", "fo:font-weight=\"bold\"") + style("text", "K2", "", "K") +
                           style("paragraph", "KP", "fo:font-weight=\"bold\"", "KP")});
  CHECK(bold_leads(reading) == Strings{"Ayşe:", "علی:", "hayır"});
  const std::string defaults =
      "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"tr\" "
      "style:language-complex=\"fa\"/></style:default-style>";
  CHECK(odt_reading({.body = p("Merhaba"), .styles = defaults}).language.tag == "tr");
  CHECK(odt_reading({.body = p("سلام"), .styles = defaults}).language.tag == "fa");
  CHECK(odt_reading({.body = p("Salam", "A"),
                     .automatic_styles = style("paragraph", "A", "fo:language=\"az\""),
                     .styles = defaults})
            .language.tag == "az");
}

TEST_CASE("what is no OpenDocument text, encrypted, damaged or too deep is refused") {
  const auto read = [](const std::string& bytes) {
    return refusal([&] { read_odt(bytes, {.file = "a.odt"}, {}); });
  };
  CHECK(read(zip_of({stored("x", "y")})).slug == "odt-no-document");
  CHECK(read(odt_root("document", "<office:body><office:spreadsheet/></office:body>")).slug ==
        "odt-no-document");
  CHECK(
      read(
          zip_of(
              {stored(
                   "META-INF/manifest.xml",
                   "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
                   "<m:encryption-data/></m:file-entry></m:manifest>"),
               stored("content.xml", "????")}))
          .slug == "archive-encrypted");
  CHECK(read(odt_of({.body = p(" ")})).slug == "empty-file");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<text:list><text:list-item>";
  for (int i = 0; i < 100'000; ++i) deep += "</text:list-item></text:list>";
  const Diagnostic said = read(odt_of({.body = deep}));
  CHECK(said.slug == "xml-depth");
  CHECK(said.place.file == "a.odt: content.xml");
  const std::string whole = odt_of({.body = p("metin")});
  for (std::size_t length = 3; length < whole.size(); length += 11) {
    CHECK(read(whole.substr(0, length)).slug == "archive-malformed");
  }
}
