// Any bytes as plain text or Markdown: refused with a place, or a text with its marks inside it.
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_reader(
      [&] {
        return coding::read_plain(fuzz::bytes_of(data, size),
                                  {.file = "fuzz", .format = size % 2 == 0 ? "markdown" : "text"}, {});
      },
      "fuzz");
  return 0;
}
