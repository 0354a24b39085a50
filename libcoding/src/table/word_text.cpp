#include "table/word_text.hpp"

#include <algorithm>

#include "coding/text/direction.hpp"
#include "coding/text/escape.hpp"
#include "coding/text/utf8.hpp"
#include "coding/text/width.hpp"

// Word does not find the direction of a run by itself: letters from right to left need w:rtl, and what stands
// between them (blanks, brackets, digits) must be in a run of the direction it belongs to. Neutral characters
// take the direction of the letters around them when both sides agree, else that of the paragraph.

namespace coding::word {

namespace {

enum class Strength { left, right, none };

// Letters that are neither ASCII nor from right to left begin at U+00C0; general punctuation and the digits
// of Arabic script are no letters.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  return !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x0600 && c <= 0x06FF) && c < 0x3000;
}

// Digits of Arabic script are weak in Unicode's algorithm; here they take the letters and the font of
// Persian.
Strength strength_of(std::string_view grapheme) {
  std::size_t byte = 0;
  const char32_t c = next_code_point(grapheme, byte);
  const bool digit = (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
  if (digit || contains_right_to_left(grapheme)) return Strength::right;
  return is_letter(c) ? Strength::left : Strength::none;
}

struct Piece {
  std::string text{};
  Strength strength = Strength::none;
};

// Maximal pieces of one strength; neutral ones stand alone.
std::vector<Piece> pieces_of(const std::string& text) {
  std::vector<Piece> out;
  for (const std::string_view grapheme : graphemes(text)) {
    const Strength strength = strength_of(grapheme);
    if (out.empty() || out.back().strength != strength) out.push_back({"", strength});
    out.back().text += grapheme;
  }
  return out;
}

void settle_neutral(std::vector<Piece>& pieces, bool right_to_left) {
  const Strength base = right_to_left ? Strength::right : Strength::left;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].strength != Strength::none) continue;
    const Strength before = i == 0 ? base : pieces[i - 1].strength;
    const Strength behind = i + 1 == pieces.size() ? base : pieces[i + 1].strength;
    pieces[i].strength = before == behind ? before : base;
  }
}

std::string lines(std::string_view text) {
  std::string out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t stop = std::min(text.find('\n', start), text.size());
    if (start > 0) out += "<w:br/>";
    if (stop > start)
      out += "<w:t xml:space=\"preserve\">" + xml_text(text.substr(start, stop - start)) + "</w:t>";
    start = stop + 1;
  }
  return out;
}

std::string run(const std::string& content, const std::string& properties, bool right_to_left) {
  const std::string all = properties + (right_to_left ? "<w:rtl/>" : "");
  return "<w:r>" + (all.empty() ? "" : "<w:rPr>" + all + "</w:rPr>") + content + "</w:r>";
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : html_escape(text)) {
    const bool allowed = static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n';
    if (allowed) out += c;
  }
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {  // U+FFFE, U+FFFF
    for (std::size_t at = out.find(forbidden); at != std::string::npos; at = out.find(forbidden))
      out.erase(at, forbidden.size());
  }
  return out;
}

bool reads_right_to_left(std::string_view text, bool by_default) {
  for (const std::string_view grapheme : graphemes(text)) {
    const Strength strength = strength_of(grapheme);
    if (strength != Strength::none) return strength == Strength::right;
  }
  return by_default;
}

std::string runs(const std::vector<Words>& words, bool right_to_left) {
  std::string out;
  for (const Words& each : words) {
    std::vector<Piece> pieces = pieces_of(each.text);
    settle_neutral(pieces, right_to_left);
    for (std::size_t i = 0; i < pieces.size();) {
      const bool turned = pieces[i].strength == Strength::right;
      std::string text;
      for (; i < pieces.size() && (pieces[i].strength == Strength::right) == turned; ++i)
        text += pieces[i].text;
      out += run(lines(text), each.properties, turned);
    }
  }
  return out;
}

std::string paragraph(const ParagraphLook& look, const std::string& content) {
  std::string properties;
  if (!look.style.empty()) properties += "<w:pStyle w:val=\"" + look.style + "\"/>";
  if (look.with_next) properties += "<w:keepNext/>";
  if (look.right_to_left) properties += "<w:bidi/>";
  // "left" and "right" are where lines begin and end in a paragraph from right to left (ECMA-376, 17.3.1.13).
  if (look.at_end) properties += "<w:jc w:val=\"right\"/>";
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>\n";
}

std::string sequence(const std::string& name, const std::string& shown, std::size_t restart,
                     bool right_to_left) {
  const std::string again = restart == 0 ? "" : " \\r " + std::to_string(restart);
  const auto mark = [&](const std::string& kind) {
    return run("<w:fldChar w:fldCharType=\"" + kind + "\"/>", "", right_to_left);
  };
  return mark("begin") +
         run("<w:instrText xml:space=\"preserve\"> SEQ " + xml_text(name) + " \\* ARABIC" + again +
                 " </w:instrText>",
             "", right_to_left) +
         mark("separate") + run("<w:t>" + xml_text(shown) + "</w:t>", "", right_to_left) + mark("end");
}

}  // namespace coding::word
