// Any bytes as a table of summaries: refused with a place, or rows that each say something.
#include "coding/base/error.hpp"
#include "coding/ingest/summaries_file.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    for (const coding::SummaryRow& row : coding::read_summaries(fuzz::bytes_of(data, size), "fuzz.csv"))
      fuzz::require(row.line > 0 && !row.summary.empty());
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  }
  return 0;
}
