// Identifiers made from names: short, ASCII, typable on every keyboard.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

// The name in [a-z0-9-]: "öz güvenin artması" gives "oz-guvenin-artmasi". Latin letters lose their marks (ə →
// e, ß → ss; I, ı, İ and i all give i), Persian and Arabic letters are read one by one ("سبک رهبری" gives
// "sbk-rhbry": vowels that are not written cannot be there), other scripts by ICU's transliteration. Soft
// hyphens and other invisible characters vanish; a run of anything else (spaces, apostrophes, ZWNJ) becomes
// one "-", none at the ends. At most 80 characters, cut at a "-" when there is one. When nothing is left:
// "code-" and the first 8 digits of the name's SHA-256. Two names may have one slug: making it unique is the
// caller's.
//
// `language` decides where a letter is read differently: و is "w" in Arabic, "v" in Persian. Latin and
// Persian names cost about a microsecond; the first name in another script costs about 0.1 s, because ICU
// then loads its rules. A slug is made once and kept: another version of ICU may read another script
// differently.
std::string slug(std::string_view name, const Language& language);

}  // namespace coding
