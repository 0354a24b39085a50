// A number that may not exist: then there is a reason instead.
//
// A share of nobody, a mean of nothing, a coefficient without variation are not errors and are not zero.
// Tables print a dash and the reason as a note.
#pragma once

#include <optional>
#include <string>

namespace coding {

struct Interval {
  double lower = 0;
  double upper = 0;
  bool operator==(const Interval&) const = default;
};

struct Estimate {
  std::optional<double> value{};
  std::optional<Interval> interval{};
  std::string why_undefined{};  // empty when value is set
  bool operator==(const Estimate&) const = default;
};

// 100 × part / whole; undefined with `why_empty` when whole is 0.
Estimate percentage(double part, double whole, std::string why_empty);

}  // namespace coding
