// What a code says about itself, as options: of `codebook add` and `codebook set`.
#pragma once

#include <functional>
#include <vector>

#include "cli/request.hpp"
#include "cli/session.hpp"
#include "coding/project/project.hpp"

namespace coding::cli {

const std::vector<OptionSpec>& field_options();

// The given options, then these.
std::vector<OptionSpec> with_fields(std::vector<OptionSpec> options);

// What the options say, looked up in the texts where they speak of passages.
struct CodeFields {
  std::vector<std::function<void(Code&)>> changes{};
  void apply(Code& code) const {
    for (const auto& change : changes) change(code);
  }
};

// Throws UsageError "color-malformed", "level-unknown", "question-unknown", and for examples what locating a
// passage throws.
CodeFields fields_of(Session& session, const Request& request, const Project& project);

}  // namespace coding::cli
