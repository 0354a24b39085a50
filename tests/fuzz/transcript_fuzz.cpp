// Any bytes as a transcript that is imported and cleaned, and the first line as its file name: refused with a
// place, or a text without NUL and CR, marks inside it, an id that is one, and passages that locate() finds
// or refuses.
#include "coding/base/error.hpp"
#include "coding/ingest/document_name.hpp"
#include "coding/ingest/importing.hpp"
#include "coding/project/passage.hpp"
#include "coding/project/project.hpp"
#include "tests/fuzz/refusal.hpp"

namespace {

void check_name(const std::string& name) {
  try {
    fuzz::require(coding::is_well_formed_name(coding::document_id_for(name).value));
  } catch (const coding::UsageError& error) {
    fuzz::require(error.diagnostic().slug == "name-invalid");
  }
}

void check_passages(const coding::Text& text) {
  const std::size_t length = text.length();
  for (const coding::Passage& passage : {coding::Passage{.span = coding::Span{length / 2, length}},
                                         {.span = coding::Span{0, length + 1}},
                                         {.span = coding::Span{length, 1}},
                                         {.lines = coding::Span{1, 2}},
                                         {.lines = coding::Span{0, length}},
                                         {.quote = std::string(text.slice({length / 3, length / 2}))}}) {
    try {
      const coding::Span span = coding::locate(text, passage, {"tr"});
      fuzz::require(!span.empty() && span.end <= length);
      fuzz::require(coding::holds(coding::quote_of(text, span), text, span));
    } catch (const coding::UsageError& error) {
      fuzz::require(!error.diagnostic().slug.empty());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  check_name(bytes.substr(0, bytes.find('\n')));
  const char* const file = size % 2 == 0 ? "fuzz.txt" : "fuzz.md";
  try {
    for (coding::Reading& reading :
         coding::read_source(bytes, {.file = file, .format = "text", .language = {"tr"}})) {
      const coding::Import import = coding::import_reading(
          std::move(reading), {.file = file, .of_study = {"tr"}, .cleaning = coding::cleaning_rules()});
      fuzz::require(import.text.bytes().find_first_of(std::string_view("\r\0", 2)) == std::string::npos);
      for (const coding::Mark& mark : import.marks)
        fuzz::require(mark.span.begin <= mark.span.end && mark.span.end <= import.text.length());
      check_passages(import.text);
    }
  } catch (const coding::DataError& error) {
    fuzz::check_refusal(error.diagnostic(), file);
  } catch (const coding::UsageError& error) {
    fuzz::require(!error.diagnostic().slug.empty());
  }
  return 0;
}
