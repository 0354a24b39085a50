#include <algorithm>
#include <cassert>

#include "coding/exchange/refi_lint.hpp"

namespace coding {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;

// clang-format off
const std::vector<RefiRule> rules = {
    // the archive
    {"archive-malformed", error, "the file is no whole ZIP archive", "it is damaged or was cut off; export it again"},
    {"archive-entries", error, "the archive has more entries than are followed", "look what fills it"},
    {"archive-path", error, "an entry's name leads out of the archive", "do not unpack it; export it again"},
    {"archive-name-twice", error, "two entries have one name", "take one of them out"},
    {"archive-encrypted", error, "an entry is encrypted, which the standard does not have", "pack it without a password"},
    {"archive-damaged", error, "an entry cannot be unpacked", "the file is damaged; export it again"},
    {"archive-size", error, "unpacking makes more bytes than are followed", "look what fills it"},
    {"archive-ratio", error, "an entry unpacks to a multiple of its size that is no text's", "this looks like a file made to fill the memory"},
    {"qde-missing", error, "the archive has no project.qde at its top", "put it there; programs look nowhere else"},
    {"qde-several", error, "the archive has several .qde files at its top", "leave one and name it project.qde"},
    {"qde-name", error, "the project is not named project.qde", "rename it", "", "renamed"},
    {"folder-case", error, "the folder of sources is not written sources, in small letters", "rename it", "ATLAS.ti", "renamed"},
    {"folder-nested", warning, "a file lies in a folder below sources, which is flat in the standard", "move it up and change its path"},
    {"entry-outside", note, "an entry lies beside project.qde and sources", "take it out; most programs pass over it"},
    {"entry-unused", note, "no source refers to this file", "take it out, or look for the source that lost it"},
    {"entry-empty", warning, "a source's file has no bytes", "put the file there"},
    {"entry-too-big", error, "a file has more than 2,147,483,647 bytes, the standard's limit", "keep it outside and refer to it with relative:///"},
    // paths
    {"path-missing", warning, "a source names no file", "add its path"},
    {"path-form", error, "a path is none of internal://, relative:// and absolute://", "write internal:// before the name of a file in sources"},
    {"path-bare", warning, "a path is a name without internal://", "write internal:// before it", "NVivo for Mac", "completed when the file is there"},
    {"path-escapes", error, "a path leads out of the folder of sources", "put the file into sources"},
    {"path-absolute", warning, "a path leads to one computer and tells of its user", "put the file into sources"},
    {"path-relative", note, "a file lies outside the archive", "send it along"},
    {"file-missing", error, "a path names a file that the archive has not", "export the project again with its files"},
    {"file-case", warning, "a path and its file differ in small and capital letters", "write both alike", "", "the path is written as the file"},
    // XML
    {"file-limits", error, "the XML has more elements than are followed", "split the file"},
    {"xml-not-utf8", error, "the XML is not UTF-8", "save it as UTF-8", "", "rewritten as UTF-8 when its encoding is known"},
    {"xml-bom", note, "the XML begins with a byte order mark, which it need not", "leave it, unless a program refuses it"},
    {"xml-malformed", error, "this is no well-formed XML", "every program refuses it; correct it by hand"},
    {"xml-character", error, "a character that XML 1.0 has not", "take it out", "", "taken out, with positions behind it moved where every way of counting agrees"},
    {"xml-entity", error, "an entity that is not one of XML's five; none is expanded here", "write the character itself"},
    {"xml-doctype", warning, "a DOCTYPE, which careful programs refuse", "take it out"},
    {"nesting-deep", warning, "elements are nested deeper than 256, where many XML parsers stop", "make the tree of codes flatter"},
    {"root-unknown", error, "the outermost element is neither Project nor CodeBook", "this is no file of REFI-QDA"},
    {"root-unexpected", error, "a codebook where a project should be, or the other way round", "name the file after what it holds: .qdc for a codebook"},
    {"namespace-other", error, "the namespace is another than the schema's, of those that programs write", "write the schema's", "", "replaced by the schema's"},
    {"namespace-unknown", error, "the namespace is none of REFI-QDA's", "write the schema's", "", "replaced by the schema's"},
    {"namespace-mixed", error, "an element has another namespace than the outermost", "write one throughout", "", "replaced by the schema's"},
    {"schema-location", note, "schemaLocation speaks of another namespace than the file's", "correct it or take it out", "", "corrected"},
    // structure
    {"element-unknown", error, "an element that the schema does not have", "take it out"},
    {"element-misplaced", error, "an element where the schema does not allow it", "move it or take it out"},
    {"element-order", error, "children are not in the schema's order", "put them in order", "", "put in order"},
    {"element-repeated", error, "an element stands more often than once", "leave one"},
    {"element-missing", error, "an element that must be there is not", "add it"},
    {"wrapper-empty", error, "a list without anything in it", "leave it out", "", "taken out"},
    {"attribute-unknown", error, "an attribute that the schema does not have", "take it out"},
    {"attribute-missing", error, "an attribute that must be there is not", "add it"},
    {"codable-missing", error, "a code does not say whether it is codable", "add isCodable=\"true\"", "", "isCodable=\"true\" added"},
    {"member-guid", error, "a reference has the other attribute: guid where it is targetGUID, as in projects, or the other way round, as in codebooks", "rename the attribute", "", "renamed"},
    {"text-stray", error, "a text where only elements may stand, or white space where nothing may", "take it out", "", "white space is taken out"},
    {"guid-malformed", error, "a GUID is none", "give it 8-4-4-4-12 hexadecimal digits", "", "written with dashes when it has 32 digits"},
    {"guid-braces", note, "a GUID in braces, which the schema allows", "write it without", "", "taken off"},
    {"guid-spelling", warning, "one GUID is written in several ways; a program that compares letters finds two", "write it one way", "", "written in small letters"},
    {"color-malformed", error, "a colour is not #RRGGBB", "write it so", "", "rewritten when it is rgb(), rgba(), #RRGGBBAA or without #"},
    {"boolean-malformed", error, "a truth value is neither true nor false", "write it so", "", "written in small letters when it is True or FALSE"},
    {"number-malformed", error, "a number is none", "write digits only, a point before decimals, no exponent"},
    {"date-malformed", error, "a date or time is none", "write 2026-07-03 or 2026-07-03T12:00:00Z"},
    {"choice-unknown", error, "a value is none of those the schema lists", "choose one of them"},
    // references
    {"reference-dangling", error, "a reference to nothing in the file", "take it out, or look for what was lost"},
    {"reference-kind", error, "a reference to a thing of another kind", "export the project again"},
    {"guid-twice", error, "two things of one kind have one GUID", "give one of them its own", "", "the later gets its own; references stay with the first, those within its transcript or graph follow"},
    {"guid-shared", warning, "things of two kinds have one GUID", "give one of them its own, if programs confuse them"},
    {"set-cycle", error, "sets contain each other in a circle", "take one out of the other"},
    {"code-cycle", error, "a code lies below a code of the same GUID", "give one of them its own"},
    {"link-open", warning, "a link lacks an end", "add originGUID and targetGUID"},
    {"value-type", warning, "a value's type is not its variable's", "write it in the variable's type"},
    // texts
    {"text-missing", error, "a text has neither PlainTextContent nor plainTextPath", "export the project again with its texts"},
    {"text-twice", error, "a text has both PlainTextContent and plainTextPath", "leave one"},
    {"rich-text-alone", error, "a styled text has no plain one; positions count in that", "add plainTextPath"},
    {"rich-text-plain", warning, "richTextPath names a .txt file; the document is then loaded empty and the whole file refused", "name it in plainTextPath only", "ATLAS.ti"},
    {"plain-not-utf8", error, "a plain text is not UTF-8", "save it as UTF-8"},
    {"plain-bom", note, "a plain text begins with a byte order mark; programs differ on whether it counts", "save it without, if positions leave one out"},
    {"plain-crlf", warning, "line ends of Windows stand before selections; they are counted as one character or as two", "compare the positions with the text", "ATLAS.ti for Windows"},
    {"plain-astral", warning, "characters beyond U+FFFF stand before selections; they are counted as one or as two", "compare the positions with the text", "NVivo for Windows"},
    {"inline-crlf", warning, "line ends of Windows in PlainTextContent; XML makes each one character", "compare the positions with the text"},
    {"position-beyond", error, "a position lies behind the end of the text, however it is counted", "export the project again", "ATLAS.ti"},
    {"position-readings", warning, "positions lie within the text only when it is counted in some ways", "tell the program how it is counted"},
    {"position-reversed", error, "a selection ends before it starts", "turn it round"},
    {"position-negative", error, "a position below 0", "export the project again"},
    {"position-empty", note, "a selection of nothing", "leave it; programs write them"},
    // people
    {"private-path", warning, "the path of a folder at home, which tells the user's name", "take it out", "", "taken out with --private"},
    {"origin-missing", note, "the file does not say which program made it, so how it counts must be guessed", "tell the program that reads it how positions are counted"},
};
// clang-format on

}  // namespace

const std::vector<RefiRule>& refi_rules() { return rules; }

const RefiRule& refi_rule(std::string_view slug) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const RefiRule& rule) { return rule.slug == slug; });
  assert(found != rules.end());
  return *found;
}

}  // namespace coding
