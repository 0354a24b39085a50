#include "coding/project/segment.hpp"

#include <algorithm>

#include "coding/base/digest.hpp"
#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t around = 32;
constexpr std::size_t whole = 200;
constexpr std::size_t end_piece = 96;
constexpr std::string_view gap = " … ";

}  // namespace

std::string value_text(const PropertyValue& value) { return value.property + "=" + value.value; }

std::vector<std::string> value_texts(const std::vector<PropertyValue>& values) {
  std::vector<std::string> out;
  for (const PropertyValue& value : values) out.push_back(value_text(value));
  return out;
}

PropertyValue property_value_of(std::string_view text) {
  const std::size_t equals = std::min(text.find('='), text.size());
  PropertyValue out{.property = std::string(trim(text.substr(0, equals)))};
  if (equals < text.size()) out.value = std::string(trim(text.substr(equals + 1)));
  if (!out.property.empty() && !out.value.empty()) return out;
  throw DataError({.slug = "value-malformed",
                   .message = "'" + std::string(text) + "' is not a property with a value",
                   .hint = "write it as intensity=high"});
}

void add_value(std::vector<PropertyValue>& values, PropertyValue value) {
  const auto place = std::lower_bound(
      values.begin(), values.end(), value,
      [](const PropertyValue& a, const PropertyValue& b) { return a.property < b.property; });
  if (place != values.end() && place->property == value.property)
    *place = std::move(value);
  else
    values.insert(place, std::move(value));
}

bool is_same_segment(const CodedSegment& a, const CodedSegment& b) {
  return a.coder == b.coder && sort_key(a) == sort_key(b);
}

Quote quote_of(const Text& text, Span span) {
  const std::string_view exact = text.slice(span);
  if (span.empty()) {
    throw UsageError({.slug = "span-empty",
                      .message = "the span " + name_of(span) + " is empty",
                      .hint = "the end is exclusive: 5:6 is one character"});
  }
  Quote quote{.prefix = std::string(text.slice({span.begin - std::min(span.begin, around), span.begin})),
              .exact = std::string(exact),
              .suffix = std::string(text.slice({span.end, std::min(span.end + around, text.length())}))};
  if (span.length() > whole) {
    quote.exact = std::string(text.slice({span.begin, span.begin + end_piece}));
    quote.exact += gap;
    quote.exact += text.slice({span.end - end_piece, span.end});
    quote.digest = sha256(exact);
  }
  return quote;
}

bool holds(const Quote& quote, const Text& text, Span span) {
  if (span.begin >= span.end || span.end > text.length()) return false;
  const std::string_view exact = text.slice(span);
  return quote.digest.empty() ? exact == quote.exact : sha256(exact) == quote.digest;
}

}  // namespace coding
