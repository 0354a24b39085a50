// The first line of XML: <?xml version="1.0" encoding="UTF-8" standalone="yes"?>.
#pragma once

#include <string_view>

namespace coding {

// `inside` is what stands between "<?xml" and "?>".
bool is_xml_declaration(std::string_view inside);

// The encoding it names; empty when the XML has no declaration or that names none.
std::string_view declared_encoding(std::string_view xml);

}  // namespace coding
