#include "report/plot_parts.hpp"

#include <cmath>

#include "coding/report/wording.hpp"

namespace coding::report {

FigureNames::FigureNames(const Codebook& codebook, const Language& language)
    : codebook_(codebook), language_(primary(language)) {
  for (std::size_t i = 0; i < codebook.size(); ++i) ++times_[plain(i)];
}

std::string FigureNames::plain(std::size_t position) const {
  const Code& code = codebook_.codes()[position];
  const auto gloss = code.glosses.find(language_);
  return gloss == code.glosses.end() ? code.name : gloss->second;
}

std::string FigureNames::of(std::size_t position) const {
  std::string name = plain(position);
  if (times_.at(name) == 1) return name;
  const auto above = codebook_.position(codebook_.codes()[position].parent);
  return above ? name + " (" + plain(*above) + ")" : name;
}

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
