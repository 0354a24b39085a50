// Any bytes as OpenDocument text: as the ZIP when they begin with PK, as content, styles and meta parted by
// lines of "%" when there is such a line, else as a flat file.
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"
#include "tests/zip_maker.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes = fuzz::bytes_of(data, size);
  const std::vector<std::string> parts = fuzz::parts_of(bytes);
  if (!bytes.starts_with("PK") && parts.size() > 1) {
    const std::vector<std::string> names = {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"};
    std::vector<coding::ZipPart> entries;
    for (std::size_t i = 0; i < parts.size() && i < names.size(); ++i) {
      entries.push_back(coding::stored(names[i], parts[i]));
    }
    bytes = coding::zip_of(entries);
  }
  const coding::ReadingLimits limits = {.unpacked_bytes = 1 << 22, .depth = 64, .text_bytes = 1 << 20};
  fuzz::check_reader([&] { return coding::read_odt(bytes, {.file = "fuzz.odt"}, limits); }, "fuzz.odt");
  return 0;
}
