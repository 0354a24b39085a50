// Sentences whose gaps are numbered, so that every language may put them in its own order.
//
//   "Two or more coders worked through {1} of {2} document(s)."
//   "{2} belgenin {1} tanesini en az iki kodlayıcı gözden geçirdi."
//
// "(s)" is the English plural: it goes away behind a gap that was filled with 1.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/phrase_table.hpp"

namespace coding::report {

// Bit n - 1: whether {n} occurs, for n from 1 to 9.
constexpr unsigned numbers_of_gaps(std::string_view words) {
  unsigned out = 0;
  for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
    if (at + 2 < words.size() && words[at + 2] == '}' && words[at + 1] >= '1' && words[at + 1] <= '9')
      out |= 1U << static_cast<unsigned>(words[at + 1] - '1');
  }
  return out;
}

// Every phrase has the same gaps in every language.
template <class Phrase>
constexpr bool same_numbered_gaps(const PhraseTable<Phrase>& table) {
  return std::all_of(table.begin(), table.end(), [](const Wording<Phrase>& wording) {
    const unsigned gaps = numbers_of_gaps(wording.en);
    return numbers_of_gaps(wording.tr) == gaps && numbers_of_gaps(wording.fa) == gaps &&
           numbers_of_gaps(wording.az) == gaps;
  });
}

// A gap without a filling stays empty.
std::string filled_by_number(std::string_view pattern, const std::vector<std::string>& gaps);

}  // namespace coding::report
