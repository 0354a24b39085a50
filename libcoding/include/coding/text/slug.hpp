// Identifiers made from names: short, ASCII, typable on every keyboard.
#pragma once

#include <string>
#include <string_view>

#include "coding/text/language.hpp"

namespace coding {

// The name in [a-z0-9-]: "öz güvenin artması" gives "oz-guvenin-artmasi". Latin letters lose their marks (ə →
// e, ß → ss, ı and İ → i), Persian and Arabic letters go one by one ("سبک رهبری" gives "sbk-rhbry"; vowels
// that are not written cannot be there), other scripts by ICU's transliteration. A run of anything else
// becomes one "-"; none at the ends; apostrophes, ZWNJ and soft hyphens vanish. At most 80 characters, cut at
// a "-" when there is one. When nothing is left: "code-" and the first 8 digits of the name's SHA-256. Two
// names may have one slug: making it unique is the caller's.
//
// `language` decides where a script is read differently (Arabic و is "w", Persian "v"). Latin and Persian
// names cost about a microsecond; the first name in another script costs some 10 ms, because ICU then loads
// its rules.
std::string slug(std::string_view name, const Language& language);

}  // namespace coding
