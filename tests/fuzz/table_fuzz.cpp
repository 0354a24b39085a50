// Any bytes as a table of documents or turns: refused with a place, or texts with marks inside them.
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_reader([&] { return coding::read_table(fuzz::bytes_of(data, size), {.file = "fuzz"}, {}); });
  return 0;
}
