// The results section of a study: tables and quotes in the order of a paper.
//
// Facts are counted once, become sections here, and are turned into pages and data files by
// report/results_files.hpp. Tables are numbered through. Titles, headings and quotes are ready to be shown:
// control characters are visible, and a heading is one line. File stems and anchors differ, whatever levels
// and questions are called.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "coding/analysis/quotes.hpp"
#include "coding/audit/study_record.hpp"
#include "coding/figure/drawing.hpp"
#include "coding/project/project.hpp"
#include "coding/table/table.hpp"

namespace coding::report {

struct SpokenLine {
  std::string text{};
  std::string speaker{};  // participant, else document
};

// The quotes of one code.
struct QuoteBlock {
  std::string heading{};
  std::vector<SpokenLine> lines{};
};

struct NamedTable {
  std::string file{};   // the stem of its data files: "frequency-rq1-kod"
  std::string title{};  // without the table's number, for LaTeX and Word, which number by themselves
  Table table{};
  std::size_t number = 0;  // 0: none
};

struct NamedFigure {
  std::string file{};  // the stem of its files: "model-fa"
  std::string title{};
  Drawing drawing{};
};

struct Section {
  std::string id{};  // of its anchor
  std::string heading{};
  std::string note{};                     // why it is empty, or what must be known first
  std::vector<std::string> paragraphs{};  // prose; gaps for the author stand in brackets
  std::vector<NamedFigure> figures{};
  std::vector<NamedTable> tables{};
  std::vector<QuoteBlock> quotes{};
  bool appendix = false;  // stands on pages and in data files of its own, not among the results
};

struct Results {
  std::string title{};
  std::string lead{};  // what the reader must know first: the study's description
  Language reader{};   // of headings and numbers
  Language study{};    // of names and quotes
  std::vector<Section> sections{};
  std::vector<NamedTable> data{};  // tables that stand in files only: all quotes, the whole codebook
};

// "methods", "participants", "codebook", "theory", "frequency", "matrix", "crosstab", "cooccur", "figures",
// "saturation", "quotes", "checklists", "trail", "appendix", "transcripts": what a report can hold, in its
// order. By default "theory" is in it where codes have a part in the paradigm, "figures" of counts where
// something is coded, "saturation" in a grounded theory, "crosstab" where an attribute makes groups,
// "cooccur" where two codes were given. "methods", "checklists" and "trail" need a record. "appendix" (of the
// codebook) and "transcripts" are no sections of the results but pages of their own (coding/site/site.hpp).
const std::vector<std::string>& all_sections();

struct ResultsOptions {
  CoderId coder{};
  Language reader{"en"};
  std::string title{};                  // empty: the study's
  std::vector<std::string> sections{};  // empty: those of the study
  std::size_t quotes_per_code = 3;      // the longest, one of each participant; 0: all
  const StudyRecord* record = nullptr;  // how the study came about; without, nothing is told of it
  int jobs = 1;
};

// Needs project.segments with their quotes. Throws UsageError "section-unknown".
Results results_of(const Project& project, const ResultsOptions& options, const TextSource& text_of);

}  // namespace coding::report
