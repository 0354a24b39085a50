#include "coding/text/text.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

constexpr std::size_t step = 1024;

}  // namespace

Text::Text(std::string utf8) : bytes_(std::move(utf8)) {
  if (const auto bad = first_invalid_byte(bytes_)) {
    throw DataError({.slug = "not-utf8",
                     .message = "the text is not valid UTF-8 at byte " + std::to_string(*bad),
                     .hint = "save the file as UTF-8"});
  }
  for (std::string_view rest = bytes_; !rest.empty();) {
    marks_.push_back(bytes_.size() - rest.size());
    const std::size_t block = byte_of_code_point(rest, step);
    length_ += block < rest.size() ? step : count_code_points(rest);
    rest.remove_prefix(block);
  }
}

std::size_t Text::byte_of(std::size_t code_point) const {
  if (code_point >= length_) return bytes_.size();
  const std::size_t mark = marks_[code_point / step];
  return mark + byte_of_code_point(std::string_view(bytes_).substr(mark), code_point % step);
}

std::size_t Text::code_point_of(std::size_t byte) const {
  if (byte >= bytes_.size()) return length_;
  while ((static_cast<unsigned char>(bytes_[byte]) & 0xC0) == 0x80) --byte;
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), byte);
  const auto block = static_cast<std::size_t>(after - marks_.begin()) - 1;
  return block * step +
         count_code_points(std::string_view(bytes_).substr(marks_[block], byte - marks_[block]));
}

std::string_view Text::slice(Span span) const {
  if (span.begin > span.end || span.end > length_) {
    throw UsageError({.slug = "span-outside",
                      .message = "the span " + name_of(span) + " lies outside the text, which has " +
                                 std::to_string(length_) + " characters",
                      .hint = "spans are code points from 0, the end exclusive"});
  }
  const std::size_t begin = byte_of(span.begin);
  return std::string_view(bytes_).substr(begin, byte_of(span.end) - begin);
}

}  // namespace coding
