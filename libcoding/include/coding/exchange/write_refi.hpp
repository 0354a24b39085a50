// A REFI-QDA project as the bytes of project.qde, and with its files as a .qdpx archive.
//
// The XML is written as text, not through a tree: a study of 100,000 codings is 40 MB of it. Elements and
// attributes stand in the order of the standard's schema, wrappers without content are left out, line ends
// and tabs in attributes are written as references (a parser would make blanks of them), and characters that
// XML 1.0 has not are left out. Nothing of the machine or the hour goes in: same project, same bytes.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/exchange/refi_project.hpp"

namespace coding {

// Elements as XML in the standard's namespace, without prefixes and without a declaration of it: what was
// kept from another program, written behind those of the project.
struct RefiElements {
  std::vector<std::string> cases{};
  std::vector<std::string> sources{};
  std::vector<std::string> notes{};
  std::vector<std::string> links{};
  std::vector<std::string> sets{};
  std::map<std::string, std::vector<std::string>> selections{};  // PlainTextSelection, by their source's GUID
  bool operator==(const RefiElements&) const = default;
};

std::string refi_xml(const RefiProject& project, const RefiElements& kept = {});

// One text by itself as an element of this name: "Representation".
std::string refi_text_xml(std::string_view element, const RefiText& text,
                          const std::vector<std::string>& kept_selections = {});

// project.qde first, then sources/ by name, packed. Throws Error "document-too-large" from 4 GiB,
// "refi-too-many-files" from 65,535.
std::string qdpx_file(std::string project_xml, const RefiFiles& files);

}  // namespace coding
