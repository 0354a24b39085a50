// What a count is about: whose coding, and which codes make the rows or columns.
//
// Independent coding is the default: a count shows one coder's segments. A row is a code of one level
// together with everything below it, so that a category's count is the union of its codes', never their sum.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// The coder whose segments are shown: the wanted one, else the only one, else `preferred` when that is one of
// them, else the study's coder when that is one of them. Empty when the project has no coder yet. Throws
// UsageError "coder-unknown", "coder-ambiguous" (naming them).
CoderId choose_coder(const Project& project, const std::optional<CoderId>& wanted, const CoderId& preferred);

// The level a code stands at: its own; else, by its place, the last for a code without children, and for
// others the name for their depth, at most the last but one. The core category that has none of its own
// stands at no level: "".
std::string level_at(const Project& project, std::size_t position);

// A wanted level in its project spelling: case-insensitive in the study's language; "code" always means the
// last. Throws UsageError "level-unknown" naming the levels.
std::string resolve_level(const Study& study, std::string_view wanted);

// Throws UsageError "question-unknown", naming the study's questions.
void require_question(const Study& study, const std::string& wanted);

// By position in the codebook: is the code in the set, or below one that is? All are when `set` is empty.
// Throws UsageError "set-unknown" naming the sets.
std::vector<bool> in_set(const Codebook& codebook, const std::string& set);

inline constexpr std::size_t no_row = std::numeric_limits<std::size_t>::max();

// The codes that make the rows, and for each code of the codebook the rows it counts in: its own or the
// nearest above it, the next row above that one, and so on. Codes of one level may stand under each other.
struct Scope {
  std::vector<std::size_t> rows;       // positions in the codebook, in tree order
  std::vector<std::size_t> row_of;     // by position in the codebook: an index into `rows`, or no_row
  std::vector<std::size_t> row_above;  // by row: the row it stands under, or no_row
};

// Every code of `level` (empty: the last), only under research question `question` when that is given, only
// below and including `under` when that is given, only codes of `set` and what is below them when that is
// given; with `only_active` what codes that are not active were given is counted nowhere. Throws UsageError
// "level-unknown", "question-unknown", "code-unknown", "set-unknown". O(codes).
struct ScopeOptions {
  std::string level{};
  std::string question{};
  CodeId under{};
  std::string set{};
  bool only_active = false;
};
Scope scope_of(const Project& project, const ScopeOptions& options);

}  // namespace coding
