#include "coding/text/clean_lines.hpp"

#include "tests/catch.hpp"

using namespace coding;

namespace {

std::string cleaned(const std::string& text, const LineKeeping& keep = {}) {
  const Text before(text);
  return coding::apply(before, clean_lines(before, keep)).bytes();
}

// Words of eight letters and a blank, `count` of them.
std::string words(int count, const std::string& last = "") {
  std::string line;
  for (int i = 0; i < count; ++i) line += (i > 0 ? " " : "") + std::string("kelimede");
  return line + last;
}

const std::string full = words(7);  // 62 characters

}  // namespace

TEST_CASE("lines that are full go on in the next, up to the paragraph's short last line") {
  const std::string text = full + "\n" + full + "\n" + words(2, ".") + "\n" + "Yeni " + words(6) + "\n" +
                           full + "\n" + words(3, ".");
  CHECK(cleaned(text) ==
        full + " " + full + " " + words(2, ".") + "\nYeni " + words(6) + " " + full + " " + words(3, "."));
}

TEST_CASE("headings, list items, turns, table rows and empty lines stay lines") {
  const std::string lines[] = {"• Birinci madde", "2. İkinci madde", "Görüşmeci: neden", "a\tb"};
  for (const std::string& line : lines) {
    const std::string text = full + "\n" + line + "\n" + full + "\n\n" + full + "\n" + full + "\n" + full;
    INFO(line);
    CHECK(cleaned(text).substr(0, full.size() + 1 + line.size()) == full + "\n" + line);
  }
  CHECK(cleaned(full + "\n\nYeni " + full + "\n" + full + "\n" + full + "\n" + full + "\n" + full)
            .substr(62, 2) == "\n\n");
}

TEST_CASE("what the caller keeps is kept") {
  const std::string text = full + "\n" + full + "\n" + full + "\n" + full + "\n" + full + "\n" + full;
  CHECK(cleaned(text, {.begins = {63}}).substr(62, 1) == "\n");
  CHECK(cleaned(text, {.begins = {63}}).substr(125, 1) == " ");
  CHECK(cleaned(text, {.alone = {{70, 71}}}).substr(62, 1) == "\n");
  CHECK(cleaned(text, {.alone = {{70, 71}}}).substr(125, 1) == "\n");
}

TEST_CASE("a dump with an empty line behind every line is read without them") {
  std::string text;
  for (int i = 0; i < 4; ++i) text += full + "\n\n" + full + "\n\n" + words(3, ".") + "\n\n \n\n";
  const std::string paragraph = full + " " + full + " " + words(3, ".");
  CHECK(cleaned(text).substr(0, paragraph.size() + 1) == paragraph + "\n");
}

TEST_CASE("a text whose lines are paragraphs has no edits") {
  CHECK(
      clean_lines(Text("Y1: Evet.\nG: Neden?\nY1: Çünkü öyle oldu.\nG: Peki.\nY1: Yok.\nG: Tamam.")).empty());
  const std::string paragraph = full + full + full + full;
  CHECK(clean_lines(Text(paragraph + "\n" + paragraph + "\n" + full + "\n" + paragraph + "\n" + paragraph +
                         "\n" + paragraph + "\n" + full))
            .empty());
}

TEST_CASE("a word that ends its line in a hyphen is joined without a blank") {
  std::string text = words(6, " keli-") + "\n" + "mede " + words(6);
  for (int i = 0; i < 5; ++i) text += "\n" + full;
  CHECK(cleaned(text).find("keli-mede") != std::string::npos);
}
