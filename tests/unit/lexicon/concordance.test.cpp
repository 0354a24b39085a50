#include "coding/lexicon/concordance.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"
#include "tests/texts.hpp"

using namespace coding;
using namespace coding::test;

namespace {

struct Lines {
  Texts texts{};
  WordScope scope{};

  std::vector<ConcordanceLine> of(const std::string& pattern, const ContextOptions& options = {}) const {
    const Index index = texts.index();
    const Selection selection = select(index, texts.documents, scope);
    Hits hits(index, selection, prepare(index, pattern));
    std::vector<ConcordanceLine> out;
    for (auto some = hits.next_document(); !some.empty(); some = hits.next_document()) {
      const auto lines =
          lines_of(index, selection, Text(texts.texts[some.front().document].text), some, options);
      out.insert(out.end(), lines.begin(), lines.end());
    }
    return out;
  }

  std::vector<ConcordanceLine> search(const std::string& regex, const ContextOptions& options = {}) const {
    const Index index = texts.index();
    const Selection selection = select(index, texts.documents, scope);
    TextSearch search(index, selection, regex);
    std::vector<ConcordanceLine> out;
    for (std::uint32_t i = 0; i < texts.texts.size(); ++i) {
      const auto lines = search.lines(i, Text(texts.texts[i].text), options);
      out.insert(out.end(), lines.begin(), lines.end());
    }
    return out;
  }
};

Lines interview() {
  Lines lines;
  add_text(lines.texts, "D1", {"tr"},
           "G: Kadın olmak nedir?\nY1: «Kadın», dedim ona; kadınlar evde, kadın ise her yerde.\nG: Evet.\n");
  add_text(lines.texts, "D2", {"tr"}, "Y2: Bir kadın geldi.\nT: (kadın diyor)\n");
  return lines;
}

std::vector<std::string> matches(const std::vector<ConcordanceLine>& lines) {
  std::vector<std::string> out;
  for (const ConcordanceLine& line : lines) out.push_back(line.match);
  return out;
}

}  // namespace

TEST_CASE("a word is found in every way of writing, with speaker and place") {
  const auto lines = interview().of("kadın");
  REQUIRE(matches(lines) == std::vector<std::string>{"Kadın", "kadın", "kadın", "kadın"});
  CHECK(lines[0].label == "Y1");
  CHECK(lines[0].participant.value == "Y1");
  CHECK(lines[0].span == Span{27, 32});
  CHECK(lines[2].document == 1);
  CHECK(lines[3].label == "T");
  CHECK(lines[3].participant.empty());
}

TEST_CASE("interviewers are asked for") {
  Lines lines = interview();
  lines.scope.interviewers = true;
  CHECK(lines.of("kadın").size() == 5);
  lines.scope.documents = {{"D1"}};
  CHECK(lines.of("kadın").size() == 3);
  lines.scope = {.participants = {{"Y2"}}};
  CHECK(lines.of("kadın").size() == 1);
}

TEST_CASE("a context of words begins and ends with words and stays in its turn") {
  const auto lines = interview().of("kadınlar", {.left = 2, .right = 2});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].left == "dedim ona; ");
  CHECK(lines[0].right == " evde, kadın");
  const auto all = interview().of("kadınlar", {.left = 9, .right = 9});
  CHECK(all[0].left == "«Kadın», dedim ona; ");
  CHECK(all[0].right == " evde, kadın ise her yerde.");
  const auto none = interview().of("kadınlar", {.left = 0, .right = 0});
  CHECK(none[0].left.empty());
  CHECK(none[0].right.empty());
}

TEST_CASE("a context of characters cuts no grapheme") {
  Lines lines;
  add_text(lines.texts, "D1", {"tr"}, "ha\u0302la\u0302 👩‍👩‍👧 ev 🇹🇷🇦🇿 son");
  const auto two = lines.of("ev", {.unit = ContextUnit::characters, .left = 2, .right = 3});
  REQUIRE(two.size() == 1);
  CHECK(two[0].left == "👩‍👩‍👧 ");
  CHECK(two[0].right == " 🇹🇷🇦🇿");
  const auto four = lines.of("ev", {.unit = ContextUnit::characters, .left = 4, .right = 100});
  CHECK(four[0].left == "a\u0302 👩‍👩‍👧 ");
  CHECK(four[0].right == " 🇹🇷🇦🇿 son");
}

TEST_CASE("a context of characters is found in a long text without spaces, too") {
  Lines lines;
  add_text(lines.texts, "D1", {"tr"}, std::string(5000, '.') + " ev " + std::string(5000, '!'));
  const auto found = lines.of("ev", {.unit = ContextUnit::characters, .left = 300, .right = 300});
  CHECK(found[0].left == std::string(299, '.') + " ");
  CHECK(found[0].right == " " + std::string(299, '!'));
}

TEST_CASE("the context may be the whole turn") {
  const auto lines = interview().of("ona", {.unit = ContextUnit::turn});
  CHECK(lines[0].left == "«Kadın», dedim ");
  CHECK(lines[0].right == "; kadınlar evde, kadın ise her yerde.");
}

TEST_CASE("a phrase does not leave its turn") {
  Lines lines;
  add_text(lines.texts, "D1", {"tr"}, "Y1: bir ev\nY2: var bir büyük ev\n");
  CHECK(lines.of("ev var").empty());
  CHECK(matches(lines.of("bir ev")) == std::vector<std::string>{"bir ev"});
  CHECK(matches(lines.of("bir ~1 ev")) == std::vector<std::string>{"bir ev", "bir büyük ev"});
}

TEST_CASE("lines are sorted by their contexts in the alphabet of the language") {
  Lines lines;
  add_text(lines.texts, "D1", {"tr"}, "çok ev dedi. Zor ev aldı. cam ev Çok. al çok ev bak");
  auto found = lines.of("ev", {.left = 2, .right = 1});
  sort_lines(found, ConcordanceOrder::left, {"tr"});
  std::vector<std::string> left;
  for (const auto& line : found) left.push_back(line.left);
  CHECK(left == std::vector<std::string>{"aldı. cam ", "çok ", "al çok ", "dedi. Zor "});
  sort_lines(found, ConcordanceOrder::right, {"tr"});
  std::vector<std::string> right;
  for (const auto& line : found) right.push_back(line.right);
  CHECK(right == std::vector<std::string>{" aldı", " bak", " Çok", " dedi"});
}

TEST_CASE("lines sorted by the match are sorted by what follows then") {
  Lines lines;
  add_text(lines.texts, "D1", {"tr"}, "evde b. EVDE a. ev c.");
  auto found = lines.of("ev*", {.left = 1, .right = 1});
  sort_lines(found, ConcordanceOrder::match, {"tr"});
  CHECK(matches(found) == std::vector<std::string>{"ev", "EVDE", "evde"});
}

TEST_CASE("a text of another length is refused") {
  const Lines lines = interview();
  const Index index = lines.texts.index();
  const Selection selection = select(index, lines.texts.documents);
  const auto hits = hits_of(index, selection, prepare(index, "ona"));
  CHECK_THROWS_AS(lines_of(index, selection, Text("başka"), hits), DataError);
}

TEST_CASE("a regular expression over running text is folded and matches across words") {
  const Lines lines = interview();
  CHECK(matches(lines.search("KADIN[^,]* dedim")) == std::vector<std::string>{});
  CHECK(matches(lines.search("KADIN.{1,3}dedim")) == std::vector<std::string>{"Kadın», dedim"});
  const auto found = lines.search("dedim\\s+ona", {.left = 1, .right = 1});
  REQUIRE(found.size() == 1);
  CHECK(found[0].left == "Kadın», ");
  CHECK(found[0].right == "; kadınlar");
  CHECK(found[0].span == Span{35, 44});
  CHECK(found[0].label == "Y1");
  CHECK(matches(lines.search("kadın")).size() == 5);  // of kadınlar, too, and not of the interviewer
  CHECK_THROWS_AS(lines.search("(a"), UsageError);
}
