#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

Reading rtf(const std::string& body) {
  return read_rtf(
      "{\\rtf1\\ansi\\ansicpg1254\\deff0{\\fonttbl{\\f0\\fnil\\fcharset162 A;}{\\f1\\fcharset178 B;}"
      "{\\f2\\fcharset204 C;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset128 D;}}" +
          body + "}",
      {.file = "a.rtf"}, {});
}

std::string text(const std::string& body) { return rtf(body).text.bytes(); }

Diagnostic refused(const std::string& bytes, const ReadingLimits& limits = {}) {
  return refusal([&] { read_rtf(bytes, {.file = "a.rtf"}, limits); });
}

}  // namespace

TEST_CASE("paragraphs, lines and tabs of RTF become lines and tabs") {
  CHECK(text("bir\\par iki\\line\n\r \xC3\\tab d\\par\n{\\b be}ş\\par") == "bir\niki\n Ã\td\nbeÅŸ\n");
  CHECK(text("a\\~b\\_c\\-d\\emdash\\endash \\lquote x\\rquote\\ldblquote\\rdblquote\\bullet") ==
        "a\u00A0b\u2011c\u00ADd—–‘x’“”•\n");
  CHECK(text("\\{a\\}\\\\ \\zwnj b") == "{a}\\ \u200Cb\n");
  CHECK(text("a\\\nb") == "a\nb\n");  // a backslash before a line end is \par
}

TEST_CASE("bytes are in the code page of their font") {
  CHECK(text("G\\'f6r\\'fc\\'femeci \\'fd\\'dd") == "Görüşmeci ıİ\n");
  CHECK(text("{\\f1\\'d3\\'e1\\'c7\\'e3}{\\f2\\'cf\\'f0} \\'fe") == "سلامПр ş\n");
  CHECK(text("{\\f4\\'82\\'a0\\'83A}") == "あア\n");
  CHECK(text("{\\f1\\plain\\'fe}") == "ş\n");
  CHECK(text("{\\f3\\'b7}a") == "\uF0B7a\n");
  CHECK(refused("{\\rtf1{\\fonttbl{\\f0\\fcharset128 A;}}\n{\\f0\\'82}}").slug == "not-decodable");
  CHECK(refused("{\\rtf1{\\fonttbl{\\f0\\fcharset128 A;}}\n{\\f0\\'82}}").place.line == 2);
  CHECK(read_rtf("{\\rtf1\\ansi\\'fe}", {.file = "a.rtf"}, {}).text.bytes() == "þ\n");
  CHECK(read_rtf("{\\rtf1\\mac\\'9f}", {.file = "a.rtf"}, {}).text.bytes() == "ü\n");
}

TEST_CASE("Unicode characters stand for their fallbacks") {
  CHECK(text("\\u351?i\\u287\\'3f\\uc0\\u305\\u304 z") == "şiğıİz\n");
  CHECK(text("{\\uc2\\u1587\\'d3\\'d3x}\\u1604?y") == "سxلy\n");
  CHECK(text("\\u-10179?\\u-8704?") == "😀\n");
  CHECK(text("\\u-1287?") == "\uFAF9\n");
  CHECK(text("\\u1740 {y}") == "یy\n");
  const Reading halves = rtf("a\\u-10179?b\\u-8704?\\u0?");
  CHECK(halves.text.bytes() == "ab\n");
  CHECK(omitted(halves, "control characters") == 1);
  CHECK(omitted(halves, "halves of characters") == 2);
}

TEST_CASE("what is not the text is counted, and what is beside it kept") {
  const Reading reading = rtf(
      "{\\info{\\title Birinci g\\'f6r\\'fc\\'femei}{\\author X}}{\\header Ba\\'fel\\'fdk}{\\*\\generator Y;}"
      "Ay\\'fee{\\footnote {\\super\\chftn} Not bir}: evet{\\pict\\pngblip 89504e47}"
      "{\\v gizli s\\'f6z}{\\deleted silinen iki s\\'f6z}{\\revised eklenen}"
      "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt ba\\'f0}}{\\*\\unknown z}{\\xe dizin}\\par"
      "{\\object{\\*\\objdata 00}{\\result nesne}}{\\pict\\bin4 {}{}}\\par");
  CHECK(reading.text.bytes() == "Ayşe: eveteklenenbağ\nnesne\nNot bir\n");
  CHECK(reading.title == "Birinci görüşmei");
  CHECK(omitted(reading, "headers and footers") == 1);
  CHECK(omitted(reading, "pictures") == 2);
  CHECK(omitted(reading, "hidden words") == 2);
  CHECK(omitted(reading, "deleted words of tracked changes") == 3);
  CHECK(omitted(reading, "embedded objects") == 1);
  CHECK(omitted(reading, "index entries") == 1);
  CHECK(noted(reading, "tracked-changes"));
  const auto notes = marks_of(reading, MarkKind::footnote);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].span == Span{4, 4});
  CHECK(words_at(reading, notes[1]) == "Not bir");
  CHECK(reading.importer == "rtf/1");
}

TEST_CASE("annotations become comments on their range") {
  const Reading reading =
      rtf("a{\\*\\atrfstart 7}bc{\\*\\atrfend 7}{\\*\\atnid AB}{\\*\\atnauthor Ay\\'fee}\\chatn"
          "{\\*\\annotation{\\*\\atndate 1}{\\*\\atnref 7}\\pard ne\\par g\\'fczel}d{\\*\\annotation yer}");
  CHECK(reading.text.bytes() == "abcd\n");
  REQUIRE(reading.comments.size() == 2);
  CHECK(reading.comments[0].span == Span{1, 3});
  CHECK(reading.comments[0].author == "Ayşe");
  CHECK(reading.comments[0].text == "ne\ngüzel");
  CHECK(reading.comments[1].span == Span{4, 4});
  CHECK(reading.comments[1].author.empty());
  // 2020-03-12 14:05, a Thursday.
  const int packed = 5 | 14 << 6 | 12 << 11 | 3 << 16 | 120 << 20;
  const Reading dated = rtf("x{\\*\\annotation{\\*\\atndate " + std::to_string(packed) + "}y}");
  CHECK(dated.comments.at(0).date == "2020-03-12T14:05");
}

TEST_CASE("cells of tables are lines with marks") {
  const Reading reading =
      rtf("\\pard a\\par\\trowd\\pard\\intbl x\\cell y\\par z\\cell\\row"
          "\\trowd\\pard\\intbl\\cell w\\cell\\row\\pard b\\par\\pard\\intbl q\\cell\\row");
  CHECK(reading.text.bytes() == "a\nx\ny\nz\n\nw\nb\nq\n");
  std::string found;
  for (const Mark& mark : marks_of(reading, MarkKind::cell)) {
    found += mark.label + "=" + std::string(words_at(reading, mark)) + ";";
  }
  CHECK(found == "1:1:1=x;1:1:2=y\nz;1:2:1=;1:2:2=w;2:1:1=q;");
}

TEST_CASE("headings are known by outline level or style") {
  const Reading reading =
      rtf("{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 Ba\\'fel\\'fdk 2;}"
          "{\\s3\\outlinelevel2 Benim;}{\\*\\cs9 heading 4;}}"
          "\\pard\\s1 Bir\\par\\pard\\s2 \\'ddki\\par\\pard\\s3 U\\'e7\\par\\pard d\\'fcz\\par"
          "\\pard\\outlinelevel0 Be\\'fe\\par\\pard\\outlinelevel9 son\\par");
  std::string found;
  for (const Mark& mark : marks_of(reading, MarkKind::heading)) {
    found += std::to_string(mark.level) + std::string(words_at(reading, mark)) + ";";
  }
  CHECK(found == "1Bir;2İki;3Uç;1Beş;");
}

TEST_CASE("text boxes come once, behind their paragraph") {
  const Reading reading =
      rtf("bir{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard kutu\\par}}"
          "{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext\\pard kutu\\par}}}} iki\\par \\'fc\\'e7\\par");
  CHECK(reading.text.bytes() == "bir iki\nkutu\nüç\n");
  const auto asides = marks_of(reading, MarkKind::aside);
  REQUIRE(asides.size() == 1);
  CHECK(words_at(reading, asides[0]) == "kutu");
}

TEST_CASE("bold beginnings of paragraphs are told") {
  const Reading reading = rtf("{\\b Ay\\'fee:} evet\\par ev{\\b et}\\par");
  REQUIRE(reading.bold_leads.size() == 1);
  CHECK(reading.bold_leads[0] == Span{0, 5});
}

TEST_CASE("damaged RTF is refused with its line") {
  CHECK(refused("abc").slug == "not-rtf");
  CHECK(refused("{\\rtf1 a\n{b").slug == "rtf-unfinished");
  CHECK(refused("{\\rtf1 a\n{b").place.line == 2);
  CHECK(refused("{\\rtf1 }").slug == "empty-file");
  std::string deep = "{\\rtf1 ";
  for (int i = 0; i < 300; ++i) deep += '{';
  CHECK(refused(deep + "a").slug == "rtf-depth");
  CHECK(refused("{\\rtf1 " + std::string(100, 'a') + "}", {.text_bytes = 50}).slug == "text-too-large");
}
