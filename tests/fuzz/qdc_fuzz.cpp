// Any bytes as REFI-QDA's codebook: refused with a place, or codes that are written and read again as they
// are.
#include "coding/base/error.hpp"
#include "coding/exchange/codebook_files.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  const coding::Study study{.id = "6f1c1f0e-0000-4000-8000-000000000001", .language = {"tr"}};
  try {
    const coding::Codebook once = coding::merged({}, coding::read_codebook(bytes, "fuzz.qdc", study, {}));
    fuzz::require(!once.empty());
    const std::string written = coding::codebook_qdc(study, once).bytes;
    const coding::Codebook twice =
        coding::merged(once, coding::read_codebook(written, "again.qdc", study, once));
    fuzz::require(twice.size() == once.size());
    fuzz::require(coding::codebook_qdc(study, twice).bytes == written);
  } catch (const coding::DataError& error) {
    if (error.diagnostic().place.file != "again.qdc")
      fuzz::check_refusal(error.diagnostic(), "fuzz.qdc");
    else
      throw;
  }
  return 0;
}
