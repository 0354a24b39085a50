// .gitattributes: how git joins the files of a project, with the merge drivers that every git has.
#pragma once

#include "coding/store/transaction.hpp"
#include "store/snapshot.hpp"

namespace coding {

inline constexpr const char* git_attributes = ".gitattributes";

// Behind what a person has put into the file already.
FileWrite git_attributes_write(const Snapshot& snapshot);

}  // namespace coding
