// Persian written with Persian letters, and its word parts joined by ZWNJ.
//
// Letters: Arabic yeh (ي), alef maksura (ى) and kaf (ك), and the Urdu and Sindhi forms of kaf and heh, become
// Persian ی ک ه. Digits: Arabic ones (U+0660 …) become Persian (U+06F0 …); Latin ones stay, since years,
// references and labels are written with them. ة and ۀ stay: they are spellings, not encodings.
// ZWNJ, only where a space is certainly wrong: می and نمی before a verb form; ها های هایی … behind a noun; ای
// ام اند ایم اید behind a word that ends in ه; ترین behind an adjective. ¬ between letters, which old word
// processors wrote for it, becomes ZWNJ; doubled ones become one; one beside a blank or at a line's end goes.
// Not joined: تر (also "wet"), بی, هم, و all of which are words of their own. docs/methods/cleaning.md.
#pragma once

#include <vector>

#include "coding/text/edits.hpp"

namespace coding {

// The edits, rule "persian". Touches no text in other scripts, but cannot know Arabic from Persian: ask for
// it where the text is Persian. Linear.
std::vector<Edit> clean_persian(const Text& text);

}  // namespace coding
