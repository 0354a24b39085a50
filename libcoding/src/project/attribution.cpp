#include "coding/project/attribution.hpp"

#include <algorithm>
#include <utility>

namespace coding {

namespace {

const Speaker* speaker_named(const Document& document, const std::string& label) {
  const auto found = std::find_if(document.speakers.begin(), document.speakers.end(),
                                  [&](const Speaker& speaker) { return speaker.label == label; });
  return found == document.speakers.end() ? nullptr : &*found;
}

// At least one character, so that an empty span is somewhere.
std::size_t shared(const Span& turn, const Span& span) {
  const std::size_t end = std::max(span.end, span.begin + 1);
  return std::min(turn.end, end) - std::max(turn.begin, span.begin);
}

}  // namespace

bool needs_turns(const Document& document) {
  return document.participant.value.empty() &&
         std::any_of(document.speakers.begin(), document.speakers.end(),
                     [](const Speaker& speaker) { return !speaker.participant.value.empty(); });
}

std::vector<ParticipantId> participants_of(const Document& document) {
  if (!document.participant.value.empty()) return {document.participant};
  std::vector<ParticipantId> out;
  for (const Speaker& speaker : document.speakers) {
    if (speaker.participant.value.empty()) continue;
    if (std::find(out.begin(), out.end(), speaker.participant) == out.end())
      out.push_back(speaker.participant);
  }
  return out;
}

ParticipantId participant_at(const Project& project, const Document& document, Span span) {
  if (!needs_turns(document)) return document.participant;
  const auto found = project.turns.find(document.id);
  if (found == project.turns.end()) return {};
  const auto& turns = found->second;
  auto turn = std::partition_point(turns.begin(), turns.end(),
                                   [&](const Mark& mark) { return mark.span.end <= span.begin; });
  std::vector<std::pair<ParticipantId, std::size_t>> shares;
  for (; turn != turns.end() && turn->span.begin < std::max(span.end, span.begin + 1); ++turn) {
    const Speaker* speaker = speaker_named(document, turn->label);
    if (speaker == nullptr || speaker->participant.value.empty()) continue;
    const auto known = std::find_if(shares.begin(), shares.end(),
                                    [&](const auto& share) { return share.first == speaker->participant; });
    if (known == shares.end())
      shares.emplace_back(speaker->participant, shared(turn->span, span));
    else
      known->second += shared(turn->span, span);
  }
  const auto most = std::max_element(shares.begin(), shares.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == shares.end() ? ParticipantId{} : most->first;
}

}  // namespace coding
