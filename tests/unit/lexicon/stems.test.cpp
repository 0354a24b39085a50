#include "coding/lexicon/stems.hpp"

#include "coding/base/error.hpp"
#include "coding/lexicon/patterns.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string stem(const StemOptions& options, const std::string& word) {
  const std::string key = word_key(word, {.language = options.language});
  return Stemmer(options).stems({key})[0];
}

std::optional<std::filesystem::path> turkish_dictionary() {
  return find_dictionary({"tr"}, usual_dictionary_folders());
}

struct Case {
  const char* word;
  const char* stem;
};

}  // namespace

TEST_CASE("a Turkish name or number ends at its apostrophe") {
  // Lucene's TestApostropheFilter and TestTurkishAnalyzer, Zemberek's TurkishTokenizerTest, Snowball's
  // turkish.sbl.
  for (const Case& c : {Case{"türkiye'de", "türkiye"},
                        {"2003'te", "2003"},
                        {"gölü'nü", "gölü"},
                        {"kıbrıs'ta", "kıbrıs"},
                        {"ahmet'e", "ahmet"},
                        {"100'e", "100"},
                        {"3.14'ten", "3.14"},
                        {"tcdd'ye", "tcdd"},
                        {"h1n1'den", "h1n1"},
                        {"02.12.1998'de", "02.12.1998"},
                        {"o'connor", "o'connor"},
                        {"l'entrée", "l'entrée"},
                        {"möt’lerde", "möt"},
                        {"ev", "ev"},
                        {"", ""}}) {
    CHECK(before_apostrophe(c.word) == c.stem);
  }
}

TEST_CASE("a Persian word loses its suffix") {
  // hazm's test_stemmer and Lucene's TestPersianStemFilter.
  for (const Case& c : {Case{"کتابی", "کتاب"},
                        {"کتاب‌ها", "کتاب"},
                        {"کتاب‌هایی", "کتاب"},
                        {"کتابهایشان", "کتاب"},
                        {"اندیشه‌اش", "اندیشه"},
                        {"خانهٔ", "خانه"},
                        {"قدمش", "قدم"},
                        {"دوستان", "دوست"},
                        {"کتابها", "کتاب"},
                        {"جامدات", "جامد"},
                        {"شادماني", "شادمان"},
                        {"باحالتر", "باحال"},
                        {"خوبترين", "خوب"},
                        {"کباب", "کباب"}}) {
    const std::string key = word_key(c.word, {.language = {"fa"}});
    CHECK(without_persian_suffix(key) == c.stem);
  }
}

TEST_CASE("a Persian suffix is cut only when a word of the text remains") {
  Stemmer stemmer({.language = {"fa"}, .persian_suffixes = true});
  CHECK(stemmer.stems({"کتابها", "کتاب", "انسان", "انسانی"}) ==
        std::vector<std::string>{"کتاب", "کتاب", "انسان", "انسان"});
  CHECK(stemmer.stems({"کتابها"}) == std::vector<std::string>{"کتابها"});
  CHECK(stem({.language = {"fa"}}, "کتاب‌ها") == "کتابها");
}

TEST_CASE("without hunspell Turkish is cut at the apostrophe and left to Snowball, with a note") {
  Stemmer stemmer({.language = {"tr"}});
  CHECK(stemmer.stems({"göçmen", "ankara'ya", "ankaraya", "kadınlar"}) ==
        std::vector<std::string>{"göçme", "ankar", "ankara", "kadın"});
  REQUIRE(stemmer.notes().size() == 1);
  CHECK(stemmer.notes()[0].slug == "stems-no-dictionary");
  CHECK(stemmer.method() == "tr/snowball-2.2/1");
}

TEST_CASE("with hunspell Turkish forms meet under the dictionary's word") {
  if (!turkish_dictionary()) {
    WARN("skipped: hunspell's Turkish dictionary is not installed");
    return;
  }
  Stemmer stemmer({.language = {"tr"}, .dictionary = *turkish_dictionary()});
  CHECK(stemmer.notes().empty());
  CHECK(stemmer.method().starts_with("tr/hunspell+snowball-2.2/1:"));
  // ağacı and ağaç are of Lucene's TestTurkishAnalyzer.
  for (const Case& c : {Case{"ağacı", "ağaç"},
                        {"ağaç", "ağaç"},
                        {"kitabında", "kitap"},
                        {"çocuğu", "çocuk"},
                        {"kadın", "kadın"},
                        {"kadınlar", "kadın"},
                        {"aile", "aile"},
                        {"aileler", "aile"},
                        {"göçmen", "göçmen"},
                        {"öğretmenler", "öğretmen"},
                        {"öğretmen", "öğretmen"},
                        {"türkiye'de", "türkiye"},
                        {"türkiye", "türkiye"},
                        {"istanbul'dan", "istanbul"}}) {
    const std::string key = word_key(c.word, {.language = {"tr"}});
    INFO(c.word);
    CHECK(stemmer.stems({key})[0] == c.stem);
  }
}

TEST_CASE("any word has a stem") {
  for (const char* language : {"tr", "fa", "az", "en", "xx", ""}) {
    StemOptions options{.language = {language}, .persian_suffixes = true};
    if (turkish_dictionary() && std::string(language) == "tr") options.dictionary = *turkish_dictionary();
    Stemmer stemmer(std::move(options));
    const std::string long_word(5000, 'a');
    const auto stems = stemmer.stems({"a", "'", "''de", "12", "😀", "ها", "can't", long_word});
    for (const std::string& stem : stems) CHECK_FALSE(stem.empty());
  }
}

TEST_CASE("Azerbaijani words are grouped by their first five letters, with a note") {
  Stemmer stemmer({.language = {"az-Latn"}});
  CHECK(stemmer.stems({"müəllimlər", "ev", "şəhər"}) == std::vector<std::string>{"müəll", "ev", "şəhər"});
  REQUIRE(stemmer.notes().size() == 1);
  CHECK(stemmer.notes()[0].slug == "stems-first-letters");
}

TEST_CASE("English goes to Snowball, a language it does not know stays as it is") {
  CHECK(stem({.language = {"en"}}, "Teachers") == "teacher");
  CHECK(stem({.language = {"en"}}, "running") == "run");
  Stemmer none({.language = {"xx"}});
  CHECK(none.stems({"running"}) == std::vector<std::string>{"running"});
  CHECK(none.notes()[0].slug == "stems-none");
}

TEST_CASE("a dictionary that is not there is refused by its name") {
  CHECK_THROWS_AS(Stemmer({.language = {"tr"}, .dictionary = "/nowhere/tr_TR.aff"}), DataError);
  CHECK_FALSE(find_dictionary({"tr"}, {"/nowhere"}));
  CHECK_FALSE(find_dictionary({"fa"}, usual_dictionary_folders()));
}
