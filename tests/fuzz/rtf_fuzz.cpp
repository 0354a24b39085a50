// Any bytes as RTF: refused with a place, or a text with its marks inside it.
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_reader([&] { return coding::read_rtf(fuzz::bytes_of(data, size), {.file = "fuzz"}, {}); },
                     "fuzz");
  return 0;
}
