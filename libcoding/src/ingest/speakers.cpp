// Evidence first: what stands like a label is counted, then each label and then the whole is judged.
#include "coding/ingest/speakers.hpp"

#include <algorithm>
#include <set>

#include "coding/text/nearest.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/speaker_turns.hpp"
#include "ingest/speaker_words.hpp"
#include "text/letters.hpp"

namespace coding {

namespace {

constexpr std::size_t most_labels = 20;
constexpr double least_share = 0.3;
constexpr double labelled_share = 0.8;  // of lines with a label: a text that is nothing but turns

std::string in_turns(std::size_t part, std::size_t all) {
  return std::to_string(part) + " of " + std::to_string(all) + (all == 1 ? " turn" : " turns");
}

std::vector<LabelEvidence> counted(const std::vector<LabelledLine>& lines) {
  std::vector<LabelEvidence> labels;
  std::map<std::string, std::size_t> index;
  for (const LabelledLine& line : lines) {
    const auto [place, added] = index.emplace(line.found.label, labels.size());
    if (added) labels.push_back({.label = line.found.label, .first_line = line.number});
    LabelEvidence& label = labels[place->second];
    ++label.count;
    label.bold += line.bold ? 1U : 0U;
    label.questions += line.asks ? 1U : 0U;
  }
  return labels;
}

// The more frequent label that this one is probably a spelling of.
void propose_spellings(std::vector<LabelEvidence>& labels, const Language& language) {
  constexpr std::size_t long_enough = 5;
  constexpr std::size_t compared = 200;  // labels; with more there is nothing to propose
  if (labels.size() > compared) return;
  std::vector<std::string> keys;
  for (const LabelEvidence& label : labels) keys.push_back(label_key(label.label, language));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = 0; j < labels.size(); ++j) {
      const bool more = labels[j].count > labels[i].count || (labels[j].count == labels[i].count && j < i);
      if (i == j || !more || !labels[j].same_as.empty()) continue;
      const bool slip = keys[i].size() >= long_enough && labels[i].count * 4 <= labels[j].count &&
                        !is_digit(static_cast<unsigned char>(keys[i].back())) &&
                        edit_distance(keys[i], keys[j]) == 1;
      if (keys[i] == keys[j] || slip) labels[i].same_as = labels[j].label;
    }
  }
}

// "yürütücülerin görüşleri şu şekildedir:" also recurs in a paper.
bool reads_like_sentence(const LabelEvidence& label) {
  const std::u32string letters = to_code_points(label.label);
  const auto words = 1 + std::count_if(letters.begin(), letters.end(), is_blank);
  if (is_small_letter(letters.front()) && words > 2) return true;
  return words > 3 && label.count < 3 && !is_name_like(label.label);
}

// A label by itself: twice seen, or looking like a speaker beside others.
void judge_label(LabelEvidence& label, bool only_turns, bool others) {
  const std::size_t seen = label.count + label.bold;
  if (is_caption(label.label)) {
    label.why = "a caption, not a speaker";
  } else if (reads_like_sentence(label)) {
    label.why = "reads like part of a sentence";
  } else if (looks_like_speaker(label.label) && (others || seen > 1)) {
    label.accepted = true;
  } else if (label.count > 1) {
    label.accepted = true;
  } else if (seen > 1 || (only_turns && others && is_name_like(label.label))) {
    label.accepted = true;
  } else {
    label.why = "seen once";
  }
}

struct Totals {
  std::size_t labels = 0;
  std::size_t turns = 0;
  std::size_t known = 0;  // labels that look like speakers
  std::size_t repeated = 0;
};

Totals totals_of(const std::vector<LabelEvidence>& labels) {
  Totals totals;
  for (const LabelEvidence& label : labels) {
    if (!label.accepted) continue;
    ++totals.labels;
    totals.turns += label.count;
    totals.known += looks_like_speaker(label.label) || label.bold > 1 ? 1U : 0U;
    totals.repeated += label.count > 1 ? 1U : 0U;
  }
  return totals;
}

// Why the evidence is not enough; empty when it is.
std::string doubt(const Totals& totals, double share, bool only_turns) {
  if (totals.labels == 0) return "no label occurs twice";
  if (totals.labels > most_labels) {
    return std::to_string(totals.labels) + " different labels are more than a transcript has speakers";
  }
  if (share < least_share) return "the labels stand in front of only a small part of the text";
  if (totals.known == totals.labels && totals.turns > 1) return "";
  if (totals.turns >= totals.labels * 3) return "";
  if (only_turns && totals.repeated > 0) return "";
  return "the labels hardly recur (" + in_turns(totals.turns, totals.turns) + " for " +
         std::to_string(totals.labels) + (totals.labels == 1 ? " label)" : " labels)");
}

// The share of the lines that are not empty from the first accepted label on.
double share_of(const SpeakerLines& lines, const std::vector<LabelEvidence>& labels) {
  std::set<std::string> accepted;
  for (const LabelEvidence& label : labels) {
    if (label.accepted) accepted.insert(label.label);
  }
  const auto line =
      std::find_if(lines.labelled.begin(), lines.labelled.end(),
                   [&](const LabelledLine& labelled) { return accepted.contains(labelled.found.label); });
  const std::size_t first = line == lines.labelled.end() ? lines.number_of_lines : line->ordinal;
  const std::size_t all = lines.number_of_lines;
  return all == 0 ? 0.0 : static_cast<double>(all - std::min(first, all)) / static_cast<double>(all);
}

}  // namespace

void judge_role(LabelEvidence& label, const Language& language) {
  const bool asks = label.count > 1 && label.questions * 10 >= label.count * 6;
  if (const auto named = role_named(label.label, language)) {
    label.role = *named;
    if (*named != SpeakerRole::participant) label.why = name_of(*named) + " by its name";
  } else if (is_ambiguous_letter(label.label) && asks) {
    label.role = SpeakerRole::interviewer;
    label.why = "asks in " + in_turns(label.questions, label.count);
  }
}

SpeakerEvidence find_speakers(const Text& text, const SpeakerOptions& options) {
  return find_speakers(text, search_labels(text, options), options);
}

SpeakerEvidence find_speakers(const Text& text, const LabelSearch& search, const SpeakerOptions& options) {
  SpeakerEvidence evidence;
  const SpeakerLines lines = speaker_lines(text, search, options);
  evidence.labels = counted(lines.labelled);
  if (evidence.labels.empty()) {
    evidence.why = "no line begins with a label and a colon";
    return evidence;
  }
  propose_spellings(evidence.labels, options.language);
  const bool only_turns = static_cast<double>(lines.labelled.size()) >=
                              labelled_share * static_cast<double>(lines.number_of_lines) &&
                          lines.labelled.size() > 2;
  for (LabelEvidence& label : evidence.labels) {
    judge_label(label, only_turns, evidence.labels.size() > 1);
    if (label.accepted) judge_role(label, options.language);
  }
  const Totals totals = totals_of(evidence.labels);
  evidence.share = share_of(lines, evidence.labels);
  const std::string thin = doubt(totals, evidence.share, only_turns);
  evidence.verdict = thin.empty() ? SpeakerVerdict::clear : SpeakerVerdict::thin;
  evidence.why = !thin.empty()
                     ? thin
                     : std::to_string(totals.labels) + (totals.labels == 1 ? " label" : " labels") + " in " +
                           std::to_string(totals.turns) + (totals.turns == 1 ? " turn" : " turns");
  return evidence;
}

Diagnostics explain(const SpeakerEvidence& evidence, const std::string& file) {
  constexpr std::size_t most_shown = 12;
  Diagnostics notes;
  if (evidence.verdict == SpeakerVerdict::none) return notes;
  std::string list;
  std::size_t shown = 0;
  std::vector<LabelEvidence> by_count = evidence.labels;
  std::stable_sort(by_count.begin(), by_count.end(),
                   [](const LabelEvidence& a, const LabelEvidence& b) { return a.count > b.count; });
  const bool close = std::any_of(by_count.begin(), by_count.end(),
                                 [](const LabelEvidence& label) { return label.accepted; });
  for (const LabelEvidence& label : by_count) {
    if (evidence.verdict == SpeakerVerdict::clear && !label.accepted) continue;
    if (shown++ == most_shown) list += ", …";
    if (shown > most_shown) continue;
    list += (list.empty() ? "'" : ", '") + label.label + "' " + std::to_string(label.count);
    if (label.role != SpeakerRole::participant) list += " (" + name_of(label.role) + ")";
  }
  if (evidence.verdict == SpeakerVerdict::clear) {
    notes.push_back({.slug = "speakers-found",
                     .message = "speakers and turns: " + list,
                     .hint = "--speakers none takes the text as it is",
                     .place = {.file = file},
                     .severity = Severity::note});
  } else {
    notes.push_back(
        {.slug = "speakers-unclear",
         .message = "no turns were made: " + evidence.why + "; seen: " + list,
         .hint = "name the labels with --speakers, or give a pattern; --speakers none keeps quiet",
         .place = {.file = file, .line = evidence.labels.front().first_line},
         .severity = close ? Severity::warning : Severity::note});
  }
  for (const LabelEvidence& label : evidence.labels) {
    if (evidence.verdict != SpeakerVerdict::clear) break;
    const bool spelling = !label.same_as.empty() && label.accepted;
    if (label.accepted && !spelling) continue;
    notes.push_back(
        {.slug = spelling ? "speaker-spelling" : "speaker-doubtful",
         .message = "'" + label.label + "' " +
                    (spelling ? "may be another spelling of '" + label.same_as + "'"
                              : "makes no turns: " + label.why),
         .hint = spelling ? "merge them with --map '" + label.label + "=" + label.same_as + "'" : "",
         .place = {.file = file, .line = label.first_line},
         .severity = spelling ? Severity::warning : Severity::note});
  }
  return notes;
}

}  // namespace coding
