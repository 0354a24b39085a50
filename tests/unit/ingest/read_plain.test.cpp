#include "tests/unit/ingest/readings.hpp"

using namespace coding;

namespace {

Reading plain(const std::string& bytes, const ReadingOptions& options = {.file = "y1.txt"}) {
  return read_plain(bytes, options, {});
}

std::string times_of(const Reading& reading) {
  std::string out;
  for (const Mark& mark : marks_of(reading, MarkKind::time)) {
    out += std::string(words_at(reading, mark)) + "=" + std::to_string(*mark.begin_ms) + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("a plain text stays as it is, and its stamps become marks") {
  const std::string bytes = "[00:00:01] Ş: ğ #00:00:02-5#\n\n (00:00:03) son\n";
  const Reading reading = plain(bytes);
  CHECK(reading.text.bytes() == bytes);
  CHECK(times_of(reading) == "[00:00:01]=1000;#00:00:02-5#=2500;(00:00:03)=3000;");
  CHECK(reading.importer == "text/1");
  CHECK(reading.encoding.empty());
  CHECK(marks_of(reading, MarkKind::turn).empty());
}

TEST_CASE("other encodings are decoded and named") {
  const Reading reading = plain("\xDE: [00:01]", {.file = "a.txt", .encoding = "cp1254"});
  CHECK(reading.text.bytes() == "Ş: [00:01]");
  CHECK(reading.encoding == "windows-1254");
  CHECK(times_of(reading) == "[00:01]=1000;");
}

TEST_CASE("Markdown's headings are marks, and the first is the title") {
  const Reading reading =
      plain("önce\n## Küçük ##\n```\n# kod\n```\n# Görüşme 5\n#yok\n# \n####### yedi\n", {.file = "A.MD"});
  CHECK(reading.importer == "markdown/1");
  CHECK(reading.title == "Görüşme 5");
  const auto headings = marks_of(reading, MarkKind::heading);
  REQUIRE(headings.size() == 2);
  CHECK(words_at(reading, headings[0]) == "## Küçük ##");
  CHECK(headings[0].level == 2);
  CHECK(headings[1].level == 1);
  CHECK(plain("# a\n").title.empty());
  CHECK(plain("# a\n", {.file = "a.txt", .format = "markdown"}).title == "a");
  CHECK(plain("# a\n", {.file = "a.md", .format = "text"}).title.empty());
}

TEST_CASE("the name lines of Otter and Zoom become turns") {
  const Reading otter =
      plain("Ayşe Yılmaz  0:12\nMerhaba, hoş geldiniz.\n\nY1  1:02:03\nHoş bulduk.\nNasılsınız?\n");
  CHECK(turns_of(otter) ==
        "Ayşe Yılmaz=12000-? Merhaba, hoş geldiniz.|Y1=3723000-? Hoş bulduk.\nNasılsınız?|");
  const Reading zoom = plain("[Ana] 00:00:01\nEvet\n[م۱]\t00:00:05\nبله\n");
  CHECK(turns_of(zoom) == "Ana=1000-? Evet|م۱=5000-? بله|");
  CHECK(words_at(zoom, marks_of(zoom, MarkKind::turn)[1]) == "[م۱]\t00:00:05\nبله");
  CHECK(turns_of(plain("Toplam  0:12\nbir\n")).empty());          // one line is no evidence
  CHECK(turns_of(plain("saat 10:20\nx\nsaat 10:30\n")).empty());  // one space is a sentence
}

TEST_CASE("form feeds part pages") {
  const Reading reading = plain("bir\n\fiki\n\füç");
  const auto pages = marks_of(reading, MarkKind::page);
  REQUIRE(pages.size() == 3);
  CHECK(words_at(reading, pages[1]) == "iki\n");
  CHECK(pages[2].label == "3");
  CHECK(reading.text.bytes() == "bir\n\fiki\n\füç");
}

TEST_CASE("a text that is too large is refused") {
  ReadingLimits limits;
  limits.text_bytes = 10;
  CHECK(refusal([&] { read_plain("0123456789a", {.file = "a.txt"}, limits); }).slug == "text-too-large");
}

TEST_CASE("a long line costs no more than a short one") {
  const std::string line(5'000'000, '[');
  CHECK(plain(line).marks.empty());
  std::string stamps;
  for (int i = 0; i < 100'000; ++i) stamps += "[00:00:01] ş ";
  CHECK(plain(stamps).marks.size() == 100'000);
}
