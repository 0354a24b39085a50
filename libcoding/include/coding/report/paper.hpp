// The words of captions, in the language of a table.
#pragma once

#include <cstddef>
#include <string>

#include "coding/table/table_style.hpp"
#include "coding/text/language.hpp"

namespace coding::report {

// Table, Note. · Tablo, Not. · جدول, یادداشت. · Cədvəl, Qeyd.
CaptionWords caption_words(const Language& language);

// "Table 3. Codes" in the language; the title alone without a number.
std::string numbered_title(std::size_t number, const std::string& title, const Language& language);

}  // namespace coding::report
