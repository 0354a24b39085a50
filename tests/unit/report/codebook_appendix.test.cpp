#include "coding/report/codebook_appendix.hpp"

#include "tests/catch.hpp"
#include "tests/unit/report/study.hpp"

using namespace coding;
using namespace coding::report;

namespace {

std::vector<CodebookEntry> entries_of(const Project& project, CodebookAppendixOptions options = {}) {
  options.coder = {"c"};
  return codebook_appendix(project, options, speaking());
}

Project with(void (*change)(std::vector<Code>&)) {
  Project project = small_study();
  std::vector<Code> codes = project.codebook.codes();
  change(codes);
  project.codebook = Codebook(codes);
  return project;
}

}  // namespace

TEST_CASE("an entry counts what is below it, and each code has a passage of another person") {
  const auto entries = entries_of(small_study());
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].segments == 3);
  CHECK(entries[0].participants == 2);
  CHECK_FALSE(entries[0].quote);  // nothing was given the category itself
  CHECK(entries[1].depth == 1);
  CHECK(entries[1].segments == 2);
  REQUIRE(entries[1].quote);
  REQUIRE(entries[2].quote);
  CHECK(entries[1].quote->participant == ParticipantId{"Y1"});
  CHECK(entries[2].quote->participant == ParticipantId{"Y2"});
  CHECK(counts_in_words(entries[1], {"tr"}) == "2 katılımcıdan 2 bölüm");
  CHECK(quote_in_words(entries[1], small_study()) == "“Önce korktum.” (Y1)");
}

TEST_CASE("the codebook's own examples go before, and a link is its words") {
  const Project project = with([](std::vector<Code>& codes) {
    codes[1].examples = {"Y1:0:4"};
    codes[1].definition = "Korkmak";
    codes[1].avoid = "Sevmek";
  });
  const CodebookEntry entry = entries_of(project)[1];
  CHECK(entry.examples == std::vector<std::string>{"Önce (Y1:0:4)"});
  CHECK_FALSE(entry.quote);
  REQUIRE(entry.fields.size() == 2);
  CHECK(entry.fields[0].label == "Definition");
  CHECK(entry.fields[1].text == "Sevmek");
}

TEST_CASE("without passages no word of a transcript leaves") {
  const Project project = with([](std::vector<Code>& codes) { codes[1].examples = {"Y1:0:4"}; });
  const auto entries = entries_of(project, {.passages = false});
  CHECK(entries[1].examples == std::vector<std::string>{"Y1:0:4"});
  for (const CodebookEntry& entry : entries) CHECK_FALSE(entry.quote);
}

TEST_CASE("the appendix has headings for Word, and escapes for a page") {
  const Project project = with([](std::vector<Code>& codes) {
    codes[0].name = "<Duygu>";
    codes[0].glosses = {{"en", "Feeling"}};
  });
  const auto parts = appendix_parts(entries_of(project), project, {"en"});
  CHECK(parts[0].kind == WordPart::Kind::title);
  CHECK(parts[1].kind == WordPart::Kind::heading);
  CHECK(parts[1].text == "<Duygu>");
  CHECK(parts[3].kind == WordPart::Kind::subheading);
  const std::string page = appendix_page(entries_of(project), project, {"en"});
  CHECK(page.find("<h2 dir=\"auto\">&lt;Duygu&gt;</h2>") != std::string::npos);
  CHECK(entries_of(project, {.gloss = {"en"}})[0].name == "Feeling");
}
