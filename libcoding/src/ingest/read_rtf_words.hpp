// What RTF's control words mean to a reader of text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace coding {

// Where text goes.
enum class RtfPlace {
  body,
  note,     // a footnote or endnote
  comment,  // an annotation's text
  text_box,
  author,       // of the next comment
  date,         // of this comment
  range_begin,  // the id of a comment's range where it begins
  range_end,
  range,  // the range that this comment is about
  title,
  fonts,
  styles,
  nowhere,  // but what is in it may go somewhere: the text of a shape
  nothing   // and neither does what is in it
};

// A group that goes somewhere of its own.
struct RtfDestination {
  RtfPlace place = RtfPlace::nowhere;
  std::string_view omission{};  // what is counted when it goes nowhere; may be empty
};

std::optional<RtfDestination> rtf_destination(std::string_view word);

// The text that a control word stands for: "\u2014" for emdash; empty when it stands for none.
std::string_view rtf_text(std::string_view word);

// ICU's name of the code page of a font's \fcharset, or of \cpg and \ansicpg; empty when nobody knows.
std::string rtf_charset(int charset, int ansi_code_page);
std::string rtf_code_page(int number);

// The level of a style by its name ("heading 2", "Başlık 2", "عنوان 2", "Überschrift 2"), or 0.
int rtf_heading_level(std::string_view style_name);

}  // namespace coding
