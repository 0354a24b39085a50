// XML from strangers as a tree, for every reader whose format is made of it.
//
// pugixml parses (decision 0030): it never recurses while parsing, expands no entity but the five of XML and
// opens no other file. What it does not look at is checked here: the encoding, characters that a text cannot
// hold, how deep and how many. Prefixes are the writer's choice, so the names a reader asks for are made the
// usual ones: `ns0:p` of Word's namespace becomes `w:p`.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "coding/base/diagnostic.hpp"
#include "coding/package/limits.hpp"

namespace coding {

// A namespace and the prefix a reader knows it by. Several namespaces may share a prefix.
struct XmlPrefix {
  std::string_view uri{};
  std::string_view prefix{};
};

class Xml {
 public:
  // `file` is what messages name: "interview.docx", "interview.docx: word/document.xml". Elements and
  // attributes of the listed namespaces get the listed prefix, also those without one; an element of another
  // namespace that uses such a prefix gets "other". Throws DataError with file:line:column: "xml-malformed",
  // "xml-depth", "xml-elements", "xml-character", "not-utf8", "nul-byte", "encoding-unknown". Linear.
  Xml(std::string_view bytes, std::string file, const ReadingLimits& limits,
      std::initializer_list<XmlPrefix> prefixes = {});

  pugi::xml_node root() const { return tree_.document_element(); }
  // The document before its root, for readers that also want what stands beside the root.
  pugi::xml_node document() const { return tree_.root(); }
  // A DOCTYPE stood there and was passed over, with all it defines.
  bool has_doctype() const { return has_doctype_; }
  // Where an element that came from the file begins. O(position).
  Place place_of(const pugi::xml_node& node) const;
  // The complaint at an element, with its place and source line.
  Diagnostic at(Diagnostic diagnostic, const pugi::xml_node& node) const;

 private:
  Diagnostic at_byte(Diagnostic diagnostic, std::size_t byte) const;
  void check_characters(const ReadingLimits& limits) const;
  void check_reference(std::string_view text, std::size_t at) const;
  void check_depth(const ReadingLimits& limits) const;

  std::string file_;
  std::string utf8_;
  pugi::xml_document tree_;
  bool has_doctype_ = false;
};

// The name of an element or attribute behind its prefix: "p" of "w:p".
std::string_view local_name(std::string_view name);

// The element behind `node` in document order within `top`, when its children were (or were not) visited;
// nothing at the end. This is how a tree is walked without recursion.
pugi::xml_node next_node(const pugi::xml_node& node, const pugi::xml_node& top, bool skip_children = false);

}  // namespace coding
