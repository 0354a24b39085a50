// What RTF says beside the running text: notes, comments, text boxes, the title.
#include <utility>

#include "coding/base/number.hpp"
#include "coding/text/trim.hpp"
#include "ingest/read_rtf_reader.hpp"

namespace coding {

namespace {

// Minutes, hours, day, month, year and weekday in the bits of one number, as Word packs them.
std::string packed_date(std::string_view digits) {
  const auto number = parse_integer(trim(digits));
  if (!number || *number <= 0) return "";
  const auto part = [&number](int shift, int bits) { return (*number >> shift) & ((1 << bits) - 1); };
  const auto two = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(1900 + part(20, 9)) + "-" + two(part(16, 4)) + "-" + two(part(11, 5)) + "T" +
         two(part(6, 5)) + ":" + two(part(0, 6));
}

}  // namespace

void RtfReader::close_place(const Group& closed) {
  const std::string said = std::exchange(strings_[closed.place], {});
  const std::size_t here = out_.position();
  switch (closed.place) {
    case RtfPlace::note:
      return notes_.push_back({here, said});
    case RtfPlace::text_box:
      boxes_.emplace_back(trim(said));
      return;
    case RtfPlace::author:
      author_ = collapse_spaces(said);
      return;
    case RtfPlace::range_begin:
      ranges_[collapse_spaces(said)] = {here, here};
      return;
    case RtfPlace::range_end:
      if (const auto range = ranges_.find(collapse_spaces(said)); range != ranges_.end())
        range->second.end = here;
      return;
    case RtfPlace::date:
    case RtfPlace::range:
      strings_[closed.place] = said;  // the comment around it asks for it
      return;
    case RtfPlace::title:
      if (out_.reading().title.empty()) out_.reading().title = collapse_spaces(said);
      return;
    case RtfPlace::comment:
      strings_[closed.place] = said;
      return close_comment();
    default:
      return;
  }
}

void RtfReader::close_comment() {
  const auto range = ranges_.find(collapse_spaces(std::exchange(strings_[RtfPlace::range], {})));
  const std::size_t here = out_.position();
  Comment comment = {.span = range == ranges_.end() ? Span{here, here} : range->second,
                     .author = std::exchange(author_, {}),
                     .date = packed_date(std::exchange(strings_[RtfPlace::date], {})),
                     .text = std::string(trim(std::exchange(strings_[RtfPlace::comment], {})))};
  if (comment.text.empty()) return out_.omit("comments without words");
  out_.reading().comments.push_back(std::move(comment));
}

// Behind the text, in the order of their signs, as for Word.
void RtfReader::append_notes() {
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const std::string label = std::to_string(i + 1);
    out_.mark({.kind = MarkKind::footnote, .span = {notes_[i].at, notes_[i].at}, .label = label});
    if (!out_.at_line_begin()) out_.end_line();
    const std::size_t begin = out_.position();
    out_.append(trim(notes_[i].text));
    out_.end_line();
    out_.mark({.kind = MarkKind::footnote, .span = out_.since(begin), .label = label});
  }
}

// A box stands behind the paragraph it is fixed to.
void RtfReader::append_boxes() {
  for (const std::string& box : std::exchange(boxes_, {})) {
    const std::size_t begin = out_.position();
    out_.append(box);
    const Span inside = out_.since(begin);
    if (!inside.empty()) out_.mark({.kind = MarkKind::aside, .span = inside, .label = "text box"});
    out_.end_line();
  }
}

}  // namespace coding
