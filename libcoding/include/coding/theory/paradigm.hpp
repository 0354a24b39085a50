// The paradigm model of a study, read off its codebook: which category plays which part, and where.
//
// Strauss and Corbin (1990, ch. 7) relate categories by causal conditions, phenomenon, context, intervening
// conditions, strategies and consequences. A code's part is its own role, else that of the nearest code above
// that has one, so that nobody has to say it for every code. A component may have a head: a code of its role
// that only gathers others of it ("causal conditions").
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "coding/project/project.hpp"

namespace coding {

// By position in the codebook: the code's own, else the nearest one above; none where there is none.
std::vector<Role> effective_roles(const Codebook& codebook);
std::vector<ActionLevel> effective_actions(const Codebook& codebook);

// The five components around the phenomenon, in the order of the model.
inline constexpr std::array component_roles = {Role::causal, Role::context, Role::intervening, Role::strategy,
                                               Role::consequence};

// A category of a component: a code with the role, without another one of it below that says its role.
struct ParadigmCategory {
  std::size_t code = 0;              // position in the codebook
  std::vector<std::size_t> below{};  // codes right below it that have codes below them
  std::size_t open_codes = 0;        // codes below it without any below themselves
};

struct ParadigmComponent {
  Role role = Role::none;
  std::vector<std::size_t> heads{};  // codes that gather the categories
  std::vector<ParadigmCategory> categories{};
  std::size_t subcategories = 0;  // all `below` together
  std::size_t open_codes = 0;
};

struct Paradigm {
  // The study's core category, else the only code whose own role is phenomenon.
  std::optional<std::size_t> core{};
  std::vector<ParadigmComponent> components{};  // as component_roles
};

// O(codes).
Paradigm paradigm_of(const Project& project);

// The conditional matrix: components by where their action takes place (Strauss & Corbin 1990, ch. 10).
struct MatrixCell {
  std::vector<std::size_t> categories{};  // positions in the codebook
  std::size_t open_codes = 0;
};
struct ConditionalMatrix {
  std::vector<ActionLevel> levels{};  // rows: those in use, from one person to the world
  std::vector<Role> roles{};          // columns: component_roles
  std::vector<std::vector<MatrixCell>> cells{};
  std::vector<std::size_t> without_level{};  // categories of which no level is known
};
ConditionalMatrix conditional_matrix(const Project& project, const Paradigm& paradigm);

}  // namespace coding
