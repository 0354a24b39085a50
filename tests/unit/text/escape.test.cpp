#include "coding/text/escape.hpp"

#include "tests/catch.hpp"

using namespace coding;

TEST_CASE("HTML cannot be left by a quote or a bracket") {
  CHECK(html_escape("<b a=\"x\" c='y'>&amp;") == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;");
  CHECK(html_escape("ığ امید") == "ığ امید");
}

TEST_CASE("every special of LaTeX is set as itself") {
  CHECK(latex_escape("a\\b{c}") == "a\\textbackslash{}b\\{c\\}");
  CHECK(latex_escape("%50 & $3 #1 _x") == "\\%50 \\& \\$3 \\#1 \\_x");
  CHECK(latex_escape("~^<>|\"`") ==
        "\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}"
        "\\textbar{}\\textquotedbl{}\\textasciigrave{}");
  CHECK(latex_escape("a---b") == "a-{}-{}-b");
  CHECK(latex_escape("Ankara'da ''x''") == "Ankara'da '{}'x'{}'");
  CHECK(latex_escape("şə امید") == "şə امید");
}

TEST_CASE("Markdown neither formats nor leaves the cell") {
  CHECK(markdown_escape("a|b\nc") == "a\\|b<br>c");
  CHECK(markdown_escape("*x* _y_ `z` <b> [l](u)") == "\\*x\\* \\_y\\_ \\`z\\` \\<b\\> \\[l\\](u)");
  CHECK(markdown_escape("1. değil") == "1\\. değil");
  CHECK(markdown_escape("- değil") == "\\- değil");
  CHECK(markdown_escape("63.6 öz-güven") == "63\\.6 öz-güven");
  CHECK(markdown_escape("3") == "3");
}

TEST_CASE("JSON strings are valid and harmless on a terminal") {
  CHECK(json_cell("a\"b\\c\nd\te\r") == "\"a\\\"b\\\\c\\nd\\te\\u000d\"");
  CHECK(json_cell("\x1b[1m\x7F\u009B\u202E") == "\"\\u001b[1m\\u007f\\u009b\\u202e\"");
  CHECK(json_cell("güven 🙂 می\u200Cروم") == "\"güven 🙂 می\u200Cروم\"");
}
