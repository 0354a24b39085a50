// What the readers of dictionary formats share: categories found by their path, faults with their place.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/lexicon/dictionary.hpp"

namespace coding {

using Path = std::vector<std::string>;

// Deeper categories are nobody's work.
inline constexpr std::size_t deepest_category = 100;

// A dictionary in the making.
class DictionaryMaker {
 public:
  DictionaryMaker(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

  // The category's index; it and its parents are made when they are not there yet. Not for an empty path.
  std::size_t category(const Path& path);
  void add(std::size_t category, std::string pattern, std::size_t line) {
    dictionary_.entries.push_back({category, std::move(pattern), line});
  }
  void set_title(std::string title) { dictionary_.title = std::move(title); }
  const Dictionary& dictionary() const { return dictionary_; }

  // A warning about a line, and the refusal of the file. Columns count from 1 in code points.
  void note(std::string slug, std::string message, std::string hint, std::size_t line);
  [[noreturn]] void refuse(std::string slug, std::string message, std::string hint, std::size_t line,
                           std::size_t column = 1) const;
  [[noreturn]] void refuse_byte(std::string slug, std::string message, std::string hint,
                                std::size_t byte) const;

  const std::string& file() const { return file_; }
  std::size_t line_of_byte(std::size_t byte) const;
  DictionaryReading finish(std::string format) &&;

 private:
  std::string_view text_;
  std::string file_;
  Dictionary dictionary_;
  std::map<Path, std::size_t> known_;
  Diagnostics notes_;
};

// One line of a text.
struct DictionaryLine {
  std::size_t number = 1;
  std::size_t indent = 0;   // tabs before the first other character; spaces when there is no tab
  std::string_view text{};  // trimmed; never empty
};

// The lines that are not blank; control characters stay.
std::vector<DictionaryLine> dictionary_lines(std::string_view text);

// A pattern of another notation in ours: quotation marks, backslashes, / and ~ before a digit at the
// beginning of a word stand for themselves, and so do ? and * unless they are wildcards there.
struct Wildcards {
  bool any_run = true;
  bool any_one = false;
};
std::string our_notation(std::string_view pattern, Wildcards wildcards);

void read_csv_dictionary(std::string_view text, DictionaryMaker& maker);
void read_liwc_dictionary(std::string_view text, DictionaryMaker& maker);
void read_lexicoder_dictionary(std::string_view text, DictionaryMaker& maker);
void read_wordstat_dictionary(std::string_view text, DictionaryMaker& maker);
void read_yoshikoder_dictionary(std::string_view text, DictionaryMaker& maker);
void read_yaml_dictionary(std::string_view text, DictionaryMaker& maker);

}  // namespace coding
