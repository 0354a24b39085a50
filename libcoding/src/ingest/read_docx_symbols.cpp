#include "ingest/read_docx_symbols.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace coding {

namespace {

using Row = std::pair<unsigned, char32_t>;

// What people put in transcripts and write by hand: arrows, ticks, boxes, bullets, faces. From Unicode's
// L2/12-368 (Wingdings) and Adobe's symbol encoding.
constexpr std::array<Row, 32> wingdings = {{
    {0x21, U'✏'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x4A, U'☺'}, {0x4B, U'😐'}, {0x4C, U'☹'}, {0x6C, U'●'},
    {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x72, U'❒'}, {0x73, U'⬧'}, {0x75, U'◆'}, {0x76, U'❖'},
    {0x9F, U'•'}, {0xA1, U'○'}, {0xA7, U'▪'}, {0xA8, U'◻'}, {0xAB, U'★'}, {0xD8, U'➢'}, {0xDF, U'←'},
    {0xE0, U'→'}, {0xE1, U'↑'}, {0xE2, U'↓'}, {0xE8, U'➔'}, {0xEF, U'⇦'}, {0xF0, U'⇨'}, {0xF3, U'⬄'},
    {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
}};

// Greek in the order of Adobe's symbol encoding, from A to Z and from a to z.
constexpr std::u32string_view greek_capitals = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view greek_small = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

constexpr std::array<Row, 24> symbols = {{
    {0x22, U'∀'}, {0x24, U'∃'}, {0x27, U'∋'}, {0x2D, U'−'}, {0x40, U'≅'}, {0xA3, U'≤'},
    {0xA5, U'∞'}, {0xAB, U'↔'}, {0xAC, U'←'}, {0xAD, U'↑'}, {0xAE, U'→'}, {0xAF, U'↓'},
    {0xB0, U'°'}, {0xB1, U'±'}, {0xB2, U'″'}, {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'},
    {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBB, U'≈'}, {0xDB, U'⇔'}, {0xDE, U'⇒'}, {0xE5, U'∑'},
}};

template <std::size_t size>
char32_t found(const std::array<Row, size>& table, unsigned code) {
  const auto row = std::lower_bound(table.begin(), table.end(), Row{code, 0});
  return row == table.end() || row->first != code ? 0 : row->second;
}

char32_t letter_of_symbol(unsigned code) {
  if (code >= 'A' && code <= 'Z') return greek_capitals[code - 'A'];
  if (code >= 'a' && code <= 'z') return greek_small[code - 'a'];
  if (const char32_t letter = found(symbols, code)) return letter;
  const bool as_ascii = code >= 0x20 && code < 0x40;
  return as_ascii ? static_cast<char32_t>(code) : 0;
}

}  // namespace

char32_t docx_symbol(std::string_view font, unsigned code) {
  const bool is_private = code >= 0xF000 && code <= 0xF0FF;
  const unsigned low = is_private ? code - 0xF000 : code;
  if (font == "Symbol" && low < 0x100) return letter_of_symbol(low);
  if (font == "Wingdings" && low < 0x100) return found(wingdings, low);
  if (code >= 0x20 && code < 0x7F && !font.starts_with("W")) return code;
  const bool is_character = code >= 0xA0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xF8FF);
  return is_character && !font.starts_with("Wingdings") && !font.starts_with("Webdings") ? code : 0;
}

}  // namespace coding
