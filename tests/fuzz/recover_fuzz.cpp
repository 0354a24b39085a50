// Any text as an article: what is recovered stands in it, and makes a project.
#include <set>

#include "coding/audit/recover.hpp"
#include "coding/audit/recovered_project.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  if (coding::first_invalid_byte(bytes)) return 0;
  const coding::Text text(bytes);
  const coding::Recovered found = coding::recover(text);
  std::set<coding::ParticipantId> people;
  for (const auto& each : found.participants) people.insert(each.id);
  fuzz::require(people.size() == found.participants.size());
  for (std::size_t i = 0; i < found.codes.size(); ++i) {
    fuzz::require(!found.codes[i].name.empty() && found.codes[i].mark.place.end <= text.length());
    fuzz::require(!found.codes[i].parent || *found.codes[i].parent < i);
  }
  for (const auto& each : found.placements) {
    fuzz::require(each.code < found.codes.size() && people.count(each.participant) == 1 && each.times > 0);
  }
  for (const auto& each : found.quotes) fuzz::require(people.count(each.speaker) == 1);
  for (const auto& each : found.not_read) fuzz::require(each.place.end <= text.length());
  const coding::RecoveredProject project = coding::project_of(found, {.title = "t", .article = "a"});
  fuzz::require(project.codebook.size() == found.codes.size());
  return 0;
}
