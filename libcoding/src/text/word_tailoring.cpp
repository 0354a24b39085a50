#include "word_tailoring.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "abbreviations.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"

namespace coding {

namespace {

using std::string_view;

constexpr std::uint32_t in_names =
    word_set::letter | word_set::hebrew | word_set::numeric | word_set::extend_num_let;

bool starts_with(string_view valid, std::size_t byte, string_view what) {
  return byte < valid.size() && valid[byte] == what[0] && valid.substr(byte, what.size()) == what;
}

// The length of the first of `choices` that stands at `byte`, or 0.
template <class... Choices>
std::size_t length_of_one(string_view valid, std::size_t byte, Choices... choices) {
  std::size_t length = 0;
  static_cast<void>(
      ((starts_with(valid, byte, choices) ? (length = string_view(choices).size(), true) : false) || ...));
  return length;
}

std::size_t apostrophe(string_view valid, std::size_t byte) { return length_of_one(valid, byte, "'", "’"); }

TokenKind kind_of_others(char32_t first) {
  if (is_white_space(first)) return TokenKind::space;
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(first));
  if ((mask & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0) return TokenKind::space;
  return (mask & U_GC_P_MASK) != 0 ? TokenKind::punctuation : TokenKind::symbol;
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_scheme(string_view word) {
  std::string small(word);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return small == "http" || small == "https" || small == "ftp";
}

bool begins_with_www(string_view word) {
  return word.size() > 4 && (word[0] | 32) == 'w' && (word[1] | 32) == 'w' && (word[2] | 32) == 'w' &&
         word[3] == '.';
}

// Where an e-mail address that holds @ at `at` ends: labels of letters, digits and hyphens, a point between
// them; `at` when there is no point.
std::size_t end_of_domain(string_view valid, std::size_t at) {
  std::size_t end = at;
  bool point = false;
  for (std::size_t byte = at + 1; byte < valid.size(); ++byte) {
    const char c = valid[byte];
    if (is_ascii_letter_or_digit(c)) {
      if (valid[byte - 1] == '.') point = true;
      end = byte + 1;
    } else if ((c != '.' && c != '-') || !is_ascii_letter_or_digit(valid[byte - 1])) {
      break;
    }
  }
  return point ? end : at;
}

// The hyphens that join words, and the soft hyphen where a line is broken.
std::size_t hyphen(string_view valid, std::size_t byte) {
  return length_of_one(valid, byte, "-", "\u2010", "\u2011");
}

bool is_small_or_without_case(char32_t c) {
  const auto letter = static_cast<UChar32>(c);
  return u_isalpha(letter) != 0 && u_isupper(letter) == 0 && u_istitle(letter) == 0;
}

// Takes back the tokens before `begin` that belong to an e-mail address.
std::size_t begin_of_mail(string_view valid, std::size_t begin, std::vector<Token>& tokens,
                          std::size_t kept) {
  while (tokens.size() > kept && tokens.back().end == begin) {
    const Token& last = tokens.back();
    const bool sign =
        last.end - last.begin == 1 && string_view("+-.%").find(valid[last.begin]) != string_view::npos;
    if (!is_word(last.kind) && !sign) break;
    begin = last.begin;
    tokens.pop_back();
  }
  return begin;
}

}  // namespace

WordTailor::WordTailor(WordScanner& scanner, const WordOptions& options)
    : scanner_(scanner), options_(options) {
  if (!options.tailored) return;
  const auto mark = [](std::array<bool, 256>& set, string_view bytes) {
    for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  };
  mark(word_begins_, "wW");
  mark(other_begins_, ".!?@#\xD8");  // D8: the Arabic question mark's first byte
  mark(follows_, "'@:\xE2");
  if (options.attach_periods) mark(follows_, ".");
  if (options.join_hyphens) mark(follows_, "-");
  if (options.join_lines) mark(follows_, "-\n");
}

Token WordTailor::plain(string_view valid, std::size_t begin, WordPiece piece) const {
  Token token{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(piece.end), TokenKind::word};
  if ((piece.sets & word_set::makes_word) != 0) return token;
  if ((piece.sets & word_set::numeric) != 0) {
    token.kind = TokenKind::number;
  } else {
    const bool ascii = static_cast<signed char>(valid[begin]) >= 0;
    token.kind = ascii ? kind_of_ascii(valid[begin]) : kind_of_others(next_code_point(valid, begin));
  }
  return token;
}

bool WordTailor::word_at(string_view valid, std::size_t byte, std::uint32_t sets) {
  return byte < valid.size() && (scanner_.sets_of(next_code_point(valid, byte)) & sets) != 0;
}

// The rules' next word becomes part of this one.
bool WordTailor::add_word(string_view valid, std::size_t from, WordPiece& piece) {
  const WordPiece next = scanner_.next(valid, from);
  if ((next.sets & word_set::dictionary) != 0) return false;
  piece = {next.end, piece.sets | next.sets};
  return true;
}

// A hyphen between words of which one has letters; a range of numbers is no word.
std::size_t WordTailor::behind_hyphen(string_view valid, std::size_t byte, const WordPiece& piece) {
  const std::size_t length = hyphen(valid, byte);
  const bool has_letters = (piece.sets & word_set::makes_word) != 0;
  const std::uint32_t wanted = has_letters ? in_names : word_set::letter | word_set::hebrew;
  return length > 0 && word_at(valid, byte + length, wanted) ? byte + length : 0;
}

// A hyphen, or a soft hyphen that the word has taken in already, and a line end before a small letter.
std::size_t WordTailor::behind_broken_line(string_view valid, std::size_t byte) {
  const bool soft = byte >= 2 && starts_with(valid, byte - 2, "\u00AD");
  const std::size_t length = soft ? 0 : length_of_one(valid, byte, "-", "\u2010");
  if ((!soft && length == 0) || !starts_with(valid, byte + length, "\n")) return 0;
  std::size_t after = byte + length + 1;
  const std::size_t letter = after;
  return after < valid.size() && is_small_or_without_case(next_code_point(valid, after)) ? letter : 0;
}

// One step of lengthening a word at its end.
bool WordTailor::lengthen(string_view valid, std::size_t begin, WordPiece& piece) {
  const std::size_t end = piece.end;
  if (const std::size_t length = apostrophe(valid, end);
      length > 0 && word_at(valid, end + length, word_set::letter | word_set::hebrew)) {
    return add_word(valid, end + length, piece);
  }
  const bool digits_alone = (piece.sets & word_set::makes_word) == 0;
  if (digits_alone && valid[end] == ':' && word_at(valid, end + 1, word_set::numeric)) {
    return add_word(valid, end + 1, piece);
  }
  if (options_.join_lines) {
    const std::size_t from = behind_broken_line(valid, end);
    if (from > 0) return add_word(valid, from, piece);
  }
  if (options_.join_hyphens) {
    const std::size_t from = behind_hyphen(valid, end, piece);
    if (from > 0) return add_word(valid, from, piece);
  }
  if (options_.attach_periods && valid[end] == '.' && !starts_with(valid, end, "..") &&
      is_abbreviation(valid.substr(begin, end - begin), options_.language)) {
    piece.end = scanner_.next(valid, end).end;
    return false;
  }
  return false;
}

// Behind the address that begins somewhere before `from`: what may stand in one, without the punctuation and
// the bracket that belong to the sentence around it. An apostrophe ends it, as it ends a name.
std::size_t WordTailor::end_of_address(string_view valid, std::size_t from) {
  std::size_t end = from;
  int open = 0;
  for (std::size_t byte = from; byte < valid.size();) {
    const char c = valid[byte];
    if (static_cast<signed char>(c) <= 0) {
      const std::uint32_t sets = scanner_.sets_of(next_code_point(valid, byte));
      if ((sets & (in_names | word_set::ignored)) == 0 || (sets & word_set::dictionary) != 0) break;
      end = byte;
      continue;
    }
    if (c <= ' ' || c == 127 || string_view("<>\"{}|\\^`'").find(c) != string_view::npos) break;
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (open < 0) break;
    ++byte;
    if (string_view(".,;:!?([]*").find(c) == string_view::npos) end = byte;
  }
  return end;
}

Token WordTailor::word(string_view valid, std::size_t begin, WordPiece piece, std::vector<Token>& tokens,
                       std::size_t kept) {
  const string_view bytes = valid.substr(begin, piece.end - begin);
  if ((starts_with(valid, piece.end, "://") && is_scheme(bytes)) || begins_with_www(bytes)) {
    piece = {end_of_address(valid, piece.end), piece.sets | word_set::letter};
  } else if (starts_with(valid, piece.end, "@")) {
    const std::size_t end = end_of_domain(valid, piece.end);
    if (end > piece.end) {
      piece = {end, piece.sets | word_set::letter};
      begin = begin_of_mail(valid, begin, tokens, kept);
    } else if (word_at(valid, piece.end + 1, in_names)) {
      add_word(valid, piece.end + 1, piece);
    }
  }
  while (piece.end < valid.size() && follows_[static_cast<unsigned char>(valid[piece.end])] &&
         lengthen(valid, begin, piece)) {
  }
  return plain(valid, begin, piece);
}

Token WordTailor::other(string_view valid, std::size_t begin, WordPiece piece, std::vector<Token>& tokens,
                        std::size_t kept) {
  if (const std::size_t length = length_of_one(valid, begin, ".", "!", "?", "؟"); length > 0) {
    const string_view mark = valid.substr(begin, length);
    while (starts_with(valid, piece.end, mark)) piece.end = scanner_.next(valid, piece.end).end;
    return plain(valid, begin, piece);
  }
  const string_view bytes = valid.substr(begin, piece.end - begin);
  const bool tag = bytes == "#" && word_at(valid, piece.end, word_set::letter | word_set::extend_num_let);
  const bool name = bytes == "@" && word_at(valid, piece.end, in_names);
  const bool touches = tokens.size() > kept && tokens.back().end == begin && is_word(tokens.back().kind);
  if ((!tag && !name) || touches || !add_word(valid, piece.end, piece)) return plain(valid, begin, piece);
  return word(valid, begin, piece, tokens, kept);
}

}  // namespace coding
