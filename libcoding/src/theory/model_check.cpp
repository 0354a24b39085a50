#include "coding/theory/model_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "coding/analysis/codebook_lint.hpp"
#include "coding/text/match_key.hpp"
#include "coding/theory/paradigm.hpp"
#include "coding/theory/relation_graph.hpp"
#include "theory/coinciding_codes.hpp"

namespace coding {

namespace {

std::string quoted(const Code& code) { return "'" + code.name + "' (" + code.id.value + ")"; }

// What the checks look at.
struct Model {
  const Project& project;
  Paradigm paradigm{};
  std::vector<Role> roles{};
  std::vector<ModelFinding> findings{};

  const Code& code(std::size_t position) const { return project.codebook.codes()[position]; }
  const Code* code(const CodeId& id) const { return project.codebook.find(id); }
  void add(Severity severity, std::string slug, std::vector<CodeId> codes, std::string message,
           std::string hint) {
    findings.push_back(
        {severity, std::move(slug), std::move(codes), {}, std::move(message), std::move(hint)});
  }
  void add_relation(Severity severity, std::string slug, const RelationKey& key, std::string message,
                    std::string hint) {
    findings.push_back(
        {severity, std::move(slug), {key.from, key.to}, key, std::move(message), std::move(hint)});
  }
};

bool has_family(const Study& study, std::string_view name) {
  const auto families = families_of(study);
  return std::any_of(families.begin(), families.end(),
                     [&](const RelationFamily& family) { return family.name == name; });
}

bool has_any(const Project& project, Stage stage) {
  return std::any_of(project.codebook.codes().begin(), project.codebook.codes().end(),
                     [&](const Code& code) { return code.stage == stage; });
}

// Only where somebody has begun to give roles: in a content analysis nobody does.
bool uses_paradigm(const Model& model) {
  const Method method = model.project.study.method;
  return has_family(model.project.study, "paradigm") &&
         (method == Method::straussian || method == Method::none) &&
         std::any_of(model.roles.begin(), model.roles.end(), [](Role role) { return role != Role::none; });
}

void check_roles(Model& model) {
  if (!has_family(model.project.study, "paradigm")) return;
  for (std::size_t i = 0; i < model.roles.size(); ++i) {
    const Code& code = model.code(i);
    if (code.stage != Stage::axial || model.roles[i] != Role::none) continue;
    model.add(Severity::warning, "role-missing", {code.id},
              "the axial code " + quoted(code) + " has no part in the paradigm",
              "give it one with `coding codebook set " + code.id.value + " --role ROLE`");
  }
}

void check_components(Model& model) {
  if (!uses_paradigm(model)) return;
  for (const ParadigmComponent& component : model.paradigm.components) {
    if (!component.categories.empty()) continue;
    model.add(Severity::warning, "component-empty", {},
              "no category has the role '" + name_of(component.role) + "'",
              "look for it in the interviews, or say in a memo why the theory has none");
  }
}

// The code, one above or one below it.
std::vector<bool> related_codes(const Model& model) {
  const Codebook& codebook = model.project.codebook;
  std::vector<bool> out(codebook.size(), false);
  const auto mark = [&](const CodeId& id) {
    const auto at = codebook.position(id);
    if (!at) return;
    for (std::size_t i = *at; i < codebook.end_of_subtree(*at); ++i) out[i] = true;
    for (auto above = codebook.parent(*at); above; above = codebook.parent(*above)) out[*above] = true;
  };
  for (const Relation& relation : model.project.relations) {
    mark(relation.key.from);
    mark(relation.key.to);
  }
  return out;
}

void check_orphans(Model& model) {
  const auto related = related_codes(model);
  for (const ParadigmComponent& component : model.paradigm.components) {
    for (const ParadigmCategory& category : component.categories) {
      if (related[category.code]) continue;
      const Code& code = model.code(category.code);
      model.add(Severity::warning, "category-unrelated", {code.id},
                "no relation names the category " + quoted(code) + ", nor a code above or below it",
                "relate it with `coding relate " + code.id.value +
                    " KIND CODE`, or ask whether it belongs to the theory");
    }
  }
}

void check_evidence(Model& model) {
  for (const Relation& relation : model.project.relations) {
    if (evidence_count(relation, false) > 0) continue;
    model.add_relation(Severity::warning, "evidence-missing", relation.key,
                       "no passage speaks for '" + name_of(relation.key) + "'",
                       "give one with `coding relate " + name_of(relation.key) + " --evidence DOC:A:B`");
  }
  for (const Relation& relation : model.project.relations) {
    const std::size_t against = evidence_count(relation, true);
    const std::size_t in_favour = evidence_count(relation, false);
    if (against == 0 || in_favour == 0 || against < in_favour) continue;
    model.add_relation(
        Severity::note, "relation-contested", relation.key,
        "'" + name_of(relation.key) + "' has " + std::to_string(against) +
            (against == 1 ? " passage against it and " : " passages against it and ") +
            std::to_string(in_favour) + " for it",
        "`coding relations " + relation.key.from.value + " --evidence` lays them side by side");
  }
}

bool allows(const std::vector<Role>& allowed, Role role) {
  return allowed.empty() || role == Role::none ||
         std::find(allowed.begin(), allowed.end(), role) != allowed.end();
}

// A core category has the phenomenon's part, whatever its own role says.
Role role_at(const Model& model, const CodeId& id) {
  const auto at = model.project.codebook.position(id);
  if (!at) return Role::none;
  return model.paradigm.core == at ? Role::phenomenon : model.roles[*at];
}

void check_places(Model& model) {
  std::map<std::string, RelationKind> kinds;
  for (const RelationFamily& family : families_of(model.project.study)) {
    for (const RelationKind& kind : family.kinds) kinds.emplace(kind.name, kind);
  }
  for (const Relation& relation : model.project.relations) {
    const auto kind = kinds.find(relation.key.kind);
    if (kind == kinds.end()) continue;
    const Role from = role_at(model, relation.key.from);
    const Role to = role_at(model, relation.key.to);
    if (allows(kind->second.from, from) && allows(kind->second.to, to)) continue;
    model.add_relation(Severity::note, "relation-misplaced", relation.key,
                       "'" + name_of(relation.key) + "' leads from " + name_of(from) + " to " + name_of(to) +
                           ", which '" + relation.key.kind + "' usually does not",
                       "another kind, or another role of one of the two, may say it better");
  }
}

void check_contradictions(Model& model) {
  for (const RelationRing& ring : forbidden_rings(model.project)) {
    std::vector<CodeId> codes;
    std::string way;
    for (const std::size_t i : ring.codes) {
      codes.push_back(model.code(i).id);
      way += model.code(i).id.value + " → ";
    }
    way += codes.front().value;
    model.add(Severity::warning, "relation-ring", std::move(codes),
              "relations of the family '" + ring.family + "' lead round to where they began: " + way,
              "one of them is another kind of relation, or leads the other way");
  }
  for (const RelationFamily& family : families_of(model.project.study)) {
    for (const RelationKind& kind : family.kinds) {
      if (kind.opposite.empty() || kind.opposite < kind.name) continue;
      for (const Relation& relation : model.project.relations) {
        if (relation.key.kind != kind.name) continue;
        const RelationKey contrary{relation.key.from, kind.opposite, relation.key.to};
        if (!find_relation(model.project.relations, contrary)) continue;
        model.add_relation(
            Severity::warning, "relation-contrary", relation.key,
            "'" + name_of(relation.key) + "' and '" + name_of(contrary) + "' contradict each other",
            "say in a memo when the one holds and when the other, or take one of them away");
      }
    }
  }
}

// Its words, each as matching sees it.
std::set<std::u32string> words_of(std::string_view text, const Language& language) {
  std::set<std::u32string> out;
  const std::u32string key = match_key(text, {.language = language}).key;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(U' ', at), key.size());
    if (end > at) out.insert(key.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void check_core_name(Model& model, std::size_t core) {
  const Study& study = model.project.study;
  const auto name = words_of(model.code(core).name, study.language);
  const auto title = words_of(study.title, study.language);
  const auto shared =
      std::count_if(name.begin(), name.end(), [&](const auto& word) { return title.contains(word); });
  if (name.empty() || 5 * static_cast<std::size_t>(shared) < 4 * name.size()) return;
  model.add(Severity::warning, "core-is-title", {model.code(core).id},
            "the core category " + quoted(model.code(core)) + " says no more than the study's title",
            "name what the theory found, not what the study was about");
}

void check_core(Model& model) {
  const Project& project = model.project;
  if (!model.paradigm.core) {
    if (!is_grounded_theory(project.study.method) && !has_any(project, Stage::selective)) return;
    model.add(Severity::warning, "core-missing", {}, "the theory has no core category",
              "choose one with `coding study set --core CODE`");
    return;
  }
  const std::size_t core = *model.paradigm.core;
  check_core_name(model, core);
  const auto reached = reached_from(project, core);
  for (const ParadigmComponent& component : model.paradigm.components) {
    if (component.categories.empty()) continue;
    if (std::any_of(component.categories.begin(), component.categories.end(),
                    [&](const ParadigmCategory& each) { return reached[each.code]; }))
      continue;
    model.add(
        Severity::warning, "core-unreached", {model.code(core).id},
        "no relation ties the core category to any category with the role '" + name_of(component.role) + "'",
        "relate them, or ask whether this is the core");
  }
}

void check_synonyms(Model& model) {
  for (const CoincidingCodes& pair : coinciding_codes(model.project)) {
    const Code& a = model.code(pair.first);
    const Code& b = model.code(pair.second);
    model.add(Severity::warning, "codes-coincide", {a.id, b.id},
              quoted(a) + " and " + quoted(b) + " stand at the same passages: " +
                  std::to_string(pair.together) + " of " + std::to_string(pair.either),
              "if they mean one thing: `coding codebook merge " + b.id.value + " --into " + a.id.value + "`");
  }
}

void check_names(Model& model) {
  const Codebook& codebook = model.project.codebook;
  for (LintFinding& finding : codebook_lint(model.project)) {
    if (finding.slug != "name-similar" && finding.slug != "name-homonym") continue;
    std::set<CodeId> parents;
    bool are_open = true;
    for (const CodeId& id : finding.codes) {
      const auto at = codebook.position(id);
      are_open = are_open && at && !codebook.has_children(*at);
      if (at) parents.insert(codebook.codes()[*at].parent);
    }
    if (!are_open || parents.size() < 2) continue;
    model.add(Severity::warning, "codes-alike", std::move(finding.codes), std::move(finding.message),
              std::move(finding.hint));
  }
}

void check_matrix(Model& model) {
  const ConditionalMatrix matrix = conditional_matrix(model.project, model.paradigm);
  for (std::size_t row = 0; row < matrix.levels.size(); ++row) {
    for (std::size_t column = 0; column < matrix.roles.size(); ++column) {
      if (!matrix.cells[row][column].categories.empty() ||
          model.paradigm.components[column].categories.empty())
        continue;
      model.add(Severity::note, "cell-empty", {},
                "no category of the role '" + name_of(matrix.roles[column]) +
                    "' is at the level of action '" + name_of(matrix.levels[row]) + "'",
                "ask in the next interview, or leave it: not every condition acts at every level");
    }
  }
}

}  // namespace

std::vector<ModelFinding> model_check(const Project& project) {
  Model model{
      .project = project, .paradigm = paradigm_of(project), .roles = effective_roles(project.codebook)};
  for (const auto check : {check_roles, check_components, check_orphans, check_evidence, check_places,
                           check_contradictions, check_core, check_synonyms, check_names, check_matrix})
    check(model);
  return std::move(model.findings);
}

}  // namespace coding
