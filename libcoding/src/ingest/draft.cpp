#include "ingest/draft.hpp"

#include <algorithm>

#include "coding/base/error.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

Span Draft::add(std::string_view valid) {
  const std::size_t begin = length_;
  bytes_ += valid;
  length_ += count_code_points(valid);
  return {begin, length_};
}

void Draft::trim_end(std::size_t least) {
  while (length_ > least && (bytes_.back() == ' ' || bytes_.back() == '\n' || bytes_.back() == '\t')) {
    bytes_.pop_back();
    --length_;
  }
}

void Draft::finish(Reading& reading, const std::string& file, const ReadingLimits& limits) && {
  if (trim(bytes_).empty()) {
    throw DataError({.slug = "no-text",
                     .message = "there is no text in the file",
                     .hint = "check that it is the right file and was saved",
                     .place = {file}});
  }
  if (bytes_.size() > limits.text_bytes) {
    throw DataError({.slug = "text-too-long",
                     .message = "the text has more than " + std::to_string(limits.text_bytes) + " bytes",
                     .hint = "split the file",
                     .place = {file}});
  }
  std::stable_sort(marks_.begin(), marks_.end(), mark_less);
  reading.text = Text(std::move(bytes_));
  reading.marks = std::move(marks_);
}

void omit(std::vector<Omission>& omissions, std::string_view what, std::size_t count) {
  if (count == 0) return;
  const auto known = std::find_if(omissions.begin(), omissions.end(),
                                  [what](const Omission& omission) { return omission.what == what; });
  if (known == omissions.end()) {
    omissions.push_back({std::string(what), count});
  } else {
    known->count += count;
  }
}

Diagnostic remark_of(std::string slug, std::string message, const std::string& file, Severity severity) {
  return {.slug = std::move(slug), .message = std::move(message), .place = {file}, .severity = severity};
}

}  // namespace coding
