// Paragraphs of WordprocessingML, with the direction of every run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding::word {

// Valid UTF-8 for XML: escaped, without what XML cannot hold.
std::string xml_text(std::string_view text);

// Whether a text reads from right to left: its first letter does, or it has none and `by_default` says so.
bool reads_right_to_left(std::string_view text, bool by_default);

struct Words {
  std::string text{};
  std::string properties{};  // of the run, as XML: "<w:b/><w:bCs/>"
};

struct ParagraphLook {
  std::string style{};  // its id
  bool right_to_left = false;
  bool at_end = false;     // aligned to where the line ends, not where it begins
  bool with_next = false;  // on one page with the paragraph below
};

// Runs of letters from right to left are marked; a line feed is a line break.
std::string runs(const std::vector<Words>& words, bool right_to_left);

std::string paragraph(const ParagraphLook& look, const std::string& content);

// A number that Word counts: "{ SEQ Table \* ARABIC }" that shows `shown` until it is counted anew. A number
// of `restart` begins there; 0 goes on.
std::string sequence(const std::string& name, const std::string& shown, std::size_t restart,
                     bool right_to_left);

}  // namespace coding::word
