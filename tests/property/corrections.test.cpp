// Corrections of random transcripts: where a careful person would put each segment is known by construction.
// The hidden case prints the table of docs/performance.md: test_property "[corrections-table]".
#include "tests/property/corrections.hpp"

#include <cstdio>

#include "coding/base/number.hpp"
#include "coding/ingest/reading.hpp"
#include "tests/catch.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

struct Tally {
  std::size_t segments = 0;
  std::size_t survivors = 0;
  std::size_t anchored = 0;  // survivors exactly where they belong
  std::size_t lost = 0;      // survivors
  std::size_t touched = 0;   // inside something was changed, but both ends are there
  std::size_t followed = 0;  // of these, at both ends
  std::size_t wrong = 0;     // said to be exact, and at other words than its own: nobody is told
  std::size_t astray = 0;    // listed as moved, to other words than its own
};

struct Scenario {
  const char* name;
  std::function<void(const Correcting&, Transcript&)> correct;
  bool decomposed_before = false;
  bool line_ends = false;
};

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all = {
      {"typos fixed", [](const Correcting& c, Transcript& t) { c.typos(t); }},
      {"a paragraph inserted", [](const Correcting& c, Transcript& t) { c.insert_paragraph(t); }},
      {"a paragraph taken out", [](const Correcting& c, Transcript& t) { c.remove_paragraph(t); }},
      {"two paragraphs swapped", [](const Correcting& c, Transcript& t) { c.swap_paragraphs(t); }},
      {"re-wrapped", [](const Correcting& c, Transcript& t) { c.wrap(t); }},
      {"a name pseudonymised", [](const Correcting& c, Transcript& t) { c.pseudonymise(t); }},
      {"NFC to NFD", [](const Correcting& c, Transcript& t) { c.decompose(t); }},
      {"NFD to NFC", [](const Correcting&, Transcript&) {}, true},
      {"CRLF", [](const Correcting&, Transcript&) {}, false, true},
      {"all of these at once",
       [](const Correcting& c, Transcript& t) {
         c.typos(t);
         c.insert_paragraph(t);
         c.swap_paragraphs(t);
         c.wrap(t);
         c.pseudonymise(t);
         c.decompose(t);
       },
       false, true}};
  return all;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

Text as_read(const std::string& text, const Scenario& scenario) {
  if (!scenario.line_ends) return Text(text);
  auto readings = read_source(with_crlf(text), {.file = "corrected.txt", .format = "text"});
  REQUIRE(readings.size() == 1);
  return std::move(readings.front().text);
}

// Whether the stretch is the segment's: at least half of its own words stand in it, not others of the same
// spelling.
bool holds_half_of(Span span, const CodedWords& coded, const Placed& now) {
  const auto inside = std::count_if(coded.names.begin(), coded.names.end(), [&](int name) {
    const auto word = now.words.find(name);
    return word != now.words.end() && contains(span, word->second);
  });
  return static_cast<std::size_t>(inside) * 2 >= coded.names.size();
}

void count(Tally& tally, const CodedWords& coded, const Placed& now, const Reanchored& one) {
  const Truth truth = truth_of(coded, now);
  const bool is_there = one.anchoring != Anchoring::lost && one.after.span == truth.span;
  const bool says_exact = one.anchoring == Anchoring::exact || one.anchoring == Anchoring::moved;
  ++tally.segments;
  if (truth.survives) {
    ++tally.survivors;
    tally.anchored += is_there && says_exact ? 1U : 0U;
    tally.lost += one.anchoring == Anchoring::lost ? 1U : 0U;
  } else if (truth.ends_are_there) {
    ++tally.touched;
    tally.followed += is_there ? 1U : 0U;
  }
  const bool is_wrong = says_exact && !is_there && !holds_half_of(one.after.span, coded, now);
  tally.wrong += is_wrong && one.anchoring == Anchoring::exact ? 1U : 0U;
  tally.astray += is_wrong && one.anchoring == Anchoring::moved ? 1U : 0U;
}

void run(const Scenario& scenario, bool persian, std::uint64_t seed, Tally& tally) {
  Random random(seed);
  const MadeLanguage language = made_language(persian, random);
  TranscriptMaker maker(language, random);
  Transcript transcript = maker.make(20 + random.below(60));
  const Correcting correcting{language, maker, random};
  Transcript old = transcript;
  if (scenario.decomposed_before) correcting.decompose(old);
  scenario.correct(correcting, transcript);
  const Placed before = placed(old);
  const Placed after = placed(transcript);
  const Text old_text(before.text);
  const Text new_text = as_read(after.text, scenario);
  const auto coded = coded_words(before, 200, random);
  std::vector<CodedSegment> segments;
  for (const CodedWords& words : coded) {
    segments.push_back({.coder = {"ayse"},
                        .document = {"Y5"},
                        .span = words.span,
                        .code = {"k" + std::to_string(segments.size())},
                        .quote = quote_of(old_text, words.span)});
  }
  const auto all = reanchored(segments, {old_text, new_text, language.language},
                              Realignment(old_text, new_text, language.language));
  REQUIRE(all.size() == segments.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t wrong = tally.wrong + tally.astray;
    count(tally, coded[i], after, all[i]);
    if (tally.wrong + tally.astray == wrong) continue;
    UNSCOPED_INFO("seed " << seed << (persian ? " Persian" : " Turkish") << ": " << segments[i].quote.prefix
                          << "|" << segments[i].quote.exact << "| is said to be |" << all[i].after.quote.exact
                          << "| at " << all[i].after.span.begin);
  }
}

Tally tally_of(const Scenario& scenario, std::uint64_t seeds) {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    run(scenario, false, seed, tally);
    run(scenario, true, seed + 1000, tally);
  }
  return tally;
}

std::string share(std::size_t part, std::size_t all) {
  return all == 0 ? "–" : fixed(100.0 * static_cast<double>(part) / static_cast<double>(all), 2);
}

}  // namespace

TEST_CASE("segments whose words survive a correction are where a careful person would put them") {
  for (const Scenario& scenario : scenarios()) {
    const Tally tally = tally_of(scenario, 6);
    INFO(scenario.name << ": " << tally.anchored << " of " << tally.survivors << " anchored, " << tally.lost
                       << " lost, " << tally.wrong << " silently wrong");
    CHECK(tally.survivors > 500);
    CHECK(tally.anchored * 1000 >= tally.survivors * 995);
    CHECK(tally.wrong == 0);
    CHECK(tally.astray == 0);
  }
}

TEST_CASE("the table of corrections", "[.][corrections-table]") {
  std::puts(
      "| correction | segments | words survive | anchored exactly, % | lost | words changed inside | ends "
      "followed, % | "
      "listed as moved, astray | silently wrong |");
  std::puts("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const Scenario& scenario : scenarios()) {
    const Tally t = tally_of(scenario, 100);
    std::printf("| %s | %zu | %zu | %s | %zu | %zu | %s | %zu | %zu |\n", scenario.name, t.segments,
                t.survivors, share(t.anchored, t.survivors).c_str(), t.lost, t.touched,
                share(t.followed, t.touched).c_str(), t.astray, t.wrong);
  }
}
