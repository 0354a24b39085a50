#include "coding/ingest/transcript.hpp"

#include <array>

#include "coding/base/error.hpp"
#include "coding/project/project.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::array<Signature, 5> signatures = {{
    {"%PDF-", "a PDF", "get its text with `pdftotext -layout FILE.pdf FILE.txt` and look it over"},
    {"PK\x03\x04", "a Word, OpenDocument or zip file", "save it as plain text (UTF-8) in the word processor"},
    {"\xD0\xCF\x11\xE0", "an old Word file (.doc)", "save it as plain text (UTF-8) in the word processor"},
    {"{\\rtf", "an RTF file", "save it as plain text (UTF-8) in the word processor"},
    {"\x1F\x8B", "a compressed file", "unpack it with gunzip"},
}};

void refuse_other_formats(std::string_view bytes, const std::string& file) {
  for (const Signature& signature : signatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    throw DataError(
        {.slug = "format-unsupported",
         .message = "this is " + std::string(signature.what) + "; this version reads plain text and Markdown",
         .hint = std::string(signature.remedy),
         .place = {file}});
  }
}

bool is_markdown(std::string_view file) {
  std::string name(file);
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name.ends_with(".md") || name.ends_with(".markdown");
}

// The text of the first "# Heading" line that has one, without the hashes that may close it.
std::string first_heading(std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    if (!line.starts_with("# ") && !line.starts_with("#\t")) continue;
    std::string_view heading = trim(line.substr(2));
    const std::string_view open = heading.substr(0, heading.find_last_not_of('#') + 1);
    if (open.size() < heading.size() && trim(open).size() < open.size()) heading = trim(open);
    if (open.empty() || heading.empty()) continue;
    return std::string(heading);
  }
  return "";
}

}  // namespace

Transcript read_transcript(std::string bytes, const std::string& file, const Language& language) {
  refuse_other_formats(bytes, file);
  DecodedText decoded = decode_utf8_text(std::move(bytes), file, language);
  const bool markdown = is_markdown(file);
  Transcript transcript{.title = markdown ? first_heading(decoded.text.bytes()) : "",
                        .importer = markdown ? "markdown/1" : "text/1",
                        .notes = std::move(decoded.notes)};
  transcript.text = std::move(decoded.text);
  return transcript;
}

DocumentId document_id_for(std::string_view file) {
  std::string_view stem = file.substr(file.rfind('/') + 1);
  stem = stem.substr(0, stem.rfind('.'));
  std::string id;
  if (first_invalid_byte(stem)) stem = {};
  for (std::size_t byte = 0; byte < stem.size();) {
    std::string letter;
    append_code_point(letter, next_code_point(stem, byte));
    // A letter alone is a name unless it is punctuation that only may not begin one.
    const bool allowed = is_well_formed_name("x" + letter + "x");
    if (allowed) {
      id += letter;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && (id.back() == '-' || id.back() == '.')) id.pop_back();
  while (!id.empty() && (id.front() == '-' || id.front() == '.')) id.erase(0, 1);
  if (!is_well_formed_name(id)) {
    const bool only_long = count_code_points(id) > 100;
    throw UsageError({.slug = "name-invalid",
                      .message = only_long
                                     ? "the file name would make a document id of more than 100 characters"
                                     : "no document id can be made of the file name",
                      .hint = "name the document with --as ID",
                      .place = {std::string(file)}});
  }
  return {id};
}

}  // namespace coding
