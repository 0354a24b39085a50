#include "coding/analysis/quotes.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "coding/analysis/scope.hpp"
#include "coding/project/attribution.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

// A segment that is wanted, with what it is sorted by.
struct Candidate {
  const CodedSegment* segment = nullptr;
  const Document* document = nullptr;
  std::size_t code = 0;
  ParticipantId participant{};
};

bool stands_before(const Candidate& a, const Candidate& b) {
  if (a.code != b.code) return a.code < b.code;
  const auto people = natural_compare(a.participant.value, b.participant.value);
  if (people != 0) return people < 0;
  const auto documents = natural_compare(a.document->id.value, b.document->id.value);
  if (documents != 0) return documents < 0;
  return a.segment->span < b.segment->span;
}

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
    out.push_back(
        {&segment, document->second, *code, participant_at(project, *document->second, segment.span)});
  }
  std::sort(out.begin(), out.end(), stands_before);
  return out;
}

// A turned span, which `coding check` names, has no length.
std::size_t length_of(const Candidate& candidate) {
  const Span span = candidate.segment->span;
  return span.begin < span.end ? span.length() : 0;
}

bool is_longer(const Candidate& a, const Candidate& b) {
  if (length_of(a) != length_of(b)) return length_of(a) > length_of(b);
  return stands_before(a, b);
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
  if (options.per_participant > 0) keep_per_participant(found, options.per_participant);
  if (options.longest > 0) keep_longest(found, options.longest);
  std::sort(found.begin(), found.end(), stands_before);

  std::map<DocumentId, Text> texts;
  std::vector<FoundQuote> out;
  for (const auto& [segment, document, code, participant] : found) {
    FoundQuote quote{.document = document->id,
                     .participant = participant,
                     .coder = segment->coder,
                     .code = segment->code,
                     .span = segment->span,
                     .text = segment->quote.exact,
                     .memo = segment->memo};
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

}  // namespace coding
