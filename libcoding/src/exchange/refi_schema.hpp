// The rules of REFI-QDA's two schemas (QDA-XML 1.0: Project.xsd and Codebook.xsd) as data of our own: which
// attributes an element has, which children in which order, and what its text is.
//
// One rule an element and place: a TextSource and a Note have the same type in the schema and are two rules
// here, because a GUID of one names a source and that of the other a note. Children are found by name within
// the rule of the element above, so a walk from the root always knows what it looks at. Every list lives as
// long as the program.
//
// Surprise: the schemas differ in one attribute. A MemberCode of a project names its code by targetGUID, one
// of a codebook by guid.
#pragma once

#include <span>
#include <string_view>

#include "exchange/refi_types.hpp"

namespace coding {

inline constexpr std::string_view refi_project_namespace = "urn:QDA-XML:project:1.0";
inline constexpr std::string_view refi_codebook_namespace = "urn:QDA-XML:codebook:1.0";

// What a GUID names, and what a reference may point at.
enum class RefiKind {
  none,
  user,
  code,
  variable,
  case_,
  source,
  representation,  // the text of a PDF, a picture or a recording
  selection,
  coding,
  note,
  link,
  set,
  sync_point,
  graph,
  vertex,
  edge,
  any  // of references only
};

// "a user", "a code", …
std::string_view name_of(RefiKind kind);

struct RefiAttributeRule {
  std::string_view name{};
  RefiType type = RefiType::string;
  bool required = false;
  RefiKind points_at = RefiKind::none;  // when its value is a reference
};

struct RefiElementRule;

struct RefiChildRule {
  std::string_view name{};
  const RefiElementRule& (*rule)() = nullptr;
  int step = 0;  // children stand in this order; those of one step are alternatives
  bool required = false;
  bool repeats = false;  // any number of its step, else one
};

enum class RefiContent { nothing, children, text };

struct RefiElementRule {
  RefiKind names = RefiKind::none;  // what its attribute guid is the name of
  RefiContent content = RefiContent::nothing;
  RefiType text = RefiType::string;
  std::span<const RefiAttributeRule> attributes{};
  std::span<const RefiChildRule> children{};
};

const RefiElementRule& refi_project_rule();
const RefiElementRule& refi_codebook_rule();

// Null when the element has none of that name.
const RefiAttributeRule* attribute_rule(const RefiElementRule& element, std::string_view name);
const RefiChildRule* child_rule(const RefiElementRule& element, std::string_view name);

// Whether either schema has an element of that name at all.
bool is_refi_element(std::string_view name);

// Whether the element is there only to hold others and must not be empty: Users, Codes, Sources, …
bool is_wrapper(const RefiElementRule& element);

}  // namespace coding
