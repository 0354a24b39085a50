#include "coding/text/find.hpp"

#include <chrono>

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

using Spans = std::vector<Span>;

const Language turkish{"tr"};
const Language persian{"fa"};

Spans find(const char* text, const char* quote, const Language& language = turkish) {
  return find_quote(Text(text), quote, language);
}

std::string slug_of_error(const char* quote) {
  try {
    find("metin", quote);
  } catch (const UsageError& error) {
    return error.diagnostic().slug;
  }
  return "none";
}

}  // namespace

TEST_CASE("a quote is found as it is, wherever it stands") {
  CHECK(find("ölçme ve ölçme", "ölçme") == Spans{{0, 5}, {9, 14}});
  CHECK(find("aaaa", "aa") == Spans{{0, 2}, {2, 4}});
  CHECK(find("🙂 göç", "  göç\n") == Spans{{2, 5}});
  CHECK(find("göç", "göçmen").empty());
  CHECK(find("", "a").empty());
}

TEST_CASE("exact occurrences push variants aside") {
  CHECK(find("Ev ve ev", "ev") == Spans{{6, 8}});
  CHECK(find("Ev ve eV", "ev") == Spans{{0, 2}, {6, 8}});
}

TEST_CASE("a quote is found across line breaks, typography and invisible characters") {
  CHECK(find("dedim ki\n  “çok  güzel” oldu", "\"çok güzel\"") == Spans{{11, 23}});
  CHECK(find("Ankara’ya — gittik…", "ankara'ya - gittik...") == Spans{{0, 19}});
  CHECK(find("ki\u00ADşi\u200Bsel", "kişisel") == Spans{{0, 9}});
  CHECK(find("bir\niki", "bir iki") == Spans{{0, 7}});
  CHECK(find("İYİ GÜN", "iyi gün") == Spans{{0, 7}});
  CHECK(find("IYI", "iyi").empty());  // in Turkish another word
  CHECK(find("IYI", "iyi", {"en"}) == Spans{{0, 3}});
}

TEST_CASE("a quote is found across Arabic and Persian letters and ZWNJ") {
  CHECK(find("من كتاب مي\u200Cخوانم", "کتاب می\u200Cخوانم", persian) == Spans{{3, 16}});
  CHECK(find("می\u200Cروم", "میروم", persian) == Spans{{0, 6}});
  CHECK(find("سال ۱۳۹۹", "1399", persian) == Spans{{4, 8}});
}

TEST_CASE("an ellipsis stands for itself") {
  CHECK(find("bir iki üç", "bir … üç").empty());
  CHECK(find("bir … üç", "bir ... üç") == Spans{{0, 8}});
  CHECK(find("bir…", "bir.").empty());  // one dot of three is not what was said
}

TEST_CASE("a match never begins or ends between a base and its marks") {
  CHECK(find("q\u0308x", "q").empty());
  CHECK(find("go\u0308c", "go").empty());
  CHECK(find("go\u0308c", "gö") == Spans{{0, 3}});
  CHECK(find("q\u0308x", "\u0308x").empty());
  CHECK(find("حِذفِ شد", "حذف", persian) == Spans{{0, 5}});  // the vowel sign belongs to its letter
}

TEST_CASE("a mark behind white space stands alone") {
  CHECK(find("a \t\u065E b", "\t\u065E") == Spans{{3, 4}});
  CHECK(find("a \u0308b", "\u0308B") == Spans{{2, 4}});
}

TEST_CASE("after a refused match the search goes on inside it") {
  CHECK(find("q q q\u0308", "q q") == Spans{{0, 3}});
  CHECK(find("aQ aq\u0308 aq aq", "q aq") == Spans{{8, 12}});
}

TEST_CASE("a quote without characters is refused") {
  CHECK(slug_of_error("") == "empty-quote");
  CHECK(slug_of_error(" \n\u00A0") == "empty-quote");
  CHECK(slug_of_error("\u00AD\u200C ") == "empty-quote");
  CHECK(slug_of_error("g\xFCn") == "not-utf8");
  CHECK(slug_of_error("m") == "none");
}

TEST_CASE("every slice of a random text is found, and what is found is the slice") {
  const std::u32string alphabet = U"ab Aİıi\nş…'’🙂كک\u200Cی";
  Random random(4);
  for (int round = 0; round < 60; ++round) {
    std::u32string letters;
    for (int i = 0; i < 40; ++i) letters += alphabet[random.below(alphabet.size())];
    const Text text(to_utf8(letters));
    QuoteFinder finder(text, round % 2 == 0 ? turkish : persian);
    for (std::size_t begin = 0; begin < 40; ++begin) {
      for (std::size_t end = begin + 1; end <= 40; ++end) {
        const std::string_view wanted = trim(text.slice({begin, end}));
        if (trim(wanted).empty() || wanted == "\u200C") continue;
        if (wanted.find_first_not_of("\xE2\x80\x8C \n") == std::string_view::npos) continue;
        const Spans spans = finder.find(text.slice({begin, end}));
        bool covered = false;
        for (std::size_t k = 0; k < spans.size(); ++k) {
          REQUIRE(text.slice(spans[k]) == wanted);
          if (k > 0) REQUIRE(spans[k].begin >= spans[k - 1].end);
          covered = covered || (spans[k].begin <= end && spans[k].end >= begin);
        }
        REQUIRE(covered);
      }
    }
  }
}

TEST_CASE("what is found up to variants has the key of the quote") {
  const Text text("“Ankara’ya\n gittik”, dedi. “ANKARA'YA gittik” — …");
  QuoteFinder finder(text, turkish);
  const Spans spans = finder.find("\"ankara'ya gittik\"");
  REQUIRE(spans.size() == 2);
  CHECK(text.slice(spans[0]) == "“Ankara’ya\n gittik”");
  CHECK(text.slice(spans[1]) == "“ANKARA'YA gittik”");
  CHECK(finder.find("ANKARA'YA") == Spans{{28, 37}});
}

TEST_CASE("a text that repeats itself costs linear time") {
  const Text text(std::string(400'000, 'a'));
  const auto start = std::chrono::steady_clock::now();
  CHECK(find_quote(text, std::string(200'000, 'a') + "b", turkish).empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
