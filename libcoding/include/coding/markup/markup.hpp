// A coded transcript as text that a person edits, and back (docs/formats/markup.md).
//
//   [[words]]{code}                 a segment          [[words]]{one}{two}    two codes on the same words
//   [[words]]{code|70|a remark}     weight and memo    [1[ … [2[ … ]1]{a} … ]2]{b}    segments that overlap
//   [[words]]{=}                    the words themselves are the code (in vivo)
//
// Lines that begin with %% are comments. A backslash takes the meaning off the character behind it. What is
// left when all of this is taken out is the transcript, to the letter; so a file in which the transcript was
// changed is told from one in which only codes were.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/project/code.hpp"
#include "coding/project/codebook.hpp"
#include "coding/project/segment.hpp"
#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

struct MarkupOptions {
  DocumentId document{};
  CoderId coder{};
  Language language{};  // of the codebook, for telling apart codes of one name
  bool digest = true;   // say which segments are shown, so that the file is refused when they are others
};

// The text with its segments (of one coder), above it a line that says what is shown and the rules in short,
// below it the codebook to pick from. Throws UsageError "span-outside" for a segment that is not in the text.
// O(text + segments × log + codes²) at worst, where many codes have one name.
std::string show_markup(const Text& text, std::span<const CodedSegment> segments, const Codebook& codebook,
                        const MarkupOptions& options);

// A pair of braces, as somebody wrote it.
struct MarkupCoding {
  Span span{};         // of the transcript
  std::string code{};  // id, name or end of a path; the words of the span when in_vivo
  bool in_vivo = false;
  std::string memo{};
  std::optional<int> weight{};  // 0 … 100
  Stage stage = Stage::none;
  Place place{};  // of the opening brace
};

struct MarkupReading {
  std::string text{};                   // the transcript that is left
  std::vector<std::size_t> lines{};     // of each of its lines the number in the file
  std::vector<MarkupCoding> codings{};  // in the order of their closing brackets
  std::string shown{};                  // digest of the segments that were shown; empty when not said
  Diagnostics faults{};                 // with file, line and column: all of them
};

// Valid UTF-8 of any content. With LF or CR LF, with or without a byte-order mark. `file` is for the faults:
// "markup-newer", "bracket-unopened", "bracket-unclosed", "bracket-twice", "code-missing", "brace-unclosed",
// "weight-invalid", "stage-unknown", "memo-twice", "span-empty". O(n).
MarkupReading read_markup(std::string_view bytes, const std::string& file);

// Line by line where the transcript in the file is not the text; empty when it is. Line ends at the
// very end are no difference: editors add some.
Diagnostics text_differences(const Text& text, const MarkupReading& reading, const std::string& file);

// A digest of all that show_markup shows of segments.
std::string digest_of_segments(std::span<const CodedSegment> segments);

// From what stands in braces to a code. Throws UsageError "code-unknown", "code-ambiguous".
struct CodeResolver {
  std::function<CodeId(const std::string&)> named{};
  std::function<CodeId(const std::string&)> in_vivo{};
};

struct MarkupPlan {
  std::vector<CodedSegment> segments{};  // what the coder has in the document afterwards, in file order
  std::size_t added = 0, removed = 0, changed = 0;
  Diagnostics faults{};  // "code-unknown", "code-ambiguous", "coded-twice", with places
  bool changes() const { return added + removed + changed > 0; }
};

// What the file makes of the segments that are there. A segment that stays keeps all that markup does not
// show. Requires that text_differences is empty.
MarkupPlan plan_markup(const Text& text, std::span<const CodedSegment> there, const MarkupReading& reading,
                       const CodeResolver& codes);

}  // namespace coding
