// What a field of a query says of a unit: yes, no, or not known before the text is read.
#pragma once

#include <string>
#include <vector>

#include "coding/lexicon/query.hpp"
#include "coding/project/project.hpp"

namespace coding {

enum class Truth { no, yes, open };

// What is known of a unit.
struct UnitFacts {
  const Document* document = nullptr;
  bool read = false;                    // the rest is known
  ParticipantId participant{};          // whose words these are
  std::vector<std::string> speakers{};  // who speaks in it
  std::vector<std::string> headings{};  // under which it stands
  std::string question{};               // the number of the one it answers; empty: none
};

// `field` is a query of kind field. Before the text is read, only what holds for the whole document is known.
Truth truth_of_field(const Query& field, const Project& project, const UnitFacts& facts);

}  // namespace coding
