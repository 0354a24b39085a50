// The one door of all formats.
#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/ingest/reading.hpp"
#include "coding/text/nearest.hpp"
#include "ingest/readers.hpp"
#include "ingest/sniff.hpp"

namespace coding {

namespace {

using Reader = std::vector<Reading> (*)(std::string bytes, const ReadingOptions&, const ReadingLimits&);

template <auto read>
std::vector<Reading> one(std::string bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  std::vector<Reading> readings;
  readings.push_back(read(std::move(bytes), options, limits));
  return readings;
}

std::vector<Reading> table(
    std::string bytes,  // NOLINT(performance-unnecessary-value-param): one type for all
    const ReadingOptions& options, const ReadingLimits& limits) {
  return read_table(bytes, options, limits);
}

// pandoc's formats go by the extension: there are too many to tell them by their bytes.
Reading by_pandoc(const std::string& bytes, const ReadingOptions& options, const ReadingLimits& limits) {
  ReadingOptions named = options;
  named.format = bytes.starts_with("PK") ? "epub" : "";
  return read_with_pandoc(bytes, named, limits);
}

struct Format {
  std::string_view name;
  std::string_view extension;  // another name for it; empty: none
  Reader reader;
};

constexpr std::array<Format, 15> formats = {{{"text", "txt", one<read_plain>},
                                             {"markdown", "md", one<read_plain>},
                                             {"docx", "docm", one<read_docx>},
                                             {"odt", "fodt", one<read_odt>},
                                             {"rtf", "", one<read_rtf>},
                                             {"pdf", "", one<read_pdf>},
                                             {"html", "htm", one<read_html>},
                                             {"srt", "", one<read_subtitles>},
                                             {"vtt", "", one<read_subtitles>},
                                             {"csv", "", table},
                                             {"tsv", "tab", table},
                                             {"whisper", "json", one<read_whisper>},
                                             {"elan", "eaf", one<read_elan>},
                                             {"chat", "cha", one<read_chat>},
                                             {"pandoc", "", one<by_pandoc>}}};

const Format& format_named(const std::string& name) {
  for (const Format& format : formats) {
    if (format.name == name || (!name.empty() && format.extension == name)) return format;
  }
  const auto close = nearest(name, reading_formats());
  throw UsageError({.slug = "format-unknown",
                    .message = "no format is named '" + name + "'",
                    .hint = close.empty() ? "leave it out: the file's bytes say what it is"
                                          : "did you mean '" + close[0] + "'?"});
}

}  // namespace

const std::vector<std::string>& reading_formats() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const Format& format : formats) made.emplace_back(format.name);
    return made;
  }();
  return names;
}

std::vector<Reading> read_source(std::string bytes, const ReadingOptions& options,
                                 const ReadingLimits& limits) {
  ReadingOptions decided = options;
  const Format& format =
      format_named(options.format.empty() ? format_of(bytes, options, limits) : options.format);
  decided.format = format.name;
  return format.reader(std::move(bytes), decided, limits);
}

}  // namespace coding
