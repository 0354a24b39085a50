// .gitattributes: how git joins the files of a project, with the merge drivers that every git has.
#pragma once

#include <string_view>

#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

inline constexpr const char* git_attributes = ".gitattributes";

// The lines that a new project gets.
std::string_view git_attributes_rules();

// Behind what a person has put into the file already.
FileWrite git_attributes_write(const Snapshot& snapshot);

}  // namespace coding
