// A slow twin of people as units: each character of what is theirs looked at by itself.
#include <map>

#include "coding/base/random.hpp"
#include "coding/comparison/coded_patterns.hpp"
#include "coding/project/attribution.hpp"
#include "coding/project/coded_documents.hpp"
#include "tests/catch.hpp"
#include "tests/unit/comparison/coded_study.hpp"

using namespace coding;
using namespace coding::test;

namespace {

using Written = std::map<std::string, std::uint64_t>;

// Two documents of P, one of Q, and one in which P and Q talk with G.
CodedStudy random_talks(Random& random) {
  CodedStudy study;
  study.project.coders = {{"a"}, {"b"}, {"c"}};
  study.project.codebook = Codebook({code("x"), code("y")});
  for (const auto& [id, person] : std::map<std::string, std::string>{{"D1", "P"}, {"D2", "P"}, {"D3", "Q"}})
    study.project.documents.push_back(document(id, person, 20));
  Document group = document("D4", "", 30);
  group.speakers = {{.label = "G", .role = SpeakerRole::interviewer},
                    {.label = "P", .participant = {"P"}},
                    {.label = "Q", .participant = {"Q"}}};
  std::vector<Mark>& turns = study.project.turns[group.id];
  for (std::size_t begin = 0; begin < 30; begin += 5) {
    const char* labels[] = {"G", "P", "Q"};
    turns.push_back({.kind = MarkKind::turn,
                     .span = {begin, begin + 5},
                     .label = labels[random.below(3)],
                     .said = begin + 1});
  }
  study.project.documents.push_back(group);
  for (const Document& each : study.project.documents) {
    for (const CoderId& coder : study.project.coders) {
      if (random.below(6) == 0) continue;
      study.project.declarations.push_back({.coder = coder, .document = each.id});
      for (std::uint64_t n = random.below(4); n > 0; --n) {
        const std::size_t begin = random.below(each.length - 1);
        const std::size_t end = begin + 1 + random.below(each.length - begin);
        study.project.segments.push_back(
            segment(each.id.value, random.below(2) == 0 ? "x" : "y", {begin, end}, coder.value));
      }
    }
  }
  return study;
}

bool is_coded_by(const Project& project, const DocumentId& document, const CoderId& coder) {
  const auto ids = documents_coded_by(project, coder);
  return std::find(ids.begin(), ids.end(), document) != ids.end();
}

bool is_theirs(const Project& project, const Document& document, std::size_t at,
               const ParticipantId& person) {
  if (!document.participant.empty()) return document.participant == person;
  return std::ranges::any_of(project.turns.at(document.id), [&](const Mark& mark) {
    return mark.label == person.value && mark.span.begin <= at && at < mark.span.end;
  });
}

struct PersonsCode {
  ParticipantId person{};
  std::string code{};
  TouchRule rule = TouchRule::any;
};

// Of the documents that two coders or more have coded, those in which the person speaks.
std::vector<const Document*> compared_documents(const Project& project, const ParticipantId& person) {
  std::vector<const Document*> out;
  for (const Document& each : project.documents) {
    int coders = 0;
    for (const CoderId& coder : project.coders) coders += is_coded_by(project, each.id, coder) ? 1 : 0;
    const auto people = participants_of(each);
    const bool concerns = std::find(people.begin(), people.end(), person) != people.end();
    if (coders >= 2 && concerns) out.push_back(&each);
  }
  return out;
}

// The person's segments of the code by the coder in the document.
std::vector<Span> spans_of(const Project& project, const Document& document, const CoderId& coder,
                           const PersonsCode& wanted) {
  std::vector<Span> out;
  for (const CodedSegment& segment : project.segments) {
    const bool same =
        segment.coder == coder && segment.document == document.id && segment.code.value == wanted.code;
    if (same && participant_at(project, document, segment.span) == wanted.person) out.push_back(segment.span);
  }
  return out;
}

struct LookedAt {
  std::size_t characters = 0;
  std::size_t covered = 0;
  bool touched = false;
};

void look_at(const Project& project, const Document& document, const CoderId& coder,
             const PersonsCode& wanted, LookedAt& out) {
  const std::vector<Span> spans = spans_of(project, document, coder, wanted);
  bool speaks = false;
  for (std::size_t at = 0; at < document.length; ++at) {
    if (!is_theirs(project, document, at, wanted.person)) continue;
    speaks = true;
    ++out.characters;
    const bool covered =
        std::ranges::any_of(spans, [&](Span span) { return span.begin <= at && at < span.end; });
    out.covered += covered ? 1 : 0;
  }
  out.touched = out.touched || (speaks && !spans.empty());
}

// Nothing where the person has nothing in the compared documents.
std::optional<std::string> naive_word(const Project& project, const PersonsCode& wanted) {
  const auto compared = compared_documents(project, wanted.person);
  std::string word;
  std::size_t all = 0;
  for (const CoderId& coder : project.coders) {
    bool rates = !compared.empty();
    LookedAt seen;
    for (const Document* each : compared) {
      rates = rates && is_coded_by(project, each->id, coder);
      look_at(project, *each, coder, wanted, seen);
    }
    all = seen.characters;
    const bool present = wanted.rule == TouchRule::any        ? seen.touched
                         : wanted.rule == TouchRule::majority ? 2 * seen.covered > all
                                                              : seen.covered == all;
    word += !rates ? "-" : present ? "1" : "0";
  }
  if (all == 0 || word == "---") return std::nullopt;
  return word;
}

}  // namespace

TEST_CASE("people are rated as looking at each of their characters would rate them") {
  Random random(99);
  int compared = 0;
  for (int round = 0; round < 400; ++round) {
    const CodedStudy study = random_talks(random);
    for (const auto rule : {TouchRule::any, TouchRule::majority, TouchRule::contained}) {
      Written expected;
      for (const char* person : {"P", "Q"}) {
        if (const auto word = naive_word(study.project, {{person}, "x", rule})) ++expected[*word];
      }
      if (shared_documents(study.project, study.project.coders).empty()) continue;
      const CodedUnits units = coded_units(study.project,
                                           {.coders = study.project.coders,
                                            .rows = a_row_each(study.project.codebook),
                                            .unit = CodedUnit::participant,
                                            .rule = rule},
                                           {}, {});
      CHECK(written(code_patterns(units)[0]) == expected);
      ++compared;
    }
  }
  CHECK(compared > 1000);
}
