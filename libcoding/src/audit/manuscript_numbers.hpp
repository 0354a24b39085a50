// Numbers of people in a sentence of a manuscript, and what makes them another number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/manuscript_text.hpp"

namespace coding {

// Does the word begin as those for people who are asked do?
bool is_people(const ManuscriptToken& token);

struct PartOfAll {
  std::int64_t part = 0;
  std::int64_t whole = 0;
};

// The first two numbers of the tokens as a part of people; nothing when they are not said so.
std::optional<PartOfAll> part_of_all(const std::vector<ManuscriptToken>& tokens, const Language& language);

// "14 (63.6%)" where people are named: 14 of all, when the percentage is that.
std::optional<PartOfAll> part_by_percentage(const std::vector<ManuscriptToken>& tokens,
                                            const std::u32string& key, std::int64_t all);

// Without the numbers of percentages.
std::vector<ManuscriptToken> without_percentages(std::vector<ManuscriptToken> tokens,
                                                 const std::u32string& key);

// Does a word make a number a bound, or about that number?
bool bounds_numbers(const std::vector<ManuscriptToken>& tokens);

}  // namespace coding
