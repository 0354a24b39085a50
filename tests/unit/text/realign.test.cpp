#include "coding/text/realign.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// What became of a stretch, which is named by its words: "exact: …".
std::string fate(const std::string& before, const std::string& after, const std::string& words,
                 std::size_t nth = 0) {
  const Text old(before);
  const Text now(after);
  std::size_t byte = before.find(words);
  for (; nth > 0; --nth) byte = before.find(words, byte + 1);
  REQUIRE(byte != std::string::npos);
  const Span span{old.code_point_of(byte), old.code_point_of(byte + words.size())};
  const NewPlace place = Realignment(old, now, {"tr"}).place(span);
  const std::string verdict = name_of(place.anchoring);
  return place.anchoring == Anchoring::lost ? verdict : verdict + ": " + std::string(now.slice(place.span));
}

const std::string garden =
    "G: Bahçe nasıldı?\nY1: Toprağı birlikte kazdık, sonra çay içtik.\nG: Ya sonra?\nY1: Komşular fide "
    "getirdi; "
    "“biz” dedik.\n";

std::string changed(std::string text, const std::string& was, const std::string& now) {
  return text.replace(text.find(was), was.size(), now);
}

}  // namespace

TEST_CASE("a stretch whose words stay is exact, wherever the text has grown") {
  CHECK(fate(garden, "Not: 3 Mayıs.\n" + garden, "Komşular fide getirdi;") ==
        "exact: Komşular fide getirdi;");
  CHECK(fate(garden, changed(garden, "G: Ya sonra?\n", ""), "çay içtik.") == "exact: çay içtik.");
}

TEST_CASE("line breaks, spaces, case and kinds of quote marks make no difference") {
  CHECK(fate(garden, changed(garden, "birlikte kazdık", "birlikte\n   kazdık"), "Toprağı birlikte kazdık") ==
        "exact: Toprağı birlikte\n   kazdık");
  CHECK(fate(garden, changed(garden, "“biz”", "\"Biz\""), "“biz” dedik.") == "exact: \"Biz\" dedik.");
}

TEST_CASE("NFC and NFD are the same letters") {
  const std::string decomposed =
      changed(changed(garden, "Toprağı", "Toprag\u0306ı"), "çay içtik", "c\u0327ay ic\u0327tik");
  CHECK(fate(garden, decomposed, "Toprağı birlikte") == "exact: Toprag\u0306ı birlikte");
  CHECK(fate(decomposed, garden, "c\u0327ay ic\u0327tik.") == "exact: çay içtik.");
}

TEST_CASE("a corrected word makes a stretch changed, and its ends follow") {
  const std::string typo = changed(garden, "kazdık", "kazdk");
  CHECK(fate(typo, garden, "Toprağı birlikte kazdk,") == "changed: Toprağı birlikte kazdık,");
  CHECK(fate(typo, garden, "kazdk") == "changed: kazdık");
  CHECK(fate(typo, garden, "birlikte") == "exact: birlikte");
  CHECK(fate(garden, changed(garden, "birlikte", "hep birlikte"), "Toprağı birlikte") ==
        "changed: Toprağı hep birlikte");
}

TEST_CASE("a name that was replaced stays in the stretch; the name alone is lost") {
  const std::string named = changed(garden, "Komşular", "Ayşe’nin annesi");
  const std::string masked = changed(named, "Ayşe", "[K1]");
  CHECK(fate(named, masked, "Ayşe’nin annesi fide") == "changed: [K1]’nin annesi fide");
  CHECK(fate(named, masked, "Ayşe") == "lost");
}

TEST_CASE("words that are joined or parted stay") {
  const std::string parted = changed(garden, "Komşular", "Bu gün komşular");
  CHECK(fate(parted, changed(parted, "Bu gün", "Bugün"), "Bu gün komşular") == "exact: Bugün komşular");
  CHECK(fate(parted, changed(parted, "Bu gün", "Bugün"), "Bu gün") == "exact: Bugün");
}

TEST_CASE("a paragraph that changed places takes its stretches along") {
  const std::string first = "Y1: Toprağı birlikte kazdık, sonra çay içtik.\n";
  const std::string second = "Y1: Komşular fide getirdi, biz de hemen diktik, suladık, güldük.\n";
  CHECK(fate(first + second, second + first, "Toprağı birlikte kazdık") == "moved: Toprağı birlikte kazdık");
  CHECK(fate(first + second, second + first, "hemen diktik, suladık") == "exact: hemen diktik, suladık");
}

TEST_CASE("what could be one or the other is lost") {
  CHECK(fate("Y1: Evet. Evet. Geldik.\n", "Y1: Evet. Geldik.\n", "Evet.", 1) == "lost");
  CHECK(fate("Y1: Evet. Evet. Geldik.\n", "Y1: Evet. Geldik.\n", "Evet.") == "lost");
  CHECK(fate("Y1: Evet. Evet. Geldik.\n", "Y1: Evet. Geldik.\n", "Geldik.") == "exact: Geldik.");
}

TEST_CASE("a stretch whose words are gone is lost, also when single words of it stand elsewhere") {
  const std::string shorter =
      changed(garden, "Komşular fide getirdi; “biz” dedik.", "Yağmur vardı, çay soğudu, biz gittik.");
  CHECK(fate(garden, shorter, "Komşular fide getirdi;") == "lost");
  CHECK(fate(garden, shorter, "çay içtik") == "exact: çay içtik");
}

TEST_CASE("a stretch inside a word stays inside it") {
  CHECK(fate(garden, "Y1: Ha.\n" + garden, "oprağ") == "exact: oprağ");
  CHECK(fate(changed(garden, "Toprağı", "Toprrağı"), garden, "ağı birlikte") == "exact: ağı birlikte");
}

TEST_CASE("punctuation alone stays where nothing around it changed") {
  CHECK(fate(garden, "Y1: Ha.\n" + garden, "“") == "exact: “");
  CHECK(fate(garden, changed(garden, "; “biz”", ", biz"), "“") == "lost");
}

TEST_CASE("the place of what is lost lies in the new text") {
  const Text old("Bir iki üç.");
  const NewPlace place = Realignment(old, Text("Dört."), {"tr"}).place({0, 11});
  CHECK(place.anchoring == Anchoring::lost);
  CHECK(place.span.begin < place.span.end);
  CHECK(place.span.end <= 5);
  CHECK(Realignment(old, Text(""), {"tr"}).place({0, 3}).span == Span{0, 0});
}

TEST_CASE("positions rise and end with the text") {
  const std::string after = changed(changed(garden, "sonra çay", "çay"), "Ya sonra", "Peki ya ondan sonra");
  const Text old(garden);
  const Text now(after);
  const Realignment realignment(old, now, {"tr"});
  std::size_t last = 0;
  for (std::size_t at = 0; at <= old.length(); ++at) {
    CHECK(realignment.position(at) >= last);
    last = realignment.position(at);
  }
  CHECK(last == now.length());
  CHECK_THROWS_AS(realignment.place({0, old.length() + 1}), UsageError);
}
