// Any bytes as a manuscript: placeholders with places inside it, or faults with a caret; nothing else of the
// text is lost.
#include <algorithm>

#include "coding/report/paper_source.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void read(const std::string& text, coding::report::PaperKind kind) {
  const auto source = coding::report::read_paper_source(text, "fuzz.md", kind);
  for (const auto& fault : source.faults) fuzz::check_refusal(fault, "fuzz.md");
  fuzz::require(!source.pieces.empty() && source.pieces.back().placeholder.name.empty());
  const auto& names = coding::report::placeholder_names();
  std::size_t from = 0;
  for (const auto& piece : source.pieces) {
    const auto& placeholder = piece.placeholder;
    if (placeholder.name.empty()) continue;
    fuzz::require(std::find(names.begin(), names.end(), placeholder.name) != names.end());
    fuzz::require(placeholder.byte >= from && text.compare(placeholder.byte, 2, "{{") == 0);
    from = placeholder.byte + 2;
    for (const auto& word : placeholder.words) {
      fuzz::require(word.byte >= from && word.byte < text.size());
      fuzz::require(!coding::first_invalid_byte(word.text));
    }
  }
  if (source.pieces.size() == 1 && text.find("\\{{") == std::string::npos)
    fuzz::require(source.pieces[0].text == text);
  coding::report::language_of_paper(text, kind);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::bytes_of(data, size);
  if (coding::first_invalid_byte(text)) return 0;
  read(text, coding::report::PaperKind::markdown);
  read(text, coding::report::PaperKind::latex);
  return 0;
}
