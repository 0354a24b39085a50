// A manuscript as its claims are looked for: a key without line ends, cut into sentences, with the codes that
// are named in it and the stretches that are quotes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/audit/claims.hpp"
#include "coding/text/match_key.hpp"
#include "coding/text/text.hpp"

namespace coding {

// Where a code's name stands in the key. Several codes when they share the name.
struct NamedCode {
  Span span{};  // with its suffix
  std::vector<std::size_t> codes{};
};

// A word or a number of a sentence; of "14'ü" the 14.
struct ManuscriptToken {
  Span span{};
  std::u32string text{};
  std::optional<std::int64_t> number{};
};

class ManuscriptText {
 public:
  ManuscriptText(const Text& text, const AuditFacts& facts);

  const std::u32string& key() const { return key_.key; }
  const std::vector<Span>& sentences() const { return sentences_; }
  const std::vector<NamedCode>& names() const { return names_; }  // by place, none inside another
  // “…”, in the key, marks included.
  const std::vector<Span>& quotes() const { return quotes_; }
  bool is_quoted(std::size_t at) const;

  std::vector<ManuscriptToken> tokens(Span in_key) const;
  std::vector<NamedCode> names_in(Span in_key) const;
  // Of the source: its words, shortened, and where they begin.
  std::string words(Span in_key) const;
  std::string text_of(Span in_key) const;  // of the key
  Place place(Span in_key, const std::string& file) const;
  const Language& language() const { return language_; }

 private:
  void find_sentences();
  void find_quotes();
  void find_names(const AuditFacts& facts);
  char32_t source_at(std::size_t in_key) const;
  bool is_joined(std::size_t begin, std::size_t end) const;

  const Text& text_;
  Language language_;
  MatchKey key_;
  std::u32string source_;
  std::vector<Span> sentences_;
  std::vector<Span> quotes_;
  std::vector<NamedCode> names_;
};

// Two to twelve and the tens to ninety as words, by language; digits are read in any.
std::optional<std::int64_t> number_word(std::u32string_view word, const Language& language);

}  // namespace coding
