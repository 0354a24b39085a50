// The parts of a claim out of JSON, each with the project's names looked up.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/project/claim.hpp"
#include "coding/project/project.hpp"
#include "store/fields.hpp"
#include "store/json.hpp"

namespace coding {

class ClaimParts {
 public:
  ClaimParts(JsonReader& reader, const JsonSource& source, const Project& project)
      : reader_(reader), source_(source), project_(project) {}

  std::vector<std::string> texts(std::string_view raw) const;
  std::vector<std::vector<std::string>> groups(std::string_view raw) const;
  std::vector<CodeId> codes(std::string_view raw) const;  // one name, or several
  ParticipantId participant(std::string_view raw) const;
  std::vector<ParticipantId> participants(std::string_view raw) const;
  ClaimSubject subject(std::string_view raw) const;
  std::vector<ClaimPart> parts(std::string_view raw) const;
  std::vector<ClaimSide> sides(std::string_view raw) const;
  std::vector<ClaimQuote> quotes(std::string_view raw) const;
  std::pair<std::int64_t, std::int64_t> range(std::string_view raw) const;
  double real(std::string_view raw) const;

 private:
  template <class Parse>
  auto each(std::string_view raw, Parse parse) const;
  template <class Look>
  auto looked_up(std::string_view raw, Look look) const;
  CodeId code(std::string_view raw) const;
  ClaimPart part(std::string_view raw) const;
  ClaimSide side(std::string_view raw) const;

  JsonReader& reader_;
  const JsonSource& source_;
  const Project& project_;
};

}  // namespace coding
