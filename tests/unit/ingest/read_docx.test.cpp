#include "docx_maker.hpp"
#include "refusal.hpp"

using namespace coding;

namespace {

using Strings = std::vector<std::string>;

std::string p(const std::string& runs, const std::string& properties = "") {
  return docx_paragraph(runs, properties);
}
std::string r(const std::string& text, const std::string& properties = "") {
  return docx_run(text, properties);
}
std::string field(const std::string& part) {
  return "<w:r><w:fldChar w:fldCharType=\"" + part + "\"/></w:r>";
}

std::string heading_style(const std::string& id, const std::string& name, const std::string& more = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more +
         "</w:style>";
}

}  // namespace

TEST_CASE("a paragraph of Word is a line, an empty one too") {
  CHECK(docx_text(p(r("Görüşmeci: Nasılsınız?")) + p("") + p(r("مصاحبه‌گر: سلام")) +
                  p(r("Müsahibəçi: Salam"))) ==
        "Görüşmeci: Nasılsınız?\n\nمصاحبه‌گر: سلام\nMüsahibəçi: Salam\n");
}

TEST_CASE("runs are joined without a space, and spaces of their own stay") {
  CHECK(docx_text(p(r("kita") + r("b") + r(" ") + r("okudum "))) == "kitab okudum \n");
}

TEST_CASE("breaks inside a paragraph separate words") {
  CHECK(docx_text(p("<w:r><w:t>kent</w:t><w:br/><w:t>eneden</w:t><w:cr/><w:t>a</w:t><w:tab/><w:t>b</w:t>"
                    "<w:br w:type=\"page\"/><w:t>c</w:t><w:ptab/></w:r>")) == "kent\neneden\na\tb\nc\t\n");
  CHECK(docx_text(p("<w:r><w:t>bir\r\niki\nüç</w:t></w:r>")) == "bir iki üç\n");
}

TEST_CASE("no-break and soft hyphens stay what they are") {
  CHECK(docx_text(
            p("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>posta ki</w:t><w:softHyphen/><w:t>tap</w:t></w:r>")) ==
        "e\u2011posta ki\u00ADtap\n");
}

TEST_CASE("letters of symbol fonts are told where they are known and counted where not") {
  const auto symbol = [](const std::string& font, const std::string& code) {
    return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
  };
  const Reading reading = docx_reading(
      {.body = p(symbol("Wingdings", "F0E0") + symbol("Wingdings", "F0FC") + symbol("Symbol", "F061") +
                 symbol("Symbol", "F0A3") + symbol("Arial", "20AC") + symbol("Webdings", "F061") +
                 symbol("Wingdings", "zz") + symbol("Arial", "D800"))});
  CHECK(reading.text.bytes() == "→✓α≤€\n");
  CHECK(omitted(reading, "symbols of the font Webdings") == 1);
  CHECK(omitted(reading, "symbols of the font Wingdings") == 1);
  CHECK(omitted(reading, "symbols of the font Arial") == 1);
}

TEST_CASE("tracked changes are accepted and counted") {
  const Reading reading = docx_reading(
      {.body = p(r("Vakit ") +
                 "<w:del w:id=\"1\"><w:r><w:delText>yoktu ama</w:delText></w:r></w:del><w:ins w:id=\"2\">" +
                 r("vardı") + "</w:ins>" + r(".")) +
               p("<w:moveFrom w:id=\"3\">" + r("taşındı") + "</w:moveFrom>") +
               p("<w:moveTo w:id=\"3\">" + r("taşındı") + "</w:moveTo>")});
  CHECK(reading.text.bytes() == "Vakit vardı.\n\ntaşındı\n");
  CHECK(omitted(reading, "deleted words of tracked changes") == 2);
  REQUIRE(reading.notes.size() == 1);
  CHECK(reading.notes[0].slug == "tracked-changes-accepted");
  CHECK(reading.notes[0].severity == Severity::note);
  CHECK(reading.notes[0].message ==
        "the document has tracked changes: 1 insertions are in the text, 1 deletions are not, 1 moved "
        "passages stand "
        "where they moved to");
}

TEST_CASE("a paragraph whose end was deleted runs on into the next") {
  CHECK(docx_text(p(r("bir "), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + p(r("iki"))) == "bir iki\n");
  CHECK(docx_text(p("<w:moveFrom>" + r("x") + "</w:moveFrom>", "<w:rPr><w:moveFrom w:id=\"1\"/></w:rPr>") +
                  p(r("iki"))) == "iki\n");
}

TEST_CASE("of fields the result is text and the code is not") {
  const Reading reading =
      docx_reading({.body = p(r("Bkz. ") + field("begin") +
                              "<w:r><w:instrText> HYPERLINK \"http://x\" </w:instrText></w:r>" +
                              field("separate") + r("şurası") + field("end") + r(".")) +
                            p("<w:fldSimple w:instr=\"PAGE\">" + r("7") + "</w:fldSimple>")});
  CHECK(reading.text.bytes() == "Bkz. şurası.\n7\n");
  CHECK(omitted(reading, "field codes") == 2);
}

TEST_CASE("fields inside a field's code or result are kept apart") {
  const Reading reading = docx_reading(
      {.body = p(field("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("begin") +
                 "<w:r><w:instrText>MERGEFIELD</w:instrText></w:r>" + field("separate") + r("iç değer") +
                 field("end") + field("separate") + r("a") + field("begin") + field("separate") + r("b") +
                 field("end") + r("c") + field("end") + r("d") + field("end"))});
  CHECK(reading.text.bytes() == "abcd\n");
  CHECK(omitted(reading, "words inside field codes") == 2);
}

TEST_CASE("a field may reach over paragraphs") {
  CHECK(docx_text(
            p(field("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>" + field("separate") + r("Giriş")) +
            p(r("Yöntem") + field("end")) + p(r("Son"))) == "Giriş\nYöntem\nSon\n");
}

TEST_CASE("what only wraps text is looked through") {
  CHECK(docx_text(p("<w:hyperlink>" + r("a") + "</w:hyperlink><w:smartTag><w:smartTagPr/>" + r("b") +
                    "</w:smartTag><w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>" + r("c") +
                    "</w:sdtContent></w:sdt><w:bdo w:val=\"rtl\">" + r("د") + "</w:bdo><w:customXml>" +
                    r("e") + "</w:customXml>") +
                  "<w:sdt><w:sdtContent>" + p(r("f")) + "</w:sdtContent></w:sdt>") == "abcدe\nf\n");
}

TEST_CASE("hidden text is left out and counted, by the run or by a style") {
  const Reading reading = docx_reading(
      {.body = p(r("açık ") + r("gizli söz", "<w:vanish/>") + r("bu", "<w:vanish w:val=\"0\"/>") +
                 r("saklı", "<w:rStyle w:val=\"Gizli\"/>") + r("x", "<w:webHidden/>")),
       .styles = "<w:style w:type=\"character\" w:styleId=\"Gizli\"><w:rPr><w:vanish/></w:rPr></w:style>"});
  CHECK(reading.text.bytes() == "açık bux\n");
  CHECK(omitted(reading, "hidden words") == 3);
}

TEST_CASE("a table comes cell by cell, each paragraph of a cell a line") {
  const auto cell = [](const std::string& content, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  };
  const Reading reading =
      docx_reading({.body = p(r("önce")) + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" +
                            cell(p(r("a")) + p(r("b"))) + cell(p("")) + "</w:tr><w:sdt><w:sdtContent><w:tr>" +
                            cell(p(r("geniş")), "<w:gridSpan w:val=\"2\"/>") + cell(p(r("dar"))) +
                            "</w:tr></w:sdtContent></w:sdt></w:tbl>" + p(r("sonra"))});
  CHECK(reading.text.bytes() == "önce\na\nb\n\ngeniş\ndar\nsonra\n");
  CHECK(marked(reading, MarkKind::cell) == Strings{"1:1:1|a\nb", "1:1:2|", "1:2:1|geniş", "1:2:3|dar"});
}

TEST_CASE("tables in tables have their own numbers and merged cells speak once") {
  const auto cell = [](const std::string& content, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  };
  const Reading reading = docx_reading(
      {.body = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" +
               cell(p(r("üst")), "<w:vMerge w:val=\"restart\"/>") +
               cell(p(r("dış")) + "<w:tbl><w:tr>" + cell(p(r("iç"))) + "</w:tr></w:tbl>" + p("")) +
               "</w:tr><w:tr>" + cell(p(r("eski söz")), "<w:vMerge/>") + cell(p(r("alt"))) +
               "</w:tr></w:tbl>" + "<w:tbl><w:tr>" + cell(p(r("son"))) + "</w:tr></w:tbl>"});
  CHECK(reading.text.bytes() == "üst\ndış\niç\n\nalt\nson\n");
  CHECK(marked(reading, MarkKind::cell) ==
        Strings{"1:1:2|üst", "1:1:3|dış\niç", "2:1:1|iç", "1:2:2|alt", "3:1:1|son"});
  CHECK(omitted(reading, "words under merged cells") == 2);
}

TEST_CASE("a deleted row is left out") {
  const Reading reading = docx_reading({.body = "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" +
                                                p(r("silinen satır")) + "</w:tc></w:tr><w:tr><w:tc>" +
                                                p(r("kalan")) + "</w:tc></w:tr></w:tbl>"});
  CHECK(reading.text.bytes() == "kalan\n");
  CHECK(marked(reading, MarkKind::cell) == Strings{"1:1:1|kalan"});
  CHECK(omitted(reading, "deleted words of tracked changes") == 2);
}

TEST_CASE("notes stand behind the text and their signs' places are marked") {
  const auto sign = [](const std::string& kind, int id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + std::to_string(id) + "\"/></w:r>";
  };
  const auto note = [](const std::string& kind, int id, const std::string& text) {
    return "<w:" + kind + " w:id=\"" + std::to_string(id) + "\">" +
           p("<w:r><w:" + kind + "Ref/></w:r>" + r(" " + text)) + "</w:" + kind + ">";
  };
  const Reading reading =
      docx_reading({.body = p(r("Bir") + sign("footnote", 3) + r(" iki") + sign("endnote", 2) + r(" üç") +
                              sign("footnote", 2)),
                    .footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + p(r("---")) +
                                 "</w:footnote>" + note("footnote", 2, "İkinci dipnot") +
                                 note("footnote", 3, "Birinci dipnot") + note("footnote", 4, "Yetim"),
                    .endnotes = note("endnote", 2, "Son not")});
  CHECK(reading.text.bytes() == "Bir iki üç\nBirinci dipnot\nİkinci dipnot\nSon not\n");
  CHECK(marked(reading, MarkKind::footnote) ==
        Strings{"1|", "i|", "2|", "1|Birinci dipnot", "2|İkinci dipnot", "i|Son not"});
  CHECK(reading.marks[0].span == Span{3, 3});
  CHECK(reading.marks[1].span == Span{7, 7});
  CHECK(reading.marks[2].span == Span{10, 10});
  CHECK(omitted(reading, "footnotes that nothing refers to") == 1);
}

TEST_CASE("comments stand beside the words they are about, with author and date") {
  const auto begin = [](int id) { return "<w:commentRangeStart w:id=\"" + std::to_string(id) + "\"/>"; };
  const auto end = [](int id) {
    return "<w:commentRangeEnd w:id=\"" + std::to_string(id) + "\"/><w:r><w:commentReference w:id=\"" +
           std::to_string(id) + "\"/></w:r>";
  };
  const auto comment = [](int id, const std::string& author, const std::string& text,
                          const std::string& paragraph) {
    return "<w:comment w:id=\"" + std::to_string(id) + "\" w:author=\"" + author +
           "\" w:date=\"2025-03-01T10:00:00Z\"><w:p w14:paraId=\"" + paragraph +
           "\"><w:r><w:annotationRef/></w:r>" + r(text) + "</w:p></w:comment>";
  };
  const Reading reading =
      docx_reading({.body = p(r("Çok ") + begin(0) + r("yalnız") + end(0) + r(" kaldım") +
                              "<w:r><w:commentReference w:id=\"1\"/></w:r>") +
                            begin(2) + p(r("bir")) + p(r("iki")) + end(2) + p(r("üç")),
                    .comments = comment(0, "Ayşe", "yalnızlık?", "0A") + comment(1, "علی", "یک", "0B") +
                                comment(2, "Ayşe", "ikisi", "0C") + comment(3, "Əli", "evet", "0D") +
                                comment(4, "Əli", "nerede", "0E"),
                    .comments_extended = "<w15:commentEx w15:paraId=\"0D\" w15:paraIdParent=\"0A\"/>"});
  REQUIRE(reading.comments.size() == 4);
  CHECK(reading.comments[0] == Comment{{4, 10}, "Ayşe", "2025-03-01T10:00:00Z", "yalnızlık?"});
  CHECK(reading.comments[1] == Comment{{4, 10}, "Əli", "2025-03-01T10:00:00Z", "evet"});
  CHECK(reading.comments[2].span == Span{17, 17});
  CHECK(reading.comments[3].span == Span{18, 25});
  CHECK(omitted(reading, "comments on text that is left out") == 1);
}

TEST_CASE("a text box is read once, behind its paragraph, and marked as standing aside") {
  const std::string box = "<w:txbxContent>" + p(r("kutu yazısı")) + "</w:txbxContent>";
  const Reading reading = docx_reading(
      {.body =
           p(r("önce ") +
             "<w:r><mc:AlternateContent><mc:Choice "
             "Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData>"
             "<wps:wsp><wps:txbx>" +
             box +
             "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></"
             "mc:Choice><mc:Fallback>"
             "<w:pict><v:shape><v:textbox>" +
             box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("sonra")) +
           p("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p(r("eski kutu")) +
             "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")});
  CHECK(reading.text.bytes() == "önce sonra\nkutu yazısı\n\neski kutu\n");
  CHECK(marked(reading, MarkKind::aside) == Strings{"text box|kutu yazısı", "text box|eski kutu"});
  CHECK(reading.omissions.empty());
}

TEST_CASE("pictures, charts, diagrams, objects and headers are counted") {
  const auto drawing = [](const std::string& inside) {
    return "<w:r><w:drawing>" + inside + "</w:drawing></w:r>";
  };
  const Reading reading =
      docx_reading({.body = p(r("metin") + drawing("<pic:pic/>") + drawing("<pic:pic/>") +
                              drawing("<c:chart/>") + drawing("<dgm:relIds/>") + drawing("<a:x/>") +
                              drawing("<a:p><a:r><a:t>şekil yazısı</a:t></a:r></a:p>") +
                              "<w:r><w:object><v:imagedata/></w:object></w:r><w:r><w:pict><v:textpath "
                              "string=\"TASLAK\"/></w:pict></w:r>") +
                            "<w:altChunk/>",
                    .header = p(r("Gizlidir"))});
  CHECK(reading.text.bytes() == "metin\n");
  CHECK(omitted(reading, "pictures") == 2);
  CHECK(omitted(reading, "charts") == 1);
  CHECK(omitted(reading, "SmartArt diagrams") == 1);
  CHECK(omitted(reading, "drawings") == 1);
  CHECK(omitted(reading, "words in drawings") == 2);
  CHECK(omitted(reading, "embedded objects") == 1);
  CHECK(omitted(reading, "WordArt texts") == 1);
  CHECK(omitted(reading, "linked files") == 1);
  CHECK(omitted(reading, "page headers") == 1);
}

TEST_CASE("an element that is not understood is counted by name when it holds text") {
  const Reading reading =
      docx_reading({.body = p(r("a") + "<w:yeni><w:t>b</w:t></w:yeni><w:bos/>" + r("c")) + "<x>söz</x>"});
  CHECK(reading.text.bytes() == "ac\n");
  CHECK(reading.omissions == std::vector<Omission>{{"elements <w:yeni> that are not understood", 1},
                                                   {"elements <x> that are not understood", 1}});
}

TEST_CASE("an equation's letters are text and its layout is counted") {
  const Reading reading = docx_reading(
      {.body = p(r("y = ") +
                 "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>"
                 "</m:sSup></m:oMath>")});
  CHECK(reading.text.bytes() == "y = x2\n");
  CHECK(omitted(reading, "layouts of equations") == 1);
}

TEST_CASE("headings come from styles by name, by what they are based on, or from the outline level") {
  const Reading reading = docx_reading(
      {.body = p(r("Başlık"), "<w:pStyle w:val=\"B1\"/>") + p(r("Alt"), "<w:pStyle w:val=\"Ozel\"/>") +
               p(r("Üç"), "<w:outlineLvl w:val=\"2\"/>") + p(r("gövde"), "<w:pStyle w:val=\"Halka\"/>") +
               p(r("değil"), "<w:pStyle w:val=\"B1\"/><w:outlineLvl w:val=\"9\"/>") +
               p("", "<w:pStyle w:val=\"B1\"/>"),
       .styles = heading_style("B1", "heading 1") + heading_style("B2", "Heading 2") +
                 heading_style("Ozel", "Özel", "<w:basedOn w:val=\"B2\"/>") +
                 heading_style("Halka", "Halka", "<w:basedOn w:val=\"Halka2\"/>") +
                 heading_style("Halka2", "Halka2", "<w:basedOn w:val=\"Halka\"/>")});
  CHECK(marked(reading, MarkKind::heading) == Strings{"1|Başlık", "2|Alt", "3|Üç"});
}

TEST_CASE("automatic list numbers are not in the text and are counted") {
  const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  const Reading reading = docx_reading(
      {.body = p(r("bir"), number) + p(r("iki"), "<w:pStyle w:val=\"L\"/>") + p("", number) +
               p(r("üç"), "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
       .styles = "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:pPr>" + number + "</w:pPr></w:style>"});
  CHECK(omitted(reading, "automatic list numbers") == 2);
}

TEST_CASE("paragraphs that begin in bold say so, without the space behind") {
  const Reading reading = docx_reading(
      {.body = p(r("Ayşe ", "<w:b/>") + r("K.: ", "<w:bCs/>") + r("evet ") + r("çok", "<w:b/>")) +
               p(r("hayır")) + p(r("علی: ", "<w:rStyle w:val=\"Kalin\"/>") + r("سلام")) +
               p(r("Tümü"), "<w:pStyle w:val=\"KP\"/>") +
               p(r("yok", "<w:b w:val=\"0\"/>"), "<w:pStyle w:val=\"KP\"/>"),
       .styles = "<w:style w:type=\"character\" w:styleId=\"Kalin\"><w:rPr><w:b/></w:rPr></w:style>"
                 "<w:style w:type=\"paragraph\" w:styleId=\"KP\"><w:rPr><w:b/></w:rPr></w:style>"});
  CHECK(bold_leads(reading) == Strings{"Ayşe K.:", "علی:", "Tümü"});
}

TEST_CASE("the title is the document's property, else its title paragraph") {
  const std::string styles = heading_style("T", "Title");
  const std::string body = p(r("Görüşme 5"), "<w:pStyle w:val=\"T\"/>") + p(r("metin"));
  CHECK(docx_reading({.body = body, .styles = styles, .title = " Ankara\n görüşmeleri "}).title ==
        "Ankara görüşmeleri");
  CHECK(docx_reading({.body = body, .styles = styles}).title == "Görüşme 5");
  CHECK(docx_reading({.body = p(r("metin"))}).title.empty());
}

TEST_CASE("the language is what nearly all of the text declares") {
  const std::string defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"tr-TR\" "
      "w:bidi=\"fa-IR\"/></w:rPr></w:rPrDefault></w:docDefaults>";
  CHECK(docx_reading({.body = p(r("Merhaba")), .styles = defaults}).language.tag == "tr");
  CHECK(docx_reading({.body = p(r("سلام", "<w:rtl/>")), .styles = defaults}).language.tag == "fa");
  CHECK(docx_reading({.body = p(r("Salam", "<w:lang w:val=\"az-Latn-AZ\"/>")), .styles = defaults})
            .language.tag == "az");
  CHECK(docx_reading({.body = p(r("Merhaba") + r("سلام", "<w:rtl/>")), .styles = defaults})
            .language.tag.empty());
  CHECK(docx_reading({.body = p(r("Merhaba"))}).language.tag.empty());
  CHECK(docx_reading({.body = p(r("Merhaba", "<w:lang w:val=\"x-none\"/>")), .styles = defaults})
            .language.tag == "tr");
}

TEST_CASE("other prefixes and the strict namespace are the same language") {
  const auto document = [](const std::string& prefix, const std::string& uri) {
    const std::string colon = prefix.empty() ? "" : prefix + ":";
    const std::string text = "<" + colon + "document xmlns" + (prefix.empty() ? "" : ":") + prefix + "=\"" +
                             uri + "\"><" + colon + "body><" + colon + "p><" + colon + "r><" + colon +
                             "t>söz</" + colon + "t></" + colon + "r></" + colon + "p></" + colon +
                             "body></" + colon + "document>";
    return read_docx(zip_of({stored("word/document.xml", text)}), {.file = "a.docx"}, {}).text.bytes();
  };
  CHECK(document("ns0", "http://schemas.openxmlformats.org/wordprocessingml/2006/main") == "söz\n");
  CHECK(document("", "http://schemas.openxmlformats.org/wordprocessingml/2006/main") == "söz\n");
  CHECK(document("w", "http://purl.oclc.org/ooxml/wordprocessingml/main") == "söz\n");
}

TEST_CASE("a Word file without text is refused with what it holds instead") {
  const Diagnostic said =
      refusal([] { docx_reading({.body = p("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")}); });
  CHECK(said.slug == "empty-file");
  CHECK(said.message == "there is no text in it but 1 pictures");
  CHECK(said.place.file == "a.docx");
}

TEST_CASE("damaged Word files are refused with the part and the place") {
  const auto read = [](const std::vector<ZipPart>& parts) {
    return refusal([&] { read_docx(zip_of(parts), {.file = "a.docx"}, {}); });
  };
  CHECK(read({stored("x", "y")}).slug == "docx-no-document");
  const Diagnostic said = read({stored("word/document.xml", "<w:document>\n<w:body>")});
  CHECK(said.slug == "xml-malformed");
  CHECK(said.place.file == "a.docx: word/document.xml");
  CHECK(said.place.line == 2);
  const std::string whole = docx_of({.body = p(r("metin"))});
  for (std::size_t length = 0; length < whole.size(); length += 7) {
    CHECK(refusal([&] { read_docx(whole.substr(0, length), {.file = "a.docx"}, {}); }).slug ==
          "archive-malformed");
  }
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt><w:sdtContent>";
  for (int i = 0; i < 100'000; ++i) deep += "</w:sdtContent></w:sdt>";
  CHECK(refusal([&] { docx_reading({.body = deep}); }).slug == "xml-depth");
}

TEST_CASE("a text longer than the limit is refused") {
  const std::string bytes = docx_of({.body = p(r("on iki harfli"))});
  CHECK(refusal([&] { read_docx(bytes, {.file = "a.docx"}, {.text_bytes = 10}); }).slug == "text-too-large");
}

TEST_CASE("a relationship may lead up, to the root, or nowhere") {
  const std::string document = docx_root("document", "<w:body>" + p(r("söz")) + "</w:body>");
  const std::string styles = docx_root("styles", heading_style("T", "Title"));
  const Reading reading =
      read_docx(zip_of({stored("_rels/.rels", docx_relations({{"officeDocument", "/a/b/doc.xml"}})),
                        stored("a/b/doc.xml", document), stored("a/styles.xml", styles),
                        stored("a/b/_rels/doc.xml.rels",
                               docx_relations({{"styles", "../styles.xml"}, {"comments", "none.xml"}}))}),
                {.file = "a.docx"}, {});
  CHECK(reading.text.bytes() == "söz\n");
  CHECK(reading.importer == "docx/1");
}
