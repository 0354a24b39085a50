#include "coding/lexicon/dictionary.hpp"

#include <algorithm>
#include <array>

#include "coding/base/error.hpp"
#include "coding/text/fold.hpp"
#include "coding/text/trim.hpp"
#include "lexicon/dictionary_formats.hpp"

namespace coding {

namespace {

struct Format {
  const char* name;
  void (*read)(std::string_view, DictionaryMaker&);
  std::array<const char*, 2> endings;
};

constexpr std::array<Format, 6> formats = {{
    {"csv", read_csv_dictionary, {".csv", ".tsv"}},
    {"liwc", read_liwc_dictionary, {".dic", ".dic"}},
    {"yoshikoder", read_yoshikoder_dictionary, {".ykd", ".lcd"}},
    {"lexicoder", read_lexicoder_dictionary, {".lc3", ".lc3"}},
    {"wordstat", read_wordstat_dictionary, {".cat", ".cat"}},
    {"yaml", read_yaml_dictionary, {".yml", ".yaml"}},
}};

const Format* format_named(std::string_view name) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const Format& f) { return name == f.name; });
  return found == formats.end() ? nullptr : &*found;
}

const Format* format_by_ending(const std::string& file) {
  const std::string name = lower(file, {});
  for (const Format& format : formats) {
    for (const char* ending : format.endings) {
      if (name.ends_with(ending)) return &format;
    }
  }
  return nullptr;
}

const Format* format_by_contents(std::string_view text) {
  const std::string_view begin = trim(text);
  const std::string_view line = trim(begin.substr(0, begin.find('\n')));
  if (line.starts_with('<')) return format_named("yoshikoder");
  if (line == "%") return format_named("liwc");
  if (line.starts_with('+')) return format_named("lexicoder");
  const std::string header = lower(line, {});
  if (header.find("category") != std::string::npos && header.find("pattern") != std::string::npos) {
    return format_named("csv");
  }
  return nullptr;
}

[[noreturn]] void refuse_format(std::string message, const std::string& file) {
  throw UsageError({.slug = "dictionary-format",
                    .message = std::move(message),
                    .hint = "the formats are csv, liwc, yoshikoder, lexicoder, wordstat and yaml",
                    .place = {file}});
}

const Format& format_of(std::string_view text, const std::string& file, const std::string& name) {
  const Format* format = name.empty() ? format_by_ending(file) : format_named(name);
  if (format == nullptr && name.empty()) format = format_by_contents(text);
  if (format != nullptr) return *format;
  refuse_format(name.empty() ? "the dictionary's format cannot be told from its name or first line"
                             : "there is no dictionary format '" + name + "'",
                file);
}

}  // namespace

std::vector<std::string> category_path(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view part : split(text, '>')) out.emplace_back(trim(part));
  return out;
}

std::string category_name(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& part : path) out += (out.empty() ? "" : " > ") + part;
  return out;
}

const std::vector<std::string>& dictionary_formats() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const Format& format : formats) out.emplace_back(format.name);
    return out;
  }();
  return names;
}

DictionaryReading read_dictionary(std::string_view valid, const std::string& file,
                                  const std::string& format) {
  const Format& chosen = format_of(valid, file, format);
  DictionaryMaker maker(valid, file);
  chosen.read(valid, maker);
  if (maker.dictionary().entries.empty()) {
    maker.refuse("dictionary-empty", "the dictionary holds no pattern",
                 std::string("it was read as ") + chosen.name + "; name the format if it is another", 1);
  }
  return std::move(maker).finish(chosen.name);
}

}  // namespace coding
