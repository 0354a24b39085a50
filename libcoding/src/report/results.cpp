#include "coding/report/results.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/report/count_tables.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/slug.hpp"
#include "coding/text/visible.hpp"
#include "coding/theory/paradigm.hpp"
#include "report/results_maker.hpp"

namespace coding::report {

namespace {

Section participants_section(SectionMaker& maker) {
  Section section{.id = "participants", .heading = say(Phrase::participants, maker.options.reader)};
  section.tables.push_back(
      maker.numbered("participants", participants_table(maker.project, maker.options.reader)));
  return section;
}

Section codebook_section(SectionMaker& maker) {
  const Language& reader = maker.options.reader;
  Section section{.id = "codebook", .heading = say(Phrase::codes, reader)};
  section.tables.push_back(
      maker.numbered("codebook", codebook_table(maker.project, {.reader = reader, .definitions = true})));
  return section;
}

// One table a level, from the code up: first what was found, then what it amounts to.
Section frequency_section(SectionMaker& maker, const ResearchQuestion* question) {
  const Language& reader = maker.options.reader;
  Section section{.id = "frequency", .heading = say(Phrase::frequency_section, reader)};
  if (question) {
    section.id += "-" + slug(question->id, maker.project.study.language);
    section.heading = one_line(say(Phrase::research_question, reader, {question->id, question->text}));
  }
  section.id = SectionMaker::distinct(section.id, maker.anchors);
  std::vector<std::string> levels = maker.project.study.levels;
  if (levels.empty()) levels = {code_level(maker.project.study)};
  std::reverse(levels.begin(), levels.end());
  for (const std::string& level : levels) {
    FrequencyOptions options{.coder = maker.options.coder, .scope = {.level = level}};
    if (question) options.scope.question = question->id;
    const Frequency facts = frequency(maker.project, options);
    if (facts.rows.empty()) continue;
    section.tables.push_back(maker.numbered(section.id + "-" + slug(level, maker.project.study.language),
                                            table_of(facts, maker.project, reader)));
  }
  if (section.tables.empty()) section.note = say(Phrase::nothing_coded, reader);
  return section;
}

bool every_root_has_a_question(const Project& project) {
  const auto roots = project.codebook.roots();
  const CodeId core = project.codebook.followed(project.study.core);  // answers all of them, or none
  return !roots.empty() && std::all_of(roots.begin(), roots.end(), [&](std::size_t root) {
    const Code& code = project.codebook.codes()[root];
    return !code.question.empty() || code.id == core;
  });
}

void add_frequency_sections(SectionMaker& maker, Results& results) {
  for (const ResearchQuestion& question : maker.project.study.questions) {
    Section section = frequency_section(maker, &question);
    if (!section.tables.empty()) results.sections.push_back(std::move(section));
  }
  if (!every_root_has_a_question(maker.project))
    results.sections.push_back(frequency_section(maker, nullptr));
}

Section matrix_section(SectionMaker& maker) {
  Section section{.id = "matrix", .heading = say(Phrase::matrix_section, maker.options.reader)};
  const Matrix facts = matrix(maker.project, {.coder = maker.options.coder});
  section.tables.push_back(
      maker.numbered("matrix", table_of(facts, maker.project, {.reader = maker.options.reader})));
  return section;
}

QuoteBlock block_of(SectionMaker& maker, std::size_t position) {
  const Code& code = maker.project.codebook.codes()[position];
  const std::size_t limit = maker.options.quotes_per_code;
  const auto found = quotes(maker.project,
                            {.coder = maker.options.coder,
                             .code = code.id,
                             .below = false,
                             .longest = limit,
                             .per_participant = limit == 0 ? 0U : 1U},
                            maker.text_of);
  QuoteBlock block;
  for (const std::string& name : maker.project.codebook.path(position)) {
    block.heading += (block.heading.empty() ? "" : " › ") + one_line(name);
  }
  for (const FoundQuote& quote : found) {
    block.lines.push_back(
        {paragraphs(quote.text), quote.participant.empty() ? quote.document.value : quote.participant.value});
  }
  return block;
}

Section quotes_section(SectionMaker& maker) {
  Section section{.id = "quotes", .heading = say(Phrase::quotes_title, maker.options.reader)};
  for (std::size_t i = 0; i < maker.project.codebook.size(); ++i) {
    QuoteBlock block = block_of(maker, i);
    if (!block.lines.empty()) section.quotes.push_back(std::move(block));
  }
  if (section.quotes.empty()) section.note = say(Phrase::nothing_coded, maker.options.reader);
  return section;
}

bool has_theory(const Project& project) {
  const Paradigm paradigm = paradigm_of(project);
  return std::any_of(paradigm.components.begin(), paradigm.components.end(),
                     [](const ParadigmComponent& each) { return !each.categories.empty(); });
}

std::set<std::string> usual_sections(const Project& project) {
  std::set<std::string> wanted = {"methods",  "participants", "codebook",   "frequency", "matrix",
                                  "crosstab", "cooccur",      "checklists", "trail",     "quotes"};
  if (has_count_figures(project)) wanted.insert("figures");
  if (has_theory(project)) wanted.insert("theory");
  if (is_grounded_theory(project.study.method)) wanted.insert("saturation");
  return wanted;
}

std::set<std::string> wanted_sections(const Project& project, const ResultsOptions& options) {
  if (options.sections.empty()) return usual_sections(project);
  std::set<std::string> wanted;
  for (const std::string& name : options.sections) {
    if (std::find(all_sections().begin(), all_sections().end(), name) == all_sections().end()) {
      const auto close = nearest(name, all_sections());
      throw UsageError(
          {.slug = "section-unknown",
           .message = "a report has no section '" + name + "'",
           .hint = close.empty()
                       ? "sections are methods, participants, codebook, theory, frequency, matrix, crosstab, "
                         "cooccur, figures, saturation, quotes, checklists, trail, appendix, transcripts"
                       : "did you mean '" + close[0] + "'?"});
    }
    wanted.insert(name);
  }
  return wanted;
}

}  // namespace

const std::vector<std::string>& all_sections() {
  static const std::vector<std::string> names = {
      "methods", "participants", "codebook", "theory",     "frequency", "matrix",   "crosstab",   "cooccur",
      "figures", "saturation",   "quotes",   "checklists", "trail",     "appendix", "transcripts"};
  return names;
}

Results results_of(const Project& project, const ResultsOptions& options, const TextSource& text_of) {
  const auto wanted = wanted_sections(project, options);
  Results results{.title = one_line(options.title.empty() ? project.study.title : options.title),
                  .lead = paragraphs(project.study.description),
                  .reader = options.reader,
                  .study = project.study.language};
  SectionMaker maker{project, options, text_of};
  if (wanted.contains("methods")) add_methods_section(maker, results);
  if (wanted.contains("participants")) results.sections.push_back(participants_section(maker));
  if (wanted.contains("codebook")) results.sections.push_back(codebook_section(maker));
  if (wanted.contains("theory")) results.sections.push_back(theory_section(maker));
  if (wanted.contains("frequency")) add_frequency_sections(maker, results);
  if (wanted.contains("matrix")) results.sections.push_back(matrix_section(maker));
  if (wanted.contains("crosstab")) add_crosstab_section(maker, results);
  if (wanted.contains("cooccur")) add_cooccurrence_section(maker, results);
  if (wanted.contains("figures")) results.sections.push_back(figures_section(maker));
  if (wanted.contains("saturation")) results.sections.push_back(saturation_section(maker));
  if (wanted.contains("quotes")) {
    results.sections.push_back(quotes_section(maker));
    results.data.push_back({.file = "quotes",
                            .table = quotes_table(project, quotes(project, {.coder = options.coder}, text_of),
                                                  {.reader = options.reader})});
  }
  if (wanted.contains("checklists")) add_checklists_section(maker, results);
  if (wanted.contains("trail")) add_trail_section(maker, results);
  return results;
}

}  // namespace coding::report
