#include "comparison/participant_units.hpp"

#include <algorithm>

#include "coding/project/attribution.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

std::vector<Span> turns_of(const Project& project, const Document& document, const ParticipantId& person) {
  std::vector<Span> out;
  const auto marks = project.turns.find(document.id);
  if (marks == project.turns.end()) return out;
  for (const Mark& mark : marks->second) {
    if (mark.kind != MarkKind::turn) continue;
    const auto speaker = std::ranges::find(document.speakers, mark.label, &Speaker::label);
    if (speaker != document.speakers.end() && speaker->participant == person) out.push_back(mark.span);
  }
  return out;
}

std::size_t shared_length(const std::vector<Span>& passages, const std::vector<Span>& stretches) {
  std::vector<Span> shared;
  for (const Span& passage : passages) {
    for (const Span& stretch : stretches) {
      const Span both{std::max(passage.begin, stretch.begin), std::min(passage.end, stretch.end)};
      if (both.begin < both.end) shared.push_back(both);
    }
  }
  return covered_length(std::move(shared));
}

}  // namespace

void ParticipantUnits::add_document(const Document& document, CoderBits coders) {
  for (const ParticipantId& person : participants_of(document)) {
    Person& each = people_[person.value];
    each.coders &= coders;
    auto& own = each.own[&document];
    own = document.participant.empty() ? turns_of(project_, document, person)
                                       : std::vector<Span>{{0, document.length}};
    each.length += covered_length(own);
  }
}

bool ParticipantUnits::add_segment(const Document& document, Span span, std::uint32_t coder,
                                   const std::vector<std::size_t>& rows) {
  const ParticipantId person = participant_at(project_, document, span);
  const auto found = people_.find(person.value);
  if (person.empty() || found == people_.end()) return false;
  for (const std::size_t row : rows)
    found->second.given[{static_cast<std::uint32_t>(row), coder}][&document].push_back(span);
  return true;
}

bool ParticipantUnits::is_given(const Person& person,
                                const std::map<const Document*, std::vector<Span>>& passages) const {
  if (rule_ == TouchRule::any) return true;
  std::size_t covered = 0;
  for (const auto& [document, spans] : passages) covered += shared_length(spans, person.own.at(document));
  return rule_ == TouchRule::majority ? 2 * covered > person.length : covered == person.length;
}

std::vector<ParticipantUnits::Unit> ParticipantUnits::take() const {
  std::vector<Unit> out;
  for (const auto& [name, person] : people_) {
    if (person.coders == 0 || person.length == 0) continue;
    std::vector<UnitRange> ranges;
    for (const auto& [key, passages] : person.given) {
      const bool rates = (person.coders >> key.second & 1U) != 0;
      if (rates && is_given(person, passages)) ranges.push_back({key.first, key.second, 0, 1});
    }
    out.emplace_back(name, person.coders, std::move(ranges));
  }
  std::sort(out.begin(), out.end(),
            [](const Unit& a, const Unit& b) { return natural_less(std::get<0>(a), std::get<0>(b)); });
  return out;
}

}  // namespace coding
