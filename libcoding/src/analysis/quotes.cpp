#include "coding/analysis/quotes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "analysis/quote_choice.hpp"
#include "coding/analysis/scope.hpp"
#include "coding/project/attribution.hpp"
#include "coding/stats/gini.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

using Candidate = QuoteCandidate;

std::vector<Candidate> candidates(const Project& project, const QuoteOptions& options) {
  std::unordered_map<DocumentId, const Document*> documents;
  for (const Document& document : project.documents) documents.emplace(document.id, &document);
  std::size_t first = 0;
  std::size_t last = project.codebook.size();
  if (!options.code.empty()) {
    first = *project.codebook.position(project.codebook.at(options.code).id);
    last = options.below ? project.codebook.end_of_subtree(first) : first + 1;
  }
  const auto grouped = in_set(project.codebook, options.set);
  const auto left_out = [&](std::size_t code) {
    return !grouped[code] || (options.only_active && !project.codebook.codes()[code].active);
  };
  std::vector<Candidate> out;
  for (const CodedSegment& segment : project.segments) {
    if (segment.coder != options.coder) continue;
    const auto code = project.codebook.position(segment.code);
    const auto document = documents.find(segment.document);
    if (!code || *code < first || *code >= last || document == documents.end() || left_out(*code)) continue;
    out.push_back({.segment = &segment,
                   .document = document->second,
                   .code = *code,
                   .participant = participant_at(project, *document->second, segment.span)});
  }
  std::sort(out.begin(), out.end(), stands_before);
  return out;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

void add_evidence(const Project& project, const RelationEvidence& evidence, const RelationKey& relation,
                  std::size_t code, std::vector<Candidate>& found, std::deque<CodedSegment>& made) {
  const Document* const document = find_document(project, evidence.document);
  if (document == nullptr) return;
  made.push_back({.coder = evidence.coder,
                  .document = evidence.document,
                  .span = evidence.span,
                  .code = project.codebook.codes()[code].id,
                  .quote = evidence.quote,
                  .memo = evidence.note});
  found.push_back({.segment = &made.back(),
                   .document = document,
                   .code = code,
                   .participant = participant_at(project, *document, evidence.span),
                   .against = {relation}});
}

// Names the relation on each of the first `coded` candidates of the code that the evidence overlaps; whether
// there is one.
bool mark_overlapped(const RelationEvidence& evidence, const RelationKey& relation, std::size_t code,
                     std::size_t coded, std::vector<Candidate>& found) {
  bool any = false;
  for (std::size_t i = 0; i < coded; ++i) {
    Candidate& each = found[i];
    if (each.code != code || each.document->id != evidence.document) continue;
    if (!overlap(each.segment->span, evidence.span)) continue;
    each.against.push_back(relation);
    any = true;
  }
  return any;
}

// The place of a code that quotes are wanted of.
std::optional<std::size_t> wanted_place(const Codebook& codebook, const CodeId& code,
                                        const QuoteOptions& options) {
  const auto place = codebook.position(code);
  if (!place || options.code.empty()) return place;
  const std::size_t first = *codebook.position(options.code);
  const std::size_t last = options.below ? codebook.end_of_subtree(first) : first + 1;
  return *place >= first && *place < last ? place : std::nullopt;
}

// Names the relations of its code that a candidate speaks against. Evidence that no candidate overlaps
// becomes one itself, of the code in question, with a segment in `made`.
void mark_against(const Project& project, const QuoteOptions& options, std::vector<Candidate>& found,
                  std::deque<CodedSegment>& made) {
  const std::size_t coded = found.size();
  for (const Relation& relation : project.relations) {
    for (const CodeId& code : {relation.key.from, relation.key.to}) {
      const auto place = wanted_place(project.codebook, code, options);
      if (!place) continue;
      for (const RelationEvidence& evidence : relation.evidence) {
        if (!evidence.against || mark_overlapped(evidence, relation.key, *place, coded, found)) continue;
        if (options.spread > 0) add_evidence(project, evidence, relation.key, *place, found, made);
      }
    }
  }
}

void keep_per_participant(std::vector<Candidate>& found, std::size_t limit) {
  std::sort(found.begin(), found.end(), is_longer);
  std::map<ParticipantId, std::size_t> taken;
  std::erase_if(found, [&](const Candidate& c) { return ++taken[c.participant] > limit; });
}

void keep_longest(std::vector<Candidate>& found, std::size_t limit) {
  std::sort(found.begin(), found.end(), is_longer);
  if (found.size() > limit) found.resize(limit);
}

}  // namespace

std::vector<FoundQuote> quotes(const Project& project, const QuoteOptions& options,
                               const TextSource& text_of) {
  auto found = candidates(project, options);
  std::deque<CodedSegment> made;
  mark_against(project, options, found, made);
  if (options.per_participant > 0) keep_per_participant(found, options.per_participant);
  if (options.longest > 0) keep_longest(found, options.longest);
  std::sort(found.begin(), found.end(), stands_before);
  if (options.spread > 0) spread_over_people(found, options.spread, options.code.empty());

  std::map<DocumentId, Text> texts;
  std::vector<FoundQuote> out;
  for (const auto& [segment, document, code, participant, against] : found) {
    FoundQuote quote{.document = document->id,
                     .participant = participant,
                     .coder = segment->coder,
                     .code = segment->code,
                     .span = segment->span,
                     .text = segment->quote.exact,
                     .memo = segment->memo,
                     .against = against};
    if (!segment->quote.digest.empty()) {
      auto text = texts.find(document->id);
      if (text == texts.end()) text = texts.emplace(document->id, text_of(*document)).first;
      if (holds(segment->quote, text->second, segment->span)) {
        quote.text = std::string(text->second.slice(segment->span));
      }
    }
    out.push_back(std::move(quote));
  }
  return out;
}

QuoteConcentration concentration_of(const Project& project, const QuoteOptions& options,
                                    const std::vector<FoundQuote>& found) {
  const auto before = [](const ParticipantId& a, const ParticipantId& b) {
    const auto order = natural_compare(a.value, b.value);
    return order != 0 ? order < 0 : a < b;
  };
  std::map<ParticipantId, std::size_t, decltype(before)> times(before);
  for (const Candidate& each : candidates(project, options)) times.try_emplace(each.participant, 0);
  for (const FoundQuote& quote : found) ++times[quote.participant];
  times.erase(ParticipantId{});
  QuoteConcentration out;
  std::vector<std::size_t> shares;
  for (const auto& [person, number] : times) {
    out.quotes += number;
    out.quoted += number > 0 ? 1U : 0U;
    out.most_quotes = std::max(out.most_quotes, number);
    if (number == 0) out.never.push_back(person);
    shares.push_back(number);
  }
  for (const auto& [person, number] : times) {
    if (number > 0 && number == out.most_quotes) out.most.push_back(person);
  }
  out.gini = gini(shares);
  return out;
}

}  // namespace coding
