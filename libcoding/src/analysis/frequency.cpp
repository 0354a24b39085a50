#include "coding/analysis/frequency.hpp"

#include <algorithm>
#include <set>

#include "analysis/coded.hpp"
#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/project/attribution.hpp"
#include "coding/stats/proportion.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

constexpr Names<Count, 4> count_names = {{{"participants", Count::participants},
                                          {"documents", Count::documents},
                                          {"segments", Count::segments},
                                          {"characters", Count::characters}}};

// What has been seen of one row while the segments go by, document after document.
struct Tally {
  std::size_t segments = 0;
  std::size_t documents = 0;
  std::size_t characters = 0;
  std::size_t last_document = nobody;
  std::vector<Span> spans;  // of the last document
  std::vector<bool> people;

  void close_document() {
    characters += covered_length(std::move(spans));
    spans.clear();
  }

  void add(const CodedPlace& place, bool with_characters) {
    ++segments;
    if (place.document != last_document) {
      close_document();
      ++documents;
      last_document = place.document;
    }
    if (with_characters) spans.push_back(place.span);
    if (place.participant != nobody) people[place.participant] = true;
  }
};

std::size_t counted(const Tally& tally, Count count) {
  switch (count) {
    case Count::participants:
      return static_cast<std::size_t>(std::count(tally.people.begin(), tally.people.end(), true));
    case Count::documents:
      return tally.documents;
    case Count::segments:
      return tally.segments;
    case Count::characters:
      return tally.characters;
  }
  return 0;
}

std::size_t whole_of(const Project& project, const Frequency& facts, std::size_t people) {
  switch (facts.options.count) {
    case Count::participants:
      return people;
    case Count::documents:
      return project.documents.size();
    case Count::segments:
      return facts.segments;
    case Count::characters: {
      std::size_t length = 0;
      for (const Document& document : project.documents) length += document.length;
      return length;
    }
  }
  return 0;
}

std::string why_empty(Count count) {
  switch (count) {
    case Count::participants:
      return "no participant has a document";
    case Count::documents:
      return "the project has no documents";
    case Count::segments:
      return "nothing has been coded";
    case Count::characters:
      return "the documents have no text";
  }
  return "";
}

void require_interval(const FrequencyOptions& options) {
  if (!options.confidence || options.count == Count::participants || options.count == Count::documents)
    return;
  throw UsageError({.slug = "interval-not-for",
                    .message = "a share of " + name_of(options.count) + " has no interval",
                    .hint = "they hang together; count participants or documents"});
}

void add_interval(FrequencyRow& row, std::size_t whole, double confidence) {
  const Estimate share = wilson_interval(static_cast<double>(row.f), static_cast<double>(whole), confidence);
  if (share.interval) row.percent.interval = {100 * share.interval->lower, 100 * share.interval->upper};
}

}  // namespace

std::string name_of(Count count) { return std::string(name_in(count_names, count)); }
Count count_named(std::string_view name) { return value_named(count_names, name, "count"); }

std::vector<ParticipantId> interviewed(const Project& project) {
  std::set<ParticipantId> heard;
  for (const Document& document : project.documents) {
    for (const ParticipantId& id : participants_of(document)) heard.insert(id);
  }
  std::vector<ParticipantId> out;
  for (const Participant& participant : project.participants) {
    if (heard.contains(participant.id)) out.push_back(participant.id);
  }
  std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return natural_less(a.value, b.value); });
  return out;
}

Frequency frequency(const Project& project, const FrequencyOptions& options) {
  require_interval(options);
  const Scope scope = scope_of(project, options.scope);
  const auto people = interviewed(project);
  std::vector<Tally> tallies(scope.rows.size());
  for (Tally& tally : tallies) tally.people.assign(people.size(), false);

  Frequency facts{.options = options, .level = resolve_level(project.study, options.scope.level)};
  for (const CodedPlace& place : coded_places(project, options.coder, people)) {
    ++facts.segments;
    if (place.participant == nobody) ++facts.unattributed;
    if (scope.row_of[place.code] == no_row) ++facts.outside;
    for (std::size_t row = scope.row_of[place.code]; row != no_row; row = scope.row_above[row]) {
      tallies[row].add(place, options.count == Count::characters);
    }
  }
  facts.whole = whole_of(project, facts, people.size());
  facts.unheard = project.participants.size() - people.size();
  for (std::size_t row = 0; row < tallies.size(); ++row) {
    Tally& tally = tallies[row];
    tally.close_document();
    FrequencyRow out{.code = scope.rows[row], .f = counted(tally, options.count)};
    out.percent =
        percentage(static_cast<double>(out.f), static_cast<double>(facts.whole), why_empty(options.count));
    if (options.confidence) add_interval(out, facts.whole, *options.confidence);
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (tally.people[i]) out.participants.push_back(people[i]);
    }
    facts.rows.push_back(std::move(out));
  }
  return facts;
}

}  // namespace coding
