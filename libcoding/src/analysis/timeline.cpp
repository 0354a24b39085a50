#include "coding/analysis/timeline.hpp"

#include <algorithm>
#include <chrono>

#include "coding/base/error.hpp"
#include "coding/base/names.hpp"
#include "coding/base/number.hpp"
#include "coding/text/collate.hpp"

namespace coding {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr Names<TimeStep, 4> step_names = {
    {{"day", TimeStep::day}, {"week", TimeStep::week}, {"month", TimeStep::month}, {"year", TimeStep::year}}};

constexpr std::size_t most_bins = 1000;

std::optional<sys_days> day_of(std::string_view time) {
  if (time.size() < 10 || time[4] != '-' || time[7] != '-') return std::nullopt;
  const auto year = parse_integer(time.substr(0, 4));
  const auto month = parse_integer(time.substr(5, 2));
  const auto day = parse_integer(time.substr(8, 2));
  if (!year || !month || !day || *year < 1970 || *year > 2199 || *month < 1 || *day < 1) return std::nullopt;
  const year_month_day date{std::chrono::year(static_cast<int>(*year)),
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

std::string padded(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string text_of(sys_days day) {
  const year_month_day date(day);
  return std::to_string(static_cast<int>(date.year())) + "-" + padded(static_cast<unsigned>(date.month())) +
         "-" + padded(static_cast<unsigned>(date.day()));
}

// The number of the bin that holds the day, counted from anywhere.
long bin_of(sys_days day, TimeStep step) {
  const year_month_day date(day);
  const long year = static_cast<int>(date.year());
  switch (step) {
    case TimeStep::day:
      return day.time_since_epoch().count();
    case TimeStep::week:
      // 1 January 1970 was a Thursday.
      return (day.time_since_epoch().count() + 3) / 7;
    case TimeStep::month:
      return year * 12 + static_cast<long>(static_cast<unsigned>(date.month())) - 1;
    case TimeStep::year:
      return year;
  }
  return 0;
}

sys_days first_day_of(long bin, TimeStep step) {
  switch (step) {
    case TimeStep::day:
      return sys_days(days(bin));
    case TimeStep::week:
      return sys_days(days(bin * 7 - 3));
    case TimeStep::month:
      return sys_days(year_month_day(std::chrono::year(static_cast<int>(bin / 12)),
                                     std::chrono::month(static_cast<unsigned>(bin % 12 + 1)),
                                     std::chrono::day(1)));
    case TimeStep::year:
      return sys_days(year_month_day(std::chrono::year(static_cast<int>(bin)), std::chrono::month(1),
                                     std::chrono::day(1)));
  }
  return {};
}

std::size_t bins_between(sys_days first, sys_days last, TimeStep step) {
  return static_cast<std::size_t>(bin_of(last, step) - bin_of(first, step)) + 1;
}

TimeStep step_for(sys_days first, sys_days last, const std::optional<TimeStep>& wanted) {
  if (wanted) {
    const std::size_t bins = bins_between(first, last, *wanted);
    if (bins <= most_bins) return *wanted;
    throw UsageError({.slug = "timeline-long",
                      .message = "from " + text_of(first) + " to " + text_of(last) + " there are " +
                                 std::to_string(bins) + " steps of a " + std::string(name_of(*wanted)) +
                                 ", more than can be drawn",
                      .hint = "ask for a longer step"});
  }
  if (bins_between(first, last, TimeStep::day) <= 45) return TimeStep::day;
  if (bins_between(first, last, TimeStep::week) <= 53) return TimeStep::week;
  return bins_between(first, last, TimeStep::month) <= 60 ? TimeStep::month : TimeStep::year;
}

struct DatedEvent {
  sys_days day{};
  const CodingEvent* event = nullptr;
};

std::vector<CoderId> coders_of(const std::vector<DatedEvent>& events) {
  std::vector<CoderId> out;
  for (const DatedEvent& each : events) {
    if (each.event->given > 0) out.push_back(each.event->coder);
  }
  std::sort(out.begin(), out.end(),
            [](const CoderId& a, const CoderId& b) { return natural_less(a.value, b.value); });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

std::string_view name_of(TimeStep step) { return name_in(step_names, step); }

std::optional<TimeStep> time_step_named(std::string_view name) { return value_in(step_names, name); }

Timeline timeline(const std::vector<CodingEvent>& events, const std::optional<TimeStep>& wanted) {
  Timeline out;
  std::vector<DatedEvent> dated;
  for (const CodingEvent& event : events) {
    if (const auto day = day_of(event.time)) {
      dated.push_back({*day, &event});
    } else {
      ++out.undated;
    }
  }
  if (dated.empty()) return out;
  const auto [first, last] = std::minmax_element(
      dated.begin(), dated.end(), [](const DatedEvent& a, const DatedEvent& b) { return a.day < b.day; });
  out.step = step_for(first->day, last->day, wanted);
  out.coders = coders_of(dated);
  const long begin = bin_of(first->day, out.step);
  for (long bin = begin; bin <= bin_of(last->day, out.step); ++bin) {
    out.bins.push_back({.first = text_of(first_day_of(bin, out.step)),
                        .given = std::vector<std::size_t>(out.coders.size(), 0)});
  }
  for (const auto& [day, event] : dated) {
    TimeBin& bin = out.bins[static_cast<std::size_t>(bin_of(day, out.step) - begin)];
    bin.codebook += event->codebook ? 1 : 0;
    bin.memos += event->memos;
    out.given += event->given;
    if (event->given == 0) continue;
    const auto coder = std::find(out.coders.begin(), out.coders.end(), event->coder);
    bin.given[static_cast<std::size_t>(coder - out.coders.begin())] += event->given;
  }
  return out;
}

}  // namespace coding
