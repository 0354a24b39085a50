// Two orders for names: one for identifiers, the same in every language, and one for words, by a language's
// alphabet.
#pragma once

#include <compare>
#include <memory>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

// Runs of ASCII digits compare as numbers of any length (Y2 < Y10); everything else by code point, ASCII
// letters without their case. What is equal so far ("y2", "Y02") is ordered by its bytes, so that only
// identical bytes are equal: a total order. Any bytes will do. No allocation.
std::strong_ordering natural_compare(std::string_view a, std::string_view b);

// For std::sort and ordered containers.
inline bool natural_less(std::string_view a, std::string_view b) { return natural_compare(a, b) < 0; }

// The order of a language's alphabet (CLDR): in tr ç after c and ı before i, in az ə after e and x after h,
// in fa the Persian alphabet. Runs of digits compare as numbers. An unknown or empty language gets the root
// order. Making one costs about a millisecond (it reads the language's rules); copies share it, and any
// number of threads may use it.
class Collator {
 public:
  explicit Collator(const Language& language);

  // Ties (texts that the alphabet holds to be equal) are ordered by bytes: a total order on valid UTF-8.
  std::strong_ordering compare(std::string_view a, std::string_view b) const;
  // a before b, so that a Collator can be handed to std::sort.
  bool operator()(std::string_view a, std::string_view b) const { return compare(a, b) < 0; }

 private:
  struct Rules;
  std::shared_ptr<const Rules> rules_;
};

}  // namespace coding
