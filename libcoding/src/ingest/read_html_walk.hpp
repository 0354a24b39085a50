// The walk over an HTML tree that makes text of what a browser would show.
//
// White space is collapsed as CSS does for `white-space: normal`: a run is one space, none at the ends of a
// line; `pre` and `textarea` keep theirs. Blocks stand on lines of their own, empty ones make none. It
// recurses; libxml2 has limited the depth to 256.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>
#include <vector>

#include "ingest/text_builder.hpp"

namespace coding {

class HtmlWalk {
 public:
  explicit HtmlWalk(TextBuilder& out) : out_(out) {}

  void children(const xmlNode* parent);

  const std::string& title() const { return title_; }      // of <title>
  const std::string& heading() const { return heading_; }  // the first <h1>
  const std::string& language() const { return language_; }

 private:
  struct TableState {
    std::size_t number = 0;
    std::size_t row = 0;
    std::size_t column = 0;              // the next free one, from 0
    std::vector<std::size_t> reaches{};  // of each column: the last row that a cell from above covers
  };

  void element(const xmlNode* node);
  bool left_out(std::string_view name, const xmlNode* node);
  void inside(std::string_view name, const xmlNode* node);
  void block(std::string_view name, const xmlNode* node);
  void heading(const xmlNode* node, int level);
  void table(const xmlNode* node);
  void cell(const xmlNode* node);
  void text(std::string_view valid);
  void emit(std::string_view valid);
  // Where the next word will stand, behind the space that may come before it.
  std::size_t next_word() const;
  void line_end();
  void begin_block();
  void mark_time(const xmlNode* node, std::size_t begin);

  TextBuilder& out_;
  std::string title_;
  std::string heading_;
  std::string language_;
  std::vector<TableState> tables_;
  std::size_t table_count_ = 0;
  bool pending_space_ = false;
  int preserved_ = 0;  // inside so many <pre>
  int bold_ = 0;       // inside so many <b>
  bool lead_open_ = false;
  std::size_t lead_begin_ = 0;
  std::size_t lead_end_ = 0;
};

}  // namespace coding
