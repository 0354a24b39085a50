#include "coding/query/search.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/project/attribution.hpp"
#include "query/fields.hpp"
#include "query/segment_masks.hpp"
#include "query/structure.hpp"
#include "query/unit_truth.hpp"
#include "query/word_finder.hpp"

namespace coding {

namespace {

// A document that was read and cut into units and words, for all queries.
struct Prepared {
  const Document& document;
  const Language& language;
  Text text;
  std::vector<Mark> marks;
  std::vector<UnitSpan> units{};
  std::optional<Structure> structure{};  // made when a query asks for it
  WordStream stream{};
  const std::vector<std::string_view>* keys = nullptr;  // of its language's forms
};

Prepared prepare(const Document& document, const Language& language, Unit unit, Text text,
                 std::vector<Mark> marks, StreamMakers& makers) {
  Prepared out{document, language, std::move(text), std::move(marks)};
  out.units = units_of(out.text, out.marks, unit, out.language);
  StreamMaker& maker = makers.of(language);
  out.stream = maker.make(out.text, out.units);
  out.keys = &maker.keys();
  return out;
}

// The patterns under an odd number of NOTs are not what was found.
void collect_positive(const Query& query, bool positive, std::set<std::string>& out) {
  if (query.kind == QueryKind::words && positive) out.insert(query.text);
  if (query.kind == QueryKind::related) return;
  for (const Query& part : query.parts)
    collect_positive(part, positive != (query.kind == QueryKind::none_of), out);
}

void require_attributes(const Query& query) {
  const bool says_nothing = query.kind == QueryKind::words || query.kind == QueryKind::related ||
                            (query.kind == QueryKind::field && query.subject != FieldSubject::attribute);
  if (says_nothing) {
    throw UsageError({.slug = "query-where",
                      .message = "'" + (query.kind == QueryKind::words ? query.text : query.field) +
                                 "' says nothing about participants",
                      .hint = "name attributes and participants here: kıdem>=10 participant:Y*"});
  }
  for (const Query& part : query.parts) require_attributes(part);
}

// Whether a field of speech other than the speaker stands in it.
bool asks_for_structure(const Query& query) {
  const bool here = query.kind == QueryKind::field && (query.field == "heading" || query.field == "question");
  return here || std::any_of(query.parts.begin(), query.parts.end(), asks_for_structure);
}

class Searcher {
 public:
  Searcher(const Project& project, const Query& query, const SearchOptions& options,
           const SegmentMasks* segments)
      : project_(project),
        options_(options),
        truth_(query, project, segments),
        finder_(word_patterns(query), project.study.language),
        asks_for_structure_(coding::asks_for_structure(query)) {
    collect_positive(query, true, wanted_);
  }

  bool asks_for_structure() const { return asks_for_structure_; }

  bool can_hold(const Document& document) const {
    return truth_.of({.document = &document}, nullptr) != Truth::no;
  }

  void search(const Prepared& prepared, std::vector<FoundPassage>& out) {
    const auto hits = hits_by_unit(prepared);
    UnitFacts facts{.document = &prepared.document, .read = true};
    for (std::size_t i = 0; i < prepared.units.size(); ++i) {
      const UnitSpan& unit = prepared.units[i];
      facts.participant = participant_at(project_, prepared.document, unit.span);
      if (options_.unit == Unit::document)
        facts.speakers = speakers_in(unit.span, prepared.marks);
      else
        facts.speakers = {unit.speaker};
      if (asks_for_structure_) {
        facts.headings = prepared.structure->headings_above(unit.span.begin);
        facts.question = prepared.structure->question_at(unit.span.begin);
      }
      const UnitWords words{.span = unit.span, .hits = hits[i]};
      if (truth_.of(facts, &words) != Truth::yes) continue;
      FoundPassage passage{.document = prepared.document.id,
                           .participant = facts.participant,
                           .speaker = unit.speaker,
                           .span = unit.span};
      for (const auto& [pattern, spans] : hits[i]) {
        if (wanted_.contains(pattern)) passage.hits.insert(passage.hits.end(), spans.begin(), spans.end());
      }
      std::sort(passage.hits.begin(), passage.hits.end());
      add(std::move(passage), out);
    }
  }

 private:
  std::vector<WordHits> hits_by_unit(const Prepared& prepared) {
    std::vector<WordHits> out(prepared.units.size());
    const auto found =
        finder_.find({prepared.text, prepared.language, prepared.stream, *prepared.keys}, false);
    for (std::size_t p = 0; p < found.size(); ++p) {
      for (const FoundWords& each : found[p]) out[each.unit][finder_.patterns()[p]].push_back(each.span);
    }
    return out;
  }

  void add(FoundPassage passage, std::vector<FoundPassage>& out) const {
    if (!options_.only_hits) {
      out.push_back(std::move(passage));
      return;
    }
    for (const Span& hit : passage.hits) {
      out.push_back(passage);
      out.back().span = hit;
      out.back().hits = {hit};
    }
  }

  const Project& project_;
  SearchOptions options_;
  UnitTruth truth_;
  WordFinder finder_;
  std::set<std::string> wanted_;
  bool asks_for_structure_ = false;
};

}  // namespace

std::vector<std::vector<FoundPassage>> search_all(const Project& project, const std::vector<Query>& queries,
                                                  const SearchOptions& options, const TextSource& text_of,
                                                  const MarkSource& marks_of) {
  std::optional<SegmentMasks> segments;
  if (std::any_of(queries.begin(), queries.end(), asks_about_segments))
    segments.emplace(project, text_of, marks_of);
  std::vector<std::unique_ptr<Searcher>> searchers;
  for (const Query& query : queries) {
    searchers.push_back(std::make_unique<Searcher>(project, query, options, segments ? &*segments : nullptr));
  }
  std::vector<std::vector<FoundPassage>> out(queries.size());
  StreamMakers makers;
  for (const Document& document : project.documents) {
    const auto may_hold = [&](const auto& searcher) { return searcher->can_hold(document); };
    if (std::none_of(searchers.begin(), searchers.end(), may_hold)) continue;
    Prepared prepared = prepare(document, language_of(project, document), options.unit, text_of(document),
                                marks_of(document), makers);
    const auto structured = [](const auto& searcher) { return searcher->asks_for_structure(); };
    if (std::any_of(searchers.begin(), searchers.end(), structured))
      prepared.structure.emplace(document, prepared.text, prepared.marks);
    for (std::size_t i = 0; i < searchers.size(); ++i) searchers[i]->search(prepared, out[i]);
  }
  return out;
}

std::vector<FoundPassage> search(const Project& project, const Query& query, const SearchOptions& options,
                                 const TextSource& text_of, const MarkSource& marks_of) {
  return search_all(project, {query}, options, text_of, marks_of).front();
}

std::vector<ParticipantId> participants_where(const Project& project, const Query& query) {
  require_attributes(query);
  const UnitTruth truth(query, project, nullptr);
  std::vector<ParticipantId> out;
  for (const Participant& participant : project.participants) {
    const Document interview{.participant = participant.id};
    if (truth.of({.document = &interview}, nullptr) == Truth::yes) out.push_back(participant.id);
  }
  return out;
}

}  // namespace coding
