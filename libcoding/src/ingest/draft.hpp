// A text that is being put together out of pieces, with the marks on it, in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/ingest/reading.hpp"
#include "coding/project/mark.hpp"

namespace coding {

class Draft {
 public:
  // Adds valid UTF-8; its place.
  Span add(std::string_view valid);
  std::size_t length() const { return length_; }
  bool empty() const { return bytes_.empty(); }
  bool ends_with(std::string_view end) const { return bytes_.ends_with(end); }
  // Takes ASCII white space off the end, but not behind `least`. Marks must not reach into it.
  void trim_end(std::size_t least = 0);
  void mark(Mark mark) { marks_.push_back(std::move(mark)); }

  // Moves the text and the sorted marks into a reading. Throws DataError "no-text" when there is none,
  // "text-too-long".
  void finish(Reading& reading, const std::string& file, const ReadingLimits& limits) &&;

 private:
  std::string bytes_;
  std::size_t length_ = 0;
  std::vector<Mark> marks_;
};

// One more of what is left out.
void omit(std::vector<Omission>& omissions, std::string_view what, std::size_t count = 1);

// A note or warning of a reader about its file.
Diagnostic remark_of(std::string slug, std::string message, const std::string& file,
                     Severity severity = Severity::note);

}  // namespace coding
