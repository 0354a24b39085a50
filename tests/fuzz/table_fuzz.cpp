// Any bytes as a table of documents or turns: refused with a place, or texts with marks inside them.
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto first = [&] {
    std::vector<coding::Reading> readings =
        coding::read_table(fuzz::bytes_of(data, size), {.file = "fuzz"}, {});
    for (const coding::Reading& reading : readings) fuzz::check_reading(reading);
    return readings.front();
  };
  fuzz::check_reader(first, "fuzz");
  return 0;
}
