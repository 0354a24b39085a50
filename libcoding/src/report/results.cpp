#include "coding/report/results.hpp"

#include <algorithm>
#include <set>

#include "coding/base/error.hpp"
#include "coding/report/count_tables.hpp"
#include "coding/report/project_tables.hpp"
#include "coding/report/wording.hpp"
#include "coding/text/nearest.hpp"
#include "coding/text/slug.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/visible.hpp"

namespace coding::report {

namespace {

std::string one_line(const std::string& text) { return visible(collapse_spaces(text)); }

// The lines of a text, with spaces for tabs.
std::string paragraphs(std::string text) {
  std::replace(text.begin(), text.end(), '\t', ' ');
  return visible(trim(text), true);
}

// What every section is made from.
struct Maker {
  const Project& project;
  const ResultsOptions& options;
  const TextSource& text_of;
  std::size_t tables = 0;
  std::set<std::string> files{};
  std::set<std::string> anchors{};

  NamedTable numbered(const std::string& file, Table table) {
    NamedTable named{.file = distinct(file, files), .title = table.title, .table = std::move(table)};
    named.table.title =
        say(Phrase::table_number, options.reader, {number(++tables, options.reader), named.title});
    return named;
  }

  // Two levels or questions may be called alike but for letters that a file name does not tell apart.
  static std::string distinct(const std::string& name, std::set<std::string>& taken) {
    std::string out = name;
    for (int n = 2; !taken.insert(out).second; ++n) out = name + "-" + std::to_string(n);
    return out;
  }
};

Section participants_section(Maker& maker) {
  Section section{.id = "participants", .heading = say(Phrase::participants, maker.options.reader)};
  section.tables.push_back(
      maker.numbered("participants", participants_table(maker.project, maker.options.reader)));
  return section;
}

Section codebook_section(Maker& maker) {
  const Language& reader = maker.options.reader;
  Section section{.id = "codebook", .heading = say(Phrase::codes, reader)};
  section.tables.push_back(
      maker.numbered("codebook", codebook_table(maker.project, {.reader = reader, .definitions = true})));
  return section;
}

// One table a level, from the code up: first what was found, then what it amounts to.
Section frequency_section(Maker& maker, const ResearchQuestion* question) {
  const Language& reader = maker.options.reader;
  Section section{.id = "frequency", .heading = say(Phrase::frequency_section, reader)};
  if (question) {
    section.id += "-" + slug(question->id, maker.project.study.language);
    section.heading = one_line(say(Phrase::research_question, reader, {question->id, question->text}));
  }
  section.id = Maker::distinct(section.id, maker.anchors);
  std::vector<std::string> levels = maker.project.study.levels;
  if (levels.empty()) levels = {code_level(maker.project.study)};
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
    FrequencyOptions options{.coder = maker.options.coder, .scope = {.level = *level}};
    if (question) options.scope.question = question->id;
    const Frequency facts = frequency(maker.project, options);
    if (facts.rows.empty()) continue;
    section.tables.push_back(maker.numbered(section.id + "-" + slug(*level, maker.project.study.language),
                                            table_of(facts, maker.project, reader)));
  }
  if (section.tables.empty()) section.note = say(Phrase::nothing_coded, reader);
  return section;
}

bool every_root_has_a_question(const Project& project) {
  const auto roots = project.codebook.roots();
  return !roots.empty() && std::all_of(roots.begin(), roots.end(), [&](std::size_t root) {
    return !project.codebook.codes()[root].question.empty();
  });
}

void add_frequency_sections(Maker& maker, Results& results) {
  for (const ResearchQuestion& question : maker.project.study.questions) {
    Section section = frequency_section(maker, &question);
    if (!section.tables.empty()) results.sections.push_back(std::move(section));
  }
  if (!every_root_has_a_question(maker.project))
    results.sections.push_back(frequency_section(maker, nullptr));
}

Section matrix_section(Maker& maker) {
  Section section{.id = "matrix", .heading = say(Phrase::matrix_section, maker.options.reader)};
  const Matrix facts = matrix(maker.project, {.coder = maker.options.coder});
  section.tables.push_back(
      maker.numbered("matrix", table_of(facts, maker.project, {.reader = maker.options.reader})));
  return section;
}

QuoteBlock block_of(Maker& maker, std::size_t position) {
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

Section quotes_section(Maker& maker) {
  Section section{.id = "quotes", .heading = say(Phrase::quotes_title, maker.options.reader)};
  for (std::size_t i = 0; i < maker.project.codebook.size(); ++i) {
    QuoteBlock block = block_of(maker, i);
    if (!block.lines.empty()) section.quotes.push_back(std::move(block));
  }
  if (section.quotes.empty()) section.note = say(Phrase::nothing_coded, maker.options.reader);
  return section;
}

std::set<std::string> wanted_sections(const ResultsOptions& options) {
  if (options.sections.empty()) return {all_sections().begin(), all_sections().end()};
  std::set<std::string> wanted;
  for (const std::string& name : options.sections) {
    if (std::find(all_sections().begin(), all_sections().end(), name) == all_sections().end()) {
      const auto close = nearest(name, all_sections());
      throw UsageError({.slug = "section-unknown",
                        .message = "a report has no section '" + name + "'",
                        .hint = close.empty()
                                    ? "sections are participants, codebook, frequency, matrix, quotes"
                                    : "did you mean '" + close[0] + "'?"});
    }
    wanted.insert(name);
  }
  return wanted;
}

}  // namespace

const std::vector<std::string>& all_sections() {
  static const std::vector<std::string> names = {"participants", "codebook", "frequency", "matrix", "quotes"};
  return names;
}

Results results_of(const Project& project, const ResultsOptions& options, const TextSource& text_of) {
  const auto wanted = wanted_sections(options);
  Results results{.title = one_line(options.title.empty() ? project.study.title : options.title),
                  .lead = paragraphs(project.study.description),
                  .reader = options.reader,
                  .study = project.study.language};
  Maker maker{project, options, text_of};
  if (wanted.contains("participants")) results.sections.push_back(participants_section(maker));
  if (wanted.contains("codebook")) results.sections.push_back(codebook_section(maker));
  if (wanted.contains("frequency")) add_frequency_sections(maker, results);
  if (wanted.contains("matrix")) results.sections.push_back(matrix_section(maker));
  if (wanted.contains("quotes")) {
    results.sections.push_back(quotes_section(maker));
    results.data.push_back({.file = "quotes",
                            .table = quotes_table(project, quotes(project, {.coder = options.coder}, text_of),
                                                  {.reader = options.reader})});
  }
  return results;
}

}  // namespace coding::report
