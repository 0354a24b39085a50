// .gitattributes: how git joins the files of a project, with the merge drivers that every git has.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

inline constexpr const char* git_attributes = ".gitattributes";

// The lines that a new project gets.
std::string_view git_attributes_rules();

// The rules without which git could not join coded/ and relations.jsonl. Projects made by an earlier version
// have no such lines.
inline constexpr std::string_view declarations_rule = "/coded/*.jsonl merge=union";
inline constexpr std::string_view relations_rule = "/relations.jsonl merge=union";
inline constexpr std::array later_rules = {declarations_rule, relations_rule};

// Whether the rules stand as they were written before there were declarations: without a gap for that line.
bool has_older_rules(std::string_view bytes);

// The same of the rules before there were relations.
bool has_rules_before_relations(std::string_view bytes);

// Those lines behind the others, where our lines are there and these are not.
std::optional<FileWrite> git_attributes_update(const Snapshot& snapshot);

// Behind what a person has put into the file already.
FileWrite git_attributes_write(const Snapshot& snapshot);

}  // namespace coding
