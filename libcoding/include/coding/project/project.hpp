// A project: everything the folder holds but the texts of the documents.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "coding/project/codebook.hpp"
#include "coding/project/declaration.hpp"
#include "coding/project/document.hpp"
#include "coding/project/mark.hpp"
#include "coding/project/participant.hpp"
#include "coding/project/relation.hpp"
#include "coding/project/relation_family.hpp"
#include "coding/project/segment.hpp"
#include "coding/project/unknown.hpp"

namespace coding {

struct ResearchQuestion {
  std::string id{};  // "RQ1"
  std::string text{};
  std::string prompt{};  // how it was asked in the interview; may be empty
  UnknownMembers unknown{};
  bool operator==(const ResearchQuestion&) const = default;
};

// A query that is asked again and again, by its name: @difficult. The language: docs/formats/queries.md.
struct NamedQuery {
  std::string name{};
  std::string text{};
  UnknownMembers unknown{};
  bool operator==(const NamedQuery&) const = default;
};

// The way a study works, which decides what its readers expect of it. Of grounded theory the three schools:
// Strauss & Corbin's, Glaser's, and Charmaz's constructivist one.
enum class Method {
  none,  // not said
  content_analysis,
  straussian,
  glaserian,
  constructivist,
  framework,
  reflexive  // reflexive thematic analysis (Braun & Clarke)
};

// The words of project.json and the command line; none is "". Reading throws DataError "method-unknown".
std::string name_of(Method method);
Method method_named(std::string_view name);
bool is_grounded_theory(Method method);

// project.json.
struct Study {
  std::string id{};  // a UUID, made once
  std::string title{};
  std::string description{};
  Language language{};
  CoderId coder{};  // the study's: whose segments count when nobody says otherwise; may be empty
  std::vector<ResearchQuestion> questions{};
  std::vector<std::string> levels{};  // names from the root to the code: "category", "subcategory", "code"
  std::vector<Attribute> attributes{};
  Method method = Method::none;
  Stage stage = Stage::none;               // of what is coded now; new codes and segments get it
  CodeId core{};                           // the core category of a grounded theory; may be empty
  std::vector<RelationFamily> families{};  // see families_of
  std::vector<NamedQuery> queries{};
  UnknownMembers unknown{};
  bool operator==(const Study&) const = default;
};

struct Project {
  Study study{};
  std::vector<Participant> participants{};  // natural order of their ids
  std::vector<Document> documents{};        // natural order of their ids
  std::vector<CoderId> coders{};            // who coded or declared something; natural order
  Codebook codebook{};
  std::vector<CodedSegment> segments{};     // by coder, then as sort_key says
  std::vector<Relation> relations{};        // by their keys
  std::vector<Declaration> declarations{};  // by coder (as `coders`), then document (bytes)
  // Of the documents in which several participants speak, in order; of others nobody needs them for counting
  // (store/marks.hpp reads them).
  std::map<DocumentId, std::vector<Mark>> turns{};
  bool operator==(const Project&) const = default;
};

const Participant* find_participant(const Project& project, const ParticipantId& id);
const Document* find_document(const Project& project, const DocumentId& id);

// Throws UsageError "document-unknown" with the nearest ids as a hint.
const Document& document_at(const Project& project, const DocumentId& id);

// The language of a document: its own, else the study's.
const Language& language_of(const Project& project, const Document& document);

// The name of the last level, at which codes in the narrow sense stand: "code" when the study names none.
std::string code_level(const Study& study);

// The families of relations that the study works with, built-in ones with their kinds. Who names none has the
// paradigm, in Glaser's way the six Cs.
std::vector<RelationFamily> families_of(const Study& study);

// The kind in the study's families. Throws UsageError "kind-unknown" with what there is.
RelationKind kind_at(const Study& study, std::string_view name);

// An id that may name a file or a column: letters and digits of any script, and - _ . inside; not longer than
// 100 code points, not a name that a file system reserves. For documents, participants and coders.
bool is_well_formed_name(std::string_view id);

}  // namespace coding
