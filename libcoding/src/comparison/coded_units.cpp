#include "coding/comparison/coded_units.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/parallel.hpp"
#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/project/coded_documents.hpp"
#include "coding/project/units.hpp"
#include "coding/text/nearest.hpp"
#include "comparison/compared_segments.hpp"
#include "comparison/participant_units.hpp"
#include "comparison/unit_ranges.hpp"

namespace coding {

namespace {

constexpr Names<CodedUnit, 8> unit_names = {{{"document", CodedUnit::document},
                                             {"participant", CodedUnit::participant},
                                             {"turn", CodedUnit::turn},
                                             {"paragraph", CodedUnit::paragraph},
                                             {"sentence", CodedUnit::sentence},
                                             {"line", CodedUnit::line},
                                             {"word", CodedUnit::word},
                                             {"character", CodedUnit::character}}};
constexpr Names<TouchRule, 3> rule_names = {
    {{"any", TouchRule::any}, {"majority", TouchRule::majority}, {"contained", TouchRule::contained}}};

template <class Ids>
void require_known(const Ids& known, const std::string& wanted, const std::string& slug,
                   const std::string& message) {
  std::vector<std::string> names;
  for (const auto& id : known) names.push_back(id.value);
  if (std::find(names.begin(), names.end(), wanted) != names.end()) return;
  std::string hint;
  const auto near = nearest(wanted, names);
  for (const std::string& each : near.empty() ? names : near) hint += (hint.empty() ? "" : ", ") + each;
  throw UsageError(
      {.slug = slug,
       .message = message + " '" + wanted + "'",
       .hint = (near.empty() ? "there are " : "did you mean ") + hint + (near.empty() ? "" : "?")});
}

void require_coders(const Project& project, const std::vector<CoderId>& coders) {
  for (const CoderId& coder : coders)
    require_known(project.coders, coder.value, "coder-unknown", "there is no coder");
  if (std::set<CoderId>(coders.begin(), coders.end()).size() < coders.size()) {
    throw UsageError({.slug = "coder-twice",
                      .message = "a coder is named twice",
                      .hint = "agreement is between different coders"});
  }
  if (coders.size() < 2) {
    throw UsageError({.slug = "coders-too-few",
                      .message = coders.empty() ? "nobody has coded here"
                                                : "there is one coder, '" + coders.front().value + "'",
                      .hint = "agreement needs two coders; `coding coders` lists them"});
  }
  if (coders.size() > 64) {
    throw UsageError({.slug = "coders-too-many",
                      .message = std::to_string(coders.size()) + " coders are more than 64",
                      .hint = "choose some with --coders"});
  }
}

UnitLine line_of(const Project& project, const Document& document, const CodedUnitsOptions& options,
                 const TextSource& text_of, const MarkSource& marks_of) {
  if (options.unit == CodedUnit::document)
    return UnitLine(document.length > 0 ? std::vector<Span>{{0, document.length}} : std::vector<Span>{});
  const auto asks = [&](const std::string& label) {
    if (options.interviewers || label.empty()) return false;
    const auto found = std::ranges::find(document.speakers, label, &Speaker::label);
    return found != document.speakers.end() && found->role == SpeakerRole::interviewer;
  };
  if (options.unit == CodedUnit::character) {
    std::vector<Span> stretches;
    std::size_t at = 0;
    if (!options.interviewers) {
      for (const Mark& mark : marks_of(document)) {
        if (mark.kind != MarkKind::turn || mark.span.begin < at || !asks(mark.label)) continue;
        if (mark.span.begin > at) stretches.push_back({at, mark.span.begin});
        at = mark.span.end;
      }
    }
    if (at < document.length) stretches.push_back({at, document.length});
    return UnitLine::of_characters(std::move(stretches));
  }
  std::vector<Span> units;
  const Unit kind = unit_named(name_of(options.unit));
  for (UnitSpan& each :
       units_of(text_of(document), marks_of(document), kind, language_of(project, document))) {
    if (!asks(each.speaker)) units.push_back(each.span);
  }
  return UnitLine(std::move(units));
}

// Which segments there are of the coders in each document that is compared.
struct Sorted {
  std::vector<std::vector<std::pair<std::uint32_t, const CodedSegment*>>> by_document{};  // with the coder
};

Sorted sorted_segments(const Project& project, const std::vector<CoderId>& coders,
                       const std::vector<SharedDocument>& shared) {
  Sorted out;
  out.by_document.resize(shared.size());
  each_compared_segment(
      project, coders, shared, [&](std::size_t document, std::size_t coder, std::size_t at) {
        out.by_document[document].emplace_back(static_cast<std::uint32_t>(coder), &project.segments[at]);
      });
  return out;
}

std::vector<std::size_t> rows_or_behind(const CodeRows& rows, std::size_t position) {
  const auto& of = rows.of[position];
  return of.empty() ? std::vector<std::size_t>{rows.rows + position} : of;
}

// In rows. A code that counts in none makes a unit a coded one all the same: it stands behind the rows, at
// its position.
std::vector<Given> given_in(const Project& project, const CodeRows& rows,
                            const std::vector<std::pair<std::uint32_t, const CodedSegment*>>& segments) {
  std::vector<Given> out;
  for (const auto& [coder, segment] : segments) {
    const auto position = project.codebook.position(segment->code);
    if (!position) continue;
    for (const std::size_t row : rows_or_behind(rows, *position))
      out.push_back({static_cast<std::uint32_t>(row), coder, segment->span});
  }
  return out;
}

struct Counted {
  UnitGroup group{};
  LocalSets sets{};
  std::size_t segments = 0;
  std::size_t outside = 0;
};

void count_ranges(std::vector<UnitRange> ranges, const CodedUnitsOptions& options, Counted& out) {
  out.group.touched = union_of(ranges);
  std::erase_if(ranges, [&](const UnitRange& range) { return range.row >= options.rows.rows; });
  count_rows(ranges, out.group);
  if (options.sets) out.sets = count_sets(ranges, options.coders.size());
}

// Numbers of sets of one document become numbers of all.
void join_sets(std::vector<Counted>& counted, CodedUnits& out) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers = {{{}, 0}};
  out.sets = {{}};
  for (Counted& each : counted) {
    std::vector<std::uint32_t> overall;
    for (auto& set : each.sets.sets) {
      const auto [entry, fresh] = numbers.emplace(set, static_cast<std::uint32_t>(out.sets.size()));
      if (fresh) out.sets.push_back(std::move(set));
      overall.push_back(entry->second);
    }
    each.group.sets = std::move(each.sets.counts);
    for (SetCount& count : each.group.sets) {
      for (std::uint32_t& set : count.sets) set = overall[set];
    }
  }
}

std::vector<Counted> count_documents(const Project& project, const CodedUnitsOptions& options,
                                     const std::vector<SharedDocument>& shared, const Sorted& segments,
                                     const TextSource& text_of, const MarkSource& marks_of) {
  std::vector<Counted> out(shared.size());
  in_parallel(shared.size(), options.jobs, [&](std::size_t i, std::size_t) {
    const Document& document = project.documents[shared[i].document];
    const UnitLine line = line_of(project, document, options, text_of, marks_of);
    auto given = given_in(project, options.rows, segments.by_document[i]);
    Counted& counted = out[i];
    counted.group = {.name = document.id.value, .coders = shared[i].coders, .units = line.size()};
    for (const auto& [coder, segment] : segments.by_document[i]) {
      const auto position = project.codebook.position(segment->code);
      if (!position || options.rows.of[*position].empty()) continue;
      ++counted.segments;
      if (line.touched_by(segment->span).empty()) ++counted.outside;
    }
    count_ranges(ranges_of(given, line, options.rule), options, counted);
  });
  return out;
}

std::vector<Counted> count_participants(const Project& project, const CodedUnitsOptions& options,
                                        const std::vector<SharedDocument>& shared, const Sorted& segments) {
  ParticipantUnits units(project, options.rule);
  std::vector<Counted> out(1);
  for (std::size_t i = 0; i < shared.size(); ++i) {
    const Document& document = project.documents[shared[i].document];
    units.add_document(document, shared[i].coders);
    for (const auto& [coder, segment] : segments.by_document[i]) {
      const auto position = project.codebook.position(segment->code);
      if (!position) continue;
      const bool somebodys =
          units.add_segment(document, segment->span, coder, rows_or_behind(options.rows, *position));
      if (options.rows.of[*position].empty()) continue;
      ++out.front().segments;
      if (!somebodys) ++out.front().outside;
    }
  }
  for (const auto& [name, coders, ranges] : units.take()) {
    Counted counted;
    counted.group = {.name = name, .coders = coders, .units = 1};
    count_ranges(ranges, options, counted);
    out.push_back(std::move(counted));
  }
  return out;
}

}  // namespace

std::string_view name_of(CodedUnit unit) { return name_in(unit_names, unit); }
std::optional<CodedUnit> coded_unit_named(std::string_view name) { return value_in(unit_names, name); }
std::string_view name_of(TouchRule rule) { return name_in(rule_names, rule); }
std::optional<TouchRule> touch_rule_named(std::string_view name) { return value_in(rule_names, name); }

bool needs_texts(CodedUnit unit) {
  return unit != CodedUnit::document && unit != CodedUnit::participant && unit != CodedUnit::character;
}

std::vector<SharedDocument> shared_documents(const Project& project, const std::vector<CoderId>& coders,
                                             const std::vector<DocumentId>& documents) {
  require_coders(project, coders);
  for (const DocumentId& document : documents) document_at(project, document);
  std::unordered_map<std::string, CoderBits> bits;
  for (std::size_t coder = 0; coder < coders.size(); ++coder) {
    for (const DocumentId& document : documents_coded_by(project, coders[coder]))
      bits[document.value] |= CoderBits{1} << coder;
  }
  std::vector<SharedDocument> out;
  for (std::size_t i = 0; i < project.documents.size(); ++i) {
    const DocumentId& id = project.documents[i].id;
    if (!documents.empty() && std::find(documents.begin(), documents.end(), id) == documents.end()) continue;
    const auto found = bits.find(id.value);
    if (found != bits.end() && std::popcount(found->second) >= 2) out.push_back({i, found->second});
  }
  if (!out.empty()) return out;
  throw UsageError({.slug = "documents-not-shared",
                    .message = "no document has been coded by two of the coders",
                    .hint = "`coding coders` shows who coded what, `coding coders coded DOC` declares it"});
}

CodedUnits coded_units(const Project& project, const CodedUnitsOptions& options, const TextSource& text_of,
                       const MarkSource& marks_of) {
  const auto shared = shared_documents(project, options.coders, options.documents);
  const Sorted segments = sorted_segments(project, options.coders, shared);
  std::vector<Counted> counted = options.unit == CodedUnit::participant
                                     ? count_participants(project, options, shared, segments)
                                     : count_documents(project, options, shared, segments, text_of, marks_of);
  CodedUnits out{.coders = options.coders, .rows = options.rows.rows, .documents = shared.size()};
  if (options.sets) join_sets(counted, out);
  for (Counted& each : counted) {
    out.segments += each.segments;
    out.outside += each.outside;
    if (each.group.units > 0) out.groups.push_back(std::move(each.group));
  }
  return out;
}

}  // namespace coding
