// What is put into a manuscript in the place of a placeholder: numbers, rows of names, quotes, figures.
//
// Everything is ready for its kind of manuscript: names are escaped, and a % of LaTeX has its backslash.
// Tables are those of table/render.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/base/estimate.hpp"
#include "coding/report/paper_source.hpp"
#include "coding/table/table_style.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// Where it goes and who reads it.
struct WovenFor {
  PaperKind kind = PaperKind::markdown;
  Language reader{"en"};
  TableStyle style = TableStyle::plain;
};

// A text of the project, so that the manuscript shows its very characters. Line ends become blanks.
std::string woven_text(const std::string& text, PaperKind kind);

// 63.6 %, %63,6, ۶۳٫۶٪; – when there is none.
std::string woven_percent(const Estimate& percent, int decimals, const WovenFor& paper);

// "a, b, c", with `in_a_sentence` "a, b, and c" in the words of the reader. The items stay as they are.
std::string woven_row(const std::vector<std::string>& items, bool in_a_sentence, const Language& reader);

// One item a line.
std::string woven_lines(const std::vector<std::string>& items, PaperKind kind);

// "name (8)", "name (%36,4)", "name (8; %36,4)"; what is empty is left out. The parts stay as they are.
std::string woven_item(const std::string& name, const std::string& count, const std::string& percent,
                       const Language& reader);

// A block of quotes, each a paragraph of its own.
std::string woven_quotes(const std::vector<std::string>& cited, PaperKind kind);

struct WovenFigure {
  std::string file{};  // as the manuscript names it: "figures/model.svg"
  std::string title{};
  std::string description{};  // the text alternative
  std::size_t number = 0;
  std::string label{};  // for \ref; may be empty
};

// The image with its text alternative, its number and title as the style has them: above it, in the Iranian
// style below it; in LaTeX a float that LaTeX numbers. Plain: the title alone.
std::string woven_figure(const WovenFigure& figure, const WovenFor& paper);

// "Figure", "Figure 3".
std::string figure_word(const Language& reader);
std::string figure_label(std::size_t number, const Language& reader);

}  // namespace coding::report
