// A dictionary for content analysis: categories, which may stand below one another, and the patterns that
// belong to them.
//
// Read from our own CSV (category,pattern) and from the formats that researchers have. What a format says and
// we do not do is left out and reported, never guessed: docs/formats/dictionaries.md. The patterns are in our
// own notation (lexicon/patterns.hpp) whatever the file's was; signs that mean nothing in a format are
// escaped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"

namespace coding {

struct DictionaryEntry {
  std::size_t category = 0;  // index into Dictionary::categories
  std::string pattern{};
  std::size_t line = 0;  // where it stands in the file
  bool operator==(const DictionaryEntry&) const = default;
};

struct Dictionary {
  std::string title{};
  std::vector<std::vector<std::string>> categories{};  // paths, a parent before its children; each once
  std::vector<DictionaryEntry> entries{};              // as in the file
  bool operator==(const Dictionary&) const = default;
};

// The parts of "economy > work", trimmed; and back.
std::vector<std::string> category_path(std::string_view text);
std::string category_name(const std::vector<std::string>& path);

// The names of the formats: "csv", "liwc", "yoshikoder", "lexicoder", "wordstat", "yaml".
const std::vector<std::string>& dictionary_formats();

struct DictionaryReading {
  Dictionary dictionary{};
  std::string format{};
  Diagnostics notes{};  // what was left out, and where
};

// Reads a decoded text (valid UTF-8, without a byte-order mark). `format` is one of dictionary_formats(), or
// empty: then the name's ending decides (.csv .dic .ykd .lcd .lc3 .cat .yml .yaml), else the first lines.
// Throws UsageError "dictionary-format" for an unknown format or one that cannot be told, and DataError with
// file:line:column for what is not of the format: "dictionary-empty" "dictionary-legend"
// "dictionary-no-category" "dictionary-column" "dictionary-cell" "dictionary-indent" "dictionary-xml"
// "dictionary-deep" "dictionary-yaml", and what read_csv throws. Linear.
DictionaryReading read_dictionary(std::string_view valid, const std::string& file,
                                  const std::string& format = "");

}  // namespace coding
