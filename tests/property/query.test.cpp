// Queries of segments against their definitions, segment by segment and pair by pair.
#include <algorithm>
#include <array>
#include <memory>

#include "coding/base/random.hpp"
#include "coding/project/units.hpp"
#include "coding/query/segments.hpp"
#include "tests/catch.hpp"
#include "tests/study.hpp"

using namespace coding;

namespace {

const std::string text =
    "Ada geldi. Can gitti. Ece kaldı.\nOkul uzak. Ada güldü.\nCan ile Ece konuştu. Bitti.";

Text text_of(const Document&) { return Text(text); }
std::vector<Mark> marks_of(const Document&) { return {}; }

constexpr std::array<const char*, 4> codes = {"a", "b", "c", "d"};  // b and c below a
constexpr std::array<const char*, 2> coders = {"ayse", "bora"};

Project drawn_project(Random& random) {
  Project out;
  out.study.language = {"tr"};
  out.participants = {test::participant("P1"), test::participant("P2")};
  out.documents = {test::document("D1", "P1", 88), test::document("D2", "P2", 88),
                   test::document("D3", "P1", 88)};
  out.codebook =
      Codebook({test::code("a"), test::code("b", "b", "a"), test::code("c", "c", "a"), test::code("d")});
  out.coders = {{coders[0]}, {coders[1]}};
  const std::size_t count = random.below(12);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = random.below(80);
    const Span span{begin, std::min<std::size_t>(begin + 1 + random.below(30), 84)};
    CodedSegment segment = test::segment("D" + std::to_string(1 + random.below(3)), codes[random.below(4)],
                                         span, coders[random.below(2)]);
    if (random.below(2) == 0) segment.weight = static_cast<int>(random.below(4));
    out.segments.push_back(segment);
  }
  return out;
}

std::string drawn_query(Random& random, int depth) {
  const auto leaf = [&]() -> std::string {
    switch (random.below(6)) {
      case 0:
        return std::string("code:") + codes[random.below(4)];
      case 1:
        return std::string("code=") + codes[random.below(4)];
      case 2:
        return std::string("coder:") + coders[random.below(2)];
      case 3:
        return "weight>=" + std::to_string(random.below(4));
      case 4:
        return "document:D" + std::to_string(1 + random.below(3));
      default:
        return "length<" + std::to_string(random.below(30));
    }
  };
  if (depth == 0) return leaf();
  const auto part = [&] { return "(" + drawn_query(random, depth - 1) + ")"; };
  static constexpr std::array<const char*, 9> relations = {
      "OVERLAPS", "WITHIN",        "CONTAINS",      "EQUALS",          "FOLLOWS",
      "PRECEDES", "SAME SENTENCE", "SAME DOCUMENT", "SAME PARTICIPANT"};
  switch (random.below(6)) {
    case 0:
      return part() + " AND " + part();
    case 1:
      return part() + " OR " + part();
    case 2:
      return part() + " XOR " + part() + " XOR " + part();
    case 3:
      return "NOT " + part();
    case 4:
      return part() + (random.below(2) == 0 ? " " : " NOT ") + relations[random.below(relations.size())] +
             " " + part();
    default:
      return part() + (random.below(2) == 0 ? " FOLLOWS " : " PRECEDES ") + part() + " WITHIN " +
             std::to_string(random.below(3)) + (random.below(2) == 0 ? " SENTENCES" : " WORDS");
  }
}

// What a query means, asked of one segment.
class Meaning {
 public:
  explicit Meaning(const Project& project) : project_(project) {
    const Text whole(text);
    sentences_ = units_of(whole, {}, Unit::sentence, {"tr"});
    words_ = units_of(whole, {}, Unit::word, {"tr"});
  }

  bool holds(const Query& query, std::size_t at) const {
    const auto part = [&](const Query& each) { return holds(each, at); };
    switch (query.kind) {
      case QueryKind::all_of:
        return std::all_of(query.parts.begin(), query.parts.end(), part);
      case QueryKind::any_of:
        return std::any_of(query.parts.begin(), query.parts.end(), part);
      case QueryKind::exactly_one:
        return std::count_if(query.parts.begin(), query.parts.end(), part) == 1;
      case QueryKind::none_of:
        return !part(query.parts.front());
      case QueryKind::related:
        return related(query, at);
      default:
        return field(query, at);
    }
  }

 private:
  bool field(const Query& query, std::size_t at) const {
    const CodedSegment& segment = project_.segments[at];
    const std::string& wanted = query.text;
    if (query.field == "code") {
      const std::string& code = segment.code.value;
      const bool below = wanted == "a" && (code == "b" || code == "c");
      return code == wanted || (query.comparison == Comparison::named && below);
    }
    if (query.field == "coder") return segment.coder.value == wanted;
    if (query.field == "document") return segment.document.value == wanted;
    if (query.field == "weight") return segment.weight && *segment.weight >= std::stoi(wanted);
    return segment.span.length() < std::stoul(wanted);
  }

  bool related(const Query& query, std::size_t at) const {
    if (!holds(query.parts.front(), at)) return false;
    bool found = false;
    for (std::size_t other = 0; other < project_.segments.size(); ++other) {
      if (other == at || !holds(query.parts.back(), other)) continue;
      found = found || stand(query, project_.segments[at], project_.segments[other]);
    }
    return found != query.negated;
  }

  static std::string person(const CodedSegment& segment) {
    return segment.document.value == "D2" ? "P2" : "P1";
  }

  std::size_t sentence_at(std::size_t place) const {
    std::size_t at = 0;
    while (at < sentences_.size() && sentences_[at].span.end <= place) ++at;
    return at;
  }

  bool share_sentence(Span a, Span b) const {
    return std::any_of(sentences_.begin(), sentences_.end(), [&](const UnitSpan& unit) {
      return overlaps(unit.span, a) && overlaps(unit.span, b);
    });
  }

  bool near(const Query& query, std::size_t end, std::size_t begin) const {
    if (!query.limit) return true;
    if (query.scale == Scale::sentences) return sentence_at(begin) <= sentence_at(end - 1) + *query.limit;
    const auto between = std::count_if(words_.begin(), words_.end(), [&](const UnitSpan& word) {
      return word.span.begin >= end && word.span.end <= begin;
    });
    return static_cast<std::size_t>(between) <= *query.limit;
  }

  bool stand(const Query& query, const CodedSegment& one, const CodedSegment& other) const {
    if (query.relation == SpanRelation::same && query.scale == Scale::participants)
      return person(one) == person(other);
    if (one.document != other.document) return false;
    const Span a = one.span;
    const Span b = other.span;
    switch (query.relation) {
      case SpanRelation::overlaps:
        return overlaps(a, b);
      case SpanRelation::within:
        return contains(b, a);
      case SpanRelation::contains:
        return contains(a, b);
      case SpanRelation::equals:
        return a == b;
      case SpanRelation::follows:
        return b.end <= a.begin && near(query, b.end, a.begin);
      case SpanRelation::precedes:
        return a.end <= b.begin && near(query, a.end, b.begin);
      case SpanRelation::same:
        return query.scale == Scale::documents || share_sentence(a, b);
    }
    return false;
  }

  const Project& project_;
  std::vector<UnitSpan> sentences_, words_;
};

}  // namespace

TEST_CASE("a query of segments is what its definition says of each") {
  Random random(11);
  for (int round = 0; round < 4000; ++round) {
    const Project project = drawn_project(random);
    const std::string asked = drawn_query(random, static_cast<int>(random.below(4)));
    const Query query = parse_query(asked, project);
    const auto found = segments_where(project, query, text_of, marks_of);
    const Meaning meaning(project);
    for (std::size_t i = 0; i < found.size(); ++i) {
      INFO(asked << " of segment " << i);
      REQUIRE(found[i] == meaning.holds(query, i));
    }
  }
}
