#include "coding/project/relation.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "coding/project/codebook.hpp"

namespace coding {

namespace {

void join_into(Relation& kept, Relation&& other) {
  if (kept.coder.empty()) kept.coder = other.coder;
  if (!other.note.empty() && other.note != kept.note)
    kept.note += (kept.note.empty() ? "" : "\n") + other.note;
  std::move(other.evidence.begin(), other.evidence.end(), std::back_inserter(kept.evidence));
  for (auto& member : other.unknown) {
    const auto is_same = [&](const auto& each) { return each.first == member.first; };
    if (std::none_of(kept.unknown.begin(), kept.unknown.end(), is_same))
      kept.unknown.push_back(std::move(member));
  }
}

void put_in_order(std::vector<RelationEvidence>& evidence) {
  std::stable_sort(evidence.begin(), evidence.end(),
                   [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  const auto same = [](const auto& a, const auto& b) { return sort_key(a) == sort_key(b); };
  evidence.erase(std::unique(evidence.begin(), evidence.end(), same), evidence.end());
}

}  // namespace

std::string name_of(const RelationKey& key) { return key.from.value + " " + key.kind + " " + key.to.value; }

std::optional<RelationKey> relation_key_of(std::string_view text) {
  const auto first = text.find(' ');
  const auto second = first == std::string_view::npos ? first : text.find(' ', first + 1);
  if (second == std::string_view::npos || text.find(' ', second + 1) != std::string_view::npos)
    return std::nullopt;
  RelationKey key{.from = {std::string(text.substr(0, first))},
                  .kind = std::string(text.substr(first + 1, second - first - 1)),
                  .to = {std::string(text.substr(second + 1))}};
  if (key.from.empty() || key.kind.empty() || key.to.empty()) return std::nullopt;
  return key;
}

std::size_t evidence_count(const Relation& relation, bool against) {
  std::set<std::tuple<DocumentId, std::size_t, std::size_t>> passages;
  for (const RelationEvidence& each : relation.evidence) {
    if (each.against == against) passages.emplace(each.document, each.span.begin, each.span.end);
  }
  return passages.size();
}

std::vector<Relation> joined_relations(std::vector<Relation> relations) {
  std::stable_sort(relations.begin(), relations.end(),
                   [](const Relation& a, const Relation& b) { return a.key < b.key; });
  std::vector<Relation> out;
  for (Relation& relation : relations) {
    if (!out.empty() && out.back().key == relation.key)
      join_into(out.back(), std::move(relation));
    else
      out.push_back(std::move(relation));
  }
  for (Relation& relation : out) put_in_order(relation.evidence);
  return out;
}

void follow_merged(const Codebook& codebook, std::vector<Relation>& relations) {
  if (codebook.merged().empty()) return;
  for (Relation& relation : relations) {
    const bool was_to_itself = relation.key.from == relation.key.to;
    relation.key.from = codebook.followed(relation.key.from);
    relation.key.to = codebook.followed(relation.key.to);
    if (!was_to_itself && relation.key.from == relation.key.to) relation.key.kind.clear();
  }
  std::erase_if(relations, [](const Relation& each) { return each.key.kind.empty(); });
  relations = joined_relations(std::move(relations));
}

const Relation* find_relation(const std::vector<Relation>& relations, const RelationKey& key) {
  const auto found = std::lower_bound(relations.begin(), relations.end(), key,
                                      [](const Relation& a, const RelationKey& b) { return a.key < b; });
  return found != relations.end() && found->key == key ? &*found : nullptr;
}

}  // namespace coding
