// What a change may not do to a project.
#pragma once

#include "coding/project/project.hpp"

namespace coding {

// A change may leave faults that were there; it may not bring new ones. Throws the fault as a UsageError.
void require_no_new_fault(const Project& before, const Project& after);

}  // namespace coding
