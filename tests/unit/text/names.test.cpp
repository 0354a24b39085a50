#include "coding/text/names.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

// The text with every sure hit in brackets, a doubtful one in ( ).
std::string found(const std::vector<std::string>& names, const std::string& text,
                  const std::string& language) {
  NameFinder finder(names, {language});
  std::string out;
  std::size_t taken = 0;
  for (const NameHit& hit : finder.find(text)) {
    out += text.substr(taken, hit.begin - taken) + (hit.sure ? "[" : "(") +
           text.substr(hit.begin, hit.end - hit.begin) + (hit.sure ? "]" : ")");
    taken = hit.end;
  }
  return out + text.substr(taken);
}

}  // namespace

TEST_CASE("in Turkish what stands behind an apostrophe stays, whichever apostrophe it is") {
  const std::vector<std::string> names{"Ayşe", "Ali"};
  CHECK(found(names, "Ayşe’nin evi, Ayşe'ye, AYŞE’DEN; Ali geldi", "tr") ==
        "[Ayşe]’nin evi, [Ayşe]'ye, [AYŞE]’DEN; [Ali] geldi");
  CHECK(found(names, "Alican, Aliye, Ayşegül ve Kalite", "tr") == "Alican, (Ali)ye, Ayşegül ve Kalite");
}

TEST_CASE("an ending without an apostrophe is taken by vowel harmony where it is safe") {
  CHECK(found({"Ayşe"}, "Ayşenin, Ayşeden, Ayşeler, Ayşedan", "tr") ==
        "[Ayşe]nin, [Ayşe]den, [Ayşe]ler, Ayşedan");
  CHECK(found({"Deniz"}, "Denizi gördüm, Denizden", "tr") == "(Deniz)i gördüm, [Deniz]den");
  CHECK(found({"Əli"}, "Əlinin, ƏLİDƏN, əli, Bakıdadır", "az") == "[Əli]nin, [ƏLİ]DƏN, (əli), Bakıdadır");
  CHECK(found({"Bakı"}, "Bakıdadır", "az") == "[Bakı]dadır");
  CHECK(found({"Bakı", "Aynur"}, "Bakıdan gəldi, Aynurun, Aynura, Bakının", "az") ==
        "[Bakı]dan gəldi, [Aynur]un, [Aynur]a, [Bakı]nın");
}

TEST_CASE("a name with a capital is none where the text has none, for deniz is the sea") {
  CHECK(found({"Deniz"}, "deniz güzel, Deniz güzel, DENİZ", "tr") == "(deniz) güzel, [Deniz] güzel, [DENİZ]");
  CHECK(found({"ışık"}, "IŞIK ve Işık", "tr") == "[IŞIK] ve [Işık]");
}

TEST_CASE("names of several words are found over spaces, line ends and hyphens, the longest first") {
  CHECK(found({"Ayşe", "Ayşe Yılmaz"}, "Ayşe Yılmaz’ın, Ayşe\nYılmaz, Ayşe-Yılmaz, Ayşe, Yılmaz", "tr") ==
        "[Ayşe Yılmaz]’ın, [Ayşe\nYılmaz], [Ayşe-Yılmaz], [Ayşe], Yılmaz");
}

TEST_CASE("in Persian a ZWNJ parts plural and enclitics, and the ezafe of a final vowel is no letter of it") {
  CHECK(found({"مریم", "زهرا"}, "مریم‌ها و مریم آمدند", "fa") ==
        "[مریم]‌ها و [مریم] آمدند");
  CHECK(found({"زهرا"}, "زهرای من", "fa") == "[زهرا]ی من");
  CHECK(found({"مریم"}, "مریمم و مریمی", "fa") == "(مریم)م و (مریم)ی");
  CHECK(found({"علی رضا"}, "علی‌رضا، علیرضا، علی رضا", "fa") ==
        "[علی‌رضا]، [علیرضا]، [علی رضا]");
  CHECK(found({"كريم"}, "کریم آمد", "fa") == "[کریم] آمد");
}

TEST_CASE("in English the genitive stays, and other words that begin alike are others") {
  CHECK(found({"Ann", "O'Brien"}, "Ann's, Anna, O’Brien's, ANN", "en") ==
        "[Ann]'s, Anna, [O’Brien]'s, [ANN]");
}

TEST_CASE("a name may begin with a number, and hold one") {
  CHECK(found({"5 Nisan Okulu", "Okul 7"}, "5 Nisan Okulu’nda, Okul 7’de, 5 Mayıs", "tr") ==
        "[5 Nisan Okulu]’nda, [Okul 7]’de, 5 Mayıs");
}

TEST_CASE("no names, none found") {
  CHECK(found({}, "Ayşe", "tr") == "Ayşe");
  CHECK(found({"...", ""}, "... Ayşe", "tr") == "... Ayşe");
  CHECK(found({"Ayşe"}, "", "tr").empty());
}

TEST_CASE("words with a capital within sentences may be names") {
  const auto names =
      name_candidates("Bugün Ayşe geldi. Sonra Ayşe’nin annesi, yani Fatma. Bugün de. bugün.", {"tr"});
  REQUIRE(names.size() == 2);
  CHECK(names[0].name == "Ayşe");
  CHECK(names[0].count == 2);
  CHECK(names[1].name == "Fatma");
}

TEST_CASE("in Persian what stands behind a title may be a name") {
  const auto names = name_candidates("با خانم احمدی و آقای دکتر رضایی بودیم", {"fa"});
  REQUIRE(names.size() == 2);
  CHECK(names[0].name == "احمدی");
  CHECK(names[1].name == "رضایی");
}
