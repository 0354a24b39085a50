#include "coding/markup/markup.hpp"

#include "coding/base/error.hpp"
#include "tests/catch.hpp"

using namespace coding;

namespace {

const Text words("Bugün [gülüyor] okuldan çok şey öğrendim.\n%% değil\nA\\B {c} [[d]] ]1]");

Codebook codebook() {
  return Codebook({{.id = {"ogrenme"}, .name = "öğrenme"},
                   {.id = {"yorgunluk"}, .name = "yorgunluk"},
                   {.id = {"guven"}, .name = "güven"},
                   {.id = {"guven-2"}, .name = "güven"}});
}

CodedSegment segment(Span span, const std::string& code) {
  return {
      .coder = {"ayse"}, .document = {"Y1"}, .span = span, .code = {code}, .quote = quote_of(words, span)};
}

std::string shown(const std::vector<CodedSegment>& segments, const Text& text = words) {
  return show_markup(text, segments, codebook(), {.document = {"Y1"}, .coder = {"ayse"}, .language = {"tr"}});
}

// The transcript's part of what is shown.
std::string middle(const std::string& shown) {
  std::size_t begin = 0;
  for (int line = 0; line < 4; ++line) begin = shown.find('\n', begin) + 1;
  return shown.substr(begin, shown.rfind("\n%% codes\n") - begin);
}

MarkupPlan planned(const std::string& file, const std::vector<CodedSegment>& there,
                   const Text& text = words) {
  const MarkupReading reading = read_markup(file, "y1.coded");
  CHECK(reading.faults.empty());
  CHECK(text_differences(text, reading, "y1.coded").empty());
  const Codebook codes = codebook();
  const auto named = [&](const std::string& code) { return resolve_one(codes, code, {"tr"}); };
  return plan_markup(text, there, reading, {.named = named, .in_vivo = [](const std::string& code) {
                                              return CodeId{"vivo:" + code};
                                            }});
}

std::vector<std::string> slugs(const std::string& file) {
  std::vector<std::string> out;
  for (const Diagnostic& fault : read_markup(file, "f").faults)
    out.push_back(std::to_string(fault.place.line) + ":" + std::to_string(fault.place.column) + " " +
                  fault.slug);
  return out;
}

using Slugs = std::vector<std::string>;

}  // namespace

TEST_CASE("a segment stands in brackets with its code, its weight, its stage and its memo") {
  CodedSegment one = segment({16, 23}, "ogrenme");
  one.weight = 70;
  one.stage = Stage::axial;
  one.memo = "a | b}\n50";
  CHECK(middle(shown({one})).find("[[okuldan]]{öğrenme|70|@axial|a \\| b\\}\\n50} çok") != std::string::npos);
}

TEST_CASE("several codes of the same words share their brackets") {
  const auto text = middle(shown({segment({16, 23}, "ogrenme"), segment({16, 23}, "yorgunluk")}));
  CHECK(text.find("[[okuldan]]{öğrenme}{yorgunluk} çok") != std::string::npos);
}

TEST_CASE("nested brackets have no labels and crossing ones do") {
  const auto nested = middle(shown({segment({16, 32}, "ogrenme"), segment({24, 32}, "yorgunluk")}));
  CHECK(nested.find("[[okuldan [[çok şey ]]{yorgunluk}]]{öğrenme}") != std::string::npos);
  const auto crossing = middle(shown({segment({16, 28}, "ogrenme"), segment({24, 32}, "yorgunluk")}));
  CHECK(crossing.find("[[okuldan [1[çok ]]{öğrenme}şey ]1]{yorgunluk}") != std::string::npos);
}

TEST_CASE("a code whose name is not its own is shown by its id") {
  CHECK(middle(shown({segment({16, 23}, "guven-2")})).find("]]{guven-2}") != std::string::npos);
}

TEST_CASE("what looks like markup in the transcript has a backslash before it") {
  const auto text = middle(shown({}));
  CHECK(text.find("\n\\%% değil\n") != std::string::npos);
  CHECK(text.find("A\\\\B {c} \\[[d\\]] \\]1\\]") != std::string::npos);
  CHECK(text.find("Bugün [gülüyor] okuldan") != std::string::npos);
  CHECK(planned(shown({}), {}).segments.empty());
}

TEST_CASE("what was shown and not touched changes nothing, whatever is coded") {
  std::vector<CodedSegment> all;
  for (std::size_t begin = 0; begin < words.length(); begin += 3) {
    for (const std::size_t length : {std::size_t{1}, std::size_t{5}, std::size_t{14}}) {
      if (begin + length > words.length()) continue;
      all.push_back(segment({begin, begin + length}, begin % 2 == 0 ? "ogrenme" : "guven"));
      all.back().memo = begin % 4 == 0 ? " 7 " : begin % 5 == 0 ? "12" : "@open";
      if (begin % 3 == 0) all.back().weight = 0;
    }
  }
  const MarkupPlan plan = planned(shown(all), all);
  CHECK_FALSE(plan.changes());
  CHECK(plan.segments.size() == all.size());
}

TEST_CASE("an editor's line ends, byte-order mark and last line end are no difference") {
  std::string file = shown({segment({16, 23}, "ogrenme")});
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : file) (windows += c == '\n' ? "\r" : "") += c;
  CHECK_FALSE(planned(windows, {segment({16, 23}, "ogrenme")}).changes());
  CHECK_FALSE(planned(shown({}) + "\n\n", {}).changes());
}

TEST_CASE("a bracket of the words may stand right before the closing one") {
  const Text text("[güler] [güler]");
  const MarkupPlan plan = planned("[[[güler]]]{öğrenme} [güler]", {}, text);
  REQUIRE(plan.segments.size() == 1);
  CHECK(plan.segments[0].span == Span{0, 7});
}

TEST_CASE("new, changed and lost segments are counted, and the rest of a segment stays") {
  CodedSegment old = segment({16, 23}, "ogrenme");
  old.quote.prefix = "kept";
  const Text text = words;
  std::string file = shown({old, segment({0, 5}, "guven")});
  file.replace(file.find("[[Bugün]]{guven}"), std::string("[[Bugün]]{guven}").size(), "Bugün");
  file.replace(file.find("{öğrenme}"), std::string("{öğrenme}").size(), "{öğrenme|5|not}{=}");
  const MarkupPlan plan = planned(file, {old, segment({0, 5}, "guven")});
  CHECK((plan.added == 1 && plan.changed == 1 && plan.removed == 1));
  REQUIRE(plan.segments.size() == 2);
  CHECK(plan.segments[0].quote.prefix == "kept");
  CHECK(plan.segments[0].weight == 5);
  CHECK(plan.segments[0].memo == "not");
  CHECK(plan.segments[1].code.value == "vivo:okuldan");
}

TEST_CASE("every fault is told with its place, all of them at once") {
  CHECK(slugs("x [[a]] b") == Slugs{"1:6 code-missing"});
  CHECK(slugs("%% note\nx [[a") == Slugs{"2:3 bracket-unclosed"});
  CHECK(slugs("ab ]]{c}") == Slugs{"1:4 bracket-unopened"});
  CHECK(slugs("[[]]{c}\n[1[a [1[b]1]{c}]1]{c}") == Slugs{"1:1 span-empty", "2:6 bracket-twice"});
  CHECK(slugs("[[a]]{}[[b]]{c") == Slugs{"1:6 code-missing", "1:13 brace-unclosed"});
  CHECK(slugs("[[a]]{c|101}[[b]]{c|@late}[[d]]{c|x|y}") ==
        Slugs{"1:6 weight-invalid", "1:18 stage-unknown", "1:32 memo-twice"});
  CHECK(slugs("%% markup 2 document=Y1\na") == Slugs{"1:1 markup-newer"});
}

TEST_CASE("codes that are not known or stand twice are told at their braces") {
  const Text text("bir iki");
  const MarkupPlan plan = planned("[[bir]]{yok}{güven}\n%% comment", {}, Text("bir\n"));
  REQUIRE(plan.faults.size() == 2);
  CHECK(plan.faults[0].slug == "code-unknown");
  CHECK(plan.faults[0].place.column == 8);
  CHECK(plan.faults[1].slug == "code-ambiguous");
  const MarkupPlan twice = planned("[[bir]]{öğrenme}{ogrenme} iki", {}, text);
  REQUIRE(twice.faults.size() == 1);
  CHECK(twice.faults[0].slug == "coded-twice");
}

TEST_CASE("a transcript that was changed is told line by line, by the lines of the file") {
  const Text text("bir\niki\nüç\ndört");
  const auto reading = read_markup("%% markup 1\nbir\niki!\nüç\n[[dört]]{a}\nbeş", "f");
  const Diagnostics faults = text_differences(text, reading, "f");
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].message == "the transcript says: iki");
  CHECK(faults[0].place.line == 3);
  CHECK(faults[1].message == "and not: iki!");
  CHECK(faults[2].message == "and not: beş");
  CHECK(faults[2].place.line == 6);
}
