// The shapes of text formats, seen in the first lines.
#pragma once

#include <string>
#include <string_view>

namespace coding {

// The first 4 KB from the first character that is neither white space nor a byte order mark, as ASCII as far
// as UTF-16 has it.
std::string sniffed_head(std::string_view bytes);

struct MarkupKind {
  std::string format{};        // "html", "elan", "odt", "pandoc"; empty: not markup after all
  std::string_view refused{};  // what it is when it is not read …
  std::string_view remedy{};   // … and the way out
};

// `head` begins with "<".
MarkupKind markup_of(std::string_view head, std::string_view extension);

bool is_webvtt(std::string_view head);
// A line with a number, or none, and then one with two times and an arrow.
bool is_subrip(std::string_view head);
// An object or list with the members that speech recognisers write.
bool is_recogniser_json(std::string_view head);

}  // namespace coding
