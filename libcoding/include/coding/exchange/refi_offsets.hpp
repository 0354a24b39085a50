// How a REFI-QDA file counts positions in its texts, found out from the file itself.
//
// The standard (1.5, section 10.2) counts Unicode code points from 0 and says nothing of line ends, of the
// byte-order mark, and of whether the end belongs to the passage. Programs differ: NVivo for Windows counts
// UTF-16 units and CRLF as two, ATLAS.ti for Windows counts CRLF as one. A wrong guess moves every coding
// behind the first emoji or line end, and nothing complains. So all sixteen readings are tried on the file's
// own selections, beginning with the habit of the program that wrote it (docs/formats/refi-qda.md tells the
// points; decision 0077).
// What surprises: a text without CRLF, emoji and byte-order mark has no voice in these three questions, and
// most files have no such text: then nothing depends on the answer, and that is said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct OffsetReading {
  bool utf16 = false;          // UTF-16 units, not code points
  bool crlf_is_two = false;    // CR and LF each count
  bool bom_counts = false;     // the byte-order mark is position 0
  bool end_inclusive = false;  // the last character, not the one behind it
  bool operator==(const OffsetReading&) const = default;
};

// "UTF-16 units, CRLF as two, the byte-order mark not counted, the end not included".
std::string words_for(const OffsetReading& reading);

// What the person says, or a program is known for.
struct OffsetHabit {
  std::optional<bool> utf16{};
  std::optional<bool> crlf_is_two{};
  std::optional<bool> bom_counts{};
  std::optional<bool> end_inclusive{};
  bool operator==(const OffsetHabit&) const = default;
};

// What is known of the program that names itself so in Project@origin; nothing for one that is not known.
OffsetHabit offset_habit(std::string_view origin);

// A text with what counts differently in it. Lines end in LF, the byte-order mark is gone.
class CountedText {
 public:
  CountedText() = default;
  // Throws DataError "not-utf8".
  explicit CountedText(std::string_view utf8);

  const Text& text() const { return text_; }
  const std::u32string& letters() const { return letters_; }
  bool has_pairs() const { return !pairs_.empty(); }  // characters of two UTF-16 units
  bool has_crlf() const { return !crlf_.empty(); }
  bool has_bom() const { return has_bom_; }

  // The code point of our text at a position of the file; nothing outside of it. `inside` becomes true where
  // it is in the middle of a character or of CRLF. O(log n).
  std::optional<std::size_t> code_point(std::int64_t position, const OffsetReading& reading,
                                        bool& inside) const;

 private:
  Text text_{};
  std::u32string letters_{};
  std::vector<std::size_t> pairs_{};  // code points of the text
  std::vector<std::size_t> crlf_{};
  std::vector<std::size_t> both_{};
  bool has_bom_ = false;
};

struct CountedSelection {
  std::size_t text = 0;  // which of the texts
  std::int64_t first = 0;
  std::int64_t second = 0;
  std::string name{};
};

struct CountedSpan {
  Span span{};
  bool inside = false;  // an edge stood in the middle of a character
};

// Nothing when it is not in the text or ends before it begins.
std::optional<CountedSpan> span_of(const CountedText& text, std::int64_t first, std::int64_t second,
                                   const OffsetReading& reading);

struct OffsetOptions {
  std::string file{};      // for messages
  std::string origin{};    // Project@origin
  OffsetHabit declared{};  // overrides everything
};

struct OffsetChoice {
  OffsetReading reading{};
  std::size_t fitting = 0;     // selections whose edges, or whose words by @name, fit
  std::size_t selections = 0;  // in all
  Diagnostics notes{};         // which reading, and how sure
};

// Throws DataError "refi-offsets-unclear" when two readings fit equally well, give different passages, and
// neither the program nor the person says which. O(n log n) in the selections, and their lengths.
OffsetChoice calibrate(const std::vector<CountedText>& texts, const std::vector<CountedSelection>& selections,
                       const OffsetOptions& options);

}  // namespace coding
