#include <algorithm>

#include "coding/analysis/scope.hpp"
#include "coding/report/project_tables.hpp"
#include "report/table_parts.hpp"
#include "report/tree_size.hpp"

namespace coding::report {

namespace {

bool has_question(const Codebook& codebook) {
  return std::any_of(codebook.codes().begin(), codebook.codes().end(),
                     [](const Code& code) { return !code.question.empty(); });
}

// For people: the question that a branch answers, said once.
void put_questions_first(Table& table, const Codebook& codebook, const Language& reader) {
  table.columns.insert(table.columns.begin(), {.key = "answers",
                                               .title = say(Phrase::question, reader),
                                               .audience = Audience::people,
                                               .collapse = true});
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    table.rows[i].insert(table.rows[i].begin(), text_or_missing(codebook.question(i)));
  }
}

// A column for people is there when some code has something to say in it.
template <class Say>
Audience when_any(const Project& project, bool wanted, Say say_it) {
  const auto& codes = project.codebook.codes();
  return wanted && std::any_of(codes.begin(), codes.end(), say_it) ? Audience::everyone : Audience::machines;
}

std::string examples_in_words(const std::vector<std::string>& examples, const CodebookTableOptions& options) {
  std::string out;
  for (const std::string& example : examples) {
    const auto link = passage_link(example);
    const std::string words = link && options.words_at ? options.words_at(*link) : std::string();
    out += (out.empty() ? "" : "; ") + (words.empty() ? example : "“" + words + "” (" + example + ")");
  }
  return out;
}

std::string state_of(const Code& code, const Language& reader) {
  std::string out = code.active ? "" : say(Phrase::inactive, reader);
  if (code.locked) out += (out.empty() ? "" : ", ") + say(Phrase::locked, reader);
  return out;
}

Cell yes_or_no(bool value, bool usual) {
  if (value == usual) return Missing{};
  return std::string(value ? "yes" : "no");
}

// What only people see: the passages that examples link to, and what a code refuses.
void add_columns_for_people(Table& table, const Project& project, const CodebookTableOptions& options) {
  const auto& codes = project.codebook.codes();
  const auto add = [&](const std::string& key, Phrase title, auto cell_of) {
    std::vector<std::string> cells;
    for (const Code& code : codes) cells.push_back(cell_of(code));
    if (std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); })) return;
    table.columns.push_back(people(key, title, options.reader));
    for (std::size_t i = 0; i < cells.size(); ++i) table.rows[i].push_back(text_or_missing(cells[i]));
  };
  if (options.definitions) {
    add("examples_in_words", Phrase::examples,
        [&](const Code& code) { return examples_in_words(code.examples, options); });
    add("borderline_in_words", Phrase::borderline_examples,
        [&](const Code& code) { return examples_in_words(code.borderline, options); });
    add("sets_in_words", Phrase::sets, [](const Code& code) {
      std::string out;
      for (const std::string& set : code.sets) out += (out.empty() ? "" : ", ") + set;
      return out;
    });
  }
  add("state", Phrase::state, [&](const Code& code) { return state_of(code, options.reader); });
}

}  // namespace

Table codebook_table(const Project& project, const CodebookTableOptions& options) {
  const Language& reader = options.reader;
  const Audience only_machines = Audience::machines;
  const Audience explained = options.definitions ? Audience::everyone : Audience::machines;
  Table table{.schema = "coding.codebook/1", .language = reader};
  table.title = say(Phrase::codebook_title, reader, {tree_size(project, reader)});
  table.columns = {
      {.key = "tree", .title = say(Phrase::code, reader), .audience = Audience::people},
      {.key = "id", .title = say(Phrase::id, reader)},
      {.key = "name", .title = "name", .audience = only_machines},
      {.key = "parent", .title = "parent", .audience = only_machines},
      {.key = "level", .title = say(Phrase::level, reader)},
      {.key = "question", .title = "question", .audience = only_machines},
      {.key = "stage", .title = "stage", .audience = only_machines},
      {.key = "role", .title = "role", .audience = only_machines},
      {.key = "action", .title = "action", .audience = only_machines},
      {.key = "gloss", .title = "gloss", .kind = ColumnKind::list, .audience = only_machines},
      {.key = "in_vivo", .title = "in vivo", .audience = only_machines},
      {.key = "properties", .title = "properties", .kind = ColumnKind::list, .audience = only_machines},
      {.key = "brief",
       .title = say(Phrase::brief_definition, reader),
       .audience =
           when_any(project, options.definitions, [](const Code& code) { return !code.brief.empty(); })},
      {.key = "definition", .title = say(Phrase::definition, reader), .audience = explained},
      {.key = "use", .title = say(Phrase::when_to_use, reader), .audience = explained},
      {.key = "avoid", .title = say(Phrase::when_not_to_use, reader), .audience = explained},
      {.key = "examples", .title = "examples", .kind = ColumnKind::list, .audience = only_machines},
      {.key = "borderline", .title = "borderline", .kind = ColumnKind::list, .audience = only_machines},
      {.key = "sets", .title = "sets", .kind = ColumnKind::list, .audience = only_machines},
      {.key = "color", .title = "color", .audience = only_machines},
      {.key = "active", .title = "active", .audience = only_machines},
      {.key = "locked", .title = "locked", .audience = only_machines},
      {.key = "guid", .title = "guid", .audience = only_machines}};
  for (std::size_t i = 0; i < project.codebook.size(); ++i) {
    const Code& code = project.codebook.codes()[i];
    std::string indented;
    // No-break spaces: Markdown and HTML swallow plain ones.
    for (std::size_t step = 0; step < project.codebook.depth(i); ++step) indented += "\u00A0\u00A0";
    add_row(table, {indented + code.name,
                    code.id.value,
                    code.name,
                    text_or_missing(code.parent.value),
                    text_or_missing(level_at(project, i)),
                    text_or_missing(code.question),
                    text_or_missing(name_of(code.stage)),
                    text_or_missing(name_of(code.role)),
                    text_or_missing(name_of(code.action)),
                    gloss_texts(code.glosses),
                    yes_or_no(code.in_vivo, false),
                    property_texts(code.properties),
                    text_or_missing(code.brief),
                    text_or_missing(code.definition),
                    text_or_missing(code.use),
                    text_or_missing(code.avoid),
                    code.examples,
                    code.borderline,
                    code.sets,
                    text_or_missing(code.color),
                    yes_or_no(code.active, true),
                    yes_or_no(code.locked, false),
                    text_or_missing(code.guid)});
  }
  add_columns_for_people(table, project, options);
  if (has_question(project.codebook)) put_questions_first(table, project.codebook, reader);
  for (const ResearchQuestion& question : project.study.questions) {
    table.notes.push_back(say(Phrase::research_question, reader, {question.id, question.text}));
  }
  return table;
}

}  // namespace coding::report
