// The XML of another program's project with every byte's place: what a linter points at and a repairer edits.
//
// package/xml.hpp gives readers a tree and refuses what is wrong; who wants to say what is wrong, all of it,
// and to change one attribute without touching the rest, needs where everything stands. So this is a scanner
// of its own: one pass, no recursion, no entity but XML's five, faults as a list. Decision 0082.
//
// Surprise: nothing is copied. Names and values are views of the text, which must outlive the document;
// values are raw until they are asked for.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/package/limits.hpp"

namespace coding {

inline constexpr std::size_t no_element = static_cast<std::size_t>(-1);

struct QdaAttribute {
  std::string_view name{};      // as written, with its prefix
  std::string_view value{};     // between its quotes, as written
  std::size_t space = 0;        // of names with a prefix
  bool is_declaration = false;  // of a namespace
};

// Offsets are of bytes. An element without content (`<a/>`) has tag_end == close == end.
struct QdaElement {
  std::string_view name{};  // behind the prefix
  std::size_t space = 0;    // an index of QdaDocument::spaces
  std::size_t begin = 0;    // of its "<"
  std::size_t tag_end = 0;  // behind the ">" of its start
  std::size_t close = 0;    // of its "</"
  std::size_t end = 0;      // behind all of it
  std::size_t parent = no_element;
  std::size_t first_child = no_element;
  std::size_t last_child = no_element;
  std::size_t next = no_element;  // sibling
  std::size_t attributes = 0;     // the first of QdaDocument::attributes
  std::size_t attribute_count = 0;
};

// Character data of an element, between two pieces of markup.
struct QdaRun {
  std::size_t element = 0;
  std::string_view raw{};
  bool is_cdata = false;
};

struct QdaFault {
  std::string_view slug{};  // a rule of refi_rules.hpp
  std::size_t at = 0;
  std::string message{};
};

struct QdaDocument {
  std::string_view text{};
  std::vector<QdaElement> elements{};  // in document order; the first is the root
  std::vector<QdaAttribute> attributes{};
  std::vector<QdaRun> runs{};              // in document order
  std::vector<std::string_view> spaces{};  // namespaces; the first is none
  std::vector<QdaFault> faults{};          // in document order
  bool is_whole = false;                   // it was followed to its end
  std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text.data());
  }
};

// `text` is valid UTF-8 without NUL. Linear in it.
QdaDocument scan_qda(std::string_view text, const ReadingLimits& limits);

// Null when the element has none of that name without a prefix.
const QdaAttribute* attribute_of(const QdaDocument& document, std::size_t element, std::string_view name);

// The value as a program sees it: references replaced, white space of attributes made spaces.
std::string value_of(const QdaAttribute& attribute);
// Empty when there is none.
std::string value_of(const QdaDocument& document, std::size_t element, std::string_view name);

// The indices of the runs of character data directly in an element. O(log of all) for elements that hold
// nothing but text.
std::pair<std::size_t, std::size_t> runs_of(const QdaDocument& document, std::size_t element);

// Calls for each character of a piece of character data as a program sees it, with the bytes it is written
// in: a reference is one character, a line end of Windows too. Those that XML forbids are among them.
void each_character(std::string_view raw, bool is_cdata,
                    const std::function<void(std::string_view written, char32_t character)>& visit);

// Whether XML 1.0 has the character.
bool is_xml_character(char32_t character);

// All of an element's character data as a program sees it.
std::string text_of(const QdaDocument& document, std::size_t element);

// Lines and columns of offsets, in about constant time.
class QdaPlaces {
 public:
  explicit QdaPlaces(std::string_view text);
  Place at(const std::string& file, std::size_t offset) const;

 private:
  std::size_t code_points_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::size_t> lines_;   // where each begins
  std::vector<std::size_t> counts_;  // code points before each block of bytes
};

}  // namespace coding
