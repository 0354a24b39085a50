// The walk over OpenDocument's text content.
//
// As with Word, one function visits an element wherever it stands; it recurses, and Xml has limited the
// depth. White space is as ODF 1.3 part 3, 6.1.2 says: runs of it are one space, none at a paragraph's ends;
// spaces that count are elements.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read_odt_styles.hpp"
#include "ingest/text_builder.hpp"
#include "package/xml.hpp"

namespace coding {

struct OdtChanges {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
};

class OdtWalk {
 public:
  OdtWalk(const OdtStyles& styles, TextBuilder& out) : styles_(styles), out_(out) {}

  // Everything in an element, in document order.
  void children(const pugi::xml_node& parent);
  // Text boxes that stand in no paragraph, then the notes behind the text.
  void finish();

  const OdtChanges& changes() const { return changes_; }
  const std::string& title() const { return title_; }
  const std::map<std::string, std::size_t>& languages() const { return languages_; }

 private:
  struct TableState {
    std::size_t number = 0;
    std::size_t row = 0;
    std::size_t column = 0;
  };
  struct Note {
    bool is_endnote = false;
    std::string label{};
    pugi::xml_node body{};
  };

  void visit(const pugi::xml_node& node);
  bool visit_block(std::string_view name, const pugi::xml_node& node);
  bool visit_inline(std::string_view name, const pugi::xml_node& node);
  bool leave_out(std::string_view name, const pugi::xml_node& node);
  void paragraph(const pugi::xml_node& node);
  void span(const pugi::xml_node& node);
  void table(const pugi::xml_node& node);
  void row(const pugi::xml_node& node);
  void cell(const pugi::xml_node& node);
  void note(const pugi::xml_node& node);
  void notes(bool endnotes);
  void annotation(const pugi::xml_node& node);
  void annotation_end(const pugi::xml_node& node);
  void changes(const pugi::xml_node& node);
  void frame(const pugi::xml_node& node);
  void text_boxes();
  void collapsed(std::string_view text);
  void emit(std::string_view text);
  void heading_and_title(const pugi::xml_node& node, std::size_t begin, const OdtStyle& style);

  const OdtStyles& styles_;
  TextBuilder& out_;
  OdtChanges changes_;
  std::string title_;
  std::map<std::string, std::size_t> languages_;
  std::map<std::string, std::size_t> comments_;  // names of comments → places in the reading's list

  OdtStyle style_;  // in force
  bool in_paragraph_ = false;
  bool behind_space_ = true;     // the next space of a run is not the first
  bool may_drop_space_ = false;  // the last character is a space that a paragraph's end takes away
  bool lead_open_ = false;
  std::size_t lead_end_ = 0;
  std::size_t table_count_ = 0;
  std::vector<TableState> tables_;
  std::vector<Note> notes_;
  std::vector<pugi::xml_node> boxes_;
};

// The words in an element's paragraphs.
std::size_t odt_word_count(const pugi::xml_node& node);

}  // namespace coding
