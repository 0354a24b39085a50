// show, read, apply: for any text and any segments nothing changes; for any change of the segments exactly
// that.
#include "coding/markup/markup.hpp"

#include <set>

#include "coding/base/random.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

// What markup is made of, more often than the rest.
std::string random_text(Random& random, std::uint64_t longest) {
  static const std::vector<std::string> pieces = {"[",  "]",    "[[", "]]",   "]]{",    "{",    "}", "\\",
                                                  "%%", "\n%%", "1",  "[1[",  "]1]",    "\n",   "|", " ",
                                                  "a",  "ş",    "ا",  "🙂", "\u0301", "@open"};
  std::string out = "x";
  for (auto left = random.below(longest); left > 0; --left) out += pieces[random.below(pieces.size())];
  return out;
}

Codebook random_codebook(Random& random) {
  Codebook codebook;
  for (std::size_t i = 0; i < 6; ++i) {
    Code code{.id = {"c" + std::to_string(i)}, .name = random_text(random, 3)};
    if (i > 0 && random.below(2) == 0) code.parent = {"c" + std::to_string(random.below(i))};
    codebook.add(std::move(code));
  }
  return codebook;
}

std::vector<CodedSegment> random_segments(Random& random, const Text& text, const Codebook& codebook) {
  std::set<std::tuple<Span, CodeId>> there;
  std::vector<CodedSegment> out;
  for (auto left = random.below(14); left > 0; --left) {
    const std::size_t begin = random.below(text.length());
    const Span span{begin, begin + 1 + random.below(text.length() - begin)};
    const CodeId code = codebook.codes()[random.below(codebook.size())].id;
    if (!there.emplace(span, code).second) continue;
    out.push_back({.span = span, .code = code, .quote = quote_of(text, span)});
    if (random.below(2) == 0) out.back().memo = random_text(random, 6);
    if (random.below(3) == 0) out.back().memo = std::to_string(random.below(200));
    if (random.below(4) == 0) out.back().memo = " " + random_text(random, 4) + "\n ";
    if (random.below(2) == 0) out.back().weight = static_cast<int>(random.below(101));
    out.back().stage = static_cast<Stage>(random.below(4));
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  return out;
}

}  // namespace

TEST_CASE("markup that was shown makes of any segments the segments that were shown") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Text text(random_text(random, 40));
    const Codebook codebook = random_codebook(random);
    const auto shown = random_segments(random, text, codebook);
    const auto there = random.below(2) == 0 ? shown : random_segments(random, text, codebook);
    const std::string file =
        show_markup(text, shown, codebook, {.document = {"d"}, .coder = {"c"}, .language = {"tr"}});
    const MarkupReading reading = read_markup(file, "f");
    REQUIRE(reading.faults.empty());
    REQUIRE(text_differences(text, reading, "f").empty());
    const auto named = [&](const std::string& code) { return resolve_one(codebook, code, {"tr"}); };
    const MarkupPlan plan = plan_markup(text, there, reading, {.named = named, .in_vivo = named});
    REQUIRE(plan.faults.empty());
    CHECK(plan.segments == shown);
    CHECK(plan.changes() == (shown != there));
    CHECK(reading.shown == digest_of_segments(shown));
  }
}
