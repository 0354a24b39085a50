#include "coding/comparison/disagreements.hpp"

#include <set>
#include <string>
#include <tuple>

#include "coding/base/error.hpp"
#include "coding/base/random.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

// growth > (peers, trust), school > club; and `alone`. Two coders who have both gone through Y1.
Project talk(std::vector<CodedSegment> segments) {
  Project project;
  project.coders = {{"ayse"}, {"mehmet"}};
  project.codebook =
      Codebook({code("growth"), code("peers", "peers", "growth"), code("trust", "trust", "growth"),
                code("school"), code("club", "club", "school"), code("alone")});
  project.documents = {document("Y1", "Y1", 1000)};
  project.declarations = {{.coder = {"ayse"}, .document = {"Y1"}}, {.coder = {"mehmet"}, .document = {"Y1"}}};
  project.segments = std::move(segments);
  return project;
}

CodedSegment ayse(const std::string& code, Span span) { return segment("Y1", code, span, "ayse"); }
CodedSegment mehmet(const std::string& code, Span span) { return segment("Y1", code, span, "mehmet"); }

std::string told(const Project& project, std::size_t at) {
  const CodedSegment& segment = project.segments[at];
  return segment.coder.value + " " + segment.code.value + " " + name_of(segment.span);
}

// "boundary: ayse peers 0:10 / mehmet peers 0:12".
std::vector<std::string> told(const Project& project, const Disagreements& all) {
  std::vector<std::string> out;
  for (const Disagreement& each : all.disagreements) {
    out.push_back(std::string(name_of(each.kind)) + ": " + told(project, each.segment) +
                  (each.other ? " / " + told(project, *each.other) : ""));
  }
  return out;
}

std::vector<std::string> told(const Project& project) {
  return told(project, disagreements_of(project, project.coders));
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("the same code on the same words is no disagreement") {
  const Project project = talk({ayse("peers", {0, 10}), mehmet("peers", {0, 10})});
  const Disagreements all = disagreements_of(project, project.coders);
  CHECK(all.disagreements.empty());
  REQUIRE(all.agreed.size() == 1);
  CHECK(all.agreed[0] == AgreedPair{0, 0, 1, 0, 1});
  CHECK(all.documents == 1);
}

TEST_CASE("a passage that one coder left out was missed by that coder") {
  CHECK(told(talk({ayse("peers", {0, 10})})) == Told{"missed: ayse peers 0:10"});
  CHECK(told(talk({mehmet("peers", {0, 10})})) == Told{"missed: mehmet peers 0:10"});
}

TEST_CASE("one letter at an end is a boundary") {
  const Project project = talk({ayse("peers", {5, 20}), mehmet("peers", {2, 21})});
  const Disagreements all = disagreements_of(project, project.coders);
  CHECK(told(project, all) == Told{"boundary: ayse peers 5:20 / mehmet peers 2:21"});
  CHECK(ends_off(project, all.disagreements[0]) == std::pair<std::ptrdiff_t, std::ptrdiff_t>{-3, 1});
}

TEST_CASE("the same code that shares a single letter is a boundary, and one that only touches was missed") {
  CHECK(told(talk({ayse("peers", {0, 11}), mehmet("peers", {10, 20})})) ==
        Told{"boundary: ayse peers 0:11 / mehmet peers 10:20"});
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("peers", {10, 20})})) ==
        Told{"missed: ayse peers 0:10", "missed: mehmet peers 10:20"});
}

TEST_CASE("a code above or below, one beside it and one of another branch are told apart") {
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("growth", {0, 10})})) ==
        Told{"parent: ayse peers 0:10 / mehmet growth 0:10"});
  CHECK(told(talk({ayse("school", {0, 10}), mehmet("club", {0, 10})})) ==
        Told{"parent: ayse school 0:10 / mehmet club 0:10"});
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("trust", {0, 10})})) ==
        Told{"sibling: ayse peers 0:10 / mehmet trust 0:10"});
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("club", {0, 10})})) ==
        Told{"other-code: ayse peers 0:10 / mehmet club 0:10"});
}

TEST_CASE("codes at the root have no parent in common") {
  CHECK(told(talk({ayse("growth", {0, 10}), mehmet("alone", {0, 10})})) ==
        Told{"other-code: ayse growth 0:10 / mehmet alone 0:10"});
}

TEST_CASE("other codes are a pair from half of the shorter passage on") {
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("club", {5, 25})})) ==
        Told{"other-code: ayse peers 0:10 / mehmet club 5:25"});
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("club", {6, 26})})) ==
        Told{"missed: ayse peers 0:10 / mehmet club 6:26", "missed: mehmet club 6:26 / ayse peers 0:10"});
}

TEST_CASE("a second code of one coder on a passage that both coded was missed, beside what is there") {
  CHECK(told(talk({ayse("peers", {0, 10}), ayse("club", {0, 10}), mehmet("peers", {0, 10})})) ==
        Told{"missed: ayse club 0:10 / mehmet peers 0:10"});
}

TEST_CASE("where one coder has two segments and the other one, the second is a split") {
  CHECK(told(talk({ayse("peers", {0, 100}), mehmet("peers", {0, 40}), mehmet("peers", {41, 100})})) ==
        Told{"split: mehmet peers 0:40 / ayse peers 0:100",
             "boundary: ayse peers 0:100 / mehmet peers 41:100"});
}

TEST_CASE("the same code goes before a better overlap of another one") {
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("trust", {0, 10}), mehmet("peers", {8, 20})})) ==
        Told{"boundary: ayse peers 0:10 / mehmet peers 8:20", "missed: mehmet trust 0:10 / ayse peers 0:10"});
}

TEST_CASE("a related code goes before a better overlap of an unrelated one") {
  CHECK(told(talk({ayse("peers", {0, 10}), mehmet("club", {0, 10}), mehmet("growth", {0, 14})})) ==
        Told{"parent: ayse peers 0:10 / mehmet growth 0:14", "missed: mehmet club 0:10 / ayse peers 0:10"});
}

TEST_CASE("a document that only one of them has gone through is not compared") {
  Project project = talk({ayse("peers", {0, 10})});
  project.documents.push_back(document("Y2", "Y2", 50));
  project.segments.push_back(segment("Y2", "peers", {0, 5}, "ayse"));
  CHECK(told(project) == Told{"missed: ayse peers 0:10"});
  project.declarations.clear();
  CHECK(thrown<UsageError>([&] { told(project); }).slug == "documents-not-shared");
}

TEST_CASE("merged codes are the code they went into, and one passage is not told twice") {
  Project project = talk({ayse("peers", {0, 10}), mehmet("trust", {0, 10}), mehmet("peers", {0, 10})});
  project.codebook.merge({"trust"}, {"peers"});
  const Disagreements all = disagreements_of(project, project.coders);
  CHECK(told(project, all).empty());
  CHECK(all.agreed.size() == 1);
}

TEST_CASE("three coders are three pairs") {
  Project project = talk({ayse("peers", {0, 10}), mehmet("peers", {0, 10})});
  project.coders.push_back({"zeynep"});
  project.declarations.push_back({.coder = {"zeynep"}, .document = {"Y1"}});
  const Disagreements all = disagreements_of(project, project.coders);
  CHECK(all.agreed.size() == 1);
  CHECK(told(project, all) == Told{"missed: ayse peers 0:10", "missed: mehmet peers 0:10"});
  REQUIRE(by_code(project, all).size() == 1);
  CHECK(by_code(project, all)[0].missed_by == std::vector<std::size_t>{0, 0, 2});
}

TEST_CASE("the worst code is first, by share, number and place in the codebook") {
  const Project project =
      talk({ayse("peers", {0, 10}), mehmet("peers", {0, 10}), ayse("peers", {20, 30}),  // 1 of 2
            ayse("club", {40, 50}), mehmet("trust", {40, 50}),                          // both 1 of 1
            ayse("alone", {60, 70}), mehmet("alone", {80, 90})});                       // 2 of 2
  Disagreements all = disagreements_of(project, project.coders);
  const auto rows = by_code(project, all);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].code == 5);
  CHECK(rows[0].missed_by == std::vector<std::size_t>{1, 1});
  CHECK(rows[1].code == 2);
  CHECK(rows[1].other_code == 1);
  CHECK(rows[2].code == 4);
  CHECK(rows[3].code == 1);
  CHECK(rows[3].agreements == 1);
  CHECK(rows[3].share() == 0.5);
  put_worst_first(project, all);
  CHECK(told(project, all) == Told{"missed: ayse alone 60:70", "missed: mehmet alone 80:90",
                                   "other-code: ayse club 40:50 / mehmet trust 40:50",
                                   "missed: ayse peers 20:30"});
}

TEST_CASE("a choice of codes keeps pairs that have one of them on either side") {
  const Project project =
      talk({ayse("peers", {0, 10}), mehmet("club", {0, 10}), ayse("alone", {20, 30}), ayse("trust", {40, 50}),
            mehmet("trust", {40, 50}), mehmet("club", {40, 50})});
  std::vector<bool> chosen(project.codebook.size());
  chosen[4] = true;  // club
  const Disagreements all = only_codes(project, disagreements_of(project, project.coders), chosen);
  CHECK(told(project, all) == Told{"other-code: ayse peers 0:10 / mehmet club 0:10",
                                   "missed: mehmet club 40:50 / ayse trust 40:50"});
  CHECK(all.agreed.empty());
}

TEST_CASE("kinds have the names that people type") {
  for (const DisagreementKind kind : all_disagreement_kinds())
    CHECK(disagreement_kind_named(name_of(kind)) == kind);
  CHECK_FALSE(disagreement_kind_named("otherwise"));
}

namespace {

// The definition, step by step: the best of all pairs that are left, again and again.
struct Slow {
  const Project& project;

  std::size_t code(std::size_t i) const { return *project.codebook.position(project.segments[i].code); }
  Span span(std::size_t i) const { return project.segments[i].span; }
  std::size_t common(std::size_t a, std::size_t b) const {
    std::size_t out = 0;
    for (std::size_t at = span(a).begin; at < span(a).end; ++at) {
      if (span(b).begin <= at && at < span(b).end) ++out;
    }
    return out;
  }
  bool below(std::size_t a, std::size_t b) const {
    for (auto up = project.codebook.parent(a); up; up = project.codebook.parent(*up)) {
      if (*up == b) return true;
    }
    return false;
  }
  DisagreementKind kind(std::size_t a, std::size_t b) const {
    if (code(a) == code(b)) return DisagreementKind::boundary;
    if (below(code(a), code(b)) || below(code(b), code(a))) return DisagreementKind::parent;
    const auto parent = project.codebook.parent(code(a));
    if (parent && parent == project.codebook.parent(code(b))) return DisagreementKind::sibling;
    return DisagreementKind::other_code;
  }
  bool may_pair(std::size_t a, std::size_t b) const {
    if (common(a, b) == 0) return false;
    return code(a) == code(b) || 2 * common(a, b) >= std::min(span(a).length(), span(b).length());
  }
  auto place(std::size_t a) const { return std::tuple(span(a), code(a)); }
  auto worth(std::size_t a, std::size_t b) const {
    const DisagreementKind related = kind(a, b);
    const int rank = related == DisagreementKind::boundary     ? 0
                     : related == DisagreementKind::other_code ? 2
                                                               : 1;
    const auto both = static_cast<double>(common(a, b));
    const double either = static_cast<double>(span(a).length() + span(b).length()) - both;
    return std::tuple(rank, -both / either, related, place(a), place(b));
  }

  std::set<std::string> run() const {
    std::set<std::size_t> firsts;
    std::set<std::size_t> seconds;
    for (std::size_t i = 0; i < project.segments.size(); ++i)
      (project.segments[i].coder == project.coders[0] ? firsts : seconds).insert(i);
    const std::set<std::size_t> all_firsts = firsts;
    const std::set<std::size_t> all_seconds = seconds;
    std::set<std::string> out;
    while (true) {
      std::optional<std::pair<std::size_t, std::size_t>> best;
      for (const std::size_t a : firsts) {
        for (const std::size_t b : seconds) {
          if (may_pair(a, b) && (!best || worth(a, b) < worth(best->first, best->second))) best = {a, b};
        }
      }
      if (!best) break;
      const auto [a, b] = *best;
      firsts.erase(a);
      seconds.erase(b);
      const bool agreed = span(a) == span(b) && code(a) == code(b);
      out.insert((agreed ? "agreed" : std::string(name_of(kind(a, b)))) + " " + told(project, a) + " " +
                 told(project, b));
    }
    for (const std::size_t a : firsts) out.insert(left(a, all_seconds));
    for (const std::size_t b : seconds) out.insert(left(b, all_firsts));
    return out;
  }

  std::string left(std::size_t own, const std::set<std::size_t>& others) const {
    bool same = false;
    for (const std::size_t each : others) same = same || (common(own, each) > 0 && code(own) == code(each));
    return (same ? "split " : "missed ") + told(project, own);
  }
};

std::set<std::string> fast(const Project& project) {
  const Disagreements all = disagreements_of(project, project.coders);
  std::set<std::string> out;
  for (const AgreedPair& each : all.agreed)
    out.insert("agreed " + told(project, each.segment) + " " + told(project, each.other));
  for (const Disagreement& each : all.disagreements) {
    const bool alone = each.kind == DisagreementKind::missed || each.kind == DisagreementKind::split;
    out.insert(std::string(name_of(each.kind)) + " " + told(project, each.segment) +
               (alone ? "" : " " + told(project, *each.other)));
  }
  return out;
}

}  // namespace

TEST_CASE("pairs are those of the definition, and every segment is told once") {
  Random random(51);
  const std::vector<std::string> codes = {"growth", "peers", "trust", "school", "club", "alone"};
  for (int round = 0; round < 3000; ++round) {
    std::set<std::tuple<std::string, Span, std::string>> segments;
    const std::uint64_t count = 1 + random.below(12);
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::size_t begin = random.below(20);
      segments.insert({random.below(2) == 0 ? "ayse" : "mehmet",
                       {begin, begin + 1 + random.below(12)},
                       codes[random.below(codes.size())]});
    }
    std::vector<CodedSegment> made;
    for (const auto& [coder, span, code] : segments) made.push_back(segment("Y1", code, span, coder));
    const Project project = talk(made);
    INFO("round " << round);
    REQUIRE(fast(project) == Slow{project}.run());
    const Disagreements all = disagreements_of(project, project.coders);
    std::multiset<std::size_t> seen;
    for (const AgreedPair& each : all.agreed) seen.insert({each.segment, each.other});
    for (const Disagreement& each : all.disagreements) {
      seen.insert(each.segment);
      if (each.kind != DisagreementKind::missed && each.kind != DisagreementKind::split)
        seen.insert(*each.other);
    }
    CHECK(seen.size() == project.segments.size());
    CHECK(std::set<std::size_t>(seen.begin(), seen.end()).size() == project.segments.size());
  }
}
