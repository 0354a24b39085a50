#include "coding/text/sentences.hpp"

#include <algorithm>

#include "coding/base/random.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Sentences = std::vector<std::string>;

Sentences sentences(const std::string& bytes, const char* tag = "tr", bool tailored = true) {
  const Text text(bytes);
  Sentences all;
  for (const Span& span : sentences_of(text, {.language = {tag}, .tailored = tailored})) {
    all.emplace_back(text.slice(span));
  }
  return all;
}

}  // namespace

TEST_CASE("an abbreviation does not end a sentence") {
  CHECK(sentences("Elma, armut vb. Meyveler. Son.") == Sentences{"Elma, armut vb. Meyveler.", "Son."});
  CHECK(sentences("(bkz. Kaya vd. 2019). Son.") == Sentences{"(bkz. Kaya vd. 2019).", "Son."});
  CHECK(sentences("Mr. Brown et al. Said so. End.", "en") == Sentences{"Mr. Brown et al. Said so.", "End."});
  CHECK(sentences("Many, e.g. Ankara. End.", "en") == Sentences{"Many, e.g. Ankara.", "End."});
  CHECK(sentences("Alma, armud və s. Meyvələr. Son.", "az") ==
        Sentences{"Alma, armud və s. Meyvələr.", "Son."});
  CHECK(sentences("Dr. Ali geldi. Gitti.", "tr", false) == Sentences{"Dr.", "Ali geldi.", "Gitti."});
}

TEST_CASE("what is an abbreviation in one language, or with a capital only, is a word elsewhere") {
  CHECK(sentences("Sok. Ali. Gel sok. Sonra.") == Sentences{"Sok. Ali.", "Gel sok.", "Sonra."});
  CHECK(sentences("It is vb. Then.", "en") == Sentences{"It is vb.", "Then."});
}

TEST_CASE("an initial does not end a sentence") {
  CHECK(sentences("Yazar M. K. Atatürk. Son.") == Sentences{"Yazar M. K. Atatürk.", "Son."});
  CHECK(sentences("J.R.R. Tolkien. End.", "en") == Sentences{"J.R.R. Tolkien.", "End."});
  CHECK(sentences("Cevap b. Sonra.") == Sentences{"Cevap b.", "Sonra."});
}

TEST_CASE("a small letter goes on with the sentence, a line end never") {
  CHECK(sentences("“Ne?” dedi. Gitti.") == Sentences{"“Ne?” dedi.", "Gitti."});
  CHECK(sentences("Bak, 1992'de geldik... 'Bu ne?' dedi.") ==
        Sentences{"Bak, 1992'de geldik...", "'Bu ne?' dedi."});
  CHECK(sentences("Dr.\nAli") == Sentences{"Dr.", "Ali"});
  CHECK(sentences("Bir\niki") == Sentences{"Bir", "iki"});
}

TEST_CASE("sentences have no white space around them, and white space is none") {
  CHECK(sentences("  Bir.  \n\n \u00A0İki.\n") == Sentences{"Bir.", "İki."});
  CHECK(sentences("").empty());
  CHECK(sentences(" \n ").empty());
  const Text text("🙂 Bir. 🙂 İki.");
  CHECK(sentences_of(text) == std::vector<Span>{{0, 6}, {7, 13}});
}

TEST_CASE("ends run forward to the end of the text, and tailoring only takes boundaries away") {
  const std::u32string alphabet = U"aAİıbدا..?!…\"”') \n\r\u2029\u0301١1Dr🙂،؟";
  Random random(40);
  for (int round = 0; round < 5000; ++round) {
    std::u32string code_points;
    const std::size_t length = 1 + random.below(20);
    for (std::size_t i = 0; i < length; ++i) code_points += alphabet[random.below(alphabet.size())];
    const std::string text = to_utf8(code_points);
    const auto all = sentence_ends(text, {.language = {"tr"}, .tailored = false});
    const auto kept = sentence_ends(text, {.language = {"tr"}});
    INFO(text);
    REQUIRE(kept.back() == text.size());
    REQUIRE(std::is_sorted(kept.begin(), kept.end()));
    REQUIRE(std::includes(all.begin(), all.end(), kept.begin(), kept.end()));
  }
}
