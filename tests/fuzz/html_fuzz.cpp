// Any bytes as a page.
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  fuzz::check_reader([&] { return coding::read_html(bytes, {.file = "fuzz.html"}, {}); }, "fuzz.html");
  return 0;
}
