// Any bytes as a table of participants: refused with a place, or people with ids that differ and values that
// fit.
#include <set>

#include "coding/base/error.hpp"
#include "coding/ingest/participants_file.hpp"
#include "coding/project/project.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check(const coding::ParticipantsFile& read) {
  std::set<coding::ParticipantId> ids;
  fuzz::require(!read.participants.empty());
  for (const coding::Participant& participant : read.participants) {
    fuzz::require(coding::is_well_formed_name(participant.id.value) && ids.insert(participant.id).second);
    for (const coding::Attribute& attribute : read.attributes) {
      const auto value = participant.values.find(attribute.key);
      fuzz::require(value == participant.values.end() || coding::fits(value->second, attribute));
    }
    for (const auto& [key, value] : participant.values)
      fuzz::require(!value.empty() && value.find('\0') == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    check(coding::read_participants(fuzz::bytes_of(data, size), "fuzz.csv"));
    check(coding::read_participants(fuzz::bytes_of(data, size), "fuzz.csv", {{"kıdem", "integer"}}));
  } catch (const coding::Error& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  }
  return 0;
}
