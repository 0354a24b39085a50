#include "report/plot_parts.hpp"

#include <cmath>

#include "coding/report/wording.hpp"

namespace coding::report {

std::string digits_of(const std::string& text, const Language& language) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += number(static_cast<std::size_t>(c - '0'), language);
    } else {
      out += c;
    }
  }
  return out;
}

std::string listed(const std::vector<std::string>& items, const Language& language) {
  std::string out;
  for (const std::string& item : items) {
    if (!out.empty()) out += is_right_to_left(language) ? "، " : ", ";
    out += item;
  }
  return out;
}

std::vector<std::string> notes_below(const FigureLook& look, std::vector<std::string> own) {
  if (!look.caption.empty()) own = {look.caption};
  own.insert(own.end(), look.notes.begin(), look.notes.end());
  return own;
}

ChartAxis counting_axis(const std::string& title, double most, const Language& language) {
  ChartAxis out{.title = title};
  for (const double at : nice_ticks(0, most, {.whole = true}).at)
    out.ticks.push_back({.at = at, .label = number(static_cast<std::size_t>(std::lround(at)), language)});
  return out;
}

}  // namespace coding::report
