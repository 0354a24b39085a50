// A text as matching sees it, each character of which knows where in the text it comes from.
//
// The stored text is never changed; what differs between a transcript and a quote of it (case, typographic
// quote marks, line breaks, Arabic and Persian forms of a letter, soft hyphens) is levelled in this key, and
// a match found in the key is reported as the exact stretch of the source. The steps, in this order:
//   1. a base character and the marks on it are taken together and composed (NFC);
//   2. ligatures ﬀ–ﬆ and Arabic presentation forms become their letters (NFKC for these blocks only, so ²
//   stays ²);
//   3. soft hyphens, zero-width spaces, word joiners, byte-order marks and directional controls are dropped;
//   4. ZWNJ is dropped, kept or becomes a space;
//   5. Arabic forms of yeh, kaf and heh become the Persian letters; tatweel and vowel signs are dropped;
//   6. decimal digits of every script become ASCII, ٫ becomes ".", ٬ ",", ٪ "%";
//   7. apostrophes become ', quote marks ", dashes -, … three dots, ؟ ؛ ، become ? ; , and no-break spaces
//   spaces;
//   8. case is folded by the language (text/fold.hpp);
//   9. a run of white space, line breaks included, becomes one space.
// Levels that are off unless asked for, because they make different words equal: hamza letters (مؤسسه is
// موسسه), the circumflex (hala is hâlâ), all marks on Latin letters (ağaç is agac), every i (for text that
// switches between Turkish and another language, where the I of a word cannot be told), and a word that is
// broken over two lines (kişi-/sel; not before a capital: Doğu-/Batı keeps its hyphen).
// What surprises: one character may become several (… gives three dots, ß gives ss) which then share their
// source; characters with hamza (أ ؤ ئ) and آ stay themselves, ARABIC TEH MARBUTA counts as heh; a circumflex
// counts (hala is not hâlâ); a combining mark at the beginning or behind white space stands alone. Fold the
// pattern with the same options as the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/text/language.hpp"
#include "coding/text/span.hpp"
#include "coding/text/text.hpp"

namespace coding {

enum class Zwnj { drop, keep, space };

struct MatchOptions {
  Language language{};
  Zwnj zwnj = Zwnj::drop;
  bool persian_letters = true;  // step 5
  bool digits = true;           // step 6
  bool punctuation = true;      // step 7
  bool ignore_case = true;      // step 8
  bool collapse_spaces = true;  // step 9; when false, white space stays as step 7 leaves it

  bool ignore_hamza = false;       // أ إ ٱ are ا, ؤ is و, ئ is ی, ء is dropped
  bool ignore_circumflex = false;  // â î û are a i u
  bool ignore_marks = false;  // ç ğ ö ş ü é … are c g o s u e; ı is i, ə is e; Latin script only
  bool any_i = false;         // i ı İ I are one letter (with ignore_case)
  bool join_lines = false;    // letter, hyphen or soft hyphen, LF, small letter (or one without case): joined
};

// source[k] is the stretch of the text (code points) that key[k] stands for: never empty, and the stretches
// of two neighbours are either the same or the second begins at or after the end of the first. Dropped
// characters between two stretches belong to neither; marks belong to their base, so no stretch begins or
// ends between a base and its mark.
struct MatchKey {
  std::u32string key{};
  std::vector<Span> source{};
};

// Linear, about 50 MB/s; 20 bytes of memory for each code point.
MatchKey match_key(std::string_view valid, const MatchOptions& options = {});
MatchKey match_key(const Text& text, const MatchOptions& options = {});

// The stretch of the text that a non-empty stretch of the key stands for, dropped characters inside it
// included.
Span source_of(const MatchKey& key, Span in_key);

// Does a stretch of the key end where a source stretch ends, on both sides? A match that does not (one dot of
// an …, a letter without its accent) is no match.
bool is_aligned(const MatchKey& key, Span in_key);

// The stretch of the text to show for a match in its key: source_of, widened to whole graphemes by the
// characters without a picture that belong to its last letter (a ZWNJ). Nothing when the match is not aligned
// or is a part of what a reader takes for one character (half a flag). Costs about a microsecond.
std::optional<Span> hit_of(const Text& text, const MatchKey& key, Span in_key);

}  // namespace coding
