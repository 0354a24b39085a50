// A file of segments or of declarations of any bytes is read, or refused with a DataError; nothing else may
// happen.
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
    for (const NumberedLine& line : lines_in(bytes))
      declaration_line(parse_declaration(reader, source, line.text));
  } catch (const DataError&) {
  }
  try {
    for (const NumberedLine& line : lines_in(bytes)) parse_segment(reader, source, line.text, true);
    segment_lines(source);
  } catch (const DataError&) {
  }
  return 0;
}
