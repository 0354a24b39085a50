// What a label's words say about who that is: closed lists in Turkish, Persian, Azerbaijani and English.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/project/document.hpp"

namespace coding {

// What two spellings of a label have in common: letters and digits by the match key, without blanks, ZWNJ
// and dots.
std::string label_key(std::string_view label, const Language& language);

// The role that a label's first word names: "Görüşmeci 2" is an interviewer. Nothing for names and codes.
// The document's language is tried before Turkish and English.
std::optional<SpeakerRole> role_named(std::string_view label, const Language& language = {});

// A letter that may stand for an interviewer's word, and only what is said can tell: "G", "I", "M".
bool is_ambiguous_letter(std::string_view label);

// A role's word, or a code: one to four capitals (or a letter without case) with or without a number.
bool looks_like_speaker(std::string_view label);

// Words that stand before a colon in papers, forms and letters: "Anahtar Kelimeler", "Tarih", "Note".
bool is_caption(std::string_view label);

// Does every word begin with a capital, as names do?
bool is_name_like(std::string_view label);

}  // namespace coding
