// People as units: what their documents, or their turns in group interviews, were given. Private to the room.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "coding/project/project.hpp"
#include "comparison/unit_ranges.hpp"

namespace coding {

class ParticipantUnits {
 public:
  ParticipantUnits(const Project& project, TouchRule rule) : project_(project), rule_(rule) {}

  void add_document(const Document& document, CoderBits coders);
  // Of a document that was added. False when it is nobody's.
  bool add_segment(const Document& document, Span span, std::uint32_t coder,
                   const std::vector<std::size_t>& rows);

  // Name, who has gone through all their documents, and unit 0 as the range that each coder gave each row.
  using Unit = std::tuple<std::string, CoderBits, std::vector<UnitRange>>;
  std::vector<Unit> take() const;

 private:
  struct Person {
    CoderBits coders = ~CoderBits{0};
    std::size_t length = 0;                              // of what is theirs
    std::map<const Document*, std::vector<Span>> own{};  // stretches
    // By row and coder: the passages of each document.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::map<const Document*, std::vector<Span>>> given{};
  };
  bool is_given(const Person& person, const std::map<const Document*, std::vector<Span>>& passages) const;

  const Project& project_;
  TouchRule rule_;
  std::map<std::string, Person> people_;
};

}  // namespace coding
