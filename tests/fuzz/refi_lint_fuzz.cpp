// Any bytes as a file of REFI-QDA: findings with a rule and a place, never an exception; what is repaired
// comes back from a second repair as it is.

#include "coding/base/error.hpp"
#include "coding/exchange/refi_repair.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check(const std::vector<coding::RefiFinding>& findings) {
  for (const coding::RefiFinding& each : findings) {
    fuzz::check_refusal(each.fault, each.fault.place.file);
    fuzz::require(coding::refi_rule(each.fault.slug).slug == each.fault.slug);
    fuzz::require(each.fault.place.file.starts_with("fuzz."));
  }
}

void lint_and_repair(const std::string& bytes, const std::string& file) {
  const coding::ReadingLimits limits = {
      .archive_entries = 100, .unpacked_bytes = 1 << 22, .unpack_ratio = 50, .elements = 10'000};
  check(coding::lint_refi(bytes, file, {.limits = limits, .most_of_a_rule = 10}));
  try {
    const coding::RefiRepair once =
        coding::repair_refi(bytes, file, {.private_paths = true, .limits = limits});
    check(once.repaired);
    fuzz::require(!once.repaired.empty() || once.bytes == bytes);
    const coding::RefiRepair twice =
        coding::repair_refi(once.bytes, file, {.private_paths = true, .limits = limits});
    fuzz::require(twice.bytes == once.bytes && twice.repaired.empty());
    fuzz::require(twice.remaining == once.remaining);
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), file);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  lint_and_repair(bytes, bytes.starts_with("PK") ? "fuzz.qdpx" : "fuzz.qde");
  return 0;
}
