// A manuscript with placeholders, before they are filled: docs/formats/weave.md.
//
//   Of {{participants}} teachers {{n: öz güven}} speak of it ({{percent: öz güven}}).
//
// The text is cut into pieces; what is no placeholder stays byte for byte, but for the backslash of \{{ in
// Markdown. Code, comments and verbatim text are left alone, so that a page about placeholders can be woven.
// What a placeholder means is decided by who weaves (cli/weaving.hpp); here it is a name and words, each with
// its place, read as a shell would but that quotation marks count only where a word begins: Ankara'da is one.
//
// Surprise: in LaTeX {{ is everyday punctuation. There a placeholder is {{ with a name and a colon, or a
// known name that ends or is followed by an option.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

enum class PaperKind { markdown, latex };

struct PlaceholderWord {
  std::string text{};    // without its quotation marks
  std::size_t byte = 0;  // where it begins in the manuscript
  bool quoted = false;
  bool operator==(const PlaceholderWord&) const = default;
};

struct Placeholder {
  std::string name{};  // "n", "table"; one of placeholder_names()
  std::size_t byte = 0;
  std::vector<PlaceholderWord> words{};
  bool alone = false;    // nothing else stands in its lines but blanks
  std::string indent{};  // these blanks, before it
  bool operator==(const Placeholder&) const = default;
};

// Text as it stands, then a placeholder; the last piece has none (its name is empty).
struct PaperPiece {
  std::string text{};
  Placeholder placeholder{};
  bool operator==(const PaperPiece&) const = default;
};

struct PaperSource {
  std::vector<PaperPiece> pieces{};
  Diagnostics faults{};  // "placeholder-unknown", "placeholder-open", "placeholder-quote", in their order
};

// The names a placeholder can have, in the order of the documentation.
const std::vector<std::string>& placeholder_names();

// Requires valid UTF-8. `file` is what faults call it. Linear.
PaperSource read_paper_source(std::string_view text, const std::string& file, PaperKind kind);

// The place of a byte as line and column, with the line itself for a caret.
Diagnostic at_byte_of(std::string_view text, std::size_t byte, Diagnostic diagnostic);

// What the front matter (--- … ---) of Markdown says in `lang:`; unknown when it does not.
Language language_of_paper(std::string_view text, PaperKind kind);

}  // namespace coding::report
