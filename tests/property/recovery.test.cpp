// What must hold of reading data back from print, whatever the article.
#include <random>

#include "coding/audit/recover.hpp"
#include "coding/audit/recovered_project.hpp"
#include "coding/base/file.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/unit/audit/recovery_dump.hpp"

using namespace coding;
using namespace coding::test;

namespace {

std::string article(const std::string& name) {
  return read_file(CODING_SOURCE_DIR "/tests/unit/audit/articles/" + name + ".txt");
}

// The paragraphs (parted by blank lines) with their broken words joined, wrapped at another width.
std::string wrapped(const std::string& text, std::size_t width) {
  std::string out;
  std::string paragraph;
  const auto close = [&] {
    std::size_t column = 0;
    const std::string words = collapse_spaces(paragraph);
    for (const auto word : split(words, ' ')) {
      const std::size_t length = count_code_points(word);
      if (column > 0 && column + 1 + length > width) {
        out += "\n";
        column = 0;
      } else if (column > 0) {
        out += " ";
        ++column;
      }
      out += word;
      column += length;
    }
    if (!paragraph.empty()) out += "\n\n";
    paragraph.clear();
  };
  for (const auto line : split(text, '\n')) {
    if (trim(line).empty()) {
      close();
    } else if (!paragraph.empty() && paragraph.back() == '-') {
      paragraph.pop_back();
      paragraph += trim(line);
    } else {
      paragraph += (paragraph.empty() ? "" : " ") + std::string(trim(line));
    }
  }
  close();
  return out;
}

}  // namespace

TEST_CASE("The width at which an article is wrapped changes nothing that is recovered") {
  for (const char* name : {"english-themes", "persian", "azerbaijani", "interviewees"}) {
    const std::string text = article(name);
    const std::string expected = dump_of(recover(Text(wrapped(text, 100'000))));
    CHECK(expected.find("quote") != std::string::npos);
    for (std::size_t width = 45; width <= 120; width += 5) {
      CAPTURE(name, width);
      CHECK(dump_of(recover(Text(wrapped(text, width)))) == expected);
    }
  }
}

TEST_CASE("Random prose with brackets, numbers and quotes recovers nothing") {
  const std::vector<std::string> pool = {"okul",
                                         "the",
                                         "öğretmen",
                                         "(2019)",
                                         "(Kaya, 2020)",
                                         "“kısa bir söz”",
                                         "Tablo 2.",
                                         "trust",
                                         "ve",
                                         "teachers",
                                         "(n=22)",
                                         "(H1)",
                                         "(see Table 3)",
                                         "kod:",
                                         "themes",
                                         "çok",
                                         "“a long quoted phrase of a book”",
                                         "(i)",
                                         "(ii)",
                                         "kategori.",
                                         "1.",
                                         "B2",
                                         "COVID-19",
                                         "(p < .05)",
                                         "\n\n",
                                         "üç",
                                         "F(2, 44)"};
  std::mt19937 random(20260703);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 120; ++i) text += pool[random() % pool.size()] + " ";
    CAPTURE(text);
    CHECK(is_empty(recover(Text(text))));
  }
}

TEST_CASE("Everything that is recovered stands in the article, and makes a sound project") {
  for (const char* name : {"turkish-dump", "turkish-table", "english-themes", "persian", "azerbaijani",
                           "participants-by-word", "interviewees", "cells-one-a-line"}) {
    CAPTURE(name);
    const Text text(article(name));
    const Recovered found = recover(text);
    for (const RecoveredCode& code : found.codes) CHECK(code.mark.place.end <= text.length());
    for (const RecoveredQuote& quote : found.quotes) CHECK_FALSE(quote.mark.place.empty());
    const RecoveredProject project = project_of(found, {.title = name, .article = name});
    CHECK(project.participants.size() == found.participants.size());
    CHECK(project.codebook.size() == found.codes.size());
    std::size_t segments = 0;
    for (const PrintedDocument& document : project.documents) {
      segments += document.segments.size();
      for (const CodedSegment& segment : document.segments)
        CHECK(holds(segment.quote, document.text, segment.span));
    }
    CHECK(segments == found.placements.size());
  }
}
