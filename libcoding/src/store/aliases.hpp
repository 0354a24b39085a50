// What git may make of two people's mergings of codes, so that it can be read.
#pragma once

#include "coding/base/diagnostic.hpp"
#include "store/nouns.hpp"

namespace coding {

// Codes that were merged into each other become one: the first of their ids stands, at the top, and the
// others are its aliases, on whichever machine they are read. What was put below a merged code stands below
// the one it went into. Returns what was settled, as warnings and notes.
Diagnostics settle_aliases(CodeLines& codes);

}  // namespace coding
