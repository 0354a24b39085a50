#include "ingest/speaker_turns.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "base/parallel.hpp"
#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"
#include "text/line_pattern.hpp"

namespace coding {

namespace {

// Behind the first byte, without branches: many bytes are looked at at a time.
bool has_wide_question_mark(std::string_view line) {
  constexpr std::size_t block = 64;
  for (std::size_t begin = 1; begin < line.size(); begin += block) {
    const std::size_t end = std::min(begin + block, line.size());
    unsigned found = 0;
    for (std::size_t i = begin; i < end; ++i) {
      // ؟ is D8 9F, ？ is EF BC 9F.
      const unsigned last = line[i] == '\x9F' ? 1U : 0U;
      const unsigned first = line[i - 1] == '\xD8' || line[i - 1] == '\xBC' ? 1U : 0U;
      found |= last & first;
    }
    if (found == 0) continue;
    const std::string_view some = line.substr(begin == 1 ? 0 : begin - 2, end - begin + 2);
    if (some.find("؟") != std::string_view::npos || some.find("？") != std::string_view::npos) return true;
  }
  return false;
}

bool has_question_mark(std::string_view line) {
  return line.find('?') != std::string_view::npos || has_wide_question_mark(line);
}

LabelOnLine placed(LabelOnLine found, std::size_t begin) {
  found.line = {found.line.begin + begin, found.line.end + begin};
  found.said += begin;
  return found;
}

// Where the words begin that stand on a later line than their label; the end of the text when none follow.
std::size_t said_below(const std::vector<TextLine>& lines, std::size_t label) {
  for (std::size_t i = label + 1; i < lines.size(); ++i) {
    const Trimmed line = trimmed(lines[i].bytes);
    if (!line.bytes.empty()) return lines[i].span.begin + line.before;
  }
  return lines.back().span.end;
}

using Reader = std::function<std::optional<LabelOnLine>(std::string_view)>;

// A paragraph that begins in bold and goes on in plain letters: the bold words are a label without a colon.
std::optional<LabelOnLine> label_in_bold(const TextLine& line, Span bold) {
  constexpr std::size_t longest = 63;
  const Trimmed inside = trimmed(line.bytes);
  const std::size_t begin = line.span.begin + inside.before;
  if (bold.begin != begin || bold.end >= begin + count_code_points(inside.bytes) || bold.length() > longest) {
    return std::nullopt;
  }
  const std::size_t end = inside.before + bold.length();
  const std::size_t byte = byte_of_code_point(line.bytes, end);
  const std::string_view label = trim(line.bytes.substr(0, byte));
  if (label.empty() || ends_sentence(label) || label.find(':') != std::string_view::npos) {
    return std::nullopt;
  }
  const Trimmed rest = trimmed(line.bytes.substr(byte));
  return LabelOnLine{.label = std::string(label), .line = {inside.before, end}, .said = end + rest.before};
}

// What the lines from `begin` to `end` give. The bold stretches before them have been passed.
void add_starts(const std::vector<TextLine>& lines, Span range, const std::vector<Span>& bold,
                const Reader& read, std::vector<LabelStart>& starts) {
  if (range.begin == range.end) return;
  auto lead = std::partition_point(bold.begin(), bold.end(), [&](const Span& stretch) {
    return stretch.end <= lines[range.begin].span.begin;
  });
  for (std::size_t i = range.begin; i < range.end; ++i) {
    while (lead != bold.end() && lead->end <= lines[i].span.begin) ++lead;
    std::optional<LabelOnLine> found = read(lines[i].bytes);
    if (!found && lead != bold.end()) found = label_in_bold(lines[i], *lead);
    if (found) starts.push_back({placed(std::move(*found), lines[i].span.begin), i});
  }
}

// Labels alone on their lines have said what stands below them; nothing when that is a label again.
void find_words_below(const std::vector<TextLine>& lines, std::vector<LabelStart>& starts) {
  for (std::size_t i = 0; i < starts.size(); ++i) {
    LabelOnLine& found = starts[i].found;
    if (!found.alone) continue;
    const std::size_t below = said_below(lines, starts[i].line);
    const bool empty = i + 1 < starts.size() && below >= starts[i + 1].found.line.begin;
    if (!empty) found.said = below;
  }
}

std::string label_of(const std::string& written, const SpeakerChoice& choice) {
  const auto found = choice.same.find(written);
  return found == choice.same.end() ? written : found->second;
}

Reader reader_of_pattern(const std::string& pattern) {
  const auto shared = std::make_shared<LinePattern>(pattern);
  return [shared](std::string_view line) -> std::optional<LabelOnLine> {
    const std::optional<LineMatch> match = shared->at_beginning(line);
    if (!match || trim(match->group).empty()) return std::nullopt;
    const std::string_view rest = line.substr(byte_of_code_point(line, match->end));
    const Trimmed words = trimmed(rest);
    LabelOnLine found{.label = std::string(trim(match->group)),
                      .line = {trimmed(line).before, match->end},
                      .said = match->end + words.before,
                      .alone = words.bytes.empty()};
    if (found.line.begin > found.line.end) found.line.begin = found.line.end;
    return found;
  };
}

std::vector<std::string> accepted_labels(const SpeakerEvidence& evidence) {
  std::vector<std::string> labels;
  if (evidence.verdict != SpeakerVerdict::clear) return labels;
  for (const LabelEvidence& label : evidence.labels) {
    if (label.accepted) labels.push_back(label.label);
  }
  return labels;
}

std::vector<LabelStart> starts_of_pattern(const std::vector<TextLine>& lines, const std::string& pattern) {
  std::vector<LabelStart> starts;
  add_starts(lines, {0, lines.size()}, {}, reader_of_pattern(pattern), starts);
  return starts;
}

std::vector<LabelStart> starts_of_labels(const Text& text, const LabelSearch& search,
                                         const SpeakerChoice& choice) {
  const bool named = choice.by == SpeakerChoice::By::labels;
  if (named && choice.labels.empty()) {
    throw UsageError({.slug = "speaker-labels-empty",
                      .message = "no label was named",
                      .hint = "name them as they stand in the text: 'Y1,Görüşmeci'"});
  }
  const auto labels = named             ? choice.labels
                      : choice.evidence ? accepted_labels(*choice.evidence)
                                        : accepted_labels(find_speakers(text, search, choice.options));
  std::vector<LabelStart> starts;
  const std::set<std::string> taken(labels.begin(), labels.end());
  std::copy_if(search.starts.begin(), search.starts.end(), std::back_inserter(starts),
               [&](const LabelStart& start) { return taken.contains(start.found.label); });
  return starts;
}

std::vector<LabelStart> chosen_starts(const Text& text, const LabelSearch& search,
                                      const SpeakerChoice& choice) {
  std::vector<LabelStart> starts = choice.by == SpeakerChoice::By::pattern
                                       ? starts_of_pattern(search.lines, choice.pattern)
                                       : starts_of_labels(text, search, choice);
  find_words_below(search.lines, starts);
  return starts;
}

// Where a start's label begins, in bytes.
std::size_t first_byte(const Text& text, const LabelSearch& search, const LabelStart& start) {
  const TextLine& line = search.lines[start.line];
  return static_cast<std::size_t>(line.bytes.data() - text.bytes().data()) +
         byte_of_code_point(line.bytes, start.found.line.begin - line.span.begin);
}

// The last position before the end of `span`, whose bytes these are, behind which only white space stands.
std::size_t without_blanks_behind(std::string_view bytes, Span span) {
  const std::string_view words = trim(bytes);
  if (words.empty()) return span.begin;
  const auto behind = static_cast<std::size_t>(words.data() - bytes.data()) + words.size();
  return span.end - count_code_points(bytes.substr(behind));
}

// The time of the last time mark in (after, until], and at 0 for the first turn.
std::optional<std::int64_t> time_before(const std::vector<Mark>& marks, std::size_t from, std::size_t until) {
  std::optional<std::int64_t> time;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::time && mark.span.begin >= from && mark.span.begin <= until && mark.begin_ms) {
      time = mark.begin_ms;
    }
  }
  return time;
}

}  // namespace

LabelSearch search_labels(const Text& text, const SpeakerOptions& options) {
  constexpr std::size_t together = 2048;  // lines
  LabelSearch search{.lines = text_lines(text)};
  const std::size_t all = search.lines.size();
  std::vector<std::vector<LabelStart>> parts((all + together - 1) / together);
  in_parallel(parts.size(), options.jobs, [&](std::size_t part, std::size_t) {
    const Span range{part * together, std::min(all, (part + 1) * together)};
    add_starts(search.lines, range, options.bold, label_on_line, parts[part]);
  });
  for (auto& part : parts) {
    search.starts.insert(search.starts.end(), std::make_move_iterator(part.begin()),
                         std::make_move_iterator(part.end()));
  }
  return search;
}

SpeakerLines speaker_lines(const Text& text, const LabelSearch& search, const SpeakerOptions& options) {
  SpeakerLines result;
  const std::vector<TextLine>& lines = search.lines;
  std::vector<LabelStart> starts = search.starts;
  find_words_below(lines, starts);
  auto bold = options.bold.begin();
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (next < starts.size() && starts[next].line == i) {
      const LabelOnLine& found = starts[next++].found;
      while (bold != options.bold.end() && bold->end <= found.line.begin) ++bold;
      const bool marked = bold != options.bold.end() && overlaps(*bold, found.line);
      const std::size_t end = next < starts.size() ? starts[next].found.line.begin : text.length();
      if (!found.alone || found.said < end) {
        result.labelled.push_back({found, i + 1, result.number_of_lines, marked, false});
      }
    }
    if (!trim(lines[i].bytes).empty()) ++result.number_of_lines;
    if (!result.labelled.empty() && has_question_mark(lines[i].bytes)) result.labelled.back().asks = true;
  }
  return result;
}

std::vector<Mark> turns_of(const Text& text, const SpeakerChoice& choice, const std::vector<Mark>& marks) {
  if (choice.by == SpeakerChoice::By::none) return {};
  return turns_of(text, search_labels(text, choice.options), choice, marks);
}

std::vector<Mark> turns_of(const Text& text, const LabelSearch& search, const SpeakerChoice& choice,
                           const std::vector<Mark>& marks) {
  std::vector<Mark> turns;
  if (choice.by == SpeakerChoice::By::none) return turns;
  const std::vector<LabelStart> starts = chosen_starts(text, search, choice);
  std::vector<Mark> times;
  std::copy_if(marks.begin(), marks.end(), std::back_inserter(times),
               [](const Mark& mark) { return mark.kind == MarkKind::time; });
  std::sort(times.begin(), times.end(), mark_less);
  std::size_t from = 0;
  auto first = times.begin();
  std::size_t byte = starts.empty() ? 0 : first_byte(text, search, starts.front());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const LabelOnLine& found = starts[i].found;
    const bool last = i + 1 == starts.size();
    const std::size_t until = last ? text.length() : starts[i + 1].found.line.begin;
    const std::size_t end_byte = last ? text.bytes().size() : first_byte(text, search, starts[i + 1]);
    const auto bytes = std::string_view(text.bytes()).substr(byte, end_byte - byte);
    byte = end_byte;
    const std::size_t end =
        std::max(without_blanks_behind(bytes, {found.line.begin, until}), found.line.begin);
    Mark turn{.kind = MarkKind::turn,
              .span = {found.line.begin, end},
              .label = label_of(found.label, choice),
              .said = std::clamp(found.said, found.line.begin, end),
              .begin_ms = found.begin_ms};
    const auto behind =
        std::find_if(first, times.end(), [&](const Mark& mark) { return mark.span.begin > found.said; });
    if (!turn.begin_ms) turn.begin_ms = time_before({first, behind}, from, found.said);
    first = behind;
    from = found.line.begin + 1;
    turns.push_back(std::move(turn));
  }
  return turns;
}

std::vector<Speaker> speakers_of(const std::vector<Mark>& turns, const Text& text, const Language& language) {
  std::vector<LabelEvidence> labels;
  std::map<std::string, std::size_t> index;
  for (const Mark& turn : turns) {
    if (turn.kind != MarkKind::turn || turn.label.empty()) continue;
    const auto [place, added] = index.emplace(turn.label, labels.size());
    if (added) labels.push_back({.label = turn.label});
    ++labels[place->second].count;
    const bool asks = has_question_mark(text.slice({turn.said, turn.span.end}));
    labels[place->second].questions += asks ? 1U : 0U;
  }
  std::vector<Speaker> speakers;
  for (LabelEvidence& label : labels) {
    judge_role(label, language);
    speakers.push_back({.label = label.label, .role = label.role});
  }
  return speakers;
}

}  // namespace coding
