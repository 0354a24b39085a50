// What the elements of WordprocessingML are to a reader of text.
#pragma once

#include <string_view>

namespace coding {

enum class DocxElement {
  unknown,      // counted by name when there is text in it
  nothing,      // no text of the document: properties, bookmarks, proofing marks
  transparent,  // what is in it is read as if it stood outside
  paragraph,
  table,
  row,
  cell,
  run,
  text,
  tab,
  line_break,
  no_break_hyphen,
  soft_hyphen,
  symbol,
  control,      // w:sdt: only its content
  alternative,  // mc:AlternateContent: one branch only
  ruby,
  deleted,     // w:del
  moved_away,  // w:moveFrom
  inserted,    // w:ins, w:moveTo
  field_char,
  simple_field,
  field_code,  // w:instrText
  note_reference,
  note_sign,  // w:footnoteRef: the sign before the note's own text
  comment_begin,
  comment_end,
  comment_reference,
  drawing,  // w:drawing, w:pict
  object,
  equation,
  linked_part,  // w:altChunk, w:subDoc: text in another file
  page_number
};

DocxElement docx_element(std::string_view name);

}  // namespace coding
