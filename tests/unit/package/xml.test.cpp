#include "package/xml.hpp"

#include "tests/unit/ingest/refusal.hpp"

using namespace coding;

namespace {

Diagnostic refusal_of(std::string_view bytes, const ReadingLimits& limits = {}) {
  return refusal([&] { Xml(bytes, "a.xml", limits); });
}

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("XML comes as a tree with its white space and character references") {
  const Xml xml("\xEF\xBB\xBF<?xml version='1.0'?><a><b> </b> <c>&#x131;&amp;&#304;</c></a>", "a.xml", {});
  CHECK(std::string(xml.root().child("b").child_value()) == " ");
  CHECK(std::string(xml.root().child("c").child_value()) == "ı&İ");
  CHECK_FALSE(xml.has_doctype());
}

TEST_CASE("malformed XML is refused with its place") {
  const Diagnostic said = refusal_of("<a>\n  <ş></b>\n</a>");
  CHECK(said.slug == "xml-malformed");
  CHECK(said.message == "malformed XML: start-end tags mismatch");
  CHECK(said.place.file == "a.xml");
  CHECK(said.place.line == 2);
  CHECK(said.place.column == 8);
  CHECK(said.source_line == "  <ş></b>");
  CHECK(refusal_of("").slug == "xml-malformed");
  CHECK(refusal_of("words only").slug == "xml-malformed");
}

TEST_CASE("XML that was cut off anywhere is refused") {
  const std::string whole = "<?xml version='1.0'?><a b='c'><!-- d --><e><![CDATA[f]]></e></a>";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK(refusal_of(whole.substr(0, length)).slug == "xml-malformed");
  }
}

TEST_CASE("a DOCTYPE is passed over and its entities are not expanded") {
  const Xml xml("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'><!ENTITY c 'cccc'>]><a>&b;&c;</a>",
                "a.xml", {});
  CHECK(xml.has_doctype());
  CHECK(std::string(xml.root().child_value()) == "&b;&c;");
}

TEST_CASE("nesting deeper than the limit is refused where it goes too deep") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  std::string closed = deep;
  for (int i = 0; i < 100'000; ++i) closed += "</a>";
  const Diagnostic said = refusal_of(closed);
  CHECK(said.slug == "xml-depth");
  CHECK(said.message == "elements are nested deeper than 256, the limit");
  CHECK(said.place.column == 256 * 3 + 1);
  CHECK(refusal_of(deep).slug == "xml-malformed");
  CHECK_NOTHROW(Xml("<a><b>1</b></a>", "a.xml", {.depth = 2}));
  CHECK(refusal_of("<a><b><c/></b></a>", {.depth = 2}).slug == "xml-depth");
}

TEST_CASE("more elements than the limit are refused before a tree is made of them") {
  CHECK_NOTHROW(Xml("<a><!-- <b/><b/> --><b/><![CDATA[<b/><b/>]]></a>", "a.xml", {.elements = 2}));
  CHECK(refusal_of("<a><b/><b/></a>", {.elements = 2}).slug == "xml-elements");
}

TEST_CASE("references to what is no character are refused") {
  for (const std::string reference :
       {"&#0;", "&#xD800;", "&#57343;", "&#x110000;", "&#99999999999999999999;"}) {
    CAPTURE(reference);
    CHECK(refusal_of("<a>" + reference + "</a>").slug == "xml-character");
    CHECK(refusal_of("<a b='" + reference + "'/>").slug == "xml-character");
    CHECK_NOTHROW(Xml("<a><![CDATA[" + reference + "]]></a>", "a.xml", {}));
  }
  CHECK_NOTHROW(Xml("<a>&#; &#x; &#x10FFFF; &#1;</a>", "a.xml", {}));
}

TEST_CASE("UTF-16 is read with and without a byte order mark, and half a pair is refused") {
  for (const bool big_endian : {false, true}) {
    for (const std::u16string mark : {u"", u"\uFEFF"}) {
      const Xml xml(utf16(mark + u"<a>çığ 😀 سلام</a>", big_endian), "a.xml", {});
      CHECK(std::string(xml.root().child_value()) == "çığ 😀 سلام");
    }
    const std::u16string half = {u'<', u'a', u'>', char16_t{0xD83D}, u'<', u'/', u'a', u'>'};
    CHECK(refusal_of(utf16(half, big_endian)).slug == "utf-16");
    CHECK(refusal_of(utf16(u"<a/>", big_endian) + "x").slug == "utf-16");
  }
}

TEST_CASE("a declared encoding is honoured or refused, never guessed") {
  const Xml latin("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE7</a>", "a.xml", {});
  CHECK(std::string(latin.root().child_value()) == "ç");
  const Xml turkish("<?xml version='1.0' encoding='windows-1254'?><a>\xFE</a>", "a.xml", {});
  CHECK(std::string(turkish.root().child_value()) == "ş");
  CHECK(refusal_of("<?xml version='1.0' encoding='klingon'?><a>\xFE</a>").slug == "encoding-unknown");
  CHECK(refusal_of("<?xml version='1.0' encoding='gb2312'?><a>\xFF\xFF</a>").slug == "not-decodable");
  CHECK_NOTHROW(Xml("<?xml version='1.0' encoding='klingon'?><a>abc</a>", "a.xml", {}));
}

TEST_CASE("invalid UTF-8 in any place and NUL bytes are refused with their place") {
  const std::string whole = "<a>\n<b c='d'>e</b></a>";
  for (std::size_t at = 0; at < whole.size(); ++at) {
    CAPTURE(at);
    CHECK(refusal_of(whole.substr(0, at) + "\xFF" + whole.substr(at)).slug == "not-utf8");
  }
  const Diagnostic said = refusal_of("<a>\nğü\xC0</a>");
  CHECK(said.message == "byte 8 of the XML is not UTF-8");
  CHECK(said.place.line == 2);
  CHECK(said.place.column == 3);
  CHECK(refusal_of(std::string("<a>\0</a>", 8)).slug == "nul-byte");
}

TEST_CASE("the writer's prefixes become the reader's, in the scope of their declarations") {
  const Xml xml(
      "<x:a xmlns:x='urn:one'><b xmlns='urn:two' x:c='1' d='2'><w:e xmlns:w='urn:strange'/></b><x:f/></x:a>",
      "a.xml", {}, {{"urn:one", "w"}, {"urn:two", "t"}});
  const pugi::xml_node root = xml.root();
  CHECK(std::string(root.name()) == "w:a");
  const pugi::xml_node inner = root.first_child();
  CHECK(std::string(inner.name()) == "t:b");
  CHECK(std::string(inner.attribute("w:c").value()) == "1");
  CHECK(std::string(inner.attribute("d").value()) == "2");
  CHECK(std::string(inner.first_child().name()) == "other:e");
  CHECK(std::string(root.last_child().name()) == "w:f");
}

TEST_CASE("an element's place can be asked for") {
  const Xml xml("<a>\n <b/></a>", "a.xml", {});
  CHECK(xml.place_of(xml.root().child("b")) == Place{"a.xml", 2, 2});
}
