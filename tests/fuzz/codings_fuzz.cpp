// Any bytes as a table of codings: refused with a place, or rows that each name a passage.
#include "coding/base/error.hpp"
#include "coding/ingest/codings_file.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto rows = coding::read_codings(fuzz::bytes_of(data, size), "fuzz.csv");
    fuzz::require(!rows.empty());
    for (const coding::CodingRow& row : rows) {
      fuzz::require(row.line > 0 && (row.passage.span || (row.passage.quote && !row.passage.quote->empty())));
      fuzz::require(!row.weight || (*row.weight >= 0 && *row.weight <= 100));
    }
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.csv");
  }
  return 0;
}
