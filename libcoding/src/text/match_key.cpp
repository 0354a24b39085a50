// One cluster (what NFC may compose) at a time goes through the steps; every code point that comes out
// carries the cluster's place. A lone ASCII character, most of most texts, needs none of ICU.
#include "coding/text/match_key.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cassert>

#include "case_folding.hpp"
#include "coding/text/graphemes.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "key_levels.hpp"

namespace coding {

namespace {

constexpr char32_t zwnj = 0x200C;
constexpr char32_t hamza = 0x0621;  // standing alone

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

// Does the code point at `byte` belong to the cluster of the one before it? Marks do, and what NFC may
// compose (Hangul jamo).
bool continues_cluster(std::string_view valid, std::size_t byte) {
  if (byte == valid.size() || static_cast<unsigned char>(valid[byte]) < 0xCC) return false;  // below U+0300
  const char32_t c = next_code_point(valid, byte);
  if ((c >= 0x0620 && c <= 0x064A) || (c >= 0x0671 && c <= 0x06D5)) return false;  // Arabic letters
  return (U_GET_GC_MASK(to_icu(c)) & U_GC_M_MASK) != 0 || !nfc()->hasBoundaryBefore(to_icu(c));
}

bool is_ligature(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

std::u32string letters_of_ligature(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString letters = nfkc->normalize(icu::UnicodeString(to_icu(c)), status);
  std::string bytes;
  letters.toUTF8String(bytes);
  return to_code_points(bytes);
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2060 ||
         c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_vowel_sign_or_tatweel(char32_t c) {
  return c == 0x0640 || (c >= 0x064B && c <= 0x0652) || c == 0x0670 || c == 0x0654 || c == 0x0655;
}

bool is_one_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

char32_t persian_letter(char32_t c) {
  if (c < 0x0620 || c > 0x06FF) return c;
  if (is_one_of(U"\u064A\u0649\u06D2", c)) return 0x06CC;                    // yeh
  if (is_one_of(U"\u0643\u06AA", c)) return 0x06A9;                          // kaf
  if (is_one_of(U"\u06C1\u06BE\u06D5\u06C0\u06C2\u0629", c)) return 0x0647;  // heh
  return c;
}

char32_t ascii_digit(char32_t c) {
  if (c < 0x0660) return c;
  if (c == 0x066B) return U'.';
  if (c == 0x066C) return U',';
  if (c == 0x066A) return U'%';
  return u_charType(to_icu(c)) == U_DECIMAL_DIGIT_NUMBER
             ? U'0' + static_cast<char32_t>(u_charDigitValue(to_icu(c)))
             : c;
}

char32_t plain_punctuation(char32_t c) {
  if (c < 0x80) return c == U'`' ? U'\'' : c;
  if (c > 0xBB && c < 0x02BC) return c;  // Latin letters
  if (is_one_of(U"’‘‚‛ʼ′´‹›", c)) return U'\'';
  if (is_one_of(U"“”„‟″«»", c)) return U'"';
  if (is_one_of(U"\u00A0\u2007\u202F", c)) return U' ';
  if (c == 0x061F) return U'?';
  if (c == 0x061B) return U';';
  if (c == 0x060C) return U',';
  return c == 0x2212 || u_charType(to_icu(c)) == U_DASH_PUNCTUATION ? U'-' : c;
}

bool may_have_case(char32_t c) { return c < 0x0590 || c >= 0x10A0; }

bool has_no_picture(std::string_view valid) {
  for (std::size_t byte = 0; byte < valid.size();) {
    if (u_charType(to_icu(next_code_point(valid, byte))) != U_FORMAT_CHAR) return false;
  }
  return true;
}

// Latin to Arabic, and general punctuation: what the lone code points of our texts are looked up by.
constexpr std::size_t remembered = 0x800 + 0x80;

std::size_t slot_of(char32_t c) {
  if (c < 0x800) return c;
  return c >= 0x2000 && c < 0x2080 ? 0x800 + (c - 0x2000) : remembered;
}

class KeyMaker {
 public:
  explicit KeyMaker(const MatchOptions& options)
      : options_(options), dotted_i_(has_dotted_i(options.language)), joins_lines_(options.join_lines) {}

  MatchKey make(std::string_view valid) {
    out_.key.reserve(valid.size());
    out_.source.reserve(valid.size());
    std::size_t position = 0;
    for (std::size_t byte = 0; byte < valid.size();) {
      const std::size_t begin = position++;
      const char32_t first = next_code_point(valid, byte);
      if (joins_lines_ && skip_line_break(first, valid, byte)) {
        ++position;
        continue;
      }
      if (is_white_space(first) || !continues_cluster(valid, byte)) {
        add_lone(first, {begin, position});
        continue;
      }
      cluster_.assign(1, first);
      for (; continues_cluster(valid, byte); ++position) cluster_ += next_code_point(valid, byte);
      add_cluster({begin, position});
    }
    return std::move(out_);
  }

 private:
  enum class Lone : unsigned char { unknown, one, other };

  // Passes over the line end behind a hyphen that breaks a word.
  bool skip_line_break(char32_t c, std::string_view valid, std::size_t& byte) {
    const std::size_t half = after_letter_ ? second_half(valid, c, byte) : 0;
    after_letter_ = u_isalpha(to_icu(c)) != 0;
    if (half == 0) return false;
    byte = half;
    return true;
  }

  // A cluster of one code point, which mostly becomes one code point.
  void add_lone(char32_t c, Span place) {
    const std::size_t slot = slot_of(c);
    if (slot < remembered && lone_[slot] == Lone::one) return emit_one(becomes_[slot], place);
    cluster_.assign(1, c);
    add_cluster(place);
    if (slot == remembered || lone_[slot] != Lone::unknown) return;
    lone_[slot] = levelled_.size() == 1 ? Lone::one : Lone::other;
    becomes_[slot] = levelled_.size() == 1 ? levelled_[0] : 0;
  }

  void add_cluster(Span place) {
    compose();
    if (is_ligature(cluster_[0])) {
      cluster_ = letters_of_ligature(cluster_[0]) + cluster_.substr(1);
      compose();
    }
    levelled_.clear();
    for (const char32_t c : cluster_) level(c);
    if (options_.ignore_case) fold_levelled();
    if (options_.ignore_case && options_.any_i) make_i_one(levelled_);
    if (options_.ignore_circumflex || options_.ignore_marks) {
      drop_latin_marks(levelled_, options_.ignore_marks);
    }
    if (levelled_.size() == 1) return emit_one(levelled_[0], place);
    for (const char32_t c : levelled_) {
      out_.key += c;
      out_.source.push_back(place);
    }
    if (!levelled_.empty()) in_spaces_ = false;  // what is dropped inside a run of spaces does not end it
  }

  void emit_one(char32_t c, Span place) {
    const bool is_space = options_.collapse_spaces && is_white_space(c);
    if (is_space && in_spaces_) {
      out_.source.back().end = place.end;
      return;
    }
    in_spaces_ = is_space;
    out_.key += is_space ? U' ' : c;
    out_.source.push_back(place);
  }

  void compose() {
    if (cluster_.size() == 1 && cluster_[0] < 0x300) return;
    if (cluster_.size() > 1 ||
        u_getIntPropertyValue(to_icu(cluster_[0]), UCHAR_NFC_QUICK_CHECK) != UNORM_YES) {
      cluster_ = composed(cluster_);
    }
  }

  // Steps 3 to 7.
  void level(char32_t c) {
    if (is_invisible(c)) return;
    if (c == zwnj && options_.zwnj != Zwnj::keep) {
      if (options_.zwnj == Zwnj::space) levelled_ += U' ';
      return;
    }
    if (options_.persian_letters) {
      if (is_vowel_sign_or_tatweel(c)) return;
      c = persian_letter(c);
    }
    if (options_.ignore_hamza) {
      if (c == hamza) return;
      c = without_hamza(c);
    }
    if (options_.digits) c = ascii_digit(c);
    if (options_.punctuation) {
      if (c == 0x2026) {
        levelled_ += U"...";
        return;
      }
      c = plain_punctuation(c);
    }
    levelled_ += c;
  }

  void fold_levelled() {
    cluster_.clear();
    for (const char32_t c : levelled_) {
      if (may_have_case(c)) {
        append_folded(cluster_, c, dotted_i_);
      } else {
        cluster_ += c;
      }
    }
    if (cluster_.size() > 1) {
      if (dotted_i_) remove_dots_on_i(cluster_);
      cluster_ = composed(cluster_);
    }
    levelled_.swap(cluster_);
  }

  const MatchOptions& options_;
  bool dotted_i_;
  bool joins_lines_;
  bool in_spaces_ = false;
  bool after_letter_ = false;
  std::u32string cluster_;
  std::u32string levelled_;
  std::array<Lone, remembered> lone_{};
  std::array<char32_t, remembered> becomes_{};
  MatchKey out_;
};

}  // namespace

MatchKey match_key(std::string_view valid, const MatchOptions& options) {
  return KeyMaker(options).make(valid);
}

MatchKey match_key(const Text& text, const MatchOptions& options) { return match_key(text.bytes(), options); }

Span source_of(const MatchKey& key, Span in_key) {
  assert(!in_key.empty() && in_key.end <= key.source.size());
  return {key.source[in_key.begin].begin, key.source[in_key.end - 1].end};
}

bool is_aligned(const MatchKey& key, Span in_key) {
  const auto between = [&key](std::size_t at) {
    return at == 0 || at == key.source.size() || key.source[at - 1] != key.source[at];
  };
  return between(in_key.begin) && between(in_key.end);
}

std::optional<Span> hit_of(const Text& text, const MatchKey& key, Span in_key) {
  if (in_key.empty() || !is_aligned(key, in_key)) return std::nullopt;
  const Span source = source_of(key, in_key);
  const Span whole = widened_to_graphemes(text, source);
  if (!has_no_picture(text.slice({whole.begin, source.begin}))) return std::nullopt;
  if (!has_no_picture(text.slice({source.end, whole.end}))) return std::nullopt;
  return whole;
}

}  // namespace coding
