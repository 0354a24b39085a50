// A table of phrases in the languages of the program, and the check that none is missing.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding::report {

template <class Phrase>
struct Wording {
  Phrase phrase;
  std::string_view en;
  std::string_view tr;
  std::string_view fa;
  std::string_view az;
};

template <class Phrase>
using PhraseTable = std::array<Wording<Phrase>, static_cast<std::size_t>(Phrase::count_)>;

constexpr std::size_t gaps_in(std::string_view words) {
  std::size_t gaps = 0;
  for (std::size_t at = words.find("{}"); at != std::string_view::npos; at = words.find("{}", at + 2)) ++gaps;
  return gaps;
}

// Every phrase, in the order of the enumeration, in every language with the same gaps.
template <class Phrase>
constexpr bool is_complete(const PhraseTable<Phrase>& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Wording<Phrase>& wording = table[i];
    if (static_cast<std::size_t>(wording.phrase) != i) return false;
    if (wording.en.empty() || wording.tr.empty() || wording.fa.empty() || wording.az.empty()) return false;
    const std::size_t gaps = gaps_in(wording.en);
    if (gaps_in(wording.tr) != gaps || gaps_in(wording.fa) != gaps || gaps_in(wording.az) != gaps)
      return false;
  }
  return true;
}

// A message without its name, for the file that a person changes words with (report/own_words.hpp).
struct ListedPhrase {
  std::string_view en{};
  std::string_view tr{};
  std::string_view fa{};
  std::string_view az{};
};
void list_phrase(const ListedPhrase& phrase) noexcept;

// Stands behind each table: what is not listed cannot be changed. A test looks for it.
template <class Phrase>
bool list_phrases(const PhraseTable<Phrase>& table) noexcept {
  for (const Wording<Phrase>& wording : table) list_phrase({wording.en, wording.tr, wording.fa, wording.az});
  return true;
}

// What a person says instead, in this language; null when nothing.
const std::string* own_words(std::string_view english, const Language& language);

template <class Phrase>
std::string_view words_of(const Wording<Phrase>& wording, const Language& language) {
  if (const std::string* const own = own_words(wording.en, language)) return *own;
  const std::string tag = primary(language);
  if (tag == "tr") return wording.tr;
  if (tag == "fa") return wording.fa;
  if (tag == "az") return wording.az;
  return wording.en;
}

// The gaps {} of a pattern filled in order; those left over stay empty.
std::string filled(std::string_view pattern, std::initializer_list<std::string> gaps);

}  // namespace coding::report
