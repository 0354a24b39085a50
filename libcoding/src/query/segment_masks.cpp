#include "query/segment_masks.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"
#include "query/fields.hpp"
#include "query/measures.hpp"
#include "query/segment_fields.hpp"
#include "query/structure.hpp"
#include "query/word_finder.hpp"

namespace coding {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// What has to be read before a part can be answered: nothing, marks and texts, or all of that for others too.
int cost_of(const Query& query) {
  int cost = 0;
  if (query.kind == QueryKind::words) cost = 2;
  if (query.kind == QueryKind::field && query.subject == FieldSubject::speech) cost = 1;
  if (query.kind == QueryKind::related) cost = 3;
  for (const Query& part : query.parts) cost = std::max(cost, cost_of(part));
  return cost;
}

std::vector<const Query*> cheapest_first(const std::vector<Query>& parts) {
  std::vector<const Query*> out;
  for (const Query& part : parts) out.push_back(&part);
  std::stable_sort(out.begin(), out.end(),
                   [](const Query* a, const Query* b) { return cost_of(*a) < cost_of(*b); });
  return out;
}

// Places of words in the order of the text, and behind each the earliest end there is from it on.
class WordPlaces {
 public:
  explicit WordPlaces(const std::vector<FoundWords>& found) {
    for (const FoundWords& each : found) begins_.push_back(each.span.begin);
    ends_.resize(found.size());
    for (std::size_t i = found.size(); i-- > 0;) {
      ends_[i] = found[i].span.end;
      if (i + 1 < found.size()) ends_[i] = std::min(ends_[i], ends_[i + 1]);
    }
  }
  bool any_inside(Span span) const {
    const auto first = std::lower_bound(begins_.begin(), begins_.end(), span.begin) - begins_.begin();
    return static_cast<std::size_t>(first) < ends_.size() &&
           ends_[static_cast<std::size_t>(first)] <= span.end;
  }

 private:
  std::vector<std::size_t> begins_, ends_;
};

// The words of one pattern in one document after another.
class OnePattern {
 public:
  OnePattern(const Query& query, const Language& study) : finder_({query.text}, study) {}

  std::vector<FoundWords> places(const Text& text, const Language& language) {
    StreamMaker& maker = makers_.of(language);
    const WordStream stream = maker.make(text, {{.span = {0, text.length()}}});
    return finder_.find({text, language, stream, maker.keys()}, true).front();
  }

 private:
  WordFinder finder_;
  StreamMakers makers_;
};

}  // namespace

SegmentMasks::SegmentMasks(const Project& project, const TextSource& text_of, const MarkSource& marks_of)
    : project_(project),
      text_of_(text_of),
      marks_of_(marks_of),
      document_of_(project.segments.size(), none),
      by_document_(project.documents.size()) {
  const DocumentIndex documents(project);
  // A coder's segments of one document stand together.
  const DocumentId* last = nullptr;
  std::uint32_t at = none;
  for (std::uint32_t i = 0; i < project.segments.size(); ++i) {
    const DocumentId& id = project.segments[i].document;
    if (last == nullptr || *last != id) {
      const Document* document = documents.find(id);
      at = document == nullptr ? none : static_cast<std::uint32_t>(document - project.documents.data());
      last = &id;
    }
    document_of_[i] = at;
    if (at != none) by_document_[at].push_back(i);
  }
}

SegmentMask SegmentMasks::of(const Query& query, const SegmentMask& care) const {
  switch (query.kind) {
    case QueryKind::words:
      return words(query, care);
    case QueryKind::field:
      return field(query, care);
    case QueryKind::all_of:
      return all_of(query, care);
    case QueryKind::any_of:
      return any_of(query, care);
    case QueryKind::exactly_one:
      return exactly_one(query, care);
    case QueryKind::related:
      return related(query, care);
    case QueryKind::none_of:
      break;
  }
  const SegmentMask inside = of(query.parts.front(), care);
  return where(care, [&](std::uint32_t segment) { return inside[segment] == 0; });
}

SegmentMask SegmentMasks::where(const SegmentMask& care, const Ask& ask) const {
  SegmentMask out(care.size(), 0);
  for (std::uint32_t i = 0; i < care.size(); ++i) out[i] = static_cast<char>(care[i] != 0 && ask(i));
  return out;
}

SegmentMask SegmentMasks::all_of(const Query& query, const SegmentMask& care) const {
  SegmentMask open = care;
  for (const Query* part : cheapest_first(query.parts)) open = of(*part, open);
  return open;
}

SegmentMask SegmentMasks::any_of(const Query& query, const SegmentMask& care) const {
  SegmentMask open = care;
  SegmentMask out(care.size(), 0);
  for (const Query* part : cheapest_first(query.parts)) {
    const SegmentMask holds = of(*part, open);
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (holds[i] == 0) continue;
      out[i] = 1;
      open[i] = 0;
    }
  }
  return out;
}

SegmentMask SegmentMasks::exactly_one(const Query& query, const SegmentMask& care) const {
  std::vector<std::uint32_t> held(care.size(), 0);
  for (const Query& part : query.parts) {
    const SegmentMask holds = of(part, care);
    for (std::size_t i = 0; i < held.size(); ++i) held[i] += holds[i] != 0 ? 1U : 0U;
  }
  return where(care, [&](std::uint32_t segment) { return held[segment] == 1; });
}

SegmentMask SegmentMasks::field(const Query& query, const SegmentMask& care) const {
  switch (query.subject) {
    case FieldSubject::code:
      return codes(query, care);
    case FieldSubject::speech:
      return speech(query, care);
    case FieldSubject::document:
    case FieldSubject::attribute:
      return documents(query, care);
    case FieldSubject::segment:
      break;
  }
  SegmentField holds(query, project_);
  return where(care, [&](std::uint32_t segment) { return holds(project_.segments[segment]); });
}

SegmentMask SegmentMasks::codes(const Query& query, const SegmentMask& care) const {
  std::vector<bool> meant(project_.codebook.size(), false);
  for (const CodeId& id : query.codes) {
    if (const auto at = project_.codebook.position(id)) meant[*at] = true;
  }
  const bool wanted = query.comparison != Comparison::unequal;
  return where(care, [&](std::uint32_t segment) {
    const auto at = project_.codebook.position(project_.codebook.followed(project_.segments[segment].code));
    return at && meant[*at] == wanted;
  });
}

ParticipantId SegmentMasks::participant(std::uint32_t segment) const {
  if (document_of_[segment] == none) return {};
  return participant_at(project_, project_.documents[document_of_[segment]], project_.segments[segment].span);
}

SegmentMask SegmentMasks::documents(const Query& query, const SegmentMask& care) const {
  FieldTruth holds(query, project_);
  std::vector<Truth> of_document;
  for (const Document& document : project_.documents) of_document.push_back(holds({.document = &document}));
  return where(care, [&](std::uint32_t segment) {
    if (document_of_[segment] == none) return false;
    const Truth truth = of_document[document_of_[segment]];
    if (truth != Truth::open) return truth == Truth::yes;
    const Document& document = project_.documents[document_of_[segment]];
    return holds({.document = &document, .read = true, .participant = participant(segment)}) == Truth::yes;
  });
}

void SegmentMasks::each_document(
    const SegmentMask& care,
    const std::function<void(std::size_t document, const std::vector<std::uint32_t>& segments)>& use) const {
  std::vector<std::uint32_t> open;
  for (std::size_t d = 0; d < by_document_.size(); ++d) {
    open.clear();
    for (const std::uint32_t segment : by_document_[d]) {
      if (care[segment] != 0) open.push_back(segment);
    }
    if (!open.empty()) use(d, open);
  }
}

SegmentMask SegmentMasks::speech(const Query& query, const SegmentMask& care) const {
  SegmentMask out(care.size(), 0);
  FieldTruth holds(query, project_);
  each_document(care, [&](std::size_t d, const std::vector<std::uint32_t>& segments) {
    const Document& document = project_.documents[d];
    const std::vector<Mark> marks = marks_of_(document);
    std::optional<Structure> structure;
    if (query.field != "speaker") structure.emplace(document, text_of_(document), marks);
    for (const std::uint32_t segment : segments) {
      const Span span = project_.segments[segment].span;
      UnitFacts facts{.document = &document, .read = true};
      if (structure) {
        facts.headings = structure->headings_above(span.begin);
        facts.question = structure->question_at(span.begin);
      } else {
        facts.speakers = speakers_in(span, marks);
      }
      out[segment] = static_cast<char>(holds(facts) == Truth::yes);
    }
  });
  return out;
}

SegmentMask SegmentMasks::words(const Query& query, const SegmentMask& care) const {
  SegmentMask out(care.size(), 0);
  OnePattern pattern(query, project_.study.language);
  each_document(care, [&](std::size_t d, const std::vector<std::uint32_t>& segments) {
    const Document& document = project_.documents[d];
    const WordPlaces places(pattern.places(text_of_(document), language_of(project_, document)));
    for (const std::uint32_t segment : segments)
      out[segment] = static_cast<char>(places.any_inside(project_.segments[segment].span));
  });
  return out;
}

SegmentMask SegmentMasks::sharing_participant(const SegmentMask& left, const SegmentMask& right) const {
  std::map<ParticipantId, std::pair<std::uint32_t, bool>>
      there;  // one of theirs, and whether there is another
  for (std::uint32_t i = 0; i < right.size(); ++i) {
    if (right[i] == 0) continue;
    const ParticipantId who = participant(i);
    if (who.empty()) continue;
    const auto [entry, fresh] = there.try_emplace(who, i, false);
    if (!fresh) entry->second.second = true;
  }
  return where(left, [&](std::uint32_t segment) {
    const auto found = there.find(participant(segment));
    return found != there.end() && (found->second.second || found->second.first != segment);
  });
}

SegmentMask SegmentMasks::related(const Query& query, const SegmentMask& care) const {
  const SegmentMask left = query.parts.size() == 2 ? of(query.parts.front(), care) : care;
  const Query& other = query.parts.back();
  const auto without = [&](const SegmentMask& holds) {
    return where(left, [&](std::uint32_t segment) { return (holds[segment] != 0) != query.negated; });
  };
  const bool by_person = query.relation == SpanRelation::same && query.scale == Scale::participants;
  SegmentMask near(care.size(), by_person ? 1 : 0);  // where the other one may be
  if (!by_person) {
    each_document(left, [&](std::size_t d, const std::vector<std::uint32_t>&) {
      for (const std::uint32_t segment : by_document_[d]) near[segment] = 1;
    });
  }
  const bool of_words = other.kind == QueryKind::words && !by_person;
  const SegmentMask right = of_words ? SegmentMask() : of(other, near);
  if (by_person) return without(sharing_participant(left, right));
  std::optional<OnePattern> pattern;
  if (of_words) pattern.emplace(other, project_.study.language);
  SegmentMask holds(care.size(), 0);
  each_document(left, [&](std::size_t d, const std::vector<std::uint32_t>& segments) {
    const Document& document = project_.documents[d];
    std::vector<PlacedSpan> spans;
    std::vector<PlacedSpan> others;
    for (const std::uint32_t segment : segments) spans.push_back({project_.segments[segment].span, segment});
    if (pattern) {
      for (const FoundWords& place : pattern->places(text_of_(document), language_of(project_, document)))
        others.push_back({place.span, none});
    } else {
      for (const std::uint32_t segment : by_document_[d]) {
        if (right[segment] != 0) others.push_back({project_.segments[segment].span, segment});
      }
    }
    if (others.empty()) return;
    const Measure measure(query, project_, document, text_of_, marks_of_);
    measure.put(spans);
    measure.put(others);
    const auto stands = stand_so(query.relation, spans, std::move(others), measure.near());
    for (std::size_t i = 0; i < segments.size(); ++i) holds[segments[i]] = static_cast<char>(stands[i]);
  });
  return without(holds);
}

}  // namespace coding
