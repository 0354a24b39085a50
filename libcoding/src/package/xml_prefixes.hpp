// The prefixes a reader knows instead of those the writer chose.
#pragma once

#include <initializer_list>

#include "package/xml.hpp"

namespace coding {

// Renames elements and attributes of the listed namespaces, in scope of their declarations. Nearly all files
// have the usual prefixes at their root and no other declarations in `bytes`: then there is nothing to do.
// Linear.
void apply_prefixes(pugi::xml_document& tree, std::initializer_list<XmlPrefix> prefixes,
                    std::string_view bytes);

}  // namespace coding
