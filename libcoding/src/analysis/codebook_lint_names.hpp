// When two names of codes are nearly one.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

struct ComparedName {
  ComparedName(std::string_view name, const Language& language);
  std::u32string key{};      // the match key
  std::u32string letters{};  // without marks, spaces and hyphens
  std::u32string digits{};   // the numbers in it
  std::string utf8{};        // `letters`
};

// Are the letters alike up to one edit in eight (at least one, from five letters on), and the numbers alike?
bool similar(const ComparedName& a, const ComparedName& b);

}  // namespace coding
