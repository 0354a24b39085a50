// How far the stages are, and what the study says of itself.
#include "coding/report/theory_tables.hpp"
#include "coding/report/wording.hpp"
#include "report/table_parts.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

}  // namespace

Table stages_table(const std::vector<StageCount>& counts, const Language& reader) {
  static constexpr const char* steps[] = {"codes",     "segments",  "coded",   "used",         "grouped",
                                          "compared",  "described", "in_vivo", "placed",       "components",
                                          "supported", "core",      "reached", "propositions", "storyline"};
  Table table{.schema = "coding.stages/1", .language = reader};
  table.title = say(P::stages_title, reader);
  table.columns = {machines("stage"),
                   {.key = "stage_in_words",
                    .title = say(P::stage, reader),
                    .audience = Audience::people,
                    .collapse = true},
                   machines("step"),
                   {.key = "step_in_words", .title = say(P::step, reader), .audience = Audience::people},
                   {.key = "done", .title = say(P::done, reader), .kind = ColumnKind::integer},
                   {.key = "of", .title = say(P::of, reader), .kind = ColumnKind::integer}};
  for (const StageCount& count : counts) {
    add_row(table, {name_of(count.stage), say(count.stage, reader),
                    std::string(steps[static_cast<std::size_t>(count.step)]), say(count.step, reader),
                    count_cell(count.done),
                    count.step == StageStep::storyline ? Cell{Missing{}} : count_cell(count.of)});
  }
  return table;
}

Table study_table(const Project& project, const Language& reader) {
  const Study& study = project.study;
  Table table{.schema = "coding.study/1", .language = reader};
  table.title = say(P::study_title, reader);
  table.columns = {machines("key"),
                   {.key = "item", .title = say(P::item, reader), .audience = Audience::people},
                   {.key = "value", .title = say(P::value, reader)}};
  const auto add = [&](const std::string& key, std::string words, const std::string& value) {
    add_row(table, {key, std::move(words), text_or_missing(value)});
  };
  add("title", say(Phrase::title, reader), study.title);
  add("description", say(P::study_description, reader), study.description);
  add("language", say(Phrase::language, reader), study.language.tag);
  for (const ResearchQuestion& question : study.questions)
    add("question", say(Phrase::question, reader), question.id + ": " + question.text);
  std::string levels;
  for (const std::string& level : study.levels) levels += (levels.empty() ? "" : " > ") + level;
  add("levels", say(P::study_levels, reader), levels);
  add("coder", say(Phrase::coder, reader), study.coder.value);
  add("method", say(P::study_method, reader), name_of(study.method));
  add("stage", say(P::study_stage, reader), name_of(study.stage));
  add("core", say(P::study_core, reader), study.core.value);
  for (const RelationFamily& family : families_of(study)) {
    std::string kinds;
    for (const RelationKind& kind : family.kinds) kinds += (kinds.empty() ? "" : ", ") + kind.name;
    add("family", say(P::study_families, reader), family.name + ": " + kinds);
  }
  for (const NamedQuery& query : study.queries)
    add("query", say(P::study_query, reader, {query.name}), query.name + ": " + query.text);
  add("id", say(P::study_id, reader), study.id);
  return table;
}

}  // namespace coding::report
