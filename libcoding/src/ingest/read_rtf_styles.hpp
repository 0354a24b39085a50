// RTF's font table and style sheet: code pages by font, heading levels by style.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ingest/read_rtf_tokens.hpp"

namespace coding {

class RtfFonts {
 public:
  void set_ansi_code_page(int number) { ansi_code_page_ = number; }
  void set_default_font(int font) { default_font_ = font; }
  int default_font() const { return default_font_; }
  // A control word in the font table.
  void define(const RtfToken& token);
  // The encoding of \'hh under a font.
  std::string encoding(int font) const;
  // A font whose bytes are pictures and not letters: its charset is 2.
  bool is_symbol(int font) const;

 private:
  struct Font {
    int charset = 1;
    int code_page = -1;
  };
  int ansi_code_page_ = 1252;
  int default_font_ = 0;
  int defined_ = 0;
  std::map<int, Font> fonts_;
};

class RtfStyles {
 public:
  // A control word, or text, in the style sheet; ';' ends a style.
  void define(const RtfToken& token);
  void define(std::string_view name);
  int heading_level(int style) const;
  bool is_title(int style) const;

 private:
  struct Style {
    int level = 0;
    bool title = false;
  };
  void finish();

  int number_ = 0;
  int level_ = 0;
  std::string name_;
  std::map<int, Style> styles_;
};

}  // namespace coding
