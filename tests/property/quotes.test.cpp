// What must hold of choosing, shortening and citing quotes, on the demonstration.
#include "coding/analysis/quotes.hpp"

#include <map>
#include <set>

#include "coding/audit/quote_check.hpp"
#include "coding/report/citation.hpp"
#include "coding/store/folder.hpp"
#include "coding/store/marks.hpp"
#include "coding/text/shorten.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

struct Demonstration {
  std::filesystem::path folder = CODING_SOURCE_DIR "/data/ankara";
  Project project = read_project(folder, {});

  TextSource texts() const {
    return [this](const Document& each) { return read_text(folder, each); };
  }
  MarkSource marks() const {
    return [this](const Document& each) { return read_marks(folder, each); };
  }
  std::vector<FoundQuote> found(QuoteOptions options) const {
    options.coder = project.study.coder;
    return quotes(project, options, texts());
  }
};

}  // namespace

TEST_CASE("what is shortened and cited in any style is found in its transcript, and only cuts are marked") {
  const Demonstration data;
  const auto found = data.found({.spread = 1});
  REQUIRE(found.size() > 20);
  for (std::size_t i = 0; i < found.size(); i += 7) {
    const FoundQuote& quote = found[i];
    for (const std::size_t words : {std::size_t{8}, std::size_t{1000}}) {
      const std::string text = shortened(quote.text, words, {"tr"});
      for (const TableStyle style : {TableStyle::apa, TableStyle::iranian}) {
        // Without the marks around it, and nobody behind it.
        std::string printed = report::cited(text, "", style, {"tr"});
        const std::size_t mark = style == TableStyle::apa ? 3 : 2;
        printed = printed.substr(mark, printed.size() - 2 * mark);
        const CheckedQuote checked =
            check_quote(printed, quote.participant, data.project, data.texts(), data.marks());
        INFO(printed);
        CHECK((checked.verdict == QuoteVerdict::exact || checked.verdict == QuoteVerdict::normalised));
        CHECK(checked.taken_out == 0);
        CHECK(checked.put_in == 0);
      }
    }
  }
}

TEST_CASE("a word that an author puts in brackets, or takes out behind an ellipsis, is no change") {
  const Demonstration data;
  const FoundQuote quote = data.found({.longest = 1}).front();
  const std::size_t third = quote.text.find(' ', quote.text.size() / 3);
  const std::size_t later = quote.text.find(' ', 2 * quote.text.size() / 3);
  REQUIRE(later != std::string::npos);
  const auto verdict = [&](const std::string& printed) {
    return check_quote(printed, quote.participant, data.project, data.texts(), data.marks());
  };
  const std::size_t early = quote.text.find(' ', third / 2);
  const CheckedQuote marked =
      verdict(quote.text.substr(0, early) + " …" + quote.text.substr(third, later - third) + " [okulda]" +
              quote.text.substr(later));
  CHECK(marked.verdict == QuoteVerdict::normalised);
  CHECK(marked.cuts == 1);
  CHECK(marked.additions == 1);
  const CheckedQuote unmarked = verdict(quote.text.substr(0, third) + quote.text.substr(later));
  CHECK(unmarked.verdict != QuoteVerdict::exact);
  CHECK(unmarked.verdict != QuoteVerdict::normalised);
}

TEST_CASE("the more quotes are chosen, the more people are quoted, up to all who carry the code") {
  const Demonstration data;
  for (const Code& code : data.project.codebook.codes()) {
    std::set<std::string> carriers;
    for (const FoundQuote& each : data.found({.code = code.id})) carriers.insert(each.participant.value);
    for (const std::size_t number : {std::size_t{1}, std::size_t{3}, std::size_t{6}, std::size_t{30}}) {
      std::map<std::string, std::size_t> times;
      for (const FoundQuote& each : data.found({.code = code.id, .spread = number}))
        ++times[each.participant.value];
      INFO(code.name);
      CHECK(times.size() == std::min(number, carriers.size()));
    }
  }
}
