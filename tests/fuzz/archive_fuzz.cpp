// Any bytes as an archive, all of whose entries are read; and as a file whose format is asked for.
#include <algorithm>

#include "coding/base/error.hpp"
#include "ingest/sniff.hpp"
#include "package/archive.hpp"
#include "tests/fuzz/refusal.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  const coding::ReadingLimits limits = {
      .archive_entries = 100, .unpacked_bytes = 1 << 22, .unpack_ratio = 50};
  try {
    coding::Archive archive(bytes, "fuzz.zip", limits);
    std::size_t unpacked = 0;
    for (const std::string& name : archive.names()) {
      fuzz::require(archive.has(name) && name.find('\\') == std::string::npos && !name.starts_with('/'));
      unpacked += archive.read(name).size();
    }
    fuzz::require(unpacked <= limits.unpacked_bytes);
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.zip");
  }
  try {
    const std::string format = coding::format_of(bytes, {.file = "fuzz.zip"}, limits);
    const auto& known = coding::reading_formats();
    fuzz::require(std::find(known.begin(), known.end(), format) != known.end());
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), "fuzz.zip");
  }
  return 0;
}
