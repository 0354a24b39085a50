#include "ingest/read_docx_elements.hpp"

#include <unordered_map>

namespace coding {

DocxElement docx_element(std::string_view name) {
  using enum DocxElement;
  static const std::unordered_map<std::string_view, DocxElement> elements = {
      {"w:p", paragraph},
      {"w:tbl", table},
      {"w:tr", row},
      {"w:tc", cell},
      {"w:r", run},
      {"m:r", run},
      {"w:t", text},
      {"m:t", text},
      {"w:tab", tab},
      {"w:ptab", tab},
      {"w:br", line_break},
      {"w:cr", line_break},
      {"w:noBreakHyphen", no_break_hyphen},
      {"w:softHyphen", soft_hyphen},
      {"w:sym", symbol},
      {"w:sdt", control},
      {"mc:AlternateContent", alternative},
      {"w:ruby", ruby},
      {"w:del", deleted},
      {"w:moveFrom", moved_away},
      {"w:ins", inserted},
      {"w:moveTo", inserted},
      {"w:fldChar", field_char},
      {"w:fldSimple", simple_field},
      {"w:instrText", field_code},
      {"w:delInstrText", field_code},
      {"w:footnoteReference", note_reference},
      {"w:endnoteReference", note_reference},
      {"w:footnoteRef", note_sign},
      {"w:endnoteRef", note_sign},
      {"w:commentRangeStart", comment_begin},
      {"w:commentRangeEnd", comment_end},
      {"w:commentReference", comment_reference},
      {"w:drawing", drawing},
      {"w:pict", drawing},
      {"w:object", object},
      {"m:oMath", equation},
      {"w:altChunk", linked_part},
      {"w:subDoc", linked_part},
      {"w:pgNum", page_number},
      {"w:body", transparent},
      {"w:sdtContent", transparent},
      {"w:smartTag", transparent},
      {"w:customXml", transparent},
      {"w:hyperlink", transparent},
      {"w:dir", transparent},
      {"w:bdo", transparent},
      {"w:rubyBase", transparent},
      {"m:oMathPara", transparent},
      {"w:pPr", nothing},
      {"w:rPr", nothing},
      {"w:tblPr", nothing},
      {"w:tblPrEx", nothing},
      {"w:tblGrid", nothing},
      {"w:trPr", nothing},
      {"w:tcPr", nothing},
      {"w:sectPr", nothing},
      {"w:smartTagPr", nothing},
      {"w:customXmlPr", nothing},
      {"w:annotationRef", nothing},
      {"w:separator", nothing},
      {"w:continuationSeparator", nothing},
      {"w:bookmarkStart", nothing},
      {"w:bookmarkEnd", nothing},
      {"w:proofErr", nothing},
      {"w:lastRenderedPageBreak", nothing},
      {"m:oMathParaPr", nothing},
      {"m:ctrlPr", nothing},
      {"m:rPr", nothing},
  };
  const auto found = elements.find(name);
  if (found != elements.end()) return found->second;
  // An equation's inner build (fractions, roots, limits) only arranges the runs in it.
  return name.starts_with("m:") ? transparent : unknown;
}

}  // namespace coding
