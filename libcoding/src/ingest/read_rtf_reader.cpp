#include "ingest/read_rtf_reader.hpp"

#include <algorithm>
#include <utility>

#include "coding/base/error.hpp"
#include "coding/text/encoding.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

bool is_nowhere(RtfPlace place) { return place == RtfPlace::nowhere || place == RtfPlace::nothing; }

}  // namespace

void RtfReader::refuse(Diagnostic diagnostic, std::size_t byte) const {
  const std::string_view before = bytes_.substr(0, std::min(byte, bytes_.size()));
  diagnostic.place = {out_.file(),
                      1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'))};
  throw DataError(std::move(diagnostic));
}

void RtfReader::read() {
  for (RtfToken token = tokens_.next(); token.kind != RtfKind::end; token = tokens_.next()) {
    if (groups_.size() == 1 && token.kind != RtfKind::open) continue;  // behind the document
    take(token);
  }
  flush_bytes();
  if (lead_ != 0) out_.omit("halves of characters");
  if (groups_.size() > 1) {
    refuse({.slug = "rtf-unfinished",
            .message = "the file ends before its last brace; it was cut off",
            .hint = "get the file again, or open it in a word processor and save it"},
           bytes_.size());
  }
  if (!out_.at_line_begin() || !boxes_.empty()) end_paragraph();
  append_notes();
  if (symbols_ > 0) {
    out_.note("symbol-letters",
              std::to_string(symbols_) + " letters of symbol fonts stand as private characters",
              "look for U+F020 to U+F0FF in the text");
  }
  if (revised_ > 0) {
    out_.note("tracked-changes", "the file has tracked changes; the text is what it says with all accepted",
              "accept or reject them in the word processor to be sure");
  }
}

void RtfReader::take(const RtfToken& token) {
  const bool text_like = token.kind == RtfKind::byte || token.kind == RtfKind::hex ||
                         token.kind == RtfKind::symbol || token.kind == RtfKind::word;
  const bool is_another = token.kind == RtfKind::word && token.word == "u";
  if (to_skip_ > 0 && text_like && !is_another) {
    --to_skip_;
    if (token.kind == RtfKind::word && token.word == "bin")
      tokens_.skip(static_cast<std::size_t>(std::max(0, token.number.value_or(0))));
    return;
  }
  if (token.kind != RtfKind::byte && token.kind != RtfKind::hex) flush_bytes();
  switch (token.kind) {
    case RtfKind::open:
      return open();
    case RtfKind::close:
      return close();
    case RtfKind::word:
      return word(token);
    case RtfKind::symbol:
      return symbol(token.byte);
    case RtfKind::hex:
    case RtfKind::byte:
      return byte(token.byte);
    case RtfKind::end:
      return;
  }
}

void RtfReader::open() {
  if (groups_.size() > out_.limits().depth) {
    refuse({.slug = "rtf-depth",
            .message = "more than " + std::to_string(out_.limits().depth) + " groups stand in one another",
            .hint = "open the file in a word processor and save it again"},
           tokens_.position());
  }
  groups_.push_back(group());
  group().opens_place = false;
  group().ignorable = false;
  to_skip_ = 0;
}

void RtfReader::close() {
  const Group closed = group();
  groups_.pop_back();
  to_skip_ = 0;
  if (closed.opens_place) close_place(closed);
}

// Sends the rest of the group to its own place, if the word is one's name.
bool RtfReader::starts_place(std::string_view word) {
  const bool ignorable = std::exchange(group().ignorable, false);
  const RtfPlace before = group().place;
  if (before == RtfPlace::nothing) return true;
  if (word == "ud" || (word == "result" && before == RtfPlace::nowhere)) {
    group().place = group().around;
    return true;
  }
  auto destination = rtf_destination(word);
  if (!destination && ignorable) destination = RtfDestination{};
  if (!destination) return false;
  if (before == RtfPlace::nowhere) {
    // Only a box's text, and the title among the facts about a document, are found inside what is left out.
    const bool found = destination->place == RtfPlace::text_box || destination->place == RtfPlace::title;
    if (!found) return true;
  }
  if (!destination->omission.empty()) {
    out_.omit(std::string(destination->omission));
  }
  if (before != RtfPlace::nowhere) group().around = before;
  group().place = destination->place;
  group().opens_place = group().place != before;
  if (group().place != before) strings_[group().place].clear();
  return true;
}

void RtfReader::word(const RtfToken& token) {
  if (token.word == "bin")
    return tokens_.skip(static_cast<std::size_t>(std::max(0, token.number.value_or(0))));
  if (token.word == "u" && token.number) return unicode(*token.number);
  if (starts_place(token.word)) return;
  if (group().place == RtfPlace::fonts) return fonts_.define(token);
  if (group().place == RtfPlace::styles) return styles_.define(token);
  if (const std::string_view stands_for = rtf_text(token.word); !stands_for.empty()) return text(stands_for);
  if (!character_word(token) && !paragraph_word(token)) document_word(token);
}

bool RtfReader::character_word(const RtfToken& token) {
  const bool on = token.number.value_or(1) != 0;
  Group& now = group();
  if (token.word == "f") {
    now.font = token.number.value_or(fonts_.default_font());
  } else if (token.word == "uc") {
    now.fallback = std::clamp(token.number.value_or(1), 0, 16);
  } else if (token.word == "b") {
    now.bold = on;
  } else if (token.word == "v") {
    now.hidden = on;
  } else if (token.word == "deleted") {
    now.deleted = on;
    revised_ += on ? 1 : 0;
  } else if (token.word == "revised") {
    revised_ += on ? 1 : 0;
  } else if (token.word == "plain") {
    now.bold = now.hidden = now.deleted = false;
    now.font = fonts_.default_font();
  } else {
    return false;
  }
  return true;
}

bool RtfReader::paragraph_word(const RtfToken& token) {
  if (token.word == "par") {
    if (group().place == RtfPlace::body) {
      end_paragraph();
      return true;
    }
    text("\n");
  } else if (group().place != RtfPlace::body) {
    return false;
  } else if (token.word == "pard") {
    paragraph_.outline = paragraph_.style = 0;
    paragraph_.in_table = false;
  } else if (token.word == "s") {
    paragraph_.style = token.number.value_or(0);
  } else if (token.word == "outlinelevel") {
    paragraph_.outline = std::clamp(token.number.value_or(9) + 1, 0, 10) % 10;
  } else if (token.word == "intbl") {
    paragraph_.in_table = true;
  } else if (token.word == "cell") {
    end_cell();
  } else if (token.word == "row") {
    end_row();
  } else {
    return false;
  }
  return true;
}

void RtfReader::document_word(const RtfToken& token) {
  if (token.word == "ansicpg") {
    fonts_.set_ansi_code_page(token.number.value_or(1252));
  } else if (token.word == "mac") {
    fonts_.set_ansi_code_page(10000);
  } else if (token.word == "pc") {
    fonts_.set_ansi_code_page(437);
  } else if (token.word == "pca") {
    fonts_.set_ansi_code_page(850);
  } else if (token.word == "deff") {
    fonts_.set_default_font(token.number.value_or(0));
    group().font = fonts_.default_font();
  }
}

void RtfReader::symbol(char sign) {
  switch (sign) {
    case '*':
      group().ignorable = true;
      return;
    case '~':
      return text("\u00A0");
    case '_':
      return text("\u2011");
    case '-':
      return text("\u00AD");
    case '\n':
    case '\r':
      if (group().place == RtfPlace::body) return end_paragraph();
      return text("\n");
    case '\t':
      return text("\t");
    case '{':
    case '}':
    case '\\':
      return text(std::string_view(&sign, 1));
    default:  // \| \: and what nobody knows stand for no text
      return;
  }
}

// Characters above U+FFFF are two \u, the halves of a pair; numbers above 32767 are written as negative.
void RtfReader::unicode(int number) {
  const auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
  to_skip_ = group().fallback;
  if (unit >= 0xD800 && unit < 0xDC00) {
    if (lead_ != 0) out_.omit("halves of characters");
    lead_ = unit;
    return;
  }
  const char32_t lead = std::exchange(lead_, 0);
  const bool trail = unit >= 0xDC00 && unit < 0xE000;
  if ((lead != 0) != trail) out_.omit("halves of characters");
  if (trail && lead == 0) return;
  const char32_t character = trail ? 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00) : unit;
  const bool control = character < 0x20 && character != '\t' && character != '\n';
  if (character > 0x10FFFF || control) return out_.omit("control characters");
  std::string utf8;
  append_code_point(utf8, character);
  text(utf8);
}

void RtfReader::byte(char byte) {
  if (pending_.empty()) pending_at_ = tokens_.position();
  pending_ += byte;
}

void RtfReader::flush_bytes() {
  if (pending_.empty()) return;
  const std::string bytes = std::exchange(pending_, {});
  if (is_nowhere(group().place)) return;
  const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c < '\x7F'; });
  if (plain) return text(bytes);
  if (fonts_.is_symbol(group().font)) return symbol_letters(bytes);
  const std::string encoding = fonts_.encoding(group().font);
  Transcoded done = transcode(bytes, encoding);
  if (done.bad_byte) {
    refuse({.slug = "not-decodable",
            .message = "a byte of a font's code page, " + encoding + ", cannot be decoded",
            .hint = "open the file in a word processor and save it as .docx"},
           pending_at_);
  }
  const auto controls = std::remove_if(done.utf8.begin(), done.utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == '\x7F';
  });
  out_.omit("control characters", static_cast<std::size_t>(done.utf8.end() - controls));
  done.utf8.erase(controls, done.utf8.end());
  text(done.utf8);
}

// Pictures that happen to have codes: the private area keeps them apart from letters, as in Word itself.
void RtfReader::symbol_letters(std::string_view bytes) {
  std::string utf8;
  for (const char c : bytes) append_code_point(utf8, 0xF000 + static_cast<unsigned char>(c));
  symbols_ += bytes.size();
  text(utf8);
}

void RtfReader::text(std::string_view valid) {
  if (valid.empty()) return;
  if (std::exchange(lead_, 0) != 0) out_.omit("halves of characters");
  group().ignorable = false;
  switch (group().place) {
    case RtfPlace::body:
      return body_text(valid);
    case RtfPlace::styles:
      return styles_.define(valid);
    case RtfPlace::fonts:
    case RtfPlace::nowhere:
    case RtfPlace::nothing:
      return;
    default:
      if (group().hidden || group().deleted) return out_.omit("hidden words", rough_word_count(valid));
      strings_[group().place] += valid;
  }
}

void RtfReader::body_text(std::string_view valid) {
  if (group().deleted) return out_.omit("deleted words of tracked changes", rough_word_count(valid));
  if (group().hidden) return out_.omit("hidden words", rough_word_count(valid));
  out_.append(valid);
  if (group().bold && paragraph_.all_bold) paragraph_.bold_end = out_.position();
  if (!group().bold && !trim(valid).empty()) paragraph_.all_bold = false;
}

void RtfReader::end_paragraph() {
  const Span span = out_.since(paragraph_.begin);
  const int level = paragraph_.outline > 0 ? paragraph_.outline : styles_.heading_level(paragraph_.style);
  if (level > 0 && !span.empty()) out_.mark({.kind = MarkKind::heading, .span = span, .level = level});
  if (styles_.is_title(paragraph_.style) && out_.reading().title.empty()) {
    const std::string_view text = out_.bytes();
    out_.reading().title = collapse_spaces(text.substr(text.rfind('\n') + 1));
  }
  if (paragraph_.bold_end > paragraph_.begin) {
    out_.reading().bold_leads.push_back({paragraph_.begin, std::min(paragraph_.bold_end, span.end)});
  }
  out_.end_line();
  append_boxes();
  if (!paragraph_.in_table) {
    table_.open = false;
    table_.cell_begin = out_.position();
  }
  paragraph_.begin = out_.position();
  paragraph_.bold_end = 0;
  paragraph_.all_bold = true;
}

void RtfReader::end_cell() {
  if (!table_.open) table_ = {.number = table_.number + 1, .cell_begin = table_.cell_begin, .open = true};
  ++table_.column;
  const std::size_t begin = table_.cell_begin;
  paragraph_.in_table = true;
  end_paragraph();
  out_.mark({.kind = MarkKind::cell,
             .span = out_.since(begin),
             .label = std::to_string(table_.number) + ":" + std::to_string(table_.row) + ":" +
                      std::to_string(table_.column)});
  table_.cell_begin = out_.position();
}

void RtfReader::end_row() {
  ++table_.row;
  table_.column = 0;
  table_.cell_begin = out_.position();
}

}  // namespace coding
