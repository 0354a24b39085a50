// Merging codes: what is counted afterwards is what a person would count who merged by hand, and taking it
// back gives the same bytes.
#include <map>
#include <set>

#include "coding/analysis/frequency.hpp"
#include "coding/store/check.hpp"
#include "coding/store/undo.hpp"
#include "tests/catch.hpp"
#include "tests/store_support/projects.hpp"

using namespace coding;
using namespace coding::testing;

namespace {

constexpr std::size_t codes = 7;

CodeId code_id(std::size_t n) { return {"k" + std::to_string(n)}; }

void make_random(const fs::path& project, Random& random) {
  make_study(project);
  change_codebook(
      project,
      [&](Codebook& codebook) {
        for (std::size_t n = 0; n < codes; ++n) {
          Code code{.id = code_id(n), .name = "k" + std::to_string(n)};
          if (n > 0 && random.below(2) == 0) code.parent = code_id(random.below(n));
          codebook.add(code);
        }
      },
      note("codes"));
  for (const char* coder : {"ayse", "veli"}) {
    std::vector<CodedSegment> segments;
    for (int i = 0; i < 25; ++i) {
      const std::size_t begin = random.below(4);
      segments.push_back(segment(random.below(2) == 0 ? "Y5" : "Y10", {begin, begin + 1 + random.below(3)},
                                 code_id(random.below(codes)).value));
    }
    add_segments(project, {coder}, segments, note("coded", coder));
  }
}

using Key = std::tuple<std::string, std::string, Span, std::string>;

// Slowly: every segment by hand, each passage of a coder once a code.
std::set<Key> slow_union(const Project& written, const std::map<std::string, std::string>& into) {
  std::set<Key> out;
  for (const CodedSegment& each : written.segments) {
    std::string code = each.code.value;
    while (into.contains(code)) code = into.at(code);
    out.insert({each.coder.value, each.document.value, each.span, code});
  }
  return out;
}

std::set<Key> read_now(const fs::path& project) {
  std::set<Key> out;
  for (const CodedSegment& each : read_project(project).segments) {
    const bool fresh = out.insert({each.coder.value, each.document.value, each.span, each.code.value}).second;
    CHECK(fresh);
  }
  return out;
}

}  // namespace

TEST_CASE("whatever is merged, the segments are the union by hand, and undo gives the same bytes") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    make_random(project, random);
    const Project written = read_project(project, {.follow_merged = false});
    std::vector<std::vector<std::pair<std::string, std::string>>> states{content_of(project)};
    std::map<std::string, std::string> into;
    for (int step = 0; step < 4; ++step) {
      const Codebook now = read_project(project).codebook;
      const CodeId from = now.codes()[random.below(now.size())].id;
      const CodeId to = now.codes()[random.below(now.size())].id;
      if (from == to) continue;
      change_codebook(
          project, [&](Codebook& codebook) { codebook.merge(from, to); }, note("merged"));
      into[from.value] = to.value;
      CHECK(read_now(project) == slow_union(written, into));
      CHECK(content_of(project) != states.back());
      CHECK(check_folder(project).empty());
      states.push_back(content_of(project));
    }
    while (states.size() > 1) {
      states.pop_back();
      undo(project, 1, note("undone"));
      CHECK(content_of(project) == states.back());
    }
  }
}

TEST_CASE("a frequency after merging counts the union of the people") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    TemporaryFolder folder;
    const fs::path project = folder.project();
    make_random(project, random);
    const Project before = read_project(project);
    change_codebook(
        project, [&](Codebook& codebook) { codebook.merge({"k1"}, {"k0"}); }, note("merged"));
    const Project after = read_project(project);
    std::set<Span> slow;
    for (const CodedSegment& each : before.segments) {
      const bool either = each.code.value == "k0" || each.code.value == "k1";
      if (either && each.coder.value == "ayse" && each.document.value == "Y5") slow.insert(each.span);
    }
    std::set<Span> fast;
    for (const CodedSegment& each : after.segments) {
      if (each.code.value == "k0" && each.coder.value == "ayse" && each.document.value == "Y5")
        fast.insert(each.span);
    }
    CHECK(fast == slow);
    for (const FrequencyRow& row : frequency(after, {.coder = {"ayse"}, .count = Count::segments}).rows)
      CHECK(after.codebook.codes()[row.code].alias.empty());
  }
}
