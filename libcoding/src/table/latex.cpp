#include <algorithm>

#include "coding/text/direction.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/width.hpp"
#include "table/panels.hpp"
#include "table/renderers.hpp"
#include "table/sheet.hpp"

// booktabs rules; a longtable, which breaks over pages, from 41 rows on, or from 21 when their text wraps.
// More columns than a page has room for stand on a turned one in tiny print, in panels where that is not
// enough. Text columns that are long, or that hold line ends, become paragraphs with a share of the line that
// follows their width.

namespace coding {

namespace {

constexpr std::size_t rows_on_a_page = 40;
constexpr std::size_t wrapped_rows_on_a_page = 20;
constexpr std::size_t line_columns = 85;  // characters of body text that fill a line
constexpr std::size_t many_columns = 10;  // from here on: small print, narrow gaps
constexpr std::size_t small_line_columns = 104;
constexpr std::size_t turned_line_columns = 135;  // small print on a turned page
constexpr std::size_t columns_upright = 16;
constexpr std::size_t text_columns = 7;  // as many turn the page when they hold much text
// Of tiny print on a turned A4 page, in tenths of a point: a letter, the gap of a column, a line.
constexpr std::size_t tiny_letter = 30;
constexpr std::size_t tiny_gap = 30;
constexpr std::size_t turned_line = 6900;

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
  bool broken = false;        // holds a line end
  std::size_t below = 0;      // of the cells below the head
  bool wrapped_head = false;  // the head is wider than what is below it and stands in several lines
};

std::vector<Measure> measures_of(const Sheet& sheet) {
  std::vector<Measure> measures;
  for (const SheetColumn& column : sheet.columns)
    measures.push_back({.width = display_width(column.narrow_title())});
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      measures[i].below = std::max(measures[i].below, display_width(row[i].text));
      measures[i].width = std::max(measures[i].width, measures[i].below);
      measures[i].broken = measures[i].broken || row[i].text.find('\n') != std::string::npos;
    }
  }
  return measures;
}

std::string two_digits(std::size_t percent) {
  return "0." + std::string(percent < 10 ? "0" : "") + std::to_string(percent);
}

// How the columns are set: paragraphs share what the others leave of the line, in proportion to their width.
struct ColumnPlan {
  std::vector<Measure> measures{};
  std::vector<bool> paragraphs{};
  std::size_t total = 0;   // characters of all, with gaps
  std::size_t others = 0;  // of those that are no paragraphs
};

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string& word : wrap(text, 1)) longest = std::max(longest, display_width(word));
  return longest;
}

// Numbers are narrow, and their heads need not be wider than a word.
void wrap_heads(ColumnPlan& plan, const Sheet& sheet) {
  for (std::size_t i = 0; i < plan.measures.size(); ++i) {
    Measure& measure = plan.measures[i];
    // In half ems, which are wider than most letters.
    const std::size_t narrow = std::max(measure.below, longest_word(sheet.columns[i].narrow_title()) + 2);
    if (!sheet.columns[i].numeric() || narrow >= measure.width) continue;
    plan.total -= measure.width - narrow;
    measure.width = narrow;
    measure.wrapped_head = true;
  }
}

constexpr std::size_t least_share = 10;  // of a paragraph, in hundredths of the line

ColumnPlan plan_of(const Sheet& sheet) {
  ColumnPlan plan{.measures = measures_of(sheet)};
  plan.total = 2 * plan.measures.size();
  for (const Measure& measure : plan.measures) plan.total += measure.width;
  if (plan.total > line_columns) wrap_heads(plan, sheet);
  plan.others = plan.total;
  for (std::size_t i = 0; i < plan.measures.size(); ++i) {
    const Measure& measure = plan.measures[i];
    const bool long_text = measure.width > 24 && plan.total > line_columns;
    plan.paragraphs.push_back(!sheet.columns[i].numeric() && (measure.broken || long_text));
    if (plan.paragraphs[i]) plan.others -= measure.width;
  }
  return plan;
}

// Hundredths of a line of so many characters; nothing for a column that is no paragraph.
std::vector<std::size_t> shares_of(const ColumnPlan& plan, std::size_t line) {
  std::vector<std::size_t> shares(plan.measures.size(), 0);
  std::vector<bool> open = plan.paragraphs;
  std::size_t left = std::max<std::size_t>(20, 100 * (line - std::min(plan.others, line)) / line);
  for (bool any = true; any;) {
    any = false;
    std::size_t widths = 0;
    for (std::size_t i = 0; i < open.size(); ++i) widths += open[i] ? plan.measures[i].width : 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (!open[i]) continue;
      const std::size_t width = plan.measures[i].width;
      shares[i] = std::max(std::min(left * width / widths, 100 * width / line), least_share);
      if (left * width / widths >= least_share || any) continue;
      open[i] = false;
      any = true;
      left -= std::min(left, least_share);
    }
  }
  return shares;
}

// "lrp{0.40\linewidth}"
std::string column_types(const Sheet& sheet, const ColumnPlan& plan, std::size_t line) {
  const std::vector<std::size_t> shares = shares_of(plan, line);
  std::string types;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (plan.paragraphs[i]) {
      types += ">{\\raggedright\\arraybackslash}p{" + two_digits(shares[i]) + "\\linewidth}";
    } else {
      types += sheet.columns[i].numeric() ? 'r' : 'l';
    }
  }
  return types;
}

// Whether an upright page has no room for the table, or only for lines of a word or two.
bool turns_the_page(const Sheet& sheet, const ColumnPlan& plan) {
  constexpr std::size_t readable = 14;  // characters of a paragraph's line
  const auto paragraphs =
      static_cast<std::size_t>(std::count(plan.paragraphs.begin(), plan.paragraphs.end(), true));
  return sheet.columns.size() > columns_upright || plan.others + readable * paragraphs > small_line_columns ||
         (sheet.columns.size() >= text_columns && plan.total > 3 * line_columns);
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
    out_ += "% Needs \\usepackage{array,booktabs,longtable,pdflscape" +
            std::string(sheet_.for_paper() ? ",caption" : "") +
            "} and an engine that reads UTF-8 (lualatex, xelatex).\n";
    const ColumnPlan plan = plan_of(sheet_);
    if (!turns_the_page(sheet_, plan)) {
      upright(plan);
    } else {
      turned(plan);
    }
    return std::move(out_);
  }

 private:
  void upright(const ColumnPlan& plan) {
    const std::string types = column_types(sheet_, plan, line_columns);
    const bool wraps = types.find("p{") != std::string::npos;
    const bool is_long = sheet_.rows.size() > (wraps ? wrapped_rows_on_a_page : rows_on_a_page);
    const bool small = sheet_.columns.size() >= many_columns;
    out_ += is_long ? "{" : "\\begin{table}[htbp]\n\\centering\n";
    if (small) out_ += "\\footnotesize\\setlength{\\tabcolsep}{3pt}%\n";
    paper_setup();
    is_long ? long_table(sheet_, plan, types) : short_table(plan, types);
    notes();
    out_ += is_long ? "}\n" : "\\end{table}\n";
  }

  void turned(const ColumnPlan& plan) {
    out_ += "\\begin{landscape}";
    // lscape turns a page in a box that would run from right to left.
    if (is_right_to_left(sheet_.language)) {
      out_ +=
          "\\ifdefined\\directlua\\makeatletter\\def\\LS@rot{\\setbox\\@outputbox\\vbox{\\hbox dir TLT{"
          "\\rotatebox{90}{\\box\\@outputbox}}}}\\makeatother\\fi";
    }
    const std::size_t columns = sheet_.columns.size();
    if (columns > columns_upright) {
      out_ += "\\tiny\\setlength{\\tabcolsep}{1.5pt}%\n";
      paper_setup();
      panels(plan);
    } else {
      out_ += "\\footnotesize" + std::string(columns >= many_columns ? "\\setlength{\\tabcolsep}{3pt}" : "") +
              "%\n";
      paper_setup();
      long_table(sheet_, plan, column_types(sheet_, plan, turned_line_columns));
    }
    notes();
    out_ += "\\end{landscape}\n";
  }

  // A longtable counts itself, with a caption or without.
  void panels(const ColumnPlan& plan) {
    std::vector<std::size_t> widths;
    for (const Measure& measure : plan.measures) widths.push_back(measure.width * tiny_letter + tiny_gap);
    const auto all = panels_of(sheet_, widths, {.width = turned_line, .columns = 200});
    for (const auto& columns : all) {
      Sheet panel = all.size() == 1 ? sheet_ : panel_of(sheet_, columns);
      if (&columns != &all.front()) {
        out_ += "\\addtocounter{table}{-1}%\n";
        panel.title = panel.other_caption = "";
      }
      const ColumnPlan own = plan_of(panel);
      long_table(panel, own, column_types(panel, own, 2 * turned_line_columns));
    }
  }

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
  static std::string captions(const Sheet& sheet, const std::string& ending) {
    if (sheet.title.empty() && sheet.other_caption.empty()) return "";
    std::string out = "\\caption{" + latex_escape(sheet.title) + "}" + ending;
    if (sheet.other_caption.empty()) return out;
    return out + "\\caption*{\\foreignlanguage{" + babel_name(sheet.other_language) + "}{" +
           latex_escape(sheet.other_caption) + "}}" + ending;
  }

  void short_table(const ColumnPlan& plan, const std::string& types) {
    out_ += captions(sheet_, "\n");
    out_ += "\\begin{tabular}{" + types + "}\n";
    head(sheet_, plan);
    rows(sheet_);
    out_ += "\\end{tabular}\n";
  }

  void long_table(const Sheet& sheet, const ColumnPlan& plan, const std::string& types) {
    out_ += "\\begin{longtable}{" + types + "}\n";
    out_ += captions(sheet, "\\\\\n");
    head(sheet, plan);
    out_ += "\\endfirsthead\n";
    head(sheet, plan);
    out_ += "\\endhead\n";
    rows(sheet);
    out_ += "\\end{longtable}\n";
  }

  void head(const Sheet& sheet, const ColumnPlan& plan) {
    out_ += "\\toprule\n";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const SheetColumn& column = sheet.columns[i];
      out_ += i > 0 ? " & " : "";
      const Measure& measure = plan.measures[i];
      const std::string kind = measure.wrapped_head ? ">{\\raggedleft\\arraybackslash}p{" +
                                                          std::to_string((measure.width + 1) / 2) + "em}"
                               : column.numeric() ? "r"
                                                  : "l";
      out_ += "\\multicolumn{1}{" + kind + "}{" + latex_escape(column.narrow_title()) + "}";
    }
    out_ += " \\\\\n\\midrule\n";
  }

  void rows(const Sheet& sheet) {
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
      if (r == sheet.body_rows && r > 0) out_ += "\\midrule\n";
      for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const SheetCell& cell = sheet.rows[r][i];
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

  // Persian has no italics, and its fonts no letters for them.
  std::string italic(const std::string& words) const {
    const std::string escaped = latex_escape(words);
    return is_right_to_left(sheet_.language) ? escaped : "\\textit{" + escaped + "}";
  }

  void notes() {
    std::vector<std::string> all;
    for (const SheetNote& note : notes_below(sheet_)) {
      const std::string lead = note.lead.empty() ? "" : italic(note.lead) + " ";
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
  // Hyphens are not to be had for every language; wide spaces keep the margin without them.
  out += "\\babelfont{rm}{FreeSerif}\n\\setlength{\\emergencystretch}{3em}\n\\begin{document}\n";
  return out.append(body) + "\\end{document}\n";
}

std::string latex_document(const Table& table, const RenderOptions& options) {
  const Sheet sheet = sheet_of(table, options);
  return latex_document(LatexWriter(sheet).write(), sheet.language);
}

}  // namespace coding
