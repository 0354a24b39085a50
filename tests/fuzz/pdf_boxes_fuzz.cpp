// Any bytes as what pdftotext writes: pages of valid lines, whatever it was.
#include "ingest/pdf_boxes.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check_pages(std::vector<coding::PdfPage> pages) {
  coding::take_running_lines(pages);
  for (coding::PdfPage& page : pages) {
    coding::tidy(page);
    for (const std::string& line : page) fuzz::require(!coding::first_invalid_byte(line));
  }
  const int percent = coding::percent_right_to_left(pages);
  fuzz::require(percent >= 0 && percent <= 100);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t broken = 0;
  const std::string bytes = fuzz::bytes_of(data, size);
  check_pages(coding::pdf_pages(bytes, broken));
  check_pages(coding::pages_of_boxes(bytes, broken));
  return 0;
}
