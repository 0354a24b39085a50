// Formats that we do not read ourselves, by pandoc if it is installed: a process of its own, in its sandbox.
//
// What comes back is pandoc's plain text; a note says which version made it, because another may make
// another.
#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/base/number.hpp"
#include "coding/base/process.hpp"
#include "coding/text/decode.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "ingest/readers.hpp"

namespace coding {

namespace {

struct Known {
  std::string_view extension;
  std::string_view reader;  // pandoc's name
};

constexpr std::array<Known, 19> known = {{
    {"epub", "epub"},      {"docbook", "docbook"},   {"dbk", "docbook"},
    {"org", "org"},        {"rst", "rst"},           {"mediawiki", "mediawiki"},
    {"wiki", "mediawiki"}, {"tex", "latex"},         {"latex", "latex"},
    {"ltx", "latex"},      {"textile", "textile"},   {"fb2", "fb2"},
    {"ipynb", "ipynb"},    {"opml", "opml"},         {"muse", "muse"},
    {"t2t", "t2t"},        {"dokuwiki", "dokuwiki"}, {"tei", "tei"},
    {"jats", "jats"},
}};

// pandoc's reader for a format or a file's extension; empty when there is none.
std::string_view reader_of(const ReadingOptions& options) {
  std::string name = options.format;
  if (name.empty())
    name = options.file.substr(std::min(options.file.rfind('.'), options.file.size() - 1) + 1);
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const Known& one : known) {
    if (one.extension == name || one.reader == name) return one.reader;
  }
  return {};
}

[[noreturn]] void refuse(std::string message, std::string hint, const std::string& file) {
  throw DataError({.slug = "format-unsupported",
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .place = {file}});
}

// "pandoc 3.1.2" → {3, 1}.
std::pair<std::int64_t, std::int64_t> version_of(std::string_view line) {
  const std::vector<std::string_view> numbers =
      split(line.substr(std::min(line.find_last_of(' ') + 1, line.size())), '.');
  if (numbers.size() < 2) return {0, 0};
  return {parse_integer(numbers[0]).value_or(0), parse_integer(numbers[1]).value_or(0)};
}

[[noreturn]] void refuse_failure(const ProcessResult& result, const std::string& file) {
  const std::string_view said =
      trim(first_invalid_byte(result.errors) ? "" : std::string_view(result.errors));
  const std::string why = result.end == ProcessEnd::too_slow          ? "took too long"
                          : result.end == ProcessEnd::too_much_output ? "wrote too much"
                          : said.empty()                              ? "failed"
                                         : "failed: " + std::string(said.substr(0, said.find('\n')));
  throw DataError({.slug = "pandoc-failed",
                   .message = "pandoc " + why,
                   .hint = "save the file as .docx, .odt, .html or text and import that",
                   .place = {file}});
}

}  // namespace

Reading read_with_pandoc(const std::string& bytes, const ReadingOptions& options,
                         const ReadingLimits& limits) {
  const std::string reader(reader_of(options));
  if (reader.empty()) {
    refuse("neither we nor pandoc read this format", "save it as .docx, .odt, .html or text", options.file);
  }
  const auto program = find_program("pandoc", options.program_folders);
  if (!program) {
    refuse("reading " + reader + " needs pandoc, which is not installed",
           "install the package 'pandoc', or save the file as .docx, .odt, .html or text", options.file);
  }
  const ProcessResult asked = run_program({*program, "--version"}, "", {.seconds = 20, .memory_bytes = 0});
  const std::string_view first = std::string_view(asked.output).substr(0, asked.output.find('\n'));
  std::vector<std::string> words = {*program, "--from=" + reader, "--to=plain", "--wrap=none"};
  if (version_of(first) >= std::pair<std::int64_t, std::int64_t>{2, 15}) words.emplace_back("--sandbox");
  words.emplace_back("-");
  // Haskell's runtime reserves a terabyte of addresses, so its heap is limited instead.
  words.insert(words.end(), {"+RTS", "-M1g", "-RTS"});
  ProcessResult result =
      run_program(words, bytes, {.seconds = 120, .memory_bytes = 0, .output_bytes = limits.text_bytes});
  if (!result.ok()) refuse_failure(result, options.file);
  DecodedText decoded = decode_utf8_text(std::move(result.output), options.file, options.language);
  Reading reading{.importer = "pandoc/1", .notes = std::move(decoded.notes)};
  reading.text = std::move(decoded.text);
  reading.notes.push_back({.slug = "read-by-pandoc",
                           .message = "read as " + reader + " by " + std::string(trim(first)),
                           .place = {options.file},
                           .severity = Severity::note});
  return reading;
}

}  // namespace coding
