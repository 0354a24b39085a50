// A relation: what the study says two codes have to do with each other, and the passages it rests on.
//
// Axial coding relates categories (Strauss & Corbin 1990, ch. 7). A relation is directed and of one kind, and
// each kind belongs to a family (project/relation_family.hpp), so that a study in Glaser's way or with words
// of its own is not forced into the paradigm. Identity is (from, kind, to). The study makes the statement,
// its coders give the evidence: passages that speak for it, and those that speak against it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/segment.hpp"
#include "coding/project/unknown.hpp"
#include "coding/text/span.hpp"

namespace coding {

class Codebook;

struct RelationKey {
  CodeId from{};
  std::string kind{};  // "causes"
  CodeId to{};
  auto operator<=>(const RelationKey&) const = default;
};

// "care causes trust": the ids of codes and the names of kinds have no spaces. Nothing for other texts.
std::string name_of(const RelationKey& key);
std::optional<RelationKey> relation_key_of(std::string_view text);

struct RelationEvidence {
  DocumentId document{};
  Span span{};
  bool against = false;
  CoderId coder{};  // who gave it
  Quote quote{};
  std::string note{};
  UnknownMembers unknown{};
  bool operator==(const RelationEvidence&) const = default;
};

// Where a piece of evidence stands: one passage is evidence of one coder for or against a relation once.
inline auto sort_key(const RelationEvidence& evidence) {
  return std::tie(evidence.document, evidence.span.begin, evidence.span.end, evidence.against,
                  evidence.coder);
}

struct Relation {
  RelationKey key{};
  CoderId coder{};                           // who stated it
  std::string note{};                        // the proposition in words
  std::vector<RelationEvidence> evidence{};  // as sort_key says
  UnknownMembers unknown{};
  bool operator==(const Relation&) const = default;
};

// Passages for or against it, each once however many coders gave it.
std::size_t evidence_count(const Relation& relation, bool against);

// The relations in the order of their keys, those of one key as one, their evidence in order and each once.
// The first statement's coder and note count; later notes follow on lines of their own.
std::vector<Relation> joined_relations(std::vector<Relation> relations);

// With merged codes followed; what becomes one relation is joined, and what would lead from a code to itself
// goes. O(n log n).
void follow_merged(const Codebook& codebook, std::vector<Relation>& relations);

const Relation* find_relation(const std::vector<Relation>& relations, const RelationKey& key);

}  // namespace coding
