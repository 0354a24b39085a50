#include "exchange/qda_document.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

QdaDocument scan(std::string_view text) { return scan_qda(text, {}); }

std::string names_of(const QdaDocument& document) {
  std::string out;
  for (const QdaElement& each : document.elements) out += std::string(each.name) + " ";
  return out;
}

}  // namespace

TEST_CASE("XML that is well-formed is followed to its end without a fault") {
  const std::vector<std::string_view> good = {"<a/>",
                                              "<a ></a >",
                                              "<?xml version='1.0' encoding = \"utf-8\" standalone='no' "
                                              "?>\n<!-- c --><a b = \"1\" c='>'/>\n<?p q?>\n",
                                              "<p:a xmlns:p='u'><p:b xml:lang='x'/></p:a>",
                                              "<a>&amp;&#10;&#x1F33F;<![CDATA[<&]]>]</a>",
                                              "<a.b-c_d/>"};
  for (const std::string_view text : good) {
    INFO(std::string(text));
    const QdaDocument document = scan(text);
    CHECK(document.is_whole);
    CHECK(document.faults.empty());
  }
}

TEST_CASE("XML that is not well-formed has a fault") {
  const std::vector<std::string_view> bad = {"",
                                             " ",
                                             "x",
                                             "<",
                                             "<a",
                                             "<a>",
                                             "</a>",
                                             "<a></b>",
                                             "<a/><b/>",
                                             "<a/>x",
                                             "x<a/>",
                                             "<a b/>",
                                             "<a b=1/>",
                                             "<a b='1/>",
                                             "<a b='1'c='2'/>",
                                             "<a b='1' b='2'/>",
                                             "<a b='<'/>",
                                             "<a>&</a>",
                                             "<a>&amp</a>",
                                             "<a>&#;</a>",
                                             "<a>&#xg;</a>",
                                             "<a>]]></a>",
                                             "<a><!-- -- --></a>",
                                             "<a><!-- </a>",
                                             "<a><![CDATA[</a>",
                                             "<![CDATA[x]]><a/>",
                                             "<a><?xml x?></a>",
                                             "<a><?"
                                             "?></a>",
                                             "<a><?p=q?></a>",
                                             "<?xml?><a/>",
                                             "<?xml version='2.0'?><a/>",
                                             "<?xml encoding='UTF-8'?><a/>",
                                             "<?xml version='1.0' standalone='maybe'?><a/>",
                                             "<?xml version='1.0' x='y'?><a/>",
                                             "<?xml version='1.0'encoding='UTF-8'?><a/>",
                                             "<p:a/>",
                                             "<a p:b='1'/>",
                                             "<1/>",
                                             "<a><!ELEMENT x></a>",
                                             "<a/><!DOCTYPE a>",
                                             "<a>\x01</a>",
                                             "<a>&#1;</a>",
                                             "<a b='&#xFFFE;'/>",
                                             "<a>\xEF\xBF\xBF</a>",
                                             "<a>&nbsp;</a>",
                                             "<a>&#1114112;</a>"};
  for (const std::string_view text : bad) {
    INFO(std::string(text));
    CHECK_FALSE(scan(text).faults.empty());
  }
}

TEST_CASE("elements know their place, parents and children") {
  const std::string_view text = "<a><b x='1'/>t<c>u</c></a>";
  const QdaDocument document = scan(text);
  CHECK(names_of(document) == "a b c ");
  const QdaElement& root = document.elements[0];
  CHECK(root.first_child == 1);
  CHECK(root.last_child == 2);
  CHECK(document.elements[1].next == 2);
  CHECK(document.elements[2].parent == 0);
  CHECK(text.substr(document.elements[1].begin, document.elements[1].end - document.elements[1].begin) ==
        "<b x='1'/>");
  CHECK(text.substr(document.elements[2].tag_end, 1) == "u");
  CHECK(text.substr(document.elements[2].close, 4) == "</c>");
  CHECK(value_of(document, 1, "x") == "1");
  CHECK(text_of(document, 2) == "u");
}

TEST_CASE("namespaces end with the element that declares them") {
  const QdaDocument document = scan("<a xmlns='u'><b xmlns='v'><c/></b><d/><e xmlns=''/></a>");
  const auto space = [&](std::size_t element) {
    return std::string(document.spaces[document.elements[element].space]);
  };
  CHECK(space(0) == "u");
  CHECK(space(2) == "v");
  CHECK(space(3) == "u");
  CHECK(space(4).empty());
}

TEST_CASE("values are what a program sees") {
  const QdaDocument document = scan("<a b='x&amp;\r\n&#10;y'>1&lt;2\r\n3<![CDATA[&lt;]]></a>");
  CHECK(value_of(document, 0, "b") == "x& \ny");
  CHECK(text_of(document, 0) == "1<2\n3&lt;");
}

TEST_CASE("places are lines and code points, far into a long line, too") {
  const std::string text = "ab\nç" + std::string(5000, 'x') + "é!\nz";
  const QdaPlaces places(text);
  CHECK(places.at("f", 0) == Place{"f", 1, 1});
  CHECK(places.at("f", 3) == Place{"f", 2, 1});
  CHECK(places.at("f", 5) == Place{"f", 2, 2});
  CHECK(places.at("f", text.size() - 3) == Place{"f", 2, 5003});
  CHECK(places.at("f", text.size() - 1) == Place{"f", 3, 1});
  CHECK(places.at("f", text.size()) == Place{"f", 3, 2});
}
