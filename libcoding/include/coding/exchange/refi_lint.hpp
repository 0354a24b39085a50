// What is wrong in a file of REFI-QDA, where, and which program will stumble over it.
//
// For archives (.qdpx), projects (.qde) and codebooks (.qdc) of any program: nothing of ours need be in them,
// and nothing is read into a project. The rules are a table; docs/formats/refi-lint.md lists them. An error
// breaks the standard or its schema, or loses data; a warning is allowed and known or likely to go wrong
// somewhere; a note is worth knowing. A program is named only where it was seen to stumble.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/package/limits.hpp"

namespace coding {

struct RefiRule {
  std::string_view slug{};
  Severity severity = Severity::error;
  std::string_view about{};   // what it finds
  std::string_view hint{};    // what to do
  std::string_view tools{};   // programs known to stumble, by commas
  std::string_view repair{};  // what repair_refi does about it; empty: nothing
};

// In the order of the documentation.
const std::vector<RefiRule>& refi_rules();

// Requires a slug of refi_rules().
const RefiRule& refi_rule(std::string_view slug);

struct RefiFinding {
  Diagnostic fault{};  // the place's file is "project.qdpx: project.qde" within an archive
  std::vector<std::string> tools{};
  bool operator==(const RefiFinding&) const = default;
};

struct RefiLintOptions {
  ReadingLimits limits{};
  std::size_t most_of_a_rule = 1000;  // findings of one rule; the rest is counted in one more
};

// In the order of the rules' groups: archive, XML, structure, references, texts; within one by place. `file`
// is what messages name; its ending says what the bytes should be. Linear in what is unpacked. Never throws
// for what is in the bytes.
std::vector<RefiFinding> lint_refi(const std::string& bytes, const std::string& file,
                                   const RefiLintOptions& options = {});

}  // namespace coding
