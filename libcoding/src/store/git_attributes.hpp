// .gitattributes: how git joins the files of a project, with the merge drivers that every git has.
#pragma once

#include <optional>
#include <string_view>

#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

inline constexpr const char* git_attributes = ".gitattributes";

// The lines that a new project gets.
std::string_view git_attributes_rules();

// The rule without which git could not join coded/. Projects made by an earlier version have no such line.
inline constexpr std::string_view declarations_rule = "/coded/*.jsonl merge=union";

// Whether the rules stand as they were written before there were declarations: without a gap for that line.
bool has_older_rules(std::string_view bytes);

// That line behind the others, where our lines are there and this one is not.
std::optional<FileWrite> git_attributes_update(const Snapshot& snapshot);

// Behind what a person has put into the file already.
FileWrite git_attributes_write(const Snapshot& snapshot);

}  // namespace coding
