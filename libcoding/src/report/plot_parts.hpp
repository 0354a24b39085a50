// What figures of networks, curves and time are put together from: lists, dates, notes, round axes. Private
// to the room.
#pragma once

#include <string>
#include <vector>

#include "coding/figure/axis.hpp"
#include "coding/report/figure_look.hpp"

namespace coding::report {

// "2026-11-21" in the digits of the language.
std::string digits_of(const std::string& text, const Language& language);

// "a, b, c" as the language writes it.
std::string listed(const std::vector<std::string>& items, const Language& language);

// The caption, else what the figure says of itself; then how what is drawn was chosen.
std::vector<std::string> notes_below(const FigureLook& look, std::vector<std::string> own);

// From 0 to at least `most`, in whole numbers.
ChartAxis counting_axis(const std::string& title, double most, const Language& language);

}  // namespace coding::report
