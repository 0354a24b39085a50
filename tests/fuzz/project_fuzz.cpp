// project.json, a document's facts and participants.csv of any bytes is read, or refused with a DataError;
// nothing else may happen.
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
    switch (size == 0 ? 0 : data[size - 1] % 3) {
      case 0:
        project_json(parse_study(reader, source));
        break;
      case 1:
        document_json(parse_document(reader, source, {"Y1"}));
        break;
      default:
        parse_participants(source);
    }
  } catch (const DataError&) {
  }
  return 0;
}
