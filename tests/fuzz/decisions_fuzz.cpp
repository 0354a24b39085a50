// Any bytes as a table of decisions: refused with a place, or rows that each name a passage.
#include "coding/base/error.hpp"
#include "coding/ingest/decisions_file.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto rows = coding::read_decisions(fuzz::bytes_of(data, size), "fuzz.csv");
    fuzz::require(!rows.empty());
    for (const coding::DecisionRow& row : rows) fuzz::require(row.line > 0 && row.span.begin < row.span.end);
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  }
  return 0;
}
