#include "cli/concordance_text.hpp"

#include <algorithm>

#include "coding/text/direction.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/visible.hpp"
#include "coding/text/width.hpp"

namespace coding::cli {

namespace {

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  return visible(text);
}

// The end of a text, cut in front: what stands next to the hit must stay.
std::string last_columns(const std::string& text, std::size_t columns) {
  if (display_width(text) <= columns) return text;
  if (columns == 0) return "";
  const auto letters = graphemes(text);
  std::size_t used = 1;  // the …
  std::size_t first = letters.size();
  while (first > 0 && used + display_width(letters[first - 1]) <= columns)
    used += display_width(letters[--first]);
  std::string out = "…";
  for (std::size_t i = first; i < letters.size(); ++i) out += letters[i];
  return out;
}

std::string isolated(const std::string& text, const ConcordanceStyle& style) {
  if (!style.isolate || !contains_right_to_left(text)) return text;
  return "\xE2\x81\xA7" + text + "\xE2\x81\xA9";  // RLI … PDI
}

std::string padded(const std::string& text, std::size_t columns, bool in_front,
                   const ConcordanceStyle& style) {
  const std::size_t width = display_width(text);
  const std::string blanks(columns > width ? columns - width : 0, ' ');
  return in_front ? blanks + isolated(text, style) : isolated(text, style) + blanks;
}

}  // namespace

std::string concordance_row(const ConcordanceLine& line, const std::string& id,
                            const ConcordanceStyle& style) {
  const std::string match = one_line(line.match);
  const std::size_t fixed = style.id_width + 2;
  const std::size_t room = style.width > fixed + 20 ? style.width - fixed : 20;
  const std::size_t left_room = room * 2 / 5;
  const std::size_t used = left_room + display_width(match);
  const std::size_t right_room = room > used ? room - used : 0;
  const std::string left = last_columns(one_line(line.left), left_room);
  const std::string right = truncate(one_line(line.right), right_room);
  const std::string hit =
      style.bold ? "\x1b[1m" + isolated(match, style) + "\x1b[0m" : isolated(match, style);
  std::string out = pad_right(truncate(id, style.id_width), style.id_width) + "  ";
  if (contains_right_to_left(match)) {
    // The blanks at the inner ends would come to stand at the outer ones.
    out += padded(std::string(trim(right)), right_room, true, style) + " " + hit + " " +
           isolated(std::string(trim(left)), style);
  } else {
    out += padded(left, left_room, true, style) + hit + isolated(right, style);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out + "\n";
}

}  // namespace coding::cli
