// The parts of a document of Word that do not depend on what it says.
#pragma once

#include <string>

#include "coding/text/language.hpp"

namespace coding::word {

std::string styles_part(const Language& language);
std::string settings_part();
std::string font_table_part();

}  // namespace coding::word
