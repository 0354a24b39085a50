// A reading in the making: text that grows, marks at positions in it, and a count of what is left out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/ingest/reading.hpp"

namespace coding {

// Stretches between white space: how much was left out, in words a person knows.
std::size_t rough_word_count(std::string_view valid);

// The language of at least 95 % of the characters, by primary subtag; a stray word in a template's language
// is no matter. Nothing when there is none.
Language language_of_most(const std::map<std::string, std::size_t>& characters);

class TextBuilder {
 public:
  TextBuilder(std::string file, const ReadingLimits& limits) : file_(std::move(file)), limits_(limits) {}

  // Code points so far: where the next one will stand.
  std::size_t position() const { return position_; }
  // Nothing yet, or LF was the last character.
  bool at_line_begin() const { return text_.empty() || text_.back() == '\n'; }
  const std::string& bytes() const { return text_; }

  // Valid UTF-8 without NUL; CR LF and CR become LF. Throws DataError "text-too-large".
  void append(std::string_view valid);
  void end_line() { append("\n"); }
  // Takes a space at the end away; for readers that learn late that a line ends.
  void drop_last_space();

  void mark(Mark mark) { reading_.marks.push_back(std::move(mark)); }
  // A mark that begins here, and its end at the last word before here; what holds others is opened first and
  // so comes first in the list.
  std::size_t open_mark(Mark mark);
  void close_mark(std::size_t opened);
  // From `begin` to here, without the spaces, tabs and line ends behind the last word.
  Span since(std::size_t begin) const { return {begin, std::max(begin, word_end_)}; }
  // A table's cell, which `content` writes: a line of its own, also when it is empty.
  template <class Content>
  void cell(std::size_t table, std::size_t row, std::size_t column, Content content) {
    std::string label = std::to_string(table) + ":" + std::to_string(row) + ":" + std::to_string(column);
    const std::size_t begin = position_;
    const std::size_t mark = open_mark({.kind = MarkKind::cell, .label = std::move(label)});
    content();
    if (position_ == begin) end_line();
    close_mark(mark);
  }
  // What stands beside the running text and begins on a line of its own: a text box.
  template <class Content>
  void aside(const std::string& label, Content content) {
    if (!at_line_begin()) end_line();
    const std::size_t begin = position_;
    content();
    const Span span = since(begin);
    if (!span.empty()) mark({.kind = MarkKind::aside, .span = span, .label = label});
  }
  void omit(const std::string& what, std::size_t count = 1);
  // An element that holds text and that the reader does not know.
  void omit_element(std::string_view name);
  void note(std::string slug, std::string message, std::string hint = "");

  // What is known besides: title, language, comments, bold leads.
  Reading& reading() { return reading_; }
  const std::string& file() const { return file_; }
  const ReadingLimits& limits() const { return limits_; }

  // The reading with sorted marks and comments. Throws DataError "empty-file" when the text is nothing but
  // white space.
  Reading take(std::string importer);

 private:
  std::string file_;
  ReadingLimits limits_;
  std::string text_;
  std::size_t position_ = 0;
  std::size_t word_end_ = 0;
  std::map<std::string, std::size_t> omitted_;  // what → its place in the reading's list
  Reading reading_;
};

}  // namespace coding
