#include "audit/quote_match.hpp"

#include <algorithm>

#include "coding/text/match_key.hpp"
#include "coding/text/trim.hpp"
#include "coding/text/utf8.hpp"
#include "text/letters.hpp"

namespace coding::quoting {

namespace {

constexpr std::size_t longest_replaced = 4;  // words that an addition in brackets may stand for
constexpr std::size_t farthest_cut = 400;    // words that a cut may leave out

// Does the part stand at the transcript's word `at`? Letters are compared, so that words may be written apart
// or together ("می گوید", "می‌گوید"). Behind its last word; 0 when it does not.
std::size_t part_end(const std::vector<KeyWord>& part, const std::vector<KeyWord>& transcript,
                     std::size_t at) {
  std::size_t letter = 0;  // of transcript[at]
  for (const KeyWord& word : part) {
    for (const char32_t c : word.key) {
      if (at < transcript.size() && letter == transcript[at].key.size()) {
        ++at;
        letter = 0;
      }
      if (at >= transcript.size() || transcript[at].key[letter] != c) return 0;
      ++letter;
    }
  }
  return at < transcript.size() && letter == transcript[at].key.size() ? at + 1 : 0;
}

struct FoundPart {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first occurrence of the part's words from `from` on that begins before `until`.
std::optional<FoundPart> find_part(const std::vector<KeyWord>& part, const std::vector<KeyWord>& transcript,
                                   std::size_t from, std::size_t until) {
  for (std::size_t at = from; at < std::min(until, transcript.size()); ++at) {
    if (transcript[at].key.front() != part.front().key.front()) continue;
    if (const std::size_t end = part_end(part, transcript, at)) return FoundPart{at, end};
  }
  return std::nullopt;
}

// All parts behind a beginning of the first; nothing when one is not there.
std::optional<WordedMatch> match_from(const PreparedQuote& quote, const std::vector<KeyWord>& transcript,
                                      std::size_t begin) {
  WordedMatch out{.words = {begin, begin}};
  std::size_t at = begin;
  bool first = true;
  bool cut = false;
  bool addition = false;
  for (const QuotePart& part : quote.parts) {
    cut = cut || part.before == PartMark::cut;
    addition = addition || part.before == PartMark::addition;
    if (part.words.empty()) {
      out.parts.push_back({at, at});
      continue;
    }
    const std::size_t room = first ? 0 : cut ? farthest_cut : addition ? longest_replaced : 0;
    const auto found = find_part(part.words, transcript, at, at + room + 1);
    if (!found) return std::nullopt;
    if (!first && cut && found->begin > at) ++out.cuts;
    at = found->end;
    out.parts.push_back({found->begin, at});
    first = cut = addition = false;
  }
  out.words.end = at;
  return out;
}

}  // namespace

PreparedQuote prepared_quote(const std::string& text, const Language& language) {
  PreparedQuote out{.text = Text(text), .language = language};
  out.parts = quote_parts(out.text, language);
  for (const QuotePart& part : out.parts) out.words += part.words.size();
  return out;
}

std::optional<WordedMatch> find_worded(const PreparedQuote& quote, const std::vector<KeyWord>& transcript) {
  const auto first = std::find_if(quote.parts.begin(), quote.parts.end(),
                                  [](const auto& part) { return !part.words.empty(); });
  if (first == quote.parts.end()) return std::nullopt;
  std::optional<WordedMatch> best;
  for (std::size_t at = 0; at < transcript.size(); ++at) {
    if (transcript[at].key.front() != first->words.front().key.front()) continue;
    auto match = match_from(quote, transcript, at);
    if (match && (!best || match->words.length() < best->words.length())) best = std::move(match);
  }
  return best;
}

namespace {

// A word of the quote, or a mark between words.
struct QuoteToken {
  const KeyWord* word = nullptr;
  PartMark mark = PartMark::none;
  std::string addition{};
};

std::vector<QuoteToken> tokens_of(const PreparedQuote& quote) {
  std::vector<QuoteToken> out;
  for (const QuotePart& part : quote.parts) {
    if (part.before != PartMark::none) out.push_back({nullptr, part.before, part.addition});
    for (const KeyWord& word : part.words) out.push_back({&word, PartMark::none, {}});
  }
  return out;
}

// A word that stands apart from the one before, and could stand right before the next ("I … I have"), does.
void pull_together(std::vector<std::size_t>& to, const std::vector<const KeyWord*>& quote,
                   const std::vector<KeyWord>& transcript) {
  const std::size_t none = transcript.size();
  for (std::size_t i = to.size(); i-- > 0;) {
    const std::size_t next = i + 1 < to.size() ? to[i + 1] : none;
    if (to[i] == none || next == none || next == to[i] + 1) continue;
    const bool follows = i > 0 && to[i - 1] != none && to[i - 1] + 1 == to[i];
    if (!follows && transcript[next - 1].key == quote[i]->key) to[i] = next - 1;
  }
}

// The counterpart of each word of the quote in the window, or its size.
std::vector<std::size_t> common_words(const std::vector<const KeyWord*>& quote,
                                      const std::vector<KeyWord>& transcript, Span window) {
  const std::size_t rows = quote.size();
  const std::size_t columns = window.length();
  std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return longest[i * (columns + 1) + j];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      const bool same = quote[i]->key == transcript[window.begin + j].key;
      cell(i, j) = same ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  std::vector<std::size_t> out(rows, transcript.size());
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (quote[i]->key == transcript[window.begin + j].key) {
      out[i++] = window.begin + j++;
    } else if (cell(i + 1, j) >= cell(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  pull_together(out, quote, transcript);
  return out;
}

std::string shown(const Text& text, Span span) { return collapse_spaces(text.slice(span)); }

std::u32string letters_of(const Text& text, const Language& language) {
  std::u32string out;
  for (const KeyWord& word : key_words(text, language)) out += word.key;
  return out;
}

// Makes the diff of a quote from the counterparts of its words.
class DiffMaker {
 public:
  DiffMaker(const PreparedQuote& quote, const std::vector<KeyWord>& transcript, const Text& text)
      : quote_(quote), transcript_(transcript), text_(text) {}

  AlignedMatch make(const std::vector<QuoteToken>& tokens, const std::vector<std::size_t>& to);

 private:
  using Kind = QuoteDiffPart::Kind;

  void mark(const QuoteToken& token);
  void common(const KeyWord& word, std::size_t at);
  void skip_to(std::size_t at);
  void flush();
  void add(Kind kind, const std::string& words) {
    if (!words.empty()) out_.diff.push_back({kind, words});
  }

  const PreparedQuote& quote_;
  const std::vector<KeyWord>& transcript_;
  const Text& text_;
  AlignedMatch out_;
  std::optional<std::size_t> last_;
  Span same_{};  // of the quote: words in common in a row
  Span put_in_{};
  std::size_t put_in_words_ = 0;
  bool cut_ = false;
  bool addition_ = false;
  std::vector<std::string> additions_;
};

// What was put in since the last word in common, and the additions.
void DiffMaker::flush() {
  if (put_in_words_ > 0) {
    const std::string words = shown(quote_.text, put_in_);
    const bool spacing_only =
        !out_.diff.empty() && out_.diff.back().kind == Kind::taken_out &&
        letters_of(Text(words), quote_.language) == letters_of(Text(out_.diff.back().text), quote_.language);
    if (spacing_only) {
      out_.taken_out -= key_words(Text(out_.diff.back().text), quote_.language).size();
      out_.same += put_in_words_;
      out_.diff.back() = {Kind::same, words};
    } else {
      out_.put_in += put_in_words_;
      add(Kind::put_in, words);
    }
  }
  for (const std::string& each : additions_) add(Kind::addition, each);
  additions_.clear();
  put_in_words_ = 0;
  cut_ = addition_ = false;
}

void DiffMaker::skip_to(std::size_t at) {
  if (!last_ || at <= *last_ + 1) return;
  const Span gap{*last_ + 1, at};
  const bool marked = cut_ || (addition_ && gap.length() <= longest_replaced);
  if (cut_) ++out_.cuts;
  if (marked) return add(Kind::cut, "…");
  out_.taken_out += gap.length();
  add(Kind::taken_out, shown(text_, {transcript_[gap.begin].span.begin, transcript_[gap.end - 1].span.end}));
}

void DiffMaker::mark(const QuoteToken& token) {
  cut_ = cut_ || token.mark == PartMark::cut;
  addition_ = addition_ || token.mark == PartMark::addition;
  if (token.mark == PartMark::addition) additions_.push_back(token.addition);
}

void DiffMaker::common(const KeyWord& word, std::size_t at) {
  const bool in_a_row =
      last_ && at == *last_ + 1 && put_in_words_ == 0 && !cut_ && !addition_ && !same_.empty();
  if (in_a_row) {
    same_.end = word.span.end;
  } else {
    if (!same_.empty()) add(Kind::same, shown(quote_.text, same_));
    skip_to(at);
    flush();
    same_ = word.span;
  }
  if (!last_) out_.words.begin = at;
  last_ = at;
  out_.words.end = at + 1;
  ++out_.same;
}

AlignedMatch DiffMaker::make(const std::vector<QuoteToken>& tokens, const std::vector<std::size_t>& to) {
  std::size_t word = 0;
  for (const QuoteToken& token : tokens) {
    if (token.word == nullptr) {
      mark(token);
      continue;
    }
    const std::size_t at = to[word++];
    if (at != transcript_.size()) {
      common(*token.word, at);
      continue;
    }
    put_in_ = {put_in_words_ == 0 ? token.word->span.begin : put_in_.begin, token.word->span.end};
    ++put_in_words_;
  }
  if (!same_.empty()) add(Kind::same, shown(quote_.text, same_));
  flush();
  return std::move(out_);
}

}  // namespace

AlignedMatch align(const PreparedQuote& quote, const std::vector<KeyWord>& transcript, Span window,
                   const Text& text) {
  const std::vector<QuoteToken> tokens = tokens_of(quote);
  std::vector<const KeyWord*> words;
  for (const QuoteToken& token : tokens) {
    if (token.word != nullptr) words.push_back(token.word);
  }
  return DiffMaker(quote, transcript, text).make(tokens, common_words(words, transcript, window));
}

namespace {

// The words between single blanks, as they are written.
std::string words_alone(const Text& text, const std::vector<KeyWord>& words, Span range) {
  std::string out;
  for (std::size_t i = range.begin; i < range.end; ++i)
    out += (out.empty() ? "" : " ") + std::string(text.slice(words[i].span));
  return out;
}

std::vector<std::string> changes_of_words(std::string_view quote, std::string_view transcript,
                                          const Language& language) {
  if (collapse_spaces(quote) == collapse_spaces(transcript)) return {};
  struct Level {
    const char* name;
    void (*off)(MatchOptions&);
  };
  static constexpr Level levels[] = {
      {"case", [](MatchOptions& o) { o.ignore_case = o.any_i = false; }},
      {"letters", [](MatchOptions& o) { o.persian_letters = o.ignore_hamza = false; }},
      {"marks", [](MatchOptions& o) { o.ignore_circumflex = false; }},
      {"digits", [](MatchOptions& o) { o.digits = false; }},
      {"joiners", [](MatchOptions& o) { o.zwnj = Zwnj::keep; }}};
  const auto words = [&](std::string_view text, const MatchOptions& options) {
    std::u32string out;
    for (const char32_t c : match_key(text, options).key) {
      if (is_letter(c) || is_digit(c) || c == zwnj) out += c;
    }
    return out;
  };
  std::vector<std::string> out;
  for (const Level& level : levels) {
    MatchOptions options{
        .language = language, .ignore_hamza = true, .ignore_circumflex = true, .join_lines = true};
    options.any_i = has_dotted_i(language);
    level.off(options);
    if (words(quote, options) != words(transcript, options)) out.emplace_back(level.name);
  }
  if (out.empty()) out.emplace_back("spaces");
  return out;
}

}  // namespace

std::vector<std::string> typography_of(const PreparedQuote& quote, const QuotePart& part,
                                       const std::vector<KeyWord>& transcript, Span range, const Text& text) {
  const Text& own = quote.text;
  std::vector<std::string> out = changes_of_words(words_alone(own, part.words, {0, part.words.size()}),
                                                  words_alone(text, transcript, range), quote.language);
  const std::string here =
      collapse_spaces(own.slice({part.words.front().span.begin, part.words.back().span.end}));
  const std::string there =
      collapse_spaces(text.slice({transcript[range.begin].span.begin, transcript[range.end - 1].span.end}));
  if (!out.empty() || here == there) return out;
  const auto brackets = [](const std::string& words) { return std::count(words.begin(), words.end(), '('); };
  out.emplace_back(brackets(here) != brackets(there) ? "remarks" : "punctuation");
  return out;
}

}  // namespace coding::quoting
