// A code: a name for what passages say, with the rules for giving it.
//
// A code is its id. Names may repeat: the Ankara study has "öz güvenin artması" for teachers and again for
// pupils.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"

namespace coding {

// In which phase of coding a code or coding arose (Strauss & Corbin).
enum class Stage { none, open, axial, selective };

// A category's place in the paradigm model (Strauss & Corbin).
enum class Role { none, causal, phenomenon, context, intervening, strategy, consequence };

// Where what a category is about takes place, from one person to the world: the rows of the conditional
// matrix (Strauss & Corbin 1990; Corbin & Strauss 2008). Studies use some of them.
enum class ActionLevel {
  none,
  individual,
  interaction,
  group,
  suborganization,
  organization,
  community,
  society,
  international
};

// The words of the files and the command line; none is "". Reading throws DataError "stage-unknown",
// "role-unknown", "action-unknown".
std::string name_of(Stage stage);
std::string name_of(Role role);
std::string name_of(ActionLevel level);
Stage stage_named(std::string_view name);
Role role_named(std::string_view name);
ActionLevel action_level_named(std::string_view name);

// A code's name in other languages, by their tag: "en".
using Glosses = std::map<std::string, std::string>;

// "en: individual health", one a gloss, and back. An empty name takes the gloss out. Throws DataError
// "gloss-malformed" where no language is named.
std::vector<std::string> gloss_texts(const Glosses& glosses);
void add_gloss(Glosses& glosses, std::string_view text);

// What varies from incident to incident of a code, and the dimension it varies along (Strauss & Corbin 1990,
// ch. 5): "intensity" from "low" over "medium" to "high". Without values any may be given.
struct Property {
  std::string name{};
  std::vector<std::string> values{};  // in their order along the dimension
  bool operator==(const Property&) const = default;
};

// "intensity: low, medium, high", and back. Throws DataError "property-malformed" without a name, with a
// value twice or an equals sign in the name.
std::string property_text(const Property& property);
Property property_of(std::string_view text);

std::vector<std::string> property_texts(const std::vector<Property>& properties);

// Puts it in the place of the one with its name, or last.
void add_property(std::vector<Property>& properties, Property property);

struct Code {
  CodeId id{};
  std::string name{};
  CodeId parent{};         // empty: a root
  std::string level{};     // one of the project's level names: "category"
  std::string question{};  // id of the research question a root answers; inherited by what is below it
  Stage stage = Stage::none;
  Role role = Role::none;
  ActionLevel action = ActionLevel::none;
  Glosses glosses{};
  bool in_vivo = false;  // its name is a participant's own words
  std::vector<Property> properties{};
  std::string brief{};  // the definition in one line
  std::string definition{};
  std::string use{};    // when to use it
  std::string avoid{};  // when not to
  // Typical ones: words, or links to passages (project/passage_link.hpp).
  std::vector<std::string> examples{};
  std::vector<std::string> borderline{};  // passages at its edge
  std::vector<std::string> sets{};        // the names of the sets it is in, by bytes, each once
  std::string color{};                    // "#RRGGBB"
  std::string guid{};                     // the identity other tools gave it
  bool active = true;                     // false: keeps its segments, and is given to no more
  bool locked = false;                    // its words and its segments stay as they are
  CodeId alias{};                         // the code it was merged into; such a code is in no tree
  UnknownMembers unknown{};
  bool operator==(const Code&) const = default;
};

}  // namespace coding
