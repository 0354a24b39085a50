#include "coding/report/theory_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/project/attribution.hpp"
#include "coding/project/document_index.hpp"
#include "coding/report/wording.hpp"
#include "coding/table/number_style.hpp"
#include "coding/text/collate.hpp"
#include "report/table_parts.hpp"
#include "report/theory_wording.hpp"

namespace coding::report {

namespace {

using P = TheoryPhrase;

Column titled(const std::string& key, P title, const Language& reader, ColumnKind kind = ColumnKind::text) {
  return {.key = key, .title = say(title, reader), .kind = kind};
}
Column for_people(const std::string& key, P title, const Language& reader) {
  return {.key = key, .title = say(title, reader), .audience = Audience::people};
}

std::string name_at(const Project& project, const CodeId& id) {
  const Code* code = project.codebook.find(id);
  return code ? code->name : id.value;
}

// Ids that files and the command line take, for people behind names that may be long.
std::string labelled(const Project& project, const CodeId& id) {
  const std::string name = name_at(project, id);
  return name == id.value ? name : name + " (" + id.value + ")";
}

std::vector<std::string> names_of(const std::vector<ParticipantId>& people) {
  std::vector<std::string> out;
  for (const ParticipantId& id : people) out.push_back(id.value);
  return out;
}

std::vector<ParticipantId> people_for(const Project& project, const Relation& relation) {
  std::set<ParticipantId> found;
  for (const RelationEvidence& evidence : relation.evidence) {
    const Document* document = find_document(project, evidence.document);
    if (evidence.against || document == nullptr) continue;
    const ParticipantId who = participant_at(project, *document, evidence.span);
    if (!who.empty()) found.insert(who);
  }
  std::vector<ParticipantId> out(found.begin(), found.end());
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return natural_less(a.value, b.value); });
  return out;
}

// Segments, and the people who said them.
struct Reach {
  std::size_t segments = 0;
  std::set<ParticipantId> people{};
};

// Of a coder, by code.
std::vector<Reach> reaches_of(const Project& project, const CoderId& coder) {
  std::vector<Reach> out(project.codebook.size());
  const DocumentIndex documents(project);
  for (const CodedSegment& segment : project.segments) {
    const auto at = project.codebook.position(segment.code);
    const Document* document = documents.find(segment.document);
    if (segment.coder != coder || !at || document == nullptr) continue;
    ++out[*at].segments;
    const ParticipantId who = participant_at(project, *document, segment.span);
    if (!who.empty()) out[*at].people.insert(who);
  }
  return out;
}

Reach together(const std::vector<Reach>& reaches, const std::vector<bool>& within) {
  Reach out;
  for (std::size_t i = 0; i < reaches.size(); ++i) {
    if (!within[i]) continue;
    out.segments += reaches[i].segments;
    out.people.insert(reaches[i].people.begin(), reaches[i].people.end());
  }
  return out;
}

void mark_below(const Codebook& codebook, std::size_t code, std::vector<bool>& within) {
  for (std::size_t i = code; i < codebook.end_of_subtree(code); ++i) within[i] = true;
}

std::vector<std::string> ids_at(const Project& project, const std::vector<std::size_t>& positions) {
  std::vector<std::string> out;
  for (const std::size_t i : positions) out.push_back(project.codebook.codes()[i].id.value);
  return out;
}

std::vector<std::string> names_at(const Project& project, const std::vector<std::size_t>& positions) {
  std::vector<std::string> out;
  for (const std::size_t i : positions) out.push_back(project.codebook.codes()[i].name);
  return out;
}

std::string component_name(const Project& project, const ParadigmComponent& component,
                           const Language& reader) {
  if (component.heads.size() == 1) return project.codebook.codes()[component.heads.front()].name;
  return say(component.role, reader);
}

std::string lines_of(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "; ") + name;
  return out;
}

std::size_t relations_of(const Project& project, std::size_t top) {
  const auto within = [&](const CodeId& id) {
    const auto at = project.codebook.position(id);
    return at && *at >= top && *at < project.codebook.end_of_subtree(top);
  };
  return static_cast<std::size_t>(
      std::count_if(project.relations.begin(), project.relations.end(),
                    [&](const Relation& each) { return within(each.key.from) || within(each.key.to); }));
}

}  // namespace

Table relations_table(const Project& project, const std::vector<Relation>& relations,
                      const Language& reader) {
  Table table{.schema = "coding.relations/1", .language = reader};
  table.title = say(P::relations_title, reader, {number(relations.size(), reader)});
  table.columns = {machines("from"),
                   machines("from_name"),
                   for_people("from_label", P::from, reader),
                   machines("kind"),
                   for_people("kind_label", P::relation, reader),
                   machines("to"),
                   machines("to_name"),
                   for_people("to_label", P::to, reader),
                   titled("for", P::speaks_for, reader, ColumnKind::integer),
                   titled("against", P::speaks_against, reader, ColumnKind::integer),
                   titled("participants", P::people, reader, ColumnKind::list),
                   machines("coder")};
  const bool in_words = std::any_of(relations.begin(), relations.end(),
                                    [](const Relation& each) { return !each.note.empty(); });
  table.columns.push_back(in_words ? titled("note", P::proposition, reader) : machines("note"));
  for (const Relation& relation : relations) {
    const auto& [from, kind, to] = relation.key;
    add_row(table, {from.value, name_at(project, from), labelled(project, from), kind,
                    say_kind(project.study, kind, reader), to.value, name_at(project, to),
                    labelled(project, to), count_cell(evidence_count(relation, false)),
                    count_cell(evidence_count(relation, true)), names_of(people_for(project, relation)),
                    text_or_missing(relation.coder.value), text_or_missing(relation.note)});
  }
  if (relations.empty()) table.notes.push_back(say(P::no_relations, reader));
  return table;
}

Table evidence_table(const Project& project, const std::vector<Relation>& relations,
                     const TextSource& text_of, const Language& reader) {
  Table table{.schema = "coding.evidence/1", .language = reader};
  table.columns = {
      machines("from"),
      machines("kind"),
      machines("to"),
      {.key = "relation", .title = say(P::relation, reader), .audience = Audience::people, .collapse = true},
      machines("evidence"),
      for_people("evidence_in_words", P::severity, reader),
      everyone("document", Phrase::document, reader),
      everyone("participant", Phrase::participant, reader),
      machines("start", ColumnKind::integer),
      machines("end", ColumnKind::integer),
      everyone("text", Phrase::quote, reader),
      machines("coder"),
      machines("note")};
  std::map<DocumentId, Text> texts;
  const auto words_at = [&](const RelationEvidence& evidence) -> std::string {
    const Document* document = find_document(project, evidence.document);
    if (document == nullptr) return evidence.quote.exact;
    auto text = texts.find(document->id);
    if (text == texts.end()) text = texts.emplace(document->id, text_of(*document)).first;
    if (evidence.span.empty() || evidence.span.end > text->second.length()) return evidence.quote.exact;
    return std::string(text->second.slice(evidence.span));
  };
  std::size_t passages = 0;
  for (const Relation& relation : relations) {
    const auto& [from, kind, to] = relation.key;
    const std::string label =
        name_at(project, from) + " — " + say_kind(project.study, kind, reader) + " → " + name_at(project, to);
    for (const RelationEvidence& evidence : relation.evidence) {
      ++passages;
      const Document* document = find_document(project, evidence.document);
      const std::string who =
          document ? participant_at(project, *document, evidence.span).value : std::string();
      add_row(table, {from.value, kind, to.value, label, std::string(evidence.against ? "against" : "for"),
                      say(evidence.against ? P::contrary : P::in_favour, reader), evidence.document.value,
                      text_or_missing(who), count_cell(evidence.span.begin), count_cell(evidence.span.end),
                      in_one_line(words_at(evidence)), text_or_missing(evidence.coder.value),
                      text_or_missing(evidence.note)});
    }
  }
  table.title = say(P::evidence_title, reader, {number(passages, reader)});
  return table;
}

Table components_table(const Project& project, const Paradigm& paradigm, const CoderId& coder,
                       const Language& reader) {
  Table table{.schema = "coding.components/1", .language = reader};
  table.title = say(P::components_title, reader);
  table.columns = {machines("role"),
                   machines("heads", ColumnKind::list),
                   titled("name", P::component, reader),
                   titled("categories", P::axial_codes, reader, ColumnKind::integer),
                   titled("subcategories", P::subcategories, reader, ColumnKind::integer),
                   titled("open_codes", P::open_codes, reader, ColumnKind::integer),
                   everyone("segments", Phrase::segments, reader, ColumnKind::integer),
                   everyone("participants", Phrase::participants, reader, ColumnKind::integer)};
  std::size_t categories = 0;
  std::size_t below = 0;
  std::size_t open_codes = 0;
  std::vector<bool> all(project.codebook.size(), false);
  const auto reaches = reaches_of(project, coder);
  for (const ParadigmComponent& component : paradigm.components) {
    std::vector<bool> within(project.codebook.size(), false);
    for (const std::size_t head : component.heads) mark_below(project.codebook, head, within);
    for (const ParadigmCategory& category : component.categories)
      mark_below(project.codebook, category.code, within);
    for (std::size_t i = 0; i < within.size(); ++i) all[i] = all[i] || within[i];
    const Reach reach = together(reaches, within);
    categories += component.categories.size();
    below += component.subcategories;
    open_codes += component.open_codes;
    add_row(table, {name_of(component.role), ids_at(project, component.heads),
                    component_name(project, component, reader), count_cell(component.categories.size()),
                    count_cell(component.subcategories), count_cell(component.open_codes),
                    count_cell(reach.segments), count_cell(reach.people.size())});
  }
  const Reach reach = together(reaches, all);
  add_total(table, {Missing{}, std::vector<std::string>{}, say(Phrase::total, reader), count_cell(categories),
                    count_cell(below), count_cell(open_codes), count_cell(reach.segments),
                    count_cell(reach.people.size())});
  table.notes.push_back(say(P::open_code_counts, reader));
  return table;
}

Table model_categories_table(const Project& project, const Paradigm& paradigm, const CoderId& coder,
                             const Language& reader) {
  Table table{.schema = "coding.categories/1", .language = reader};
  table.title = say(P::categories_title, reader);
  table.columns = {machines("role"),
                   {.key = "component",
                    .title = say(P::component, reader),
                    .audience = Audience::people,
                    .collapse = true},
                   machines("id"),
                   titled("name", P::category, reader),
                   machines("action"),
                   for_people("level_of_action", P::level_of_action, reader),
                   machines("below", ColumnKind::list),
                   for_people("below_names", P::subcategories, reader),
                   titled("open_codes", P::open_codes, reader, ColumnKind::integer),
                   everyone("segments", Phrase::segments, reader, ColumnKind::integer),
                   everyone("participants", Phrase::participants, reader, ColumnKind::integer),
                   machines("relations", ColumnKind::integer)};
  const auto actions = effective_actions(project.codebook);
  const auto reaches = reaches_of(project, coder);
  for (const ParadigmComponent& component : paradigm.components) {
    for (const ParadigmCategory& category : component.categories) {
      std::vector<bool> within(project.codebook.size(), false);
      mark_below(project.codebook, category.code, within);
      const Reach reach = together(reaches, within);
      const Code& code = project.codebook.codes()[category.code];
      const auto below = names_at(project, category.below);
      add_row(table,
              {name_of(component.role), component_name(project, component, reader), code.id.value, code.name,
               text_or_missing(name_of(actions[category.code])),
               text_or_missing(say(actions[category.code], reader)), below, text_or_missing(lines_of(below)),
               count_cell(category.open_codes), count_cell(reach.segments), count_cell(reach.people.size()),
               count_cell(relations_of(project, category.code))});
    }
  }
  return table;
}

Table core_table(const Project& project, const std::optional<CoreFacts>& found, const Language& reader) {
  Table table{.schema = "coding.core/1", .language = reader};
  table.title = say(P::core_title, reader, {found ? project.codebook.codes()[found->core].name : "–"});
  table.columns = {machines("test"),
                   machines("role"),
                   for_people("test_in_words", P::test, reader),
                   machines("value", ColumnKind::real),
                   for_people("value_in_words", P::value, reader),
                   titled("of", P::of, reader, ColumnKind::integer),
                   machines("rank", ColumnKind::integer),
                   for_people("rank_in_words", P::core_rank, reader)};
  table.columns.back().title.clear();
  if (!found) {
    table.notes.push_back(say(P::no_core, reader));
    return table;
  }
  const CoreFacts& facts = *found;
  const auto add = [&](const std::string& test, Role role, const std::string& words, std::size_t value,
                       Cell of, std::size_t rank) {
    const bool ranked = rank > 0;
    add_row(table, {test, text_or_missing(name_of(role)), words, static_cast<double>(value),
                    number(value, reader), std::move(of), ranked ? count_cell(rank) : Cell{Missing{}},
                    ranked ? Cell{say(P::core_rank, reader, {number(rank, reader)})} : Cell{Missing{}}});
  };
  add("segments", Role::none, say(P::core_segments, reader), facts.segments, Missing{}, 0);
  add("evidence", Role::none, say(P::core_evidence, reader), facts.evidence, Missing{}, 0);
  add("documents", Role::none, say(P::core_documents, reader), facts.documents,
      count_cell(facts.all_documents), 0);
  add("degree", Role::none, say(P::core_degree, reader), facts.degree, Missing{}, facts.degree_rank);
  add("betweenness", Role::none, say(P::core_betweenness, reader), 0, Missing{}, facts.betweenness_rank);
  table.rows.back()[3] = facts.betweenness;
  table.rows.back()[4] = format_percent(100 * facts.betweenness, 0, number_style(reader));
  for (const CoreReach& reach : facts.components)
    add("relations", reach.role, say(P::core_reach, reader, {say(reach.role, reader)}), reach.relations,
        Missing{}, 0);
  for (const CoreReach& reach : facts.components)
    add("together", reach.role, say(P::core_together, reader, {say(reach.role, reader)}), reach.together,
        count_cell(reach.with_component), 0);
  table.notes.push_back(say(P::core_note, reader));
  return table;
}

Table conditional_matrix_table(const Project& project, const ConditionalMatrix& matrix,
                               const Language& reader) {
  Table table{.schema = "coding.conditional-matrix/1", .language = reader};
  table.title = say(P::matrix_title, reader);
  table.columns = {machines("action"), for_people("level_of_action", P::level_of_action, reader)};
  for (const Role role : matrix.roles) {
    table.columns.push_back(machines(name_of(role), ColumnKind::integer));
    table.columns.push_back(
        {.key = name_of(role) + "_names", .title = say(role, reader), .audience = Audience::people});
  }
  table.columns.push_back(everyone("total", Phrase::total, reader, ColumnKind::integer));
  std::vector<std::size_t> sums(matrix.roles.size(), 0);
  std::size_t all = 0;
  for (std::size_t i = 0; i < matrix.levels.size(); ++i) {
    Row row{name_of(matrix.levels[i]), say(matrix.levels[i], reader)};
    std::size_t sum = 0;
    for (std::size_t k = 0; k < matrix.roles.size(); ++k) {
      const MatrixCell& cell = matrix.cells[i][k];
      row.push_back(count_cell(cell.open_codes));
      const std::string names = lines_of(names_at(project, cell.categories));
      row.push_back(cell.categories.empty() ? Cell{Missing{}}
                                            : Cell{names + " (" + number(cell.open_codes, reader) + ")"});
      sum += cell.open_codes;
      sums[k] += cell.open_codes;
    }
    row.push_back(count_cell(sum));
    all += sum;
    add_row(table, std::move(row));
  }
  Row total{Missing{}, say(Phrase::total, reader)};
  for (const std::size_t sum : sums) {
    total.push_back(count_cell(sum));
    total.push_back(number(sum, reader));
  }
  total.push_back(count_cell(all));
  add_total(table, std::move(total));
  table.notes.push_back(say(P::open_code_counts, reader));
  return table;
}

Table model_findings_table(const std::vector<ModelFinding>& findings, const Language& reader) {
  Table table{.schema = "coding.model-check/1", .language = reader};
  table.title = say(P::findings_title, reader, {number(findings.size(), reader)});
  table.columns = {titled("severity", P::severity, reader), machines("slug"),
                   machines("codes", ColumnKind::list),     machines("relation"),
                   titled("message", P::finding, reader),   titled("hint", P::advice, reader)};
  for (const ModelFinding& finding : findings) {
    std::vector<std::string> codes;
    for (const CodeId& id : finding.codes) codes.push_back(id.value);
    add_row(table, {std::string(finding.severity == Severity::note ? "note" : "warning"), finding.slug,
                    std::move(codes), finding.relation ? Cell{name_of(*finding.relation)} : Cell{Missing{}},
                    finding.message, finding.hint});
  }
  if (findings.empty()) table.notes.push_back(say(P::nothing_found, reader));
  return table;
}

}  // namespace coding::report
