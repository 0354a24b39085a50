// A project as one document of JSON, for programs: docs/formats/export.md has its members.
//
// Every member is always there and absence is null; a thing stands on one line, so that version control shows
// which have changed. Positions are code points, as everywhere. It is for reading; the project folder is what
// is worked in.
#pragma once

#include <string>

#include "coding/exchange/project_data.hpp"

namespace coding {

struct ProjectJsonOptions {
  bool with_texts = false;  // documents have their texts
};

// "schema" is "coding.project/1". Linear. Throws what reading texts and marks throws.
std::string project_json(const ProjectData& data, const ProjectJsonOptions& options = {});

}  // namespace coding
