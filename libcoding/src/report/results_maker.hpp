// What the sections of a report are made with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "coding/report/method_text.hpp"
#include "coding/report/results.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/visible.hpp"

namespace coding::report {

inline std::string one_line(const std::string& text) { return visible(collapse_spaces(text)); }

// The lines of a text, with spaces for tabs.
inline std::string paragraphs(std::string text) {
  std::replace(text.begin(), text.end(), '\t', ' ');
  return visible(trim(text), true);
}

// What every section is made from.
struct SectionMaker {
  const Project& project;
  const ResultsOptions& options;
  const TextSource& text_of;
  std::size_t tables = 0;
  std::set<std::string> files{};
  std::set<std::string> anchors{};
  std::vector<MethodSentence> sentences{};  // made when a section needs them

  NamedTable numbered(const std::string& file, Table table) {
    NamedTable named{.file = distinct(file, files), .title = table.title};
    named.table = std::move(table);
    named.number = ++tables;
    named.table.title =
        say(Phrase::table_number, options.reader, {number(tables, options.reader), named.title});
    return named;
  }

  // Two levels or questions may be called alike but for letters that a file name does not tell apart.
  static std::string distinct(const std::string& name, std::set<std::string>& taken) {
    std::string out = name;
    for (int n = 2; !taken.insert(out).second; ++n) out = name + "-" + std::to_string(n);
    return out;
  }
};

// src/report/results_record.cpp: of a study whose record is given.
void add_methods_section(SectionMaker& maker, Results& results);
void add_checklists_section(SectionMaker& maker, Results& results);
void add_trail_section(SectionMaker& maker, Results& results);

// src/report/results_groups.cpp: none where there is nothing to compare.
void add_crosstab_section(SectionMaker& maker, Results& results);
void add_cooccurrence_section(SectionMaker& maker, Results& results);

// src/report/results_figures.cpp
bool has_count_figures(const Project& project);
Section figures_section(SectionMaker& maker);

// src/report/results_theory.cpp
Section theory_section(SectionMaker& maker);
Section saturation_section(SectionMaker& maker);

}  // namespace coding::report
