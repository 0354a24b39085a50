#include "coding/report/woven.hpp"

#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/visible.hpp"
#include "report/weave_wording.hpp"

namespace coding::report {

namespace {

using P = WeavePhrase;

std::string markdown_figure(const WovenFigure& figure, const WovenFor& paper) {
  const std::string image =
      "![" + woven_text(figure.description, PaperKind::markdown) + "](" + figure.file + ")";
  const std::string title = woven_text(figure.title, PaperKind::markdown);
  const std::string label = figure.number == 0 ? "" : figure_label(figure.number, paper.reader);
  if (paper.style == TableStyle::plain) return title.empty() ? image : "**" + title + "**\n\n" + image;
  if (paper.style == TableStyle::iranian)
    return image + "\n\n**" + label + (title.empty() ? "" : ". " + title) + "**";
  return "**" + label + "**\n\n" + (title.empty() ? "" : "*" + title + "*\n\n") + image;
}

std::string latex_figure(const WovenFigure& figure) {
  const std::string label = figure.label.empty() ? "" : "\\label{" + figure.label + "}";
  return "% Needs \\usepackage{graphicx}. What is to be seen: " +
         visible(collapse_spaces(figure.description)) +
         "\n\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=\\linewidth]{" + figure.file +
         "}\n\\caption{" + label + woven_text(figure.title, PaperKind::latex) + "}\n\\end{figure}";
}

}  // namespace

std::string woven_text(const std::string& text, PaperKind kind) {
  const std::string line = visible(collapse_spaces(text));
  return kind == PaperKind::latex ? latex_escape(line) : markdown_escape(line);
}

std::string woven_percent(const Estimate& percent, int decimals, const WovenFor& paper) {
  if (!percent.value) return paper.kind == PaperKind::latex ? "--" : "–";
  const std::string written = format_percent(*percent.value, decimals, number_style(paper.reader));
  return paper.kind == PaperKind::latex ? latex_escape(written) : written;
}

std::string woven_row(const std::vector<std::string>& items, bool in_a_sentence, const Language& reader) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i == 0) {
      out = items[i];
    } else if (in_a_sentence && i + 1 == items.size()) {
      out = say(i == 1 ? P::pair : P::last, reader, {out, items[i]});
    } else {
      out = say(P::comma, reader, {out, items[i]});
    }
  }
  return out;
}

std::string woven_lines(const std::vector<std::string>& items, PaperKind kind) {
  const bool latex = kind == PaperKind::latex;
  std::string out = latex ? "\\begin{itemize}\n" : "";
  for (const std::string& item : items) out += (latex ? "\\item " : "- ") + item + "\n";
  return latex ? out + "\\end{itemize}\n" : out;
}

std::string woven_item(const std::string& name, const std::string& count, const std::string& percent,
                       const Language& reader) {
  if (count.empty() && percent.empty()) return name;
  const bool both = !count.empty() && !percent.empty();
  return say(P::with_number, reader,
             {name, both ? say(P::number_percent, reader, {count, percent}) : count + percent});
}

std::string woven_quotes(const std::vector<std::string>& cited, PaperKind kind) {
  std::string out;
  for (const std::string& quote : cited) {
    out += out.empty() ? "" : "\n";
    out += kind == PaperKind::latex ? "\\begin{quote}\n" + quote + "\n\\end{quote}\n" : "> " + quote + "\n";
  }
  return out;
}

std::string woven_figure(const WovenFigure& figure, const WovenFor& paper) {
  return paper.kind == PaperKind::latex ? latex_figure(figure) : markdown_figure(figure, paper);
}

std::string figure_word(const Language& reader) { return say(P::figure, reader); }

std::string figure_label(std::size_t number_of_figure, const Language& reader) {
  return figure_word(reader) + " " + number(number_of_figure, reader);
}

}  // namespace coding::report
