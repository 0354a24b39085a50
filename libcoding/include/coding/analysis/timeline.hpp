// Coding over time: passages that each coder coded on each day, in each week, month or year.
//
// Days are those of UTC, as the journal writes them. Weeks begin on Monday (ISO 8601). Stretches in which
// nothing happened are there, with zeros, so that a pause is seen.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/coding_event.hpp"

namespace coding {

enum class TimeStep { day, week, month, year };

std::string_view name_of(TimeStep step);
std::optional<TimeStep> time_step_named(std::string_view name);

struct TimeBin {
  std::string first{};               // its first day: "2026-11-16"
  std::vector<std::size_t> given{};  // passages, one a coder of Timeline::coders
  std::size_t codebook = 0;          // changes of the codebook
  std::size_t memos = 0;             // memos written or changed
  bool operator==(const TimeBin&) const = default;
};

struct Timeline {
  TimeStep step = TimeStep::day;
  std::vector<CoderId> coders{};  // who coded something, natural order
  std::vector<TimeBin> bins{};    // from the first with something to the last
  std::size_t given = 0;
  std::size_t undated = 0;  // events whose time is no date of the years 1970 to 2199
};

// Without a wish the finest step with at most 45 days, 53 weeks or 60 months. Throws UsageError
// "timeline-long" when a wished step would give more than 1,000 bins. O(events + bins × coders).
Timeline timeline(const std::vector<CodingEvent>& events, const std::optional<TimeStep>& wanted = {});

}  // namespace coding
