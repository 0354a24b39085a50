#include "ingest/read_rtf_styles.hpp"

#include "coding/text/trim.hpp"
#include "ingest/read_rtf_words.hpp"

namespace coding {

void RtfFonts::define(const RtfToken& token) {
  if (token.word == "f") {
    defined_ = token.number.value_or(0);
    fonts_[defined_] = {};
  } else if (token.word == "fcharset") {
    fonts_[defined_].charset = token.number.value_or(1);
  } else if (token.word == "cpg") {
    fonts_[defined_].code_page = token.number.value_or(-1);
  }
}

std::string RtfFonts::encoding(int font) const {
  const auto found = fonts_.find(font);
  const Font known = found == fonts_.end() ? Font{} : found->second;
  std::string encoding =
      known.code_page > 0 ? rtf_code_page(known.code_page) : rtf_charset(known.charset, ansi_code_page_);
  if (encoding.empty()) encoding = rtf_code_page(ansi_code_page_);
  return encoding.empty() ? "windows-1252" : encoding;
}

bool RtfFonts::is_symbol(int font) const {
  const auto found = fonts_.find(font);
  return found != fonts_.end() && found->second.charset == 2;
}

void RtfStyles::define(const RtfToken& token) {
  if (token.word == "s") number_ = token.number.value_or(0);
  if (token.word == "outlinelevel" && token.number && *token.number >= 0 && *token.number < 9) {
    level_ = *token.number + 1;
  }
}

void RtfStyles::define(std::string_view name) {
  for (const char c : name) {
    if (c == ';') {
      finish();
    } else {
      name_ += c;
    }
  }
}

void RtfStyles::finish() {
  const std::string name(trim(name_));
  const int level = level_ > 0 ? level_ : rtf_heading_level(name);
  styles_[number_] = {level, name == "Title" || name == "title"};
  number_ = 0;
  level_ = 0;
  name_.clear();
}

int RtfStyles::heading_level(int style) const {
  const auto found = styles_.find(style);
  return found == styles_.end() ? 0 : found->second.level;
}

bool RtfStyles::is_title(int style) const {
  const auto found = styles_.find(style);
  return found != styles_.end() && found->second.title;
}

}  // namespace coding
