// Any bytes as a Word file: as the ZIP when they begin with PK, else as its document, styles, footnotes,
// comments and relationships, parted by lines of "%".
#include "ingest/readers.hpp"
#include "tests/fuzz/reading.hpp"
#include "tests/zip_maker.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes = fuzz::bytes_of(data, size);
  if (!bytes.starts_with("PK")) {
    const std::vector<std::string> names = {"word/document.xml", "word/styles.xml", "word/footnotes.xml",
                                            "word/comments.xml", "word/_rels/document.xml.rels"};
    const std::vector<std::string> parts = fuzz::parts_of(bytes);
    std::vector<coding::ZipPart> entries;
    for (std::size_t i = 0; i < parts.size() && i < names.size(); ++i) {
      entries.push_back(coding::stored(names[i], parts[i]));
    }
    bytes = coding::zip_of(entries);
  }
  const coding::ReadingLimits limits = {.unpacked_bytes = 1 << 22, .depth = 64, .text_bytes = 1 << 20};
  fuzz::check_reader([&] { return coding::read_docx(bytes, {.file = "fuzz.docx"}, limits); }, "fuzz.docx");
  return 0;
}
