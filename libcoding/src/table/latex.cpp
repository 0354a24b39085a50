#include <algorithm>

#include "coding/text/direction.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/width.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"

// booktabs rules; a longtable, which breaks over pages, from 41 rows on, or from 21 when their text wraps.
// Text columns that are long, or that hold line ends, become paragraphs with a share of the line that follows
// their width.

namespace coding {

namespace {

constexpr std::size_t rows_on_a_page = 40;
constexpr std::size_t wrapped_rows_on_a_page = 20;
constexpr std::size_t line_columns = 85;  // characters of body text that fill a line
constexpr std::size_t many_columns = 10;  // from here on: small print, narrow gaps

std::string escaped_lines(std::string_view text) {
  std::string out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t stop = std::min(text.find('\n', start), text.size());
    out += (start > 0 ? "\\newline " : "") + latex_escape(text.substr(start, stop - start));
    start = stop + 1;
  }
  return out;
}

std::string mark(std::size_t reason) {
  return reason == 0 ? "" : "\\textsuperscript{" + std::to_string(reason) + "}";
}

struct Measure {
  std::size_t width = 0;
  bool broken = false;  // holds a line end
};

std::vector<Measure> measures_of(const Sheet& sheet) {
  std::vector<Measure> measures;
  for (const SheetColumn& column : sheet.columns)
    measures.push_back({display_width(column.narrow_title()), false});
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      measures[i].width = std::max(measures[i].width, display_width(row[i].text));
      measures[i].broken = measures[i].broken || row[i].text.find('\n') != std::string::npos;
    }
  }
  return measures;
}

std::string two_digits(std::size_t percent) {
  return "0." + std::string(percent < 10 ? "0" : "") + std::to_string(percent);
}

// "lrp{0.40\linewidth}": paragraphs share what the other columns leave, in proportion to their width.
std::string column_types(const Sheet& sheet) {
  const std::vector<Measure> measures = measures_of(sheet);
  std::size_t total = 2 * measures.size();
  for (const Measure& measure : measures) total += measure.width;
  const auto is_paragraph = [&](std::size_t i) {
    const bool long_text = measures[i].width > 24 && total > line_columns;
    return !sheet.columns[i].numeric() && (measures[i].broken || long_text);
  };
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < measures.size(); ++i) paragraphs += is_paragraph(i) ? measures[i].width : 0;
  const std::size_t others = std::min(total - paragraphs, line_columns);
  const std::size_t left = std::max<std::size_t>(20, 100 * (line_columns - others) / line_columns);
  std::string types;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (is_paragraph(i)) {
      const std::size_t share =
          std::min(left * measures[i].width / paragraphs, 100 * measures[i].width / line_columns);
      types += ">{\\raggedright\\arraybackslash}p{" + two_digits(std::max<std::size_t>(share, 10)) +
               "\\linewidth}";
    } else {
      types += sheet.columns[i].numeric() ? 'r' : 'l';
    }
  }
  return types;
}

std::string babel_name(const Language& language) {
  const std::string tag = primary(language);
  if (tag == "tr") return "turkish";
  if (tag == "fa") return "persian";
  if (tag == "az") return "azerbaijani";
  return "english";
}

class LatexWriter {
 public:
  explicit LatexWriter(const Sheet& sheet) : sheet_(sheet) {}

  std::string write() {
    const bool wraps = column_types(sheet_).find("p{") != std::string::npos;
    const bool is_long = sheet_.rows.size() > (wraps ? wrapped_rows_on_a_page : rows_on_a_page);
    const bool small = sheet_.columns.size() >= many_columns;
    out_ += "% Needs \\usepackage{array,booktabs,longtable,pdflscape" +
            std::string(sheet_.for_paper() ? ",caption" : "") +
            "} and an engine that reads UTF-8 (lualatex, xelatex).\n";
    out_ += is_long ? "{" : "\\begin{table}[htbp]\n\\centering\n";
    if (small) out_ += "\\footnotesize\\setlength{\\tabcolsep}{3pt}%\n";
    is_long ? long_table() : short_table();
    notes();
    out_ += is_long ? "}\n" : "\\end{table}\n";
    return std::move(out_);
  }

 private:
  // LaTeX numbers by itself, in the words of the document's language; this begins where the paper says.
  void paper_setup() {
    if (!sheet_.for_paper()) return;
    out_ += sheet_.one_line_caption()
                ? "\\captionsetup{labelfont=bf,labelsep=period}%\n"
                : "\\captionsetup{labelfont=bf,textfont=it,labelsep=newline,justification=raggedright,"
                  "singlelinecheck=false}%\n";
    if (sheet_.number > 0) out_ += "\\setcounter{table}{" + std::to_string(sheet_.number - 1) + "}%\n";
  }

  // `ending` ends each of them: a longtable's captions are rows.
  std::string captions(const std::string& ending) const {
    if (sheet_.title.empty() && sheet_.other_caption.empty()) return "";
    std::string out = "\\caption{" + latex_escape(sheet_.title) + "}" + ending;
    if (sheet_.other_caption.empty()) return out;
    return out + "\\caption*{\\foreignlanguage{" + babel_name(sheet_.other_language) + "}{" +
           latex_escape(sheet_.other_caption) + "}}" + ending;
  }

  void short_table() {
    paper_setup();
    out_ += captions("\n");
    out_ += "\\begin{tabular}{" + column_types(sheet_) + "}\n";
    head();
    rows();
    out_ += "\\end{tabular}\n";
  }

  void long_table() {
    paper_setup();
    out_ += "\\begin{longtable}{" + column_types(sheet_) + "}\n";
    out_ += captions("\\\\\n");
    head();
    out_ += "\\endfirsthead\n";
    head();
    out_ += "\\endhead\n";
    rows();
    out_ += "\\end{longtable}\n";
  }

  void head() {
    out_ += "\\toprule\n";
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
      const SheetColumn& column = sheet_.columns[i];
      out_ += i > 0 ? " & " : "";
      out_ += "\\multicolumn{1}{" + std::string(column.numeric() ? "r" : "l") + "}{" +
              latex_escape(column.narrow_title()) + "}";
    }
    out_ += " \\\\\n\\midrule\n";
  }

  void rows() {
    for (std::size_t r = 0; r < sheet_.rows.size(); ++r) {
      if (r == sheet_.body_rows && r > 0) out_ += "\\midrule\n";
      for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
        const SheetCell& cell = sheet_.rows[r][i];
        out_ += i > 0 ? " & " : opening(cell.text);
        out_ += cell.text == "–" ? "--" : escaped_lines(cell.text);
        out_ += mark(cell.reason);
      }
      out_ += " \\\\\n";
    }
    out_ += "\\bottomrule\n";
  }

  // Behind the \\ of the row above, a leading [ or * would be read as its argument.
  static std::string opening(std::string_view text) {
    return !text.empty() && (text.front() == '[' || text.front() == '*') ? "{}" : "";
  }

  void notes() {
    std::vector<std::string> all;
    for (const SheetNote& note : notes_below(sheet_)) {
      const std::string lead = note.lead.empty() ? "" : "\\textit{" + latex_escape(note.lead) + "} ";
      all.push_back((note.mark > 0 ? mark(note.mark) + " " : "") + lead + latex_escape(note.text));
    }
    if (all.empty()) return;
    out_ += "\\par\\smallskip\n{\\footnotesize\\raggedright\n";
    for (const std::string& note : all) out_ += note + "\\par\n";
    out_ += "}\n";
  }

  const Sheet& sheet_;
  std::string out_{};
};

}  // namespace

std::string render_latex(const Table& table, const RenderOptions& options) {
  const Sheet sheet = sheet_of(table, options);
  return LatexWriter(sheet).write();
}

std::string latex_document(std::string_view body, const Language& language) {
  const std::string name = babel_name(language);
  const bool persian = name == "persian";
  std::string out = "% Set with lualatex.\n\\documentclass[11pt,a4paper]{article}\n";
  out += "\\usepackage[margin=25mm]{geometry}\n\\usepackage{array,booktabs,longtable,pdflscape}\n";
  if (body.find("\\includegraphics") != std::string::npos) out += "\\usepackage{graphicx}\n";
  if (body.find("\\captionsetup") != std::string_view::npos) out += "\\usepackage{caption}\n";
  // Turkish shorthands would make = and : active, and break other packages. Without layout=tabular the first
  // column of a Persian table stands at the left; maparabic gives "جدول ۱" its digits.
  out += std::string("\\usepackage[bidi=basic,shorthands=off") + (persian ? ",layout=tabular" : "") +
         "]{babel}\n\\babelprovide[import,main" + (persian ? ",maparabic" : "") + "]{" + name + "}\n";
  for (const std::string_view other : {"english", "turkish", "azerbaijani"}) {
    const std::string command = "\\foreignlanguage{" + std::string(other) + "}";
    if (other != name && body.find(command) != std::string_view::npos)
      out += "\\babelprovide[import]{" + std::string(other) + "}\n";
  }
  if (contains_right_to_left(body) && !persian) {
    out += "\\babelprovide[import,onchar=ids fonts]{persian}\n";
  }
  out += "\\babelfont{rm}{FreeSerif}\n\\begin{document}\n";
  return out.append(body) + "\\end{document}\n";
}

std::string latex_document(const Table& table, const RenderOptions& options) {
  const Sheet sheet = sheet_of(table, options);
  return latex_document(LatexWriter(sheet).write(), sheet.language);
}

}  // namespace coding
