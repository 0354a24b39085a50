// How a table looks in a paper: its number, title, rules and notes.
//
// APA 7: the number in bold, the title in italics on a line of its own below, rules above and below the head
// and under the table and nowhere else, notes in one paragraph that begins with "Note.". The Turkish
// convention is the same in Turkish (Tablo 1, %63,6). The Iranian one has number and title on one line above
// the table, Persian digits, the first column at the right, and often the caption again in English. Plain is
// what the program prints otherwise: a title and notes below.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

enum class TableStyle { plain, apa, turkish, iranian };

// apa → "apa".
std::string_view name_of(TableStyle style);
std::optional<TableStyle> table_style_named(std::string_view name);

// What a document in a language has when nobody asks for another: turkish for tr, iranian for fa, else apa.
TableStyle usual_table_style(const Language& language);

// The language that a style is written in: tr, fa; apa and plain are written in any and give back `reader`.
Language language_of(TableStyle style, const Language& reader);

struct CaptionWords {
  std::string table = "Table";
  std::string note = "Note.";
  bool operator==(const CaptionWords&) const = default;
};

}  // namespace coding
