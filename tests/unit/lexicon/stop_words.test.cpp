#include "coding/lexicon/stop_words.hpp"

#include "coding/base/error.hpp"
#include "coding/lexicon/patterns.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string refusal(const std::string& bytes) {
  try {
    read_stop_words(bytes, "list.txt", {"tr"});
  } catch (const DataError& error) {
    return error.diagnostic().slug + ":" + std::to_string(error.diagnostic().place.line);
  }
  return "";
}

}  // namespace

TEST_CASE("each of our languages has function words and fillers, and no word is in both") {
  for (const char* language : {"tr", "fa", "az", "en"}) {
    INFO(language);
    const StopWords words = stop_words({language}, StopWordGroup::function_words);
    const StopWords fillers = stop_words({language}, StopWordGroup::fillers);
    CHECK(words.keys().size() > 200);
    CHECK(fillers.keys().size() > 20);
    for (const std::string& filler : fillers.keys()) {
      INFO(filler);
      CHECK_FALSE(words.contains(filler));
    }
    CHECK(joined(words, fillers).keys().size() == words.keys().size() + fillers.keys().size());
  }
  CHECK(stop_words({"de"}, StopWordGroup::function_words).keys().empty());
}

TEST_CASE("stop words hold in every spelling of the word") {
  const auto is_stop_word = [](const char* word, const char* language, StopWordGroup group) {
    return stop_words({language}, group).contains(word_key(word, {.language = {language}}));
  };
  const auto words = StopWordGroup::function_words;
  CHECK(is_stop_word("İçin", "tr", words));
  CHECK(is_stop_word("BUNLARI", "tr", words));
  CHECK(is_stop_word("می‌شود", "fa", words));
  CHECK(is_stop_word("ميشود", "fa", words));
  CHECK(is_stop_word("ÜÇÜN", "az", words));
  CHECK(is_stop_word("Don’t", "en", words));
  CHECK(is_stop_word("ııı", "tr", StopWordGroup::fillers));
  CHECK(is_stop_word("Yani", "tr", StopWordGroup::fillers));
  CHECK(is_stop_word("يعني", "fa", StopWordGroup::fillers));
}

TEST_CASE("content words, numerals and answers are no stop words") {
  for (const char* word : {"kadın", "öğretmen", "iki", "evet", "hayır", "güzel", "iyi"}) {
    CHECK_FALSE(stop_words({"tr"}, StopWordGroup::function_words).contains(word));
    CHECK_FALSE(stop_words({"tr"}, StopWordGroup::fillers).contains(word));
  }
}

TEST_CASE("a list of the user's is read line by line") {
  const StopWords list =
      read_stop_words("\xEF\xBB\xBF# mine\nIşık\r\n\n  hani  # filler\nışık\n", "list.txt", {"tr"});
  CHECK(list.keys() == std::vector<std::string>{"hani", "ışık"});
  CHECK(list.contains("ışık"));
  CHECK_FALSE(list.contains("işik"));
}

TEST_CASE("a line that is not one word is refused, and so is a list without any") {
  CHECK(refusal("ve\nbir şey\n") == "stop-word-phrase:2");
  CHECK(refusal("ve\n...\n") == "stop-word-phrase:2");
  CHECK(refusal("# nothing\n") == "stop-words-empty:1");
  CHECK(refusal("ve\n\xFF\n") == "not-utf8:2");
}
