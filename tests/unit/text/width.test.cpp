#include "coding/text/width.hpp"

#include "tests/catch.hpp"

using namespace coding;

using Lines = std::vector<std::string>;

TEST_CASE("Latin letters take a column each, dotted or not, composed or not") {
  CHECK(display_width("") == 0);
  CHECK(display_width("güven") == 5);
  CHECK(display_width("İstanbul ığdır") == 14);
  CHECK(display_width("ə Ə həyat") == 9);
  CHECK(display_width("gu\u0308ven") == 5);
  CHECK(display_width("I\u0307zmir") == 5);
  CHECK(display_width("co\u00ADop") == 5);  // a soft hyphen is shown by terminals
}

TEST_CASE("East Asian characters and emoji take two columns") {
  CHECK(display_width("日本語") == 6);
  CHECK(display_width("한국") == 4);
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // one syllable in three parts
  CHECK(display_width("Ｆ") == 2);
  CHECK(display_width("🙂") == 2);
  CHECK(display_width("👩‍👩‍👧‍👦") == 2);
  CHECK(display_width("👋🏽") == 2);
  CHECK(display_width("🇹🇷🇮🇷") == 4);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("❤") == 1);
  CHECK(display_width("1️⃣") == 2);
}

TEST_CASE("Persian takes no column for ZWNJ, vowel marks and directional marks") {
  CHECK(display_width("می‌روم") == 5);
  CHECK(display_width("کِتابْ") == 4);
  CHECK(display_width("\u2068سلام\u2069\u200F") == 4);
  CHECK(display_width("۱۲٫۵٪") == 5);
}

TEST_CASE("controls take no column, so they must be shown before") {
  CHECK(display_width("a\tb") == 2);
  CHECK(display_width("\x1b[1m") == 3);
  CHECK(display_width("a\r\nb") == 2);
  CHECK(display_width("\u0085x") == 1);
}

TEST_CASE("graphemes are what a person calls a character") {
  const auto clusters = graphemes("ag\u0306👩‍🚀🇦🇿\r\nک\u0650");
  REQUIRE(clusters.size() == 6);
  CHECK(clusters[0] == "a");
  CHECK(clusters[1] == "g\u0306");
  CHECK(clusters[2] == "👩‍🚀");
  CHECK(clusters[3] == "🇦🇿");
  CHECK(clusters[4] == "\r\n");
  CHECK(clusters[5] == "ک\u0650");
  CHECK(graphemes("").empty());
  CHECK(graphemes("aş").size() == 2);
}

TEST_CASE("truncation keeps whole graphemes and says that something is missing") {
  CHECK(coding::truncate("güven", 5) == "güven");
  CHECK(coding::truncate("güvenli", 5) == "güve…");
  CHECK(coding::truncate("日本語", 5) == "日本…");
  CHECK(coding::truncate("日本語", 4) == "日…");
  CHECK(coding::truncate("a👩‍🚀b", 3) == "a…");
  CHECK(coding::truncate("abc", 1) == "…");
  CHECK(coding::truncate("abc", 0).empty());
}

TEST_CASE("padding counts columns and leaves long text whole") {
  CHECK(pad_right("日", 4) == "日  ");
  CHECK(pad_left("می‌ر", 5) == "  می‌ر");
  CHECK(pad_left("uzun", 2) == "uzun");
}

TEST_CASE("lines break at spaces and line feeds only") {
  CHECK(wrap("bir iki üç", 7) == Lines{"bir iki", "üç"});
  CHECK(wrap("bir   iki", 5) == Lines{"bir", "iki"});
  CHECK(wrap("bir  iki", 20) == Lines{"bir  iki"});
  CHECK(wrap("a sosyalleşmenin b", 5) == Lines{"a", "sosyalleşmenin", "b"});
  CHECK(wrap("日本 語", 4) == Lines{"日本", "語"});
  CHECK(wrap("a\n\nb", 9) == Lines{"a", "", "b"});
  CHECK(wrap("", 9) == Lines{""});
  CHECK(wrap("     ", 2) == Lines{""});
  CHECK(wrap("a\u00A0b c", 3) == Lines{"a\u00A0b", "c"});
}
