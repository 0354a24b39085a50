// A coded segment: a passage, the code it was given, and by whom.
//
// Identity is (coder, document, span, code): coding the same passage twice with one code is one segment. The
// quote goes along so that a person can read the file, and so that a segment can be found again when the text
// is corrected (W3C Web Annotation, TextQuoteSelector).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "coding/project/code.hpp"
#include "coding/project/ids.hpp"
#include "coding/project/unknown.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

// The passage and what surrounds it. Up to 200 code points `exact` is the whole passage; of a longer one it
// is the first 96, " … ", the last 96, and `digest` is the SHA-256 of the whole.
struct Quote {
  std::string prefix{};
  std::string exact{};
  std::string suffix{};
  std::string digest{};
  UnknownMembers unknown{};
  bool operator==(const Quote&) const = default;
};

// Where a segment stands on the dimension of one of its code's properties.
struct PropertyValue {
  std::string property{};
  std::string value{};
  auto operator<=>(const PropertyValue&) const = default;
};

// "intensity=high", and back. Throws DataError "value-malformed" without a property or a value.
std::string value_text(const PropertyValue& value);
PropertyValue property_value_of(std::string_view text);

std::vector<std::string> value_texts(const std::vector<PropertyValue>& values);

// Puts it in the place of the one of its property, or where it belongs; by the bytes of the properties.
void add_value(std::vector<PropertyValue>& values, PropertyValue value);

struct CodedSegment {
  CoderId coder{};
  DocumentId document{};
  Span span{};
  CodeId code{};
  Quote quote{};
  std::string memo{};
  std::optional<int> weight{};  // 0 … 100
  Stage stage = Stage::none;
  std::vector<PropertyValue> values{};  // by property, each once
  UnknownMembers unknown{};
  bool operator==(const CodedSegment&) const = default;
};

// Where a segment stands in its coder's file: document, start, end, code.
inline auto sort_key(const CodedSegment& segment) {
  return std::tie(segment.document, segment.span.begin, segment.span.end, segment.code);
}

// Same coder, document, span and code.
bool is_same_segment(const CodedSegment& a, const CodedSegment& b);

// The quote of a span. Throws UsageError "span-outside", "span-empty".
Quote quote_of(const Text& text, Span span);

// Does the text at this span say what the quote says? O(length of the span).
bool holds(const Quote& quote, const Text& text, Span span);

}  // namespace coding
