// The elements of REFI-QDA that texts, selections and other sources are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coding/exchange/refi_project.hpp"
#include "exchange/xml_lines.hpp"

namespace coding {

// Left out when empty.
void write_description(XmlLines& xml, const std::string& description);
// NoteRef, CodeRef, MemberCode, …: one element a GUID.
void write_references(XmlLines& xml, std::string_view element, const std::vector<std::string>& guids);
void write_values(XmlLines& xml, const std::vector<RefiValue>& values);
// TextSourceType; `kept` are selections as XML.
void write_text(XmlLines& xml, std::string_view element, const RefiText& text,
                const std::vector<std::string>& kept);
void write_source(XmlLines& xml, const RefiSource& source, const std::vector<std::string>& kept);

}  // namespace coding
