#include "coding/lexicon/search.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/project/attribution.hpp"
#include "lexicon/query_fields.hpp"
#include "lexicon/structure.hpp"
#include "lexicon/word_stream.hpp"

namespace coding {

namespace {

using WordHits = std::map<std::string, std::vector<Span>>;  // of one unit, by pattern

// `hits` is null before the text is read.
Truth truth_of(const Query& query, const Project& project, const UnitFacts& facts, const WordHits* hits) {
  switch (query.kind) {
    case QueryKind::words:
      if (hits == nullptr) return Truth::open;
      return hits->contains(query.text) ? Truth::yes : Truth::no;
    case QueryKind::field:
      return truth_of_field(query, project, facts);
    case QueryKind::none_of: {
      const Truth inside = truth_of(query.parts.front(), project, facts, hits);
      if (inside == Truth::open) return Truth::open;
      return inside == Truth::yes ? Truth::no : Truth::yes;
    }
    case QueryKind::all_of:
    case QueryKind::any_of:
      break;
  }
  const Truth decides = query.kind == QueryKind::all_of ? Truth::no : Truth::yes;
  bool open = false;
  for (const Query& part : query.parts) {
    const Truth each = truth_of(part, project, facts, hits);
    if (each == decides) return decides;
    open = open || each == Truth::open;
  }
  if (open) return Truth::open;
  return decides == Truth::no ? Truth::yes : Truth::no;
}

PatternOptions options_for(const Language& language) {
  return {.match = {.language = language}, .words = {.language = language}};
}

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

using StreamMakers = std::map<std::string, StreamMaker>;  // by the primary language

Prepared prepare(const Document& document, const Language& language, Unit unit, Text text,
                 std::vector<Mark> marks, StreamMakers& makers) {
  Prepared out{document, language, std::move(text), std::move(marks)};
  out.units = units_of(out.text, out.marks, unit, out.language);
  StreamMaker& maker = makers.try_emplace(primary(language), language).first->second;
  out.stream = maker.make(out.text, out.units);
  out.keys = &maker.keys();
  return out;
}

// The patterns of a query as a language folds them, and which of the forms met so far they match.
struct Compiled {
  std::vector<Pattern> patterns{};
  std::vector<ResolvedPattern> resolved{};
  std::size_t forms = 0;

  // Forms that are new are the last ones, so what they add to ascending lists goes to the end.
  void resolve_new(const std::vector<std::string_view>& keys) {
    auto more = resolve(patterns, std::span(keys).subspan(forms));
    if (resolved.empty()) {
      resolved = std::move(more);
    } else {
      for (std::size_t p = 0; p < resolved.size(); ++p) append(more[p], resolved[p]);
    }
    forms = keys.size();
  }

 private:
  void append(const ResolvedPattern& more, ResolvedPattern& to) const {
    for (std::size_t word = 0; word < to.words.size(); ++word) {
      for (const std::uint32_t form : more.words[word])
        to.words[word].push_back(form + static_cast<std::uint32_t>(forms));
    }
  }
};

// The patterns under an odd number of NOTs are not what was found.
void collect_positive(const Query& query, bool positive, std::set<std::string>& out) {
  if (query.kind == QueryKind::words && positive) out.insert(query.text);
  for (const Query& part : query.parts)
    collect_positive(part, positive != (query.kind == QueryKind::none_of), out);
}

void require_attributes(const Query& query) {
  static const std::set<std::string> of_texts = {"document", "speaker", "language", "heading", "question"};
  if (query.kind == QueryKind::words || (query.kind == QueryKind::field && of_texts.contains(query.field))) {
    throw UsageError({.slug = "query-where",
                      .message = "'" + (query.kind == QueryKind::words ? query.text : query.field) +
                                 "' says nothing about participants",
                      .hint = "name attributes and participants here: kıdem>=10 participant:Y*"});
  }
  for (const Query& part : query.parts) require_attributes(part);
}

// Whether one of the fields stands in it.
bool asks_for(const Query& query, std::initializer_list<std::string_view> fields) {
  const bool here =
      query.kind == QueryKind::field && std::find(fields.begin(), fields.end(), query.field) != fields.end();
  return here || std::any_of(query.parts.begin(), query.parts.end(),
                             [&](const Query& part) { return asks_for(part, fields); });
}

void add_structure(Prepared& prepared) {
  prepared.structure.emplace(prepared.document, prepared.text, prepared.marks);
}

class Searcher {
 public:
  Searcher(const Project& project, const Query& query, const SearchOptions& options)
      : project_(project), query_(query), options_(options), patterns_(word_patterns(query)) {
    asks_for_structure_ = asks_for(query, {"heading", "question"});
    collect_positive(query, true, wanted_);
    compiled(project.study.language);  // so that a malformed pattern is told even when no text is read
  }

  bool asks_for_structure() const { return asks_for_structure_; }

  bool can_hold(const Document& document) const {
    return truth_of(query_, project_, {.document = &document}, nullptr) != Truth::no;
  }

  void search(const Prepared& prepared, std::vector<FoundPassage>& out) {
    const auto hits = hits_by_unit(prepared);
    UnitFacts facts{.document = &prepared.document, .read = true};
    for (std::size_t i = 0; i < prepared.units.size(); ++i) {
      const UnitSpan& unit = prepared.units[i];
      facts.participant = participant_at(project_, prepared.document, unit.span);
      facts.speakers = speakers_in(unit, prepared.marks);
      if (asks_for_structure_) {
        facts.headings = prepared.structure->headings_above(unit.span.begin);
        facts.question = prepared.structure->question_at(unit.span.begin);
      }
      if (truth_of(query_, project_, facts, &hits[i]) != Truth::yes) continue;
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
  // Patterns are folded by the language of the text they are looked for in.
  Compiled& compiled(const Language& language) {
    const auto [entry, fresh] = compiled_.try_emplace(primary(language));
    if (fresh) {
      PatternParser parser(options_for(language));
      for (const std::string& pattern : patterns_) entry->second.patterns.push_back(parser.parse(pattern));
    }
    return entry->second;
  }

  std::vector<WordHits> hits_by_unit(const Prepared& prepared) {
    std::vector<WordHits> out(prepared.units.size());
    if (patterns_.empty()) return out;
    Compiled& language = compiled(prepared.language);
    language.resolve_new(*prepared.keys);
    for (std::size_t p = 0; p < patterns_.size(); ++p) {
      for (const StreamHit& hit : hits_of(language.resolved[p], prepared.stream, language.forms)) {
        const StreamWord& first = prepared.stream.words[hit.first];
        const StreamWord& last = prepared.stream.words[hit.last - 1];
        const Span span{prepared.text.code_point_of(first.begin), prepared.text.code_point_of(last.end)};
        out[first.unit][patterns_[p]].push_back(span);
      }
    }
    return out;
  }

  std::vector<std::string> speakers_in(const UnitSpan& unit, const std::vector<Mark>& marks) const {
    if (options_.unit != Unit::document) return {unit.speaker};
    std::vector<std::string> all;
    for (const Mark& mark : marks) {
      if (mark.kind == MarkKind::turn && overlaps(mark.span, unit.span)) all.push_back(mark.label);
    }
    return all;
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
  const Query& query_;
  SearchOptions options_;
  std::vector<std::string> patterns_;
  std::set<std::string> wanted_;
  bool asks_for_structure_ = false;
  std::map<std::string, Compiled> compiled_;
};

}  // namespace

std::vector<std::vector<FoundPassage>> search_all(const Project& project, const std::vector<Query>& queries,
                                                  const SearchOptions& options, const TextSource& text_of,
                                                  const MarkSource& marks_of) {
  std::vector<Searcher> searchers;
  for (const Query& query : queries) searchers.emplace_back(project, query, options);
  std::vector<std::vector<FoundPassage>> out(queries.size());
  StreamMakers makers;
  for (const Document& document : project.documents) {
    const auto may_hold = [&](const Searcher& searcher) { return searcher.can_hold(document); };
    if (std::none_of(searchers.begin(), searchers.end(), may_hold)) continue;
    Prepared prepared = prepare(document, language_of(project, document), options.unit, text_of(document),
                                marks_of(document), makers);
    if (std::any_of(searchers.begin(), searchers.end(), std::mem_fn(&Searcher::asks_for_structure)))
      add_structure(prepared);
    for (std::size_t i = 0; i < searchers.size(); ++i) searchers[i].search(prepared, out[i]);
  }
  return out;
}

std::vector<FoundPassage> search(const Project& project, const Query& query, const SearchOptions& options,
                                 const TextSource& text_of, const MarkSource& marks_of) {
  return search_all(project, {query}, options, text_of, marks_of).front();
}

std::vector<bool> passages_where(const Project& project, const Query& query,
                                 const std::vector<Stretch>& passages, const TextSource& text_of,
                                 const MarkSource& marks_of) {
  Searcher searcher(project, query, {.unit = Unit::document});
  std::map<DocumentId, std::vector<std::size_t>> by_document;
  for (std::size_t i = 0; i < passages.size(); ++i) by_document[passages[i].document].push_back(i);
  std::vector<bool> out(passages.size(), false);
  StreamMakers makers;
  for (const auto& [id, places] : by_document) {
    const Document* document = find_document(project, id);
    if (document == nullptr || !searcher.can_hold(*document)) continue;
    const Language& language = language_of(project, *document);
    StreamMaker& maker = makers.try_emplace(primary(language), language).first->second;
    Prepared prepared{*document, language, text_of(*document), marks_of(*document)};
    if (searcher.asks_for_structure()) add_structure(prepared);
    prepared.keys = &maker.keys();
    for (const std::size_t place : places) {
      prepared.units = {{.span = passages[place].span}};
      prepared.stream = maker.make(prepared.text, prepared.units);
      std::vector<FoundPassage> found;
      searcher.search(prepared, found);
      out[place] = !found.empty();
    }
  }
  return out;
}

std::vector<ParticipantId> participants_where(const Project& project, const Query& query) {
  require_attributes(query);
  std::vector<ParticipantId> out;
  for (const Participant& participant : project.participants) {
    const Document interview{.participant = participant.id};
    if (truth_of(query, project, {.document = &interview}, nullptr) == Truth::yes)
      out.push_back(participant.id);
  }
  return out;
}

}  // namespace coding
