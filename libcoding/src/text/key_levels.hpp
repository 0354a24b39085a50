// The levels of the match key that make different letters equal, for text/match_key.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coding {

// The letter that bears the hamza, without it.
char32_t without_hamza(char32_t c);

// Every i of folded text as i: ı, and i with the dot that folding İ leaves.
void make_i_one(std::u32string& folded);

// Takes the circumflex from a, i and u, or with `all` every mark from Latin letters; ı becomes i then, ə e.
// Composed again.
void drop_latin_marks(std::u32string& cluster, bool all);

// Where the second half of a word begins that was broken over two lines: the hyphen (-, U+2010 or U+00AD)
// ends at `byte`, and a line end and a letter that is no capital follow. Otherwise 0.
std::size_t second_half(std::string_view valid, char32_t hyphen, std::size_t byte);

}  // namespace coding
