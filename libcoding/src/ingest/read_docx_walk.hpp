// The walk over the elements of a Word part that makes text of them.
//
// One function visits an element, whatever it stands in, because Word wraps nearly everything into everything
// (content controls around rows, insertions around paragraphs). It recurses, and Xml has limited the depth.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read_docx_styles.hpp"
#include "ingest/text_builder.hpp"
#include "package/xml.hpp"

namespace coding {

// The sign of a note in the text.
struct DocxNoteSign {
  bool is_endnote = false;
  std::string id{};
  std::size_t at = 0;
};

struct DocxChanges {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
  std::size_t moves = 0;
};

class DocxWalk {
 public:
  DocxWalk(const DocxStyles& styles, TextBuilder& out) : styles_(styles), out_(out) {}

  // Everything in an element, in document order.
  void children(const pugi::xml_node& parent);

  // What is still open at the end: comments whose range never closed, boxes outside paragraphs.
  void finish();

  // What was met on the way, besides the text.
  const std::vector<DocxNoteSign>& note_signs() const { return note_signs_; }
  // By the comments' ids; a comment without a range has the place of its sign.
  const std::map<std::string, Span>& comment_spans() const { return comment_spans_; }
  const DocxChanges& changes() const { return changes_; }
  const std::string& title() const { return title_; }
  // Code points of letters and their like by primary language subtag.
  const std::map<std::string, std::size_t>& languages() const { return languages_; }

 private:
  struct TableState {
    std::size_t number = 0;
    std::size_t row = 0;
    std::size_t column = 0;
  };
  struct Fields {
    std::vector<bool> open{};  // true: in the instruction, before the result
    std::size_t in_codes = 0;  // how many are true
  };
  struct RunState {
    bool bold = false;
    bool hidden = false;
    std::string language{};
  };

  void visit(const pugi::xml_node& node);
  void visit_inline(const pugi::xml_node& node);
  void paragraph(const pugi::xml_node& node);
  void end_paragraph(const pugi::xml_node& node, std::size_t begin);
  void text_boxes();
  void table(const pugi::xml_node& node);
  void row(const pugi::xml_node& node);
  void cell(const pugi::xml_node& node);
  void run(const pugi::xml_node& node);
  void emit(std::string_view text);
  void emit_text_of(const pugi::xml_node& node);
  void symbol(const pugi::xml_node& node);
  void alternative(const pugi::xml_node& node);
  void ruby(const pugi::xml_node& node);
  void deleted(const pugi::xml_node& node);
  void field_char(const pugi::xml_node& node);
  void comment_mark(const pugi::xml_node& node, bool begins);
  void shapes(const pugi::xml_node& node);
  void unknown(const pugi::xml_node& node);

  const DocxStyles& styles_;
  TextBuilder& out_;
  std::vector<DocxNoteSign> note_signs_;
  std::map<std::string, Span> comment_spans_;
  std::map<std::string, std::size_t> open_comments_;
  DocxChanges changes_;
  std::string title_;
  std::map<std::string, std::size_t> languages_;

  Fields fields_;
  std::vector<TableState> tables_;
  std::size_t table_count_ = 0;
  std::vector<pugi::xml_node> boxes_;  // text boxes of the paragraph that is being read
  const DocxStyle* style_ = nullptr;   // of the paragraph
  RunState run_;
  bool lead_open_ = false;  // only bold text so far in this paragraph
  std::size_t lead_end_ = 0;
  bool behind_note_sign_ = false;
};

// The words of an element's text, deleted or not.
std::size_t docx_word_count(const pugi::xml_node& node);

}  // namespace coding
