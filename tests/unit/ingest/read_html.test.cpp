#include "ingest/readers.hpp"
#include "readings.hpp"
#include "refusal.hpp"

using namespace coding;

namespace {

using Strings = std::vector<std::string>;

Reading html(const std::string& bytes, const ReadingOptions& options = {.file = "a.html"}) {
  return read_html(bytes, options, {});
}

std::string text_of(const std::string& bytes) { return html(bytes).text.bytes(); }

}  // namespace

TEST_CASE("blocks of HTML are lines and inline elements are not") {
  CHECK(text_of("<!DOCTYPE html><html><head><title>x</title></head><body><h1>Görüşme</h1><p>Y1: <b>evet</b>, "
                "<i>be</i>lki</p><div>مصاحبه‌گر: <span>سلام</span></div>son</body></html>") ==
        "Görüşme\nY1: evet, belki\nمصاحبه‌گر: سلام\nson\n");
  CHECK(text_of("<p>a<p>b<ul><li>c<li>d</ul>e") == "a\nb\nc\nd\ne\n");
  CHECK(text_of("<p></p><p> </p><p>a</p><div><div><p>b</p></div></div>") == "a\nb\n");
}

TEST_CASE("white space collapses as in a browser") {
  CHECK(text_of("<p>  bir\n\t iki <b> üç</b>  </p> <p>dört</p>") == "bir iki üç\ndört\n");
  CHECK(text_of("<p>a&nbsp; b</p>") == "a\u00A0 b\n");
  CHECK(text_of("<p>a <br> b<br><br>c<br></p><p>d</p><p><br></p><p>e</p>") == "a\nb\n\nc\nd\n\ne\n");
}

TEST_CASE("preformatted text keeps its lines and spaces") {
  CHECK(text_of("<p>x</p><pre>\n  a  b\n\n c</pre><p>y</p>") == "x\n  a  b\n\n c\ny\n");
}

TEST_CASE("entities are HTML's own and others stay as they are written") {
  CHECK(text_of("<p>&ccedil;&#351;&#x11F; &lt;b&gt; &bilinmez; &amp;</p>") == "çşğ <b> &bilinmez; &\n");
  CHECK(text_of("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>a &x; b</p>").find("root:") ==
        std::string::npos);
}

TEST_CASE("scripts, styles and templates are no text") {
  CHECK(text_of("<script>var a = '<p>b</p>';</script><style>p "
                "{}</style><template><p>t</p></template><p>metin</p>") == "metin\n");
}

TEST_CASE("what a browser does not show as text is counted") {
  const Reading reading = html(
      "<p hidden>gizli söz</p><p style='Display : None'>saklı</p><p>a<img alt='x'><img></p><video></video>"
      "<form><input></form><noscript>betik "
      "yok</noscript><ol><li>bir<li>iki</ol><ruby>漢<rt>kan</rt></ruby><q>b</q>");
  CHECK(reading.text.bytes() == "a\nbir\niki\n漢b\n");
  CHECK(omitted(reading, "hidden words") == 3);
  CHECK(omitted(reading, "pictures") == 2);
  CHECK(omitted(reading, "embedded objects") == 1);
  CHECK(omitted(reading, "form controls") == 1);
  CHECK(omitted(reading, "words for browsers without scripts") == 2);
  CHECK(omitted(reading, "automatic list numbers") == 2);
  CHECK(omitted(reading, "words of ruby annotations") == 1);
  CHECK(omitted(reading, "automatic quotation marks") == 2);
}

TEST_CASE("headings have levels and the title is the page's, else the first heading") {
  const Reading reading = html("<h2>Alt</h2><h1>Üst\n başlık</h1><h3> </h3><p>a</p>");
  CHECK(marked(reading, MarkKind::heading) == Strings{"2|Alt", "1|Üst başlık"});
  CHECK(reading.title == "Üst başlık");
  CHECK(html("<title> Sayfa\n5 </title><h1>Üst</h1>").title == "Sayfa 5");
}

TEST_CASE("an HTML table comes cell by cell, spanning cells once") {
  const Reading reading = html(
      "<table><caption>Tablo</caption><thead><tr><th>a</th><th colspan=2>b</th></tr></thead><tbody><tr>"
      "<td "
      "rowspan=2>c<p>d</p></td><td></td><td>e</td></tr><tr><td>f</td><td><table><tr><td>g</td></tr></table></"
      "td>"
      "</tr></tbody></table>");
  CHECK(reading.text.bytes() == "Tablo\na\nb\nc\nd\n\ne\nf\ng\n");
  CHECK(marked(reading, MarkKind::cell) ==
        Strings{"1:1:1|a", "1:1:2|b", "1:2:1|c\nd", "1:2:2|", "1:2:3|e", "1:3:2|f", "1:3:3|g", "2:1:1|g"});
}

TEST_CASE("languages that the page declares are told") {
  const Reading reading = html("<html lang='tr'><p>bir <i lang='en-GB'>word</i> <i lang='tr-TR'>iki</i></p>");
  CHECK(reading.language.tag == "tr");
  CHECK(marked(reading, MarkKind::language) == Strings{"en-GB|word"});
}

TEST_CASE("bold beginnings of blocks are told, by element or style") {
  const Reading reading = html(
      "<p><b>Ayşe: </b>evet <b>çok</b></p><p>a <b>b</b></p>"
      "<p><span style='font-weight: bold'>علی:</span> سلام</p><strong>tek</strong>");
  CHECK(bold_leads(reading) == Strings{"Ayşe:", "علی:", "tek"});
}

TEST_CASE("the anchors of noScribe give times") {
  const Reading reading =
      html("<p><a name=\"ts_20600_27590_S00\">S00: Merhaba</a> <a name=\"ts_x\">b</a><a name='c'>c</a></p>");
  REQUIRE(reading.marks.size() == 1);
  CHECK(reading.marks[0].kind == MarkKind::time);
  CHECK(reading.marks[0].span == Span{0, 12});
  CHECK(reading.marks[0].begin_ms == 20'600);
  CHECK(reading.marks[0].end_ms == 27'590);
}

TEST_CASE("the encoding is UTF-8 if it can be, else what the page says") {
  CHECK(text_of("<meta charset='iso-8859-9'><p>ş</p>") == "ş\n");
  const Reading turkish = html(
      "<html><head><META http-equiv=Content-Type content='text/html; charset=Windows-1254'></head>"
      "<p>\xFE\xF0</p>");
  CHECK(turkish.text.bytes() == "şğ\n");
  CHECK(turkish.encoding == "windows-1254");
  CHECK(html("<p>\xFE</p>", {.file = "a.html", .encoding = "windows-1254"}).text.bytes() == "ş\n");
  CHECK(text_of("\xEF\xBB\xBF<p>ş</p>") == "ş\n");
  CHECK(refusal([] { html("<meta charset=klingon><p>\xFE</p>"); }).slug == "encoding-unknown");
}

TEST_CASE("pages that nest too deep or hold no text are refused") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  const Diagnostic said = refusal([&] { html(deep + "a"); });
  CHECK(said.slug == "html-limit");
  CHECK(said.place.file == "a.html");
  CHECK(refusal([] { html("<p>" + std::string(11'000'000, 'a')); }).slug == "html-limit");
  CHECK(refusal([] { html("<p> <img></p>"); }).slug == "empty-file");
  CHECK(refusal([] { read_html("<p>uzun</p>", {.file = "a.html"}, {.text_bytes = 5}); }).slug ==
        "text-too-large");
}

TEST_CASE("any mess of tags is read or refused, never worse") {
  for (const std::string mess : {"<", "<p", "a<", "<p>a</b></i></table>b", "<table><td>a</table></tr>b",
                                 "<!--", "a<!DOCTYPE", "&#xD800;a", "&#0;a",
                                 "<p>\x01\x1F"
                                 "a",
                                 "<a b=c d='e>f", "</html>a</body>b"}) {
    CAPTURE(mess);
    try {
      const Reading reading = html(mess);
      CHECK_FALSE(reading.text.empty());
    } catch (const DataError& error) {
      CHECK(error.diagnostic().slug == "empty-file");
    }
  }
}
