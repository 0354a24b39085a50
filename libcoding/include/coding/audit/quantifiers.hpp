// Words like "most" and "nearly all": the policy that holds when a study declares none, and its test.
//
// Classes and bounds follow the shape of consensual qualitative research (Hill et al. 1997, 2005: general,
// typical, variant), with finer classes and words in four languages; they are ours and no standard.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "coding/project/quantifier_policy.hpp"
#include "coding/text/language.hpp"

namespace coding {

// all, nearly-all, large-majority, majority, half, some, few, one.
const QuantifierPolicy& default_quantifier_policy();

// Does `part` of `whole` reach the class's lower bound? Never when the whole is 0.
bool meets(const QuantifierClass& quantifier, std::size_t part, std::size_t whole);

// Could a stronger word have been said: is the share above the class's upper end?
bool understates(const QuantifierClass& quantifier, std::size_t part, std::size_t whole);

// The first word of the class in the language, else in English, else its name.
std::string word_for(const QuantifierClass& quantifier, const Language& language);

}  // namespace coding
