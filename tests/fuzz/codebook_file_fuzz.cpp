// Any bytes as a codebook, as a table, an outline and Markdown: refused with a place, or codes of which a
// codebook can be made that the next import of the same file leaves as it is.
#include "coding/base/error.hpp"
#include "coding/ingest/codebook_file.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

coding::Codebook present() {
  coding::Codebook codebook;
  codebook.add({.id = {"gelisim"}, .name = "Gelişim", .level = "kategori"});
  codebook.add({.id = {"sosyallesme"}, .name = "sosyalleşme", .parent = {"gelisim"}, .level = "kod"});
  return codebook;
}

void check(const std::string& bytes, const std::string& file) {
  const coding::Study study{.language = {"tr"}, .levels = {"kategori", "alt kategori", "kod"}};
  try {
    const auto codes = coding::read_codebook(bytes, file, study, present());
    fuzz::require(!codes.empty());
    const coding::Codebook once = coding::merged(present(), codes);
    fuzz::require(once.size() >= codes.size());
    for (const coding::Code& code : once.codes()) {
      fuzz::require(coding::is_well_formed(code.id) && !code.name.empty());
      fuzz::require(code.name.find('\0') == std::string::npos);
    }
    const coding::Codebook twice = coding::merged(once, coding::read_codebook(bytes, file, study, once));
    fuzz::require(twice.size() == once.size());
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), file);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  check(bytes, "fuzz.csv");
  check(bytes, "fuzz.txt");
  check(bytes, "fuzz.md");
  return 0;
}
