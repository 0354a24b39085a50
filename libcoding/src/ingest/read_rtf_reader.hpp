// The walk over the tokens of an RTF file that makes a text of them.
//
// RTF is a stream of changes to a state that groups in braces save and restore, so the reader is that state:
// where text goes, in which font (whose code page \'hh is in), whether it is hidden or deleted. Nothing
// recurses; the groups are a vector.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read_rtf_styles.hpp"
#include "ingest/read_rtf_tokens.hpp"
#include "ingest/read_rtf_words.hpp"
#include "ingest/text_builder.hpp"

namespace coding {

class RtfReader {
 public:
  RtfReader(std::string_view bytes, TextBuilder& out) : bytes_(bytes), tokens_(bytes), out_(out) {}

  // Reads all. Throws DataError "rtf-depth", "rtf-unfinished", "not-decodable", with line.
  void read();

 private:
  struct Group {
    RtfPlace place = RtfPlace::body;
    RtfPlace around = RtfPlace::body;  // the nearest place that is not nowhere: of \ud and \result
    bool ignorable = false;            // \* came and its word has not
    bool opens_place = false;          // its end ends the place
    int font = 0;
    int fallback = 1;  // \uc: how many characters behind \u stand for it
    bool bold = false;
    bool hidden = false;
    bool deleted = false;
  };
  struct Note {
    std::size_t at = 0;
    std::string text{};
  };
  struct Paragraph {
    std::size_t begin = 0;
    std::size_t bold_end = 0;
    bool all_bold = true;
    int outline = 0;
    int style = 0;
    bool in_table = false;
  };
  struct Table {
    std::size_t number = 0;
    std::size_t row = 1;
    std::size_t column = 0;
    std::size_t cell_begin = 0;
    bool open = false;
  };

  Group& group() { return groups_.back(); }
  void take(const RtfToken& token);
  void open();
  void close();
  void word(const RtfToken& token);
  bool starts_place(std::string_view word);
  bool paragraph_word(const RtfToken& token);
  bool character_word(const RtfToken& token);
  void document_word(const RtfToken& token);
  void symbol(char sign);
  void unicode(int number);
  void byte(char byte);
  void flush_bytes();
  void symbol_letters(std::string_view bytes);
  void text(std::string_view valid);
  void body_text(std::string_view valid);
  void end_paragraph();
  void end_cell();
  void end_row();
  void close_place(const Group& closed);
  void close_comment();
  void append_boxes();
  void append_notes();
  [[noreturn]] void refuse(Diagnostic diagnostic, std::size_t byte) const;

  std::string_view bytes_;
  RtfTokens tokens_;
  TextBuilder& out_;
  std::vector<Group> groups_ = {Group{}};
  RtfFonts fonts_;
  RtfStyles styles_;
  Paragraph paragraph_;
  Table table_;

  std::string pending_;         // bytes of \'hh that are not decoded yet
  std::size_t pending_at_ = 0;  // where they stand in the file
  char32_t lead_ = 0;           // the first half of a pair of \u
  int to_skip_ = 0;             // characters that stand for the last \u

  std::map<RtfPlace, std::string> strings_;  // of places other than the body
  std::vector<Note> notes_;
  std::vector<std::string> boxes_;
  std::map<std::string, Span> ranges_;  // of comments
  std::string author_;
  std::size_t revised_ = 0;
  std::size_t symbols_ = 0;
};

}  // namespace coding
