// Words of a person's own in the place of the program's: another term for a heading, or another language.
//
// Every fixed word of tables and pages stands in a table of messages with its translations. A file words.csv
// names a message by its English words and says what to print instead, a column a language
// (docs/formats/words.md). What it does not name stays. A language of its own reads English where it has no
// words.
//
// The words in use belong to the process, as the language of a screen does: `say` is called from everywhere
// that words are printed, and nothing is computed from them. Set them before the first table is made.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/base/diagnostic.hpp"
#include "coding/table/table.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// For a language (primary tag) the English words and what stands for them.
using OwnWords = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

// Reads words.csv: a column "en", then a column a language; "en" may stand again for other English words.
// Empty cells say nothing. Words that no table has go to `warnings` (slug "words-unknown"). Throws DataError
// "words-header", "words-gaps" (the {} are not as many as in English), "words-twice", and what read_csv
// throws.
OwnWords read_own_words(std::string_view bytes, const std::string& file, Diagnostics& warnings);

// `more` over `words`: what both say, `more` says.
void add_own_words(OwnWords& words, const OwnWords& more);

// From now on, and until the next call. Not to be called while another thread makes tables.
void use_own_words(OwnWords words);

// The languages that the program has words in, with those in use: en, tr, fa, az, then others by their bytes.
std::vector<std::string> spoken_languages();

// Every message, a row each: en, then a column a language, as words.csv has them. A gap is {}.
Table words_table(const Language& reader);

}  // namespace coding::report
