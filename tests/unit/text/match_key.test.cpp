#include "coding/text/match_key.hpp"

#include "coding/base/random.hpp"
#include "coding/text/graphemes.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

struct Case {
  const char* language;
  const char* input;
  const char* key;
  Zwnj zwnj;
};

// From the test suites of the projects named, in the direction of this key (towards lower case, ASCII digits
// and Persian letters).
const Case cases[] = {
    {"tr", "İSTANBUL İZMİR ISPARTA", "istanbul izmir ısparta",
     Zwnj::drop},  // Lucene TestTurkishLowerCaseFilter
    {"tr", "I\u0307STANBUL I\u0307ZMI\u0307R ISPARTA", "istanbul izmir ısparta",
     Zwnj::drop},  // Lucene TestTurkishLowerCaseFilter
    {"tr", "I\u0316\u0307STANBUL I\u0307ZMI\u0307R I\u0316SPARTA", "i\u0316stanbul izmir ı\u0316sparta",
     Zwnj::drop},                        // Lucene TestTurkishLowerCaseFilter
    {"tr", "I\u0307", "i", Zwnj::drop},  // Lucene TestTurkishLowerCaseFilter
    {"az", "İ", "i", Zwnj::drop},        // Unicode 15.0 SpecialCasing
    {"az", "I", "ı", Zwnj::drop},        // Unicode 15.0 SpecialCasing
    {"en", "I", "i", Zwnj::drop},        // Unicode 15.0 SpecialCasing
    {"en", "İ", "i\u0307", Zwnj::drop},  // Unicode 15.0 SpecialCasing
    {"tr", "ÇOCUK ŞANLIURFA'DAN GELENLERİ ÖĞÜN OLARAK YİYOR",
     "çocuk şanlıurfa'dan gelenleri öğün olarak yiyor", Zwnj::drop},  // transformers issue 6680
    {"tr", "S\u0327ANLIURFA", "şanlıurfa", Zwnj::drop},               // transformers issue 6680
    {"tr", "hâlâ", "hâlâ", Zwnj::drop},                               // rule
    {"az", "Şəhər ƏLİ IŞIQ", "şəhər əli ışıq", Zwnj::drop},           // Azerbaijani alphabet
    {"fa", "هاي", "های", Zwnj::drop},                                 // Lucene TestPersianNormalizationFilter
    {"fa", "هاے", "های", Zwnj::drop},                                 // Lucene TestPersianNormalizationFilter
    {"fa", "كشاندن", "کشاندن", Zwnj::drop},                           // Lucene TestPersianNormalizationFilter
    {"fa", "كتابۀ", "کتابه", Zwnj::drop},                             // Lucene TestPersianNormalizationFilter
    {"fa", "كتابه\u0654", "کتابه", Zwnj::drop},                       // Lucene TestPersianNormalizationFilter
    {"fa", "زادہ", "زاده", Zwnj::drop},                               // Lucene TestPersianNormalizationFilter
    {"fa", "۱۲۳۴", "1234", Zwnj::drop},                               // Lucene TestPersianAnalyzer
    {"fa", "ساعت ۱۸", "ساعت 18", Zwnj::drop},                         // hazm test_normalizer
    {"fa", "٠١٢٣٤٥٦٧٨٩", "0123456789", Zwnj::drop},                   // hazm test_normalizer
    {"fa", "ح\u064Eذف\u0650 ا\u0650عراب", "حذف اعراب", Zwnj::drop},   // hazm test_normalizer
    {"fa", "آمدند", "آمدند", Zwnj::drop},                             // hazm test_normalizer
    {"fa", "متن بدون اعراب", "متن بدون اعراب", Zwnj::drop},           // hazm test_normalizer
    {"fa", "ســلام", "سلام", Zwnj::drop},                             // hazm test_normalizer
    {"fa", "سلام دنیـــا", "سلام دنیا", Zwnj::drop},                  // hazm test_normalizer
    {"fa", "10٫450", "10.450", Zwnj::drop},                           // hazm test_normalizer
    {"fa", "و …", "و ...", Zwnj::drop},                               // hazm test_normalizer
    {"fa", "«نقل\u200Cقول»", "\"نقلقول\"", Zwnj::drop},               // hazm test_normalizer
    {"fa", "\uFEDB\uFE98\uFE8E\uFE8F", "کتاب", Zwnj::drop},           // NFKC
    {"fa", "\uFE91\uFE92\uFE90", "ببب", Zwnj::drop},                  // NFKC
    {"fa", "\uFEE7\uFEE8\uFEE6", "ننن", Zwnj::drop},                  // NFKC
    {"fa", "\uFEFB", "لا", Zwnj::drop},                               // NFKC
    {"fa", "\uFDF2", "الله", Zwnj::drop},                             // hazm replacements
    {"fa", "\uFDFC", "ریال", Zwnj::drop},                             // hazm replacements
    {"fa", "\uFE82", "آ", Zwnj::drop},                                // NFKC
    {"fa", "مؤسسه", "مؤسسه", Zwnj::drop},                             // rule
    {"fa", "می\u200Cروم", "میروم", Zwnj::drop},                       // rule
    {"fa", "می\u200Cروم", "می\u200Cروم", Zwnj::keep},                 // rule
    {"fa", "می\u200Cروم", "می روم", Zwnj::space},                     // rule
    {"fa", "خوردهاست", "خوردهاست", Zwnj::drop},                       // Lucene TestPersianAnalyzer
    {"fa", "خورده\u200Cاست", "خوردهاست", Zwnj::drop},                 // Lucene TestPersianAnalyzer
    {"fa", "کاروان\u200C\u200Cسرا", "کاروانسرا", Zwnj::drop},         // hazm test_normalizer
    {"fa", "\u202Bم\u202A :۱\u202Cحدود\u202C", "م :1حدود", Zwnj::drop},  // seen in pdftotext output
    {"tr", "\uFEFFGörüşme", "görüşme", Zwnj::drop},                      // rule
    {"tr", "kişi\u00ADsel", "kişisel", Zwnj::drop},                      // rule
    {"tr", "kişi-\nsel", "kişi-\nsel", Zwnj::drop},                      // rule
    {"tr", "Ankara’ya MÖT’lerde", "ankara'ya möt'lerde", Zwnj::drop},    // rule
    {"tr", "2.5’a", "2.5'a", Zwnj::drop},                                // zemberek TurkishTokenizerTest
};

std::string key_of(std::string_view text, const MatchOptions& options) {
  return to_utf8(match_key(text, options).key);
}

// Text that is rich in what the steps treat.
const std::u32string kept =
    U"aAiIİıçŞßqé\u0307\u0308\u0316\u0327 "
    U"\n\t\u00A0\u2028…–'’“«كکيیهۀ۱٣ﷲﻻﬁ\u1100\u1161\u11A8한🙂👍🏽ΐΣς";
const std::u32string dropped = U"\u00AD\u200B\u200C\u200F\uFEFF\u0640\u064E\u0654";

std::string random_text(Random& random, const std::u32string& alphabet, std::size_t length) {
  std::u32string out;
  for (std::size_t i = 0; i < length; ++i) out += alphabet[random.below(alphabet.size())];
  return to_utf8(out);
}

}  // namespace

TEST_CASE("the match key agrees with the suites that others published") {
  for (const Case& each : cases) {
    INFO(each.language << ": " << each.input);
    CHECK(key_of(each.input, {.language = {each.language}, .zwnj = each.zwnj, .collapse_spaces = false}) ==
          each.key);
  }
}

TEST_CASE("a key is a fixed point: folding it again changes nothing") {
  for (const Case& each : cases) {
    const MatchOptions options{.language = {each.language}, .zwnj = each.zwnj};
    const std::string once = key_of(each.input, options);
    CHECK(key_of(once, options) == once);
  }
  // Without the characters that are dropped: a mark behind one of them has no base until the second time.
  Random random(5);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random, kept, 1 + random.below(12));
    for (const char* tag : {"tr", "fa", "en", ""}) {
      const std::string once = key_of(text, {.language = {tag}});
      INFO(tag << ": " << text);
      REQUIRE(key_of(once, {.language = {tag}}) == once);
    }
  }
}

TEST_CASE("a hit in the key quotes the source with what was dropped inside it") {
  const auto source_of_hit = [](const char* text, const char* key, const char* tag) {
    const MatchKey made = match_key(text, {.language = {tag}});
    const std::u32string wanted = to_code_points(key);
    const std::size_t at = made.key.find(wanted);
    REQUIRE(at != std::u32string::npos);
    return source_of(made, {at, at + wanted.size()});
  };
  CHECK(source_of_hit("Kitabı علي\u200Cرضا aldı", "علیرضا", "fa") == Span{7, 14});
  CHECK(source_of_hit("x İI\u0307 y", "ii", "tr") == Span{2, 5});
  CHECK(source_of_hit("a ki\u00ADşi b", "kişi", "tr") == Span{2, 7});
  CHECK(source_of_hit("🙂 Straße!", "strasse", "de") == Span{2, 8});
}

TEST_CASE("each step can be switched off") {
  CHECK(key_of("Ab", {.ignore_case = false}) == "Ab");
  CHECK(key_of("“a”—b…", {.punctuation = false}) == "“a”—b…");
  CHECK(key_of("۱۲", {.digits = false}) == "۱۲");
  CHECK(key_of("ك\u0640", {.persian_letters = false}) == "ك\u0640");
  CHECK(key_of("a \n b", {.collapse_spaces = false}) == "a \n b");
  CHECK(key_of("x² ½", {}) == "x² ½");
}

TEST_CASE("a run of white space is one space that knows the whole run") {
  const MatchKey key = match_key("a \u00A0\u200B\r\n\u2028b", {});
  CHECK(to_utf8(key.key) == "a b");
  CHECK(key.source[1] == Span{1, 7});
  CHECK(key.source[2] == Span{7, 8});
}

TEST_CASE("what comes from one character is aligned only as a whole") {
  const MatchKey key = match_key("a…q\u0308", {});
  REQUIRE(key.key == U"a...q\u0308");
  CHECK(is_aligned(key, {1, 4}));
  CHECK_FALSE(is_aligned(key, {1, 3}));
  CHECK_FALSE(is_aligned(key, {2, 4}));
  CHECK_FALSE(is_aligned(key, {4, 5}));
  CHECK(is_aligned(key, {0, 6}));
  CHECK(source_of(key, {4, 6}) == Span{2, 4});
}

TEST_CASE("source stretches run forward, stay inside the text and never part a mark from its base") {
  Random random(7);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(random, kept + dropped, random.below(30));
    const std::u32string code_points = to_code_points(text);
    const MatchOptions options{.language = {round % 2 == 0 ? "tr" : "fa"},
                               .zwnj = static_cast<Zwnj>(random.below(3)),
                               .collapse_spaces = random.below(2) == 0};
    const MatchKey key = match_key(text, options);
    INFO(text);
    REQUIRE(key.key.size() == key.source.size());
    for (std::size_t k = 0; k < key.source.size(); ++k) {
      REQUIRE_FALSE(key.source[k].empty());
      REQUIRE(key.source[k].end <= code_points.size());
      if (k > 0 && key.source[k] != key.source[k - 1]) {
        REQUIRE(key.source[k].begin >= key.source[k - 1].end);
      }
      if (is_white_space(key.key[k])) continue;
      const std::size_t end = key.source[k].end;
      const bool mark_follows =
          end < code_points.size() &&
          std::u32string_view(U"\u0307\u0308\u0316\u0327\u064E\u0654").find(code_points[end]) !=
              std::u32string_view::npos;
      REQUIRE_FALSE(mark_follows);
    }
  }
}

TEST_CASE("composed and decomposed text have one key") {
  const MatchOptions turkish{.language = {"tr"}};
  CHECK(key_of("go\u0308c\u0327", turkish) == key_of("göç", turkish));
  CHECK(key_of("\u1112\u1161\u11AB", {}) == key_of("한", {}));
  CHECK(key_of("\u212B", {}) == key_of("å", {}));
  CHECK(key_of("i\u0307stanbul", turkish) == "istanbul");
}

TEST_CASE("levels that are off by default make more letters equal") {
  const Language persian{"fa"};
  CHECK(key_of("أإٱؤئء آ", {.language = persian, .ignore_hamza = true}) == "اااوی آ");
  CHECK(key_of("ا\u0654", {.language = persian, .ignore_hamza = true}) == "ا");
  CHECK(key_of("ÂÎÛ âéô ç", {.language = {"tr"}, .ignore_circumflex = true}) == "aiu aéô ç");
  CHECK(key_of("a\u0323\u0302", {.ignore_circumflex = true}) == "ạ");
  CHECK(key_of("ÇĞIİÖŞÜƏéøq\u0308 й ά", {.language = {"tr"}, .ignore_marks = true}) == "cgiiosueeoq й ά");
  CHECK(key_of("Çİ", {.ignore_case = false, .ignore_marks = true}) == "CI");
}

TEST_CASE("where languages alternate, every i can be one letter") {
  for (const char* tag : {"tr", "en", ""}) {
    INFO(tag);
    CHECK(key_of("Iıİi I\u0307 Ich ISPARTA İzmir", {.language = {tag}, .any_i = true}) ==
          "iiii i ich isparta izmir");
  }
}

TEST_CASE("a word broken over two lines is joined before a small letter only") {
  const MatchOptions joined{.language = {"tr"}, .join_lines = true};
  CHECK(key_of("kişi-\nsel", joined) == "kişisel");
  CHECK(key_of("kişi\u00AD\nsel", joined) == "kişisel");
  CHECK(key_of("s\u0327\u2010\ns", joined) == "şs");
  CHECK(key_of("Doğu-\nBatı", joined) == "doğu- batı");
  CHECK(key_of("1990-\n1995 a -\nb a--\nb a-\n\nb", joined) == "1990- 1995 a - b a-- b a- b");
  CHECK(key_of("می-\nروم", {.language = {"fa"}, .join_lines = true}) == "میروم");
  CHECK(key_of("kişi-\nsel", {.language = {"tr"}}) == "kişi- sel");
}

TEST_CASE("with every level, keys stay fixed points and their sources run forward on whole characters") {
  Random random(9);
  const std::u32string alphabet = kept + dropped + U"-\u2010\u2067أؤئءآâəøй🇹🇷👩\u200D👧𐀀";
  for (int round = 0; round < 6000; ++round) {
    const auto flip = [&random] { return random.below(2) == 0; };
    const MatchOptions options{.language = {flip() ? "tr" : "fa"},
                               .collapse_spaces = flip(),
                               .ignore_hamza = flip(),
                               .ignore_circumflex = flip(),
                               .ignore_marks = flip(),
                               .any_i = flip(),
                               .join_lines = flip()};
    const Text text(random_text(random, alphabet, random.below(24)));
    const MatchKey key = match_key(text, options);
    INFO(text.bytes());
    REQUIRE(key.key.size() == key.source.size());
    for (std::size_t k = 0; k < key.source.size(); ++k) {
      REQUIRE_FALSE(key.source[k].empty());
      REQUIRE(key.source[k].end <= text.length());
      if (k == 0 || key.source[k] == key.source[k - 1]) continue;
      REQUIRE(key.source[k].begin >= key.source[k - 1].end);
    }
    if (key.key.empty()) continue;
    // There and back: what a stretch of the key quotes has that stretch's key.
    const std::size_t begin = random.below(key.key.size());
    const Span part{begin, begin + 1 + random.below(key.key.size() - begin)};
    if (!is_aligned(key, part)) continue;
    const Span quoted = source_of(key, part);
    REQUIRE(part.length() <= match_key(text.slice(quoted), options).key.size());
    REQUIRE(match_key(text.slice(quoted), options).key == key.key.substr(part.begin, part.length()));
  }
}

TEST_CASE("a hit stands on whole characters") {
  const auto hit = [](const char* bytes, const char* wanted, Zwnj zwnj = Zwnj::drop) {
    const Text text(bytes);
    const MatchKey key = match_key(text, {.language = {"fa"}, .zwnj = zwnj});
    const std::u32string query = to_code_points(wanted);
    const std::size_t at = key.key.find(query);
    REQUIRE(at != std::u32string::npos);
    return hit_of(text, key, {at, at + query.size()});
  };
  CHECK(hit("ki\u00ADşi", "kişi") == Span{0, 5});
  CHECK(hit("می\u200Cروم", "می") == Span{0, 3});
  CHECK(hit("می\u200Cروم", "می", Zwnj::space) == Span{0, 3});
  CHECK(hit("می\u200Cروم", "روم") == Span{3, 6});
  CHECK(hit("🇹🇷", "🇹🇷") == Span{0, 2});
  CHECK(hit("🇹🇷", "🇷") == std::nullopt);
  CHECK(hit("👩\u200D👧", "👩") == std::nullopt);
  CHECK(hit("a…", "..") == std::nullopt);
  CHECK(hit_of(Text("a"), match_key("a"), {0, 0}) == std::nullopt);
}

TEST_CASE("every hit in random text begins and ends between characters and holds its source") {
  Random random(11);
  const std::u32string alphabet = kept + dropped + U"\u2067\u2069\u202B🇹🇷👩\u200D👧𐀀\uFE0F\u0600";
  std::size_t hits = 0;
  for (int round = 0; round < 6000; ++round) {
    const Text text(random_text(random, alphabet, 1 + random.below(20)));
    const MatchKey key = match_key(text, {.language = {"tr"}, .zwnj = static_cast<Zwnj>(random.below(3))});
    if (key.key.empty()) continue;
    const std::size_t begin = random.below(key.key.size());
    const Span part{begin, begin + 1 + random.below(key.key.size() - begin)};
    const auto hit = hit_of(text, key, part);
    if (!hit) continue;
    ++hits;
    INFO(text.bytes());
    REQUIRE(contains(*hit, source_of(key, part)));
    REQUIRE(is_grapheme_boundary(text, hit->begin));
    REQUIRE(is_grapheme_boundary(text, hit->end));
  }
  CHECK(hits > 3000);
}
