#include "coding/theory/core_category.hpp"

#include <algorithm>
#include <set>

#include "coding/theory/relation_graph.hpp"

namespace coding {

namespace {

using Documents = std::set<DocumentId>;

bool is_within(const Codebook& codebook, std::size_t top, const CodeId& code) {
  const auto at = codebook.position(code);
  return at && *at >= top && *at < codebook.end_of_subtree(top);
}

// Which of the values that are not 0 are greater, and one more.
template <class Value>
std::size_t rank_of(const std::vector<Value>& values, std::size_t at) {
  if (!(values[at] > Value{})) return 0;
  return 1 + static_cast<std::size_t>(std::count_if(values.begin(), values.end(),
                                                    [&](Value value) { return value > values[at]; }));
}

Documents documents_of_core(const Project& project, CoreFacts& facts) {
  Documents out;
  for (const CodedSegment& segment : project.segments) {
    if (!is_within(project.codebook, facts.core, segment.code)) continue;
    ++facts.segments;
    out.insert(segment.document);
  }
  std::set<std::tuple<DocumentId, std::size_t, std::size_t>> passages;
  for (const Relation& relation : project.relations) {
    if (!is_within(project.codebook, facts.core, relation.key.from) &&
        !is_within(project.codebook, facts.core, relation.key.to))
      continue;
    for (const RelationEvidence& evidence : relation.evidence) {
      if (evidence.against) continue;
      passages.emplace(evidence.document, evidence.span.begin, evidence.span.end);
      out.insert(evidence.document);
    }
  }
  facts.evidence = passages.size();
  return out;
}

Documents documents_with_role(const Project& project, const std::vector<Role>& roles, Role role) {
  Documents out;
  for (const CodedSegment& segment : project.segments) {
    const auto at = project.codebook.position(segment.code);
    if (at && roles[*at] == role) out.insert(segment.document);
  }
  return out;
}

CoreReach reach_of(const Project& project, const CoreFacts& facts, const std::vector<Role>& roles,
                   Role role) {
  CoreReach out{.role = role};
  const Codebook& codebook = project.codebook;
  const auto is_of_role = [&](const CodeId& id) {
    const auto at = codebook.position(id);
    return at && roles[*at] == role;
  };
  for (const Relation& relation : project.relations) {
    const auto& [from, kind, to] = relation.key;
    if ((is_within(codebook, facts.core, from) && is_of_role(to)) ||
        (is_within(codebook, facts.core, to) && is_of_role(from)))
      ++out.relations;
  }
  return out;
}

}  // namespace

CoreFacts core_facts(const Project& project, const Paradigm& paradigm, std::size_t core) {
  CoreFacts out{.core = core, .all_documents = project.documents.size()};
  const Documents own = documents_of_core(project, out);
  out.documents = own.size();
  const Centrality centrality = centrality_of(project);
  out.degree = centrality.degrees[core];
  out.degree_rank = rank_of(centrality.degrees, core);
  out.betweenness = centrality.betweenness[core];
  out.betweenness_rank = rank_of(centrality.betweenness, core);
  const auto roles = effective_roles(project.codebook);
  const auto reached = reached_from(project, core);
  for (const ParadigmComponent& component : paradigm.components) {
    if (component.categories.empty()) continue;
    CoreReach reach = reach_of(project, out, roles, component.role);
    reach.reached = std::any_of(component.categories.begin(), component.categories.end(),
                                [&](const ParadigmCategory& each) { return reached[each.code]; });
    const Documents theirs = documents_with_role(project, roles, component.role);
    reach.with_component = theirs.size();
    reach.together = static_cast<std::size_t>(
        std::count_if(theirs.begin(), theirs.end(), [&](const DocumentId& id) { return own.contains(id); }));
    out.components.push_back(reach);
  }
  return out;
}

}  // namespace coding
