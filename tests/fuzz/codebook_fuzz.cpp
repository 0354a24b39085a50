// A codebook of any bytes is read, or refused with a DataError; nothing else may happen.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "coding/base/error.hpp"
#include "coding/store/write.hpp"
#include "store/nouns.hpp"
#include "store/reading.hpp"
#include "store/segment_lines.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace coding;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  bytes.reserve(bytes.size() + json_padding);
  const JsonSource source{.file = "fuzz", .bytes = bytes};
  JsonReader reader;
  try {
    CodeLines codes;
    for (const NumberedLine& line : lines_in(bytes)) {
      codes.codes.push_back(parse_code(reader, source, line.text));
      codes.lines.push_back(line.number);
    }
    take_out_faults(codes);
    const Codebook codebook(std::move(codes.codes));
    if (codebook_jsonl(codebook).empty() && !codebook.empty()) std::abort();
  } catch (const DataError&) {
  }
  return 0;
}
