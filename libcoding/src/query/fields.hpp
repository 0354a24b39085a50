// What a field of a query says of a unit: yes, no, or not known before the text is read.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <vector>

#include "coding/project/project.hpp"
#include "coding/query/query.hpp"
#include "query/name_match.hpp"

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

// The labels of the turns that the span touches.
std::vector<std::string> speakers_in(Span span, const std::vector<Mark>& marks);

bool holds(std::partial_ordering order, Comparison comparison);

// A field of documents, speech or participants. Before the text is read, only what holds for the whole
// document is known.
class FieldTruth {
 public:
  // Both must outlive it.
  FieldTruth(const Query& field, const Project& project);

  Truth operator()(const UnitFacts& facts) const;

 private:
  Truth named(const std::vector<std::string>& names) const;
  Truth attribute(const ParticipantId& id) const;
  Truth date(const std::string& date) const;

  const Query& field_;
  const Project& project_;
  NameMatch match_;
  AttributeType type_ = AttributeType::text;
};

}  // namespace coding
