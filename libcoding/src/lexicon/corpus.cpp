#include "coding/lexicon/corpus.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "coding/text/collate.hpp"

namespace coding {

namespace {

// Who says a part, in one project.
struct Who {
  SpeakerRole role = SpeakerRole::participant;
  ParticipantId participant{};
};

Who who_says(const Document& document, std::string_view label) {
  Who who{.participant = document.participant};
  if (label.empty()) return who;
  for (const Speaker& speaker : document.speakers) {
    if (speaker.label != label) continue;
    who.role = speaker.role;
    if (who.role != SpeakerRole::participant) who.participant = {};
    if (who.role == SpeakerRole::participant && !speaker.participant.empty())
      who.participant = speaker.participant;
    break;
  }
  return who;
}

template <class Ids>
bool is_among(const Ids& wanted, const typename Ids::value_type& id) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

// By part: who says it, or nothing when it is not included.
std::vector<std::optional<Who>> who_says_what(const Index& index, std::span<const Document> documents,
                                              const WordScope& scope) {
  std::unordered_map<std::string_view, const Document*> by_id;
  for (const Document& document : documents) by_id.emplace(document.id.value, &document);
  std::unordered_set<std::string_view> wanted;
  for (const DocumentId& id : scope.documents) wanted.insert(id.value);
  std::vector<std::optional<Who>> out(index.parts());
  for (std::size_t i = 0; i < index.documents(); ++i) {
    const IndexedDocument indexed = index.document(i);
    const auto found = by_id.find(indexed.id);
    if (found == by_id.end() || (!wanted.empty() && !wanted.contains(indexed.id))) continue;
    for (std::uint32_t part = indexed.first_part; part < indexed.first_part + indexed.parts; ++part) {
      Who who = who_says(*found->second, index.part(part).label);
      if (who.role == SpeakerRole::interviewer && !scope.interviewers) continue;
      if (is_among(scope.participants, who.participant)) out[part] = std::move(who);
    }
  }
  return out;
}

std::vector<Pattern> parse_all(std::span<const std::string> patterns, const Language& language) {
  const PatternOptions options{.match = {.language = language}, .words = {.language = language}};
  std::vector<Pattern> out;
  out.reserve(patterns.size());
  for (const std::string& pattern : patterns) out.push_back(parse_pattern(pattern, options));
  return out;
}

// From types of one language, counted from its first, to forms.
void replace_by_forms(std::vector<std::uint32_t>& types, const Index& index, std::size_t first_type) {
  std::vector<std::uint32_t> forms;
  for (const std::uint32_t type : types) {
    const auto of_type = index.forms_of(first_type + type);
    forms.insert(forms.end(), of_type.begin(), of_type.end());
  }
  types = std::move(forms);
}

}  // namespace

Selection select(const Index& index, std::span<const Document> documents, const WordScope& scope) {
  const auto who = who_says_what(index, documents, scope);
  Selection out{.parts = std::vector<SelectedPart>(index.parts())};
  for (const auto& each : who) {
    if (each && !each->participant.empty()) out.participants.push_back(each->participant);
  }
  const auto less = [](const ParticipantId& a, const ParticipantId& b) {
    return natural_less(a.value, b.value);
  };
  std::sort(out.participants.begin(), out.participants.end(), less);
  out.participants.erase(std::unique(out.participants.begin(), out.participants.end()),
                         out.participants.end());
  for (std::size_t part = 0; part < who.size(); ++part) {
    if (!who[part]) continue;
    SelectedPart& selected = out.parts[part];
    selected.included = true;
    selected.role = who[part]->role;
    out.words += index.part(part).words;
    if (who[part]->participant.empty()) continue;
    const auto at =
        std::lower_bound(out.participants.begin(), out.participants.end(), who[part]->participant, less);
    selected.participant = static_cast<std::uint32_t>(at - out.participants.begin());
  }
  return out;
}

std::vector<PreparedPattern> prepare(const Index& index, std::span<const std::string> patterns) {
  std::vector<PreparedPattern> out(patterns.size());
  for (std::size_t i = 0; i < patterns.size(); ++i) out[i].text = patterns[i];
  for (std::size_t language = 0; language < index.languages(); ++language) {
    const std::size_t first = index.first_type(language);
    std::vector<std::string_view> types;
    for (std::size_t type = first; type < index.first_type(language + 1); ++type)
      types.push_back(index.key(type));
    auto resolved = resolve(parse_all(patterns, index.language(language)), types);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      for (auto& word : resolved[i].words) replace_by_forms(word, index, first);
      out[i].by_language.push_back(std::move(resolved[i]));
    }
  }
  // Without a text, too, what is no pattern is refused.
  if (index.languages() == 0) parse_all(patterns, {});
  return out;
}

PreparedPattern prepare(const Index& index, std::string_view pattern) {
  const std::string one(pattern);
  return std::move(prepare(index, std::span(&one, 1)).front());
}

void widen(PreparedPattern& pattern, const Index& index, std::span<const std::uint32_t> group_of_type) {
  for (std::size_t language = 0; language < pattern.by_language.size(); ++language) {
    for (auto& word : pattern.by_language[language].words) {
      std::unordered_set<std::uint32_t> groups;
      for (const std::uint32_t form : word) groups.insert(group_of_type[index.type_of(form)]);
      std::vector<std::uint32_t> types;
      for (std::size_t type = index.first_type(language); type < index.first_type(language + 1); ++type) {
        if (groups.contains(group_of_type[type])) types.push_back(static_cast<std::uint32_t>(type));
      }
      replace_by_forms(types, index, 0);
      word = std::move(types);
    }
  }
}

}  // namespace coding
