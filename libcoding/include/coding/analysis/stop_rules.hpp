// Rules that say when no more interviews are needed, applied to how many codes were new in each.
//
// Guest, Namey & Chen (2020): after s interviews, when a run of r more brings at most a share of the codes
// that the first b brought; runs begin after b, b + 1, … and overlap. Francis et al. (2010): when 3 in a row
// after an initial 10 bring nothing. What surprises: what a rule says of the same interviews depends on b, r
// and the share, and codes may well turn up after it said stop; that is counted here.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace coding {

enum class StopFamily { guest, francis };

std::string_view name_of(StopFamily family);  // "guest", "francis"

// In words of Francis et al. the base is the initial sample, the run the stopping criterion, and percent 0.
struct StopRule {
  StopFamily family = StopFamily::guest;
  std::size_t base = 4;
  std::size_t run = 2;
  std::size_t percent = 5;  // of the codes of the base, at most
  bool operator==(const StopRule&) const = default;
};

// Bases 4, 5, 6 with runs 2, 3 at 5 % and 0 %, then 10 + 3.
std::vector<StopRule> usual_stop_rules();

enum class StopVerdict {
  reached,
  never,        // no run is poor enough
  too_few,      // fewer interviews than base and run
  nothing_yet,  // the base has no codes, so that nothing is a share of them
};

std::string_view name_of(StopVerdict verdict);  // "reached", "never", "too-few", "nothing-yet"

struct StopOutcome {
  StopRule rule{};
  StopVerdict verdict = StopVerdict::never;
  std::size_t base_codes = 0;
  std::vector<std::size_t> runs{};    // new codes in each run, beginning after base, base + 1, …
  std::optional<std::size_t> stop{};  // interviews before the first run that is poor enough
  // The false stop: codes first seen after interview `stop`, and after the run that told so.
  std::size_t later = 0;
  std::size_t later_still = 0;
};

// `fresh`: codes first seen in interview 1, 2, … O(interviews).
StopOutcome applied(const StopRule& rule, const std::vector<std::size_t>& fresh);

// The stop alone.
std::optional<std::size_t> stop_of(const StopRule& rule, const std::vector<std::size_t>& fresh);

}  // namespace coding
