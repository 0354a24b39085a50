#include "coding/report/paper_source.hpp"

#include "tests/catch.hpp"

using namespace coding;
using namespace coding::report;

namespace {

PaperSource markdown(std::string_view text) { return read_paper_source(text, "p.md", PaperKind::markdown); }
PaperSource latex(std::string_view text) { return read_paper_source(text, "p.tex", PaperKind::latex); }

std::vector<std::string> names_in(const PaperSource& source) {
  std::vector<std::string> out;
  for (const PaperPiece& piece : source.pieces) {
    if (!piece.placeholder.name.empty()) out.push_back(piece.placeholder.name);
  }
  return out;
}

std::vector<std::string> words_in(const std::string& text) {
  const PaperSource source = markdown(text);
  REQUIRE(source.faults.empty());
  REQUIRE(source.pieces.size() == 2);
  std::vector<std::string> out;
  for (const PlaceholderWord& word : source.pieces[0].placeholder.words) out.push_back(word.text);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a manuscript is text and placeholders, the last piece without one") {
  const PaperSource source = markdown("Of {{participants}} teachers {{n: öz güven}}.\n");
  REQUIRE(source.pieces.size() == 3);
  CHECK(source.pieces[0].text == "Of ");
  CHECK(source.pieces[0].placeholder.name == "participants");
  CHECK(source.pieces[1].text == " teachers ");
  CHECK(source.pieces[1].placeholder.words ==
        std::vector<PlaceholderWord>{{.text = "öz", .byte = 34}, {.text = "güven", .byte = 38}});
  CHECK(source.pieces[2] == PaperPiece{.text = ".\n"});
  CHECK(markdown("").pieces == std::vector<PaperPiece>{{}});
}

TEST_CASE("quotation marks count only where a word begins, and hold what would end it") {
  CHECK(words_in("{{n: Ankara'da \"iki kelime\" --where 'code:a}} b'}}") ==
        Names{"Ankara'da", "iki kelime", "--where", "code:a}} b"});
  CHECK(words_in(R"({{n: --where="a \"b\" c\\d" 'e\f'}})") == Names{R"(--where=a "b" c\d)", R"(e\f)"});
  CHECK(words_in("{{n:\n iki\n kelime }}") == Names{"iki", "kelime"});
  CHECK(words_in("{{n x}}") == Names{"x"});
}

TEST_CASE("code and comments are left alone") {
  CHECK(names_in(markdown("`{{n: a}}` ``x ` {{n: a}}`` {{who}}")) == Names{"who"});
  CHECK(names_in(markdown("```\n{{n: a}}\n```\n{{who}}\n")) == Names{"who"});
  CHECK(names_in(markdown("> ~~~~ md\n> {{n: a}}\n> ~~~\n> {{n: a}}\n> ~~~~\n{{who}}")) == Names{"who"});
  CHECK(names_in(markdown("```\n{{n: a}}\n")).empty());
  CHECK(names_in(markdown("<!-- {{n: a}}\n\n{{n: a}} -->{{who}}")) == Names{"who"});
  // An opening mark without a closing one in its paragraph opens nothing.
  CHECK(names_in(markdown("a ` b {{who}}\n\n`")) == Names{"who"});
  CHECK(names_in(markdown("\\` {{who}} `")) == Names{"who"});
}

TEST_CASE("a backslash takes the meaning away and is gone; other programs' signs stay") {
  const PaperSource source = markdown("\\{{n: a}} {{< include x >}} {{% y %}} {{{who}}}");
  CHECK(source.faults.empty());
  CHECK(names_in(source) == Names{"who"});
  CHECK(source.pieces[0].text == "{{n: a}} {{< include x >}} {{% y %}} {");
  CHECK(source.pieces[1].text == "}");
}

TEST_CASE("a placeholder alone in its line is told from one in a sentence") {
  const PaperSource source = markdown("a {{who}}\n  {{who}} \n{{who}}{{who}}\n{{who}}");
  REQUIRE(source.pieces.size() == 6);
  const auto alone = [&](std::size_t i) { return source.pieces[i].placeholder.alone; };
  CHECK_FALSE(alone(0));
  CHECK(alone(1));
  CHECK(source.pieces[1].placeholder.indent == "  ");
  CHECK_FALSE(alone(2));
  CHECK_FALSE(alone(3));
  CHECK(alone(4));
}

TEST_CASE("every fault is told with its place, and the nearest name") {
  const PaperSource source = markdown("İlk {{percnt: a}} {{xyzzy}}\n{{n: a\n\n{{n: \"a}}\n\n{{}}");
  REQUIRE(source.faults.size() == 5);
  CHECK(source.faults[0].slug == "placeholder-unknown");
  CHECK(source.faults[0].hint == "did you mean 'percent'?");
  CHECK(source.faults[0].place == Place{"p.md", 1, 7});
  CHECK(source.faults[0].source_line == "İlk {{percnt: a}} {{xyzzy}}");
  CHECK(source.faults[1].place == Place{"p.md", 1, 21});
  CHECK(source.faults[2].slug == "placeholder-open");
  CHECK(source.faults[2].place == Place{"p.md", 2, 1});
  CHECK(source.faults[3].slug == "placeholder-quote");
  CHECK(source.faults[3].place == Place{"p.md", 4, 6});
  CHECK(source.faults[4].message == "a placeholder begins with its name");
  CHECK(names_in(source).empty());
}

TEST_CASE("in LaTeX only what looks like a placeholder is one") {
  CHECK(names_in(latex("\\textbf{{x}} {{n: a}} {{who}} {{percent --decimals 0}} {{\\it x}} {{nosuch}}")) ==
        Names{"n", "who", "percent"});
  CHECK(latex("{{percnt: a}}").faults.size() == 1);
  CHECK(names_in(latex("% {{n: a}}\n\\verb|{{n: a}}| 5\\% {{who}}")) == Names{"who"});
  CHECK(names_in(latex("\\begin{verbatim}\n{{n: a}}\n\\end{verbatim}{{who}}")) == Names{"who"});
  const PaperSource brace = latex("\\{{who}}");
  CHECK(names_in(brace).empty());
  CHECK(brace.pieces[0].text == "\\{{who}}");
}

TEST_CASE("the front matter of Markdown names the language") {
  CHECK(language_of_paper("---\ntitle: x\nlang: \"tr\"\n---\n", PaperKind::markdown).tag == "tr");
  CHECK(language_of_paper("---\ntitle: x\n---\nlang: tr\n", PaperKind::markdown).tag.empty());
  CHECK(language_of_paper("lang: tr\n", PaperKind::markdown).tag.empty());
  CHECK(language_of_paper("---\nlang: fa", PaperKind::markdown).tag == "fa");
  CHECK(language_of_paper("---\nlang: tr\n---\n", PaperKind::latex).tag.empty());
}
