#include "table/word_styles.hpp"

#include <string_view>

// Times New Roman is what journals ask for, is on every machine with Word, and has the letters of Turkish,
// Azerbaijani and Persian; the font table names what else will do, for programs that lack it.

namespace coding::word {

namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view name_space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

struct Style {
  std::string_view id{};
  std::string_view name{};
  std::string_view based_on = "Normal";
  std::string_view next{};
  std::string_view paragraph{};  // properties
  std::string_view letters{};
};

constexpr Style styles[] = {
    {"Title", "Title", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\"/><w:jc w:val=\"center\"/>",
     "<w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"},
    {"Heading1", "heading 1", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
     "<w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"},
    {"Heading2", "heading 2", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
     "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"},
    {"Quote", "Quote", "Normal", "Normal", "<w:ind w:left=\"567\" w:right=\"567\"/>", ""},
    {"Caption", "caption", "Normal", "TableTitle",
     "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/>", "<w:b/><w:bCs/>"},
    {"TableTitle", "Table Title", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\"/>", "<w:i/>"},
    {"OtherCaption", "Caption in Another Language", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\"/>", "<w:b/><w:bCs/>"},
    {"TableText", "Table Text", "Normal", "",
     "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"},
    {"TableHead", "Table Head", "TableText", "", "<w:keepNext/>", ""},
    {"TableSmall", "Table Text Small", "TableText", "",
     "<w:spacing w:before=\"10\" w:after=\"10\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>"},
    {"TableNote", "Table Note", "Normal", "",
     "<w:spacing w:before=\"60\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"},
    {"TableEnd", "Table End", "Normal", "",
     "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"120\" w:lineRule=\"exact\"/>", ""},
    {"FigureCaption", "Figure Caption", "Caption", "Normal", "<w:spacing w:before=\"60\" w:after=\"240\"/>",
     ""},
};

std::string style(const Style& each) {
  std::string out = "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(each.id) +
                    "\"><w:name w:val=\"" + std::string(each.name) + "\"/><w:basedOn w:val=\"" +
                    std::string(each.based_on) + "\"/>";
  if (!each.next.empty()) out += "<w:next w:val=\"" + std::string(each.next) + "\"/>";
  out += "<w:qFormat/>";
  if (!each.paragraph.empty()) out += "<w:pPr>" + std::string(each.paragraph) + "</w:pPr>";
  if (!each.letters.empty()) out += "<w:rPr>" + std::string(each.letters) + "</w:rPr>";
  return out + "</w:style>\n";
}

// The language of letters from left to right and of those from right to left.
std::string languages(const Language& language) {
  const std::string tag = primary(language);
  std::string_view left = "en-US";
  if (tag == "tr") left = "tr-TR";
  if (tag == "az") left = "az-Latn-AZ";
  return "<w:lang w:val=\"" + std::string(left) + "\" w:eastAsia=\"en-US\" w:bidi=\"fa-IR\"/>";
}

}  // namespace

std::string styles_part(const Language& language) {
  std::string out(xml_head);
  out.append("<w:styles ").append(name_space).append(">\n<w:docDefaults><w:rPrDefault><w:rPr>");
  out +=
      "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" "
      "w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>";
  out += languages(language);
  out +=
      "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" "
      "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\n"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
      "<w:qFormat/></w:style>\n";
  for (const Style& each : styles) out += style(each);
  out +=
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
      "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>\n"
      "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"CodingTable\"><w:name w:val=\"Coding "
      "Table\"/><w:basedOn w:val=\"TableNormal\"/></w:style>\n";
  return out + "</w:styles>\n";
}

std::string settings_part() {
  std::string out(xml_head);
  out.append("<w:settings ").append(name_space);
  return out +
         "><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
         "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>\n";
}

std::string font_table_part() {
  std::string out(xml_head);
  out.append("<w:fonts ").append(name_space);
  return out +
         "><w:font w:name=\"Times New Roman\"><w:altName w:val=\"Noto Naskh Arabic\"/><w:family "
         "w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>\n";
}

}  // namespace coding::word
